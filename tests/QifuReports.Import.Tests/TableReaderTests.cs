using QifuReports.Import.Tables;

namespace QifuReports.Import.Tests;

/// <summary>From lines of text to tables: heads over their columns, captions before the figures.</summary>
public class TableReaderTests
{
    [Fact]
    public void Heads_over_several_columns_stand_in_each()
    {
        var table = StatedTables.Read("Statements of Operations", "", "\tThree months ended June 30,\t\tSix months ended June 30,\t",
            "\t2024\t2025\t2024\t2025", "Revenue\t10\t12\t20\t23").ShouldHaveSingleItem();

        table.Columns.Select(c => c.Text)
            .ShouldBe(["Three months ended June 30, 2024", "Three months ended June 30, 2025", "Six months ended June 30, 2024",
                "Six months ended June 30, 2025"]);
        table.Titles.ShouldBe(["Statements of Operations"]);
        table.Rows.ShouldHaveSingleItem().Figures().ShouldBe("10|12|20|23");
        table.Line.ShouldBe(3);
    }

    [Fact]
    public void Strokes_part_cells_as_tabs_do_and_the_rule_under_the_heads_is_no_row()
    {
        var table = StatedTables.Read("| | 2024 | 2025 |", "|---|---:|---:|", "| Revenue | 10 | 12 |", "| Costs \\| fees | (4) | (5) |")
            .ShouldHaveSingleItem();

        table.Columns.Select(c => c.Text).ShouldBe(["2024", "2025"]);
        table.Rows.Select(r => $"{r.Caption}: {r.Figures()}").ShouldBe(["Revenue: 10|12", "Costs | fees: (4)|(5)"]);
    }

    [Fact]
    public void A_row_of_heads_that_has_slipped_by_a_cell_is_taken_in_order()
    {
        var table = StatedTables.Read("December 31,\tJune 30,", "\t2024\t2025", "\tEUR\tEUR", "Cash\t10\t12", "Loans\t7\t8")
            .ShouldHaveSingleItem();

        table.Columns.Select(c => c.Text).ShouldBe(["December 31, 2024 EUR", "June 30, 2025 EUR"]);
    }

    [Fact]
    public void Headings_blanks_and_dashes_are_told_apart()
    {
        var rows = StatedTables.Read("\t2024\t2025", "Current assets:\t\t", "Cash\t10\t12", "Deposits\t\t3", "Bills\t\u2014\t3")
            .ShouldHaveSingleItem().Rows;

        rows[0].IsHeading.ShouldBeTrue();
        rows[2].Figures().ShouldBe("|3");
        rows[3].Cells[0].ShouldNotBeNull().Number.IsDash.ShouldBeTrue();
    }

    [Fact]
    public void A_caption_split_over_two_rows_is_one()
    {
        var rows = StatedTables.Read("\t2024\t2025", "Revenue\t1\t2", "Weighted average number of\t\t", "ordinary shares\t10\t12")
            .ShouldHaveSingleItem().Rows;

        rows[^1].Caption.ShouldBe("Weighted average number of ordinary shares");
        rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Signs_in_cells_of_their_own_belong_to_their_number()
    {
        var table = StatedTables.Read("\t\t2024\t\t\t2025\t", "Revenue\t$\t10\t\t$\t12\t", "Loss\t\t(4\t)\t\t(5\t)").ShouldHaveSingleItem();

        table.Rows.Select(r => string.Join(' ', r.Cells.Select(c => c?.Number.Value))).ShouldBe(["10 12", "-4 -5"]);
    }

    [Fact]
    public void The_numbers_of_notes_are_no_figures()
    {
        var table = StatedTables.Read("\tNotes\t2024\t2025", "Revenue\t4\t10\t12", "Costs\t5\t(4)\t(5)").ShouldHaveSingleItem();

        table.Columns.Select(c => c.Text).ShouldBe(["2024", "2025"]);
        table.Rows[0].Figures().ShouldBe("10|12");
    }

    [Fact]
    public void Heads_that_come_again_begin_another_table()
    {
        var tables = StatedTables.Read("\tThree months ended June 30,\t", "\t2024\t2025", "Net income\t10\t12",
            "\tSix months ended June 30,\t", "\t2024\t2025", "Net income\t20\t23");

        tables.Select(t => t.Columns[0].Text).ShouldBe(["Three months ended June 30, 2024", "Six months ended June 30, 2024"]);
    }

    [Fact]
    public void A_statement_that_goes_on_after_a_page_is_one_table()
    {
        var table = StatedTables.Read("Balance Sheets", "", "\t2024\t2025", "Cash\t10\t12", "Total assets\t10\t12", "",
            "Balance Sheets (continued)", "", "\t2024\t2025", "Loans\t4\t5", "Total equity\t6\t7").ShouldHaveSingleItem();

        table.Rows.Select(r => r.Caption).ShouldBe(["Cash", "Total assets", "Loans", "Total equity"]);
    }

    [Fact]
    public void Words_in_columns_are_no_table_of_figures()
    {
        StatedTables.Read("Name\tOffice", "A. Person\tChair", "B. Person\tMember").ShouldBeEmpty();
        StatedTables.Read("Only a sentence with 12 in it.").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Acme Widgets SE (\"Acme\") today announced its results.\n\n")]
    public void Thousands_in_a_text_with_tabs_are_not_separated_values(string before)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            before
                + "Balance Sheets\n\n\t2024\t2025\nCash\t24,000\t39,200\nLoans\t32,800\t35,600\nGoodwill\t12,000\t12,000\nTotal " +
                    "assets\t68,800\t86,800\n");

        var document = Documents.DocumentReader.Read("release.txt", bytes).Document.ShouldNotBeNull();

        document.Form.ShouldBe(Documents.Model.DocumentForm.Text);
        TableReader.Read(document).ShouldHaveSingleItem().Rows[0].Figures().ShouldBe("24,000|39,200");
    }

    [Theory]
    [InlineData("Good\u202Ewill\u0007 x")]
    [InlineData("Good\u00ADwill \u200Bx")]
    [InlineData("Good\U000E0041will\uF0B7 x")]
    public void What_nobody_sees_is_left_out_of_captions(string caption)
    {
        StatedTables.Read("\t2024\t2025", $"{caption}\t1\t2").ShouldHaveSingleItem().Rows[0].Caption.ShouldBe("Goodwill x");
        var html = System.Text.Encoding.UTF8.GetBytes(
            $"<html><body><table><tr><td></td><td>2024</td><td>2025</td></tr><tr><td>{caption}</td><td>1</td><td>2</td></tr></table></body></html>");
        TableReader.Read(Documents.DocumentReader.Read("a\u202E.htm", html).Document.ShouldNotBeNull())
            .ShouldHaveSingleItem().Rows[0].Caption.ShouldBe("Goodwill x");
    }
}
