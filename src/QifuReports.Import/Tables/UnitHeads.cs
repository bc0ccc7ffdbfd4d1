using QifuReports.Import.Units;

namespace QifuReports.Import.Tables;

/// <summary>
/// A unit of the whole table in one cell above its first or last column, <c>(in thousands of U.S. dollars)</c>. It also applies to the
/// columns below the blank cells of its row, where each column has a unique head of its own. Otherwise two columns of one period may be in
/// two currencies, and the unit may belong to one of them.
/// </summary>
internal static class UnitHeads
{
    /// <summary>Copies such a head to all columns of figures.</summary>
    /// <param name="texts">For each row, the head of each column; null for none. Is changed.</param>
    public static void Spread(string?[][] texts)
    {
        foreach (var row in texts)
        {
            // Where the unit stands above two of three columns, the third has another unit.
            if (row.Length < 2 || row.OfType<string>().ToList() is not [var unit] || !UnitPhrase.Is(unit)) continue;
            var own = Enumerable.Range(0, row.Length)
                .Select(i => string.Join(' ', texts.Where(t => t != row).Select(t => t[i]).Where(t => t is not null))).ToList();
            var figures = Enumerable.Range(0, row.Length)
                .Where(i => !Array.Exists(texts, t => t[i] is { } head && ValueColumns.IsOfNotes(head))).ToList();
            if (figures.Exists(i => own[i].Length == 0 || Scale.Of(own[i]) is not null || CurrencyWords.All(own[i]).Count > 0)) continue;
            if (figures.Select(i => own[i]).Distinct(StringComparer.Ordinal).Count() < figures.Count) continue;
            foreach (var i in figures) row[i] = unit;
        }
    }
}
