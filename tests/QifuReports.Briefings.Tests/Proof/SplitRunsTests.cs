using System.Text;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// One text stands in several runs where its font lacks some of the characters and another family has them. The proof reads them as the one
/// text that they are, and only where they are one: a day that is known is no known day in two halves.
/// </summary>
public class SplitRunsTests
{
    private static readonly FontFace Main = FontSet.Default.Face(FontWeight.Regular), Other = Renamed(Main);

    public static TheoryData<string> Apart =>
        ["family", "word", "angle", "angle of the second", "angle of both", "reference", "size", "colour", "line", "place", "place before"];

    [Fact]
    public void Runs_of_two_families_are_one_text()
    {
        Faults(r => r).ShouldBe(0);
        Faults(r => r with { Origin = new Point(new Length(40.01), new Length(10)) }).ShouldBe(0);
    }

    [Fact]
    public void Runs_of_three_families_are_one_text()
    {
        GlyphRun[] runs = [Run("September ", Main, 10), Run("28, 20", Other, 40), Run("23", Main, 80)];
        SmallBook.Faults(PageOf(runs)).ShouldBeEmpty();
        SmallBook.Faults(PageOf([runs[0], runs[1], runs[2] with { Text = "24" }])).ShouldHaveSingleItem().Message
            .ShouldStartWith("Page 1: \"September 28, 2024\": ");
        // The third one is held against the second one, not against the first.
        var back = runs[2] with { Origin = new Point(new Length(20), new Length(10)) };
        SmallBook.Faults(PageOf([runs[0], runs[1], back])).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void What_differs_otherwise_is_another_text(string by) => Faults(second => by switch
    {
        "family" => second with { Face = Main },
        "angle of the second" => second with { Angle = 90 },
        "reference" => second with { Reference = "literal:" },
        "size" => second with { Size = new Length(8) },
        "colour" => second with { Colour = new Rgb(1, 2, 3) },
        "line" => second with { Origin = new Point(new Length(41), new Length(20)) },
        "place" => second with { Origin = new Point(new Length(40), new Length(10)) },
        "place before" => second with { Origin = new Point(new Length(39), new Length(10)) },
        "angle of both" => second with { Angle = 90 },
        _ => second,
    }, first => by switch
    {
        "word" => first with { EndsWord = true },
        "angle" or "angle of both" => first with { Angle = 90 },
        _ => first,
    }).ShouldBeGreaterThan(0);

    [Fact]
    public void The_page_reads_as_all_of_its_runs()
    {
        GlyphRun[] runs = [Run("September ", Main, 10), Run("28, 20", Other, 40), Run("23", Main, 80) with { EndsWord = true },
            Run("and on", Main, 10)];
        SmallBook.Proof(null, [PageOf(runs)]).TextOf(0).ToString().ShouldBe("September 28, 2023 and on");
    }

    // Nothing has to follow the last of them.
    [Fact]
    public void Runs_at_the_end_of_the_items_are_one_text()
    {
        var page = PageOf([Run("September 2", Main, 40), Run("8, 2023", Other, 60)]);
        SmallBook.Faults(page with { Items = [.. page.Items.SkipLast(1)] }).ShouldBeEmpty();
    }

    // The scale and the currency over a table may stand in the second run of its caption.
    [Theory]
    [InlineData("Sales in ", "EUR million", true)]
    [InlineData("Sales in ", "CHF million", false)]
    [InlineData("Sales in ", "EUR thousand", false)]
    [InlineData("EUR million ", "of Sales", true)]
    public void A_caption_is_all_of_its_runs(string first, string second, bool isRight)
    {
        var page = new PageOfRuns().Table("caption", [("", null, 1), ("", null, 1)]).Row("Sales", ("4,281.0", "2023Q3/sales/EUR|c"))
            .Close().Close().End();
        PlacedItem[] caption = [Run(first, Main, 10), Run(second, Other, 40)];
        page = page with { Items = [.. page.Items.SelectMany(i => i is GlyphRun { Text: "caption" } ? caption : [i])] };
        (SmallBook.Faults(page).Count == 0).ShouldBe(isRight);
    }

    private static int Faults(Func<GlyphRun, GlyphRun> second, Func<GlyphRun, GlyphRun>? first = null)
    {
        var run = Run("September 2", Main, 40);
        return SmallBook.Faults(PageOf([first is null ? run : first(run), second(Run("8, 2023", Other, 60))])).Count;
    }

    private static Page PageOf(IReadOnlyList<GlyphRun> runs)
    {
        var page = new PageOfRuns().Open(StructureRole.Paragraph).End();
        return page with { Items = [.. page.Items, new BeginContent(1), .. runs, EndContent.Instance] };
    }

    private static GlyphRun Run(string text, FontFace face, double x) => new()
    {
        Face = face, Size = new Length(9), Colour = default, Origin = new Point(new Length(x), new Length(10)), Glyphs = default,
        Text = text,
    };

    // The same face as another family would have it: the name in its own table is changed.
    private static FontFace Renamed(FontFace face)
    {
        var file = face.File.ToArray();
        var (was, now) = (Encoding.BigEndianUnicode.GetBytes("Inter"), Encoding.BigEndianUnicode.GetBytes("Outer"));
        for (var at = file.AsSpan().IndexOf(was); at >= 0; at = file.AsSpan().IndexOf(was)) now.CopyTo(file, at);
        var renamed = FontFace.Parse(file);
        renamed.FamilyName.ShouldNotBe(face.FamilyName);
        return renamed;
    }
}
