using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Figures.Naming;

/// <summary>What a step of a waterfall, or a line that moved a result, is called: by what it does, from the name of the concept and the way it went.</summary>
public static class StepNames
{
    /// <summary>Where no word for the way is certain.</summary>
    internal const string Neutral = "Change in ";

    private const string Higher = "Higher ", Lower = "Lower ", Total = "Total ";

    private static readonly string[] Ways = [Higher, Lower, Neutral, "More ", "Less ", "No "], OfWhat = ["after", "of", "on", "from", "for", "to"], Counted = ["credit", "benefit", "expense", "charge", "gain", "loss", "profit", "release", "deficit"];

    private static readonly string[] EitherSign = ["result", "results", "balance"];

    /// <summary>
    /// <c>Higher financing income</c>, <c>Lower operating costs</c>. A cost goes by how much it takes off the result, on whichever side of zero it is filed: a tax that goes from -45 to -60
    /// is a higher one. What is the other side of a cost is called by that, <c>Higher income tax credit</c>, and so is what turned: <c>Net finance income after costs</c>. What is called a gain
    /// or loss is the one of the two that it is: <c>Lower foreign exchange loss</c>, <c>Foreign exchange gain after a loss</c>; what is called an income or a gain and stands below zero is the other
    /// side of one, <c>Lower net interest expense</c>. Where no word is certain: <c>Change in finance costs</c>.
    /// </summary>
    /// <param name="concept">What moved.</param>
    /// <param name="now">Of the period.</param>
    /// <param name="before">Of the period before.</param>
    /// <param name="taxonomy">The sums; null for a concept that stands alone.</param>
    /// <param name="effect">What a positive amount does to the result: 1 adds, -1 takes off; 0 to go by the first sum that it is part of.</param>
    public static string Of(Concept concept, Figure now, Figure before, TaxonomyBook? taxonomy = null, int effect = 0)
    {
        var name = concept.ShortName.StartsWith(Total, StringComparison.Ordinal) ? concept.ShortName[Total.Length..] : concept.ShortName;
        if (effect == 0 && concept.Parents.Count > 0 && taxonomy is not null) effect = CostSide.Effect(concept, taxonomy);
        // As it counts in the result.
        if (EitherWayName.Of(name) is { } either) return OfEither(either, effect < 0 ? -now.Value : now.Value, effect < 0 ? -before.Value : before.Value);
        var isFiledBelow = CostSide.Of(concept, taxonomy, now.Value) < 0 || CostSide.Of(concept, taxonomy, before.Value) < 0;
        if (isFiledBelow || CostSide.IsNamedCost(concept)) return OfCost(concept, name, now.Value, before.Value, effect == 0 && isFiledBelow ? 1 : effect);
        return now.Value >= 0 && before.Value >= 0 ? Way(now.Value > before.Value) + NameText.InText(name) : OfIncome(name, now.Value, before.Value, effect);
    }

    /// <summary>
    /// A name as a sentence has it: <c>higher staff costs</c>, and with the article that one of its kind needs where no word for the way stands before it, <c>an income tax credit after an expense</c>.
    /// </summary>
    public static string InSentence(string name)
    {
        var text = NameText.InText(name);
        if (Array.Exists(Ways, w => name.StartsWith(w, StringComparison.Ordinal))) return text;
        // What it is stands before the words that say of what.
        string[] words = text.Split(' ');
        var behind = Array.FindIndex(words, w => Array.IndexOf(OfWhat, w) >= 0);
        var head = words[(behind < 0 ? words.Length : behind) - (behind == 0 ? 0 : 1)].TrimEnd(',');
        return Array.IndexOf(Counted, head) < 0 ? text : ("aeiou".Contains(text[0], StringComparison.OrdinalIgnoreCase) ? "an " : "a ") + text;
    }

    // Of what is below zero, now or before: an income of less than nothing is not a higher or a lower one.
    private static string OfIncome(string name, decimal now, decimal before, int effect)
    {
        if (effect >= 0 && IncomeWords.Of(name) is { } words)
        {
            if (now < 0) return before > 0 ? $"{words.Borne} after {words.EarnedNoun}" : before == 0 ? words.Borne : Way(now < before) + NameText.InText(words.Borne);
            return now == 0 ? "No " + NameText.InText(words.Borne) : $"{words.Earned} after {words.BorneNoun}";
        }
        return IsOfEitherSign(name) ? Way(now > before) + NameText.InText(name) : Neutral + NameText.InText(name);
    }

    // A result of -3 is a higher one than of -5.
    private static bool IsOfEitherSign(string name) => Array.Exists(name.Split([' ', ',']), w => Array.IndexOf(EitherSign, w.ToLowerInvariant()) >= 0);

    private static string OfEither(EitherWayName name, decimal now, decimal before)
    {
        // Nil has no side of its own: it is the end of what was there.
        var isGood = (now != 0 ? now : before) > 0;
        var what = name.Side(isGood);
        if (now == 0) return "No " + NameText.InText(what);
        if (Math.Sign(now) == Math.Sign(before)) return Way(Math.Abs(now) > Math.Abs(before)) + NameText.InText(what);
        return NameText.Capital(before == 0 ? what : $"{what} after {name.Noun(!isGood)}");
    }

    private static string OfCost(Concept concept, string name, decimal now, decimal before, int effect)
    {
        var (cost, costBefore) = effect > 0 ? (-now, -before) : (now, before);
        var contrary = effect != 0 && CostSide.IsNamedCost(concept) ? SideWords.Contrary(concept, name) : null;
        if (contrary == name)
        {
            // It is called by its credit: where it is an expense, that is what it is called.
            var expense = $"{name[..name.LastIndexOf(' ')]} expense";
            if (cost <= 0 && costBefore <= 0) return Way(cost < costBefore) + NameText.InText(name);
            if (cost > 0 && costBefore < 0) return $"{expense} after {SideWords.ContraryNoun(concept, name)}";
            if (cost > 0) return Way(cost > costBefore) + NameText.InText(expense);
            if (cost == 0) return "No " + NameText.InText(expense);
            return $"{name} after {SideWords.Natural(concept, name)}";
        }
        if (effect == 0 ? now >= 0 && before >= 0 : cost >= 0 && costBefore >= 0) return Way(cost > costBefore) + NameText.InText(name);
        // It is, or was, the other side of a cost.
        if (contrary is null) return Neutral + NameText.InText(name);
        if (cost > 0) return $"{SideWords.WithNetFirst(name)} after {SideWords.ContraryNoun(concept, name)}";
        if (cost == 0) return "No " + NameText.InText(contrary);
        if (costBefore > 0) return $"{contrary} after {SideWords.Natural(concept, name)}";
        return costBefore == 0 ? contrary : Way(cost < costBefore) + NameText.InText(contrary);
    }

    private static string Way(bool isMore) => isMore ? Higher : Lower;
}
