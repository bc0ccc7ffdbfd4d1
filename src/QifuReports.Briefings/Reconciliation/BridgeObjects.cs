using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>All concepts that the tables reconcile, by role or id with underscores. Templates see this as <c>reconciled</c>.</summary>
public sealed record ReconciledScope(Bridge Bridge) : ObjectValue
{
    public override IEnumerable<string> MemberNames => BriefingScope.FigureNames(Bridge.Context);

    public override string WhyAbsent(string name) => BriefingScope.Of(Bridge.Context).WhyAbsent(name);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = Bridge.Context.Concept(name) is { } concept ? ReconciledLine.Of(Bridge, concept, prior: false) : null;
        return value is not null;
    }
}

/// <summary>
/// A line under both bases: <c>from</c>, <c>to</c>, their <c>difference</c>, the difference in <c>percent</c> of the amount under the first
/// basis, and the <c>effects</c> of the adjustments that change it. <c>main</c> is the effect that makes up more than half of all effects
/// by size, and <c>mover</c> the effect that changed most since the comparative period; <c>push</c> has the largest effects in the
/// direction of the difference. Also its <c>period</c>, the period in words (<c>when</c>), the same line of the comparative period
/// (<c>prior</c>), and <c>itself</c> as a list with one item, for a loop around an include.
/// </summary>
public sealed record ReconciledLine(Bridge Bridge, Concept Concept, Period Period, bool IsPrior) : ObjectValue
{
    private static readonly string[] Members = ["difference", "effects", "from", "in_text", "is_higher", "is_plural", "is_same", "itself",
        "main", "mover", "name", "percent", "period", "prior", "push", "to", "when"];

    public static ReconciledLine? Of(Bridge bridge, Concept concept, bool prior) =>
        bridge.At(concept, prior) is { } period && bridge.Difference(concept, period) is not null
            ? new ReconciledLine(bridge, concept, period, prior) : null;

    public override IEnumerable<string> MemberNames => Members;

    private Figure Difference => Bridge.Difference(Concept, Period)!;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "name" => BridgeWords.Of(Concept.Name, Concept.Id.Value),
            "in_text" => BridgeWords.Of(NameText.InText(Concept.Name), Concept.Id.Value),
            "from" => Given(Bridge.Of(Concept, Period, Bridge.From)),
            "to" => Given(Bridge.Of(Concept, Period, Bridge.To)),
            "difference" => new GivenFigure(Difference),
            "percent" => Given(Bridge.Percent(Concept, Period)),
            "is_higher" => TruthValue.Of(Difference.Value > 0),
            "is_plural" => TruthValue.Of(Concept.IsPlural),
            "is_same" => TruthValue.Of(Difference.Value == 0),
            "effects" => new ListValue([.. Effects().Where(e => e.Figure.Value != 0)]),
            "main" => Main(),
            "mover" => Effects().Where(e => e.HasMoved).MaxBy(e => Math.Abs(e.Moved)),
            "push" => new ListValue([.. ReconciliationNews.Push(Effects(), Difference)]),
            "itself" => new ListValue([this]),
            "when" => BridgeWords.When(Period),
            "period" => new PeriodObject(Period),
            "prior" => IsPrior ? null : Of(Bridge, Concept, prior: true),
            _ => null,
        };
        return value is not null;
    }

    // The effect that is more than half of all effects by size and has the sign of the difference; null if there is none.
    private EffectObject? Main()
    {
        var effects = Effects();
        var all = effects.Sum(e => Math.Abs(e.Figure.Value));
        return effects.Find(e => Math.Abs(e.Figure.Value) * 2 > all && Math.Sign(e.Figure.Value) == Math.Sign(Difference.Value));
    }

    private List<EffectObject> Effects()
    {
        var effects = new List<EffectObject>();
        foreach (var adjustment in Bridge.Adjustments)
            if (EffectObject.Of(Bridge, adjustment, Concept, IsPrior) is { } effect) effects.Add(effect);
        return effects;
    }

    private static GivenFigure? Given(Figure? figure) => figure is null ? null : new GivenFigure(figure);
}

/// <summary>
/// The effect of one adjustment on one line: its <c>amount</c>, and whether it <c>adds</c> or <c>is_nil</c>. Compared with the effect in
/// the comparative period (<c>prior</c>): the <c>change</c>, whether it <c>turned</c> from positive to negative or back, and whether it
/// <c>is_larger</c> or <c>is_smaller</c> by size.
/// </summary>
public sealed record EffectObject(Bridge Bridge, Adjustment Adjustment, Concept Concept, Figure Figure, bool IsPrior) : ObjectValue
{
    private static readonly string[] Members = ["adds", "amount", "change", "column", "is_larger", "is_nil", "is_smaller", "itself", "name",
        "in_text", "period", "prior", "turned", "when"];

    public static EffectObject? Of(Bridge bridge, Adjustment adjustment, Concept concept, bool prior) =>
        bridge.At(concept, prior) is { } period && bridge.Of(concept, period, adjustment.Basis) is { } figure
            ? new EffectObject(bridge, adjustment, concept, figure, prior) : null;

    public override IEnumerable<string> MemberNames => Members;

    /// <summary>Whether the comparative period is known and the effect was different then.</summary>
    public bool HasMoved => Prior is { } prior && prior.Figure.Value != Figure.Value;

    /// <summary>The effect less the effect in the comparative period, which must be known.</summary>
    public decimal Moved => Figure.Value - Prior!.Figure.Value;

    private EffectObject? Prior => IsPrior ? null : Of(Bridge, Adjustment, Concept, prior: true);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        var before = Prior?.Figure.Value ?? 0;
        value = name switch
        {
            "name" => BridgeWords.Of(Adjustment.Name, Adjustment.Basis.Code),
            "in_text" => BridgeWords.Of(NameText.InText(Adjustment.Name), Adjustment.Basis.Code),
            "itself" => new ListValue([this]),
            "amount" => new GivenFigure(Figure),
            "adds" => TruthValue.Of(Figure.Value > 0),
            "is_nil" => TruthValue.Of(Figure.Value == 0),
            "turned" => TruthValue.Of(Math.Sign(Figure.Value) * Math.Sign(before) < 0),
            "is_larger" => TruthValue.Of(Math.Abs(Figure.Value) > Math.Abs(before)),
            "is_smaller" => TruthValue.Of(Math.Abs(Figure.Value) < Math.Abs(before)),
            "change" => Prior is { } prior ? new GivenFigure(Bridge.Change(Figure, prior.Figure)) : null,
            "column" => new AdjustmentObject(Bridge, Adjustment),
            "when" => BridgeWords.When(Figure.Period),
            "period" => new PeriodObject(Figure.Period),
            "prior" => Prior,
            _ => null,
        };
        return value is not null;
    }
}

/// <summary>
/// An adjustment: its <c>name</c>, the <c>mark</c> (the sign that refers to its note), its <c>effect</c> on each line, the tax <c>rate</c>
/// of the latest and of the comparative period (<c>prior_rate</c>), and the names of the blocks about it: <c>lines</c>, <c>note_block</c>.
/// </summary>
public sealed record AdjustmentObject(Bridge Bridge, Adjustment Adjustment) : ObjectValue
{
    private static readonly string[] Members = ["effect", "has_note", "in_text", "lines", "mark", "name", "note_block", "note_id",
        "prior_rate", "rate"];

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "name" => BridgeWords.Of(Adjustment.Name, Adjustment.Basis.Code),
            "in_text" => BridgeWords.Of(NameText.InText(Adjustment.Name), Adjustment.Basis.Code),
            "mark" => Adjustment.Mark.Length == 0 ? null : new TextValue(Adjustment.Mark),
            "has_note" => TruthValue.Of(Adjustment.Note.Length > 0),
            "note_block" => Adjustment.NoteId is null ? null : new TextValue("note " + Adjustment.Basis.Code),
            "note_id" => Adjustment.NoteId is { } id ? new TextValue(id) : null,
            "effect" => new EffectScope(Bridge, Adjustment),
            "lines" => new TextValue("lines " + Adjustment.Basis.Code),
            "rate" => Rate(prior: false),
            "prior_rate" => Rate(prior: true),
            _ => null,
        };
        return value is not null;
    }

    private GivenFigure? Rate(bool prior) =>
        TaxEffect.Of(Bridge) is { } tax && Bridge.At(tax.Tax, prior) is { } period && tax.Rate(Bridge, period, Adjustment.Basis) is { } rate
            ? new GivenFigure(rate) : null;
}

/// <summary>The effects of one adjustment on the lines, by the role or the id of the concept.</summary>
public sealed record EffectScope(Bridge Bridge, Adjustment Adjustment) : ObjectValue
{
    public override IEnumerable<string> MemberNames => BriefingScope.FigureNames(Bridge.Context);

    public override string WhyAbsent(string name) => BriefingScope.Of(Bridge.Context).WhyAbsent(name);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = Bridge.Context.Concept(name) is { } concept ? EffectObject.Of(Bridge, Adjustment, concept, prior: false) : null;
        return value is not null;
    }
}

/// <summary>Prepares words from the data for templates. Words with digits are marked as names, so that numbers can be traced.</summary>
internal static class BridgeWords
{
    /// <summary>Says when: <c>in the full year 2022</c>, <c>on December 31, 2022</c>.</summary>
    public static TextValue When(Period period) =>
        new((period.IsInstant ? "on " : "in the ") + FigureMark.Wrap(Reference.Of(period), PeriodWords.InText(period)));

    public static TextValue Of(string words, string name) =>
        new(NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(name), Set(words)) : words);

    /// <summary>
    /// Makes apostrophes typographic and hyphens inside codes no-break, because words marked as a name are not changed later.
    /// </summary>
    public static string Set(string words)
    {
        var set = words.Replace('\'', '\u2019').ToCharArray();
        for (var i = 1; i + 1 < set.Length; i++)
            if (set[i] == '-' && IsOfCode(set[i - 1]) && IsOfCode(set[i + 1])) set[i] = '\u2011';
        return new string(set);
    }

    private static bool IsOfCode(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c);
}
