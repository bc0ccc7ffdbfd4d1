namespace QifuReports.Briefings.Figures.Naming;

/// <summary>The names of waterfall steps and of lines that changed a result: the concept's name with the direction of change.</summary>
public static class StepNames
{
    /// <summary>Begins a name if no wording for the direction is certain.</summary>
    internal const string Neutral = "Change in ";

    private const string Higher = "Higher ", Lower = "Lower ", Total = "Total ";

    private static readonly string[] Ways = [Higher, Lower, Neutral, "More ", "Less ", "No "],
        OfWhat = ["after", "of", "on", "from", "for", "to"],
        Counted = ["credit", "benefit", "expense", "charge", "gain", "loss", "profit", "release", "deficit"];

    private static readonly string[] EitherSign = ["result", "results", "balance"];

    /// <summary>
    /// The name of a step: <c>Higher financing income</c>, <c>Lower operating costs</c>. A cost is higher if it reduces the result by more,
    /// whatever its sign in the filing: a tax that goes from -45 to -60 is a higher tax.
    /// A tax that is a credit: <c>Higher income tax credit</c>.
    /// A line whose sign changed: <c>Net finance income after costs</c>.
    /// A line called "gain or loss" keeps the word for its sign: <c>Lower foreign exchange loss</c>.
    /// An income with a negative amount is called an expense: <c>Lower net interest expense</c>.
    /// If none of these is certain: <c>Change in finance costs</c>.
    /// </summary>
    /// <param name="concept">The concept that changed.</param>
    /// <param name="now">The figure of the concept for the period.</param>
    /// <param name="before">The figure of the concept for the earlier period.</param>
    /// <param name="taxonomy">The taxonomy with the sums; null if the sums are not known.</param>
    /// <param name="effect">
    /// The effect of a positive amount on the result: 1 adds to it, -1 reduces it; 0 to use the first sum that contains the concept.
    /// </param>
    public static string Of(Concept concept, Figure now, Figure before, TaxonomyBook? taxonomy = null, int effect = 0)
    {
        var name = concept.ShortName.StartsWith(Total, StringComparison.Ordinal) ? concept.ShortName[Total.Length..] : concept.ShortName;
        if (effect == 0 && concept.Parents.Count > 0 && taxonomy is not null) effect = CostSide.Effect(concept, taxonomy);
        // Turns the sign of both amounts if a positive amount reduces the result.
        if (EitherWayName.Of(name) is { } either)
            return OfEither(either, effect < 0 ? -now.Value : now.Value, effect < 0 ? -before.Value : before.Value);
        var isFiledBelow = CostSide.Of(concept, taxonomy, now.Value) < 0 || CostSide.Of(concept, taxonomy, before.Value) < 0;
        if (isFiledBelow || CostSide.IsNamedCost(concept))
            return OfCost(concept, name, now.Value, before.Value, effect == 0 && isFiledBelow ? 1 : effect);
        return now.Value >= 0 && before.Value >= 0 ? Way(now.Value > before.Value) + NameText.InText(name)
            : OfIncome(name, now.Value, before.Value, effect);
    }

    /// <summary>
    /// A name as used inside a sentence: <c>higher staff costs</c>. A name that does not begin with a word for the direction gets an
    /// article if its noun is countable: <c>an income tax credit after an expense</c>.
    /// </summary>
    public static string InSentence(string name)
    {
        var text = NameText.InText(name);
        if (Array.Exists(Ways, w => name.StartsWith(w, StringComparison.Ordinal))) return text;
        // The noun is the word just before the words that qualify it, e.g. before "of" or "on".
        string[] words = text.Split(' ');
        var behind = Array.FindIndex(words, w => Array.IndexOf(OfWhat, w) >= 0);
        var head = words[(behind < 0 ? words.Length : behind) - (behind == 0 ? 0 : 1)].TrimEnd(',');
        return Array.IndexOf(Counted, head) < 0 ? text
            : ("aeiou".Contains(text[0], StringComparison.OrdinalIgnoreCase) ? "an " : "a ") + text;
    }

    // Names a line that is negative in one of the periods: a negative income cannot be called higher or lower income.
    private static string OfIncome(string name, decimal now, decimal before, int effect)
    {
        if (effect >= 0 && IncomeWords.Of(name) is { } words)
        {
            if (now < 0) return before > 0 ? $"{words.Borne} after {words.EarnedNoun}"
                : before == 0 ? words.Borne : Way(now < before) + NameText.InText(words.Borne);
            return now == 0 ? "No " + NameText.InText(words.Borne) : $"{words.Earned} after {words.BorneNoun}";
        }
        return IsOfEitherSign(name) ? Way(now > before) + NameText.InText(name) : Neutral + NameText.InText(name);
    }

    // Whether a name covers both signs, like "result": a result of -3 is higher than -5.
    private static bool IsOfEitherSign(string name) =>
        Array.Exists(name.Split([' ', ',']), w => Array.IndexOf(EitherSign, w.ToLowerInvariant()) >= 0);

    private static string OfEither(EitherWayName name, decimal now, decimal before)
    {
        // Zero is neither a gain nor a loss: the name then depends on the earlier amount.
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
            // The name of the line is already that of a credit, so "expense" is the word for the opposite amount.
            var expense = $"{name[..name.LastIndexOf(' ')]} expense";
            if (cost <= 0 && costBefore <= 0) return Way(cost < costBefore) + NameText.InText(name);
            if (cost > 0 && costBefore < 0) return $"{expense} after {SideWords.ContraryNoun(concept, name)}";
            if (cost > 0) return Way(cost > costBefore) + NameText.InText(expense);
            if (cost == 0) return "No " + NameText.InText(expense);
            return $"{name} after {SideWords.Natural(concept, name)}";
        }
        if (effect == 0 ? now >= 0 && before >= 0 : cost >= 0 && costBefore >= 0) return Way(cost > costBefore) + NameText.InText(name);
        // The amount of the line is, or was in the earlier period, the opposite of a cost.
        if (contrary is null) return Neutral + NameText.InText(name);
        if (cost > 0) return $"{SideWords.WithNetFirst(name)} after {SideWords.ContraryNoun(concept, name)}";
        if (cost == 0) return "No " + NameText.InText(contrary);
        if (costBefore > 0) return $"{contrary} after {SideWords.Natural(concept, name)}";
        return costBefore == 0 ? contrary : Way(cost < costBefore) + NameText.InText(contrary);
    }

    private static string Way(bool isMore) => isMore ? Higher : Lower;
}
