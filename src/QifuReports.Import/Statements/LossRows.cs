using System.Text.RegularExpressions;
using QifuReports.Import.Documents;
using QifuReports.Import.Heads;
using QifuReports.Import.Sums;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Statements;

/// <summary>
/// Results that are called a loss and printed without parentheses: their figures are below zero. They are turned where the sums of the table, or the tags of the figures, prove it, and doubtful elsewhere: as
/// they are printed they would enter as a profit.
/// </summary>
internal static partial class LossRows
{
    /// <summary>The table with such rows turned or marked; as it is where it has none.</summary>
    /// <param name="units">One a row.</param>
    /// <param name="rowsOf">The rows of a table as the proof of sums sees them.</param>
    public static StatedTable Read(StatedTable table, StatementKind kind, IReadOnlyList<ColumnMeaning> columns, IReadOnlyList<RowUnit> units, Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        if (kind is StatementKind.BalanceSheet or StatementKind.BasisReconciliation or StatementKind.ChangesInEquity || table.Rows.All(r => r.IsTurned || !AnyLoss().IsMatch(r.Caption))) return table;
        var places = columns.Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment).Select(c => c.Place).ToList();
        var losses = Enumerable.Range(0, table.Rows.Count).Where(i => units[i] == RowUnit.Money && IsLoss(table.Rows[i], table.Rows[i].Caption, places)).ToList();
        if (losses.Count > 0) table = Amounts(table, losses, places, rowsOf);
        return Unproven(PerShare(table, units, places), units, places, rowsOf);
    }

    // Any other line that is called a loss alone, of a segment or before interest and tax, and is part of no sum: nothing says whether its figures are to be taken as they are printed.
    private static StatedTable Unproven(StatedTable table, IReadOnlyList<RowUnit> units, List<int> places, Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        var held = SumProver.Prove(rowsOf(table)).SelectMany(RowsOf).ToHashSet();
        return table with
        {
            Rows = [.. table.Rows.Select((r, i) => units[i] == RowUnit.Money && !r.IsHeading && !r.IsTurned && !held.Contains(i) && AnyLoss().IsMatch(r.Caption) && !Profits().IsMatch(r.Caption)
                && places.Exists(p => r.Cells[p]?.Number.Value is > 0m) && !places.Exists(p => r.Cells[p]?.Number.Value is < 0m) ? WithDoubt(r, "it is called a loss and printed above zero, and no sum proves its sign") : r)],
        };
    }

    private static StatedTable Amounts(StatedTable table, List<int> losses, List<int> places, Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        var turned = table with { Rows = [.. table.Rows.Select((r, i) => losses.Contains(i) ? Turned(r) : r)] };
        var (before, after) = (SumProver.Prove(rowsOf(table)), SumProver.Prove(rowsOf(turned)));
        var proven = losses.Where(i => TagsSay(table.Rows[i], places) || IsAllCosts(table, i, places)).ToHashSet();
        // A sum that is one only once the losses are turned; a sum that holds either way says nothing by itself, but ties its rows to those that are proven.
        after = [.. after.Where(s => s.Parts.Any(p => p.Weight > 0))];
        foreach (var sum in after)
            if (!before.Any(b => b.Parent == sum.Parent)) proven.UnionWith(RowsOf(sum).Where(losses.Contains));
        // A sum of costs alone is a loss, whatever its sign; any other that is one only as it is printed speaks against a loss.
        var against = new HashSet<int>();
        foreach (var sum in before)
            if (losses.Contains(sum.Parent) && sum.Parts.All(p => p.Weight > 0 && Costs().IsMatch(table.Rows[p.Row].Caption))) proven.Add(sum.Parent);
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
            rows[row] = !proven.Contains(row) ? WithDoubt(rows[row], against.Contains(row) ? "it is called a loss, and the sums have it above zero" : "it is called a loss and printed above zero, and no sum proves its sign")
                : IsTurnedName(rows[row].Caption) ? WithDoubt(Turned(rows[row]), "its caption turns the sign: it has a loss above zero, and is taken with a loss below zero") : Turned(rows[row]);
        return table with { Rows = rows };
    }

    // A loss per share has the sign of the loss.
    private static StatedTable PerShare(StatedTable table, IReadOnlyList<RowUnit> units, List<int> places)
    {
        StatedRow? result = null;
        for (var i = 0; i < table.Rows.Count; i++)
            if (units[i] == RowUnit.Money && !table.Rows[i].IsHeading && Result().IsMatch(table.Rows[i].Caption)) result = table.Rows[i];
        var (rows, heading) = (table.Rows.ToArray(), "");
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].IsHeading) heading = rows[i].Caption;
            if (units[i] is not (RowUnit.PerShare or RowUnit.PerAds) || !IsLoss(rows[i], PerUnit().IsMatch(rows[i].Caption) ? rows[i].Caption : heading, places)) continue;
            var isBelow = result is not null && places.TrueForAll(p => rows[i].Cells[p]?.Number.Value is not { } value || value == 0m || result.Cells[p]?.Number.Value is < 0m);
            rows[i] = isBelow || TagsSay(rows[i], places) ? Turned(rows[i]) : WithDoubt(rows[i], "it is called a loss and printed above zero, and no result proves its sign");
        }
        return table with { Rows = rows };
    }

    // All of its figures are printed above zero: one in parentheses says that the others are a profit. A name that turns the sign has both.
    private static bool IsLoss(StatedRow row, string caption, List<int> places)
    {
        if (row.IsHeading || row.IsTurned || !IsLossName(caption)) return false;
        var values = places.ConvertAll(p => row.Cells[p]?.Number.Value).OfType<decimal>().Where(v => v != 0m).ToList();
        return values.Count > 0 && (IsTurnedName(caption) || values.TrueForAll(v => v > 0m));
    }

    private static bool IsLossName(string caption) => (LossName().IsMatch(caption) || LossPerShare().IsMatch(caption)) && !Others().IsMatch(caption);

    private static bool IsTurnedName(string caption) => TurnedName().IsMatch(caption);

    /// <summary>The row with its figures below zero that are printed above, and the other way round.</summary>
    internal static StatedRow Turned(StatedRow row) => row with { Cells = [.. row.Cells.Select(c => c is { Number: { IsPercent: false, Value: { } value } } ? c with { Number = c.Number with { Value = -value } } : c)], IsTurned = true };

    private static StatedRow WithDoubt(StatedRow row, string doubt) => row.Doubt.Length > 0 ? row : row with { Doubt = doubt };

    // Every figure has the tag of a result, and each tag is below zero.
    private static bool TagsSay(StatedRow row, List<int> places)
    {
        var cells = places.ConvertAll(p => row.Cells[p]).FindAll(c => c is { Number.Value: not (null or 0m) });
        return cells.Count > 0 && cells.TrueForAll(c => c!.Tags.Count > 0 && c.Tags.All(t => IsResult(t) && t.Value < 0m));
    }

    /// <summary>Whether a tag is of a result: above zero for a profit, below for a loss.</summary>
    public static bool IsResult(TaggedFact tag) => ResultTag().IsMatch(tag.Concept);

    // A company without revenue loses all that it spends.
    private static bool IsAllCosts(StatedTable table, int row, List<int> places)
    {
        for (var i = row - 1; i >= 0; i--)
            if (!table.Rows[i].IsHeading) return AllCosts().IsMatch(table.Rows[i].Caption) && SameFigures(table.Rows[i], table.Rows[row], places);
        return false;
    }

    private static bool SameFigures(StatedRow a, StatedRow b, List<int> places) => places.TrueForAll(p => a.Cells[p]?.Number.Value == b.Cells[p]?.Number.Value);

    private static IEnumerable<int> RowsOf(SumRelation sum) => sum.Parts.Select(p => p.Row).Append(sum.Parent);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bloss\b", Plain)] private static partial Regex AnyLoss();
    [GeneratedRegex(@"\b(?:income|profits?|earnings|gains?)\b|\ballowance|\bloss (?:rate|ratio|reserve|provision)", Plain)] private static partial Regex Profits();
    [GeneratedRegex(@"^(?:(?:total|consolidated|net|operating|pre-?tax|comprehensive|gross|underlying|adjusted|non-gaap) )*loss(?:$| ?[,(:]| (?:from (?:continuing )?operations|from operating activities|before|after (?:income )?tax|for the|attributable|available|and comprehensive loss)\b)", Plain)] private static partial Regex LossName();
    [GeneratedRegex(@"\bloss(?:es)? (?:attributable to [a-z .']+ )?per\b", Plain)] private static partial Regex LossPerShare();
    [GeneratedRegex(@"\bdiscontinued\b|non-?controlling|minorit|\b(?:income|profit|earnings|gain)\)? ?/ ?\(?loss|\((?:income|profit|gain)\)/? ?loss|\bon (?:disposal|sale)", Plain)] private static partial Regex Others();
    [GeneratedRegex(@"\bloss ?/? ?\((?:income|profit|earnings|gain)\)", Plain)] private static partial Regex TurnedName();
    [GeneratedRegex(@"^(?:consolidated )?(?:net|\(?loss) (?:\(?loss|\(?income|\(?profit|for the|after tax|attributable)|^\(?(?:profit|loss)\)?(?: ?/ ?\(?(?:loss|profit)\)?)? for the", Plain)] private static partial Regex Result();
    [GeneratedRegex(@"\bper\b", Plain)] private static partial Regex PerUnit();
    [GeneratedRegex(@"^total .*\b(?:expenses|costs)\b|^(?:operating )?expenses$", Plain)] private static partial Regex AllCosts();
    [GeneratedRegex(@"^(?!.*\b(?:income|gain|benefit|revenue|credit)\b).*\b(?:costs?|expenses?|research|development|administrati(?:ve|on)|marketing|selling|depreciation|amorti[sz]ation|impairments?|exploration|interest|charges?|provisions?|losses|loss)\b", Plain)] private static partial Regex Costs();
    [GeneratedRegex(@"^[a-z-]+:(?:NetIncomeLoss(?!.*(?:Noncontrolling|Minority))|OperatingIncomeLoss|GrossProfit|IncomeLossFromContinuingOperations|EarningsPerShare|IncomeLossFromContinuingOperationsPer|ComprehensiveIncome|ProfitLoss|BasicEarningsLossPerShare|DilutedEarningsLossPerShare)(?!.*(?:Noncontrolling|NoncontrollingInterest|Minority))", Plain)] private static partial Regex ResultTag();
}
