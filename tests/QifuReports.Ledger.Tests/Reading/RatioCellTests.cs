using System.Globalization;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>The cells of a column of percentages or changes: of what unit, scale and period the figure is, and where it stands.</summary>
public sealed class RatioCellTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string Change = "\"kind\": \"change\", \"of\": \"now\", \"against\": \"then\"", Amount = Change + ", \"in\": \"amount\"",
        Share = "\"kind\": \"percent-of\", \"of\": \"now\", \"concept\": \"revenue\"";

    [Theory]
    [InlineData(Change, "\"concept\": \"fees\"", "11.8", "percent-change:2022Q3", "11.8", "0.1", "1", "11.8%")]
    [InlineData(Change, "\"concept\": \"fees\"", "{\"value\": 11.80}", "percent-change:2022Q3", "11.80", "0.01", "1", "11.80%")]
    [InlineData(Change, "\"concept\": \"fees\"", "\"-\"", "percent-change:2022Q3", "0", "1", "1", "-")]
    [InlineData(Amount, "\"concept\": \"fees\"", "31", "RMB-change:2022Q3", "31000", "1000", "1000", "31")]
    [InlineData(Amount, "\"concept\": \"fees\"", "{\"value\": 3.1, \"scale\": \"million\"}", "RMB-change:2022Q3", "3100000", "100000",
        "1000000", "3.1")]
    [InlineData(Amount, "\"concept\": \"fees\", \"scale\": \"million\"", "3", "RMB-change:2022Q3", "3000000", "1000000", "1000000", "3")]
    [InlineData(Amount, "\"concept\": \"eps\"", "0.12", "RMB/share-change:2022Q3", "0.12", "0.01", "1", "0.12")]
    [InlineData(Share, "\"concept\": \"fees\"", "27.9", "percent-of:revenue", "27.9", "0.1", "1", "27.9%")]
    [InlineData(Change, "\"concept\": \"margin\"", "1.2", "points-change:2022Q3", "1.2", "0.1", "1", null)]
    [InlineData(Amount, "\"concept\": \"margin\"", "1.2", "points-change:2022Q3", "1.2", "0.1", "1", null)]
    [InlineData(Change, "\"concept\": \"cash\"", "11.8", "percent-change:2022-09-30", "11.8", "0.1", "1", "11.8%")]
    [InlineData(Change, "\"concept\": \"cash\", \"at\": \"opening\"", "11.8", "percent-change:2022-06-30", "11.8", "0.1", "1", "11.8%")]
    public void A_change_is_of_the_unit_and_the_scale_of_its_column(string column, string line, string value, string unit, string amount,
        string resolution, string scale, string? text)
    {
        Write(column, line, value);
        var cell = Cell();
        var ratio = cell.Ratio.ShouldNotBeNull();
        cell.Fact.ShouldBeNull();
        (ratio.Key.Unit, Text(ratio.Value), Text(ratio.Resolution), Text(ratio.Scale), ratio.IsNil).ShouldBe(
            (unit, amount, resolution, scale, value == "\"-\""));
        ratio.Key.Period.ToString().ShouldBe(
            line.Contains("opening", StringComparison.Ordinal) ? "2023-06-30"
                : line.Contains("cash", StringComparison.Ordinal) ? "2023-09-30" : "2023Q3");
        if (text is not null) cell.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData(Amount, "1000000000000000", null)]
    [InlineData(Amount, "1000000000000001", ProblemCodes.OutOfRange)]
    [InlineData(Amount, "-1000000000000001", ProblemCodes.OutOfRange)]
    [InlineData(Change, "1000000000000001", null)]
    [InlineData(Amount, "{\"value\": 1, \"scale\": \"dozen\"}", ProblemCodes.BadScale)]
    [InlineData(Change, "{\"value\": 1, \"qualifier\": \"maybe\"}", ProblemCodes.UnknownWord)]
    [InlineData(Change, "{\"value\": \"n.m.\"}", null)]
    [InlineData(Change, "{}", ProblemCodes.MissingKey)]
    public void What_is_wrong_with_a_cell_is_told(string column, string value, string? code)
    {
        Write(column, "\"concept\": \"fees\"", value);
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("11.8", "", "$.statements[0].lines[0].values[0]", Qualifier.None, null)]
    [InlineData("{\"value\": 11.8, \"qualifier\": \"about\"}", "", "$.statements[0].lines[0].values[0].value", Qualifier.About, null)]
    [InlineData("11.8", ", \"qualifier\": \"over\"", "$.statements[0].lines[0].values[0]", Qualifier.Over, null)]
    [InlineData("11.8", ", \"draft\": \"ask\"", "$.statements[0].lines[0].values[0]", Qualifier.None, "ask")]
    public void It_says_where_it_stands(string value, string more, string path, Qualifier qualifier, string? draft)
    {
        Write(Change, "\"concept\": \"fees\", \"origin\": \"page 2\"" + more, value);
        var ratio = Cell().Ratio.ShouldNotBeNull();
        (ratio.Source.Place.JsonPath, ratio.Qualifier, ratio.Draft?.Reason, ratio.Source.Origin, ratio.Source.Column, ratio.Source.Caption,
            ratio.Source.Occurrence).ShouldBe((path, qualifier, draft, "page 2", "Change", "Line", 1));
    }

    [Theory]
    [InlineData("", "of column")]
    [InlineData(", \"draft\": \"of line\"", "of line")]
    public void A_draft_of_the_column_is_one_of_its_cells(string ofLine, string reason)
    {
        Write(Change + ", \"draft\": \"of column\"", "\"concept\": \"fees\"" + ofLine, "11.8");
        Cell().Ratio.ShouldNotBeNull().Draft.ShouldNotBeNull().Reason.ShouldBe(reason);
    }

    private StatementCell Cell()
    {
        var read = _folder.Read();
        return read.Book.ShouldNotBeNull(string.Join('\n', read.Diagnostics)).Filings[0].Statements[0].Lines[0].Cells[0];
    }

    private void Write(string column, string line, string value) => _folder.Write("filings/one.json", $$"""
        {"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "audited", "basis": "us-gaap", "statements": [{"id": "operations", "title": "Operations", "kind": "table", "columns": [
          {"id": "first", "heading": "Change", {{column}}},
          {"id": "now", "heading": "2023", "period": "2023Q3", "currency": "RMB", "scale": "thousand"},
          {"id": "then", "heading": "2022", "period": "2022Q3", "currency": "RMB", "scale": "thousand"}],
         "lines": [{"caption": "Line", {{line}}, "values": [{{value}}, null, null]}]}]}
        """);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
