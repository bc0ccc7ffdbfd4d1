using System.Text;
using QifuReports.Import.Company;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>
/// What stands above the first table of an announcement: whose it is, the day of it, and of what span its statements are.
/// </summary>
public sealed class HeadLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-reports-import-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Rows = "Revenue\t412,350\t389,120\nCost of sales\t(251,140)\t(240,005)\nNet income\t161,210\t149,115\n";
    private static readonly string Statement =
        "CONSOLIDATED STATEMENTS OF INCOME\n(EUR in thousands)\n\n\tSix months ended June 30, 2025\tSix months ended June 30, 2024\n"
            + Rows;

    [Theory]
    // Behind a title that ends otherwise, and far down.
    [InlineData("Results for the Six Months Ended June 30, 2025 [IFRS]|August 8, 2025", "2025-08-08")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l|m|n|August 8, 2025", "2025-08-08")]
    [InlineData("Results|Dated this 8 August 2025", "2025-08-08")]
    [InlineData("Results|(Oslo, 14 August 2025) Orlim ASA today reported its results.", "2025-08-14")]
    // Two days, the last day of the period, one long after it, and one in a sentence.
    [InlineData("Balance at|August 8, 2025|Balance at|August 9, 2025|Statement at|June 30, 2025 and|a|b|c|d|e|f", "2025-08-08")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l|m|n|August 8, 2025|August 9, 2025", "")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l|m|n|June 30, 2025", "")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l|m|n|August 8, 2027", "")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l|m|n|The dividend is paid on August 8, 2025", "")]
    public void The_day_is_the_one_that_stands_alone_after_the_period(string lines, string day)
    {
        var filing = Run(lines.Replace("|", "\n\n", StringComparison.Ordinal) + "\n\n" + Statement, null);
        (filing.Draft.Contains("names no day", StringComparison.Ordinal) ? ""
            : filing.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(day);
    }

    [Theory]
    [InlineData("ORLIM HOLDINGS LIMITED (Company Registration No. 199901234K)", "ORLIM HOLDINGS LIMITED")]
    [InlineData("ORLIM HOLDINGS LIMITED (Incorporated in the Republic of Singapore)", "ORLIM HOLDINGS LIMITED")]
    [InlineData("Orlim AB (publ)", "Orlim AB")]
    [InlineData("Orlim AB (publ): Interim report", "Orlim AB")]
    [InlineData("Orlim ASA", "Orlim ASA")]
    [InlineData("Orlim Oy", "Orlim Oy")]
    [InlineData("Orlim Co., Ltd.", "Orlim Co., Ltd.")]
    [InlineData("Orlim Holdings Berhad (Incorporated in Malaysia)", "Orlim Holdings Berhad")]
    [InlineData("(Oslo, 14 August 2025) Orlim ASA (OSE: ORL) today reported its results.", "Orlim ASA")]
    [InlineData("ORLIM HOLDINGS LIMITED (the leader of its market)", "")]
    public void A_company_is_known_by_its_head_line(string line, string name) =>
        CompanyFacts.Of(Read("Announcement\n\n" + line), []).Name.ShouldBe(name);

    // Heads that are years alone have their length from the line under the title of the statement.
    [Theory]
    [InlineData("For the six months ended 30 June 2025", "\t2025\t2024\n",
        "Consolidated statements of income, for the six months ended 30 June 2025")]
    [InlineData("INTERIM RESULTS FOR THE SIX MONTHS ENDED 30 JUNE 2025", "\t2025\t2024\n",
        "Consolidated statements of income, for the six months ended 30 June 2025")]
    [InlineData("For the six months ended 30 June 2025", "\tSix months ended June 30, 2025\tSix months ended June 30, 2024\n",
        "Consolidated statements of income")]
    public void The_title_says_the_span_that_the_heads_do_not(string line, string heads, string title) =>
        Run($"August 8, 2025\n\nCONSOLIDATED STATEMENTS OF INCOME\n\n{line}\n(EUR in thousands)\n\n{heads}{Rows}",
            null).Statements.Single().Title.ShouldBe(title);

    [Theory]
    [InlineData("As at 31 December 2025", "\t2025\t2024", "Consolidated balance sheet, at 31 December 2025")]
    [InlineData("As at 31 December 2025", "\t31 December 2025\t31 December 2024", "Consolidated balance sheet")]
    public void The_title_says_the_day_that_the_heads_do_not(string line, string heads, string title) =>
        Run($"March 8, 2026\n\nAnnual results for the year ended 31 December 2025\n\nCONSOLIDATED BALANCE SHEET\n\n{line}\n(EUR in " +
            $"thousands)\n\n{heads}\nCash\t120,000\t100,000\nEquipment\t12,000\t10,000\nTotal assets\t132,000\t110,000\n",
            null).Statements.Single().Title.ShouldBe(title);

    // Years alone over a balance sheet: the end of each beside that of one in the title, and doubtful beside another day or none.
    [Theory]
    [InlineData("As at 31 December 2025", "2025-12-31 2024-12-31", "")]
    [InlineData("As at 30 June 2025", "2025-06-30 2024-12-31", "its head names a year and no day")]
    [InlineData("Consolidated figures", "2025-12-31 2024-12-31", "its head names a year and no day")]
    public void A_year_over_a_balance_sheet_is_its_last_day(string line, string days, string doubt)
    {
        var columns = Run(
            $"March 8, 2026\n\nCONSOLIDATED BALANCE SHEET\n\n{line}\n(EUR in " +
                $"thousands)\n\n\t2025\t2024\nCash\t120,000\t100,000\nEquipment\t12,000\t10,000\nTotal assets\t132,000\t110,000\n",
                null).Statements.Single().Columns;
        string.Join(' ', columns.Select(c => c.Period.ToString())).ShouldBe(days);
        columns[1].Draft.StartsWith(doubt, StringComparison.Ordinal).ShouldBeTrue();
        (columns[1].Draft.Length == 0).ShouldBe(doubt.Length == 0);
    }

    private const string Concepts =
        """{"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money"}, {"id": "net-result", "name": "Net result", "periodType": "flow", "unit": "money"}""";

    [Theory]
    [InlineData("Revenue", "Net result", "")]
    [InlineData("Turnover of the group", "Net result", "known as \"Revenue\" (revenue): give")]
    [InlineData("Turnover of the group", "Surplus", "known as \"Revenue\" (revenue), or as \"Net result\" (net-result): give")]
    public void An_income_statement_whose_revenue_or_result_is_not_known_is_a_draft(string revenue, string result, string draft)
    {
        var book = SmallLedger.Of(_folder, Concepts, "2023FY revenue 700.5", "2023FY net-result 300.5");
        var filing = Run("August 8, 2025\n\nPrepared under U.S. GAAP.\n\n"
            + Statement.Replace("Revenue\t", revenue + "\t", StringComparison.Ordinal)
                .Replace("Net income", result, StringComparison.Ordinal), book);
        if (draft.Length == 0) filing.Draft.ShouldBeEmpty();
        else filing.Draft.ShouldContain(draft);
    }

    private static SourceDocument Read(string text) => DocumentReader.Read("release.txt", Encoding.UTF8.GetBytes(text)).Document!;

    private static FilingDraft Run(string text, LedgerBook? book) =>
        Importer.Run(Read("Orlim Tools N.V.\n\n" + text), book, FiscalCalendar.CalendarYears,
            new ImportHints()).Filings.ShouldHaveSingleItem();
}
