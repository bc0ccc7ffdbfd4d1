using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>Names within sentences and at their beginning, and tables that need a sheet turned sideways.</summary>
public class NamesInTextTests
{
    [Theory]
    [InlineData("Revenue", "revenue")]
    [InlineData("Non-GAAP net income", "non-GAAP net income")]
    [InlineData("Day-1 delinquency rate", "day-1 delinquency rate")]
    [InlineData("EBIT", "EBIT")]
    [InlineData("SaaS subscriptions", "SaaS subscriptions")]
    [InlineData("IoT services", "IoT services")]
    [InlineData("Web3 fees", "Web3 fees")]
    [InlineData("5G services", "5G services")]
    public void A_name_within_a_sentence_keeps_the_letters_that_are_its_own(string name, string expected) =>
        NameText.InText(name).ShouldBe(expected);

    [Theory]
    [InlineData("unaudited", "Unaudited")]
    [InlineData("\u00E9nergie", "\u00C9nergie")]
    [InlineData("\u1E1Fees", "\u1E1Eees")]
    [InlineData("\u029Dugo", "\u029Dugo")]
    [InlineData("", "")]
    public void A_sentence_begins_with_a_large_letter_where_fonts_have_it(string words, string expected) =>
        NameText.Capital(words).ShouldBe(expected);

    [Theory]
    [InlineData("1,234,567,890", 6, true)]
    [InlineData("(4,281,026)", 6, false)]
    [InlineData("1,234,567,890", 2, false)]
    public void A_section_whose_figures_leave_names_no_room_is_turned_and_the_next_is_upright(string figure, int columns, bool isTurned)
    {
        var blocks = new List<Block>
        {
            new Heading(1, "Before") { Id = "before" }, new PageBreak(), new Heading(1, "Statements") { Id = "statements" },
            new Table
            {
                Id = "table-operations", Columns = [new TableColumn(ColumnKind.Label),
                    .. Enumerable.Repeat(new TableColumn(ColumnKind.Figure), columns)], Head = [],
                Rows = [new TableRow(RowKind.Line, [TableCell.Of("Revenue"), .. Enumerable.Repeat(TableCell.Of(figure), columns)])],
            },
            new Heading(1, "After") { Id = "after" },
        };
        TableRoom.TurnWhereTight(blocks, "statements");

        blocks.OfType<PageBreak>().Select(b => b.Landscape).ShouldBe(isTurned ? [true, false] : [null]);
        if (isTurned) (blocks.FindIndex(b => b is PageBreak { Landscape: true }) + 1,
            blocks.FindIndex(b => b is PageBreak { Landscape: false }) + 1).ShouldBe(
                (blocks.FindIndex(b => b.Id == "statements"), blocks.FindIndex(b => b.Id == "after")));
    }
}
