using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// A document that has to stand on one page: it does, or what does not fit is named. And what makes a page dense: small charts whose feet
/// are level.
/// </summary>
public class SinglePageTests
{
    private static DocumentModel Single(params Block[] blocks)
    {
        var document = Draft(blocks);
        return document with { Setup = document.Setup with { SinglePage = true } };
    }

    private static ChartBlock Chart(string title, bool small) => new()
    {
        Description = title,
        Chart = new ColumnChart { Unit = "RMB billion", Categories = ["One", "Two"],
            Series = [new ChartSeries("Series", [new ChartPoint(1, "1"), new ChartPoint(2, "2")])] },
        AlternativeText = title,
        Small = small,
    };

    [Fact]
    public void What_fits_is_one_page() => LaidOut(Single(Lines(PageLines))).Count.ShouldBe(1);

    [Fact]
    public void Lines_that_go_over_the_foot_are_named() =>
        Should.Throw<PageOverflowException>(() => LaidOut(Single(Lines(20, "First"), Lines(36, "Second")))).Message.ShouldContain(
            "the paragraph \"Second 1");

    [Fact]
    public void Of_two_columns_the_block_that_goes_over_is_named_with_how_far()
    {
        var over = Should.Throw<PageOverflowException>(
            () => LaidOut(Single(new Beside([Lines(3)], [Lines(30, "Fits"), Lines(30, "Over")])))).Message;
        over.ShouldContain("the paragraph \"Over 1");
        // 60 lines and what is left of the 8 pt between two paragraphs where the page is set tight, on 711.5 pt.
        over.ShouldContain(FormattableString.Invariant(
            $"goes over its foot, by {Math.Ceiling(60 * Leading + 0.5 * 8 - (Bottom - Top)):0} pt at least"));
    }

    [Fact]
    public void A_page_break_is_named_as_what_begins_another_page() =>
        Should.Throw<PageOverflowException>(() => LaidOut(Single(Lines(1), new PageBreak(), Lines(1)))).Message.ShouldContain("page break");

    [Fact]
    public void Columns_with_level_feet_end_on_one_line_and_those_with_level_tops_begin_on_one()
    {
        foreach (var feet in (bool[])[true, false])
        {
            var page = LaidOut(new Beside([Lines(1, "A")], [Lines(3, "B")], 6) { LevelFeet = feet }).Single();
            page.Find("A 1").Y().ShouldBe(page.Find(feet ? "B 3" : "B 1").Y(), 0.001);
        }
    }

    [Fact]
    public void The_title_of_a_small_chart_is_set_as_small_as_the_text_of_tables()
    {
        LaidOut(Chart("Revenue", true)).Single().Find("Revenue").Size.Points.ShouldBe(8);
        LaidOut(Chart("Revenue", false)).Single().Find("Revenue").Size.Points.ShouldBe(10);
    }
}
