namespace QifuReports.Briefings.Composing.Notes;

/// <summary>
/// The notes needed beside growth rates if the periods compared differ in their number of weeks. A quarter of fourteen weeks has one
/// thirteenth more selling time than a quarter of thirteen, and no growth rate is adjusted for that.
/// </summary>
internal static class UnequalLengths
{
    private const string Unadjusted = "; no change is adjusted for it";

    /// <summary>
    /// A note under a table: <c>Q4 FY24 has fourteen weeks, Q4 FY23 and Q3 FY24 thirteen weeks each; no change is adjusted for it.</c>
    /// Empty if all periods have the same number of weeks, or are not counted in weeks.
    /// </summary>
    public static IReadOnlyList<Inline> Note(BriefingContext context)
    {
        var words = new List<Inline>();
        foreach (var (between, said, period) in Said(Compared(context), PeriodWords.Short))
        {
            words.Add(new TextRun(words.Count == 0 ? " " + between : between));
            words.Add(new TextRun(said, TextStyle.Plain, Reference.Of(period)));
        }
        if (words.Count > 0) words.Add(new TextRun(Unadjusted + "."));
        return words;
    }

    /// <summary>The note on unequal periods as a clause; null if all have the same number of weeks, or are not counted in weeks.</summary>
    public static TextValue? Sentence(BriefingContext context)
    {
        var words = new StringBuilder();
        foreach (var (between, said, period) in Said(Compared(context), PeriodWords.InText))
            words.Append(between).Append("the ").Append(FigureMark.Wrap(Reference.Of(period), said));
        return words.Length == 0 ? null : new TextValue(words.Append(Unadjusted).ToString());
    }

    /// <summary>
    /// A note for many periods: <c>Q4 FY24 has fourteen weeks, the others thirteen weeks.</c> Empty if all periods have the same number of
    /// weeks, or are not counted in weeks.
    /// </summary>
    public static IReadOnlyList<Inline> Odd(IReadOnlyList<Period> periods)
    {
        var usual = periods.GroupBy(p => p.Weeks).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var words = new List<Inline>();
        if (usual.Key == 0) return words;
        foreach (var period in periods)
        {
            if (period.Weeks == 0 || period.Weeks == usual.Key) continue;
            words.Add(new TextRun(words.Count == 0 ? " " : ", "));
            words.Add(new TextRun($"{PeriodWords.Short(period)} has {PeriodWords.Length(period)}", TextStyle.Plain, Reference.Of(period)));
        }
        if (words.Count > 0) words.Add(new TextRun($", the others {PeriodWords.Length(usual.First())}."));
        return words;
    }

    // The briefing's period, then the compared periods with known figures and another number of weeks; empty if there is no such period.
    private static List<Period> Compared(BriefingContext context)
    {
        var periods = new List<Period> { context.Period };
        if (context.Period.Weeks == 0) return [];
        foreach (var (against, period) in (ReadOnlySpan<(ComparedWith, Period)>)[(ComparedWith.YearBefore, context.Period.YearBefore),
            (ComparedWith.Prior, context.Period.Prior)])
            if (period.Weeks > 0 && period.Weeks != context.Period.Weeks && !periods.Contains(period) && IsCompared(context, against))
                periods.Add(period);
        return periods.Count > 1 ? periods : [];
    }

    private static bool IsCompared(BriefingContext context, ComparedWith against)
    {
        foreach (var concept in context.Ledger.Taxonomy.Concepts)
            if (concept.PeriodType == PeriodType.Flow && context.Current(concept) is { } figure
                && context.Base(figure, against) is not null) return true;
        return false;
    }

    // Returns each period with its text and the text before it. Of several equally long periods in a row, only the last gives its weeks.
    private static IEnumerable<(string Between, string Said, Period Period)> Said(List<Period> periods, Func<Period, string> name)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            var (period, before, after) = (periods[i], i > 1 && periods[i - 1].Weeks == periods[i].Weeks,
                i > 0 && i + 1 < periods.Count && periods[i + 1].Weeks == periods[i].Weeks);
            yield return (i == 0 ? "" : before ? " and " : ", ",
                after ? name(period) : $"{name(period)}{(i == 0 ? " has" : "")} {PeriodWords.Length(period)}{(before ? " each" : "")}",
                period);
        }
    }
}
