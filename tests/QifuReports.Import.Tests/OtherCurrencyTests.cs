using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>A document of a company that has data in euros.</summary>
public sealed class OtherCurrencyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("currency-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("(EUR million)", "")]
    [InlineData("(USD million)", "its amounts are in USD, and those of the company's data in EUR")]
    [InlineData("(GBP million)", "its amounts are in GBP, and those of the company's data in EUR")]
    public void Amounts_all_in_another_currency_are_a_doubt_of_the_filing(string unit, string doubt)
    {
        const string concepts = """
            {"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money"}, {"id": "costs", "name": "Costs", "periodType": "flow", "unit": "money"},
            {"id": "net-income", "name": "Net income", "periodType": "flow", "unit": "money"}
            """;
        var book = SmallLedger.Of(_folder, concepts, ["2024FY revenue 4880", "2024FY costs -4540", "2024FY net-income 340"]);
        var text =
            $"Orlim Tools N.V.\n\nINCOME STATEMENTS\n{unit}\n\n\tYear ended December 31, 2025\tYear ended December 31, " +
                $"2024\nRevenue\t5,120\t4,880\nCosts\t(4,696)\t(4,540)\nNet income\t424\t340\n\nPrepared under IFRS.";

        var result = Importer.Run(DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Document!, book, FiscalCalendar.CalendarYears,
            new ImportHints(new DateOnly(2026, 2, 1)));

        result.Filings.Single().Draft.ShouldBe(doubt);
    }
}
