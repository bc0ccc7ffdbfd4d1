using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
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
}
