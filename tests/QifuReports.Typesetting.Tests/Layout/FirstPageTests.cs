using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// What belongs on the first page stands there, with smaller spaces where it takes them; and a page is not left more than half empty.
/// </summary>
public class FirstPageTests
{
    private static readonly Masthead Head = new("Issuer", "Results");

    // Ten paragraphs of two lines: the space between two of them is 8.
    private static Block[] Summary(int lines) =>
        [Head, .. Enumerable.Range(1, 10).Select(i => (Block)Lines(2, $"Part {i}")), Lines(lines, "Last"),
            new Heading(1, "Rest") { NewPage = true }, Lines(1, "First"), Lines(1, "Second")];

    private static double Step(int lines)
    {
        var page = LaidOut(Summary(lines))[0];
        return page.Find("Part 2 1").Y() - page.Find("Part 1 2").Y() - Leading;
    }

    [Fact]
    public void Its_spaces_are_smaller_only_where_that_lets_it_hold_all_and_no_smaller_than_it_takes()
    {
        var before = 8.0;
        var seen = new HashSet<double>();
        for (var lines = 5; lines < 40; lines++)
        {
            var pages = LaidOut(Summary(lines));
            var step = Math.Round(Step(lines), 3);
            if (!pages[1].Has("Rest"))
            {
                // Not even with the smallest: then all is as the style says.
                step.ShouldBe(8, 0.001);
                seen.Count.ShouldBeGreaterThan(2);
                return;
            }
            step.ShouldBeLessThanOrEqualTo(before);
            step.ShouldBeGreaterThanOrEqualTo(0.5 * 8);
            seen.Add(before = step);
        }
        throw new InvalidOperationException("It always fits.");
    }

    [Fact]
    public void What_follows_has_the_spaces_of_the_style()
    {
        for (var lines = 5; lines < 40; lines++)
        {
            var pages = LaidOut(Summary(lines));
            (pages[^1].Find("Second 1").Y() - pages[^1].Find("First 1").Y() - Leading).ShouldBe(8, 0.001);
        }
    }

    [Fact]
    public void A_document_that_has_to_stand_on_one_page_is_set_tighter_before_it_is_refused()
    {
        Block[] blocks = [.. Enumerable.Range(1, 10).Select(i => (Block)Lines(2, $"Part {i}")), Lines(PageLines - 24, "Last")];
        LaidOut(blocks).Count.ShouldBe(2);
        var document = Draft(blocks);
        var page = LaidOut(document with { Setup = document.Setup with { SinglePage = true } }).ShouldHaveSingleItem();
        (page.Find("Part 2 1").Y() - page.Find("Part 1 2").Y() - Leading).ShouldBeLessThan(8);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(35, false)]
    public void A_table_that_would_leave_most_of_a_page_empty_is_divided(int lines, bool divided)
    {
        // Of 50 rows, which fit on a page by themselves and not below the lines.
        var pages = LaidOut(new Heading(1, "Results"), Lines(lines, "Before"), Figures(50) with { KeepTogether = true });
        pages[0].Has("Row 1").ShouldBe(divided);
        pages[1].Has("Row 50").ShouldBeTrue();
        pages[1].Texts().Any(t => t.Contains("(continued)", StringComparison.Ordinal)).ShouldBe(divided);
    }
}
