using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class ChartLayoutTests
{
    private static ChartBlock Chart => new()
    {
        Title = "Net revenue by quarter",
        Message = [Run("Revenue rose.")],
        Chart = new ColumnChart { Unit = "RMB million", Categories = ["Q2", "Q3"], Series = [new ChartSeries("Revenue", [new ChartPoint(3914, "3,914", "q2"), new ChartPoint(4281, "4,281", "q3")])] },
        AlternativeText = "Revenue: Q2 3,914; Q3 4,281.",
        Note = [Run("Source: filings.")],
        Id = "chart",
    };

    [Fact]
    public void A_chart_is_one_figure_as_wide_as_the_text_and_two_fifths_as_high()
    {
        var pages = LaidOut(Chart);
        var figure = pages.Nodes().Single(node => node.Role == StructureRole.Figure);
        figure.AlternativeText.ShouldBe("Revenue: Q2 3,914; Q3 4,281.");
        figure.Bounds!.Value.X.Points.ShouldBe(Left, 0.001);
        figure.Bounds.Value.Right.Points.ShouldBe(Right, 0.001);
        figure.Bounds.Value.Height.Points.ShouldBe(Math.Round((Right - Left) * 0.4));
        // Title of 13, space of 4, message of 13, space of 8.
        figure.Bounds.Value.Y.Points.ShouldBe(Top + 13 + 4 + 13 + 8, 0.001);
    }

    [Fact]
    public void A_chart_stays_with_its_title_and_its_note()
    {
        for (var lines = 30; lines < 54; lines += 3)
        {
            var page = LaidOut(Lines(lines, "Before"), Chart).Single(page => page.Has("Net revenue by quarter"));
            page.Has("Source: filings.").ShouldBeTrue();
            page.Items.OfType<OpenNode>().Count(open => open.Node.Role == StructureRole.Figure).ShouldBe(1);
        }
    }

    [Fact]
    public void References_of_points_reach_the_page()
    {
        LaidOut(Chart).Single().Runs().Select(run => run.Reference).ShouldContain("q3");
    }

    [Fact]
    public void What_stands_around_a_chart_is_as_approved()
    {
        // The drawing itself is the charts' own; here only its frame counts.
        var drawing = false;
        var items = new List<PlacedItem>();
        var page = LaidOut(Chart).Single();
        foreach (var item in page.Items)
        {
            if (item is OpenNode { Node.Role: StructureRole.Figure }) drawing = true;
            if (item is CloseNode) drawing = false;
            if (!drawing || item is OpenNode or BeginContent or EndContent) items.Add(item);
        }
        Approve(Describe([page with { Items = items }]));
    }

    [Fact]
    public void Title_and_message_are_the_caption_beside_the_figure()
    {
        var nodes = LaidOut(Chart).Nodes().ToList();
        var figure = nodes.Single(node => node.Role == StructureRole.Figure);
        var caption = nodes.Single(node => node.Role == StructureRole.Caption);
        caption.ParentId.ShouldBe(figure.ParentId);
        nodes.Count(node => node.ParentId == caption.Id && node.Role == StructureRole.Paragraph).ShouldBe(2);
        nodes.Single(node => node.Id == figure.ParentId).Role.ShouldBe(StructureRole.Division);
    }

    [Fact]
    public void Every_label_ends_a_word()
    {
        var labels = LaidOut(Chart).Single().Items.SkipWhile(item => item is not OpenNode { Node.Role: StructureRole.Figure })
            .TakeWhile(item => item is not EndContent).OfType<GlyphRun>().ToList();
        labels.Count.ShouldBeGreaterThan(3);
        labels.ShouldAllBe(label => label.EndsWord);
    }
}
