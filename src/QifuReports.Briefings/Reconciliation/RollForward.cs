using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The roll-forward of a balance that a flow changes, as the taxonomy defines. For each adjustment: its effect on the balance at the
/// opening date, its effect on the flow of the period, the sum of both, and the effect that the filing states for the closing date.
/// </summary>
/// <param name="Balance">The balance.</param>
/// <param name="Flow">The flow that changes it.</param>
/// <param name="Opening">The day before the span.</param>
/// <param name="Span">The span.</param>
/// <param name="Rows">One row for each adjustment.</param>
/// <param name="All">The row for all adjustments together.</param>
public sealed record RollForward(Concept Balance, Concept Flow, Period Opening, Period Span, IReadOnlyList<RollForwardRow> Rows,
    RollForwardRow All)
{
    /// <summary>The roll-forward of the latest period; null if the tables have no such balance, or lack a part of it.</summary>
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

    // The check that compared the same three figures.
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
/// <param name="Adjustment">The adjustment; null for all together.</param>
/// <param name="Opening">Its effect on the balance at the opening date.</param>
/// <param name="Flow">Its effect on the flow of the span.</param>
/// <param name="Given">The sum of the two.</param>
/// <param name="Closing">Its effect at the closing date, as filed.</param>
/// <param name="Difference">Closing less given.</param>
/// <param name="Finding">The check of the three; null if there is none.</param>
public sealed record RollForwardRow(Adjustment? Adjustment, Figure Opening, Figure Flow, Figure Given, Figure Closing, Figure Difference,
    Finding? Finding)
{
    /// <summary>Whether the closing effect equals the sum of the two others, within one unit of the last stated digit.</summary>
    public bool Rolls => Math.Abs(Difference.Value) <= Closing.Resolution;

    /// <summary>Whether the difference is exactly zero.</summary>
    public bool IsExact => Difference.Value == 0;
}
