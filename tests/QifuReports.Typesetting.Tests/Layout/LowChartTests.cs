using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>A chart that only just does not fit the page is drawn somewhat lower there, and only there.</summary>
public class LowChartTests
{
    private static readonly double Full = Math.Round((Right - Left) * 0.4);
    private static readonly double Low = Math.Round((Right - Left) * 0.4 * 0.85);

    private static ChartBlock Chart => new()
    {
        Description = "Revenue",
        Chart = new ColumnChart { Unit = "RMB billion", Categories = ["One", "Two"],
            Series = [new ChartSeries("Series", [new ChartPoint(1, "1"), new ChartPoint(2, "2")])] },
        AlternativeText = "Revenue",
    };

    // What a chart takes below some lines of prose: the space between, its headline of 13, the space of 4 and itself.
    private static double Room(int lines, double height) => lines * Leading + 12 + 13 + 4 + height;

    private static int MostLines(double height)
    {
        var lines = 0;
        while (Room(lines + 1, height) <= Bottom - Top) lines++;
        return lines;
    }

    private static (int Page, Rect Bounds) Drawn(params Block[] blocks)
    {
        var pages = LaidOut(blocks);
        for (var i = 0; i < pages.Count; i++)
            if (pages[i].Items.OfType<OpenNode>().FirstOrDefault(o => o.Node.Role == StructureRole.Figure) is { } figure)
                return (i, figure.Node.Bounds!.Value);
        throw new InvalidOperationException("No chart was drawn.");
    }

    [Fact]
    public void Where_it_fits_it_has_the_height_it_asks_for()
    {
        var (page, bounds) = Drawn(Lines(MostLines(Full)), Chart);
        page.ShouldBe(0);
        bounds.Height.Points.ShouldBe(Full);
    }

    [Fact]
    public void Where_it_only_just_does_not_it_is_drawn_low()
    {
        var lines = MostLines(Full) + 1;
        Room(lines, Low).ShouldBeLessThanOrEqualTo(Bottom - Top);
        var (page, bounds) = Drawn(Lines(lines), Chart);
        page.ShouldBe(0);
        bounds.Height.Points.ShouldBe(Low);
        bounds.Bottom.Points.ShouldBeLessThanOrEqualTo(Bottom);
    }

    [Fact]
    public void Where_that_is_not_enough_it_moves_on_at_its_full_height()
    {
        var (page, bounds) = Drawn(Lines(MostLines(Low) + 1), Chart);
        page.ShouldBe(1);
        bounds.Height.Points.ShouldBe(Full);
    }

    [Fact]
    public void Beside_words_it_is_drawn_low_and_what_stands_below_it_moves_up()
    {
        var chart = Chart with { Note = [Run("Note.")] };
        var half = (Right - Left - 4 * 72 / 25.4) / 2;
        var (seen, low) = (false, Math.Round(half * 0.4 * 0.85));
        for (var lines = 30; lines < PageLines - 4 && !seen; lines++)
        {
            var pages = LaidOut(Lines(lines, "Before"), new Beside([Lines(2, "Beside")], [chart], 6));
            var page = pages.Single(p => p.Has("Note."));
            var bounds = page.Items.OfType<OpenNode>().Single(o => o.Node.Role == StructureRole.Figure).Node.Bounds!.Value;
            var caption = HouseStyle.Default.Caption;
            // Its note follows 4 below, whatever its height.
            page.Find("Note.").Y().ShouldBe(bounds.Bottom.Points + 4 + Baseline(caption), 0.001);
            if (bounds.Height.Points >= Math.Round(half * 0.4)) continue;
            seen = true;
            bounds.Height.Points.ShouldBe(low);
            page.Number.ShouldBe(1);
        }
        seen.ShouldBeTrue("with one more line before it each time, there is a number of lines with which it fits low alone");
    }

    [Fact]
    public void On_a_single_page_too()
    {
        var document = Draft(Lines(MostLines(Full) + 1), Chart);
        LaidOut(document with { Setup = document.Setup with { SinglePage = true } }).Count.ShouldBe(1);
    }
}
