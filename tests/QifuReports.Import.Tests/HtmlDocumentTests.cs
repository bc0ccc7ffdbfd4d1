using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Tests;

public class HtmlDocumentTests
{
    [Fact]
    public void A_table_with_figures_is_a_grid_with_its_spans_and_what_stands_around_it_is_text()
    {
        var document = Read("""
            <html><body><p>Ferrow <b>Works</b></p>
            <table><tr><td></td><td colspan=3>Three Months Ended</td></tr>
            <tr><td rowspan=2>Revenue</td><td>$</td><td>1,200</td><td></td></tr>
            <tr><td>$</td><td>(80</td><td>)</td></tr></table>See notes.</body></html>
            """);

        document.Form.ShouldBe(DocumentForm.Html);
        document.Blocks.OfType<SourceText>().Select(t => t.Words).ShouldBe(["Ferrow Works", "See notes."]);
        var grid = document.Blocks.OfType<SourceGrid>().Single();
        grid.HeadsRunOn.ShouldBeFalse();
        grid.Line.ShouldBe(2);
        grid.Rows[0].Cells.ShouldBe([new GridCell(1, 3, "Three Months Ended")], GridCells.Same);
        grid.Rows[1].Cells.Select(c => (c.Left, c.Right, c.Text)).ShouldBe([(0, 0, "Revenue"), (1, 1, "$"), (2, 2, "1,200")]);
        grid.Rows[2].Cells.Select(c => (c.Left, c.Text)).ShouldBe([(1, "$"), (2, "(80"), (3, ")")]);
        grid.Rows[2].Line.ShouldBe(4);
    }

    [Fact]
    public void Tables_that_only_set_are_text_and_those_inside_them_are_read()
    {
        var document = Read(
            "<table><tr><td><p>Ferrow Works<p>Balance " +
                "sheet</td></tr><tr><td><table><tr><td>Cash</td><td>7</td></tr></table></td></tr></table><table><tr><td>&bull;</td><td>Sales rose.</td></tr><tr><td>(1)</td><td>Restated.</td></tr></table>");

        document.Blocks.Select(b => b is SourceText t ? t.Words : "grid")
            .ShouldBe(["Ferrow Works", "Balance sheet", "grid", "• Sales rose.", "(1) Restated."]);
    }

    [Fact]
    public void A_table_of_a_few_words_in_a_cell_is_its_text_and_one_of_many_stands_by_itself()
    {
        Grid(
            "<table><tr><td><table><tr><td>Net</td><td>income</td></tr></table></td><td>7</td></tr></table>").Rows[0].Cells[0].Text.ShouldBe("Net income");
        var prose = string.Concat(Enumerable.Repeat("words ", 100)).Trim();
        Read($"<table><tr><td><table><tr><td>{prose}</td></tr></table></td></tr></table>").Blocks.OfType<SourceText>()
            .Single().Words.ShouldBe(prose);
    }

    [Theory]
    [InlineData("November 2,<br>2024", "November 2, 2024")]
    [InlineData("Net&nbsp;&nbsp;income <i style='display: none'>hidden</i>", "Net income")]
    [InlineData("Net income<sup>1</sup>", "Net income¹")]
    [InlineData("Net income<sup>(2), (3)</sup>", "Net income²,³")]
    [InlineData("Net income<span style='position:relative;top:-3pt'>(a)</span>", "Net income(a)")]
    [InlineData("Backlog<font style='vertical-align:super'>*</font>", "Backlog*")]
    [InlineData("August 24<sup>th</sup>", "August 24th")]
    [InlineData("Ferrow<sup>®</sup> sales", "Ferrow® sales")]
    [InlineData("1,200<sup>1</sup>", "1,200")]
    [InlineData("2024<sup>1</sup>", "2024")]
    [InlineData("February 3, 2024<sup>(1)</sup>", "February 3, 2024")]
    [InlineData("Profit &amp; loss < 5", "Profit & loss < 5")]
    public void The_words_of_a_cell_are_those_that_are_seen(string cell, string words) =>
        Grid($"<table><tr><td>{cell}</td><td>9</td><td>5</td></tr></table>").Rows[0].Cells[0].Text.ShouldBe(words);

    [Fact]
    public void Indents_are_ranks_of_the_left_edges_within_the_table()
    {
        var grid = Grid("""
            <table><tr><td style="padding:2px 1pt">Revenue</td><td>9</td></tr>
            <tr><td style="padding-left:13pt;text-indent:-12pt">Cost</td><td>5</td></tr>
            <tr><td><div style="margin-left:1.5em">Rent</div></td><td>3</td></tr>
            <tr><td>&nbsp; &nbsp; &nbsp; &nbsp; &nbsp; &nbsp; &nbsp; &nbsp; &nbsp;Heat</td><td>2</td></tr></table>
            """);

        grid.Rows.Select(r => r.Indent).ShouldBe([0, 0, 1, 2]);
    }

    [Theory]
    [InlineData("<tr><td>Total</td><td style='border-top:1pt solid #000'>9</td></tr>", true)]
    [InlineData("<tr><td></td><td style='BORDER-BOTTOM: #000 1px solid'>&nbsp;</td></tr><tr><td>Total</td><td>9</td></tr>", true)]
    [InlineData("<tr><td></td><td><hr></td></tr><tr><td>Total</td><td>9</td></tr>", true)]
    [InlineData("<tr><td></td><td><p style='border-top:solid 1px'>&nbsp;</p></td></tr><tr><td>Total</td><td>9</td></tr>", true)]
    [InlineData("<tr><td>Total</td><td>9</td></tr>", false)]
    [InlineData("<tr><td>Total</td><td style='border-top:0px solid'>9</td></tr>", false)]
    [InlineData("<tr><td>Total</td><td style='border-top:1pt solid #ffffff'>9</td></tr>", false)]
    [InlineData("<tr><td style='border-top:1pt solid'>Total</td><td>9</td></tr>", false)]
    public void A_line_above_the_figures_is_told(string rows, bool isRuled)
    {
        var grid = Grid(
            $"<table><tr><td></td><td style='border-bottom:1pt solid'>2025</td></tr><tr><td>Rent</td><td style='border-top:1pt " +
                $"solid'>9</td></tr>{rows}</table>");

        grid.Rows[^1].IsRuledAbove.ShouldBe(isRuled);
        grid.Rows[1].IsRuledAbove.ShouldBeFalse("the line under heads is none");
    }

    [Fact]
    public void The_lower_line_of_a_subtotal_is_not_above_the_row_behind_it()
    {
        var grid = Grid(
            "<table><tr><td>Rent</td><td>4</td></tr><tr><td>Heat</td><td style='border-bottom:1px " +
                "solid'>5</td></tr><tr><td>Total</td><td style='border-bottom:1px " +
                "solid'>9</td></tr><tr><td>Fees</td><td>1</td></tr></table>");

        grid.Rows.Select(r => r.IsRuledAbove).ShouldBe([false, false, true, false]);
    }

    [Fact]
    public void A_statement_split_by_the_turn_of_a_page_is_one()
    {
        const string Head =
            "<p>Ferrow Works</p><p>BALANCE SHEETS{0}</p><table><tr><td></td><td>June 30, 2025</td><td>June 30, 2024</td></tr>";
        var document = Read(string.Format(null, Head, "")
            + "<tr><td>Cash</td><td>7</td><td>8</td></tr><tr><td>Total assets</td><td>7</td><td>8</td></tr></table><p>4</p>"
            + string.Format(null, Head, " (continued)")
            + "<tr><td>Debt</td><td>3</td><td>3</td></tr><tr><td>Equity</td><td>4</td><td>5</td></tr></table>");

        TableReader.Read(document).Single().Rows.Select(r => r.Caption).ShouldBe(["Cash", "Total assets", "Debt", "Equity"]);
    }

    [Fact]
    public void The_quarter_and_the_half_year_under_one_title_are_two_tables()
    {
        const string Table =
            "<p>INCOME STATEMENTS</p><table><tr><td></td><td>{0} Months Ended June 30, " +
                "2025</td></tr><tr><td>Sales</td><td>7</td></tr><tr><td>Net income</td><td>2</td></tr></table>";

        TableReader.Read(Read(string.Format(null, Table, "Three") + string.Format(null, Table, "Six"))).Count.ShouldBe(2);
        TableReader.Read(Read(string.Format(null, Table, "Three") + string.Format(null, Table, "Three"))).Count.ShouldBe(2,
            "the same captions again are another table");
    }

    [Fact]
    public void The_same_statement_of_another_day_in_its_title_is_another_table()
    {
        const string Table =
            "<p>BALANCE SHEETS</p><p>As of June 30, " +
                "{0}</p><table><tr><td></td><td>GAAP</td><td>IFRS</td></tr><tr><td>{1}</td><td>7</td><td>8</td></tr></table>";

        TableReader.Read(Read(string.Format(null, Table, "2025", "Cash") + string.Format(null, Table, "2024", "Debt"))).Count.ShouldBe(2);
        TableReader.Read(Read(string.Format(null, Table, "2025", "Cash") + string.Format(null, Table, "2025", "Debt"))).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<tr><td>{0}</td><td>2025</td><td>2024</td></tr>",
        "Millions, except per share amounts, for the three months ended June 30,", "2025|2024")]
    [InlineData("<tr><td>{0}</td><td colspan=2>Three Months Ended June 30,</td></tr><tr><td></td><td>2025</td><td>2024</td></tr>",
        "(in millions)", "Three Months Ended June 30, 2025|Three Months Ended June 30, 2024")]
    public void What_stands_in_the_head_of_the_captions_is_a_title(string heads, string stub, string columns)
    {
        var table = TableReader.Read(Read(
            "<table>" + string.Format(null, heads, stub)
                + "<tr><td>Common stock, authorised 900 shares,</td><td></td><td></td></tr><tr><td>issued " +
                    "700</td><td>12</td><td>11</td></tr></table>")).Single();

        table.Titles.ShouldBe([stub]);
        string.Join("|", table.Columns.Select(c => c.Text)).ShouldBe(columns);
        table.Rows.Single().Caption.ShouldBe("Common stock, authorised 900 shares, issued 700");
    }

    [Fact]
    public void A_dash_before_the_first_number_of_a_row_is_a_figure()
    {
        var table = TableReader.Read(Read(
            "<table><tr><td></td><td>2025</td><td>2024</td></tr><tr><td>Fees</td><td>—</td><td>12</td></tr><tr><td>Rent</td><td>—</td><td>4</td></tr></table>")).Single();

        table.Rows.Select(r => r.Caption).ShouldBe(["Fees", "Rent"]);
        table.Rows[0].Cells.Select(c => c?.Text).ShouldBe(["—", "12"]);
    }

    [Fact]
    public void Numbers_of_pages_and_notes_are_no_columns()
    {
        var tables = TableReader.Read(
            Read(
                "<table><tr><td></td><td>Page</td></tr><tr><td>Risk</td><td>12</td></tr></table><table><tr><td></td><td>Note</td><td>2025</td></tr><tr><td>Cash</td><td>5</td><td>700</td></tr><tr><td>Debt</td><td>6</td><td>80</td></tr></table>"));

        tables.Single().Rows.Select(r => r.Cells.Single()!.Text).ShouldBe(["700", "80"]);
    }

    [Fact]
    public void A_submission_of_several_documents_is_opened_to_its_pages()
    {
        var document = Read(
            "<SEC-HEADER>\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>6-K\n<TEXT>\n<html><p>Cover</p></html>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.jpg\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><p>Results</p></html>\n</TEXT>\n</DOCUMENT>");

        document.Blocks.OfType<SourceText>().Select(t => (t.Words, t.Line)).ShouldBe([("Cover", 6), ("Results", 18)]);
    }

    private static SourceGrid Grid(string html) => Read(html).Blocks.OfType<SourceGrid>().Single();

    private static SourceDocument Read(string html)
    {
        var (document, trouble) = DocumentReader.Read("folder/ferrow.htm", Encoding.UTF8.GetBytes(html));
        trouble.ShouldBeNull();
        document!.Name.ShouldBe("ferrow.htm");
        return document;
    }

    private sealed class GridCells : IEqualityComparer<GridCell>
    {
        public static GridCells Same { get; } = new();
        public bool Equals(GridCell? x, GridCell? y) =>
            x is not null && y is not null && (x.Left, x.Right, x.Text) == (y.Left, y.Right, y.Text);
        public int GetHashCode(GridCell obj) => obj.Left;
    }
}
