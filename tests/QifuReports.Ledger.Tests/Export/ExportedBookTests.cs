using System.Text;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;

namespace QifuReports.Ledger.Tests.Export;

/// <summary>Small books as they are exported, to the letter.</summary>
public class ExportedBookTests
{
    private static readonly LedgerBook Ferries = Brinmoor.Filings().Build();

    [Fact]
    public void As_csv() => Written(Ferries, (rows, derived, stream) => FactsCsv.Write(Ferries, rows, derived, stream))
        .ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void As_xbrl_json()
    {
        var book = Segments();
        Written(book, (rows, derived, stream) => FactsXbrlJson.Write(book, rows, derived, stream)).ShouldMatchApproved(c => c.NoDiff());
        Written(book, (rows, derived, stream) => FactsXbrlJson.Write(book, rows, derived, stream, indented: false))
            .Split('\n').Length.ShouldBeLessThan(4);
    }

    // Derived figures keep their numbers, whatever is left out beside them.
    [Theory]
    [InlineData("2025H2", null, "2025H2")]
    [InlineData("2025Q4", null, "")]
    [InlineData(null, "year", "")]
    [InlineData(null, "operations", "")]
    public void Derived_figures_of_a_span_or_of_one_statement(string? period, string? statement, string span)
    {
        var all = DerivedRows.Of(Ferries);
        var some = DerivedRows.Of(Ferries, period is null ? null : Brinmoor.Key("fares", period).Period, statement);
        if (span.Length > 0) some.ShouldNotBeEmpty();
        some.ShouldAllBe(r => all[r.Ordinal - 1].Figure.FormulaText == r.Figure.FormulaText && all[r.Ordinal - 1].Name == r.Name);
        some.Count.ShouldBe(all.Count(r => (span.Length == 0 && period is null || r.Period.ToString() == period)
            && (statement is null || r.Figure.FiledTerms
                .All(t => Ferries.Filings.SelectMany(f => f.Statements).Where(s => s.Id == statement).SelectMany(s => s.Lines)
                .SelectMany(l => l.Cells).Any(c => c.Fact?.Key == t.Key)))));
    }

    [Fact]
    public void What_is_derived_stands_by_its_last_day_and_the_longer_span_first() =>
        DerivedRows.Of(Ferries).Select(r => $"{r.Id} {r.Period} {r.Name}: {r.Figure.FormulaText}").ShouldBe(
        [
            "d1 2025Q1 margin: result / revenue", "d2 2025H1 margin: result / revenue", "d3 2025Q2 margin: result / revenue",
                "d4 2025FY margin: result / revenue",
            "d5 2025H2 fares: FY \u2212 H1", "d6 2025H2 freight: FY \u2212 H1", "d7 2025H2 revenue: FY \u2212 H1",
                "d8 2025H2 crews: FY \u2212 H1", "d9 2025H2 hedging: FY \u2212 H1",
            "d10 2025H2 result: FY \u2212 H1", "d11 2025H2 margin: result / revenue", "d12 2026Q1 margin: result / revenue",
        ]);

    private static LedgerBook Segments()
    {
        Axis segment = new("segment", "Segment", [new("one", "One", MemberKind.Part), new("two", "Two", MemberKind.Part)]);
        return new BookBuilder { Axes = [segment], Listings = ["NASDAQ: TEST"] }.Concept("revenue")
            .Concept("users", PeriodType.Count, UnitKind.Count, more: c => c with { AtInstant = true })
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent).Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare).Translated()
            .Table("operations",
                "2023H1 RMB 1000 us-gaap segment=one, 2023Q2 RMB 1000 us-gaap segment=one, 2023H1 RMB 1000, percent-of 0 revenue",
                "revenue | 500 | (300) | 750 | 66.7", "margin | 27.90 | | - | ", "eps | | | (0.05) | ")
            .Text("metrics", "2023-06-30 RMB 1000000, 2023H1 USD 1000", "users | ~2.1 | ", "revenue | | >103").Build();
    }

    private static string Written(LedgerBook book, Action<IReadOnlyList<FactRow>, IReadOnlyList<DerivedRow>, Stream> write)
    {
        using var stream = new MemoryStream();
        write(FactRows.Of(book), DerivedRows.Of(book), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
