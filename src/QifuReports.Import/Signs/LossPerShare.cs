namespace QifuReports.Import.Signs;

/// <summary>Amounts per share of a loss that are printed without parentheses get the sign of the result, column by column.</summary>
internal static partial class LossPerShare
{
    /// <summary>
    /// Returns the table with the sign of amounts per share changed where the result is negative; the rows get a doubt where nothing proves
    /// the sign.
    /// </summary>
    public static StatedTable Read(StatedTable table, IReadOnlyList<RowUnit> units, List<int> places)
    {
        StatedRow? result = null;
        for (var i = 0; i < table.Rows.Count; i++)
            if (units[i] == RowUnit.Money && !table.Rows[i].IsHeading && Result().IsMatch(table.Rows[i].Caption)) result = table.Rows[i];
        var (rows, heading) = (table.Rows.ToArray(), "");
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].IsHeading) heading = rows[i].Caption;
            if (units[i] is RowUnit.PerShare or RowUnit.PerAds && rows[i] is { IsHeading: false, IsTurned: false } row)
                rows[i] = Read(row, PerUnit().IsMatch(row.Caption) ? row.Caption : heading, result, places);
        }
        return table with { Rows = rows };
    }

    private static StatedRow Read(StatedRow row, string caption, StatedRow? result, List<int> places)
    {
        decimal? At(int place) => result?.Cells[place]?.Number.Value;
        if (LossRows.IsLoss(row, caption, places))
        {
            var isBelow = result is not null && places.TrueForAll(p =>
                row.Cells[p]?.Number.Value is not { } value || value == 0m || At(p) is < 0m);
            return isBelow || LossRows.TagsSay(row, places) ? TurnedCells.Turned(row)
                : TurnedCells.WithSignDoubt(row, "it is called a loss and printed above zero, and no result proves its sign");
        }
        var figures = places.FindAll(p => row.Cells[p]?.Number.Value is not (null or 0m));
        if (result is null || OfOther().IsMatch(caption) || figures.Exists(p => row.Cells[p]!.Number.Value < 0m)
            || !figures.Exists(p => At(p) is < 0m)) return row;
        // Where the document prints the loss in parentheses, an amount per share without parentheses may be a profit as printed.
        if (result.IsTurned && SignNames.IsEither(caption)) return TurnedCells.Turned(row, p => places.Contains(p) && At(p) is < 0m);
        return !result.IsTurned && !SignNames.IsEither(caption) ? row
            : TurnedCells.WithSignDoubt(row, "it is printed above zero, and the result is a loss");
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:consolidated )?(?:net|\(?loss) (?:\(?loss|\(?income|\(?profit|\(?earnings|for the|after tax|attributable)"
        + @"|^\(?(?:profit|loss|income|earnings)\)?(?: ?/ ?\(?(?:loss|profit)\)?| \(loss\)| \(?(?:income|profit)\)?)? for the", Plain)]
    private static partial Regex Result();
    [GeneratedRegex(@"\bper\b", Plain)] private static partial Regex PerUnit();
    [GeneratedRegex(@"\bcontinu|\badjusted\b|\bnon-?gaap\b|\bnon-?ifrs\b|\bdividend|\bbook value\b|\bnet assets?\b|\bprice\b"
        + @"|\bunderlying\b|\bheadline\b|\bcore\b|\bcash flows?\b|\bpar value\b|\bnormali[sz]ed\b|\bebitda\b|\brevenues?\b|\bsales\b"
        + @"|\bequity\b|\bbefore\b|\bexclu|\bexceptional", Plain)]
    private static partial Regex OfOther();
}
