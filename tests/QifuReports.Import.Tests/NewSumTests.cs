using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Sums that a document begins, of lines that earlier filings have or have not.</summary>
public sealed class NewSumTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-reports-import-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Concepts =
        """{"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money"}, {"id": "net-income", "name": "Net income", "periodType": "flow", "unit": "money"}""";

    [Theory]
    // The taxonomy has net income already, and gives it no place in a sum that is new.
    [InlineData("net-income", 0)]
    [InlineData("Result of the shops", 3)]
    public void A_new_sum_is_one_only_where_all_of_its_parts_are_new(string first, int parts)
    {
        var book = SmallLedger.Of(_folder, Concepts, "2023FY revenue 100", "2023FY net-income 25");
        var text =
            $"Orlim Tools N.V. (NASDAQ: ORLM)\n\nMay 6, 2024\n\nAdjusted EBITDA reconciliation\n(EUR in millions)\n\tQ1 2024\tQ1 " +
                $"2023\n{first}\t7.0\t6.0\nDepreciation\t2.3\t1.1\nStock-based compensation\t1.5\t1.2\nAdjusted EBITDA\t10.8\t8.3\n";
        var concepts = Importer.Run(DocumentReader.Read("release.txt", Encoding.UTF8.GetBytes(text)).Document!, book,
            FiscalCalendar.CalendarYears, new ImportHints()).Concepts;

        concepts.ShouldContain(c => c.Name == "Adjusted EBITDA");
        concepts.Count(c => c.Parents.Count > 0).ShouldBe(parts);
    }

    [Fact]
    public void Amounts_per_share_of_a_sheet_of_their_own_are_the_result_over_its_shares()
    {
        var text =
            "Orlim Tools N.V. (NASDAQ: ORLM)\n\nMay 6, 2024\n\nStatement of operations\n(EUR in thousands)\n\tQ1 2024\tQ1 " +
            "2023\nRevenue\t100,400\t90,100\nCosts\t(88,400)\t(81,300)\nNet income\t12,000\t8,800\n\n"
            + "Share data\n(EUR in thousands, except share and per-share data)\n\tQ1 2024\tQ1 2023\nNet income per share, " +
                "basic\t1.20\t0.88\nWeighted average number of shares, basic\t10,000\t10,000\n";
        var concepts = Importer.Run(DocumentReader.Read("release.txt", Encoding.UTF8.GetBytes(text)).Document!, null,
            FiscalCalendar.CalendarYears, new ImportHints()).Concepts;

        var (income, amount, shares) =
            (concepts.Single(c => c.Name == "Net income").Id, concepts.Single(c => c.Unit == "money-per-share"),
                concepts.Single(c => c.Unit == "shares").Id);
        amount.PerUnit.ShouldBe((income, shares));
    }

    [Theory]
    [InlineData("RMB'M")]
    [InlineData("RMB million")]
    public void A_currency_with_its_scale_is_no_head(string below) =>
        StatedTables.Plan("Income statement", "\tQ2 2025\tQ2 2024", $"\t{below}\t{below}", "Revenue\t100\t90",
            "Net income\t12\t8").Columns.Select(c => c.Heading).ShouldBe(["Q2 2025", "Q2 2024"]);
}
