using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Composing.Notes;

/// <summary>Says which figures of earlier periods are shown as a later filing restated them, not as first filed.</summary>
internal static class RestatedComparatives
{
    // If there are more names than this, the sentence gives only their number.
    private const int MostNames = 3;

    // A sentence names this many groups at most. If this release itself restates figures, only groups that it restates are named. Of all
    // other figures, only the number is given.
    private const int MostGroups = 3;

    /// <summary>
    /// A clause that says what is restated: <c>materials and personnel of the first quarter of 2025 stand here as reclassified in the
    /// interim report of May 15, 2026</c>. On a page with <see cref="BriefingContext.TellsShownRestatements"/>, only figures that the page
    /// shows so far. Null if nothing is restated.
    /// </summary>
    public static TextValue? Sentence(BriefingContext context)
    {
        var words = new StringBuilder();
        var groups = Groups(context, context.TellsShownRestatements);
        List<(Filing By, RestatementMark Mark, Period Period,
            List<RestatedFigure> Figures)> own = [.. groups.Where(g => g.By.Id == context.Release.Id)];
        List<(Filing By, RestatementMark Mark, Period Period,
            List<RestatedFigure> Figures)> named = [.. (own.Count > 0 ? own : groups).Take(MostGroups)];
        foreach (var (by, mark, period, figures) in named)
        {
            words.Append(words.Length == 0 ? "" : "; ").Append(Names(context, by, mark, period, figures)).Append(" of ")
                .Append(period.IsInstant ? "" : "the ")
                .Append(FigureMark.Wrap(Reference.Of(period), period.IsInstant ? PeriodWords.Date(period.End) : PeriodWords.InText(period)))
                .Append(figures.Count == 1 ? " stands" : " stand").Append(" here as ").Append(mark.Word).Append(" in the ")
                .Append(FigureMark.Wrap(Reference.Filing(by.Id), BriefingContext.FormName(by).Replace('-', '\u2011'))).Append(" of ")
                .Append(FigureMark.Wrap(Reference.Of(by.Date), PeriodWords.Date(by.Date)));
        }
        // What this release restates is counted separately from what earlier releases restated.
        var inRelease = own.Sum(g => g.Figures.Count);
        AddRest("more", inRelease - named.Where(g => g.By.Id == context.Release.Id).Sum(g => g.Figures.Count), "in this release too");
        AddRest("more-earlier", groups.Sum(g => g.Figures.Count) - inRelease
            - named.Where(g => g.By.Id != context.Release.Id).Sum(g => g.Figures.Count), "before this release");
        return words.Length == 0 ? null : new TextValue(words.ToString());

        void AddRest(string name, int rest, string where)
        {
            if (rest > 0) words.Append("; ").Append(FigureMark.Wrap(context.Counted("restatements", name, rest), FigureFormat.Whole(rest)))
                .Append(rest == 1 ? " more figure of an earlier period was restated " : " more figures of earlier periods were restated ")
                .Append(where);
        }
    }

    /// <summary>A note under a table of these concepts; empty if none of them is restated in the periods of the table.</summary>
    public static IReadOnlyList<Inline> Note(BriefingContext context, IReadOnlyList<Concept> concepts)
    {
        var words = new List<Inline>();
        foreach (var (_, mark, period, figures) in Groups(context))
        {
            if (!IsCompared(context, period) || !figures.Exists(f => concepts.Any(c => c.Id.Equals(f.Now.Key.Concept)))) continue;
            words.Add(new TextRun(words.Count == 0 ? " Figures of " : "; of "));
            words.Add(new TextRun(period.IsInstant ? PeriodWords.Date(period.End) : PeriodWords.Short(period), TextStyle.Plain,
                Reference.Of(period)));
            words.Add(new TextRun($" are as {mark.Word}"));
        }
        if (words.Count > 0) words.Add(new TextRun(": see \u201CWhat was restated\u201D."));
        return words;
    }

    // Whether a period is the briefing's, the year before or the prior one, the last day of one of them, or the last year-end.
    private static bool IsCompared(BriefingContext context, Period period)
    {
        var now = context.Period;
        if (!period.IsInstant) return period == now || period == now.YearBefore || period == now.Prior;
        return period.End == now.End || period.End == now.YearBefore.End || period.End == now.Prior.End
            || period.End == context.Calendar.FullYear(now.Year).YearBefore.End;
    }

    // Grouped by filing, kind of restatement and period, in order of first appearance.
    private static List<(Filing By, RestatementMark Mark, Period Period, List<RestatedFigure> Figures)> Groups(BriefingContext context,
        bool isShown = false)
    {
        var groups = new List<(Filing By, RestatementMark Mark, Period Period, List<RestatedFigure> Figures)>();
        foreach (var figure in context.Restated)
        {
            if (isShown && !IsShown(context, Figure.NameOf(figure.Now.Key))) continue;
            var at = groups.FindIndex(g =>
                ReferenceEquals(g.By, figure.By) && g.Mark.Kind == figure.Mark.Kind && g.Period == figure.Now.Key.Period);
            if (at < 0) groups.Add((figure.By, figure.Mark, figure.Now.Key.Period, [figure]));
            else groups[at].Figures.Add(figure);
        }
        return groups;
    }

    // A figure counts as shown if the document shows the figure itself, or a figure derived from it, such as a change.
    private static bool IsShown(BriefingContext context, string name) =>
        context.Book.IsUsed(name) || context.Book.Used.Any(f => RestsOn(f, name));

    private static bool RestsOn(Figure figure, string name) =>
        figure.Origin is FigureOrigin.Derived { Inputs: var inputs } && inputs.Any(i => i.Name == name || RestsOn(i, name));

    private static string Names(BriefingContext context, Filing by, RestatementMark mark, Period period, List<RestatedFigure> figures)
    {
        var concepts = figures.Select(f => f.Now.Key.Concept).Distinct().ToList();
        if (concepts.Count > MostNames)
            return $"{FigureMark.Wrap(context.Counted("restatements", $"{by.Id}-{mark.Word}-{period}", concepts.Count), FigureFormat.Whole(concepts.Count))} figures";
        var names = concepts.ConvertAll(c =>
        {
            var name = NameText.InText(context.Ledger.Taxonomy.Find(c)?.Name ?? c.Value);
            return NameText.NeedsMark(name) ? FigureMark.Wrap(Reference.Name(c.Value), name) : name;
        });
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }
}
