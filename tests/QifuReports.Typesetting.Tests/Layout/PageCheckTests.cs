using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Each test of a layout looks its pages over by this check: so the check itself must find what it is for.</summary>
public sealed class PageCheckTests
{
    private static readonly OpenNode First = new(new StructureNode(1, 0, StructureRole.Paragraph));
    private static readonly FilledRectangle Box = At(100);
    private static readonly BeginContent Content = new(1);
    private static readonly BeginArtifact Artifact = new(ArtifactKind.Layout);
    private static readonly EndContent End = EndContent.Instance;

    private static FilledRectangle At(double x) =>
        new(new Rect(new Length(x), new Length(100), new Length(10), new Length(10)), HouseStyle.Default.Tint);

    private static IReadOnlyList<string> Faults(params PlacedItem[] items) => new PageCheck(HouseStyle.Default).Faults(
        new Page { Number = 1, Label = "1", Size = new Size(new Length(595), new Length(842)), Items = items });

    [Fact]
    public void A_page_in_order_has_no_fault()
    {
        Faults(First, Content, Box, End, new CloseNode(1), Artifact, Box, End).ShouldBeEmpty();
    }

    [Fact]
    public void Marks_do_not_stand_within_each_other()
    {
        Faults(First, Content, Content, End).ShouldBe(["page 1: content begins within content"]);
        Faults(First, Content, Artifact, End).ShouldBe(["page 1: an artifact begins within content"]);
        Faults(Artifact, First, End).ShouldBe(["page 1: the node 1 is declared within content"]);
        Faults(End).ShouldBe(["page 1: content ends that has not begun"]);
        Faults(Artifact).ShouldBe(["page 1: content does not end"]);
        Faults(Box).Single().ShouldStartWith("page 1: an item outside of content");
    }

    [Fact]
    public void Nodes_come_in_order_below_open_ones_and_take_content_while_they_are_open()
    {
        Faults(new OpenNode(new StructureNode(2, 0, StructureRole.Paragraph))).ShouldBe(["page 1: the node 2 follows the node 0"]);
        Faults(new OpenNode(new StructureNode(1, 5, StructureRole.Paragraph))).ShouldBe(["page 1: the parent 5 of the node 1 is not open"]);
        Faults(new CloseNode(1)).ShouldBe(["page 1: the node 1 is closed but not open"]);
        Faults(First, new CloseNode(1), Content, End).ShouldBe(["page 1: content of the node 1, which is not open"]);
    }

    [Fact]
    public void What_is_content_stays_within_the_margins_and_the_rest_on_the_sheet()
    {
        Faults(First, Content, At(1), End).Single().ShouldEndWith("reaches beyond its area");
        Faults(Artifact, At(1), End).ShouldBeEmpty();
        Faults(Artifact, At(586), End).Single().ShouldEndWith("reaches beyond its area");
        Faults(Artifact, At(-1), End).Single().ShouldEndWith("reaches beyond its area");
    }

    private static Point P(double x, double y) => new(new Length(x), new Length(y));

    [Theory]
    [InlineData(-1, 100, 100, 100)]
    [InlineData(100, -1, 100, 100)]
    [InlineData(100, 100, 596, 100)]
    [InlineData(100, 100, 100, 843)]
    [InlineData(596, 100, 100, 100)]
    [InlineData(100, 843, 100, 100)]
    public void A_rule_and_a_path_are_as_large_as_all_their_points(double x1, double y1, double x2, double y2)
    {
        var (from, to, within) = (P(x1, y1), P(x2, y2), P(200, 200));
        Faults(Artifact, new Rule(from, to, new Length(1), HouseStyle.Default.Ink), End).Single().ShouldEndWith("reaches beyond its area");
        Faults(Artifact, new PathItem([new(PathVerb.Move, from), new(PathVerb.Line, to), new(PathVerb.Close)]), End).Single()
            .ShouldEndWith("reaches beyond its area");
        PathStep[][] curves = [[new(PathVerb.Move, within), new(PathVerb.Cubic, from, within, to)],
            [new(PathVerb.Move, within), new(PathVerb.Cubic, within, from, to)],
            [new(PathVerb.Move, within), new(PathVerb.Cubic, to, within, from)]];
        foreach (var curve in curves) Faults(Artifact, new PathItem(curve), End).Single().ShouldEndWith("reaches beyond its area");
        Faults(Artifact, new PathItem(
            [new(PathVerb.Move, from), new(PathVerb.Line, to)]) { Clip =
                new Rect(new Length(10), new Length(10), new Length(10), new Length(10)) }, End).ShouldBeEmpty();
    }

    [Fact]
    public void What_reaches_to_the_edge_of_the_sheet_is_on_it()
    {
        Faults(Artifact, new Rule(P(0, 0), P(595, 842), new Length(1), HouseStyle.Default.Ink), End).ShouldBeEmpty();
        Faults(Artifact, new PathItem([new(PathVerb.Move, P(595, 0)), new(PathVerb.Line, P(0, 842)), new(PathVerb.Close)]), End)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_link_belongs_to_an_open_node()
    {
        LinkArea Link(int node) => new(node, new Rect(new Length(100), new Length(100), new Length(10), new Length(10)),
            new LinkTarget.External("https://example.com/"), "There");
        Faults(First, Link(1)).ShouldBeEmpty();
        Faults(First, Link(2)).ShouldBe(["page 1: a link of the node 2, which is not open"]);
    }

    [Fact]
    public void Nodes_may_go_on_on_the_next_page_and_are_closed_at_the_end()
    {
        var check = new PageCheck(HouseStyle.Default);
        Page Of(params PlacedItem[] items) =>
            new() { Number = 1, Label = "1", Size = new Size(new Length(595), new Length(842)), Items = items };
        check.FaultsAtEnd().ShouldBeEmpty();
        check.Faults(Of(First, Content, Box, End, Box)).Count.ShouldBe(1);
        check.FaultsAtEnd().ShouldBe(["1 nodes are not closed"]);
        check.Faults(Of(Content, Box, End, new CloseNode(1))).ShouldBeEmpty();
        check.FaultsAtEnd().ShouldBeEmpty();
    }
}
