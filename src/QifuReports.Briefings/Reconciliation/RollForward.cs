using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// For a balance that a flow moves (the taxonomy says which): the effect that each adjustment had on it at the opening date, what the flow of the period
/// adds, what the two give, and what the filing states for the closing date.
/// </summary>
/// <param name="Balance">The balance.</param>
/// <param name="Flow">What moves it.</param>
/// <param name="Opening">The day before the span.</param>
/// <param name="Span">The span.</param>
/// <param name="Rows">A row an adjustment.</param>
/// <param name="All">All adjustments together.</param>
public sealed record RollForward(Concept Balance, Concept Flow, Period Opening, Period Span, IReadOnlyList<RollForwardRow> Rows, RollForwardRow All)
{
    /// <summary>The roll-forward of the latest period; null where the tables have no such balance, or not all of it.</summary>
    public static RollForward? Of(Bridge bridge)
    {
        foreach (var balance in bridge.Context.Ledger.Taxonomy.Concepts)
        {
            if (balance.MovedBy is not { } id || bridge.Context.Ledger.Taxonomy.Find(id) is not { } flow) continue;
            if (bridge.At(balance, prior: false) is not { } closing || bridge.At(flow, prior: false) is not { } span || span.End != closing.End) continue;
            var opening = span.Opening;
            var rows = new List<RollForwardRow>();
            foreach (var adjustment in bridge.Adjustments)
                if (Row(bridge, balance.MovedByWeight, adjustment, bridge.Of(balance, opening, adjustment.Basis), bridge.Of(flow, span, adjustment.Basis), bridge.Of(balance, closing, adjustment.Basis)) is { } row) rows.Add(row);
            if (rows.Count > 0 && Row(bridge, balance.MovedByWeight, null, bridge.Difference(balance, opening), bridge.Difference(flow, span), bridge.Difference(balance, closing)) is { } all)
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
        return new RollForwardRow(adjustment, opening, flow, given, closing, difference, adjustment is null ? null : FindingOn(bridge, opening, flow, closing));
    }

    // The check that compared the same three.
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
/// <param name="Adjustment">Which; null for all together.</param>
/// <param name="Opening">Its effect on the balance at the opening date.</param>
/// <param name="Flow">Its effect on what moves the balance, in the span.</param>
/// <param name="Given">What the two give.</param>
/// <param name="Closing">Its effect at the closing date, as filed.</param>
/// <param name="Difference">Closing less given.</param>
/// <param name="Finding">The check of the three; null for none.</param>
public sealed record RollForwardRow(Adjustment? Adjustment, Figure Opening, Figure Flow, Figure Given, Figure Closing, Figure Difference, Finding? Finding)
{
    /// <summary>Whether the closing effect follows from the two others, but for one unit of the last digit stated.</summary>
    public bool Rolls => Math.Abs(Difference.Value) <= Closing.Resolution;

    /// <summary>Whether nothing is left to the unit.</summary>
    public bool IsExact => Difference.Value == 0;
}
