namespace QifuReports.Import.Signs;

/// <summary>
/// Finds the signs of results that no sum proves, by other lines of the same table. A result is negative if another result with the same
/// figures was made negative, or if the table has a loss per share. A result without such evidence is doubtful if its column has a loss.
/// </summary>
internal sealed partial class ResultSigns(StatementKind kind, IReadOnlyList<RowUnit> units, List<int> places)
{
    /// <summary>The doubt about a sign that nothing proves.</summary>
    public const string Unproven = "it may be a profit or a loss, is printed above zero in a column of a loss, and no sum proves its sign";

    /// <summary>Returns the table, in which results that another line shows to be negative have their sign changed.</summary>
    public StatedTable Turned(StatedTable table)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (!IsOpen(table, i)) continue;
            var at = places.Where(p => table.Rows[i].Cells[p]?.Number.Value is > 0m and var value
                && (IsKnownBelow(table, i, p, value) || IsLossPerShare(table, i, p))).ToHashSet();
            if (at.Count > 0 && (!SignNames.IsBelow(table.Rows[i].Caption, kind)
                || places.TrueForAll(p => table.Rows[i].Cells[p]?.Number.Value is null or 0m || at.Contains(p))))
                table = TurnedCells.With(table, i, TurnedCells.Turned(table.Rows[i], at.Contains));
        }
        return table;
    }

    /// <summary>Returns the table, with doubts at results that may be a profit or a loss in a column with a loss.</summary>
    public StatedTable Doubted(StatedTable table)
    {
        var results = table.Rows.Where((r, i) => units[i] == RowUnit.Money && !r.IsHeading && IsSigned(r.Caption)).ToList();
        // Where the table prints losses in parentheses, a result without parentheses is a profit.
        if (!results.Exists(r => r.IsTurned) || results.Exists(r => !r.IsTurned && IsBelowAnywhere(r))) return table;
        bool IsInLoss(int row, int place) =>
            table.Rows[row].Cells[place]?.Number.Value is > 0m && results.Exists(r => r.IsTurned && r.Cells[place]?.Number.Value is < 0m);
        for (var i = 0; i < table.Rows.Count; i++)
            if (IsOpen(table, i) && SignNames.IsEither(table.Rows[i].Caption) && places.Exists(p => IsInLoss(i, p)))
                table = TurnedCells.With(table, i, TurnedCells.WithSignDoubt(table.Rows[i], Unproven));
        return table;
    }

    // Whether a row is a result that is positive in every column and whose sign no sum proves.
    private bool IsOpen(StatedTable table, int row) =>
        units[row] == RowUnit.Money && table.Rows[row] is { IsHeading: false, IsTurned: false, IsSignProven: false }
            && IsSigned(table.Rows[row].Caption) && !IsBelowAnywhere(table.Rows[row]);

    private bool IsSigned(string caption) =>
        SignNames.IsResult(caption) && (SignNames.IsEither(caption) || SignNames.IsBelow(caption, kind));

    private bool IsBelowAnywhere(StatedRow row) => !row.IsHeading && places.Exists(p => row.Cells[p]?.Number.Value is < 0m);

    // Whether another result whose sign was changed has the same figures in every column; equal figures in one column alone may be a
    // coincidence.
    private bool IsKnownBelow(StatedTable table, int row, int place, decimal value)
    {
        bool IsSame(int other) => places.TrueForAll(p =>
            decimal.Abs(table.Rows[other].Cells[p]?.Number.Value ?? 0m) == decimal.Abs(table.Rows[row].Cells[p]?.Number.Value ?? 0m));
        for (var i = 0; i < table.Rows.Count; i++)
            if (i != row && units[i] == RowUnit.Money && table.Rows[i].IsTurned && SignNames.IsResult(table.Rows[i].Caption)
                && table.Rows[i].Cells[place]?.Number.Value == -value && IsSame(i)) return true;
        return false;
    }

    // Amounts per share belong to the last net result, the result of the shareholders.
    private bool IsLossPerShare(StatedTable table, int row, int place)
    {
        bool IsNet(int i) => units[i] == RowUnit.Money && !table.Rows[i].IsHeading && NetResult().IsMatch(table.Rows[i].Caption);
        if (Enumerable.Range(0, table.Rows.Count).LastOrDefault(IsNet, -1) != row) return false;
        if (Enumerable.Range(0, table.Rows.Count).Any(i => IsNet(i) && table.Rows[i].Cells[place]?.Number.Value is < 0m)) return false;
        var heading = "";
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (table.Rows[i].IsHeading) heading = table.Rows[i].Caption;
            else if (units[i] is RowUnit.PerShare or RowUnit.PerAds && table.Rows[i].Cells[place]?.Number.Value is { } value && value != 0m)
            {
                var caption = NamesPer().IsMatch(table.Rows[i].Caption) ? table.Rows[i].Caption : heading;
                var isLoss = value < 0m || !SignNames.IsEither(caption) && LossRows.IsLoss(table.Rows[i], caption, places);
                if (isLoss && !OfPart().IsMatch(caption)) return true;
            }
        }
        return false;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:consolidated )?net \(?(?:income|loss|profit|earnings)\b|^\(?(?:profit|loss|income)\)?\S* ?\(?(?:loss|profit"
        + @"|income)?\)? for the", Plain)]
    private static partial Regex NetResult();
    [GeneratedRegex(@"\bper\b", Plain)] private static partial Regex NamesPer();
    [GeneratedRegex(@"\bcontinu|\badjusted\b|\bnon-?gaap\b", Plain)] private static partial Regex OfPart();
}
