using QifuReports.Import.Sums;

namespace QifuReports.Import.Signs;

/// <summary>
/// Finds the signs of figures printed without parentheses from the sums of their table, column by column: the figures are results that may
/// be a profit or a loss, deficits in equity, or cash used. A sign is changed only where exactly one choice of signs makes the sum hold.
/// </summary>
internal sealed class SignedSums(
    StatementKind kind, IReadOnlyList<ColumnMeaning> columns, Func<StatedTable,
        (IReadOnlyList<SumRow> Rows, IReadOnlyList<int> Places)> rowsOf)
{
    private const int MostParts = 12, MostPasses = 4;

    private readonly HashSet<int> _settled = [], _solved = [];
    private StatedTable _table = null!;
    private List<SumRow> _rows = [];
    private IReadOnlyList<int> _places = [];
    private bool _isPlain;

    /// <summary>The rows whose signs the sums prove, whether the signs were changed or not.</summary>
    public IReadOnlySet<int> Settled => _settled;

    /// <summary>Returns the table, with signs changed where the sums prove the change.</summary>
    public StatedTable Read(StatedTable table)
    {
        _table = table;
        var (rows, places) = rowsOf(table);
        (_rows, _places) = ([.. rows], places);
        _isPlain = !_rows.Exists(r => !r.IsTurned && SignNames.IsEither(r.Caption) && r.Values.Any(v => v < 0m));
        var printed = SumProver.Prove(_rows);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = (_settled.Count, _table);
            Walk(printed);
            Follow(printed);
            if (before == (_settled.Count, _table)) break;
        }
        return _table;
    }

    private void Walk(IReadOnlyList<SumRelation> printed)
    {
        var open = new List<int>();
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].IsHeading) continue;
            var sum = printed.FirstOrDefault(s => s.Parent == i && s.Parts.All(p => p.Row < i));
            if (IsSum(i) && Solve(open, i, sum) is { } parts) open.RemoveAll(parts.Contains);
            else if (sum is not null) open.RemoveAll(o => sum.Parts.Any(p => p.Row == o));
            open.Add(i);
            if (_rows[i].ClosesAssets) open.Clear();
        }
    }

    // Finds the rows that add up to a sum with exactly one possible choice of signs; null for none. The parts of the sum as printed are
    // tried first. Other rows are tried only where the sign of one of those parts was changed.
    private List<int>? Solve(List<int> open, int at, SumRelation? printed)
    {
        var figures = _rows[at].Values.Count(v => v is not (null or 0m));
        if (figures == 0) return null;
        for (var tolerance = 0; tolerance <= (figures > 1 ? 1 : 0); tolerance++)
        {
            List<int> same = printed is null ? [] : [.. printed.Parts.Select(p => p.Row).Where(open.Contains)];
            if (printed is not null && Solve(same, at, tolerance, figures, true) is { } found) return found;
            if (printed is not null && !printed.Parts.Any(p => _table.Rows[p.Row].IsTurned)) continue;
            for (var length = 2; length <= Math.Min(open.Count, MostParts); length++)
            {
                if (_rows[open[^length]].IsZero) continue;
                if (Solve(open.GetRange(open.Count - length, length), at, tolerance, figures,
                    printed is not null) is { } parts) return parts;
            }
        }
        return null;
    }

    private List<int>? Solve(List<int> parts, int at, int tolerance, int figures, bool isPrinted)
    {
        var (target, terms) = (Term(at), parts.ConvertAll(Term));
        if (target.Signs == CellSigns.Printed && terms.TrueForAll(t => t.Signs == CellSigns.Printed)) return null;
        if (figures == 1 && terms.Count(t => t.Weight == 0 || t.Signs == CellSigns.Free) > 1) return null;
        if (SignSolver.Solve(_rows, terms, target, tolerance) is not { } found) return IsMirrored(terms, target, figures) ? parts : null;
        // Where these rows are also the parts of the sum as printed, signs change only if at least one of the changed rows is a result, or
        // an item called an income (loss) in a table that prints no such item in parentheses. This does not apply to a statement of
        // comprehensive income.
        bool MayTurn(int row) => IsResult(row) || _isPlain && SignNames.IsEither(Caption(row))
            && SignNames.WeightOfEither(Caption(row)) > 0;
        var turnedRows = found.Where(f => f.Value.Contains(true)).Select(f => f.Key).ToList();
        if (isPrinted && kind != StatementKind.ComprehensiveIncome && turnedRows.Count > 0 && !turnedRows.Exists(MayTurn)) return null;
        _settled.UnionWith(terms.Append(target).Where(t => t.Signs != CellSigns.Printed).Select(t => t.Row));
        foreach (var (row, turned) in found)
            if (turned.Contains(true)) Turn(row, turned);
        _solved.Add(at);
        return parts;
    }

    // Whether a total equals the sum of the rows both as printed and with all signs changed. Then the rows are the parts of the total, and
    // the next sum that contains the total decides the signs.
    private bool IsMirrored(List<SignTerm> terms, SignTerm target, int figures) =>
        figures > 1 && target.Signs == CellSigns.Free && _rows[target.Row].SaysTotal && terms.TrueForAll(t => t.Signs == CellSigns.Free)
            && SignSolver.Solve(_rows, terms, target with { Signs = CellSigns.Printed }, 0) is not null;

    // If the sign of a sum was changed and its parts add up to the printed figure, the signs of the losses among the parts change too.
    private void Follow(IReadOnlyList<SumRelation> printed)
    {
        foreach (var sum in printed)
        {
            if (!_table.Rows[sum.Parent].IsTurned || !_settled.Contains(sum.Parent) || _solved.Contains(sum.Parent)
                || _rows[sum.Parent].Values.Any(v => v > 0m)) continue;
            _solved.Add(sum.Parent);
            foreach (var part in sum.Parts.Where(p => p.Weight > 0))
                if (Term(part.Row).Signs != CellSigns.Printed)
                {
                    Turn(part.Row, [.. _rows[part.Row].Values.Select(_ => true)]);
                    _settled.Add(part.Row);
                }
        }
    }

    private void Turn(int row, IReadOnlyList<bool> turned)
    {
        _table = TurnedCells.With(_table, row, TurnedCells.Turned(_table.Rows[row], TurnedCells.Places(columns, _places, turned)));
        _rows[row] = _rows[row] with { Values = [.. _rows[row].Values.Select((v, i) => turned[i] ? -v : v)], IsTurned = true };
    }

    private string Caption(int row) => _rows[row].Caption;

    private bool IsResult(int row) =>
        SignNames.IsBelow(Caption(row), kind) || SignNames.IsEither(Caption(row)) && SignNames.IsResult(Caption(row));

    private bool IsEnd(int row) => kind == StatementKind.CashFlows && BalanceEnds.IsClosing(Caption(row));

    private bool IsSum(int row) => (_rows[row].LooksLikeSubtotal || IsResult(row) || IsEnd(row))
        && !(SignNames.IsCost(Caption(row)) && !SignNames.IsResult(Caption(row)) && !SignNames.IsEither(Caption(row)));

    private SignTerm Term(int row)
    {
        var caption = Caption(row);
        var isPrinted = _settled.Contains(row) || _table.Rows[row].IsSignProven || _table.Rows[row].IsTurned
            || _rows[row].Values.Any(v => v < 0m) || _rows[row].IsZero;
        var isItem = kind == StatementKind.ComprehensiveIncome && !SignNames.IsResult(caption)
            || kind == StatementKind.CashFlows && SignNames.IsExchange(caption);
        var signs = isPrinted ? CellSigns.Printed
            : SignNames.IsBelow(caption, kind) ? CellSigns.Turned
            : SignNames.IsEither(caption) || isItem ? CellSigns.Free : CellSigns.Printed;
        return new SignTerm(row, Weight(row, caption, signs), signs);
    }

    private int Weight(int row, string caption, CellSigns signs)
    {
        if (kind is StatementKind.BalanceSheet or StatementKind.ComprehensiveIncome) return SignNames.IsLess(caption) ? 0 : 1;
        if (SignNames.IsBelow(caption, kind) || SignNames.IsResult(caption)) return 1;
        if (kind == StatementKind.CashFlows) return signs == CellSigns.Free || BalanceEnds.IsOpening(caption) ? 1 : 0;
        if (SignNames.IsOfOthers(caption)) return 0;
        if (SignNames.IsEither(caption)) return SignNames.WeightOfEither(caption);
        // In a reconciliation from a result to an adjusted result, costs are added back.
        var mayBeAdded = kind is StatementKind.NonGaap or StatementKind.Other || _rows[row].Values.Any(v => v < 0m);
        if (SignNames.IsCost(caption)) return mayBeAdded ? 0 : -1;
        return SignNames.IsTax(caption) || !SignNames.IsIncome(caption) ? 0 : 1;
    }
}
