using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The roll-forward of a balance: the opening balance plus the flow should give the closing balance. The taxonomy says which flow changes
/// which balance. Shows for each adjustment: its effect on the balance at the opening date, its effect on the flow of the period, the sum
/// of both, and the effect that the filing states for the closing date.
/// </summary>
/// <param name="Balance">The balance.</param>
/// <param name="Flow">The flow that changes the balance.</param>
/// <param name="Opening">The day before the span of the flow.</param>
/// <param name="Span">The span of the flow.</param>
/// <param name="Rows">One row for each adjustment.</param>
/// <param name="All">The row for all adjustments together.</param>
public sealed record RollForward(Concept Balance, Concept Flow, Period Opening, Period Span, IReadOnlyList<RollForwardRow> Rows,
    RollForwardRow All)
{
    /// <summary>The roll-forward of the latest period; null if the tables have no such balance, or lack a figure for it.</summary>
    public static RollForward? Of(Bridge bridge)
    {
        foreach (var balance in bridge.Context.Ledger.Taxonomy.Concepts)
        {
            if (balance.MovedBy is not { } id || bridge.Context.Ledger.Taxonomy.Find(id) is not { } flow) continue;
            if (bridge.At(balance, prior: false) is not { } closing || bridge.At(flow, prior: false) is not { } span
                || span.End != closing.End) continue;
            var opening = span.Opening;
            var rows = new List<RollForwardRow>();
            foreach (var adjustment in bridge.Adjustments)
                if (Row(bridge, balance.MovedByWeight, adjustment, bridge.Of(balance, opening, adjustment.Basis),
                    bridge.Of(flow, span, adjustment.Basis), bridge.Of(balance, closing, adjustment.Basis)) is { } row) rows.Add(row);
            if (rows.Count > 0 && Row(bridge, balance.MovedByWeight, null, bridge.Difference(balance, opening),
                bridge.Difference(flow, span), bridge.Difference(balance, closing)) is { } all)
                return new RollForward(balance, flow, opening, span, rows, all);
        }
        return null;
    }

    private static RollForwardRow? Row(Bridge bridge, int weight, Adjustment? adjustment, Figure? opening, Figure? flow, Figure? closing)
    {
        if (opening is null || flow is null || closing is null) return null;
        var book = bridge.Context.Book;
        var given = book.Keep(Derive.RollForward($"{closing.Name}/rolled-forward", opening, flow, weight));
        var difference = book.Keep(Derive.Remainder($"{closing.Name}/less-rolled-forward", closing.Concept, closing, [given]));
        return new RollForwardRow(adjustment, opening, flow, given, closing, difference,
            adjustment is null ? null : FindingOn(bridge, opening, flow, closing));
    }

    // The result of the check that compared the same three figures.
    private static Finding? FindingOn(Bridge bridge, Figure opening, Figure flow, Figure closing)
    {
        foreach (var finding in bridge.Context.Report.Findings)
            if (finding.Facts.Count == 3 && Has(finding, closing) && Has(finding, opening) && Has(finding, flow)) return finding;
        return null;
    }

    private static bool Has(Finding finding, Figure figure)
    {
        foreach (var fact in finding.Facts)
            if (Figure.NameOf(fact.Key) == figure.Name) return true;
        return false;
    }
}

/// <summary>One adjustment carried forward.</summary>
/// <param name="Adjustment">The adjustment; null in the row for all adjustments together.</param>
/// <param name="Opening">The effect of the adjustment on the balance at the opening date.</param>
/// <param name="Flow">The effect of the adjustment on the flow of the span.</param>
/// <param name="Given">The opening effect plus the flow, or less the flow if the taxonomy subtracts it.</param>
/// <param name="Closing">The effect of the adjustment on the balance at the closing date, as filed.</param>
/// <param name="Difference">The closing effect less <paramref name="Given"/>.</param>
/// <param name="Finding">The result of the check of these figures; null if no check compared them.</param>
public sealed record RollForwardRow(Adjustment? Adjustment, Figure Opening, Figure Flow, Figure Given, Figure Closing, Figure Difference,
    Finding? Finding)
{
    /// <summary>Whether the closing effect equals <see cref="Given"/> within one unit of the last stated digit.</summary>
    public bool Rolls => Math.Abs(Difference.Value) <= Closing.Resolution;

    /// <summary>Whether the difference is exactly zero.</summary>
    public bool IsExact => Difference.Value == 0;
}
