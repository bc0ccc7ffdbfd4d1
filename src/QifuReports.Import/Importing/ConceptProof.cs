using QifuReports.Import.Sentences;
using QifuReports.Import.Statements;
using QifuReports.Ledger;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Importing;

/// <summary>
/// Bears amounts of sentences out by what is known of their concepts: an earlier filing states the same, a table states the shares that a number of ADSs stands for, what has grown is known at both
/// ends. Nothing that is in doubt is borne out.
/// </summary>
internal sealed class ConceptProof(LedgerBook? book, TaxonomyBook taxonomy, TableConcepts rows, int? sharesPerAds, string basis)
{
    private readonly Dictionary<(ConceptId Concept, Period Period), SaidAmount> _accepted = [];

    /// <summary>Whether an amount may be taken without a person.</summary>
    public bool Bears(ConceptId concept, StatedAmount amount)
    {
        if (amount.IsAccepted) return true;
        if (amount.Doubt.Length > 0 || amount.Period is not { } period || taxonomy.Find(concept) is not { } known) return false;
        return IsInLedger(known, amount, period) || IsOfShares(known, amount, period) || IsGrowth(known, amount, period);
    }

    /// <summary>Remembers an amount that is taken, for the rates of growth that are stated of it.</summary>
    public void Remember(ConceptId concept, StatedAmount amount)
    {
        if (amount.Period is { } period && amount.Role is AmountRole.Main or AmountRole.Base) _accepted.TryAdd((concept, period), amount.Said);
    }

    // What was expected before is what an earlier filing expected.
    private bool IsInLedger(Concept concept, StatedAmount amount, Period period) =>
        Known(concept.Guidance is { Kind: GuidanceKind.Previous } before && taxonomy.Guidance(before.Of, GuidanceKind.Amount, before.IsLow) is { } expected ? expected.Id : concept.Id, FactUnits.Of(concept, amount.Said.Currency), period) is { } value && decimal.Abs(value - amount.InOnes) <= amount.Said.HalfStep;

    private bool IsOfShares(Concept concept, StatedAmount amount, Period period) =>
        sharesPerAds is { } shares && concept is { AdsOf: { } of, UnitKind: UnitKind.Ads } && rows.ValueOf(of, RowUnit.Shares, period) is { } whole && decimal.Abs(whole / shares - amount.InOnes) <= amount.Said.HalfStep;

    private bool IsGrowth(Concept concept, StatedAmount rate, Period period)
    {
        if (concept.GrowthOf is not { } of || taxonomy.Find(of) is not { } measure || concept.IsSequential && period.Kind is not PeriodKind.Quarter || !_accepted.TryGetValue((of, period), out var now)) return false;
        var before = concept.IsSequential ? period.Prior : period.YearBefore;
        return Known(of, FactUnits.Of(measure, now.Currency), before) is > 0 and var known && Ties.Rate(now, new SaidAmount(known, now.Currency, "one", false, "", "", "none", 0, 0), rate.Said);
    }

    // A balance is that of the day on which the span closes.
    private decimal? Known(ConceptId concept, string unit, Period period) =>
        (book?.Find(new FactKey(concept, period, unit, new Basis(basis))) ?? (period.IsInstant ? null : book?.Find(new FactKey(concept, period.Closing, unit, new Basis(basis)))))?.Value;
}
