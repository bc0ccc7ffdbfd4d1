using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>The filing itself: its dates, its assurance, notes, rate and causes, and which columns may stand beside each other.</summary>
public sealed class FilingReadingTests : IDisposable
{
    private const string Drivers =
        "\"drivers\": [{\"concept\": \"fees\", \"against\": \"both\", \"statement\": \"operations\", \"cause\": \"more work\"}]";
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The period ends on September 30; three years behind it is a slip.
    [Theory]
    [InlineData("2023-09-29", ProblemCodes.FiledTooEarly)]
    [InlineData("2023-09-30", null)]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-01", ProblemCodes.FiledTooLate)]
    [InlineData("2023-9-30", ProblemCodes.BadDate)]
    public void A_filing_comes_after_its_period_and_not_years_later(string date, string? code)
    {
        _folder.Replace("filings/one.json", "\"date\": \"2023-11-16\"", $"\"date\": \"{date}\"");
        Codes().ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void What_a_filing_says_of_itself_is_kept()
    {
        _folder.Replace("filings/one.json", Drivers, """
            "exhibit": "99.2",
            "assurance": {"level": "limited", "provider": "Larch & Co.", "standard": "ISRE 2410", "scope": "All of it.", "conclusion": "Nothing came up."},
            "notes": [{"mark": "i", "title": "Basis", "text": "As before.", "basis": "ifrs"}, {"title": "More", "text": "None."}],
            "drivers": [{"concept": "fees", "against": "year-before", "statement": "operations", "cause": "more work"}]
            """);
        var filing = _folder.Read().Book.ShouldNotBeNull().Filings[0];
        (filing.Id, filing.Form, filing.Exhibit, filing.Title, filing.AuditStatus, filing.Basis.Code, filing.Date).ShouldBe(
            ("6-K-1", "6-K", "99.2", "Third quarter", "unaudited", "us-gaap", new DateOnly(2023, 11, 16)));
        var assurance = filing.Assurance.ShouldNotBeNull();
        (assurance.Level, assurance.Provider, assurance.Standard, assurance.Scope, assurance.Conclusion, assurance.Source.Statement,
            assurance.Source.Caption, assurance.Source.FilingId)
            .ShouldBe(("limited", "Larch & Co.", "ISRE 2410", "All of it.", "Nothing came up.", "Assurance", "Larch & Co.", "6-K-1"));
        filing.Notes.Select(n => (n.Mark, n.Title, n.Text, n.Basis?.Code, n.Source.Caption, n.Source.FilingId))
            .ShouldBe([("i", "Basis", "As before.", "ifrs", "Basis", "6-K-1"), ("", "More", "None.", null, "More", "6-K-1")]);
        var rate = filing.Translation.ShouldNotBeNull();
        (rate.From, rate.To, rate.Rate, rate.Date, rate.Authority, rate.Source.Caption, rate.Source.Place.JsonPath).ShouldBe(
            ("RMB", "USD", 7.2960m, new DateOnly(2023, 9, 29), "H.10", "RMB to USD", "$.translation.rate"));
        var driver = filing.Drivers.ShouldHaveSingleItem();
        (driver.Concept.Value, driver.Against, driver.Cause, driver.Source.Caption, driver.Source.Occurrence,
            driver.Source.Statement).ShouldBe(("fees", ComparisonBase.YearBefore, "more work", "Fees", 1, "Operations"));
    }

    [Theory]
    [InlineData("level")]
    [InlineData("provider")]
    [InlineData("standard")]
    [InlineData("scope")]
    [InlineData("conclusion")]
    public void An_assurance_has_each_of_its_keys(string missing)
    {
        string[] keys = ["level", "provider", "standard", "scope", "conclusion"];
        _folder.Replace("filings/one.json", Drivers,
            $"\"assurance\": {{{string.Join(", ", keys.Where(k => k != missing).Select(k => $"\"{k}\": \"x\""))}}}");
        Codes().ShouldBe([ProblemCodes.MissingKey]);
    }

    [Theory]
    [InlineData("\"from\": \"RMB\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"to\": \"USD\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"rate\": 7.2960, ", "", ProblemCodes.MissingKey)]
    [InlineData("\"date\": \"2023-09-29\", ", "", ProblemCodes.MissingKey)]
    [InlineData(", \"authority\": \"H.10\"", "", ProblemCodes.MissingKey)]
    [InlineData("\"rate\": 7.2960", "\"rate\": 0", ProblemCodes.OutOfRange)]
    [InlineData("\"rate\": 7.2960", "\"rate\": -1", ProblemCodes.OutOfRange)]
    [InlineData("\"rate\": 7.2960", "\"rate\": 0.0001", null)]
    public void A_rate_is_above_zero_and_says_of_what_it_is(string piece, string by, string? code)
    {
        _folder.Replace("filings/one.json", piece, by);
        Codes().ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("\"concept\": \"fees\", \"against\": \"both\", \"statement\": \"operations\", \"cause\": \"more work\"", null)]
    [InlineData("\"against\": \"both\", \"statement\": \"operations\", \"cause\": \"more work\"", ProblemCodes.MissingKey)]
    [InlineData("\"concept\": \"fees\", \"statement\": \"operations\", \"cause\": \"more work\"", ProblemCodes.MissingKey)]
    [InlineData("\"concept\": \"fees\", \"against\": \"both\", \"cause\": \"more work\"", ProblemCodes.MissingKey)]
    [InlineData("\"concept\": \"fees\", \"against\": \"both\", \"statement\": \"operations\"", ProblemCodes.MissingKey)]
    [InlineData("\"concept\": \"fees\", \"against\": \"both\", \"statement\": \"operation\", \"cause\": \"more work\"",
        ProblemCodes.UnknownReference)]
    [InlineData("\"concept\": \"shares\", \"against\": \"both\", \"statement\": \"operations\", \"cause\": \"more work\"",
        ProblemCodes.UnknownReference)]
    [InlineData("\"concept\": \"fees\", \"against\": \"both\", \"statement\": \"balance\", \"cause\": \"more work\"",
        ProblemCodes.UnknownReference)]
    [InlineData("\"concept\": \"fees\", \"against\": \"prior-half\", \"statement\": \"operations\", \"cause\": \"more work\"",
        ProblemCodes.Conflict)]
    public void A_cause_is_of_a_line_of_a_statement(string driver, string? code)
    {
        _folder.Replace("filings/one.json", Drivers, $"\"drivers\": [{{{driver}}}]");
        Codes().ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void A_cause_names_which_of_several_lines_of_one_caption_it_is_of()
    {
        _folder.Replace("filings/one.json", "{\"caption\": \"Revenue:\", \"kind\": \"heading\"}",
            "{\"caption\": \"Fees\", \"kind\": \"heading\"}");
        var driver = _folder.Read().Book.ShouldNotBeNull().Filings[0].Drivers[0];
        (driver.Source.Caption, driver.Source.Occurrence).ShouldBe(("Fees", 2));
    }

    [Theory]
    [InlineData("prior-quarter", "2023H1", "quarter", "2023H1", "Write year-before, prior-half or both.")]
    [InlineData("prior-half", "2023Q3", "half", "2023Q3", "Write year-before, prior-quarter or both.")]
    [InlineData("prior-half", "2022FY", "half", "2022FY", "Write year-before.")]
    [InlineData("prior-quarter", "2022FY", "quarter", "2022FY", "Write year-before.")]
    public void A_cause_against_another_length_is_told(string against, string period, string length, string of, string hint)
    {
        _folder.Write("filings/one.json",
            SmallFolder.Filing.Replace("2023Q3", period, StringComparison.Ordinal)
                .Replace("\"both\"", $"\"{against}\"", StringComparison.Ordinal));
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Message, told.Hint).ShouldBe(($"A cause against \"{against}\" is of a {length}, and the filing is of {of}.", hint));
    }

    // Two columns of a statement differ in period, currency, basis or members.
    [Theory]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"RMB\"", ProblemCodes.DuplicateColumn)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"RMB\", \"scale\": \"million\"", ProblemCodes.DuplicateColumn)]
    [InlineData("\"period\": \"2022Q3\", \"currency\": \"RMB\"", null)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"USD\"", null)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"RMB\", \"basis\": \"ifrs\"", null)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"RMB\", \"basis\": \"us-gaap\"", ProblemCodes.DuplicateColumn)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"RMB\", \"members\": {\"segment\": \"trucks\"}", null)]
    [InlineData("\"kind\": \"percent-of\", \"of\": \"now\", \"concept\": \"revenue\"", null)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"rmb\"", ProblemCodes.BadCurrency)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"USD\", \"scale\": \"dozen\"", ProblemCodes.BadScale)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"USD\", \"shares\": \"dozen\"", ProblemCodes.BadScale)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"USD\", \"auditStatus\": \"audted\"", ProblemCodes.MisspeltAudit)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"USD\", \"basis\": \"gaap\"", ProblemCodes.UnknownBasis)]
    [InlineData("\"period\": \"2023Q3\", \"currency\": \"USD\", \"kind\": \"changes\"", ProblemCodes.UnknownWord)]
    [InlineData("\"currency\": \"USD\"", ProblemCodes.MissingKey)]
    public void A_column_is_another_one_than_those_beside_it(string keys, string? code)
    {
        _folder.Replace("taxonomy.json", "\n  ]\n}",
            "\n  ], \"axes\": [{\"id\": \"segment\", \"name\": \"Segment\", \"members\": [{\"id\": \"trucks\", \"name\": \"Trucks\"}]}]}");
        _folder.Write("filings/one.json", $$"""
            {"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "audited", "basis": "us-gaap", "statements": [{"id": "operations", "title": "Operations", "kind": "table", "columns": [
              {"id": "now", "heading": "2023", "period": "2023Q3", "currency": "RMB"}, {"id": "other", "heading": "Other", {{keys}}}],
             "lines": [{"caption": "Fees", "concept": "fees", "values": [1, null]}]}]}
            """);
        Codes().ShouldBe(code is null ? [] : [code]);
        if (code is not null) return;
        var column = _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[0].Columns[1];
        (column.AuditStatus, column.Basis.Code).ShouldBe(("audited", keys.Contains("ifrs", StringComparison.Ordinal) ? "ifrs" : "us-gaap"));
    }

    [Theory]
    [InlineData("\"id\": \"balance\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"id\": \"balance\"", "\"id\": \"operations\"", ProblemCodes.DuplicateId)]
    [InlineData("\"title\": \"Balance\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"title\": \"Balance\", \"kind\": \"table\"", "\"title\": \"Balance\", \"kind\": \"list\"", ProblemCodes.UnknownWord)]
    [InlineData("\"title\": \"Balance\", ", "\"title\": \"Balance\", \"partial\": 1, ", ProblemCodes.WrongKind)]
    [InlineData("\"title\": \"Balance\", ", "\"title\": \"Balance\", \"origin\": \" \", ", ProblemCodes.EmptyText)]
    [InlineData("\"title\": \"Balance\", ", "\"title\": \"Balance\", \"draft\": 7, ", ProblemCodes.WrongKind)]
    [InlineData("\"title\": \"Balance\", ", "\"title\": \"Balance\", \"members\": {\"segment\": \"trucks\"}, ", ProblemCodes.UnknownMember)]
    [InlineData("\"title\": \"Balance\", ", "\"title\": \"Balance\", \"members\": 7, ", ProblemCodes.WrongKind)]
    [InlineData("[{\"id\": \"end\", \"heading\": \"End\", \"period\": \"2023-09-30\", \"currency\": \"RMB\"}]", "[]",
        ProblemCodes.ValueCount)]
    [InlineData("[{\"id\": \"end\", \"heading\": \"End\", \"period\": \"2023-09-30\", \"currency\": \"RMB\"}]", "[7]",
        ProblemCodes.WrongKind)]
    public void One_thing_that_is_wrong_with_a_statement_is_told(string piece, string by, string code)
    {
        _folder.Replace("filings/one.json", piece, by);
        Codes().ShouldBe([code]);
    }

    // What is no list is told once, wherever it stands.
    [Theory]
    [InlineData("filings/one.json", Drivers, "\"drivers\": 7")]
    [InlineData("filings/one.json", Drivers, "\"notes\": 7")]
    [InlineData("filings/one.json", "[{\"id\": \"end\", \"heading\": \"End\", \"period\": \"2023-09-30\", \"currency\": \"RMB\"}]", "7")]
    [InlineData("filings/one.json", "[{\"caption\": \"Cash\", \"concept\": \"cash\", \"values\": [7]}]", "7")]
    [InlineData("filings/one.json", "\"values\": [7]", "\"values\": 7")]
    [InlineData("taxonomy.json", "\"parents\": [{\"parent\": \"revenue\", \"weight\": 1, \"role\": \"operations\"}]", "\"parents\": 7")]
    [InlineData("taxonomy.json", "\n  ]\n}", "\n  ], \"axes\": 7}")]
    [InlineData("taxonomy.json", "\n  ]\n}", "\n  ], \"axes\": [{\"id\": \"segment\", \"name\": \"Segment\", \"members\": 7}]}")]
    [InlineData("issuer.json", "\"currency\": \"RMB\"", "\"currency\": \"RMB\", \"isoCodes\": 7")]
    public void What_is_no_list_is_told(string file, string piece, string by)
    {
        _folder.Replace(file, piece, by);
        Codes().ShouldBe([ProblemCodes.WrongKind]);
    }

    [Fact]
    public void Statements_that_are_no_list_are_told()
    {
        _folder.Write("filings/one.json",
            """{"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "audited", "basis": "us-gaap", "statements": 7}""");
        Codes().ShouldBe([ProblemCodes.WrongKind]);
        _folder.Write("filings/one.json",
            """{"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "audited", "basis": "us-gaap"}""");
        Codes().ShouldBe([ProblemCodes.MissingKey]);
    }

    [Fact]
    public void A_statement_is_a_table_or_a_text()
    {
        _folder.Replace("filings/one.json", "\"title\": \"Balance\", \"kind\": \"table\"",
            "\"title\": \"Balance\", \"kind\": \"text\", \"origin\": \"page  2\"");
        var statements = _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements;
        (statements[0].IsTable, statements[1].IsTable, statements[0].Origin, statements[1].Origin, statements[1].Lines[0].Origin).ShouldBe(
            (true, false, "", "page 2", "page 2"));
    }

    // A document has a hash of 64 digits in small letters.
    [Theory]
    [InlineData(64, 'a', true)]
    [InlineData(64, '9', true)]
    [InlineData(63, 'a', false)]
    [InlineData(65, 'a', false)]
    [InlineData(64, 'A', false)]
    [InlineData(64, 'g', false)]
    public void A_document_has_its_hash(int length, char digit, bool isOne)
    {
        _folder.Replace("filings/one.json", "\"form\": \"6-K\",",
            $"\"form\": \"6-K\", \"document\": {{\"name\": \" a \\n b.htm \", \"sha256\": \"{new string(digit, length)}\"}},");
        Codes().ShouldBe(isOne ? [] : [ProblemCodes.BadHash]);
        if (isOne)
            _folder.Read().Book.ShouldNotBeNull().Filings[0].Document.ShouldBe(new FiledDocument("a b.htm", new string(digit, length)));
    }

    [Theory]
    [InlineData("\"name\": \"a\"", 1)]
    [InlineData("\"sha256\": \"a\"", 1)]
    [InlineData("", 2)]
    public void A_document_has_its_name(string keys, int missing)
    {
        _folder.Replace("filings/one.json", "\"form\": \"6-K\",", $"\"form\": \"6-K\", \"document\": {{{keys}}},");
        Codes().ShouldBe(Enumerable.Repeat(ProblemCodes.MissingKey, missing));
    }

    private string[] Codes() => [.. _folder.Read().Diagnostics.Select(d => d.Code)];
}
