using System.Globalization;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// The lines of a statement: how large and how fine a figure is by its scale, of what period and unit, and which repeats are taken for
/// slips.
/// </summary>
public sealed class LineReadingTests : IDisposable
{
    private const string Fees = "\"values\": [4281026, \"-\"]}";
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("12.5", "12500", "100")]
    [InlineData("12.2345", "12234.5", "0.1")]
    [InlineData("{\"value\": 12.50, \"scale\": \"one\"}", "12.50", "0.01")]
    [InlineData("{\"value\": 12.5, \"scale\": \"million\"}", "12500000", "100000")]
    [InlineData("{\"value\": 1.2345678, \"scale\": \"million\"}", "1234567.8", "0.1")]
    [InlineData("{\"value\": 1.5, \"scale\": \"billion\"}", "1500000000", "100000000")]
    [InlineData("{\"value\": 1.2345678912, \"scale\": \"billion\"}", "1234567891.2", "0.1")]
    [InlineData("-7", "-7000", "1000")]
    public void A_value_is_multiplied_by_its_scale(string written, string value, string resolution)
    {
        _folder.Replace("filings/one.json", Fees, $"\"values\": [{written}, null]}}");
        var fact = Fact(1, 0);
        (Text(fact.Value), Text(fact.Resolution), fact.IsNil).ShouldBe((value, resolution, false));
    }

    [Theory]
    [InlineData("1000000000000000", true)]
    [InlineData("1000000000000000.1", false)]
    [InlineData("-1000000000000000", true)]
    [InlineData("-1000000000000001", false)]
    [InlineData("{\"value\": 10000000000000000000, \"scale\": \"one\"}", true)]
    [InlineData("{\"value\": 1000000000, \"scale\": \"billion\"}", true)]
    [InlineData("{\"value\": 1000000001, \"scale\": \"billion\"}", false)]
    public void A_figure_is_no_larger_than_a_scale_may_make_it(string written, bool isOne)
    {
        _folder.Replace("filings/one.json", Fees, $"\"values\": [{written}, null]}}");
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(isOne ? [] : [ProblemCodes.OutOfRange]);
    }

    // By the statement's own columns, and numbers of shares by a scale of their own.
    [Fact]
    public void Money_shares_and_what_is_neither_have_their_own_scales()
    {
        _folder.Replace("filings/one.json", "\"period\": \"2023Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "\"period\": \"2023Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\", \"shares\": \"million\"");
        _folder.Replace("filings/one.json", "{\"caption\": \"Per share\"",
            "{\"caption\": \"Shares\", \"concept\": \"shares\", \"values\": [3, 3]}, {\"caption\": \"Per share\"");
        (Fact(1, 0).Scale, Fact(5, 0).Value, Fact(5, 1).Value, Fact(5, 0).Key.Unit, Fact(6, 0).Value, Fact(4, 0).Value, Fact(6, 0).Key.Unit,
            Fact(4, 0).Key.Unit)
            .ShouldBe((1000m, 3_000_000m, 3m, "shares", 3.10m, 27.90m, "RMB/share", "percent"));
    }

    [Fact]
    public void A_figure_is_called_by_its_line_and_its_column()
    {
        _folder.Replace("filings/one.json", "{\"caption\": \"Margin\"",
            "{\"caption\": \"Fees\", \"concept\": \"fees\", \"values\": [4281026, null]}, {\"caption\": \"Margin\"");
        var first = Fact(1, 0);
        (first.Source.FilingId, first.Source.Statement, first.Source.Caption, first.Source.Occurrence, first.Source.Column).ShouldBe(
            ("6-K-1", "Operations", "Fees", 1, "Quarter 2023, RMB"));
        Fact(4, 0).Source.Occurrence.ShouldBe(2);
        (Fact(1, 1).IsNil, Fact(1, 1).Value).ShouldBe((true, 0m));
        Fact(2, 1, isThere: false);
        _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[1].Lines[0].Cells[0].Fact.ShouldNotBeNull().Source.Column.ShouldBe(
            "End, RMB");
    }

    [Theory]
    [InlineData("\"Fees\", \"concept\": \"fees\", \"values\": [4281026, \"-\"]", 0, "")]
    [InlineData("\"Fees (1)\", \"concept\": \"fees\", \"values\": [4281026, \"-\"]", 0, "")]
    [InlineData("\"Fees\", \"concept\": \"fees\", \"values\": [4281027, \"-\"]", 1, "with another value")]
    [InlineData("\"Fees\", \"concept\": \"fees\", \"values\": [{\"value\": 4281.03, \"scale\": \"million\"}, null]", 0, "")]
    [InlineData("\"Dues\", \"concept\": \"fees\", \"values\": [4281026, \"-\"]", 1, "as \"Fees\"")]
    [InlineData("\"Dues\", \"concept\": \"fees\", \"values\": [null, \"-\"]", 1, "as \"Fees\"")]
    [InlineData("\"Cash at the end\", \"concept\": \"cash\", \"at\": \"opening\", \"values\": [5, null]", 0, "")]
    [InlineData("\"Cash at the end\", \"concept\": \"cash\", \"at\": \"opening\", \"values\": [6, null]", 1, "with another value")]
    [InlineData(
        "\"Dues\", \"concept\": \"fees\", \"values\": [4281026, \"-\"]}, {\"caption\": \"Tolls\", \"concept\": \"fees\", \"values\": " +
            "[4281026, \"-\"]", 2, "as \"Fees\"")]
    public void A_line_that_repeats_figures_is_complained_of_once(string line, int complaints, string how)
    {
        _folder.Replace("filings/one.json", "{\"caption\": \"Margin\"", $"{{\"caption\": {line}}}, {{\"caption\": \"Margin\"");
        var told = _folder.Read().Diagnostics;
        told.Select(d => d.Code).ShouldBe(Enumerable.Repeat(ProblemCodes.StatedTwice, complaints));
        told.ShouldAllBe(d => d.Message.EndsWith(
            $"stands in line {(line.Contains("cash", StringComparison.Ordinal) ? 21 : 19)} already, {how}.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"concept\": \"fees\", \"at\": \"closing\", \"indent\": 1,", ProblemCodes.PeriodMismatch)]
    [InlineData("\"concept\": \"fees\", \"at\": \"opening\", \"indent\": 1,", ProblemCodes.PeriodMismatch)]
    [InlineData("\"concept\": \"fees\", \"at\": \"middle\", \"indent\": 1,", ProblemCodes.UnknownWord)]
    [InlineData("\"concept\": \"fees\", \"scale\": \"dozen\", \"indent\": 1,", ProblemCodes.BadScale)]
    [InlineData("\"concept\": \"fees\", \"qualifier\": \"maybe\", \"indent\": 1,", ProblemCodes.UnknownWord)]
    [InlineData("\"concept\": \"fees\", \"partial\": 1, \"indent\": 1,", ProblemCodes.WrongKind)]
    [InlineData("\"concept\": \"fees\", \"kind\": \"sum\", \"indent\": 1,", ProblemCodes.UnknownWord)]
    [InlineData("\"concept\": \"fees\", \"indent\": 10,", ProblemCodes.OutOfRange)]
    [InlineData("\"concept\": \"fees\", \"origin\": \"\", \"indent\": 1,", ProblemCodes.EmptyText)]
    [InlineData("\"indent\": 1,", ProblemCodes.MissingKey)]
    public void One_thing_that_is_wrong_with_a_line_is_told(string keys, string code)
    {
        _folder.Replace("filings/one.json", "\"concept\": \"fees\", \"indent\": 1,", keys);
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe([code]);
    }

    [Theory]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"fees\", \"values\": [7]", ProblemCodes.PeriodMismatch)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"at\": \"opening\", \"values\": [7]", ProblemCodes.PeriodMismatch)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"at\": \"closing\", \"values\": [7]", null)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash-growth\", \"values\": [7]", null)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [{\"value\": 7, \"scale\": \"dozen\"}]", ProblemCodes.BadScale)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [{\"value\": 7, \"qualifier\": \"maybe\"}]",
        ProblemCodes.UnknownWord)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [{\"scale\": \"one\"}]", ProblemCodes.MissingKey)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [true]", ProblemCodes.WrongKind)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [7, 7]", ProblemCodes.ValueCount)]
    [InlineData("\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": []", ProblemCodes.ValueCount)]
    [InlineData("\"caption\": \"Cash\", \"kind\": \"heading\", \"values\": [7]", ProblemCodes.Conflict)]
    [InlineData("\"caption\": \"Cash\", \"kind\": \"heading\", \"concept\": \"cash\"", ProblemCodes.Conflict)]
    [InlineData("\"caption\": \"Cash\", \"kind\": \"heading\", \"indent\": 2, \"origin\": \"row 1\", \"draft\": \"ask\"", null)]
    public void A_balance_stands_in_a_column_of_an_instant(string line, string? code)
    {
        _folder.Replace("filings/one.json", "\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [7]", line);
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void An_amount_of_money_needs_a_currency_and_a_count_does_not()
    {
        _folder.Replace("filings/one.json", "\"period\": \"2023-09-30\", \"currency\": \"RMB\"", "\"period\": \"2023-09-30\"");
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe([ProblemCodes.NoCurrency]);
        _folder.Replace("filings/one.json", "\"concept\": \"cash\", \"values\": [7]", "\"concept\": \"cash-growth\", \"values\": [7]");
        _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[1].Lines[0].Cells[0].Fact.ShouldNotBeNull().Source.Column.ShouldBe(
            "End");
    }

    [Theory]
    [InlineData("\"qualifier\": \"over\", ", "7", Qualifier.Over)]
    [InlineData("\"qualifier\": \"over\", ", "{\"value\": 7}", Qualifier.Over)]
    [InlineData("\"qualifier\": \"over\", ", "{\"value\": 7, \"qualifier\": \"none\"}", Qualifier.None)]
    [InlineData("\"qualifier\": \"over\", ", "{\"value\": 7, \"qualifier\": \"up-to\"}", Qualifier.UpTo)]
    [InlineData("", "{\"value\": 7, \"qualifier\": \"about\"}", Qualifier.About)]
    [InlineData("", "7", Qualifier.None)]
    public void A_value_is_qualified_by_itself_or_by_its_line(string ofLine, string value, Qualifier qualifier)
    {
        _folder.Replace("filings/one.json", "\"concept\": \"cash\", \"values\": [7]",
            $"\"concept\": \"cash\", {ofLine}\"values\": [{value}]");
        _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[1].Lines[0].Cells[0].Fact.ShouldNotBeNull().Qualifier.ShouldBe(
            qualifier);
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("\"partial\": true, ", "", true)]
    [InlineData("", "\"partial\": true, ", true)]
    [InlineData("\"partial\": false, ", "\"partial\": true, ", true)]
    public void A_line_is_partial_by_itself_or_by_its_statement(string ofLine, string ofStatement, bool isPartial)
    {
        _folder.Replace("filings/one.json", "\"concept\": \"cash\", \"values\": [7]", $"\"concept\": \"cash\", {ofLine}\"values\": [7]");
        _folder.Replace("filings/one.json", "\"title\": \"Balance\", ", $"\"title\": \"Balance\", {ofStatement}");
        _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[1].Lines[0].Cells[0].Fact.ShouldNotBeNull().IsPartial.ShouldBe(
            isPartial);
    }

    private Fact Fact(int line, int cell, bool isThere = true)
    {
        var read = _folder.Read();
        var fact = read.Book.ShouldNotBeNull(string.Join('\n', read.Diagnostics)).Filings[0].Statements[0].Lines[line].Cells[cell].Fact;
        if (!isThere) fact.ShouldBeNull();
        return isThere ? fact.ShouldNotBeNull() : null!;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
