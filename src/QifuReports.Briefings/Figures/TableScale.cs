using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Figures;

/// <summary>The scale in which the tables and charts of a document have amounts: millions with one decimal, or thousands for a company whose revenue and results are so small that millions would show them as 0.0.</summary>
/// <param name="Unit">What an amount is divided by.</param>
/// <param name="Decimals">At most so many are shown.</param>
/// <param name="Word">As a heading has it behind a currency: <c>million</c>; behind <c>in</c> in the plural.</param>
public sealed record TableScale(decimal Unit, int Decimals, string Word)
{
    // Below that as the largest revenue, millions have no room for the lines of the income statement.
    private const decimal Small = 10_000_000m;

    public static TableScale Millions { get; } = new(1_000_000m, 1, "million");
    public static TableScale Thousands { get; } = new(1_000m, 0, "thousand");

    /// <summary><c>millions</c>, <c>thousands</c>.</summary>
    public string Plural => Word + "s";

    /// <summary>
    /// Thousands where no revenue of the filings, in the currency of the issuer, reaches ten million, or where there is none no net result, whatever the balance sheet has; so too below a hundred million where
    /// a filing has two different net results that millions would show alike. Where no filing has either, all amounts of money count. Millions else, and where there is no amount.
    /// </summary>
    /// <param name="filings">Those that were out on the day of the document.</param>
    /// <param name="taxonomy">What is an amount of money.</param>
    /// <param name="currency">That of the issuer.</param>
    public static TableScale For(IEnumerable<Filing> filings, TaxonomyBook taxonomy, string currency)
    {
        // The largest size of each; below zero for none that is not nil.
        decimal all = -1, revenue = -1, result = -1;
        var alike = false;
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                {
                    decimal? shown = null;
                    foreach (var cell in line.Cells)
                    {
                        if (cell.Fact is not { Value: not 0 } fact || fact.Key.Unit != currency || taxonomy.Find(fact.Key.Concept) is not { UnitKind: UnitKind.Money } concept) continue;
                        var size = Math.Abs(fact.Value);
                        all = Math.Max(all, size);
                        if (concept.Role?.Id == "revenue") revenue = Math.Max(revenue, size);
                        if (concept.Role?.Id != "net-result") continue;
                        result = Math.Max(result, size);
                        alike |= shown is { } other && other != fact.Value && AreAlike(other, fact.Value);
                        shown = fact.Value;
                    }
                }
        var reach = revenue > 0 ? revenue : result > 0 ? result : all;
        return reach <= 0 || reach >= (alike ? Small * 10 : Small) ? Millions : Thousands;
    }

    // Two losses of half a million, of which one is larger by a tenth.
    private static bool AreAlike(decimal one, decimal other) =>
        Rounding.At(one / Millions.Unit, Millions.Decimals) == Rounding.At(other / Millions.Unit, Millions.Decimals) && Math.Abs(one - other) >= Math.Abs(other) / 100;
}
