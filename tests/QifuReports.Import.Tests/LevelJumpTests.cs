using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>A document whose figures are of another size than those of earlier filings.</summary>
public sealed class LevelJumpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-reports-import-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Concepts =
        """{"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money"}, {"id": "costs", "name": "Costs", "periodType": "flow", "unit": "money"}, {"id": "net-income", "name": "Net income", "periodType": "flow", "unit": "money"}""";

    [Theory]
    [InlineData("millions", "27.0\t24.0", "20.0\t18.0", "7.0\t6.0", "")]
    // A quarter against a year, and a company that has tripled.
    [InlineData("millions", "300.0\t24.0", "220.0\t18.0", "80.0\t6.0", "")]
    [InlineData("thousands", "27.0\t24.0", "20.0\t18.0", "7.0\t6.0", "about 1,000 times smaller")]
    [InlineData("billions", "27.0\t24.0", "20.0\t18.0", "7.0\t6.0", "about 1,000 times larger")]
    public void Lines_a_thousand_times_the_size_of_those_before_are_drafts(string scale, string revenue, string costs, string income,
        string doubt)
    {
        var book = SmallLedger.Of(_folder, Concepts, "2023FY revenue 100", "2023FY costs 75", "2023FY net-income 25");
        var text =
            $"Orlim Tools N.V. (NASDAQ: ORLM)\n\nMay 6, 2024\n\nCONSOLIDATED STATEMENTS OF OPERATIONS\n(EUR in {scale})\n\tThree months " +
                $"ended March 31, 2024\tThree months ended March 31, 2023\nrevenue\t{revenue}\ncosts\t{costs}\nnet-income\t{income}\n";
        var filing = Importer.Run(DocumentReader.Read("release.txt", Encoding.UTF8.GetBytes(text)).Document!, book,
            FiscalCalendar.CalendarYears, new ImportHints()).Filings.ShouldHaveSingleItem();

        var lines = filing.Statements.ShouldHaveSingleItem().Lines;
        lines.Count.ShouldBe(3);
        if (doubt.Length > 0) lines.ShouldAllBe(l => l.Draft.Contains(doubt));
        else lines.ShouldAllBe(l => l.Draft.Length == 0);
    }
}
