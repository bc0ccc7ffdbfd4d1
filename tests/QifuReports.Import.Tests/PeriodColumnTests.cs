using System.Text;
using QifuReports.Import.Cover;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Which columns of a document go in, and of which period they are.</summary>
public class PeriodColumnTests
{
    [Theory]
    [InlineData("Q3 2024|Q3 2023|YTD 2024|YTD 2023", "2024Q3 2023Q3 2024-9M 2023-9M")]
    [InlineData("Q2 2024|Q1 2024|Cumulative 2024|Q2 2023", "2024Q2 2024Q1 2024H1 2023Q2")]
    // The quarter up to which an earlier year is counted stands nowhere.
    [InlineData("Q2 2024|Q1 2024|YTD 2023|YTD 2022", "2024Q2 2024Q1")]
    [InlineData("Q3 2024|Q3 2023|LTM 2024|Nine months 2024", "2024Q3 2023Q3 2024-9M")]
    public void The_span_from_the_start_of_the_year_ends_with_the_latest_quarter_beside_it(string heads, string periods)
    {
        var result = Import(Income(heads));

        Periods(result).ShouldBe(periods);
        var left = heads.Split('|').Length - periods.Split(' ').Length;
        result.Unread.Count(u => u.What.Contains("column")).ShouldBe(left, "a column that is not taken is told");
    }

    [Theory]
    [InlineData("Adjusted|As reported", "As reported")]
    [InlineData("As adjusted|As reported", "As reported")]
    [InlineData("Normalised|As reported", "As reported")]
    [InlineData("Organic|As reported", "As reported")]
    [InlineData("Underlying|Statutory", "Statutory")]
    [InlineData("Core|IFRS", "IFRS")]
    [InlineData("Non-GAAP|GAAP", "GAAP")]
    [InlineData("Before exceptional items|Total", "Total")]
    [InlineData("Excl. special items|Incl. special items", "Incl. special items")]
    // Another thing: the figures of the year before under new standards, or put right.
    [InlineData("As adjusted|As previously reported", "As adjusted")]
    [InlineData("Restated|As reported", "Restated")]
    public void Adjusted_figures_are_not_those_of_the_accounting_standards(string heads, string kept)
    {
        var result = Import(Income(string.Join('|', heads.Split('|').Select(h => "Q3 2024 " + h))));

        result.Filings.Single().Statements.Single().Columns.Select(c => c.Heading).ShouldBe(["Q3 2024 " + kept]);
        result.Unread.Count(u => u.What.Contains("column")).ShouldBe(1);
    }

    [Fact]
    public void A_year_before_that_was_adjusted_alone_goes_in() =>
        Periods(Import(Income("Q3 2024|Q3 2023 (as adjusted)"))).ShouldBe("2024Q3 2023Q3");

    [Fact]
    public void Two_columns_of_adjusted_figures_are_no_income_statement() =>
        Import(Income("Adjusted Q3 2024|Adjusted Q3 2023")).Filings.ShouldBeEmpty();

    [Theory]
    [InlineData("6/7/2024", "Q2 ended on 7 June 2024.", "2024-06-07")]
    [InlineData("6/7/2024", "Q2 ended on July 6, 2024.", "2024-07-06")]
    [InlineData("6/7/2024", "Filed on 25/07/2024.", "2024-07-06")]
    [InlineData("6/7/2024", "Filed on 07/25/2024.", "2024-06-07")]
    public void The_document_tells_the_order_of_day_and_month(string head, string sentence, string day)
    {
        var column = Import($"<p>{sentence}</p>" + Balance(head)).Filings.Single().Statements.Single().Columns[0];

        (column.Period.ToString(), column.Draft).ShouldBe((day, ""));
    }

    [Fact]
    public void Where_nothing_tells_the_order_of_day_and_month_the_column_is_a_draft() =>
        Import(Balance("6/7/2024")).Filings.Single().Statements.Single().Columns[0].Draft.ShouldContain("July 6 or June 7");

    [Fact]
    public void A_span_whose_last_day_may_be_two_days_is_not_taken_and_ends_no_quarter()
    {
        var html = Income("Quarter ended 3/4/2024|Quarter ended 3/4/2023") + Balance("September 30, 2024|December 31, 2023");
        var result = Import(html);

        result.Filings.Single().Statements.ShouldHaveSingleItem().Id.ShouldBe("balance-sheet");
        result.Filings.Single().Draft.ShouldContain("income statement");
        Importer.Meet(Read(html), new ImportHints(Currency: "USD")).Calendar.QuarterEnds.ShouldBeEmpty();
    }

    [Fact]
    public void A_filing_whose_income_statement_has_no_column_that_is_told_from_another_is_a_draft()
    {
        Import(Income("Q3 2024|Q3 2024") + Balance("September 30, 2024|December 31, 2023")).Filings.Single().Draft.ShouldContain(
            "income statement");
        Import(Income("Q3 2024|Q3 2023") + Balance("September 30, 2024|December 31, 2023")).Filings.Single().Draft.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FY2024 (year ended June 30, 2024)|FY2023 (year ended June 30, 2023)", false)]
    [InlineData("FY2025 (year ended June 30, 2024)|FY2024 (year ended June 30, 2023)", true)]
    public void A_label_of_another_year_than_that_of_its_day_is_a_draft(string heads, bool isDraft) =>
        Import(Income(heads)).Filings.Single().Statements.Single().Columns.ShouldAllBe(
            c => c.Draft.Contains("its head says fiscal") == isDraft);

    [Fact]
    public void A_half_that_a_sentence_numbers_by_another_rule_than_the_company_is_not_taken()
    {
        var html =
            "<p><b>First Half 2026 Financial Results</b></p><p>Revenue was $412.35 million, compared with $402.35 million in H1 2024.</p>"
            + Income("26 weeks ended 28 September 2025|26 weeks ended 29 September 2024|52 weeks ended 30 March 2025");
        var result = Import(html);

        result.Filings.Single().Statements.SelectMany(s => s.Columns).ShouldNotContain(c => c.Period.ToString() == "2024H1");
        result.Unread.ShouldContain(u => u.Why.Contains("number years by another rule"));
    }

    [Theory]
    // The same heads the other way round, and no heads at all.
    [InlineData("Q3 2023|Q3 2024", "CONSOLIDATED STATEMENTS OF INCOME (continued)", "7 9")]
    [InlineData("Q3 2024|Q3 2023", "CONSOLIDATED STATEMENTS OF INCOME (continued)", "9 7")]
    [InlineData("", "7", "9 7")]
    [InlineData("", "7</p><p>Orrin Vale, Inc.", "9 7")]
    public void The_second_page_of_a_statement_goes_under_the_heads_of_the_first(string heads, string between, string values)
    {
        var second =
            $"<p>{between}</p><table>{(heads.Length > 0 ? Row("", heads) : "")}{Row("Tax", "9|7")}{Row("Net income", "9|7")}</table>";
        var statement = Import(Income("Q3 2024|Q3 2023", last: "Gross profit") + second).Filings.Single().Statements.ShouldHaveSingleItem();

        (statement.Lines[^1].Caption, string.Join(' ', statement.Lines[^1].Values)).ShouldBe(("Net income", values));
    }

    [Fact]
    public void A_table_without_heads_behind_words_is_no_second_page()
    {
        var second =
            $"<p>Shares that were bought back in the market during the quarter, by " +
                $"month:</p><table>{Row("July", "9|7")}{Row("August", "9|7")}</table>";

        Import(Income("Q3 2024|Q3 2023") + second).Filings.Single().Statements.ShouldHaveSingleItem().Lines.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2024|2023", "2024H1 2023H1")]
    [InlineData("Period ended June 30, 2024|Period ended June 30, 2023", "2024H1 2023H1")]
    public void A_table_that_names_no_length_has_that_of_the_sentences(string heads, string periods) =>
        Periods(Import("<p>Orrin Vale today reported its results for the six months ended June 30, 2024, and its outlook.</p>"
            + Income(heads))).ShouldBe(periods);

    [Fact]
    public void Sentences_with_two_lengths_lend_a_table_none() =>
        Periods(Import(
            "<p>Results for the quarter ended June 30, 2024 and the six months ended June 30, 2024 are given below, with our outlook.</p>"
                + Income("2024|2023"))).ShouldBe("2024FY 2023FY");

    [Fact]
    public void Counts_at_a_day_below_an_income_statement_are_a_table_of_their_own()
    {
        var html = Income("Year ended December 31, 2024|Year ended December 31, 2023")
            .Replace("</table>", $"{Row("Store data", "December 31, 2024|December 31, 2023")}{Row("Stores open", "212|205")}</table>",
                StringComparison.Ordinal);
        var result = Import(html);
        var statements = result.Filings.Single().Statements;

        result.Concepts.Single(c => c.Name == "Stores open").PeriodType.ShouldNotBe("flow", "a count at a day is no flow of a span");
        statements.Count.ShouldBe(2);
        statements[1].Columns.ShouldAllBe(c => c.Period.IsInstant);
        statements[0].Columns.ShouldAllBe(c => !c.Period.IsInstant);
    }

    [Fact]
    public void A_half_year_of_26_weeks_has_its_year_end_between_its_balance_sheets()
    {
        var html = Income("26 weeks ended 28 September 2025|26 weeks ended 29 September 2024|52 weeks ended 30 March 2025")
            + Balance("28 September 2025|29 September 2024|30 March 2025");

        Importer.Meet(Read(html), new ImportHints(Currency: "GBP")).Calendar.Ends.ShouldBe("last Sunday of March");
    }

    [Fact]
    public void A_quarter_of_14_weeks_ends_its_year()
    {
        var html = "<p>Results of the fourth quarter of fiscal 2023.</p>"
            + Income("Fourteen weeks ended February 3, 2024|Thirteen weeks ended January 28, 2023")
            + Balance("February 3, 2024|January 28, 2023");

        Periods(Import(html), at: 0).ShouldBe("2023Q4 2022Q4");
    }

    [Theory]
    [InlineData("", "no sentence numbers the year")]
    [InlineData("We opened four stores in fiscal 2025.", "")]
    [InlineData("We opened four stores in fiscal 2026.", "")]
    public void The_number_of_a_year_that_ends_in_january_is_a_draft_where_nothing_says_it(string sentence, string doubt)
    {
        var html = $"<p>{sentence}</p>" + Income("Thirteen weeks ended November 1, 2025|Thirteen weeks ended November 2, 2024")
            + Balance("November 1, 2025|February 1, 2025");
        var said = Importer.Meet(Read(html), new ImportHints(Currency: "USD")).Calendar.Doubt;

        said.Contains("no sentence numbers the year").ShouldBe(doubt.Length > 0, said);
    }

    [Theory]
    [InlineData("Half-year results for the 26 weeks ended 28 September 2025", true)]
    [InlineData("Balance sheets as of", false)]
    public void A_day_below_a_title_that_has_its_own_is_that_of_the_filing(string title, bool isFiled) =>
        DocumentFacts.Of(Read($"<p>Harrow Vale plc</p><p>{title}</p><p>10 November 2025</p>" + Income("Q3 2025|Q3 2024"))).Date.ShouldBe(
            isFiled ? new DateOnly(2025, 11, 10) : null);

    private static string Periods(ImportResult result) => Periods(result, result.Filings.Single().Statements.Count - 1);

    private static string Periods(ImportResult result, int at) =>
        string.Join(' ', result.Filings.Single().Statements[at].Columns.Select(c => c.Period));

    private static string Income(string heads, string last = "Net income")
    {
        var count = heads.Split('|').Length;
        string Cells(int first) =>
            string.Join('|', Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{first - 10 * i},350")));
        return $"<p>CONSOLIDATED STATEMENTS OF INCOME</p><p>(in thousands of US " +
            $"dollars)</p><table>{Row("", heads)}{Row("Revenue", Cells(412))}{Row("Cost of sales", Cells(211))}{Row(last, string.Join('|', Enumerable.Repeat("201,000", count)))}</table>";
    }

    private static string Balance(string heads)
    {
        var cells = string.Join('|', Enumerable.Range(1, heads.Split('|').Length).Select(i => FormattableString.Invariant($"{i}25,000")));
        return $"<p>CONSOLIDATED BALANCE SHEETS</p><p>(in thousands of US " +
            $"dollars)</p><table>{Row("", heads)}{Row("Cash", cells)}{Row("Total assets", cells)}{Row("Total liabilities", cells)}{Row("Total liabilities and equity", cells)}</table>";
    }

    private static string Row(string caption, string cells) =>
        $"<tr><td>{caption}</td><td>{cells.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>";

    private static SourceDocument Read(string html) =>
        DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(
            $"<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited (NYSE: ORVL)</p>{html}</body></html>")).Document!;

    private static ImportResult Import(string html)
    {
        var (document, hints) = (Read(html), new ImportHints(new DateOnly(2025, 11, 1), Currency: "USD"));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
