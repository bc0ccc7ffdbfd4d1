using QifuReports.Import.Rows;
using QifuReports.Ledger.Facts;

namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Confirms amounts in sentences by other figures of the same concepts. An amount is confirmed in these cases: an earlier filing states it;
/// a table states the shares that a number of ADSs represents; a growth rate is computed from two known amounts; the amount is computed
/// from the quarters or other spans; an amount per share is computed from the total; or the amount is the part of a year's outlook that is
/// left for the last quarter. A doubtful amount is never confirmed.
/// </summary>
/// <remarks>
/// Sums and quotients must agree within half a step of the amount itself, whatever the rounding of the other figures. Otherwise an amount
/// whose last digit is wrong by one would be confirmed as well.
/// </remarks>
internal sealed class ConceptProof(LedgerBook? book, TaxonomyBook taxonomy, TableConcepts rows, int? sharesPerAds, string basis)
{
    private readonly Dictionary<(ConceptId Concept, Period Period, string Currency), SaidAmount> _accepted = [], _said = [];

    /// <summary>Whether the amount is accepted already, or figures of the concept confirm it.</summary>
    public bool Bears(ConceptId concept, StatedAmount amount)
    {
        if (amount.IsAccepted) return true;
        if (amount.Doubt.Length > 0 || amount.Period is not { } period || taxonomy.Find(concept) is not { } known) return false;
        if (Ledger(known, amount.Said.Currency, period) is { } stated) return Ties(stated, amount.Said);
        return IsExpectedBefore(known, amount.Said, period) || IsOfShares(known, amount, period) || IsGrowth(known, amount, period)
            || IsOfOtherSpans(known, amount.Said, period) || IsPerUnit(known, amount.Said, period)
            || IsRestOfYear(known, amount.Said, period);
    }

    /// <summary>
    /// Corrects the concept of a line. If an earlier filing states the amounts of the line under another concept than the caption suggests,
    /// that other concept is returned. For example, "cash" may mean cash in the balance sheet or cash in the cash flow statement.
    /// </summary>
    public ConceptId Rightful(ConceptId concept, IReadOnlyList<StatedAmount> amounts)
    {
        var found = (ConceptId?)null;
        foreach (var amount in amounts.Where(a => a.IsAccepted))
        {
            if (amount.Proof?.Concept is not { } stated || found is { } other && other != stated || amount.Period is not { } period)
                return concept;
            if (taxonomy.Find(concept) is not { } known || Ledger(known, amount.Said.Currency, period) is not { } value
                || Ties(value, amount.Said)) return concept;
            found = stated;
        }
        return found ?? concept;
    }

    /// <summary>Remembers an amount, so that other amounts can be compared with it: a growth rate, a part, an outlook.</summary>
    public void Remember(ConceptId concept, StatedAmount amount)
    {
        if (amount.Doubt.Length > 0 || amount.Period is not { } period || amount.Role is not (AmountRole.Main or AmountRole.Base)) return;
        (amount.IsAccepted ? _accepted : _said).TryAdd((concept, period, amount.Said.Currency), amount.Said);
    }

    /// <summary>Remembers a confirmed amount, so that it can confirm other amounts.</summary>
    public void Accept(ConceptId concept, StatedAmount amount)
    {
        if (amount.Period is { } period && amount.Role is AmountRole.Main or AmountRole.Base)
            _accepted.TryAdd((concept, period, amount.Said.Currency), amount.Said);
    }

    // Whether the previous outlook that the document repeats agrees with the outlook in an earlier filing.
    private bool IsExpectedBefore(Concept concept, SaidAmount said, Period period) =>
        concept.Guidance is { Kind: GuidanceKind.Previous } before
            && taxonomy.Guidance(before.Of, GuidanceKind.Amount, before.IsLow) is { } expected
            && Ledger(expected, said.Currency, period) is { } value && Ties(value, said);

    private bool IsOfShares(Concept concept, StatedAmount amount, Period period) =>
        sharesPerAds is { } shares && concept is { AdsOf: { } of, UnitKind: UnitKind.Ads }
            && rows.ValueOf(of, RowUnit.Shares, period) is { } whole && Ties(whole / shares, amount.Said);

    private bool IsGrowth(Concept concept, StatedAmount rate, Period period)
    {
        if (concept.GrowthOf is not { } of || taxonomy.Find(of) is not { } measure
            || concept.IsSequential && period.Kind is not PeriodKind.Quarter
            || !_accepted.TryGetValue((of, period, MoneyOf(measure)), out var now)) return false;
        var before = concept.IsSequential ? period.Prior : period.YearBefore;
        return Ledger(measure, now.Currency, before) is > 0 and var known
            && Amounts.Ties.Rate(now, new SaidAmount(known, now.Currency, "one", false, "", "", "none", 0, 0), rate.Said);
    }

    // "Revenue of the year" must agree with its quarters. This is tested only in the company's own currency, since each filing translates
    // into other currencies at another rate.
    private bool IsOfOtherSpans(Concept concept, SaidAmount said, Period period) =>
        IsFlow(concept, said) && new SpanSums(p => Known(concept, said.Currency, p)).Of(period) is { } sum && Ties(sum, said);

    // "Net income per ADS" is net income divided by the number of ADSs. If the number of ADSs is not stated, it is computed from another
    // amount per ADS and its total.
    private bool IsPerUnit(Concept concept, SaidAmount said, Period period)
    {
        if (concept.PerUnit is not { } of || Total(of, said, period) is not { } total || said.InOnes == 0) return false;
        if (taxonomy.Find(of.Denominator) is { } units
            && (Known(units, "", period) ?? rows.ValueOf(of.Denominator, RowUnits.Of(units.UnitKind), period)) is > 0 and var number)
            return Ties(total / number, said);
        foreach (var other in taxonomy.Concepts)
        {
            if (other.Id == concept.Id || other.PerUnit is not { } its || its.Denominator != of.Denominator || its.Numerator == of.Numerator
                || other.UnitKind != concept.UnitKind) continue;
            if (!Said(other.Id, said.Currency, period, out var itsAmount) || itsAmount.InOnes == 0
                || Total(its, itsAmount, period) is not { } itsTotal) continue;
            // Both amounts per unit are rounded, so the two numbers of units may differ slightly. The difference as a fraction must be less
            // than half a unit of the last digit of each amount per unit, divided by that amount.
            var (one, two) = (total / said.InOnes, itsTotal / itsAmount.InOnes);
            if (one > 0 && two > 0 && decimal.Abs(one / two - 1) < decimal.Min(decimal.Abs(said.HalfStep / said.InOnes),
                decimal.Abs(itsAmount.HalfStep / itsAmount.InOnes))) return true;
        }
        return false;
    }

    private decimal? Total(PerUnit of, SaidAmount said, Period period) =>
        taxonomy.Find(of.Numerator) is { } numerator ? Known(numerator, said.Currency, period) : null;

    // An outlook such as "116 to 126 in the fourth quarter, 473 to 483 in the year": the past quarters plus the fourth quarter must equal
    // the year, at both ends of the range.
    private bool IsRestOfYear(Concept concept, SaidAmount said, Period period)
    {
        if (concept.Guidance is not { Kind: GuidanceKind.Amount } guidance || taxonomy.Find(guidance.Of) is not { } measure
            || !IsFlow(measure, said)) return false;
        if (taxonomy.Guidance(guidance.Of, GuidanceKind.Amount, !guidance.IsLow) is not { } otherEnd
            || !Said(otherEnd.Id, said.Currency, period, out var other)) return false;
        foreach (var whole in (Period[])[period.Calendar.FullYear(period.Year), period.Calendar.NineMonths(period.Year),
            period.Calendar.Half(period.Year, 1), period.Calendar.Half(period.Year, 2)])
        {
            if (whole == period || !_accepted.TryGetValue((concept.Id, whole, said.Currency), out var end)
                || !_accepted.TryGetValue((otherEnd.Id, whole, said.Currency), out var itsEnd)) continue;
            if (new SpanSums(p => Known(measure, said.Currency, p)).Before(period, whole) is not { } over) continue;
            // The ends of an outlook are chosen and not rounded, so the quarter's outlook can be tested only if its digits are no finer
            // than the year's.
            if (said.HalfStep >= end.HalfStep && other.HalfStep >= itsEnd.HalfStep && Ties(over + said.InOnes, end)
                && Ties(over + other.InOnes, itsEnd)) return true;
        }
        return false;
    }

    private bool IsFlow(Concept concept, SaidAmount said) =>
        concept is { PeriodType: PeriodType.Flow, Guidance: null, UnitKind: UnitKind.Money or UnitKind.Count }
            && (concept.UnitKind == UnitKind.Count || said.Currency == book?.Issuer.Currency);

    private static bool Ties(decimal value, SaidAmount said) => decimal.Abs(value - said.InOnes) <= said.HalfStep;

    private bool Said(ConceptId concept, string currency, Period period, out SaidAmount said)
    {
        var key = (concept, period, currency);
        return _accepted.TryGetValue(key, out said!) || _said.TryGetValue(key, out said!);
    }

    private string MoneyOf(Concept measure) =>
        measure.UnitKind is UnitKind.Money or UnitKind.MoneyPerShare or UnitKind.MoneyPerAds ? book?.Issuer.Currency ?? "" : "";

    // The known value of a concept: the value in an earlier filing, otherwise the value in a confirmed sentence.
    private decimal? Known(Concept concept, string currency, Period period) =>
        Ledger(concept, currency, period) ?? (_accepted.TryGetValue((concept.Id, period, currency), out var said) ? said.InOnes : null);

    // The value of a concept in an earlier filing; for a balance, the value on the last day of the span.
    private decimal? Ledger(Concept concept, string currency, Period period)
    {
        var unit = FactUnits.Of(concept, currency);
        return (book?.Find(new FactKey(concept.Id, period, unit, new Basis(basis)))
            ?? (period.IsInstant ? null : book?.Find(new FactKey(concept.Id, period.Closing, unit, new Basis(basis)))))?.Value;
    }
}
