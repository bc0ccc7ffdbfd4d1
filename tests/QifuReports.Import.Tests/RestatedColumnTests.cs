using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Columns whose heads say that they are restated, beside an earlier filing of the same period.</summary>
public sealed class RestatedColumnTests : IDisposable
{
    private const string Concepts = """
        {"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money"}, {"id": "costs", "name": "Costs", "periodType": "flow", "unit": "money"},
        {"id": "net-income", "name": "Net income", "periodType": "flow", "unit": "money"}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("restated-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("2024 (restated)", "(4,560)\t320", "restated")]
    [InlineData("2024 Restated*", "(4,560)\t320", "restated")]
    [InlineData("2024 (re-presented)", "(4,560)\t320", "reclassified")]
    [InlineData("2024 (reclassified)", "(4,560)\t320", "reclassified")]
    // A head that says nothing, or no: the difference is left to the check.
    [InlineData("2024", "(4,560)\t320", "")]
    [InlineData("2024 (not restated)", "(4,560)\t320", "")]
    // Of which nothing has changed, also by rounding, is no mark.
    [InlineData("2024 (restated)", "(4,540)\t340", "")]
    [InlineData("2024 (restated)", "(4,540.4)\t339.6", "")]
    public void A_restated_column_is_marked_where_an_earlier_filing_states_another_figure(string head, string figures, string kind)
    {
        var (filing, text) = Import(head, figures);

        text.Contains("\"restated\":", StringComparison.Ordinal).ShouldBe(kind.Length > 0);
        if (kind.Length > 0) text.ShouldContain($"\"restated\": {{\"kind\": \"{kind}\", \"reason\": ");
        // The reason is a person's to give.
        filing.Statements.Single().Columns.Select(c => c.Draft.Contains("give the reason", StringComparison.Ordinal))
            .ShouldBe([false, kind.Length > 0]);
    }

    // A document that comes in again, or is of a day before that of the filing, restates nothing of it.
    [Theory]
    [InlineData("2024-08-02", true)]
    [InlineData("2024-08-01", false)]
    public void Only_a_filing_of_an_earlier_day_is_restated(string date, bool isMarked) =>
        Import("2024 (restated)", "(4,560)\t320", date).Text.Contains("\"restated\":", StringComparison.Ordinal).ShouldBe(isMarked);

    private (FilingDraft Filing, string Text) Import(string head, string figures, string date = "2026-02-01")
    {
        var book = SmallLedger.Of(_folder, Concepts, ["2024FY revenue 4880", "2024FY costs -4540", "2024FY net-income 340"]);
        var before = figures.Split('\t');
        var text =
            $"Orlim Tools N.V.\n\nINCOME STATEMENTS\nfor the year ended December 31,\n(EUR " +
                $"million)\n\n\t2025\t{head}\nRevenue\t5,120\t4,880\nCosts\t(4,696)\t{before[0]}\nNet " +
                $"income\t424\t{before[1]}\n\nPrepared under IFRS.";
        var filing = Importer.Run(DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Document!, book, FiscalCalendar.CalendarYears,
            new ImportHints(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))).Filings.Single();
        return (filing, FilingJson.Of(filing));
    }
}
