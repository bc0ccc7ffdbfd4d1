using QifuReports.Import.Columns;
using QifuReports.Import.Rows;
using QifuReports.Import.Signs;
using QifuReports.Import.Sums;

namespace QifuReports.Import.Statements;

/// <summary>
/// A table with everything that was found out from its printed text and numbers: the kind of statement, the columns, the unit of each row,
/// and the sums.
/// </summary>
/// <param name="Table">The table as printed.</param>
/// <param name="Kind">The kind of statement.</param>
/// <param name="Title">The title that shows the kind.</param>
/// <param name="Scale">The scale of the figures.</param>
/// <param name="Columns">The columns, from left to right.</param>
/// <param name="Units">One unit for each row.</param>
/// <param name="Sums">The sums that the numbers prove.</param>
internal sealed record StatementPlan(StatedTable Table, StatementKind Kind, string Title, Scale Scale, IReadOnlyList<ColumnMeaning> Columns,
    IReadOnlyList<RowUnit> Units, IReadOnlyList<SumRelation> Sums)
{
    /// <summary>The id of the statement in the data, before an ending distinguishes it from other statements of the same kind.</summary>
    public string BaseId => Kind switch
    {
        StatementKind.BalanceSheet => "balance-sheet",
        StatementKind.Operations => "operations",
        StatementKind.ComprehensiveIncome => "comprehensive-income",
        StatementKind.CashFlows => "cash-flows",
        StatementKind.NonGaap => "non-gaap",
        StatementKind.BasisReconciliation => IsOfDay ? "reconciliation-balance-sheet" : "reconciliation-operations",
        StatementKind.ChangesInEquity => "changes-in-equity",
        // The document prints the income statement twice; this table is the second.
        _ when IsWitness && StatementKinds.IsOperations(Title) => "operations-again",
        _ => Title.Length == 0 ? "figures" : Slug.Of(Title, 5),
    };

    /// <summary>
    /// The rows that are the sum of rows above in every column except one, and the index of the column where the sum fails.
    /// </summary>
    public IReadOnlyList<(int Row, int Place)> OffSums { get; init; } = [];

    /// <summary>
    /// The parts of a sum in <see cref="OffSums"/> that are in no other sum, with the row of the sum and the index of the failing column.
    /// </summary>
    public IReadOnlyList<(int Row, int Sum, int Place)> OffParts { get; init; } = [];

    /// <summary>
    /// Whether the table repeats lines of the income statement, such as highlights. Its rows get the concepts of those lines.
    /// </summary>
    public bool IsWitness { get; init; }

    /// <summary>Whether the table is a part of a statement of amounts but has another title.</summary>
    public bool IsOfMoney { get; init; }

    /// <summary>Why the scale of the table's figures is doubtful; empty for no doubt.</summary>
    public string ScaleDoubt { get; init; } = "";

    /// <summary>
    /// Why a line is doubtful because of how it is printed: numbers with two possible readings, a scale that is not understood, or a cell
    /// that cannot be read. Empty for no doubt.
    /// </summary>
    public string DoubtOf(int row) => Table.Doubt.Length > 0 ? Table.Doubt
        : ScaleDoubt.Length > 0 && Units[row] is RowUnit.Money or RowUnit.Shares or RowUnit.Ads ? ScaleDoubt
        : Table.Rows[row].Unreadable is [var cell, ..] ? $"its cell \"{cell}\" cannot be read" : Table.Rows[row].Doubt;

    /// <summary>Whether the table's columns are days.</summary>
    public bool IsOfDay => StatementKinds.IsOfDay(Kind, Table);

    /// <summary>Whether the figures of the table are for days: a balance sheet, or another table whose columns are all days.</summary>
    public bool HasDays => IsOfDay
        || Kind == StatementKind.Other && Columns.Any(c => c.Period is not null)
            && Columns.All(c => c.Period is null or { IsInstant: true });

    /// <summary>Interprets a table.</summary>
    public static StatementPlan Of(StatedTable table, ColumnReader heads, Scale scale)
    {
        var (kind, title) = StatementKinds.Of(table);
        var columns = heads.Read(table, kind);
        if (IsOfOtherDays(table, kind, columns))
        {
            (kind, title) = (StatementKind.Other, table.Titles[^1]);
            columns = heads.Read(table, kind);
        }
        else if (IsOfBalances(table, kind, columns))
        {
            (kind, title) = (StatementKind.BalanceSheet, "");
            columns = heads.Read(table, kind);
        }
        var units =
            RowUnits.Of(table, kind, [.. columns.Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment).Select(c => c.Place)]);
        (units, table) = MarginRows.Read(table, columns, units, u => SumRows(kind, table, columns, u).Rows);
        table = ShareCounts.Read(RowReading.Read(table, columns, units, scale), columns, units, scale);
        return Proven(new StatementPlan(table, kind, title, scale, columns, units, []));
    }

    /// <summary>Returns the same statement with another table. The proof of its signs and sums is repeated.</summary>
    public StatementPlan Again(StatedTable table) =>
        Proven(this with { Table = table with { Rows = [.. table.Rows.Select(TurnedCells.WithoutSignDoubt)] } });

    private static StatementPlan Proven(StatementPlan plan)
    {
        var table = DeficitRows.Read(plan.Table, plan.Kind, plan.Columns, t => SumRows(plan.Kind, t, plan.Columns, plan.Units).Rows);
        table = LossRows.Read(table, plan.Kind, plan.Columns, plan.Units, t => SumRows(plan.Kind, t, plan.Columns, plan.Units));
        var (rows, places) = SumRows(plan.Kind, table, plan.Columns, plan.Units);
        var sums = SumProver.Prove(rows);
        table = UnprovenNetAssets.Marked(table, rows, sums);
        table = RowReading.WithDoubts(table, plan.Kind, plan.Units, plan.Scale,
            sums.SelectMany(s => s.Parts.Select(p => p.Row).Append(s.Parent)).ToHashSet());
        var further = TwoColumnSums.Of(rows, sums);
        var missed = further.Where(f => f.Column >= 0).Concat(NearSums.Of(rows, sums)).ToList();
        return plan with
        {
            Table = table,
            // A sum that fails in one column is recorded like other sums, since the sum will hold once the wrong figure is corrected.
            Sums = further.Count == 0 ? sums
                : [.. sums.Concat(further.Select(f => f.Column < 0 ? f.Sum : f.Sum with { IsExact = false })).OrderBy(s => s.Parent)],
            OffSums = [.. missed.Select(m => (m.Sum.Parent, places[m.Column]))],
            OffParts = [.. missed.SelectMany(
                m => m.Sum.Parts.Where(p => !sums.Any(s => s.Parent == p.Row || s.Parts.Any(o => o.Row == p.Row)))
                    .Select(p => (p.Row, m.Sum.Parent, places[m.Column])))],
        };
    }

    // Whether the table has counts on a day, such as numbers of stores, and stands below a statement for a span in the same grid, with its
    // own column headings. The title of the statement then does not apply to the table.
    private static bool IsOfOtherDays(StatedTable table, StatementKind kind, IReadOnlyList<ColumnMeaning> columns) =>
        kind is StatementKind.Operations or StatementKind.ComprehensiveIncome or StatementKind.CashFlows
            && StatementKinds.ByCaptions(table) == StatementKind.Other
        && table.Titles.Count > 0 && !StatementKinds.IsTitle(table.Titles[^1])
        && columns.Any(c => c.Said.Day is not null)
        && columns.All(c => c.Use != ColumnUse.Amounts || c.Said is { Day: not null, IsSpan: false })
        && !table.Columns.Any(c => Ledger.Periods.HeadWords.Of(c.Text).SaysEnded);

    // Whether the table is a balance sheet that was given the title of the statement before: total assets on a day cannot belong to a
    // statement for a span.
    private static bool IsOfBalances(StatedTable table, StatementKind kind, IReadOnlyList<ColumnMeaning> columns) =>
        kind is StatementKind.Operations or StatementKind.ComprehensiveIncome or StatementKind.CashFlows
            && StatementKinds.IsBalanceSheet(table)
        && columns.Any(c => c.Use == ColumnUse.Amounts)
        && columns.All(c => c.Use != ColumnUse.Amounts
            || Ledger.Periods.HeadWords.Of(table.Columns[c.Place].Text) is { Dates.Count: > 0, SaysSpan: false, SaysEnded: false });

    /// <summary>
    /// The caption that a row stands under: the heading above the row, or a row above that is the sum of this row and others; empty for
    /// none.
    /// </summary>
    public string SectionOf(int row)
    {
        foreach (var sum in Sums)
            if (sum.Parent < row && sum.Parts.Any(p => p.Row == row)) return Table.Rows[sum.Parent].Caption;
        for (var i = row - 1; i >= 0; i--)
            if (Table.Rows[i].IsHeading) return Table.Rows[i].Caption;
        return "";
    }

    /// <summary>
    /// For a balance in a statement for a span, such as cash at the end of the year: <c>opening</c> or <c>closing</c>. Null for any other
    /// row.
    /// </summary>
    public string? EndOf(int row)
    {
        if (IsOfDay || Units[row] != RowUnit.Money) return null;
        if (BalanceEnds.IsOpening(Table.Rows[row].Caption)) return "opening";
        return BalanceEnds.IsClosing(Table.Rows[row].Caption) ? "closing" : null;
    }

    /// <summary>What a row's printed figures are multiplied by.</summary>
    public decimal FactorOf(int row) => Units[row] switch
    {
        _ when Table.Rows[row].Scale.Length > 0 => Scale.Factor(Table.Rows[row].Scale),
        RowUnit.Money => Scale.Factor(Scale.Money),
        RowUnit.Shares or RowUnit.Ads => Scale.Factor(Scale.Shares),
        _ => 1m,
    };

    /// <summary>
    /// Returns the rows in the form that the proof of sums uses, and the indexes of the columns that the proof uses. Only columns in the
    /// reporting currency are used, since translated figures add up only by chance. For a reconciliation between accounting standards, the
    /// columns of adjustments are used, since such a table lists only lines that change.
    /// </summary>
    public static (List<SumRow> Rows, List<int> Places) SumRows(StatementKind kind, StatedTable table, IReadOnlyList<ColumnMeaning> columns,
        IReadOnlyList<RowUnit> units)
    {
        var amounts =
            columns.Where(c => c.Use == (kind == StatementKind.BasisReconciliation ? ColumnUse.Adjustment : ColumnUse.Amounts)).ToList();
        var currency = amounts.Select(c => c.Currency).FirstOrDefault(c => c.Length > 0) ?? "";
        var proving = amounts.Where(c => c.Currency == currency || c.Currency.Length == 0).Select(c => c.Place).ToList();
        var rows = new List<SumRow>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var values = row.IsHeading || units[i] != RowUnit.Money || row.Scale.Length > 0 ? []
                : proving.ConvertAll(p => row.Cells[p] is { } cell ? cell.Number.Value ?? 0m : (decimal?)null);
            rows.Add(new SumRow(Ledger.Filings.CaptionMark.Without(row.Caption), values, row.Indent,
                row.IsRuledAbove) { IsTurned = row.IsTurned });
        }
        return (rows, proving);
    }
}
