using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Reading;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Data;

/// <summary>Which of several filings for one period its results are of, and which of several outlooks holds.</summary>
public sealed class SeveralFilingsTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2023-10-20", "", "6-K-1")] // Preliminary figures come before the report, which has more.
    [InlineData("2023-12-20", "", "6-K-1")] // A later summary has fewer.
    [InlineData("2023-12-20", ", \"restated\": {\"kind\": \"restated\", \"reason\": \"fees were counted twice\", \"columns\": [\"now\"]}",
        "other")]
    [InlineData("2023-12-20", ", \"restated\": {\"kind\": \"reclassified\", \"reason\": \"fees moved\", \"columns\": [\"now\"]}", "6-K-1")]
    public void The_release_is_the_fuller_one_or_the_one_that_corrects(string day, string mark, string release)
    {
        _folder.Write("filings/other.json",
            Short("other", day, "now", "2023Q3", "operations",
                $"{{\"caption\": \"Revenue\", \"concept\": \"revenue\", \"values\": [4281025]{mark}}}"));
        var book = _folder.Read().Book.ShouldNotBeNull();
        book.ReleaseFor(book.Issuer.Calendar.Quarter(2023, 3)).ShouldNotBeNull().Id.ShouldBe(release);
    }

    [Theory]
    [InlineData("2023-10-20", "", ReleaseReason.StatesMore)]
    [InlineData("2023-12-20", "", ReleaseReason.StatesNoLess)]
    [InlineData("2023-12-20", ", \"restated\": {\"kind\": \"restated\", \"reason\": \"fees were counted twice\", \"columns\": [\"now\"]}",
        ReleaseReason.Corrects)]
    public void Why_one_goes_before_the_other_is_known(string day, string mark, ReleaseReason reason)
    {
        var quarter = _folder.Read().Book.ShouldNotBeNull().Issuer.Calendar.Quarter(2023, 3);
        _folder.Read().Book!.ChoiceFor(quarter).ShouldBeNull();
        _folder.Write("filings/other.json",
            Short("other", day, "now", "2023Q3", "operations",
                $"{{\"caption\": \"Revenue\", \"concept\": \"revenue\", \"values\": [4281025]{mark}}}"));
        var book = _folder.Read().Book.ShouldNotBeNull();

        var choice = book.ChoiceFor(quarter).ShouldNotBeNull();
        choice.Release.ShouldBe(book.ReleaseFor(quarter));
        choice.Others.Select(o => (o.Filing.Id, o.Reason)).ShouldBe([(reason == ReleaseReason.Corrects ? "6-K-1" : "other", reason)]);
        book.ChoiceFor(quarter.Next).ShouldBeNull();
    }

    [Fact]
    public void An_outlook_holds_until_the_next_one_however_finely_it_is_stated()
    {
        _folder.Replace("taxonomy.json", "{\"id\": \"cash\",",
            "{\"id\": \"revenue-guidance-low\", \"name\": \"Lowest\", \"periodType\": \"flow\", \"unit\": \"money\"}, {\"id\": \"cash\",");
        _folder.Write("filings/a.json",
            Short("a", "2023-12-01", "year", "2024FY", "outlook",
                "{\"caption\": \"Lowest\", \"concept\": \"revenue-guidance-low\", \"values\": [16500.5]}"));
        _folder.Write("filings/b.json",
            Short("b", "2023-12-02", "year", "2024FY", "outlook",
                "{\"caption\": \"Lowest\", \"concept\": \"revenue-guidance-low\", \"values\": [18000]}"));
        var book = _folder.Read().Book.ShouldNotBeNull();
        var key = new FactKey(new ConceptId("revenue-guidance-low"), book.Issuer.Calendar.FullYear(2024), "RMB", Basis.UsGaap);
        new DerivedBook(book).Find(key).ShouldBeOfType<FiledFigure>().Fact.Source.FilingId.ShouldBe("b");
        new DerivedBook(book, new DateOnly(2023, 12, 1)).Find(key).ShouldBeOfType<FiledFigure>().Fact.Source.FilingId.ShouldBe("a");
        RestatementMatrix.Row(book, key).ShouldNotBeNull().Status.ShouldBe(RestatementStatus.Revised);
    }

    private static string Short(string id, string day, string column, string period, string statement, string line) =>
        $$"""
        {"id": "{{id}}", "form": "6-K", "date": "{{day}}", "title": "x", "period": "2023Q3", "auditStatus": "unaudited", "basis": "us-gaap", "statements": [{"id": "{{statement}}", "title": "x", "kind": "{{(statement == "outlook" ? "text" : "table")}}",
          "columns": [{"id": "{{column}}", "heading": "{{period}}", "period": "{{period}}", "currency": "RMB", "scale": "thousand"}], "lines": [{{line}}]}]}
        """;
}
