using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The reconciliation as templates see it: the names of the bases <c>from</c> and <c>to</c>, the <c>columns</c> of adjustments, the
/// <c>roll_forward</c>, the rates of <c>tax</c>, the <c>assurance</c> that the filing names, its notes that do not belong to a column
/// (<c>remarks</c>), the measure that differs most (<c>news</c>), its <c>tables</c> with their audit status, whether they all have
/// <c>one_status</c>, and whether the filing <c>names_causes</c>.
/// </summary>
public sealed record ReconciliationObject(Bridge Bridge) : ObjectValue
{
    private static readonly string[] Members = ["assurance", "columns", "from", "names_causes", "news", "one_status", "remarks",
        "roll_forward", "tables", "tax", "to"];

    private static readonly string[] TaxMembers = ["from", "prior_from", "prior_to", "prior_when", "to", "when"];

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "from" => Name(Bridge.From),
            "to" => Name(Bridge.To),
            "columns" => new ListValue([.. Bridge.Adjustments.Select(a => new AdjustmentObject(Bridge, a))]),
            "roll_forward" => RollForward.Of(Bridge) is { } roll ? new RollForwardObject(roll) : null,
            "assurance" => Assurance(),
            "remarks" => Remarks(),
            "tables" => new ListValue([.. Bridge.Tables.Select(Table)]),
            "news" => ReconciliationNews.Most(Bridge) is { } most ? ReconciledLine.Of(Bridge, most, prior: false) : null,
            "names_causes" => TruthValue.Of(Bridge.Context.Release.Drivers.Count > 0),
            "one_status" => TruthValue.Of(StatusTable.Statuses(Bridge).Count == 1),
            "tax" => TaxEffect.Of(Bridge) is { } tax ? new WordsObject([.. Rates(tax)]) { Optional = TaxMembers } : null,
            _ => null,
        };
        return value is not null;
    }

    // Spaces become no-break spaces.
    private static TextValue Name(Ledger.Facts.Basis basis) => new(BriefingContext.BasisName(basis).Replace(' ', '\u00A0'));

    // The tax rates under both bases, for the latest and the comparative period; unknown rates are left out.
    private IEnumerable<(string Name, TemplateValue Value)> Rates(TaxEffect tax)
    {
        foreach (var prior in (bool[])[false, true])
        {
            if (Bridge.At(tax.Tax, prior) is not { } period) continue;
            yield return (prior ? "prior_when" : "when", BridgeWords.When(period));
            if (tax.Rate(Bridge, period, Bridge.From) is { } from) yield return (prior ? "prior_from" : "from", new GivenFigure(from));
            if (tax.Rate(Bridge, period, Bridge.To) is { } to) yield return (prior ? "prior_to" : "to", new GivenFigure(to));
        }
    }

    private WordsObject Table(ReconciledColumns table) => new(
    [
        ("period", new PeriodObject(table.From.Period)),
        ("from_status", new TextValue(StatementTable.StatusOf(table.From, Bridge.Context))),
        ("to_status", new TextValue(StatementTable.StatusOf(table.To, Bridge.Context))),
    ]);

    private WordsObject? Assurance()
    {
        if (Bridge.Context.Release.Assurance is not { } given) return null;
        TextValue Words(string words) => BridgeWords.Of(words, "assurance");
        return new WordsObject(
        [
            ("level", Words(given.Level)), ("provider", Words(given.Provider)), ("standard", Words(given.Standard)),
            ("scope", Words(given.Scope)), ("conclusion", Words(given.Conclusion)),
        ]);
    }

    // The notes of the filing that do not belong to a column.
    private ListValue Remarks()
    {
        var remarks = new List<TemplateValue>();
        foreach (var note in Bridge.Context.Release.Notes)
            if (note.Basis is null)
                remarks.Add(new WordsObject([("title", BridgeWords.Of(note.Title, "note")), ("text", BridgeWords.Of(note.Text, "note"))]));
        return new ListValue(remarks);
    }
}

/// <summary>
/// A roll-forward: the <c>balance</c>, the <c>flow</c>, the dates <c>opening</c> and <c>closing</c>, the <c>span</c>, all <c>rows</c>,
/// those that add up (<c>rolled</c>) and those that do not (<c>open</c>), and whether all add up (<c>all_roll</c>).
/// </summary>
public sealed record RollForwardObject(RollForward Roll) : ObjectValue
{
    private static readonly string[] Members = ["all_roll", "balance", "closing", "flow", "open", "opening", "rolled", "rows", "span"];

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "balance" => BridgeWords.Of(NameText.InText(Roll.Balance.Name), Roll.Balance.Id.Value),
            "flow" => BridgeWords.Of(NameText.InText(Roll.Flow.Name), Roll.Flow.Id.Value),
            "opening" => new PeriodObject(Roll.Opening),
            "closing" => new PeriodObject(Roll.Span.Closing),
            "span" => new PeriodObject(Roll.Span),
            "rows" => Rows(_ => true),
            "rolled" => Rows(r => r.Rolls),
            "open" => Rows(r => !r.Rolls),
            "all_roll" => TruthValue.Of(Roll.Rows.All(r => r.Rolls)),
            _ => null,
        };
        return value is not null;
    }

    private ListValue Rows(Func<RollForwardRow, bool> which) => new([.. Roll.Rows.Where(which).Select(r => new RollForwardRowObject(r))]);
}

/// <summary>
/// One adjustment carried forward: <c>opening</c>, <c>flow</c>, their sum (<c>given</c>), <c>closing</c>, the <c>difference</c>, and the
/// <c>reason</c> if a waiver accepts the difference.
/// </summary>
public sealed record RollForwardRowObject(RollForwardRow Row) : ObjectValue
{
    private static readonly string[] Members = ["closing", "difference", "flow", "given", "in_text", "is_higher", "name", "opening",
        "reason"];

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        var words = Row.Adjustment?.Name ?? "All adjustments";
        value = name switch
        {
            "name" => BridgeWords.Of(words, "column"),
            "in_text" => BridgeWords.Of(NameText.InText(words), "column"),
            "opening" => new GivenFigure(Row.Opening),
            "flow" => new GivenFigure(Row.Flow),
            "given" => new GivenFigure(Row.Given),
            "closing" => new GivenFigure(Row.Closing),
            "difference" => new GivenFigure(Row.Difference),
            "is_higher" => TruthValue.Of(Row.Difference.Value > 0),
            "reason" => Row.Finding is { WaiverReason.Length: > 0 } waived ? BridgeWords.Of(waived.WaiverReason, "waiver") : null,
            _ => null,
        };
        return value is not null;
    }
}
