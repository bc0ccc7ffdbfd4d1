using QifuReports.App.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests;

/// <summary>A figure of the data is a number, a dash, a blank or an object with its number: each is held against the document.</summary>
public sealed class DifferingValuesTests : IDisposable
{
    private static readonly Period Quarter = FiscalCalendar.CalendarYears.Quarter(2025, 2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("10", "10", null)]
    [InlineData("11", "10", "operations, goods, 2025Q2 EUR: 10 in the document, 11 in the data")]
    [InlineData("""{"value": 10}""", "10", null)]
    [InlineData("""{"value": 10, "qualifier": "about"}""", "10", null)]
    [InlineData("""{"value": 11, "qualifier": "about"}""", "10", "operations, goods, 2025Q2 EUR: 10 in the document, 11 in the data")]
    [InlineData("""{"value": "-"}""", "10", "operations, goods, 2025Q2 EUR: 10 in the document, - in the data")]
    [InlineData("\"-\"", "10", "operations, goods, 2025Q2 EUR: 10 in the document, - in the data")]
    [InlineData("null", "10", "only in the document: operations, goods, 2025Q2 EUR, 10")]
    [InlineData("10", "null", "only in the data: operations, goods, 2025Q2 EUR, 10")]
    [InlineData("""{"value": 12}""", "null", "only in the data: operations, goods, 2025Q2 EUR, 12")]
    public void It_is_compared_by_its_number(string there, string document, string? told)
    {
        var path = _folder.Combine("there.json");
        File.WriteAllText(path, $$"""
            {"id": "x", "statements": [{"id": "operations", "columns": [{"period": "2025Q2", "currency": "EUR"}],
              "lines": [{"concept": "goods", "values": [{{there}}]}, {"caption": "Heading"}]}]}
            """);
        var draft = new FilingDraft
        {
            Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = Quarter, AuditStatus = "unaudited",
            Basis = "ifrs", Document = ("a", ""),
            Statements =
            [
                new StatementDraft("operations", "T", true, [new ColumnDraft("c", "2025", "", Quarter, "EUR", "one")],
                    [new LineDraft("Goods", LineKind.Line, "goods", 0, [document])], "", ""),
            ],
        };
        FilingDifference.IdOf(path).ShouldBe("x");
        FilingDifference.Of(path, draft).ShouldBe(told is null ? [] : [told]);
    }
}
