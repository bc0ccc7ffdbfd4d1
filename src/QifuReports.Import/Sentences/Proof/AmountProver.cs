namespace QifuReports.Import.Sentences.Proof;

/// <summary>
/// Confirms amounts in sentences. The proof is a table or the ledger; figures that agree within a sentence, such as an amount, its base and
/// the growth rate; a sum that holds in other columns; or another confirmed amount. An amount that contradicts a table or the figures
/// beside it is doubtful, even if something else confirms it.
/// </summary>
/// <param name="known">The figures stated elsewhere.</param>
/// <param name="rate">The translation rate; null for none.</param>
/// <param name="currency">The company's currency.</param>
/// <param name="sharesPerAds">The number of shares that one ADS represents; null for none.</param>
/// <param name="defined">The document's definitions of measures as sums of lines.</param>
internal sealed partial class AmountProver(KnownFigures known, StatedRate? rate, string currency, int? sharesPerAds,
    IReadOnlyList<DefinedSum> defined)
{
    private readonly Dictionary<string, string> _keys = [];
    private List<StatedAmount> _amounts = [];
    private ILookup<int, int> _ofMain = Array.Empty<int>().ToLookup(i => i);

    /// <summary>The amounts, each with what confirms it.</summary>
    public IReadOnlyList<StatedAmount> Prove(List<StatedAmount> amounts)
    {
        _amounts = amounts;
        _ofMain = amounts.ToLookup(a => a.Of, a => a.Id);
        Defined();
        Known();
        Translations();
        Rates();
        Ranges();
        Costs();
        SharesAndAds();
        Plans();
        PartsOfSentence();
        ColumnSums.Prove(_amounts, Accept);
        EqualSteps.Prove(_amounts, Accept);
        for (var round = 0; round < 3; round++)
        {
            Shares();
            Margins();
            Repeated();
        }
        Losses();
        return _amounts;
    }

    private void Accept(int id, ProofKind kind, string words) => Accept(id, new AmountProof(kind, words));

    private void Accept(int id, AmountProof proof)
    {
        if (_amounts[id].Proof is null) _amounts[id] = _amounts[id] with { Proof = proof };
    }

    private void Doubt(int id, string words)
    {
        if (_amounts[id].Doubt.Length == 0) _amounts[id] = _amounts[id] with { Doubt = words };
    }

    // Compares the measures that a note defines as a sum of lines with that sum. If both agree, the measure is not compared with a single
    // line later.
    private void Defined()
    {
        foreach (var amount in _amounts.ToList())
        {
            if (amount is not { Role: AmountRole.Main, Unit: RowUnit.Money, End: RangeEnd.None }
                || defined.FirstOrDefault(d => d.IsOf(amount)) is not { } sum || sum.Of(amount, known) is not { } whole) continue;
            if (decimal.Abs(whole - amount.InOnes) <= amount.Said.HalfStep)
                Accept(amount.Id, ProofKind.Sum, $"{string.Join(", ", sum.Parts)} come to it");
        }
    }

    private void Known()
    {
        foreach (var amount in _amounts.ToList())
        {
            if (amount.Role is not (AmountRole.Main or AmountRole.Base or AmountRole.Translation) || amount.End != RangeEnd.None) continue;
            if (amount.Proof is not null) continue;
            if (known.Same(amount) is { } same)
                Accept(amount.Id, new AmountProof(ProofKind.Stated,
                    $"{same.Place}, \u201C{same.Caption}\u201D") { Concept = same.Concept });
            else if (known.Other(amount) is { } other)
            {
                Doubt(amount.Id, $"{other.Place} states {Printed(other.Value / amount.Said.Factor)}");
                if (amount.Doubt.Length == 0) _amounts[amount.Id] = _amounts[amount.Id] with { IsContradicted = true };
            }
            else if (OfYearAfter(amount.Period) is { } after && known.Same(amount with { Period = after }) is { } named)
                Doubt(amount.Id, $"{named.Place} states it of {after}: the sentence may number years by another rule");
        }
    }

    // Returns the same period of the fiscal year with the next number. In a company whose fiscal year ends in March 2025, "H1 2024" may be
    // in the fiscal year 2025.
    private static Period? OfYearAfter(Period? period) =>
        period is not { IsInstant: false } span || span.Calendar.IsCalendarYears ? null : span.Kind switch
    {
        PeriodKind.Quarter => span.Calendar.Quarter(span.Year + 1, span.Index),
        PeriodKind.Half => span.Calendar.Half(span.Year + 1, span.Index),
        PeriodKind.NineMonths => span.Calendar.NineMonths(span.Year + 1),
        _ => span.Calendar.FullYear(span.Year + 1),
    };

    private void Translations()
    {
        if (rate is null) return;
        foreach (var other in _amounts.Where(a => a.Role == AmountRole.Translation && a.Of != a.Id).ToList())
        {
            var amount = _amounts[other.Of];
            if (amount.Said.Currency != rate.From || other.Said.Currency != rate.To) continue;
            if (Ties.Translation(amount.Said, other.Said, rate.Rate))
                AcceptAll(ProofKind.Translation, $"both currencies tie at {Printed(rate.Rate)}", amount, other);
            else if (!AreStated(amount, other)) DoubtAll("the two currencies do not tie at the stated rate", amount, other);
        }
    }

    private void Rates()
    {
        foreach (var one in _amounts.Where(a => a.Role == AmountRole.Rate && a.Of != a.Id && a.End == RangeEnd.None).ToList())
        {
            var amount = _amounts[one.Of];
            var bases = OfMain(one.Of).Where(a => a.Role == AmountRole.Base && a.Unit == amount.Unit).ToList();
            if (amount.End != RangeEnd.None || bases.Count == 0) continue;
            if (bases.Find(b => Ties.Rate(amount.Said, b.Said, one.Said)) is { } tied)
                AcceptAll(ProofKind.Rate, $"{Printed(one.Said.Value)}% from {Printed(tied.Said.Value)} to {Printed(amount.Said.Value)}",
                    amount, tied, one);
            else if (AreStated([amount, .. bases])) Doubt(one.Id, "rate, base and amount do not tie");
            else DoubtAll("rate, base and amount do not tie", [amount, one, .. bases]);
        }
    }

    private void Ranges()
    {
        foreach (var low in _amounts.Where(a => a is { Role: AmountRole.Main, End: RangeEnd.Low }).ToList())
        {
            if (_amounts.ElementAtOrDefault(low.Id + 1) is not { Role: AmountRole.Main, End: RangeEnd.High } high) continue;
            if (high.InOnes < low.InOnes) DoubtAll("the range ends below where it begins", low, high);
            var rates = OfMain(low.Id).Where(a => a.Role == AmountRole.Rate && a.End != RangeEnd.None).ToList();
            if (rates is not [{ End: RangeEnd.Low } least, { End: RangeEnd.High } most]) continue;
            if (Ties.OneBase(low.Said, least.Said, high.Said, most.Said))
                AcceptAll(ProofKind.RangeAndGrowth, "both ends grow from one base at the stated rates", low, high, least, most);
            else DoubtAll("the ends do not grow from one base at the stated rates", low, high, least, most);
        }
    }

    private void Costs()
    {
        foreach (var sentence in _amounts.Where(a => a.Role == AmountRole.Main).GroupBy(a => (a.Line, a.Sentence)).Select(g => g.ToList())
            .ToList())
        {
            if (sentence.Where(a => a.Unit is RowUnit.Ads or RowUnit.Shares).ToList() is not [{ } number]
                || sentence.Where(a => a.Unit is RowUnit.PerAds or RowUnit.PerShare).ToList() is not [{ } price]) continue;
            if (sentence.Where(a => a.Unit == RowUnit.Money && a.Said.Currency == price.Said.Currency).ToList() is not [{ } cost]) continue;
            if (Ties.Cost(number.Said, price.Said, cost.Said))
                AcceptAll(ProofKind.PriceTimesNumber, "number, price and cost tie", number, price, cost);
            else DoubtAll("number, price and cost do not tie", number, price, cost);
        }
    }

    // "US$0.25 per share, or US$0.50 per ADS": the amount per ADS is the amount per share times the number of shares in an ADS.
    private void SharesAndAds()
    {
        if (sharesPerAds is not { } shares) return;
        foreach (var sentence in _amounts.Where(
            a => a is { Role: AmountRole.Main, End: RangeEnd.None, Unit: RowUnit.PerShare or RowUnit.PerAds })
            .GroupBy(a => (a.Line, a.Sentence, a.Said.Currency, a.Period)).Select(g => g.ToList()).ToList())
        {
            if (sentence is not [var one, var other] || one.Unit == other.Unit) continue;
            var (share, ads) = one.Unit == RowUnit.PerShare ? (one, other) : (other, one);
            if (decimal.Abs(share.InOnes * shares - ads.InOnes) <= share.Said.HalfStep * shares + ads.Said.HalfStep)
                AcceptAll(ProofKind.PriceTimesNumber, $"an ADS stands for {shares.ToString(CultureInfo.InvariantCulture)} shares", one,
                    other);
        }
    }

    // Confirms the size of a repurchase plan if the section about repurchases states the same amount as a limit: "up to US$100 million".
    private void Plans()
    {
        foreach (var plan in _amounts.Where(
            a => a is { Role: AmountRole.Main, Unit: RowUnit.Money, Doubt: "" } && PlanWords().IsMatch(a.Measure)).ToList())
            foreach (var allowed in _amounts.Where(
                a => a is { Role: AmountRole.Main, Unit: RowUnit.Money, Section.Kind: SectionKind.Repurchase, Said.Qualifier: "up-to" }
                    && a.Id != plan.Id && a.InOnes == plan.InOnes && a.Said.Currency == plan.Said.Currency).ToList())
            {
                AcceptAll(ProofKind.Repeated,
                    $"lines {plan.Line.ToString(CultureInfo.InvariantCulture)} and " +
                        $"{allowed.Line.ToString(CultureInfo.InvariantCulture)} state it", plan, allowed);
                // The size of the plan is a figure for the day of the plan, wherever the document mentions it, and does not belong to the
                // results of the section around it.
                if (plan.Section.Kind == SectionKind.Repurchase) continue;
                var section = new TextSection(SectionKind.Other,
                    plan.Section.Kind == SectionKind.Remarks ? "Remarks on repurchase" : "Plan of repurchase", allowed.Period,
                    plan.Section.Line);
                _amounts[plan.Id] = _amounts[plan.Id] with { Period = allowed.Period, Section = section };
            }
    }

    // Whether a table or the ledger states all of these amounts. Such amounts get no doubt, since amounts per share are often translated
    // from exact amounts and not from the printed amounts.
    private bool AreStated(params IEnumerable<StatedAmount> amounts) =>
        amounts.All(a => _amounts[a.Id] is { Proof.Kind: ProofKind.Stated, Doubt: "" });

    // Finds parts of a sum: in "including A across one, and B across others", the same section states the sum A + B.
    private void PartsOfSentence()
    {
        foreach (var parts in _amounts.Where(a => a is { Role: AmountRole.Main, IsPart: true, Unit: not RowUnit.Percent })
            .GroupBy(a => (a.Line, a.Sentence)).Select(g => g.ToList()).Where(g => g.Count > 1).ToList())
        {
            var sum = parts.Sum(p => p.InOnes);
            var whole = _amounts.Find(a =>
                a.Role == AmountRole.Main && a.InOnes == sum && !parts.Contains(a) && a.Section == parts[0].Section
                    && a.Said.Currency == parts[0].Said.Currency);
            if (whole is not null) AcceptAll(ProofKind.Sum, $"the parts come to {Printed(whole.Said.Value)}", [whole, .. parts]);
        }
    }

    private void Shares()
    {
        foreach (var share in _amounts.Where(a => a is { Role: AmountRole.Share, Proof: null } && a.Of != a.Id).ToList())
        {
            var part = _amounts[share.Of];
            if (!part.IsAccepted) continue;
            var whole = _amounts.Take(part.Id)
                .LastOrDefault(a => a.IsAccepted && a.Role == AmountRole.Main && a.Unit == part.Unit
                    && a.Said.Currency == part.Said.Currency && a.Period == part.Period
                && Ties.Ratio(part.InOnes, part.Said.HalfStep, a.InOnes, a.Said.HalfStep, share.Said));
            if (whole is not null) Accept(share.Id, ProofKind.Ratio, $"of {whole.Measure}, {Printed(whole.Said.Value)}");
        }
    }

    private void Margins()
    {
        foreach (var margin in _amounts.Where(
            a => a is { Role: AmountRole.Main or AmountRole.Base, Unit: RowUnit.Percent, Proof: null } && Margin().IsMatch(a.Measure))
            .ToList())
        {
            var name = Margin().Replace(margin.Measure, "").Trim();
            var accepted = _amounts.Where(
                a => a.IsAccepted && a.Unit == RowUnit.Money && a.Period == margin.Period
                    && (currency.Length == 0 || a.Said.Currency == currency) && a.End == RangeEnd.None).ToList();
            foreach (var whole in accepted.Where(a => Revenue().IsMatch(a.Measure)))
                foreach (var part in accepted.Where(a => IsOfMargin(name, a.Measure)))
                    if (Ties.Ratio(part.InOnes, part.Said.HalfStep, whole.InOnes, whole.Said.HalfStep, margin.Said))
                        Accept(margin.Id, ProofKind.Ratio, $"{part.Measure} in percent of {whole.Measure}");
        }
    }

    // Whether a margin belongs to a measure. The measure must have the first five letters of each word of the margin's name: "Operating
    // margin" belongs to "Income from operations". Either both are non-GAAP, or neither is.
    private static bool IsOfMargin(string name, string measure)
    {
        if (NonGaap().IsMatch(name) != NonGaap().IsMatch(measure)) return false;
        foreach (var word in NonGaap().Replace(name, "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!measure.Contains(word[..Math.Min(5, word.Length)], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private IEnumerable<StatedAmount> OfMain(int main) => _ofMain[main].Select(i => _amounts[i]);

    // Two sentences can state the same amount only if the words, unit, currency and last day are equal.
    private (string Words, RowUnit Unit, string Currency, DateOnly? End) KeyOf(StatedAmount amount)
    {
        if (!_keys.TryGetValue(amount.Measure, out var words)) _keys.Add(amount.Measure, words = KnownFigures.Key(amount.Measure));
        return (words, amount.Unit, amount.Said.Currency, amount.Period?.End);
    }

    private void Repeated()
    {
        var accepted = _amounts.Where(a => a.IsAccepted).ToLookup(KeyOf);
        foreach (var amount in _amounts.Where(a => a is { Proof: null, End: RangeEnd.None } && a.Measure.Length > 0).ToList())
        {
            var key = KeyOf(amount);
            var same = key.Words.Length == 0 ? null
                : accepted[key].FirstOrDefault(
                    a => a.Id != amount.Id && Kindred(a.Role, amount.Role) && SameTime(a, amount) && a.IsSequential == amount.IsSequential
                && a.Said.HalfStep <= amount.Said.HalfStep && decimal.Abs(a.InOnes - amount.InOnes) <= amount.Said.HalfStep);
            if (same is not null)
                Accept(amount.Id, ProofKind.Repeated, $"line {same.Line.ToString(CultureInfo.InvariantCulture)} states it too");
        }
    }

    // Whether an amount can have two roles in two sentences. A share of a whole may be worded as a measure: "58% of the volume was under
    // the light model".
    private static bool Kindred(AmountRole a, AmountRole b) =>
        a == b || a is AmountRole.Share && b is AmountRole.Main
            || a is AmountRole.Main or AmountRole.Base && b is AmountRole.Main or AmountRole.Base;

    private static bool SameTime(StatedAmount a, StatedAmount b) =>
        a.Period is { } one && b.Period is { } other && (one == other || one.End == other.End && one.IsInstant != other.IsInstant);

    // Adds a doubt to losses printed without a sign, since only a table shows if they are negative.
    private void Losses()
    {
        foreach (var amount in _amounts.Where(
            a => a.Unit is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds && a.InOnes > 0
                && a.Proof is not null and not { Kind: ProofKind.Stated } && LossWords().IsMatch(a.Measure)).ToList())
            Doubt(amount.Id, "a loss is printed without a sign");
    }

    private void AcceptAll(ProofKind kind, string words, params IEnumerable<StatedAmount> amounts)
    {
        foreach (var amount in amounts) Accept(amount.Id, kind, words);
    }

    private void DoubtAll(string words, params IEnumerable<StatedAmount> amounts)
    {
        foreach (var amount in amounts) Doubt(amount.Id, words);
    }

    private static string Printed(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(re-?purchase|buy-?back) (program(me)?|plan)$", Plain)] private static partial Regex PlanWords();
    [GeneratedRegex(@"\bmargin\b", Plain)] private static partial Regex Margin();
    [GeneratedRegex(@"\b(revenues?|net sales|sales|turnover)\b(?! (of|from|cost))", Plain)] private static partial Regex Revenue();
    [GeneratedRegex(@"\b(non-?gaap|non-?ifrs|adjusted)\b", Plain)] private static partial Regex NonGaap();
    [GeneratedRegex(@"\b(loss|losses|deficit|outflow|used in)\b", Plain)] private static partial Regex LossWords();
}
