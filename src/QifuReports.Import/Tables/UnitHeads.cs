namespace QifuReports.Import.Tables;

/// <summary>
/// Handles a unit of the whole table, such as <c>(in thousands of U.S. dollars)</c>, in one cell above the first or last column. The unit
/// then also applies to the columns with a blank cell in that row, but only if no two columns have the same heading. Two columns with
/// the same heading may be in two currencies, and then the unit may belong to only one of the two.
/// </summary>
internal static class UnitHeads
{
    /// <summary>Copies a unit that stands above a single column to the headings of all columns of figures.</summary>
    /// <param name="texts">For each row, the heading of each column; null for none. The method changes this array.</param>
    public static void Spread(string?[][] texts)
    {
        foreach (var row in texts)
        {
            // Only a unit in a single cell is copied. If a unit stands above two of three columns, the third column has another unit.
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
