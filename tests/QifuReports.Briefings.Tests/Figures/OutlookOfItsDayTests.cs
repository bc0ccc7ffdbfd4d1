using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// An outlook is that of the filing that gives it: Calderwick Infrastructure expected 62 to 72 of fiscal 2025 in May, and 60 to 68 in
/// November.
/// </summary>
public class OutlookOfItsDayTests
{
    private static readonly LedgerBook Book = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "calderwick")).Book!;

    [Theory]
    [InlineData(null, null, 60_000_000, 68_000_000)]
    [InlineData(10_000, null, 60_000_000, 68_000_000)] // The earlier outlook in finer digits does not go before it.
    [InlineData(null, "profit-expected-high", null, null)] // One end is no range, and the other is not borrowed.
    [InlineData(10_000, "profit-expected-low", null, null)]
    public void A_range_is_the_release_s_own_or_none(int? finerBefore, string? blank, int? low, int? high)
    {
        var filings = Book.Filings.Select(f => f.Id switch
        {
            "annual-2024" when finerBefore is { } resolution => With(f, fact => fact with { Resolution = resolution }),
            "half-year-2025" when blank is not null => With(f, fact => fact.Key.Concept.Value == blank ? null : fact),
            _ => f,
        }).ToList();
        var release = filings.Single(f => f.Id == "half-year-2025");
        var ledger = new LedgerBook(Book.Issuer, Book.Taxonomy, filings);
        var figures = new FigureBook(ledger, release);
        var year = Book.Issuer.Calendar.FullYear(2025);
        // What is placed before, as the cells of a table, changes nothing.
        foreach (var fact in filings.SelectMany(f => FilingFacts.Of(f).Find(new ConceptId("profit-expected-low"))).Some()) figures.Of(fact);

        figures.Find(Concept("profit-expected-low"), year, "GBP")?.Value.ShouldBe(low!.Value);
        figures.Find(Concept("profit-expected-high"), year, "GBP")?.Value.ShouldBe(high!.Value);
        (figures.Find(Concept("profit-expected-low"), year, "GBP") is null).ShouldBe(low is null);
        (figures.Find(Concept("profit-expected-high"), year, "GBP") is null).ShouldBe(high is null);
    }

    [Fact]
    public void A_later_release_does_not_tell_an_earlier_outlook_as_its_own()
    {
        var annual = Book.Filings.Single(f => f.Id == "annual-2025");
        new FigureBook(Book, annual).Find(Concept("profit-expected-low"), Book.Issuer.Calendar.FullYear(2025), "GBP").ShouldBeNull();
    }

    [Theory]
    [InlineData("reviewed", "audited")]
    [InlineData("reviewed", "audited (unqualified)")]
    [InlineData("audited", "audited")]
    public void A_derived_half_is_unaudited(string half, string year)
    {
        var ledger = new LedgerBook(Book.Issuer, Book.Taxonomy,
            [.. Book.Filings.Select(f => f with { AuditStatus = f.Id.StartsWith("annual", StringComparison.Ordinal) ? year : half })]);
        BriefingSource.For(ledger, Book.Issuer.Calendar.Half(2025, 2)).ShouldNotBeNull().Own.AuditStatus.ShouldBe("unaudited, derived");
    }

    [Fact]
    public void The_status_is_that_of_the_income_statement_s_own_column()
    {
        var filing = Book.Filings.Single(f => f.Id == "half-year-2025");
        var changed = filing with
        {
            AuditStatus = "reviewed",
            Statements = [.. filing.Statements.Select(
                s => s with { Columns = [.. s.Columns.Select(
                    c => c with { AuditStatus = s.Id == "operations" && c.Period == filing.Period ? "unaudited" : "reviewed" })] })],
        };
        new BriefingSource(changed).Own.AuditStatus.ShouldBe("unaudited");
        new BriefingSource(filing).Own.ShouldBeSameAs(filing);
    }

    private static Concept Concept(string id) => Book.Taxonomy.Find(new ConceptId(id)).ShouldNotBeNull();

    // The filing with its outlook changed.
    private static Filing With(Filing filing, Func<Fact, Fact?> change) => filing with
    {
        Statements = [.. filing.Statements.Select(
            s => s.Id != "outlook" ? s : s with { Lines = [.. s.Lines.Select(
                l => l with { Cells = [.. l.Cells.Select(c => c with { Fact = c.Fact is { } fact ? change(fact) : null })] })] })],
    };
}
