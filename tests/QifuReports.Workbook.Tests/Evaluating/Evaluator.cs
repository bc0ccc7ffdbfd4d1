using System.Globalization;

namespace QifuReports.Workbook.Tests.Evaluating;

/// <summary>
/// Computes the formulas of a book a second time, by what they say: operators, comparisons, SUM, ROUND, IF, AND, and references. Exact, in
/// decimals. Some cells can be given other numbers first.
/// </summary>
internal sealed class Evaluator
{
    private readonly Dictionary<string, Dictionary<(int Column, int Row), Cell>> _sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<CellPlace, object?> _known = [];
    private readonly HashSet<CellPlace> _open = [];

    public Evaluator(Book book, IReadOnlyDictionary<CellPlace, decimal>? changed = null)
    {
        foreach (var sheet in book.Sheets)
        {
            var cells = new Dictionary<(int, int), Cell>();
            foreach (var row in sheet.Rows)
                for (var i = 0; i < row.Cells.Count; i++)
                    if (row.Cells[i] is { } cell) cells.Add((i + 1, row.Index), cell);
            _sheets.Add(sheet.Name.Text, cells);
        }
        foreach (var (place, number) in changed ?? new Dictionary<CellPlace, decimal>()) _known[place] = number;
    }

    /// <summary>What a cell holds or computes: a number, words, true or false, or null for a blank one.</summary>
    public object? Of(CellPlace place)
    {
        if (_known.TryGetValue(place, out var known)) return known;
        _open.Add(place).ShouldBeTrue($"{place} refers to itself");
        object? value = CellAt(place) switch
        {
            Cell.Number number => number.Value,
            Cell.Words words => words.Text,
            Cell.Formula formula => new FormulaReader(formula.Text, place.Sheet, this).Read(),
            Cell.WordFormula formula => new FormulaReader(formula.Text, place.Sheet, this).Read(),
            _ => null,
        };
        _open.Remove(place);
        return _known[place] = value;
    }

    public decimal Number(CellPlace place) => Of(place) is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : 0;

    public Cell? CellAt(CellPlace place) =>
        _sheets[place.Sheet.Text].GetValueOrDefault((place.Column, place.Row));
}
