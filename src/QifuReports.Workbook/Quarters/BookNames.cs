using QifuReports.Ledger.Derivation;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Quarters;

/// <summary>Names the cell of every figure: <c>net_income_2023Q3</c>, <c>net_income_USD_2023Q3</c>, <c>net_income_2022FY</c>.</summary>
/// <remarks>
/// The reporting currency and the basis of the newest filing are not named, other currencies, bases and members are. A balance at the end
/// of a quarter has the name of the quarter, at another date that date.
/// </remarks>
internal sealed class BookNames
{
    private const int MostCharacters = 255;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DefinedName> _names = [];
    private readonly string _currency;
    private readonly Basis _basis;

    private BookNames(LedgerBook book, IReadOnlyList<Filing> filings) =>
        (_currency, _basis) = (book.Issuer.Currency, filings.Count == 0 ? Basis.UsGaap : filings[^1].Basis);

    /// <summary>All names, in ordinal order without regard to case.</summary>
    public static IReadOnlyList<DefinedName> Of(DerivedBook book, QuartersSheet quarters, FactPlaces places)
    {
        var names = new BookNames(book.Ledger, places.Filings);
        var grid = quarters.Grid;
        for (var i = 0; i < grid.Series.Count; i++)
            for (var p = 0; p < grid.Periods.Count; p++)
                if (grid.Series[i].Values[p] is not null) names.Add(grid.Series[i].Key, grid.Periods[p], quarters.Value(i, p));
        HashSet<FactKey> seen = [];
        foreach (var filing in places.Filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { } fact && grid.ColumnOf(fact.Key.Period) < 0 && seen.Add(fact.Key)
                            && book.Find(fact.Key) is FiledFigure { Fact: var best })
                            names.Add(SeriesKey.Of(fact.Key), fact.Key.Period, places.Of(best));
        names._names.Sort(static (a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase));
        return names._names;
    }

    private void Add(SeriesKey key, Period period, CellPlace place)
    {
        var text = new StringBuilder();
        Append(text, key.Concept.Value);
        if (key.Unit.Length > 0 && IsMoney(key.Unit) && FactUnits.CurrencyOf(key.Unit) != _currency)
            Append(text.Append('_'), FactUnits.CurrencyOf(key.Unit));
        if (key.Basis != _basis) Append(text.Append('_'), key.Basis.Code);
        if (!key.Members.IsNone) Append(text.Append('_'), key.Members.Code);
        Append(text.Append('_'), period.ToString());
        if (!char.IsAsciiLetter(text[0])) text.Insert(0, '_');
        if (text.Length > MostCharacters - 6) text.Remove(0, text.Length - (MostCharacters - 6)).Insert(0, '_');
        var (name, number) = (text.ToString(), 1);
        while (!_taken.Add(name)) name = string.Create(CultureInfo.InvariantCulture, $"{text}_{++number}");
        _names.Add(new DefinedName(name, place));
    }

    private static bool IsMoney(string unit) => unit is not ("shares" or "ads" or "percent" or "months" or "rate" or "count");

    private static void Append(StringBuilder to, string words)
    {
        foreach (var c in words) to.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
    }
}
