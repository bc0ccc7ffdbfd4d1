using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>The logo at the head of documents: one figure, on the grid, of a height that the house style says.</summary>
public class LogoLayoutTests
{
    private static readonly Cover Cover = new() { Issuer = "Issuer", Title = "Title", Period = "Period", Lines = ["Line"] };
    private static readonly Masthead Head = new("Issuer", "Title") { Period = "Period", Lines = ["One", "Two", "Three"] };

    [Fact]
    public void On_a_cover_it_stands_at_the_top_margin_and_moves_nothing()
    {
        var (figure, box) = Placed(LaidOut(Cover with { Logo = Square(48) }));
        ShouldStand(box, Left, Top, 24);
        ShouldStand(figure.Bounds!.Value, Left, Top, 24);
        figure.AlternativeText.ShouldBe("Issuer logo");
        PlacedTexts(LaidOut(Cover with { Logo = Square(48) })).ShouldBe(PlacedTexts(LaidOut(Cover)));
    }

    [Fact]
    public void In_a_masthead_it_stands_above_the_lines_and_costs_no_height_while_they_are_few()
    {
        var (figure, box) = Placed(LaidOut(Head with { Logo = Square(6) }, Lines(1, "Below")));
        ShouldStand(box, Left + 9 * Column, Top, 18);
        figure.AlternativeText.ShouldBe("Issuer logo");
        PlacedTexts(LaidOut(Head with { Logo = Square(6) }, Lines(1, "Below"))).ShouldBe(PlacedTexts(LaidOut(Head, Lines(1, "Below"))));
    }

    [Fact]
    public void In_a_masthead_of_many_lines_it_stands_above_the_first()
    {
        var page =
            LaidOut(Head with { Lines = ["One", "Two", "Three", "Four", "Five", "Six"], Logo = Square(6) }, Lines(1, "Below")).Single();
        var (_, box) = Placed([page]);
        box.Y.Points.ShouldBe(Top, 0.001);
        (page.Find("One").Y() - page.Find("One").Size.Points).ShouldBeGreaterThan(box.Bottom.Points);
        page.Find("Below 1").Y().ShouldBeGreaterThan(page.Find("Six").Y() + 8);
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 3)]
    public void One_that_is_very_wide_is_as_wide_as_its_columns_and_less_high(bool masthead, int columns)
    {
        var wide = new Logo(new Picture(new Length(1000), new Length(10), [Filled(1000, 10)]), "Wide logo");
        var (_, box) = Placed(masthead ? LaidOut(Head with { Logo = wide }, Lines(1)) : LaidOut(Cover with { Logo = wide }));
        var width = columns * Column - 4 * 72 / 25.4;
        box.Width.Points.ShouldBe(width, 0.001);
        box.Height.Points.ShouldBe(width / 100, 0.001);
    }

    [Fact]
    public void It_is_read_first_on_a_cover_and_after_the_title_in_a_masthead()
    {
        LaidOut(Cover with { Logo = Square(48) }).Nodes().Select(n => n.Role).Take(3)
            .ShouldBe([StructureRole.Division, StructureRole.Figure, StructureRole.Paragraph]);
        var roles = LaidOut(Head with { Logo = Square(48) }, Lines(1)).Nodes().Select(n => n.Role).ToList();
        roles.IndexOf(StructureRole.Figure).ShouldBeGreaterThan(roles.IndexOf(StructureRole.Heading1));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_words_it_is_an_error(string words) =>
        Should.Throw<LayoutException>(
            () => LaidOut(Cover with { Logo = Square(48) with { AlternativeText = words } })).Message.ShouldContain("alternative text");

    private static Logo Square(double side) => new(new Picture(new Length(side), new Length(side), [Filled(side, side)]), "Issuer logo");

    private static FilledRectangle Filled(double width, double height) =>
        new(new Rect(Length.Zero, Length.Zero, new(width), new(height)), new Rgb(1, 2, 3));

    /// <summary>The figure, and its only item.</summary>
    private static (StructureNode Figure, Rect Box) Placed(IReadOnlyList<Page> pages)
    {
        var items = pages[0].Items.ToList();
        var figure = items.OfType<OpenNode>().Single(o => o.Node.Role == StructureRole.Figure).Node;
        var begin = items.FindIndex(i => i is BeginContent content && content.NodeId == figure.Id);
        items[begin + 2].ShouldBeOfType<EndContent>();
        return (figure, items[begin + 1].ShouldBeOfType<FilledRectangle>().Bounds);
    }

    private static void ShouldStand(Rect box, double x, double y, double side)
    {
        box.X.Points.ShouldBe(x, 0.001);
        box.Y.Points.ShouldBe(y, 0.001);
        box.Width.Points.ShouldBe(side, 0.001);
        box.Height.Points.ShouldBe(side, 0.001);
    }

    private static List<string> PlacedTexts(IReadOnlyList<Page> pages) =>
        [.. pages[0].Runs().Select(r => FormattableString.Invariant($"{r.X():0.000} {r.Y():0.000} {r.Text}"))];
}
