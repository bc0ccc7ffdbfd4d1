using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Filings;

/// <summary>
/// Reads columns of percentages and of changes: first their headings; then, when all columns of the statement are known, the columns that
/// they are computed from.
/// </summary>
internal sealed class RatioColumns(TaxonomyBook? taxonomy, Problems problems, List<StatementColumn> columns)
{
    private static readonly ColumnRatio Unknown = new(RatioKind.PercentOf, -1, -1, null);

    /// <summary>
    /// Makes the column as far as its heading describes it. <see cref="Read"/> later adds the period, scale and basis of the column that it
    /// is computed from.
    /// </summary>
    public static StatementColumn? Unresolved(ObjectReader o, string? id, string? heading, string? group, List<StatementColumn> others,
        Problems problems)
    {
        foreach (var needless in (string[])["period", "currency", "scale", "shares", "basis", "members", "auditStatus"])
            if (o.Find(needless) is { } member)
                problems.AddAtKey(ProblemCodes.Conflict, member, $"A column of percentages or changes has no \"{needless}\" of its own.",
                    "Take it out: it is that of the column named in \"of\".");
        if (id is null || heading is null || group is null) return null;
        if (others.Exists(c => c.Id == id))
            problems.Add(ProblemCodes.DuplicateId, o.Find("id")!, $"The statement has a column \"{id}\" already.", "Give each its own id.");
        return new StatementColumn(id, heading, group, default, "", 1m, default) { Ratio = Unknown };
    }

    /// <summary>Completes the column with the columns that it is computed from; null if these are wrong, which is reported.</summary>
    public StatementColumn? Read(JsonNode node, StatementColumn column)
    {
        if (ObjectReader.Open(node, DataKeys.Column, problems) is not { } o) return null;
        var before = problems.Count;
        var of = Find(o, "of");
        var isChange = o.Word("kind", DataKeys.ColumnKinds) == 2;
        foreach (var needless in isChange ? (string[])["concept"] : ["against", "in"])
            if (o.Find(needless) is { } member)
                problems.AddAtKey(ProblemCodes.Conflict, member,
                    $"A column of {(isChange ? "changes" : "percentages")} has no \"{needless}\".",
                    isChange ? "Take it out." : "Take it out, or say \"kind\": \"change\".");
        var against = isChange ? Find(o, "against") : -1;
        var isAmount = isChange && o.Word("in", DataKeys.ChangesIn, absent: 0) == 1;
        var whole = isChange ? null : ConceptReference.Read(o, "concept", taxonomy, problems);
        if (problems.Count != before || of < 0) return null;
        var amounts = columns[of];
        if (isChange && (columns[against].Currency != amounts.Currency || columns[against].Basis != amounts.Basis
            || columns[against].Period.Kind != amounts.Period.Kind || !columns[against].Members.Equals(amounts.Members) || against == of))
        {
            problems.Add(ProblemCodes.Conflict, o.Find("against")!,
                $"A change is between two columns of one currency, one basis, one length of time and the same members, and " +
                    $"\"{columns[against].Id}\" and \"{amounts.Id}\" are not.", "Name the comparative of the column.");
            return null;
        }
        return column with
        {
            Period = amounts.Period, Currency = isAmount ? amounts.Currency : "", Scale = isAmount ? amounts.Scale : 1m,
            Basis = amounts.Basis, Members = amounts.Members, AuditStatus = amounts.AuditStatus,
            Ratio = new ColumnRatio(!isChange ? RatioKind.PercentOf : isAmount ? RatioKind.AmountChange : RatioKind.PercentChange, of,
                against, whole),
        };
    }

    private int Find(ObjectReader o, string key)
    {
        if (o.Id(key) is not { } id) return -1;
        var at = columns.FindIndex(c => c.Id == id && c.Ratio is null);
        if (at < 0)
            problems.Add(ProblemCodes.UnknownReference, o.Find(key)!, $"The statement has no column of amounts \"{id}\".",
                Suggestion.Hint(id, [.. columns.Where(c => c.Ratio is null).Select(c => c.Id)]));
        return at;
    }
}
