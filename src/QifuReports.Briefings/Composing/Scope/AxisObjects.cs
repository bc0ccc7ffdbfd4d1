namespace QifuReports.Briefings.Composing.Scope;

/// <summary>
/// The axes by which the company divides its revenue, such as segments or regions, as templates see them. An axis has <c>name</c>,
/// <c>in_text</c> (the name inside a sentence), <c>id</c>, <c>table</c> and <c>chart</c> (the names of its table and its chart),
/// <c>parts</c>, and <c>is_reconciled</c> (whether eliminations or similar items stand between the parts and the whole). Some parts can be
/// reached by their rank: <c>largest</c> has the most revenue, the revenue of <c>rise</c> rose and that of <c>fall</c> fell by the largest
/// amount, and <c>earned</c> has the largest operating profit. <c>largest_is_tied</c>, <c>rise_is_tied</c> and so on say whether another
/// part has the same amount. A part has a <c>name</c>, <c>revenue</c>, <c>operating_result</c> and <c>margin</c>.
/// </summary>
internal static class AxisObjects
{
    private const int Fewest = 2;
    private const string Tied = "_is_tied";

    /// <summary>Each axis with revenue for two or more parts in the period, in the order of the taxonomy; empty if there is none.</summary>
    public static ListValue Of(BriefingContext context)
    {
        var axes = new List<TemplateValue>();
        foreach (var axis in context.Ledger.Taxonomy.Axes)
            if (Of(context, axis) is { } found) axes.Add(found);
        return new ListValue(axes);
    }

    /// <summary>The values of one axis; null if fewer than two parts have revenue in the period.</summary>
    public static WordsObject? Of(BriefingContext context, Axis axis)
    {
        var parts = Parts(context, axis);
        if (parts.Count < Fewest) return null;
        Part? largest = null, rise = null, fall = null, earned = null;
        decimal most = 0, least = 0;
        foreach (var part in parts)
        {
            if (largest is null || part.Revenue.Value > largest.Revenue.Value) largest = part;
            if (part.Result is { Value: > 0 } result && (earned?.Result is null || result.Value > earned.Result.Value)) earned = part;
            var change = context.Compare(part.Revenue, ComparedWith.YearBefore)?.Difference.Value ?? 0;
            if (change > most) (rise, most) = (part, change);
            if (change < least) (fall, least) = (part, change);
        }
        // If several parts have the largest amount, a template must not call one of them the largest.
        TruthValue IsTied(Func<Part, decimal?> value, Part? first) =>
            TruthValue.Of(first is not null && parts.Count(p => value(p) == value(first)) > 1);
        decimal? Change(Part part) => context.Compare(part.Revenue, ComparedWith.YearBefore)?.Difference.Value;
        var words = new List<(string, TemplateValue)>
        {
            ("largest" + Tied, IsTied(p => p.Revenue.Value, largest)), ("rise" + Tied, IsTied(Change, rise)),
            ("fall" + Tied, IsTied(Change, fall)), ("earned" + Tied, IsTied(p => p.Result?.Value, earned)),
            ("name", Named(axis.Name, axis)), ("in_text", Named(NameText.InText(axis.Name), axis)), ("id", new TextValue(axis.Id)),
            ("table", new TextValue("members " + axis.Id)),
            ("chart", new TextValue("revenue-by-" + axis.Id)), ("parts", new ListValue([.. parts.Select(p => p.Words)])),
            ("largest", largest!.Words),
            ("is_reconciled", TruthValue.Of(
                axis.Members.Any(m => m.Kind == MemberKind.Reconciling && Revenue(context, axis, m) is { Value: not 0 }))),
        };
        if (rise is not null) words.Add(("rise", rise.Words));
        if (fall is not null) words.Add(("fall", fall.Words));
        if (earned is not null) words.Add(("earned", earned.Words));
        return new WordsObject(words) { Optional = ["rise", "fall", "earned"] };
    }

    /// <summary>The figure of the concept with this role for these members; null if it is not known or no concept has the role.</summary>
    public static Figure? Find(BriefingContext context, string role, Members members, bool yearBefore = false) =>
        context.Ledger.Taxonomy.WithRole(role) is { } concept
        ? context.Book.Find(concept, yearBefore ? context.Period.YearBefore : context.Period, context.Book.Currency, members) : null;

    private static Figure? Revenue(BriefingContext context, Axis axis, AxisMember member) =>
        Find(context, "revenue", Members.None.With(axis, member));

    private static List<Part> Parts(BriefingContext context, Axis axis)
    {
        var parts = new List<Part>();
        foreach (var member in axis.Members)
        {
            if (member.Kind != MemberKind.Part || Revenue(context, axis, member) is not { } revenue) continue;
            var members = Members.None.With(axis, member);
            var words = new List<(string, TemplateValue)> { ("name",
                new TextValue(NameText.NeedsMark(member.Name) ? FigureMark.Wrap(Reference.Of(members), member.Name) : member.Name)) };
            foreach (var (name, role) in ((string, string)[])[("revenue", "revenue"), ("operating_result", "operating-result"),
                ("margin", "operating-margin")])
                if (context.Ledger.Taxonomy.WithRole(role) is { } concept)
                    words.Add((name, new FigureObject(context, concept, context.Period, context.Book.Currency) { Members = members }));
            parts.Add(new Part(revenue, Find(context, "operating-result", members),
                new WordsObject(words) { Optional = ["operating_result", "margin"] }));
        }
        return parts;
    }

    private static TextValue Named(string words, Axis axis) =>
        new(NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(axis.Id), words) : words);

    // A part of the company, with the figures that it is ranked by.
    private sealed record Part(Figure Revenue, Figure? Result, WordsObject Words);
}
