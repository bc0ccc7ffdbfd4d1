using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// The scale of amounts in the tables and charts of a document: millions with one decimal, or thousands for a small company, whose lines
/// would look like zero or like each other in millions (see <see cref="For"/>).
/// </summary>
/// <param name="Unit">The number that amounts are divided by: a million or a thousand.</param>
/// <param name="Decimals">The largest number of decimals shown.</param>
/// <param name="Word">The word after a currency in a heading, such as <c>million</c>. After <c>in</c>, headings use the plural.</param>
public sealed record TableScale(decimal Unit, int Decimals, string Word)
{
    // If the largest revenue is below this, the lines of the income statement are too small for millions.
    private const decimal Small = 10_000_000m;

    public static TableScale Millions { get; } = new(1_000_000m, 1, "million");
    public static TableScale Thousands { get; } = new(1_000m, 0, "thousand");

    /// <summary>The plural of the word: <c>millions</c>, <c>thousands</c>.</summary>
    public string Plural => Word + "s";

    /// <summary>
    /// Returns thousands if the largest revenue in the filings, in the currency of the issuer, is below ten million. Without any revenue,
    /// the largest net result decides; without either, the largest amount of money. The limit is a hundred million if a filing has two
    /// different net results that would look the same in millions. Otherwise, and if there are no amounts, returns millions.
    /// </summary>
    /// <param name="filings">The filings published by the date of the document.</param>
    /// <param name="taxonomy">The taxonomy, which says which concepts are amounts of money.</param>
    /// <param name="currency">The currency of the issuer.</param>
    public static TableScale For(IEnumerable<Filing> filings, TaxonomyBook taxonomy, string currency)
    {
        // The largest absolute amounts: of all concepts, of revenue and of net results; negative if all such amounts are zero or missing.
        decimal all = -1, revenue = -1, result = -1;
        var alike = false;
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                {
                    decimal? shown = null;
                    foreach (var cell in line.Cells)
                    {
                        if (cell.Fact is not { Value: not 0 } fact || fact.Key.Unit != currency
                            || taxonomy.Find(fact.Key.Concept) is not { UnitKind: UnitKind.Money } concept) continue;
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

    // Whether two amounts look the same in millions although they differ by 1% or more, e.g. two losses of about half a million.
    private static bool AreAlike(decimal one, decimal other) =>
        Rounding.At(one / Millions.Unit, Millions.Decimals) == Rounding.At(other / Millions.Unit, Millions.Decimals)
            && Math.Abs(one - other) >= Math.Abs(other) / 100;
}
