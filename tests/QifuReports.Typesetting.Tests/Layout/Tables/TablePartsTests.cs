using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Strips;
using QifuReports.Typesetting.Layout.Tables;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout.Tables;

/// <summary>
/// What rows are made of: their padding, the groups that they stand in, the digit at which figures are aligned, and the marks around them.
/// </summary>
public sealed class TablePartsTests
{
    [Fact]
    public void Rows_have_a_quarter_of_a_point_above_and_below_and_some_more()
    {
        (TableLook.PaddingAbove(RowKind.Line, false, false), TableLook.PaddingAbove(RowKind.Line, false, true)).ShouldBe((0.25, -0.25));
        (TableLook.PaddingAbove(RowKind.Section, true, false), TableLook.PaddingAbove(RowKind.Section, true, true)).ShouldBe((0.25, -0.25));
        (TableLook.PaddingAbove(RowKind.Section, false, false), TableLook.PaddingAbove(RowKind.Section, false, true)).ShouldBe(
            (4.25, 1.75));
        (TableLook.PaddingBelow(RowKind.Line, 1, false), TableLook.PaddingBelow(RowKind.Total, 1, false),
            TableLook.PaddingBelow(RowKind.Total, 1, true)).ShouldBe((0.25, 3.25, 2.75));
        TableLook.PaddingBelow(RowKind.Line, 2, false).ShouldBe(1.75);
        new[] { 0, 1, 2, 12, 13 }.Select(TableLook.Apart).ShouldBe([0, 0, 1.5, 1.5, 0]);
    }

    [Theory]
    [InlineData("4,281.0", 6)]
    [InlineData("(0.7)", 3)]
    [InlineData("5", 0)]
    [InlineData("n.m.", -1)]
    [InlineData("", -1)]
    public void The_last_digit_of_a_text(string text, int index) => PlainWords.LastDigit(text).ShouldBe(index);

    [Theory]
    [InlineData("-", true)]
    [InlineData("–", true)]
    [InlineData("—", true)]
    [InlineData("−", true)]
    [InlineData("--", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void A_dash_alone_says_nil(string text, bool isNil)
    {
        FigureCell.IsNil([Run(text)]).ShouldBe(isNil);
        FigureCell.IsNil([Run(text), Run("x")]).ShouldBeFalse();
        FigureCell.IsNil([]).ShouldBeFalse();
    }

    private static TableRow Named(RowKind kind, int indent) => new(kind, [TableCell.Of("Name")], indent);

    [Fact]
    public void A_name_heads_the_rows_below_it_that_are_indented_further()
    {
        var groups = new RowGroups(Figures(0) with
        {
            Rows = [Named(RowKind.Section, 0), Named(RowKind.Line, 1), Named(RowKind.Section, 1), Named(RowKind.Line, 2),
                Named(RowKind.Line, 1), Named(RowKind.Line, 0), Named(RowKind.Section, 0), Named(RowKind.Line, 0), Named(RowKind.Line, 0),
                Named(RowKind.Section, 1)],
        });
        string Above(int row) => string.Join(' ', groups.Above(row));
        Above(0).ShouldBe("");
        groups.Begin(0, 10).ShouldBe("group.10");
        Above(1).ShouldBe("group.10");
        groups.Begin(1, 11).ShouldBeNull("a line names no group");
        Above(2).ShouldBe("group.10");
        groups.Begin(2, 12).ShouldBe("group.12");
        Above(3).ShouldBe("group.12");
        Above(4).ShouldBe("group.10");
        Above(5).ShouldBe("");
        groups.Begin(6, 16).ShouldBeNull("what follows is not indented");
        Above(7).ShouldBe("");
        groups.Begin(9, 19).ShouldBeNull("nothing follows");
    }

    private readonly Canvas _canvas = new();

    [Fact]
    public void Neighbours_of_one_node_share_a_pair_of_marks_and_a_node_is_declared_with_those_above_it()
    {
        var outer = new Tag(StructureRole.Division, null) { Title = "Outer" };
        var inner = new Tag(StructureRole.Paragraph, outer);
        _canvas.NextId.ShouldBe(1);
        _canvas.Content(inner);
        _canvas.Content(inner);
        (outer.Id, inner.Id, _canvas.NextId).ShouldBe((1, 2, 3));
        _canvas.Content(1);
        _canvas.Close(inner);
        _canvas.Close(inner);
        _canvas.Close(new Tag(StructureRole.Paragraph, outer));
        var items = _canvas.TakePage();
        items.Length.ShouldBe(7);
        items[0].ShouldBeOfType<OpenNode>().Node.ShouldSatisfyAllConditions(n => n.ParentId.ShouldBe(0), n => n.Title.ShouldBe("Outer"));
        items[1].ShouldBeOfType<OpenNode>().Node.ParentId.ShouldBe(1);
        items[2..].ShouldBe([new BeginContent(2), EndContent.Instance, new BeginContent(1), EndContent.Instance, new CloseNode(2)]);
        _canvas.Items.ShouldBeEmpty();
        _canvas.Open(outer).ShouldBe(1, "a node goes on on the next page");
    }

    [Fact]
    public void Furniture_of_one_kind_shares_a_pair_of_marks()
    {
        _canvas.Artifact(ArtifactKind.Layout);
        _canvas.ArtifactRule(10, 30, 20, 0.5, Rgb.Black);
        _canvas.Artifact(ArtifactKind.Background);
        _canvas.Content(1);
        _canvas.Artifact(ArtifactKind.Background);
        _canvas.TakePage().ShouldBe(
        [
            new BeginArtifact(ArtifactKind.Layout),
            new Rule(new Point(new(10), new(20)), new Point(new(30), new(20)), new Length(0.5), Rgb.Black), EndContent.Instance,
            new BeginArtifact(ArtifactKind.Background), EndContent.Instance, new BeginContent(1), EndContent.Instance,
            new BeginArtifact(ArtifactKind.Background), EndContent.Instance,
        ]);
        _canvas.End();
        _canvas.TakePage().ShouldBeEmpty();
    }
}
