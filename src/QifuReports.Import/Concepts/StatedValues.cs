namespace QifuReports.Import.Concepts;

/// <summary>
/// Keeps the figures of concepts in the tables read so far. A line in another statement with the same caption but other figures in every
/// period means something else, such as the non-cash part of a charge. Where only one figure differs, it is more likely an error in the
/// document or in its reading, which a check should find.
/// </summary>
internal sealed class StatedValues
{
    private readonly Dictionary<(ConceptId, DateOnly Start, DateOnly End, string Currency, string Basis),
        (decimal Value, decimal Step)> _values = [];

    /// <summary>Whether the concept and the row have at least two periods in common, and their figures differ in all of them.</summary>
    public bool Contradicts(ConceptId concept, StatementPlan plan, int row)
    {
        var others = 0;
        foreach (var figure in Figures(plan, row))
            if (_values.TryGetValue((concept, figure.Start, figure.End, figure.Currency, figure.Basis), out var known))
                if (AreSame(known, (figure.Value, figure.Step))) return false;
                else others++;
        return others >= 2;
    }

    /// <summary>Remembers the figures of a row. Where a period already has a figure, that first figure stays.</summary>
    public void Add(ConceptId concept, StatementPlan plan, int row)
    {
        foreach (var (start, end, currency, basis, value, step) in Figures(plan, row))
            _values.TryAdd((concept, start, end, currency, basis), (value, step));
    }

    // Whether two figures are equal. If one has fewer digits, a difference of half a unit of its last digit is allowed: highlights in
    // millions are rounded figures of a statement in thousands.
    private static bool AreSame((decimal Value, decimal Step) a, (decimal Value, decimal Step) b) =>
        a.Step == b.Step ? a.Value == b.Value : Math.Abs(a.Value - b.Value) <= Math.Max(a.Step, b.Step) / 2;

    // The figures of a row. Figures of an adjustment have the adjustment as their accounting basis.
    private static IEnumerable<(DateOnly Start, DateOnly End, string Currency, string Basis, decimal Value, decimal Step)> Figures(
        StatementPlan plan, int row)
    {
        foreach (var column in plan.Columns)
        {
            if (column.Use is not (ColumnUse.Amounts or ColumnUse.Adjustment) || column.Period is not { } period
                || plan.Table.Rows[row].Cells[column.Place]?.Number.Value is not { } value) continue;
            var of = plan.EndOf(row) switch { "opening" => period.Opening, "closing" => period.Closing, _ => period };
            var factor = plan.FactorOf(row);
            yield return (of.IsInstant ? of.End : of.Start, of.End, column.Currency, column.Basis, value * factor,
                factor / Power(value.Scale));
        }
    }

    private static decimal Power(int places)
    {
        var power = 1m;
        for (var i = 0; i < places; i++) power *= 10;
        return power;
    }
}
