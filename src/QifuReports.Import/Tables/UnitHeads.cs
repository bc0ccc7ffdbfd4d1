using QifuReports.Import.Units;

namespace QifuReports.Import.Tables;

/// <summary>
/// The unit of a whole table in one cell over its first or its last column, <c>(in thousands of U.S. dollars)</c>: it holds over the blank cells of its row too, where each column has a head of its own
/// that no other has. Two columns of one period may be of two currencies, and the unit that of one.
/// </summary>
internal static class UnitHeads
{
    /// <summary>Puts such a head over all columns of figures.</summary>
    /// <param name="texts">For each row what stands over each column, null for nothing; changed.</param>
    public static void Spread(string?[][] texts)
    {
        foreach (var row in texts)
        {
            // Over two of three columns it says that the third is of something else.
            if (row.Length < 2 || row.OfType<string>().ToList() is not [var unit] || !UnitPhrase.Is(unit)) continue;
            var own = Enumerable.Range(0, row.Length).Select(i => string.Join(' ', texts.Where(t => t != row).Select(t => t[i]).Where(t => t is not null))).ToList();
            var figures = Enumerable.Range(0, row.Length).Where(i => !Array.Exists(texts, t => t[i] is { } head && ValueColumns.IsOfNotes(head))).ToList();
            if (figures.Exists(i => own[i].Length == 0 || Scale.Of(own[i]) is not null || CurrencyWords.All(own[i]).Count > 0)) continue;
            if (figures.Select(i => own[i]).Distinct(StringComparer.Ordinal).Count() < figures.Count) continue;
            foreach (var i in figures) row[i] = unit;
        }
    }
}
