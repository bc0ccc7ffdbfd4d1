using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>The table of the lines that moved the net result: its groups, what is left, and how its words are set.</summary>
public class MovesTableTests
{
    [Fact]
    public void What_raised_it_stands_before_what_lowered_it_and_then_the_change()
    {
        var table = Of(new InventedQuarter { Goods = (1_000, 1_090), Staff = (500, 545), Tax = (-75, -86) });
        Rows(table).ShouldBe(
        [
            "Section Raised it", "Line More revenue from goods | 90", "Section Lowered it", "Line Higher staff costs | (45)",
            "Line Higher income tax | (11)", "Subtotal Change of net result | 34",
        ]);
        table.Rows.Select(r => r.Indent).ShouldBe([0, 1, 0, 1, 1, 0]);
        table.Notes.Select(DocumentText.Words).ShouldBe(["Each amount is rounded by itself."]);
    }

    [Fact]
    public void Lines_that_are_not_told_are_one_line()
    {
        // The fourth of those that lowered it.
        var table = Of(new InventedQuarter { Goods = (1_000, 970), Services = (500, 480), Materials = (700, 715), Staff = (500, 510) });
        Rows(table).ShouldBe(
        [
            "Section Lowered it", "Line Less revenue from goods | (30)", "Line Less revenue from services | (20)",
            "Line Higher materials costs | (15)", "Line All other lines | (10)", "Subtotal Change of net result | (75)",
        ]);
    }

    [Fact]
    public void Where_one_direction_has_no_line_it_has_no_group() =>
        Rows(Of(new InventedQuarter { Goods = (1_000, 1_090) })).ShouldBe(
            ["Section Raised it", "Line More revenue from goods | 90", "Subtotal Change of net result | 90"]);

    [Fact]
    public void Where_nothing_moved_there_is_no_table() => new InventedQuarter().Of(MovesTable.Make).ShouldBeEmpty();

    [Fact]
    public void Its_amounts_and_names_are_plain() =>
        Of(new InventedQuarter { Goods = (1_000, 1_090), Staff = (500, 545), Services = (500, 499) }).Rows
            .SelectMany(r => r.Cells).SelectMany(c => c.Content).OfType<TextRun>().ShouldAllBe(r => r.Style == TextStyle.Plain);

    private static Table Of(InventedQuarter quarter)
    {
        var blocks = quarter.Of(MovesTable.Make);
        blocks[0].ShouldBeOfType<Heading>().Text.ShouldBe("What moved net result, line by line");
        return blocks[1].ShouldBeOfType<Table>();
    }

    private static List<string> Rows(Table table) =>
        [.. table.Rows.Select(r => $"{r.Kind} {string.Join(" | ", r.Cells.Select(c => DocumentText.Words(c.Content)))}")];
}
