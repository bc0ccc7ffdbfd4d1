using QifuReports.App.Importing;
using QifuReports.Import.Drafts;
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
        Told("""[{"period": "2025Q2", "currency": "EUR"}]""", $$"""{"concept": "goods", "values": [{{there}}]}""",
            new ColumnDraft("c", "2025", "", Quarter, "EUR", "one"), Goods(document))
            .ShouldBe(told is null ? [] : [told]);
    }

    private const string Cell = "operations, goods, 2025Q2 EUR: ";

    /// <summary>The scale that counts is that of the value, else of its line, else of its column.</summary>
    [Theory]
    [InlineData("", """{"value": 5, "scale": "million"}""", "million", "", null)]
    [InlineData("", """{"value": 5, "scale": "million"}""", "one", "", Cell + "5 in the document, 5 (scale million) in the data")]
    [InlineData("", """{"value": 5, "scale": "thousand"}""", "million", "", Cell + "5 in the document, 5 (scale thousand) in the data")]
    [InlineData("", """{"value": 5, "scale": "thousand"}""", "million", "thousand", null)]
    [InlineData("\"scale\": \"billion\", ", """{"value": 5, "scale": "thousand"}""", "million", "thousand", null)]
    [InlineData("\"scale\": \"billion\", ", """{"value": 5, "scale": "million"}""", "million", "", null)]
    [InlineData("\"scale\": \"billion\", ", "5", "million", "", Cell + "5 in the document, 5 (scale billion) in the data")]
    [InlineData("\"scale\": \"billion\", ", "5", "million", "billion", null)]
    [InlineData("\"scale\": \"million\", ", "5", "million", "", null)]
    [InlineData("\"scale\": \"one\", ", "5", "one", "", null)]
    [InlineData("", "5", "million", "thousand", Cell + "5 (scale thousand) in the document, 5 in the data")]
    [InlineData("", "5", "million", "million", null)]
    public void The_same_digits_in_another_scale_are_another_figure(string line, string there, string scale, string own, string? told) =>
        Told($$"""[{"period": "2025Q2", "currency": "EUR", "scale": "{{scale}}"}]""",
            $$"""{"concept": "goods", {{line}}"values": [{{there}}]}""",
            new ColumnDraft("c", "2025", "", Quarter, "EUR", scale), Goods("5") with { Scale = own }).ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData("", "one", "one", null)]
    [InlineData(", \"scale\": \"one\", \"shares\": \"one\"", "one", "one", null)]
    [InlineData(", \"scale\": \"thousand\"", "thousand", "one", null)]
    [InlineData(", \"scale\": \"thousand\"", "million", "one",
        "operations, scale of 2025Q2 EUR: million in the document, thousand in the data")]
    [InlineData("", "million", "one", "operations, scale of 2025Q2 EUR: million in the document, one in the data")]
    [InlineData(", \"shares\": \"thousand\"", "one", "thousand", null)]
    [InlineData(", \"shares\": \"thousand\"", "one", "million",
        "operations, scale of shares in 2025Q2 EUR: million in the document, thousand in the data")]
    [InlineData(", \"shares\": \"thousand\"", "one", "one",
        "operations, scale of shares in 2025Q2 EUR: one in the document, thousand in the data")]
    public void Another_scale_of_a_column_is_told_once(string there, string scale, string shares, string? told) =>
        Told($$"""[{"period": "2025Q2", "currency": "EUR"{{there}}}]""", """{"concept": "goods", "values": [5]}""",
            new ColumnDraft("c", "2025", "", Quarter, "EUR", scale) { Shares = shares }, Goods("5"))
            .ShouldBe(told is null ? [] : [told]);

    /// <summary>What stands beyond the columns is of none, and each line of a concept is compared with its like.</summary>
    [Fact]
    public void Lines_and_values_are_compared_in_their_places()
    {
        const string columns = """[{"period": "2025Q2", "currency": "EUR"}]""";
        var column = new ColumnDraft("c", "2025", "", Quarter, "EUR", "one");
        Told(columns, """{"concept": "goods", "values": [5, 6]}""", column, Goods("5")).ShouldBeEmpty();
        Told(columns, """{"concept": "goods", "values": [5]}, {"concept": "goods", "values": [6]}""", column, Goods("5"), Goods("7"))
            .ShouldBe(["operations, goods (2), 2025Q2 EUR: 7 in the document, 6 in the data"]);
        Told(columns, """{"concept": "goods", "at": "opening", "values": [5]}, {"concept": "goods", "values": [6]}""", column,
            Goods("5") with { At = "opening" }, Goods("6")).ShouldBeEmpty();
        Told(columns, """{"concept": "goods", "at": "opening", "values": [5]}""", column, Goods("5") with { At = "closing" })
            .ShouldBe(["only in the document: operations, goods closing, 2025Q2 EUR, 5",
                "only in the data: operations, goods opening, 2025Q2 EUR, 5"]);
    }

    private static LineDraft Goods(string value) => new("Goods", LineKind.Line, "goods", 0, [value]);

    private IReadOnlyList<string> Told(string columns, string lines, ColumnDraft column, params LineDraft[] drafts)
    {
        var path = _folder.Combine("there.json");
        File.WriteAllText(path,
            $$"""{"id": "x", "statements": [{"id": "operations", "columns": {{columns}}, "lines": [{{lines}}, {"caption": "Heading"}]}]}""");
        FilingDifference.IdOf(path).ShouldBe("x");
        return FilingDifference.Of(path, new FilingDraft
        {
            Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = Quarter, AuditStatus = "unaudited",
            Basis = "ifrs", Document = ("a", ""), Statements = [new StatementDraft("operations", "T", true, [column], drafts, "", "")],
        });
    }
}
