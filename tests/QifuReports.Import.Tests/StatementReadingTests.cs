using QifuReports.Import.Captions;
using QifuReports.Import.Rows;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>What a table is, what its rows are measured in, how captions are compared and named.</summary>
public class StatementReadingTests
{
    [Theory]
    [InlineData("Unaudited Condensed Consolidated Balance Sheets", StatementKind.BalanceSheet)]
    [InlineData("Statement of Financial Position", StatementKind.BalanceSheet)]
    [InlineData("CONSOLIDATED STATEMENTS OF OPERATIONS", StatementKind.Operations)]
    [InlineData("Consolidated Statements of Operations and Comprehensive Income", StatementKind.Operations)]
    [InlineData("Income statement", StatementKind.Operations)]
    [InlineData("Statements of Comprehensive Income", StatementKind.ComprehensiveIncome)]
    [InlineData("Consolidated Statements of Cash Flows", StatementKind.CashFlows)]
    [InlineData("Reconciliations of GAAP and Non-GAAP Results", StatementKind.NonGaap)]
    [InlineData("Statements of Changes in Shareholders' Equity", StatementKind.ChangesInEquity)]
    [InlineData("Headcount by region", StatementKind.Other)]
    public void A_title_says_what_a_table_is(string title, StatementKind kind) =>
        StatementKinds.Of(Table(title, "Alpha\t1\t2")).ShouldBe((kind, title));

    [Theory]
    [InlineData("Total assets", "Total liabilities", StatementKind.BalanceSheet)]
    [InlineData("Revenue", "Net income", StatementKind.Operations)]
    [InlineData("Net cash from operating activities", "Cash at end of the year", StatementKind.CashFlows)]
    [InlineData("Net income", "Comprehensive income", StatementKind.ComprehensiveIncome)]
    [InlineData("Employees", "Sites", StatementKind.Other)]
    public void Without_a_title_its_captions_do(string first, string second, StatementKind kind) =>
        StatementKinds.ByCaptions(Table("", $"{first}\t1\t2", $"{second}\t1\t2")).ShouldBe(kind);

    [Fact]
    public void A_sentence_that_names_a_statement_is_no_title()
    {
        var sentence =
            "The following table sets out what our consolidated balance sheets and cash flows had to do with employees at each of the " +
                "sites that we run.";

        StatementKinds.Of(Table(sentence, "Alpha\t1\t2")).Kind.ShouldBe(StatementKind.Other);
    }

    [Theory]
    [InlineData("Net income", RowUnit.Money)]
    [InlineData("Net income per ordinary share", RowUnit.PerShare)]
    [InlineData("Diluted EPS", RowUnit.PerShare)]
    [InlineData("Net income per ADS, basic", RowUnit.PerAds)]
    [InlineData("Weighted average number of ordinary shares", RowUnit.Shares)]
    [InlineData("Weighted average ADSs used in calculating net income per ADS", RowUnit.Ads)]
    [InlineData("Operating margin", RowUnit.Percent)]
    [InlineData("Marginal costs", RowUnit.Money)]
    [InlineData("Interest rate", RowUnit.Percent)]
    public void A_caption_tells_the_unit_of_its_row(string caption, RowUnit unit) => Units($"{caption}\t1\t2").ShouldBe([unit]);

    [Fact]
    public void Basic_and_diluted_have_the_unit_of_their_heading_and_a_sign_of_percent_goes_before_all()
    {
        Units("Net income per share\t\t", "Basic\t1.10\t1.20", "Diluted\t1.09\t1.19", "Number of shares outstanding\t\t", "Basic\t10\t11",
            "Dividends\t3\t4")
            .ShouldBe([RowUnit.PerShare, RowUnit.PerShare, RowUnit.PerShare, RowUnit.Shares, RowUnit.Shares, RowUnit.Money]);
        Units("Cost to income\t27.9%\t28.1%").ShouldBe([RowUnit.Percent]);
    }

    [Fact]
    public void Everything_in_a_balance_sheet_is_money() =>
        RowUnits.Of(Table("Balance sheet", "Ordinary shares (par 0.01, number of shares 10)\t1\t2"), StatementKind.BalanceSheet)
            .ShouldBe([RowUnit.Money]);

    [Theory]
    [InlineData("Profit for the half-year", "profit for the year (restated)", false)]
    [InlineData("Profit for the half-year", "Profit for the financial year", true)]
    [InlineData("Cash at end of period", "Cash at the end of the year", false)]
    [InlineData("Cash at end of period", "Cash at end of the year", true)]
    [InlineData("Current year tax", "Current period tax", false)]
    public void The_span_that_a_caption_ends_with_makes_no_other_line_of_it(string a, string b, bool same) =>
        (CaptionLikeness.Key(a) == CaptionLikeness.Key(b)).ShouldBe(same);

    [Theory]
    [InlineData("Trade receivables, net", "Net trade receivable", 1)]
    [InlineData("(Loss)/gain on sales", "Gain (loss) on sale", 1)]
    [InlineData("Sales and marketing", "Sales and marketing expenses", 0.66)]
    [InlineData("Goodwill", "Inventories", 0)]
    [InlineData("", "Goodwill", 0)]
    [InlineData("Taxes", "Tax", 1)]
    [InlineData("Profit for the period", "Profit for the year", 1)]
    [InlineData("Profit for the half-year attributable to:", "Profit for the financial year attributable to:", 1)]
    [InlineData("Cash and cash equivalents at end of period", "Cash and cash equivalents at end of the year", 1)]
    [InlineData("Cash at beginning of the quarter", "Cash at end of the quarter", 0.5)]
    [InlineData("Prior-year items", "Prior-period items", 0.5)]
    [InlineData("Loss", "Losses", 1)]
    [InlineData("\u71DF\u696D\u6536\u5165", "\u6DE8\u5229", 0)]
    [InlineData("\u71DF\u696D\u6536\u5165", "\u71DF\u696D\u6536\u5165", 1)]
    public void Captions_are_alike_by_the_words_they_share(string a, string b, double expected)
    {
        CaptionLikeness.Of(a, b).ShouldBe(expected, 0.01);
        CaptionLikeness.Of(b, a).ShouldBe(expected, 0.01);
    }

    [Theory]
    [InlineData("Property and equipment, net", "property-and-equipment-net")]
    [InlineData("Proceeds from the sale of a business", "proceeds-from-sale-business")]
    [InlineData("Shareholders' equity", "shareholders-equity")]
    [InlineData("U.S. operations", "us-operations")]
    [InlineData("Cr\u00E9dit \u00E0 vue", "credit-vue")]
    [InlineData("Gro\u00DFe Erl\u00F6se", "grosse-erlose")]
    [InlineData("Cre\u0301dit", "credit")]
    [InlineData("\u71DF\u696D\u6536\u5165 revenue", "revenue")]
    [InlineData("\u71DF\u696D\u6536\u5165", "line")]
    [InlineData("2026 notes", "n-2026-notes")]
    [InlineData("\u2014", "line")]
    [InlineData("the", "line")]
    [InlineData("", "line")]
    public void A_caption_becomes_an_identifier(string caption, string expected) => Slug.Of(caption).ShouldBe(expected);

    [Fact]
    public void An_identifier_ends_with_a_whole_word()
    {
        Slug.Of("one two three four", 2).ShouldBe("one-two");
        var many = Slug.Of(string.Join(' ', Enumerable.Repeat("receivables", 20)));
        many.Length.ShouldBeLessThanOrEqualTo(70);
        many.Split('-').ShouldAllBe(w => w == "receivables");
    }

    private static Tables.StatedTable Table(string title, params string[] rows) =>
        StatedTables.Read([title, "", "\t2024\t2025", .. rows]).ShouldHaveSingleItem();

    private static IReadOnlyList<RowUnit> Units(params string[] rows) =>
        RowUnits.Of(Table("Statements of Operations", rows), StatementKind.Operations);

    [Theory]
    [InlineData("(Expressed in U.S. dollars)", "one")]
    [InlineData("(Expressed in thousands of U.S. dollars)", "thousand")]
    [InlineData("(Unaudited)", "million")]
    public void A_title_that_names_only_the_currency_ends_the_scale_of_the_table_before(string title, string scale)
    {
        var text = "Selected financial data\n\n\t(in millions of US$) 2025\t2024\nRevenue\t7\t6\n\nBalance Sheets\n\n" + title
            + "\n\n\tJune 30, 2025\tJune 30, 2024\nCash\t7,100\t6,100\nReceivables\t1,200\t1,300\nTotal assets\t8,300\t7,400\n";
        var document = Documents.DocumentReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(text)).Document!;

        var sheet = Importing.Importer.Run(document, null, Ledger.Periods.FiscalCalendar.CalendarYears,
            new Importing.ImportHints(Currency: "USD")).Filings.SelectMany(f => f.Statements).Single(s => s.Id == "balance-sheet");

        sheet.Columns.Some().ShouldAllBe(c => c.Scale == scale);
    }

    [Fact]
    public void Two_lines_of_one_caption_are_named_by_their_sections_and_what_is_spent_on_as_expenses()
    {
        string[] rows = ["Net sales:", "Products\t20\t18", "Services\t10\t9", "Total net sales\t30\t27", "Cost of sales:", "Products\t8\t7",
            "Services\t3\t2", "Total cost of sales\t11\t9", "Gross margin\t19\t18",
            "Operating expenses:", "Selling\t4\t3", "Research and development\t2\t2", "Rent\t1\t1", "Total operating expenses\t7\t6",
            "Operating income\t12\t12"];
        var text =
            "Statements of Operations\n\n(In thousands of US$)\n\n\tThree months ended June 30, 2025\tThree months ended June 30, 2024\n"
                + string.Join('\n', rows.Select(r => r.Contains('\t', StringComparison.Ordinal) ? r : r + "\t\t")) + "\n";
        var document = Documents.DocumentReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(text)).Document!;

        var names = Importing.Importer.Run(document, null, Ledger.Periods.FiscalCalendar.CalendarYears,
            new Importing.ImportHints()).Concepts.Select(c => $"{c.Id} {c.Name}").ToList();

        names.ShouldContain("products Products");
        names.ShouldContain("products-cost-sales Cost of sales (products)");
        names.ShouldContain("selling Selling expenses");
        names.ShouldContain("research-and-development Research and development expenses");
        names.ShouldContain("rent Rent");
    }

    [Fact]
    public void Of_thousands_of_tables_so_many_are_read_and_the_line_of_the_rest_is_told()
    {
        var tables = string.Concat(Enumerable.Repeat(
            "<p>Balance Sheets (in thousands of US$)</p><table><tr><td><td>June 30, 2025<td>June 30, " +
                "2024<tr><td>Cash<td>1<td>2<tr><td>Total assets<td>1<td>2</table>\n", Importing.Importer.MostTables + 5));
        var document = Documents.DocumentReader.Read("a.htm", System.Text.Encoding.UTF8.GetBytes("<html>" + tables)).Document!;

        var result = Importing.Importer.Run(document, null, Ledger.Periods.FiscalCalendar.CalendarYears, new Importing.ImportHints());

        result.Unread.Select(u => (u.Line, u.Why))
            .ShouldBe([(501, "of the tables of a document 500 are read"), (151, "a filing has up to 150 statements")]);
        result.Filings.Single().Statements.Count.ShouldBe(150);
    }

    [Fact]
    public void A_table_of_more_rows_than_a_statement_has_is_not_read_and_takes_no_time()
    {
        var rows =
            string.Concat(Enumerable.Range(0, 15_000).Select(i => $"Line {i}\t{3000 + i * 7919 % 10007}\t{3000 + i * 104729L % 10009}\n"));
        var (document, _) = Documents.DocumentReader.Read("a.txt",
            System.Text.Encoding.UTF8.GetBytes("Balance Sheets\n\n(In USD)\n\n\tJune 30, 2025\tJune 30, 2024\n" + rows));
        var result = Importing.Importer.Run(document!, null, Ledger.Periods.FiscalCalendar.CalendarYears, new Importing.ImportHints());

        result.Filings.ShouldBeEmpty();
        result.Unread.ShouldContain(u => u.Why.Contains("is no statement"));
    }
}
