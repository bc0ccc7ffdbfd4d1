using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>
/// What has to be said beside growth where the periods compared have not the same number of weeks: a quarter of fourteen has a thirteenth more to sell in than one of
/// thirteen, and no change is adjusted for it.
/// </summary>
internal static class UnequalLengths
{
    private const string Unadjusted = "; no change is adjusted for it";

    /// <summary>For a note under a table: <c>Q4 FY24 has fourteen weeks, Q4 FY23 thirteen weeks; no change is adjusted for it.</c> Empty where all are alike, or not counted in weeks.</summary>
    public static IReadOnlyList<Inline> Note(params IReadOnlyList<Period> periods)
    {
        var apart = Apart(periods);
        var words = new List<Inline>(apart.Count * 2 + 1);
        for (var i = 0; i < apart.Count; i++)
        {
            words.Add(new TextRun(i == 0 ? " " : Between(i, apart.Count)));
            words.Add(new TextRun(Says(PeriodWords.Short(apart[i]), apart[i], i == 0), TextStyle.Plain, Reference.Of(apart[i])));
        }
        if (words.Count > 0) words.Add(new TextRun(Unadjusted + "."));
        return words;
    }

    /// <summary>For a note under many: <c>Q4 FY24 has fourteen weeks, the others thirteen weeks.</c> Empty where all are alike, or not counted in weeks.</summary>
    public static IReadOnlyList<Inline> Odd(IReadOnlyList<Period> periods)
    {
        var usual = periods.GroupBy(p => p.Weeks).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var words = new List<Inline>();
        if (usual.Key == 0) return words;
        foreach (var period in periods)
        {
            if (period.Weeks == 0 || period.Weeks == usual.Key) continue;
            words.Add(new TextRun(words.Count == 0 ? " " : ", "));
            words.Add(new TextRun(Says(PeriodWords.Short(period), period, first: true), TextStyle.Plain, Reference.Of(period)));
        }
        if (words.Count > 0) words.Add(new TextRun($", the others {PeriodWords.Length(usual.First())}."));
        return words;
    }

    /// <summary>The same for a sentence, from what the briefing compares its period with; null where all are alike.</summary>
    public static TextValue? Sentence(BriefingContext context)
    {
        var apart = Apart(Compared(context));
        if (apart.Count == 0) return null;
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < apart.Count; i++)
        {
            if (i > 0) words.Append(Between(i, apart.Count));
            words.Append("the ").Append(FigureMark.Wrap(Reference.Of(apart[i]), Says(PeriodWords.InText(apart[i]), apart[i], i == 0)));
        }
        return new TextValue(words.Append(Unadjusted).ToString());
    }

    /// <summary>The period of a briefing, and what its growth is told against.</summary>
    public static IReadOnlyList<Period> Compared(BriefingContext context) =>
        context.Period.Kind == PeriodKind.Quarter ? [context.Period, context.Period.YearBefore, context.Period.Prior] : [context.Period, context.Period.YearBefore];

    private static string Says(string name, Period period, bool first) => $"{name} {(first ? "has " : "")}{PeriodWords.Length(period)}";

    private static string Between(int index, int count) => index == count - 1 ? " and " : ", ";

    // The first, and those that are longer or shorter than it.
    private static List<Period> Apart(IReadOnlyList<Period> periods)
    {
        var apart = new List<Period>();
        foreach (var period in periods)
            if (period.Weeks > 0 && period.Weeks != periods[0].Weeks && periods[0].Weeks > 0 && !apart.Contains(period)) apart.Add(period);
        if (apart.Count > 0) apart.Insert(0, periods[0]);
        return apart;
    }
}
