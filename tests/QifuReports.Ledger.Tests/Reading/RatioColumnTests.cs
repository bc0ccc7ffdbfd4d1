using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>Columns of percentages and of changes: of which columns they may be, and what they have from them.</summary>
public sealed class RatioColumnTests : IDisposable
{
    private const string Then =
        "{\"id\": \"then\", \"heading\": \"2022\", \"group\": \"Quarter\", \"period\": \"2022Q3\", \"currency\": \"RMB\", \"scale\": " +
            "\"thousand\"}";
    private readonly SmallFolder _folder = new();

    public RatioColumnTests() => _folder.Write("filings/one.json", """
        {"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "audited", "basis": "us-gaap", "statements": [{"id": "operations", "title": "Operations", "kind": "table", "columns": [
          {"id": "first", "heading": "Change", "kind": "change", "of": "now", "against": "then"},
          {"id": "now", "heading": "2023", "group": "Quarter", "period": "2023Q3", "currency": "RMB", "scale": "thousand"},
          {"id": "then", "heading": "2022", "group": "Quarter", "period": "2022Q3", "currency": "RMB", "scale": "thousand"}],
         "lines": [{"caption": "Fees", "concept": "fees", "values": [11.8, 294, 263]}]}]}
        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"kind\": \"change\", \"of\": \"now\", \"against\": \"then\"", RatioKind.PercentChange, 1, 2, "", 1)]
    [InlineData("\"kind\": \"change\", \"in\": \"percent\", \"of\": \"then\", \"against\": \"now\"", RatioKind.PercentChange, 2, 1, "", 1)]
    [InlineData("\"kind\": \"change\", \"in\": \"amount\", \"of\": \"now\", \"against\": \"then\"", RatioKind.AmountChange, 1, 2, "RMB",
        1000)]
    [InlineData("\"kind\": \"percent-of\", \"of\": \"then\", \"concept\": \"revenue\"", RatioKind.PercentOf, 2, -1, "", 1)]
    public void A_column_has_the_period_and_the_basis_of_the_one_that_it_is_of(string keys, RatioKind kind, int of, int against,
        string currency, int scale)
    {
        Replace(keys);
        var read = _folder.Read();
        var columns = read.Book.ShouldNotBeNull(string.Join('\n', read.Diagnostics)).Filings[0].Statements[0].Columns;
        var column = columns[0];
        column.Ratio.ShouldNotBeNull().ShouldBe(new ColumnRatio(kind, of, against, kind == RatioKind.PercentOf ? new("revenue") : null));
        (column.Id, column.Heading, column.Group, column.Period, column.Currency, column.Scale, column.Basis, column.AuditStatus).ShouldBe(
            ("first", "Change", "", columns[of].Period, currency, scale, columns[of].Basis, "audited"));
    }

    [Theory]
    [InlineData("\"period\": \"2023Q3\"", "period")]
    [InlineData("\"currency\": \"RMB\"", "currency")]
    [InlineData("\"scale\": \"one\"", "scale")]
    [InlineData("\"shares\": \"one\"", "shares")]
    [InlineData("\"basis\": \"ifrs\"", "basis")]
    [InlineData("\"members\": {}", "members")]
    [InlineData("\"auditStatus\": \"audited\"", "auditStatus")]
    public void It_has_nothing_of_that_by_itself(string key, string name)
    {
        Replace("\"kind\": \"change\", \"of\": \"now\", \"against\": \"then\", " + key);
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Code, told.Message, told.Hint).ShouldBe(
            (ProblemCodes.Conflict, $"A column of percentages or changes has no \"{name}\" of its own.",
                "Take it out: it is that of the column named in \"of\"."));
    }

    [Theory]
    [InlineData("\"kind\": \"change\", \"of\": \"now\", \"against\": \"then\", \"concept\": \"revenue\"",
        "A column of changes has no \"concept\".", "Take it out.")]
    [InlineData("\"kind\": \"percent-of\", \"of\": \"now\", \"concept\": \"revenue\", \"against\": \"then\"",
        "A column of percentages has no \"against\".", "Take it out, or say \"kind\": \"change\".")]
    [InlineData("\"kind\": \"percent-of\", \"of\": \"now\", \"concept\": \"revenue\", \"in\": \"amount\"",
        "A column of percentages has no \"in\".", "Take it out, or say \"kind\": \"change\".")]
    [InlineData("\"kind\": \"change\", \"of\": \"now\"", "The key \"against\" is missing here.", "Add \"against\".")]
    [InlineData("\"kind\": \"change\", \"against\": \"now\"", "The key \"of\" is missing here.", "Add \"of\".")]
    [InlineData("\"kind\": \"percent-of\", \"of\": \"now\"", "The key \"concept\" is missing here.", "Add \"concept\".")]
    [InlineData("\"kind\": \"change\", \"of\": \"nows\", \"against\": \"then\"", "The statement has no column of amounts \"nows\".",
        "Did you mean \"now\"?")]
    [InlineData("\"kind\": \"change\", \"of\": \"first\", \"against\": \"then\"", "The statement has no column of amounts \"first\".", "")]
    [InlineData("\"kind\": \"change\", \"of\": \"now\", \"against\": \"first\"", "The statement has no column of amounts \"first\".", "")]
    [InlineData("\"kind\": \"change\", \"in\": \"points\", \"of\": \"now\", \"against\": \"then\"",
        "\"points\" is not one of: percent, amount.", "")]
    [InlineData("\"kind\": \"percent-of\", \"of\": \"now\", \"concept\": \"revenues\"", "There is no concept \"revenues\" in the taxonomy.",
        "Did you mean \"revenue\"?")]
    [InlineData("\"kind\": \"change\", \"of\": \"now\", \"against\": \"now\"",
        "A change is between two columns of one currency, one basis, one length of time and the same members, and \"now\" and \"now\" " +
            "are not.", "Name the comparative of the column.")]
    public void What_is_wrong_with_it_is_told(string keys, string message, string hint)
    {
        Replace(keys);
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Message, told.Hint).ShouldBe((message, hint));
    }

    [Fact]
    public void Of_two_that_are_wrong_each_is_told()
    {
        _folder.Replace("filings/one.json", "\"of\": \"now\", \"against\": \"then\"},",
            "\"of\": \"nows\", \"against\": \"then\"}, {\"id\": \"second\", \"heading\": \"Change\", \"kind\": \"change\", \"of\": " +
                "\"now\", \"against\": \"thens\"},");
        _folder.Replace("filings/one.json", "[11.8,", "[11.8, null,");
        _folder.Read().Diagnostics.Select(d => d.Message)
            .ShouldBe(["The statement has no column of amounts \"nows\".", "The statement has no column of amounts \"thens\"."]);
    }

    [Theory]
    [InlineData("\"currency\": \"RMB\", \"scale\": \"thousand\"", "\"currency\": \"USD\", \"scale\": \"thousand\"", false)]
    [InlineData("\"scale\": \"thousand\"", "\"scale\": \"thousand\", \"basis\": \"ifrs\"", false)]
    [InlineData("\"period\": \"2022Q3\"", "\"period\": \"2022H1\"", false)]
    [InlineData("\"scale\": \"thousand\"", "\"scale\": \"thousand\", \"members\": {\"segment\": \"trucks\"}", false)]
    [InlineData("\"scale\": \"thousand\"", "\"scale\": \"million\"", true)]
    [InlineData("\"period\": \"2022Q3\"", "\"period\": \"2023Q2\"", true)]
    public void A_change_is_between_two_columns_of_a_kind(string piece, string by, bool isOne)
    {
        _folder.Replace("taxonomy.json", "\n  ]\n}",
            "\n  ], \"axes\": [{\"id\": \"segment\", \"name\": \"Segment\", \"members\": [{\"id\": \"trucks\", \"name\": \"Trucks\"}]}]}");
        _folder.Replace("filings/one.json", Then, Then.Replace(piece, by));
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(isOne ? [] : [ProblemCodes.Conflict]);
    }

    [Fact]
    public void Each_column_has_an_id_of_its_own()
    {
        _folder.Replace("filings/one.json", "\"of\": \"now\", \"against\": \"then\"},",
            "\"of\": \"now\", \"against\": \"then\"}, {\"id\": \"first\", \"heading\": \"Change\", \"kind\": \"percent-of\", \"of\": " +
                "\"now\", \"concept\": \"revenue\"},");
        _folder.Replace("filings/one.json", "[11.8,", "[11.8, null,");
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Code, told.Message, told.Hint).ShouldBe(
            (ProblemCodes.DuplicateId, "The statement has a column \"first\" already.", "Give each its own id."));
        _folder.Replace("filings/one.json", "{\"id\": \"first\", \"heading\": \"Change\", \"kind\": \"percent-of\"",
            "{\"id\": \"second\", \"heading\": \"Change\", \"kind\": \"percent-of\"");
        _folder.Read().Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("of")]
    [InlineData("against")]
    [InlineData("concept")]
    [InlineData("in")]
    public void A_column_of_amounts_is_of_no_other(string key)
    {
        _folder.Replace("filings/one.json", Then, Then.Replace("}", $", \"{key}\": \"now\"}}"));
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Code, told.Message).ShouldBe((ProblemCodes.Conflict, $"A column of amounts has no \"{key}\"."));
    }

    [Theory]
    [InlineData("\"n.m.\"", null)]
    [InlineData("\"-\"", null)]
    [InlineData("null", null)]
    [InlineData("11.8", null)]
    [InlineData("{\"value\": 11.8}", null)]
    [InlineData("\"11.8\"", ProblemCodes.WrongKind)]
    [InlineData("true", ProblemCodes.WrongKind)]
    [InlineData("1e2", ProblemCodes.BadNumber)]
    public void A_cell_is_a_number_a_dash_or_not_meaningful(string value, string? code)
    {
        _folder.Replace("filings/one.json", "[11.8,", $"[{value},");
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
        if (code is null) _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[0].Lines[0].Cells[0].Text.ShouldBe(
            value switch { "null" => "", "11.8" or "{\"value\": 11.8}" => "11.8%", _ => value.Trim('"') });
    }

    private void Replace(string keys) =>
        _folder.Replace("filings/one.json", "\"kind\": \"change\", \"of\": \"now\", \"against\": \"then\"", keys);
}
