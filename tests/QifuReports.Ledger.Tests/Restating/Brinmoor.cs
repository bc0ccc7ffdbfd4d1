using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Restating;

/// <summary>
/// Brinmoor Ferries, an invented company. In its first quarter of 2026 it restates the first quarter of 2025: fares were counted too high,
/// the dues of harbours are split off from the
/// costs of crews, and the result of hedging had the wrong sign. Amounts are in thousands.
/// </summary>
internal static class Brinmoor
{
    /// <summary>
    /// What it marks: fares, revenue, hedging and the result are other amounts; from crews an amount has moved to harbours.
    /// </summary>
    public const string Marks = "fares 2025Q1; revenue 2025Q1; ~crews 2025Q1; hedging 2025Q1; result 2025Q1";

    public static BookBuilder Concepts(BookBuilder builder) => builder
        .Concept("fares", parents: "+revenue").Concept("freight", parents: "+revenue").Concept("revenue", parents: "+result")
        .Concept("crews", parents: "-result").Concept("harbours", parents: "-result").Concept("hedging", parents: "+result")
            .Concept("result")
        .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { Quotient = new Quotient(new ConceptId("result"), new ConceptId("revenue")) });

    /// <summary>All of its filings, the last one with these marks.</summary>
    public static BookOfFilings Filings(string marks = Marks) => Before()
        .Filed("2026q1", "2026-05-12", "2026Q1", b => b.Table("operations", "2026Q1 RMB 1000, 2025Q1 RMB 1000",
            "fares | 110 | 98", "freight | 42 | 40", "revenue | 152 | 138", "crews | 41 | 38", "harbours | 13 | 12", "hedging | 4 | (5)",
                "result | 102 | 83"), marks);

    /// <summary>What it had filed before.</summary>
    public static BookOfFilings Before() => new BookOfFilings(Concepts)
        .Filed("2025q1", "2025-05-13", "2025Q1", b => b.Table("operations", "2025Q1 RMB 1000",
            "fares | 100", "freight | 40", "revenue | 140", "crews | 50", "hedging | 5", "result | 95"))
        .Filed("2025q2", "2025-08-12", "2025Q2", b => b.Table("operations", "2025Q2 RMB 1000, 2025H1 RMB 1000",
            "fares | 120 | 220", "freight | 44 | 84", "revenue | 164 | 304", "crews | 52 | 102", "hedging | 3 | 8", "result | 115 | 210"))
        .Filed("2025q4", "2026-03-10", "2025Q4", b => b.Table("year", "2025FY RMB 1000",
            "fares | 430", "freight | 170", "revenue | 600", "crews | 208", "hedging | 14", "result | 406"));

    public static FactKey Key(string concept, string period, string unit = "RMB")
    {
        Period.TryParse(period, out var of).ShouldBeTrue(period);
        return new FactKey(new ConceptId(concept), of, unit, Basis.UsGaap);
    }
}
