using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Figures;

/// <summary>The scale in which the tables and charts of a document have amounts: millions with one decimal, or thousands for a company whose amounts are so small that millions would show them as 0.0.</summary>
/// <param name="Unit">What an amount is divided by.</param>
/// <param name="Decimals">At most so many are shown.</param>
/// <param name="Word">As a heading has it behind a currency: <c>million</c>; behind <c>in</c> in the plural.</param>
public sealed record TableScale(decimal Unit, int Decimals, string Word)
{
    // Below that as the largest amount of all, millions have no room for the others.
    private const decimal Small = 10_000_000m;

    public static TableScale Millions { get; } = new(1_000_000m, 1, "million");
    public static TableScale Thousands { get; } = new(1_000m, 0, "thousand");

    /// <summary><c>millions</c>, <c>thousands</c>.</summary>
    public string Plural => Word + "s";

    /// <summary>Thousands where no amount of the filings, in the currency of the issuer, reaches ten million; millions else, and where there is none.</summary>
    /// <param name="filings">Those that were out on the day of the document.</param>
    /// <param name="taxonomy">What is an amount of money.</param>
    /// <param name="currency">That of the issuer.</param>
    public static TableScale For(IEnumerable<Filing> filings, TaxonomyBook taxonomy, string currency)
    {
        var any = false;
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                    {
                        if (cell.Fact is not { } fact || fact.Key.Unit != currency || taxonomy.Find(fact.Key.Concept) is not { UnitKind: UnitKind.Money }) continue;
                        if (Math.Abs(fact.Value) >= Small) return Millions;
                        any |= fact.Value != 0;
                    }
        return any ? Thousands : Millions;
    }
}
