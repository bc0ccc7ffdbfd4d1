namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>
/// The key figures of the first page: revenue, operating result, net result, diluted earnings per ADS or share, and the operating or risk
/// measure that worsened most. Each figure has its change and a sparkline (a small line of its last values).
/// </summary>
internal static class LargeResultFigures
{
    private static readonly string[][] Roles = [["revenue"], ["operating-result"], ["net-result"],
        ["earnings-per-ads-diluted", "eps-diluted"]];

    /// <summary>Makes the row of the known figures; empty if fewer than two figures are known.</summary>
    public static IReadOnlyList<Block> Make(BriefingContext context)
    {
        var figures = new List<(Concept Concept, Figure Figure, Comparison? Comparison)>();
        foreach (var roles in Roles)
        {
            foreach (var role in roles)
            {
                if (context.Concept(role) is not { } concept || context.Current(concept) is not { } figure) continue;
                figures.Add((concept, figure, context.Compare(figure, ComparedWith.YearBefore)));
                break;
            }
        }
        if (ResultStory.Of(context).Worst is { } worst) figures.Add((worst.Concept, worst.Comparison.Current, worst.Comparison));
        if (figures.Count < 2) return [];
        var perShare = figures.Exists(f => f.Figure.Measure is Measure.PerShare or Measure.PerAds) ? ", except per-share data" : "";
        var large = figures.Exists(f =>
            f.Figure.Measure is Measure.Count or Measure.Shares or Measure.Ads && Math.Abs(f.Figure.Value) >= 1_000_000m)
            && context.Book.Scale == TableScale.Millions ? " and large numbers" : "";
        var unit =
            $"{FigureFormat.Currency(context.Book.Currency)}{large} in {context.Book.Scale.Plural}{perShare}; " +
            $"{context.Release.AuditStatus}; {BriefingContext.BasisName(context.Release.Basis)}; {PeriodWords.Span(context.Period)}"
            + (figures.Exists(f => f.Figure.Period.IsInstant) ? ", rates as of that day" : "");
        var courses = figures.ConvertAll(f => Course(context, f.Concept));
        return [new LargeFigures(unit + Courses(courses),
            [.. figures.Select((f, i) => new LargeFigure(Label(f.Concept), Value(context, f.Figure),
                Comparison(context, f.Concept, f.Comparison), Trend(context, f.Concept, courses[i], courses.MaxBy(c => c.Count)!)))]) { Id =
                    "summary-figures" }];
    }

    private static TextRun Label(Concept concept) =>
        new(concept.ShortName, TextStyle.Plain, NameText.HasDigit(concept.ShortName) ? Reference.Name(concept.Id.Value) : null);

    private static TextRun Value(BriefingContext context, Figure figure) =>
        new(FigureFormat.Cell(figure), TextStyle.Plain, Reference.Of(context.Book.Use(figure), Manner.Cell));

    // Writes the change and the earlier value, in the unit of the figure above; the column has no space for more.
    private static List<TextRun> Comparison(BriefingContext context, Concept concept, Comparison? comparison)
    {
        if (comparison is null) return [];
        var @base = context.Book.Use(comparison.Base);
        var from = @base.IsNil ? new TextRun("from nil", TextStyle.Muted)
            : new TextRun($"from {FigureFormat.Cell(@base)}", TextStyle.Muted, Reference.Of(@base, Manner.Cell));
        List<TextRun> lines = [comparison.IsNotMeaningful ? new TextRun(FigureFormat.NotMeaningful)
            : KeyFigures.Move(context, concept, comparison), from];
        if (comparison.Against != ComparedWith.LastKnown) return lines;
        var last = context.Told(comparison.Base.Period);
        return [.. lines, new TextRun($"in {PeriodWords.Short(last)}{(last == context.Told(context.Period).Prior ? "" : ", last stated")}",
            TextStyle.Muted, Reference.Of(last))];
    }

    // The last periods in a row that are all known; none if fewer than three. A sparkline with a gap cannot be read at a glance.
    private static List<Period> Course(BriefingContext context, Concept concept)
    {
        const int Least = 3;

        List<Period> known = [.. Trends.Periods(context, concept).Reverse().TakeWhile(q => Trends.At(context, concept, q) is not null)
            .Reverse()];
        return known.Count < Least ? [] : known;
    }

    // Says in which period the sparklines begin: they share one time scale without labels, and shorter ones begin later.
    private static string Courses(List<List<Period>> courses) =>
        courses.MaxBy(c => c.Count) is { Count: > 0 } longest ? $"; lines from {PeriodWords.Short(longest[0])}" : "";

    private static ChartBlock? Trend(BriefingContext context, Concept concept, List<Period> known, List<Period> longest)
    {
        if (known.Count == 0) return null;
        var axis = PeriodAxis.Of(longest, _ => true);
        var unit = ChartUnit.Of(context, [.. known.Select(q => Trends.At(context, concept, q)).OfType<Figure>()]);
        var description =
            $"{concept.Name}{(unit.Name.Length == 0 ? "" : ", " + unit.Name)}, by {context.Interval.Name}, " +
                $"{PeriodWords.Short(known[0])} to {PeriodWords.Short(known[^1])}";
        var chart = new Sparkline
        {
            Unit = unit.Name,
            Series = new ChartSeries(concept.Name,
                axis.Points(q => unit.Point(context, known.Contains(q) ? Trends.At(context, concept, q) : null))),
            Categories = axis.Categories,
            Labelled = false,
        };
        return new ChartBlock { Id = $"course-{concept.Id}", Description = description, Chart = chart,
            AlternativeText = $"{description}. {ChartWords.Data(chart)}{ChartWords.Missing(axis)}" };
    }
}
