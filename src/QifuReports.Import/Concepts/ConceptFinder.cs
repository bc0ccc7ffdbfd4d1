using QifuReports.Import.Rows;
using QifuReports.Ledger.Facts;

namespace QifuReports.Import.Concepts;

/// <summary>
/// Finds the concept of each row: by the same caption in an earlier filing, by the XBRL tag, by the same values in the ledger, or by a
/// similar caption, which leaves a doubt unless the sums confirm the match. Otherwise the row gets a new concept.
/// </summary>
internal sealed class ConceptFinder(TaxonomyBook taxonomy, LedgerBook? book, NewConcepts fresh, string basis)
{
    // The least similarity between a caption and the name of a concept: Near for a match with a doubt, Sure for a match without a doubt if
    // the sums agree.
    private const double Near = 0.6, Sure = 0.75;

    private readonly CaptionIndex _captions = new(book);
    private readonly ValueIndex _values = new(book);
    private readonly Dictionary<string, ConceptId> _byTag = new(StringComparer.Ordinal);

    /// <summary>The captions of the earlier filings and of the tables read so far.</summary>
    public CaptionIndex Captions => _captions;

    /// <summary>One match for each row; null for a row that is a heading.</summary>
    public IReadOnlyList<ConceptMatch?> Find(StatementPlan plan)
    {
        var matches = new ConceptMatch?[plan.Table.Rows.Count];
        // The most certain rules are tried first, for all rows. Otherwise a row could be matched by its values to a concept whose caption
        // stands further down.
        Pass(plan, matches, i => ByCaption(plan, i));
        Pass(plan, matches, i => ByTag(plan, i));
        Pass(plan, matches, i => ByValues(plan, i, matches));
        Pass(plan, matches, i => ByNearCaption(plan, i, matches, bySums: true));
        Pass(plan, matches, i => ByNearCaption(plan, i, matches, bySums: false));
        for (var i = 0; i < matches.Length; i++)
            if (!plan.Table.Rows[i].IsHeading)
                matches[i] ??= Repeated(plan, i, matches) ?? new ConceptMatch(fresh.Add(plan, i), MatchRule.New, "");
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] is not { } match) continue;
            fresh.Remember(match.Concept, plan, i);
            if (TagOf(plan, i) is { } tag) _byTag.TryAdd(tag, match.Concept);
            foreach (var (period, unit, of, value) in ValuesOf(plan, i)) _values.Add(period, unit, of, value, match.Concept);
            if (plan.Table.Rows[i].Caption.Length > 0)
                _captions.Add(plan.BaseId, plan.SectionOf(i), plan.Table.Rows[i].Caption, match.Concept);
        }
        return matches;
    }

    private void Pass(StatementPlan plan, ConceptMatch?[] matches, Func<int, ConceptMatch?> rule)
    {
        for (var i = 0; i < matches.Length; i++)
            if (matches[i] is null && !plan.Table.Rows[i].IsHeading && rule(i) is { } match && Fits(plan, i, match.Concept)
                && !fresh.Contradicts(match.Concept, plan, i) && !IsTaken(plan, i, match.Concept, matches)) matches[i] = match;
    }

    // The concept of a row above with the same caption, unit and values: a reconciliation may add the same item to several measures.
    private static ConceptMatch? Repeated(StatementPlan plan, int row, ConceptMatch?[] matches)
    {
        var caption = CaptionLikeness.Key(plan.Table.Rows[row].Caption);
        for (var i = 0; i < row && caption.Length > 0; i++)
            if (matches[i] is { } match && plan.Units[i] == plan.Units[row] && CaptionLikeness.Key(plan.Table.Rows[i].Caption) == caption
                && SameValues(plan, i, row)) return new ConceptMatch(match.Concept, MatchRule.Caption, "");
        return null;
    }

    private ConceptMatch? ByCaption(StatementPlan plan, int row) =>
        plan.Table.Rows[row].Caption is { Length: > 0 } caption && _captions.Find(plan.BaseId, plan.SectionOf(row), caption) is { } concept
            ? new ConceptMatch(concept, MatchRule.Caption, "") : null;

    private ConceptMatch? ByTag(StatementPlan plan, int row) =>
        TagOf(plan, row) is { } tag && _byTag.TryGetValue(tag, out var concept) ? new ConceptMatch(concept, MatchRule.Tag, "") : null;

    // The XBRL concept of a row, from the first tag of each cell, and "opening" or "closing" for such a balance. Null if the cells have
    // different concepts or no tag.
    private static string? TagOf(StatementPlan plan, int row)
    {
        string? tag = null;
        foreach (var cell in plan.Table.Rows[row].Cells)
            foreach (var tagged in cell?.Tags.Take(1) ?? [])
                if (tag is null) tag = tagged.Concept;
                else if (tag != tagged.Concept) return null;
        return tag is null ? null : tag + "|" + plan.EndOf(row);
    }

    private ConceptMatch? ByValues(StatementPlan plan, int row, ConceptMatch?[] matches)
    {
        var known = ValuesOf(plan, row).ToList();
        var found = _values.Find(known).Where(c => Fits(plan, row, c)).ToList();
        if (found.Count != 1) return null;
        var name = taxonomy.Find(found[0])?.Name ?? fresh.Find(found[0])?.Name ?? found[0].Value;
        var caption = plan.EndOf(row) is null ? plan.Table.Rows[row].Caption : BalanceEnds.Without(plan.Table.Rows[row].Caption);
        if (IsNameOfAnother(caption, found[0], name))
            return new ConceptMatch(found[0], MatchRule.Values,
                $"its figures are those of \"{name}\", and its caption is the name of another line");
        var isAlike = CaptionLikeness.Of(caption, name) >= Near;
        var hasItsPlace = taxonomy.Find(found[0]) is { } concept && SumsAgree(plan, row, concept, matches);
        if (!isAlike && !hasItsPlace && !IsPlainTotal(plan, row) && IsStrange(caption, name, found[0]))
            return new ConceptMatch(found[0], MatchRule.Values,
                $"recognised as \"{name}\" by its figures alone: its caption has no word of that name");
        if (!hasItsPlace && OppositeWords.Part(caption, name))
            return new ConceptMatch(found[0], MatchRule.Values, $"its figures are those of \"{name}\", and its caption says the opposite");
        var isRolled = RollForward.Holds(plan, row) && CaptionLikeness.Words(caption) is { Count: > 0 } words
            && words.IsSubsetOf(CaptionLikeness.Words(name));
        var isSure = isAlike || isRolled || known.Count(v => _values.Find([v]).Contains(found[0])) > 1;
        return new ConceptMatch(found[0], MatchRule.Values, isSure ? "" : $"recognised as \"{name}\" by one value alone");
    }

    // Whether caption and name have no word in common. Two lines may have the same figures by coincidence. So a match by values is doubtful
    // then, unless the line has the same place in a sum.
    private static bool IsStrange(string caption, string name, ConceptId id)
    {
        var words = CaptionLikeness.Words(caption);
        return words.Count > 0 && !words.Overlaps(CaptionLikeness.Words(name))
            && !words.Overlaps(CaptionLikeness.Words(id.Value.Replace('-', ' ')));
    }

    // A row "Total" of a breakdown names nothing, so its caption cannot contradict the name of a concept.
    private static bool IsPlainTotal(StatementPlan plan, int row) =>
        CaptionLikeness.Key(plan.Table.Rows[row].Caption) is "total" or "group total" && plan.Sums.Any(s => s.Parent == row && s.IsExact);

    private bool IsNameOfAnother(string caption, ConceptId id, string name)
    {
        var key = CaptionLikeness.Key(caption);
        if (key.Length == 0 || key == CaptionLikeness.Key(name)) return false;
        return taxonomy.Concepts.Any(c => c.Id != id && CaptionLikeness.Key(c.Name) == key)
            || fresh.All.Any(c => c.Id != id && CaptionLikeness.Key(c.Name) == key);
    }

    // Lists the values of a row, each with its period, unit and accounting basis.
    private IEnumerable<(Period Period, string Unit, string Basis, decimal Value)> ValuesOf(StatementPlan plan, int row)
    {
        var cells = plan.Table.Rows[row].Cells;
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var column = plan.Columns[i];
            if (cells[i]?.Number.Value is not { } value || column.Period is not { } period
                || column.Use is not (ColumnUse.Amounts or ColumnUse.Adjustment)) continue;
            var end = plan.EndOf(row);
            var of = end switch { "opening" => period.Opening, "closing" => period.Closing, _ => period };
            yield return (of, Unit(plan.Units[row], column.Currency), column.Basis.Length > 0 ? column.Basis : basis,
                value * plan.FactorOf(row));
        }
    }

    private ConceptMatch? ByNearCaption(StatementPlan plan, int row, ConceptMatch?[] matches, bool bySums)
    {
        var caption = plan.Table.Rows[row].Caption;
        if (taxonomy.Find(new ConceptId(Slug.Of(caption))) is { } called && Fits(plan, row, called.Id)
            && !IsContradicted(plan, row, called)) return new ConceptMatch(called.Id, MatchRule.NearCaption, "");
        var (best, likeness, second) = ((Concept?)null, 0d, 0d);
        foreach (var concept in taxonomy.Concepts)
        {
            if (!Fits(plan, row, concept.Id) || bySums && !SumsAgree(plan, row, concept, matches) || IsContradicted(plan, row, concept))
                continue;
            if (OppositeWords.Part(caption, concept.Name)) continue;
            var own = Math.Max(CaptionLikeness.Of(caption, concept.Name), CaptionLikeness.Of(caption, concept.Id.Value));
            if (own > likeness) (best, likeness, second) = (concept, own, likeness);
            else second = Math.Max(second, own);
        }
        if (best is null || likeness < Near || likeness <= second) return null;
        return new ConceptMatch(best.Id, MatchRule.NearCaption,
            bySums && likeness >= Sure ? ""
                : $"taken for \"{best.Name}\", whose name is like the caption{(bySums ? " and which is part of the same sum" : "")}");
    }

    // Whether the ledger has a value of the concept that differs from the row in some column of the table.
    private bool IsContradicted(StatementPlan plan, int row, Concept concept)
    {
        if (book is null) return false;
        foreach (var (period, unit, of, value) in ValuesOf(plan, row))
            if (book.Find(new FactKey(concept.Id, period, unit, new Basis(of))) is { } known && known.Value != value) return true;
        return false;
    }

    // Whether the row is part of a sum in this table, and the concept is part of the same sum in the taxonomy.
    private static bool SumsAgree(StatementPlan plan, int row, Concept concept, ConceptMatch?[] matches)
    {
        foreach (var sum in plan.Sums)
            foreach (var part in sum.Parts)
                if (part.Row == row && matches[sum.Parent] is { } parent
                    && concept.Parents.Any(p => p.Parent == parent.Concept && p.Weight == part.Weight)) return true;
        return false;
    }

    private bool Fits(StatementPlan plan, int row, ConceptId id)
    {
        var instant = plan.IsOfDay || plan.EndOf(row) is not null;
        // A number of people or places may stand in a column for a span of time; it is then the number on the last day of the span.
        if (plan.Units[row] == RowUnit.Count && !instant)
            instant = fresh.Find(id)?.PeriodType == "count" || taxonomy.Find(id) is { AtInstant: true };
        if (fresh.Find(id) is { } made)
            return instant == (made.PeriodType is "balance" or "count") && plan.Units[row] == NewConcepts.UnitOf(made);
        if (taxonomy.Find(id) is not { } concept) return false;
        return instant == concept.AtInstant && plan.Units[row] == RowUnits.Of(concept.UnitKind);
    }

    // Whether another row of the statement already has the concept. Rows with the same values may share a concept, and so may the opening
    // and the closing balance of a span.
    private static bool IsTaken(StatementPlan plan, int row, ConceptId id, ConceptMatch?[] matches)
    {
        for (var i = 0; i < matches.Length; i++)
            if (i != row && matches[i]?.Concept == id && plan.EndOf(i) == plan.EndOf(row) && !SameValues(plan, i, row)) return true;
        return false;
    }

    private static bool SameValues(StatementPlan plan, int a, int b)
    {
        var (first, second) = (plan.Table.Rows[a].Cells, plan.Table.Rows[b].Cells);
        for (var i = 0; i < first.Count; i++)
            if (first[i]?.Number.Value != second[i]?.Number.Value) return false;
        return true;
    }

    private static string Unit(RowUnit unit, string currency) => unit switch
    {
        RowUnit.Money => currency,
        RowUnit.PerShare => currency + "/share",
        RowUnit.PerAds => currency + "/ads",
        RowUnit.Shares => "shares",
        RowUnit.Ads => "ads",
        RowUnit.Percent => "percent",
        _ => "count",
    };
}
