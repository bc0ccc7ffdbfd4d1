using QifuReports.Import.Sums;

namespace QifuReports.Import.Signs;

/// <summary>
/// Finds results that are called a loss and printed without parentheses. As printed they would be imported as a profit, but their figures
/// are negative. The sign is changed where the sums of the table or the XBRL tags prove that; otherwise the row is doubtful.
/// </summary>
internal static partial class LossRows
{
    /// <summary>Returns the table with the sign of losses changed, or with doubts; unchanged where the table has no such rows.</summary>
    /// <param name="units">One unit for each row.</param>
    /// <param name="rowsOf">Returns the rows of a table in the form that the proof of sums uses, and the indexes of the columns that the
    /// proof uses.</param>
    public static StatedTable Read(StatedTable table, StatementKind kind, IReadOnlyList<ColumnMeaning> columns,
        IReadOnlyList<RowUnit> units, Func<StatedTable, (IReadOnlyList<SumRow> Rows, IReadOnlyList<int> Places)> rowsOf)
    {
        if (kind is StatementKind.BasisReconciliation or StatementKind.ChangesInEquity
            || table.Rows.All(r => r.IsTurned || !MaySayLoss(r.Caption, kind))) return table;
        var places = columns.Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment).Select(c => c.Place).ToList();
        var sums = new SignedSums(kind, columns, rowsOf);
        table = sums.Read(table);
        table = table with { Rows = [.. table.Rows.Select((r, i) => sums.Settled.Contains(i) ? r with { IsSignProven = true } : r)] };
        if (kind != StatementKind.BalanceSheet)
        {
            var signs = new ResultSigns(kind, units, places);
            table = signs.Turned(table);
            var losses = Enumerable.Range(0, table.Rows.Count).Where(i =>
                units[i] == RowUnit.Money && IsLoss(table.Rows[i], table.Rows[i].Caption, places)).ToList();
            if (losses.Count > 0) table = Amounts(table, losses, places, t => rowsOf(t).Rows);
            table = LossParts.Read(signs.Turned(table), columns, rowsOf);
            table = signs.Doubted(LossPerShare.Read(table, units, places));
        }
        return Unproven(table, kind, units, places, t => rowsOf(t).Rows);
    }

    private static bool MaySayLoss(string caption, StatementKind kind) =>
        AnyLoss().IsMatch(caption) || SignNames.IsBelow(caption, kind) || SignNames.IsEither(caption);

    // Adds a doubt to other lines that are called a loss, such as the loss of a segment or the loss before interest and tax, and that are
    // part of no sum. Nothing shows whether the printed sign is right.
    private static StatedTable Unproven(StatedTable table, StatementKind kind, IReadOnlyList<RowUnit> units, List<int> places,
        Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        var held = SumProver.Prove(rowsOf(table)).SelectMany(RowsOf).ToHashSet();
        bool IsUnproven(StatedRow row, int at) =>
            units[at] == RowUnit.Money && !row.IsHeading && !row.IsTurned && !row.IsSignProven && IsAbove(row, places)
            && (SignNames.IsBelow(row.Caption, kind) || kind != StatementKind.BalanceSheet && !held.Contains(at)
            && AnyLoss().IsMatch(row.Caption) && !Profits().IsMatch(row.Caption));
        // In a table that prints no parentheses for negative figures, an item that may have either sign, such as "gain (loss)", is as
        // uncertain as a result.
        var isPlain = table.Rows.Any(r => r.IsTurned && SignNames.IsResult(r.Caption))
            && !table.Rows.Any(r => !r.IsTurned && !r.IsHeading && SignNames.IsEither(r.Caption)
            && places.Exists(p => r.Cells[p]?.Number.Value is < 0m));
        bool MayBeBelow(StatedRow row, int at) =>
            isPlain && kind != StatementKind.BalanceSheet && units[at] == RowUnit.Money && !row.IsHeading
                && row is { IsTurned: false, IsSignProven: false } && !held.Contains(at)
            && SignNames.IsEither(row.Caption) && IsAbove(row, places);
        StatedRow Marked(StatedRow row, int at) =>
            IsUnproven(row, at) ? TurnedCells.WithSignDoubt(row,
                $"it is called {WordOf(row.Caption)} and printed above zero, and no sum proves its sign")
            : MayBeBelow(row, at) ? TurnedCells.WithSignDoubt(row, EitherUnproven) : row;
        return table with { Rows = [.. table.Rows.Select(Marked)] };
    }

    private const string EitherUnproven =
        "it may be above zero or below, is printed without parentheses beside a loss, and no sum proves its sign";

    private static string WordOf(string caption) =>
        AnyLoss().IsMatch(caption) ? "a loss" : Deficit().IsMatch(caption) ? "a deficit" : "what was used";

    private static bool IsAbove(StatedRow row, List<int> places) =>
        places.Exists(p => row.Cells[p]?.Number.Value is > 0m) && !places.Exists(p => row.Cells[p]?.Number.Value is < 0m);

    private static StatedTable Amounts(StatedTable table, List<int> losses, List<int> places,
        Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        var turned = table with { Rows = [.. table.Rows.Select((r, i) => losses.Contains(i) ? TurnedCells.Turned(r) : r)] };
        var before = SumProver.Prove(rowsOf(table));
        // No sums with all signs reversed are tried: they hold with either sign of the loss, so they prove nothing.
        var after = SumProver.Prove([.. rowsOf(turned).Select((r, i) => losses.Contains(i) ? r with { IsTurned = false } : r)]);
        var proven = losses.Where(i => TagsSay(table.Rows[i], places) || IsAllCosts(table, i, places)).ToHashSet();
        // A sum that holds only after the sign change proves the change. A sum that holds with either sign proves nothing by itself, but it
        // connects its rows with proven rows.
        after = [.. after.Where(s => s.Parts.Any(p => p.Weight > 0))];
        foreach (var sum in after)
            if (!before.Any(b => b.Parent == sum.Parent)) proven.UnionWith(RowsOf(sum).Where(losses.Contains));
        // A sum of costs alone is a loss, whatever its printed sign. Any other sum that holds only with the printed sign is evidence
        // against a loss.
        var against = new HashSet<int>();
        foreach (var sum in before)
            if (losses.Contains(sum.Parent) && sum.Parts.All(p =>
                p.Weight > 0 && SignNames.IsPlainCost(table.Rows[p.Row].Caption))) proven.Add(sum.Parent);
            else if (!after.Any(a => a.Parent == sum.Parent)) against.UnionWith(RowsOf(sum).Where(losses.Contains));
        for (var more = true; more;)
        {
            more = false;
            foreach (var sum in after)
                if (RowsOf(sum).Any(proven.Contains))
                    foreach (var row in RowsOf(sum).Where(losses.Contains)) more |= proven.Add(row);
            foreach (var row in losses)
                if (!proven.Contains(row) && proven.Any(p => SameFigures(table.Rows[p], table.Rows[row], places))) more |= proven.Add(row);
        }
        proven.ExceptWith(against);
        var rows = table.Rows.ToArray();
        foreach (var row in losses)
            if (!proven.Contains(row))
                rows[row] = TurnedCells.WithSignDoubt(rows[row], against.Contains(row)
                    ? "it is called a loss, and the sums have it above zero"
                    : "it is called a loss and printed above zero, and no sum proves its sign");
            else if (SignNames.IsTurned(rows[row].Caption))
                rows[row] = TurnedCells.WithDoubt(TurnedCells.Turned(rows[row]),
                    "its caption turns the sign: it has a loss above zero, and is taken with a loss below zero");
            else rows[row] = TurnedCells.Turned(rows[row]);
        return table with { Rows = rows };
    }

    // Whether all figures of a loss row are positive. A figure in parentheses would mean that the figures without parentheses are profits.
    // Where the caption reverses the sign, both signs are allowed.
    internal static bool IsLoss(StatedRow row, string caption, List<int> places)
    {
        if (row.IsHeading || row.IsTurned || !SignNames.IsLoss(caption)) return false;
        var values = places.ConvertAll(p => row.Cells[p]?.Number.Value).OfType<decimal>().Where(v => v != 0m).ToList();
        return values.Count > 0 && (SignNames.IsTurned(caption) || values.TrueForAll(v => v > 0m));
    }

    // Whether every figure has the XBRL tag of a result and every tag has a negative value.
    internal static bool TagsSay(StatedRow row, List<int> places)
    {
        var cells = places.ConvertAll(p => row.Cells[p]).FindAll(c => c is { Number.Value: not (null or 0m) });
        return cells.Count > 0 && cells.TrueForAll(c => c!.Tags.Count > 0 && c.Tags.All(t => IsResult(t) && t.Value < 0m));
    }

    /// <summary>Whether an XBRL tag is the tag of a result, whose value is positive for a profit and negative for a loss.</summary>
    public static bool IsResult(TaggedFact tag) => ResultTag().IsMatch(tag.Concept);

    // Whether the row equals the total costs in the row directly above: a company without revenue loses exactly what it spends.
    private static bool IsAllCosts(StatedTable table, int row, List<int> places)
    {
        for (var i = row - 1; i >= 0; i--)
            if (!table.Rows[i].IsHeading) return AllCosts().IsMatch(table.Rows[i].Caption)
                && SameFigures(table.Rows[i], table.Rows[row], places);
        return false;
    }

    private static bool SameFigures(StatedRow a, StatedRow b, List<int> places) =>
        places.TrueForAll(p => a.Cells[p]?.Number.Value == b.Cells[p]?.Number.Value);

    private static IEnumerable<int> RowsOf(SumRelation sum) => sum.Parts.Select(p => p.Row).Append(sum.Parent);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:deficit|deficiency|losses)\b", Plain)] private static partial Regex Deficit();
    [GeneratedRegex(@"\bloss\b", Plain)] private static partial Regex AnyLoss();
    [GeneratedRegex(@"\b(?:income|profits?|earnings|gains?)\b|\ballowance|\bloss (?:rate|ratio|reserve|provision)", Plain)]
    private static partial Regex Profits();
    [GeneratedRegex(@"^total .*\b(?:expenses|costs)\b|^(?:operating )?expenses$", Plain)] private static partial Regex AllCosts();
    [GeneratedRegex(@"^[a-z-]+:(?:NetIncomeLoss(?!.*(?:Noncontrolling|Minority))|OperatingIncomeLoss|GrossProfit"
        + @"|IncomeLossFromContinuingOperations|EarningsPerShare|IncomeLossFromContinuingOperationsPer|ComprehensiveIncome|ProfitLoss"
        + @"|BasicEarningsLossPerShare|DilutedEarningsLossPerShare)(?!.*(?:Noncontrolling|NoncontrollingInterest|Minority))", Plain)]
    private static partial Regex ResultTag();
}
