using QifuReports.Briefings.Composing.Tables;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

public class ColumnPairsTests
{
    private static Paragraph Words(string text) => new([new TextRun(text)]);

    private static Table Figures() => new() { Columns = [new(ColumnKind.Label)], Head = [], Rows = [] };

    private static (List<Block> Blocks, ColumnPairs Pairs) Two(List<Block> firstSide, List<Block> secondSide)
    {
        var (blocks, pairs) = (new List<Block>(), new ColumnPairs());
        blocks.Add(new Heading(1, "Section"));
        blocks.Add(new Heading(2, "One"));
        pairs.Add(blocks, [Words("first")], firstSide, 6);
        blocks.Add(new Heading(2, "Two"));
        pairs.Add(blocks, [Words("second")], secondSide, 6);
        return (blocks, pairs);
    }

    [Fact]
    public void Two_parts_that_lost_what_was_to_stand_beside_them_stand_beside_each_other()
    {
        var (blocks, pairs) = Two([], []);
        pairs.SetSideBySide(blocks);
        blocks.Count.ShouldBe(2);
        var beside = blocks[1].ShouldBeOfType<Beside>();
        ((Heading)beside.Main[0]).Text.ShouldBe("One");
        ((Heading)beside.Side[0]).Text.ShouldBe("Two");
        beside.MainColumns.ShouldBe(6);
    }

    [Fact]
    public void Parts_of_which_one_has_its_second_column_stay_below_each_other()
    {
        var (blocks, pairs) = Two([Figures()], []);
        pairs.SetSideBySide(blocks);
        blocks.Count.ShouldBe(5);
    }

    [Fact]
    public void A_part_with_more_than_its_prose_stays_where_it_is()
    {
        var (blocks, pairs) = Two([], []);
        blocks.Add(Figures());
        pairs.SetSideBySide(blocks);
        blocks.Count.ShouldBe(6);
    }

    [Fact]
    public void A_column_without_its_second_is_as_wide_as_prose_and_an_empty_first_gives_way()
    {
        var (blocks, pairs) = (new List<Block>(), new ColumnPairs());
        pairs.Add(blocks, [Words("alone")], [], 6);
        pairs.Add(blocks, [], [Words("side")], 6);
        pairs.Add(blocks, [], [], 6);
        blocks.Count.ShouldBe(2);
        blocks.Cast<Beside>().ShouldAllBe(b => b.MainColumns == 8 && b.Side.Count == 0 && b.Main.Count == 1);
    }

    [Fact]
    public void A_column_that_the_template_wants_alone_keeps_its_width()
    {
        var blocks = new List<Block>();
        ColumnPairs.AddAlone(blocks, [Words("alone")], 5);
        blocks.ShouldHaveSingleItem().ShouldBeOfType<Beside>().MainColumns.ShouldBe(5);
    }
}
