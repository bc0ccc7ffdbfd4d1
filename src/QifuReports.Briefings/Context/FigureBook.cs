using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Context;

/// <summary>
/// All figures that one briefing may use, by name. A figure is found in filings published by the date of the release, or derived, and made
/// only once. Filings published later do not count, even if they state figures of the same period. Not safe for use by several threads.
/// </summary>
public sealed class FigureBook
{
    // If an amount is rounded to this many currency units or more coarsely, a more precise derivation is tried.
    private const decimal CoarseFrom = 10_000m;

    private static readonly int Ways = Enum.GetValues<ComparedWith>().Length;

    private readonly bool _ownFirst;
    private readonly FigureBook? _within;
    private readonly DerivedBook _spans;
    private readonly Dictionary<string, Figure> _byName = new(1024, StringComparer.Ordinal);
    private readonly Dictionary<string, Comparison?> _comparisons = new(StringComparer.Ordinal);
    private readonly LaterFilings _later;
    private readonly Dictionary<string, List<Sought>> _sought = new(256, StringComparer.Ordinal);
    private readonly Dictionary<object, Figure> _byFact = new(1024, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, Comparison?[]> _compared = new(ReferenceEqualityComparer.Instance);
    private readonly List<Figure> _used = new(1024);
    private readonly HashSet<string> _usedNames = new(1024, StringComparer.Ordinal);

    /// <param name="ledger">The data.</param>
    /// <param name="release">The filing that the briefing is about.</param>
    /// <param name="ownFirst">Whether a figure of this filing is used even if another filing states it with more digits.</param>
    /// <param name="within">
    /// The book of the document in which these figures are stated, if that is another book. If the two books have different numbers for a
    /// figure, this book uses another name for its number.
    /// </param>
    public FigureBook(LedgerBook ledger, Filing release, bool ownFirst = false, FigureBook? within = null)
    {
        (_ownFirst, _within) = (ownFirst, within);
        (Ledger, Release, _spans, _later) =
            (ledger, release, new DerivedBook(ledger, release.Date), new LaterFilings(ledger.Filings, release.Date));
    }

    public LedgerBook Ledger { get; }

    /// <summary>
    /// Whether the document is about a half. Only then are flows of halves derived if no filing states them; flows of quarters always are.
    /// </summary>
    public bool IsOfHalf { get; init; }

    /// <summary>The filing that the briefing is about.</summary>
    public Filing Release { get; }
    public string Currency => Ledger.Issuer.Currency;

    /// <summary>The currency of the convenience translation; null if the release has none.</summary>
    public string? TranslationCurrency => Release.Translation?.To;

    /// <summary>The scale of the amounts in tables and charts; one scale for the whole document.</summary>
    public TableScale Scale =>
        field ??= _within?.Scale ?? TableScale.For(Ledger.Filings.Where(f => !_later.Has(f.Id)), Ledger.Taxonomy, Currency);

    /// <summary>Currency and scale of the amounts in tables and charts, as in their headings: <c>EUR million</c>.</summary>
    public string TableUnit => $"{FigureFormat.Currency(Currency)} {Scale.Word}";

    /// <summary>The figures that the document states, in the order of first placement.</summary>
    public IReadOnlyList<Figure> Used => _used;

    /// <summary>The figure with this name among all figures made so far; null if no figure has this name.</summary>
    public Figure? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Records that a figure is placed in the document, and returns the figure.</summary>
    public Figure Use(Figure figure)
    {
        if (_usedNames.Add(figure.Name)) _used.Add(figure);
        return figure;
    }

    /// <summary>
    /// Removes the records of used figures from number <paramref name="since"/> on, except for the given names. Called if a wording was
    /// tried but not used in the document.
    /// </summary>
    public void TakeBack(int since, IReadOnlySet<string> stated)
    {
        for (var i = _used.Count - 1; i >= since; i--)
        {
            if (stated.Contains(_used[i].Name)) continue;
            _usedNames.Remove(_used[i].Name);
            _used.RemoveAt(i);
        }
    }

    /// <summary>Whether the document states a figure with this name.</summary>
    public bool IsUsed(Figure figure) => IsUsed(figure.Name);

    /// <inheritdoc cref="IsUsed(Figure)"/>
    public bool IsUsed(string name) => _usedNames.Contains(name);

    /// <summary>The facts that the release states about a concept for the whole company, in the order of the release.</summary>
    public IReadOnlyList<Fact> InRelease(ConceptId concept) => FilingFacts.Of(Release).Find(concept);

    /// <summary>
    /// The figure of the company or of parts of it (members). It is taken from the most precise statement in filings published by the
    /// release's date, or derived from a longer span; null if neither is possible.
    /// </summary>
    public Figure? Find(Concept concept, Period period, string currency, Members? members = null)
    {
        var of = members ?? Members.None;
        // Cached, because templates, tables and charts ask for the same figures many times, including figures that nobody states.
        if (!_sought.TryGetValue(concept.Id.Value, out var sought)) _sought.Add(concept.Id.Value, sought = []);
        foreach (var earlier in sought)
            if (earlier.Period == period && earlier.Currency == currency && earlier.Members.Equals(of))
                return earlier.Figure ?? _byName.GetValueOrDefault(earlier.Name);

        var key = new FactKey(concept.Id, period, FactUnits.Of(concept, currency), Release.Basis) { Members = of };
        var name = Figure.NameOf(key);
        if (!_byName.TryGetValue(name, out var figure))
        {
            figure = Derived(concept, key, currency, name) ?? Stated(concept, key, name);
            if (figure is not null) _byName.Add(name, figure);
        }
        sought.Add(new Sought(period, currency, of, name, figure));
        return figure;
    }

    // A question to Find, with the figure found; null if there is no figure.
    private sealed record Sought(Period Period, string Currency, Members Members, string Name, Figure? Figure);

    /// <summary>
    /// The figure under another basis than the release's own, or for an adjustment between the two bases. It is the most precise statement
    /// in filings published by the release's date; null if there is none.
    /// </summary>
    public Figure? Find(Concept concept, Period period, string currency, Basis basis)
    {
        if (basis == Release.Basis) return Find(concept, period, currency);
        var key = new FactKey(concept.Id, period, FactUnits.Of(concept, currency), basis);
        var name = Figure.NameOf(key);
        if (_byName.TryGetValue(name, out var known)) return known;
        var figure = Stated(concept, key, name);
        if (figure is not null) _byName.Add(name, figure);
        return figure;
    }

    /// <summary>
    /// The figure for a fact in a cell: the most precise statement of that figure in filings published by the release's date.
    /// </summary>
    public Figure Of(Fact fact)
    {
        if (_byFact.TryGetValue(fact, out var placed)) return placed;
        var concept = Ledger.Taxonomy.Find(fact.Key.Concept)
            ?? throw new InvalidOperationException($"The concept {fact.Key.Concept} of a fact is not in the taxonomy.");
        // Guidance of another filing does not count here, and one end alone is no range: such a fact gets a figure with a separate name.
        if (concept.Guidance is not null && (fact.Source.FilingId != Release.Id || Finest(fact.Key) is null))
        {
            var expected = Apart(concept, fact);
            _byFact.Add(fact, expected);
            return expected;
        }
        var name = Figure.NameOf(fact.Key);
        if (_byName.TryGetValue(name, out var known))
        {
            _byFact.Add(fact, known);
            return known;
        }
        var figure = StatedAs(name, concept, Finest(fact.Key) ?? fact);
        _byName.Add(name, figure);
        _byFact.Add(fact, figure);
        return figure;
    }

    /// <summary>
    /// The figure of a cell of a statement as filed: the most precise statement of that figure. If that statement has a different number
    /// (found by a check and accepted by a waiver or in a draft), the number of the cell is used under a separate name, because a name must
    /// stand for one number only.
    /// </summary>
    public Figure OfCell(Fact fact)
    {
        var finest = Of(fact);
        if (finest.Value == fact.Value || IsRounded(fact, finest.Value)) return finest;
        return Keep(Reported(FormattableString.Invariant($"{NameApart(fact)}/{fact.Source.Place.Line}-{fact.Source.Place.Column}"),
            finest.Concept, fact));
    }

    // Whether rounding the value to the fact's last digit, half away from zero, gives the value of the fact.
    private static bool IsRounded(Fact fact, decimal value) => fact.Resolution > 0 && Math.Sign(fact.Value) * Math.Sign(value) >= 0
        && Rounding.To(Math.Abs(value), fact.Resolution) == Math.Abs(fact.Value);

    // The figure of this document, if it has the number and resolution of the fact; otherwise the figure as the fact's filing states it.
    private Figure SameAs(Fact fact)
    {
        var own = Of(fact);
        return own.Value == fact.Value && own.Resolution == fact.Resolution ? own : AsFiled(fact);
    }

    /// <summary>
    /// The figure as its own filing states it, whatever other filings say. Used to compare filings. If it differs from the figure that
    /// <see cref="Find(Concept, Period, string, Members)"/> returns, it has a separate name.
    /// </summary>
    public Figure AsFiled(Fact fact)
    {
        var finest = Of(fact);
        return finest.Origin is FigureOrigin.Reported r && r.Fact.Source.FilingId == fact.Source.FilingId && r.Fact.Value == fact.Value
            && r.Fact.Resolution == fact.Resolution
            ? finest : Apart(finest.Concept, fact);
    }

    // The number of one filing under a separate name, beside the figure that the document uses.
    private Figure Apart(Concept concept, Fact fact) => Keep(Reported(NameApart(fact), concept, fact));

    private static string NameApart(Fact fact) => $"{Figure.NameOf(fact.Key)}/in/{fact.Source.FilingId}";

    // If the document uses another number under the given name, uses a separate name: a name must stand for one number only.
    private Figure StatedAs(string name, Concept concept, Fact fact) =>
        Reported(_within?.Of(fact) is { } other && (other.Value != fact.Value || other.Resolution != fact.Resolution) ? NameApart(fact)
            : name, concept, fact);

    /// <summary>
    /// The figure as other filings published by the release's date state it: the most precise one that was not restated later. Its name
    /// differs from that of the release's figure. Null if there is none.
    /// </summary>
    public Figure? StatedElsewhere(FactKey key)
    {
        Fact? best = null;
        var stated = Ledger.Facts(key);
        for (int i = RestatedFacts.FirstThatHolds(stated, _later), count = stated.Count; i < count; i++)
            if (IsElsewhere(stated[i]) && (best is null || stated[i].Resolution < best.Resolution)) best = stated[i];
        return best is null || Ledger.Taxonomy.Find(key.Concept) is not { } concept ? null : Apart(concept, best);
    }

    /// <summary>
    /// The flow, derived as precisely as possible from spans in other filings by the release's date; null if that is not possible.
    /// </summary>
    public Figure? DerivedElsewhere(FactKey key)
    {
        foreach (var way in _spans.Derivations(key))
        {
            var inputs = new List<Figure>(way.Inputs.Count);
            foreach (var term in way.Inputs)
                if (term.Figure is FiledFigure filed && IsElsewhere(filed.Fact) && StatedElsewhere(filed.Fact.Key) is { } figure)
                    inputs.Add(figure);
            if (inputs.Count < way.Inputs.Count) continue;
            return Keep(new Figure($"{Figure.NameOf(key)}/from-others", inputs[0].Concept, key.Period, key.Unit, inputs[0].Measure,
                way.Value, way.Resolution,
                new FigureOrigin.Derived(Formula.SubPeriod with { Statement = way.FormulaText }, inputs)) { Members = key.Members,
                    Symbol = SymbolOf(key.Unit), InTables = Scale, Interval = way.Interval });
        }
        return null;
    }

    private bool IsElsewhere(Fact fact) =>
        fact.Source.FilingId != Release.Id && !_later.Has(fact.Source.FilingId) && fact.Qualifier == Qualifier.None;

    /// <summary>Keeps a figure that a composer derived. If a figure with this name exists already, the existing figure is kept.</summary>
    public Figure Keep(Figure figure)
    {
        _byName.TryAdd(figure.Name, figure);
        return _byName[figure.Name];
    }

    /// <summary>
    /// The comparison of a figure with its base; null if the base is not known. If the amounts are too coarse to give the last digit of the
    /// growth, a growth rate stated in the filing is used, but only if rounding of the amounts allows it.
    /// </summary>
    public Comparison? Compare(Figure current, Figure? @base, ComparedWith against)
    {
        if (@base is null) return null;
        // Looks for the comparison by the figure first, which is fast because no name has to be built. Then looks by name, because only the
        // name decides whether a comparison exists.
        if (!_compared.TryGetValue(current, out var kept)) _compared.Add(current, kept = new Comparison?[Ways]);
        return kept[(int)against] ??= Made(current, @base, against);
    }

    private Comparison? Made(Figure current, Figure @base, ComparedWith against)
    {
        var suffix = against switch { ComparedWith.YearBefore => "on-year", ComparedWith.Prior => IsOfHalf ? "on-half" : "on-quarter",
            ComparedWith.YearEnd => "on-year-end", _ => "since-last-known" };
        var name = $"{current.Subject}/change-{suffix}";
        if (current.Unit == TranslationCurrency && current.Unit != Currency && current.Measure == Measure.Money)
            name = $"{current.Name}/change-{suffix}";
        if (_comparisons.TryGetValue(name, out var known)) return known;

        var inPoints = current.Measure == Measure.Percent;
        var difference = Keep(Derive.Difference(inPoints ? name : $"{current.Subject}/difference-{suffix}", current, @base, Currency));
        Comparison comparison;
        if (inPoints)
        {
            comparison = new Comparison(current, @base, against, difference, null, difference.IsAbout);
        }
        else
        {
            var telling = TellingOf(current, @base);
            var growth = Derive.Growth(name, current, @base, Currency, null, telling == Telling.Cost);
            // If an amount falls to zero, the change is exactly -100%, however precisely the two amounts are stated.
            if (growth is not null && current.Value == 0) growth = growth with { Interval = Interval.Exactly(growth.Value) };
            var open = growth is { IsAbout: true };
            if (open && against == ComparedWith.YearBefore && StatedGrowth(current) is { } stated
                && Interval.Stated(stated.Value, stated.Resolution).Meets(growth!.Interval))
                (growth, open) = (stated, false);
            if (growth is not null) growth = Keep(growth);
            comparison = new Comparison(current, @base, against, difference, growth, open);
            if (telling != Telling.Value)
            {
                var isReversed = telling is Telling.Cost or Telling.Size
                    || (telling == Telling.Turned && CostSide.Of(current, Ledger.Taxonomy) + CostSide.Of(@base, Ledger.Taxonomy) < 0);
                comparison = comparison with { Telling = telling,
                    Move = isReversed ? Keep(Derive.Difference($"{current.Period}/{current.Concept.Id}/size-difference-{suffix}", @base,
                        current, Currency) with { Period = current.Period }) : difference };
            }
        }
        _comparisons.Add(name, comparison);
        return comparison;
    }

    // A cost filed as a negative amount is described by its size, and so is a loss after a loss or after zero. A change between profit and
    // loss is a swing. If a line was a cost in one period and an income in the other, the change has no direction.
    private Telling TellingOf(Figure current, Figure @base)
    {
        var (side, sideOfBase) = (CostSide.Of(current, Ledger.Taxonomy), CostSide.Of(@base, Ledger.Taxonomy));
        var (now, before) = (Math.Sign(current.Value), Math.Sign(@base.Value));
        if (side == 0 && sideOfBase == 0 && CostSide.IsResult(current.Concept))
            return now * before < 0 ? Telling.Turned : now < 0 ? Telling.Size : Telling.Value;
        if (side == 0 && sideOfBase == 0) return now >= 0 || before >= 0 ? Telling.Value : Telling.Negative;
        if (now * before < 0) return Telling.Turned;
        if ((side == 0 ? sideOfBase : side) < 0) return now <= 0 && before <= 0 ? Telling.Cost : Telling.Value;
        return now < 0 && before < 0 ? Telling.Size : Telling.Value;
    }

    /// <summary>The growth compared with the year before that the release itself states for a figure; null if there is none.</summary>
    public Figure? StatedGrowth(Figure current)
    {
        if (Ledger.Taxonomy.GrowthOf(current.Concept.Id) is not { } concept) return null;
        var figure = Find(concept, current.Period, Currency, current.Members);
        return figure is null ? null : figure with { Measure = Measure.Growth };
    }

    private Figure? Stated(Concept concept, FactKey key, string name) => Finest(key) is { } fact ? StatedAs(name, concept, fact) : null;

    // The most precise fact in filings up to the release's date. Of two equally precise facts, the release's: it may restate the other.
    private Fact? Finest(FactKey key)
    {
        Fact? best = null;
        if (_ownFirst)
            foreach (var fact in InRelease(key.Concept))
                if (fact.Key == key) return fact;
        if (Ledger.Taxonomy.Find(key.Concept)?.Guidance is { } end) return Expected(key, end);
        var stated = Ledger.Facts(key);
        // A restated fact no longer counts, however precise it was.
        for (int i = RestatedFacts.FirstThatHolds(stated, _later), count = stated.Count; i < count; i++)
        {
            var fact = stated[i];
            if (_later.Has(fact.Source.FilingId)) continue;
            if (best is null || fact.Resolution < best.Resolution
                || (fact.Resolution == best.Resolution && (best.Source.FilingId != Release.Id || IsBoundOf(fact, best)))) best = fact;
        }
        return best;
    }

    // Guidance is valid only on its date, so only guidance in the release itself counts. Both ends of a range must be stated.
    private Fact? Expected(FactKey key, Guidance end) =>
        Ledger.Taxonomy.Guidance(end.Of, end.Kind, !end.IsLow) is { } other && Own(key with { Concept = other.Id }) is null ? null
            : Own(key);

    // The most precise statement in the release itself; null if there is none.
    private Fact? Own(FactKey key)
    {
        Fact? best = null;
        foreach (var fact in Ledger.Facts(key))
            if (fact.Source.FilingId == Release.Id
                && (best is null || fact.Resolution < best.Resolution || (fact.Resolution == best.Resolution && IsBoundOf(fact, best))))
                best = fact;
        return best;
    }

    // A filing may state a limit as a plain number in one place and say elsewhere that it is a limit.
    private static bool IsBoundOf(Fact fact, Fact plain) =>
        plain.Qualifier == Qualifier.None && fact.Qualifier is (Qualifier.UpTo or Qualifier.Over) && fact.Value == plain.Value
            && fact.Source.FilingId == plain.Source.FilingId;

    // A margin is computed from its two amounts. If these leave its last digit open, a stated margin comes first. A flow of a quarter or a
    // half that no filing states, or only coarsely, is derived from longer and shorter spans.
    private Figure? Derived(Concept concept, FactKey key, string currency, string name)
    {
        var period = key.Period;
        if (concept.Quotient is { } quotient && currency == Currency)
        {
            var numerator = Amount(quotient.Numerator, key);
            var denominator = Amount(quotient.Denominator, key);
            if (numerator is null || denominator is null || numerator.Unit != denominator.Unit) return null;
            var figure = Derive.Quotient(name, concept, numerator, denominator);
            if (figure is null || !figure.IsAbout) return figure;
            return StatedShare(concept, quotient, key, figure, name) ?? (Finest(key) is null ? Openness.Known(figure) : null);
        }
        if (concept.PeriodType != PeriodType.Flow || concept.UnitKind != UnitKind.Money || currency != Currency
            || !(period.Kind == PeriodKind.Quarter || (IsOfHalf && period.Kind == PeriodKind.Half))) return null;
        var stated = Finest(key);
        if (stated is not null && stated.Resolution < CoarseFrom) return null;
        var ways = _spans.Derivations(key);
        if (ways.Count == 0) return null;
        var way = ways[0];
        // An amount rounded to a tenth of a million may follow more precisely from statements in thousands, if both agree within rounding.
        if (stated is not null && (way.Width >= stated.Resolution || !way.Interval.Meets(stated.Interval))) return null;
        var inputs = new List<Figure>(way.Inputs.Count);
        foreach (var term in way.Inputs)
            if (term.Figure is FiledFigure filed) inputs.Add(SameAs(filed.Fact));
        return new Figure(name, concept, period, currency, MeasureOf(concept), way.Value, way.Resolution,
            new FigureOrigin.Derived(Formula.SubPeriod with { Statement = way.FormulaText }, inputs))
        {
            Members = key.Members,
            Symbol = SymbolOf(currency),
            InTables = Scale,
            Interval = way.Interval,
        };
    }

    // A margin stated in a column of the filing, if the rounding of its two amounts allows it.
    private Figure? StatedShare(Concept concept, Quotient quotient, FactKey key, Figure derived, string name)
    {
        var fact = Finest(key with { Concept = quotient.Numerator, Unit = RatioUnits.PercentOf(quotient.Denominator) });
        return fact is null || !fact.Interval.Meets(derived.Interval) ? null : Reported(name, concept, fact);
    }

    private Figure? Amount(ConceptId id, FactKey of) =>
        Ledger.Taxonomy.Find(id) is { } concept ? Find(concept, of.Period, Currency, of.Members) : null;

    // Only the issuer's own currency may have a symbol before amounts; other currencies are written by their codes.
    private string SymbolOf(string unit) => FactUnits.CurrencyOf(unit) == Currency ? Ledger.Issuer.CurrencySymbol : "";

    private Figure Reported(string name, Concept concept, Fact fact) =>
        new(name, concept, fact.Key.Period, RatioUnits.Counted(fact.Key.Unit), MeasureOf(fact.Key.Unit, concept), fact.Value,
            fact.Resolution, new FigureOrigin.Reported(fact)) { Interval = fact.Interval, Symbol = SymbolOf(fact.Key.Unit),
                InTables = Scale };

    // A column of percentages or changes does not state the amount of its concept but a ratio or a change of it.
    private static Measure MeasureOf(string unit, Concept concept) =>
        !RatioUnits.Is(unit) ? MeasureOf(concept) : RatioUnits.Counted(unit) switch
    {
        "percent" => unit.StartsWith("percent-of:", StringComparison.Ordinal) ? Measure.Percent : Measure.Growth,
        "points" => Measure.Points,
        _ => MeasureOf(concept),
    };

    private static Measure MeasureOf(Concept concept) => concept.UnitKind switch
    {
        UnitKind.Money => Measure.Money,
        UnitKind.MoneyPerShare => Measure.PerShare,
        UnitKind.MoneyPerAds => Measure.PerAds,
        UnitKind.Shares => Measure.Shares,
        UnitKind.Ads => Measure.Ads,
        UnitKind.Percent => concept.GrowthOf is null ? Measure.Percent : Measure.Growth,
        UnitKind.Count => Measure.Count,
        UnitKind.Months => Measure.Months,
        _ => Measure.Rate,
    };
}
