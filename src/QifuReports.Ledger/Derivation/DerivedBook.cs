namespace QifuReports.Ledger.Derivation;

/// <summary>
/// The ledger and all figures that can be derived from it. A figure is returned as a filing states it, or derived by the algebra of its
/// period type, or refused with the reason. Only flows (by adding and subtracting spans) and margins (quotients of flows) are derived.
/// </summary>
/// <remarks>
/// Figures with different bases, members or translation rates are never combined. A qualified number (about, over, up to) is never
/// added or subtracted.
/// </remarks>
public sealed class DerivedBook
{
    private readonly LaterFilings _later;

    /// <param name="asOf">Only filings published on or before this date count; null for all.</param>
    public DerivedBook(LedgerBook ledger, DateOnly? asOf = null) => (Ledger, _later) = (ledger, new LaterFilings(ledger.Filings, asOf));

    public LedgerBook Ledger { get; }

    /// <summary>
    /// The most precise filed statement of a figure; of equally precise statements the value filed last, since it may be a restatement. If
    /// no filing states the figure, its best derivation; otherwise the reason why there is none.
    /// </summary>
    public Answer Find(FactKey key)
    {
        if (Filed(key) is { } fact) return new FiledFigure(fact);
        var derived = Derivations(key);
        return derived.Count > 0 ? derived[0] : Refuse(key);
    }

    /// <summary>
    /// Every derivation of a figure, even if the figure is also filed: narrowest interval first, then fewest terms, then by the text of the
    /// formula. Empty if such a figure is never derived or no filed figures give it.
    /// </summary>
    public IReadOnlyList<DerivedFigure> Derivations(FactKey key)
    {
        if (Ledger.Taxonomy.Find(key.Concept) is not { } concept || key.Period.IsInstant) return [];
        if (concept.Quotient is not null) return Divide(concept, key) is DerivedFigure quotient ? [quotient] : [];
        if (Refusals.ByKind(concept) is not null) return [];
        var (from, to) = Quarters.Of(key.Period);
        return Walks(key, key.Period.ToString(), from, to, withSingle: false);
    }

    /// <summary>
    /// A flow over the twelve months that end with a quarter or a half, for the whole company or for members, as precisely as it is known:
    /// as filed if the twelve months are a fiscal year, otherwise computed from the spans of two years.
    /// </summary>
    public Answer TrailingTwelveMonths(ConceptId id, Period quarter, string unit, Basis basis, Members? members = null)
    {
        var of = members ?? Members.None;
        if (Ledger.Taxonomy.Find(id) is not { } concept) return Refusals.Unknown(id);
        var span = string.Concat("12 months to ", quarter.Closing.ToString());
        var to = Quarters.Of(quarter).To;
        if (concept.Quotient is { } quotient)
        {
            var currency = Ledger.Issuer.Currency;
            return Divide(concept, span, basis, of, TrailingTwelveMonths(quotient.Numerator, quarter, currency, basis, of),
                TrailingTwelveMonths(quotient.Denominator, quarter, currency, basis, of));
        }
        if (Refusals.ByKind(concept) is { } never) return never;
        var key = new FactKey(id, quarter, unit, basis) { Members = of };
        var walks = Walks(key, span, to - 4, to, withSingle: true);
        // A filed fiscal year is a derivation of one term, so the best derivation may be a filed figure.
        if (walks.Count > 0) return walks[0] is { Inputs: [{ Figure: FiledFigure whole }] } ? whole : walks[0];
        return IsTranslated(concept, unit) ? Refusals.OtherRates(concept, span, unit) : Refusals.NotStated(concept, span, key);
    }

    /// <summary>
    /// Every figure of a span that is derived and not filed, in the order of the taxonomy, for the whole company or for members. Money is
    /// in the issuer's currency.
    /// </summary>
    public IReadOnlyList<DerivedFigure> DerivedIn(Period span, Basis basis, Members? members = null)
    {
        List<DerivedFigure> derived = [];
        foreach (var concept in Ledger.Taxonomy.Concepts)
            if (Find(new FactKey(concept.Id, span, FactUnits.Of(concept, Ledger.Issuer.Currency),
                basis) { Members = members ?? Members.None }) is DerivedFigure figure) derived.Add(figure);
        return derived;
    }

    private Refusal Refuse(FactKey key)
    {
        if (Ledger.Taxonomy.Find(key.Concept) is not { } concept) return Refusals.Unknown(key.Concept);
        var span = key.Period.ToString();
        if (concept.Quotient is not null && !key.Period.IsInstant)
            return Divide(concept, key) as Refusal ?? Refusals.NotStated(concept, span, key);
        if (Refusals.ByKind(concept) is { } never) return never;
        if (key.Period.IsInstant) return Refusals.NotStated(concept, span, key);
        var (from, to) = Quarters.Of(key.Period);
        return IsTranslated(concept, key.Unit) && SpanPaths.Between(Stretches(key, from, to, null, asFirstFiled: false), from, to).Count > 0
            ? Refusals.OtherRates(concept, span, key.Unit)
            : Refusals.NotStated(concept, span, key);
    }

    // A translated amount is only derived from amounts of one filing, since a filing has one rate. If a filing states the amount, only that
    // filing is used. Otherwise, and always for twelve months, the first filing is used whose amounts give it: the date of its rate is
    // nearest to the span.
    private List<DerivedFigure> Walks(FactKey key, string span, int from, int to, bool withSingle)
    {
        List<DerivedFigure> found = [];
        if (Ledger.Taxonomy.Find(key.Concept) is { } concept && IsTranslated(concept, key.Unit))
        {
            var stated = key.Period.ToString() == span ? Filed(key)?.Source.FilingId : null;
            foreach (var filing in Ledger.Filings)
            {
                if (filing.Translation is null || _later.Has(filing.Id) || (stated is not null && stated != filing.Id)) continue;
                AddWalks(found, key, span, from, to, withSingle, filing);
                if (found.Count > 0) break;
            }
        }
        else
        {
            AddWalks(found, key, span, from, to, withSingle, null);
        }
        found.Sort(ByPrecision);
        return found;
    }

    private void AddWalks(List<DerivedFigure> found, FactKey key, string span, int from, int to, bool withSingle, Filing? only)
    {
        var mixed = false;
        foreach (var terms in SpanPaths.Between(Stretches(key, from, to, only, asFirstFiled: false), from, to))
        {
            if (terms.Length == 1 && !withSingle) continue;
            if (terms.Length > 1 && Mixes(terms))
            {
                mixed = true;
                continue;
            }
            var derived = Spans.Derive(key, span, from, to, terms);
            found.Add(only is null ? derived : Translated(derived, only));
        }
        // A restated figure is never combined with a figure of the same fiscal year from before the restatement. But the figures as first
        // filed can be combined, and the formula then says so.
        if (!mixed) return;
        foreach (var terms in SpanPaths.Between(Stretches(key, from, to, only, asFirstFiled: true), from, to))
            if (terms.Length > 1 && !Mixes(terms)) found.Add(Spans.Derive(key, span, from, to, terms));
    }

    // Whether terms of one fiscal year mix figures from before a restatement with restated figures.
    private bool Mixes(DerivationTerm[] terms)
    {
        foreach (var term in terms)
        {
            if (term.Figure is not FiledFigure { Fact: var fact } || Restating(fact) is not { } restatement) continue;
            foreach (var other in terms)
            {
                if (other.Figure is not FiledFigure { Fact: var beside } || ReferenceEquals(beside, fact)
                    || beside.Key.Period.Year != fact.Key.Period.Year) continue;
                var isAfter = IndexOf(beside) >= restatement.At || Restating(beside) is { IsAfter: true };
                if (isAfter != restatement.IsAfter) return true;
            }
        }
        return false;
    }

    // The filing that restated a figure, and whether this statement is in that filing or a later one; null if nothing restates the figure.
    private (int At, bool IsAfter)? Restating(Fact fact)
    {
        var stated = Ledger.Facts(fact.Key);
        for (var i = 0; i < stated.Count; i++)
            if (!_later.Has(stated[i].Source.FilingId) && RestatedFacts.Replaced(stated, i) is not null)
                return (IndexOf(stated[i]), IndexOf(fact) >= IndexOf(stated[i]));
        return null;
    }

    private int IndexOf(Fact fact)
    {
        for (var i = 0; i < Ledger.Filings.Count; i++)
            if (Ledger.Filings[i].Id == fact.Source.FilingId) return i;
        return -1;
    }

    // A translated amount may be a sum of translated lines. Each term may then be off by as many units as the issuer's policy allows.
    private DerivedFigure Translated(DerivedFigure derived, Filing filing)
    {
        var slack = 0m;
        foreach (var term in derived.Inputs) slack += Ledger.Issuer.Policies.TranslationSlack * term.Figure.Resolution;
        return derived with { Translation = filing.Translation, Interval = derived.Interval.Widened(slack) };
    }

    private List<Stretch> Stretches(FactKey key, int from, int to, Filing? only, bool asFirstFiled)
    {
        List<Stretch> stretches = [];
        var (first, last) = (from / 4, (to - 1) / 4);
        for (var year = first; year <= last; year++)
        {
            foreach (var span in Quarters.InYear(year, key.Period.Calendar))
            {
                if (Term(key with { Period = span }, only) is not { } fact) continue;
                var label = first == last ? Quarters.NameInYear(span) : span.ToString();
                if (asFirstFiled && FirstFiled(fact.Key, only) is { } before && !RestatedFacts.Agree(before, fact))
                    (fact, label) = (before, label + " as first filed");
                var (start, end) = Quarters.Of(span);
                stretches.Add(new Stretch(start, end, label, new FiledFigure(fact)));
            }
        }
        return stretches;
    }

    private Fact? Filed(FactKey key) => Best(key, null, withQualified: true);

    private Fact? Term(FactKey key, Filing? only) => Best(key, only, withQualified: false);

    // Of equally precise statements, the value filed last is taken, since it may be a restatement. If several places state that value, the
    // first is taken, because it is in the statement itself rather than in a reconciliation or a later comparative.
    private Fact? Best(FactKey key, Filing? only, bool withQualified)
    {
        Fact? best = null;
        var stated = Ledger.Facts(key);
        var isExpected = Ledger.Taxonomy.Find(key.Concept)?.Guidance is not null;
        // A statement from before a restatement no longer holds, even if it is more precise.
        for (var i = RestatedFacts.FirstThatHolds(stated, _later); i < stated.Count; i++)
        {
            var fact = stated[i];
            if (_later.Has(fact.Source.FilingId) || (only is not null && fact.Source.FilingId != only.Id)) continue;
            if (fact.Qualifier != Qualifier.None && !withQualified) continue;
            // New guidance replaces earlier guidance, even if the earlier guidance is finer.
            if (best is null || fact.Resolution < best.Resolution || (fact.Resolution == best.Resolution && fact.Value != best.Value)
                || (isExpected && fact.Source.FilingId != best.Source.FilingId)) best = fact;
        }
        return best;
    }

    // The most precise statement of a figure before any restatement.
    private Fact? FirstFiled(FactKey key, Filing? only)
    {
        Fact? best = null;
        var stated = Ledger.Facts(key);
        for (var i = 0; i < stated.Count; i++)
        {
            if (_later.Has(stated[i].Source.FilingId) || RestatedFacts.Replaced(stated, i) is not null) break;
            if (stated[i].Qualifier == Qualifier.None && (only is null || stated[i].Source.FilingId == only.Id)
                && (best is null || stated[i].Resolution < best.Resolution)) best = stated[i];
        }
        return best;
    }

    private Answer Divide(Concept concept, FactKey key)
    {
        var quotient = concept.Quotient!;
        Answer Part(ConceptId id) =>
            Find(key with { Concept = id, Unit = Ledger.Taxonomy.Find(id) is { } part ? FactUnits.Of(part, Ledger.Issuer.Currency) : "" });
        return Divide(concept, key.Period.ToString(), key.Basis, key.Members, Part(quotient.Numerator), Part(quotient.Denominator));
    }

    private Answer Divide(Concept concept, string span, Basis basis, Members members, Answer top, Answer bottom)
    {
        if (top is Refusal noTop) return Refusals.NoQuotient(concept, span, noTop);
        if (bottom is Refusal noBottom) return Refusals.NoQuotient(concept, span, noBottom);
        return Spans.Divide(concept, span, basis, members, (KnownFigure)top, (KnownFigure)bottom, Ledger.Taxonomy)
            ?? (Answer)Refusals.NoBase(concept, span);
    }

    private bool IsTranslated(Concept concept, string unit) => concept.UnitKind == UnitKind.Money && unit != Ledger.Issuer.Currency;

    private static int ByPrecision(DerivedFigure a, DerivedFigure b)
    {
        var order = a.Width.CompareTo(b.Width);
        if (order == 0) order = a.Inputs.Count.CompareTo(b.Inputs.Count);
        return order != 0 ? order : string.CompareOrdinal(a.FormulaText, b.FormulaText);
    }
}
