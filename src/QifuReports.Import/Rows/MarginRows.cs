using QifuReports.Import.Signs;
using QifuReports.Import.Sums;

namespace QifuReports.Import.Rows;

/// <summary>
/// Decides whether a line such as <c>Gross margin</c>, printed without a percent sign, is an amount or a percentage. If the line is a sum
/// in the table or part of a sum, it is an amount. If its figures are a line of the table divided by the revenue, it is a percentage. The
/// power of ten in XBRL tags is evidence, too. If the evidence supports both or neither, the line is doubtful.
/// </summary>
internal static partial class MarginRows
{
    /// <summary>
    /// Returns the units, decided for lines such as gross margin, and the table with doubts on the lines that could not be decided.
    /// </summary>
    /// <param name="units">One unit for each row, from the captions.</param>
    /// <param name="rowsOf">Returns the rows of the table for given units, in the form that the proof of sums uses.</param>
    public static (IReadOnlyList<RowUnit> Units, StatedTable Table) Read(StatedTable table, IReadOnlyList<ColumnMeaning> columns,
        IReadOnlyList<RowUnit> units, Func<IReadOnlyList<RowUnit>, IReadOnlyList<SumRow>> rowsOf)
    {
        var section = "";
        var margins = new List<int>();
        for (var i = 0; i < table.Rows.Count; i++)
            if (table.Rows[i].IsHeading) section = table.Rows[i].Caption;
            else if (units[i] == RowUnit.Percent && IsOpen(table.Rows[i]) && !Percentages().IsMatch(section)) margins.Add(i);
        if (margins.Count == 0 || !units.Where((u, i) => u == RowUnit.Money && !table.Rows[i].IsHeading).Any()) return (units, table);

        var rows = rowsOf([.. units.Select((u, i) => margins.Contains(i) ? RowUnit.Money : u)]);
        var sums = SumProver.Prove(rows).Where(s => s.IsExact && s.Parts.Count > 1).ToList();
        var places = columns.Where(c => c.Use == ColumnUse.Amounts).Select(c => c.Place).ToList();
        var (found, marked) = (units.ToArray(), table);
        foreach (var row in margins)
        {
            var isAmount = IsTagged(table.Rows[row], 1) || sums.Exists(s => s.Parent == row || s.Parts.Any(p => p.Row == row));
            var isPercent = IsTagged(table.Rows[row], -1) || IsRatio(table, units, row, places);
            // The row is an amount, since one sum of the table ends in this row and another sum continues from it.
            if (isAmount && isPercent && sums.Exists(s => s.Parent == row)
                && sums.Exists(s => s.Parts.Any(p => p.Row == row))) isPercent = false;
            if (isAmount && !isPercent) found[row] = RowUnit.Money;
            if (isAmount != isPercent) continue;
            var why = isAmount ? "the sums and the revenue bear out both" : "no sum and no revenue bears out either";
            marked = TurnedCells.With(marked, row, TurnedCells.WithDoubt(marked.Rows[row], $"it may be an amount or a percentage: {why}"));
        }
        return (found, marked);
    }

    private static bool IsOpen(StatedRow row) =>
        Margin().IsMatch(row.Caption) && CaptionUnit.Of(row.Caption).Unit is null
            && row.Cells.All(c => c is not { Number.IsPercent: true }) && row.Cells.Any(c => c is { Number.Value: not (null or 0m) });

    // Whether the XBRL tags of the row have a power of ten with this sign: negative for a percentage, positive for an amount.
    private static bool IsTagged(StatedRow row, int sign)
    {
        var tags = row.Cells.SelectMany(c => c?.Tags ?? []).ToList();
        return tags.Count > 0 && tags.TrueForAll(t => Math.Sign(t.Scale) == sign);
    }

    // Whether the row is a percentage of revenue: in every column it must be a line divided by revenue, or revenue minus a cost, divided by
    // revenue.
    private static bool IsRatio(StatedTable table, IReadOnlyList<RowUnit> units, int row, List<int> places)
    {
        var at = places.FindAll(p => table.Rows[row].Cells[p]?.Number.Value is not null);
        List<decimal> Values(int i) => at.ConvertAll(p => table.Rows[i].Cells[p]?.Number.Value ?? 0m);
        var amounts = Enumerable.Range(0, table.Rows.Count).Where(i =>
            i != row && units[i] == RowUnit.Money && !table.Rows[i].IsHeading).ToList();
        foreach (var whole in amounts.Where(i => Revenue().IsMatch(table.Rows[i].Caption) && !SignNames.IsCost(table.Rows[i].Caption)))
            foreach (var part in amounts.Where(i => i != whole))
                if (Ties(Values(part), Values(whole), Values(row)) || SignNames.IsCost(table.Rows[part].Caption)
                    && Ties([.. Values(whole).Zip(Values(part), (w, p) => w - decimal.Abs(p))], Values(whole), Values(row))) return true;
        return false;
    }

    private static bool Ties(List<decimal> parts, List<decimal> wholes, List<decimal> rates)
    {
        for (var i = 0; i < rates.Count; i++)
        {
            if (wholes[i] == 0m) return false;
            // The tolerance: half a unit of the last digit of the rate, plus the effect of half a unit of the last digit in the line and
            // in the revenue.
            var half = new decimal(5, 0, 0, false, (byte)Math.Min(rates[i].Scale + 1, 28));
            var slack = half + 100m * PrintedNumber.StepOf(wholes[i]) / decimal.Abs(wholes[i]);
            if (decimal.Abs(100m * parts[i] / wholes[i] - rates[i]) > slack) return false;
        }
        return rates.Count > 0;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bmargins?$|\bmargins? ?[,(]", Plain)] private static partial Regex Margin();
    [GeneratedRegex(@"%|\bpercent|\bmargins\b|\bratios?\b|\brates\b", Plain)] private static partial Regex Percentages();
    [GeneratedRegex(@"\b(?:revenues?|sales|turnover)\b|^total income\b", Plain)] private static partial Regex Revenue();
}
