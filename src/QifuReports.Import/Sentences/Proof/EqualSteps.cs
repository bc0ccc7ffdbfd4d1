namespace QifuReports.Import.Sentences.Proof;

/// <summary>
/// Compares a measure with its non-GAAP counterpart. Two non-GAAP measures that exclude the same costs differ from their counterparts by
/// the same amount. If two such differences agree in two confirmed periods and again in a third period, the amounts of the third period are
/// confirmed.
/// </summary>
internal static partial class EqualSteps
{
    /// <summary>Confirms the amounts that equal differences prove.</summary>
    /// <param name="amounts">The amounts of the document; those with the role main or base in a section of results are used.</param>
    /// <param name="accept">Called with the id of an amount, the kind of proof and the proof in words.</param>
    public static void Prove(IReadOnlyList<StatedAmount> amounts, Action<int, ProofKind, string> accept)
    {
        foreach (var section in amounts.Where(
            a => a is { Section.Kind: SectionKind.Results, Unit: RowUnit.Money, End: RangeEnd.None,
                Role: AmountRole.Main or AmountRole.Base } && a.Measure.Length > 0).GroupBy(a => a.Section))
        {
            var pairs = Pairs([.. section]);
            for (var i = 0; i < pairs.Count; i++)
                for (var j = i + 1; j < pairs.Count; j++) Compare(pairs[i], pairs[j], accept);
        }
    }

    private sealed record Pair(string Measure, IReadOnlyDictionary<Period, (StatedAmount Plain, StatedAmount Other)> Steps);

    private static List<Pair> Pairs(List<StatedAmount> section)
    {
        var measures = section.Where(a => a.Period is not null).GroupBy(a => a.Of).Select(g => g.ToList()).ToList();
        var pairs = new List<Pair>();
        foreach (var cells in measures)
        {
            if (!NonGaap().IsMatch(cells[0].Measure)) continue;
            var name = KnownFigures.Key(NonGaap().Replace(cells[0].Measure, ""));
            var plain = measures.FindAll(m => !NonGaap().IsMatch(m[0].Measure) && KnownFigures.Key(m[0].Measure) == name);
            if (name.Length == 0 || plain.Count != 1) continue;
            var steps = new Dictionary<Period, (StatedAmount Plain, StatedAmount Other)>();
            foreach (var cell in cells)
                if (plain[0].Find(p => p.Period == cell.Period && p.Said.Currency == cell.Said.Currency) is { } same)
                    steps.TryAdd(cell.Period.GetValueOrDefault(), (same, cell));
            pairs.Add(new Pair(cells[0].Measure, steps));
        }
        return pairs;
    }

    private static void Compare(Pair a, Pair b, Action<int, ProofKind, string> accept)
    {
        var common = a.Steps.Keys.Where(b.Steps.ContainsKey).ToList();
        foreach (var period in common)
        {
            if (!Same(a.Steps[period], b.Steps[period])
                || common.Count(p => p != period && IsBorne(a.Steps[p]) && IsBorne(b.Steps[p]) && Same(a.Steps[p], b.Steps[p])) < 2)
                continue;
            foreach (var amount in (StatedAmount[])[a.Steps[period].Plain, a.Steps[period].Other, b.Steps[period].Plain,
                b.Steps[period].Other])
                accept(amount.Id, ProofKind.Sum, $"{a.Measure} and {b.Measure} leave out the same, as in the other periods");
        }
    }

    private static bool IsBorne((StatedAmount Plain, StatedAmount Other) step) => step.Plain.IsAccepted && step.Other.IsAccepted;

    // Whether two differences are the same within the rounding of the amounts. Differences of less than ten units of the last digit, zero
    // included, do not count.
    private static bool Same((StatedAmount Plain, StatedAmount Other) a, (StatedAmount Plain, StatedAmount Other) b)
    {
        var (one, other) = (a.Other.InOnes - a.Plain.InOnes, b.Other.InOnes - b.Plain.InOnes);
        return one != 0 && decimal.Abs(one - other) <= 2 * (a.Plain.Said.HalfStep + a.Other.Said.HalfStep)
            && decimal.Abs(one) >= 20 * a.Plain.Said.HalfStep;
    }

    [GeneratedRegex(@"\b(non-?gaap|non-?ifrs|adjusted)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NonGaap();
}
