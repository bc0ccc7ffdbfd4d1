using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class ChartLayoutTests
{
    private static ChartBlock Chart => new()
    {
        Message = [Run("Revenue rose "), new TextRun("9.4%", TextStyle.Plain, "growth")],
        Description = "Net revenue by quarter, RMB million",
        Chart = new ColumnChart { Unit = "RMB million", Categories = ["Q2", "Q3"],
            Series = [new ChartSeries("Revenue", [new ChartPoint(3914, "3,914", "q2"), new ChartPoint(4281, "4,281", "q3")])] },
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
        // Headline of 13, description of 10 one point below it, space of 8.
        figure.Bounds.Value.Y.Points.ShouldBe(Top + 13 + 1 + 10 + 8, 0.001);
    }

    [Fact]
    public void A_chart_stays_with_its_title_and_its_note()
    {
        for (var lines = 30; lines < 54; lines += 3)
        {
            var page = LaidOut(Lines(lines, "Before"), Chart).Single(page => page.Has("Net revenue by quarter, RMB million"));
            page.Has("Source: filings.").ShouldBeTrue();
            page.Items.OfType<OpenNode>().Count(open => open.Node.Role == StructureRole.Figure).ShouldBe(1);
        }
    }

    [Fact]
    public void The_headline_is_bold_and_carries_its_figure()
    {
        var runs = LaidOut(Chart).Single().Runs().ToList();
        var headline = runs.Single(run => run.Reference == "growth");
        headline.Face.WeightClass.ShouldBe(600);
        var description = runs.Single(run => run.Text.StartsWith("Net revenue by quarter", StringComparison.Ordinal));
        description.Face.WeightClass.ShouldBe(400);
        description.Origin.Y.ShouldBeGreaterThan(headline.Origin.Y);
    }

    [Fact]
    public void Without_a_finding_what_is_shown_is_the_headline() =>
        LaidOut(Chart with { Message = [] }).Single().Runs()
            .Single(run => run.Text.StartsWith("Net revenue by quarter", StringComparison.Ordinal)).Face.WeightClass.ShouldBe(600);

    [Fact]
    public void A_picture_that_got_higher_takes_the_room_it_needs()
    {
        var document = Draft() with { Blocks = [Chart, new Paragraph([Run("After.")])] };
        var page = PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, new FrameComposer(1.5)).Single();
        var figure = page.Items.OfType<OpenNode>().Single(open => open.Node.Role == StructureRole.Figure).Node;
        figure.Bounds!.Value.Height.Points.ShouldBe(Math.Round((Right - Left) * 0.4) * 1.5, 0.001);
        page.Items.OfType<GlyphRun>().Single(run => run.Text == "After.").Origin.Y.ShouldBeGreaterThan(figure.Bounds.Value.Bottom);
    }

    [Fact]
    public void A_picture_is_composed_once_for_both_passes()
    {
        var composer = new FrameComposer();
        PageLayout.Pages(Draft() with { Blocks = [Chart, Chart with { Id = "other" }] }, HouseStyle.Default, FontSet.Default, composer)
            .Count().ShouldBe(1);
        // The two blocks show specifications of their own, alike as they are.
        composer.Made.ShouldBe(2);
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
}
