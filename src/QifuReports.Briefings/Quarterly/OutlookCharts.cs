using QifuReports.Briefings.Summary;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// Charts of guidance: a bar from the low end to the high end of the range that management expects, beside actual amounts and beside the
/// earlier range for the same period.
/// </summary>
internal static class OutlookCharts
{
    private const string Expected = "Expected by management";
    private const string ExpectedBefore = "Expected by management before";

    /// <summary>
    /// The guidance for the next period, beside the known periods since the same period a year before; empty if the release gives no
    /// guidance for the next period, or if none of these periods is known.
    /// </summary>
    public static IReadOnlyList<Block> Next(ChartMaker maker, string name, string measure, (string Low, string High) ends)
    {
        var context = maker.Context;
        if (context.Concept(measure) is not { } concept) return [];
        var next = context.Period.Next;
        Figure? Actual(Period period) => context.Book.Find(concept, period, context.Book.Currency);
        if (Stated(context, ends, next) is not { } expected || !QuarterlyCharts.SinceYearBefore(context).Exists(q => Actual(q) is not null))
            return [];
        var axis = PeriodAxis.Of([.. QuarterlyCharts.SinceYearBefore(context), next], q => q == next || Actual(q) is not null);
        return Make(maker, new ChartName(name, "outlook"), concept, axis, Actual, expected, Earlier(context, ends, expected),
            $"by {context.Interval.Name}");
    }

    /// <summary>
    /// The guidance for the full year, beside the year before; empty if the release gives no guidance for the full year, or if neither the
    /// year before nor an earlier range is known.
    /// </summary>
    public static IReadOnlyList<Block> Year(ChartMaker maker, string name, string measure, (string Low, string High) ends)
    {
        var context = maker.Context;
        var year = context.Calendar.FullYear(context.Period.Year);
        if (context.Concept(measure) is not { } concept || Stated(context, ends, year) is not { } expected) return [];
        var earlier = Earlier(context, ends, expected);
        var before = context.Book.Find(concept, year.YearBefore, context.Book.Currency);
        if (before is null && earlier is null) return [];
        var axis = PeriodAxis.Of([year.YearBefore, year], p => p == year || before is not null);
        return Make(maker, new ChartName(name, "outlook-year"), concept, axis, p => p == year ? null : before, expected, earlier,
            "by year");
    }

    private static IReadOnlyList<Block> Make(ChartMaker maker, ChartName name, Concept concept, PeriodAxis axis,
        Func<Period, Figure?> actual, GuidedRange expected, GuidedRange? earlier, string by)
    {
        var context = maker.Context;
        var of = expected.Low.Period;
        var known = axis.Each(actual, null);
        List<Figure> all = [.. known.OfType<Figure>(), expected.Low, expected.High];
        var unit = ChartUnit.Short(context, all);
        List<ChartRange?> Ranges(GuidedRange guided) =>
            axis.Each(p => p == of ? new ChartRange(unit.Point(context, guided.Low), unit.Point(context, guided.High)) : null, null);
        var ranges = new List<RangeSeries>();
        if (earlier is not null) ranges.Add(new RangeSeries(ExpectedBefore, Ranges(earlier), ChartStatus.EarlierGuidance));
        ranges.Add(new RangeSeries(Expected, Ranges(expected)));
        var hasActual = known.Exists(f => f is not null);
        var chart = new ColumnChart
        {
            Unit = unit.Name,
            Categories = axis.Categories,
            Emphasised = axis.PlaceOf(of),
            Series = hasActual ? [new ChartSeries("Actual", axis.Points(p => unit.Point(context, actual(p))))] : [],
            Ranges = ranges,
        };
        var note = new ChartNote(
            $"{context.Release.AuditStatus}; {(of.Kind == PeriodKind.Year ? "full years" : ReportingInterval.Of(of).Each(of.Calendar))}")
            .Missing(axis).From("Expected in the", context.Release);
        if (earlier is not null)
            note.From(earlier.Filing == context.Release ? "The earlier range as told in the" : "The earlier range in the", earlier.Filing);
        var description =
            $"{concept.Name}, {(hasActual ? "actual and expected" : "expected")}, {unit.Name}, " +
                $"{(axis.First == axis.Last ? PeriodWords.Short(of) : $"{by}, {PeriodWords.Short(axis.First)} to {PeriodWords.Short(axis.Last)}")}";
        return [maker.Block(name, description, chart, 0.85, Seen(context, concept, axis, actual, expected, earlier), note, axis)];
    }

    // The values for the message: the range, the growth that it implies from the period before (if known), and how its two ends changed.
    private static WordsObject Seen(BriefingContext context, Concept concept, PeriodAxis axis, Func<Period, Figure?> actual,
        GuidedRange expected, GuidedRange? earlier)
    {
        var words = new List<(string, TemplateValue)>
        {
            ("measure", QuarterlyCharts.Of(context, concept)), ("low", new GivenFigure(expected.Low)),
            ("high", new GivenFigure(expected.High)), ("period", new PeriodObject(expected.Low.Period)),
        };
        var prior = expected.Low.Period.Kind == PeriodKind.Year ? expected.Low.Period.YearBefore : expected.Low.Period.Prior;
        if (axis.PlaceOf(prior) is not null && actual(prior) is { } known) AddGrowth(context, words, expected, known);
        if (earlier is null) return new WordsObject(words);
        words.Add(("low_change", Change(context, expected.Low, earlier.Low)));
        words.Add(("high_change", Change(context, expected.High, earlier.High)));
        return new WordsObject(words);
    }

    // Adds the growth that the two ends imply from the earlier period; adds nothing if the earlier amount is not positive.
    private static void AddGrowth(BriefingContext context, List<(string, TemplateValue)> words, GuidedRange expected, Figure known)
    {
        if (Implied(context, expected.Low, known) is not { } low || Implied(context, expected.High, known) is not { } high) return;
        words.Add(("low_growth", new GivenFigure(low)));
        words.Add(("high_growth", new GivenFigure(high)));
        words.Add(("is_rise", TruthValue.Of(FigureFormat.Shown(low) > 0)));
        words.Add(("is_fall", TruthValue.Of(FigureFormat.Shown(high) < 0)));
    }

    private static Figure? Implied(BriefingContext context, Figure guidance, Figure known) =>
        FigureFunctions.ImpliedGrowth(guidance, known, context.Book.Currency) is { } growth ? context.Book.Keep(growth) : null;

    private static GivenFigure Change(BriefingContext context, Figure now, Figure before) =>
        new(context.Book.Keep(Derive.Difference($"{now.Period}/{now.Concept.Id}/difference-from-before", now, before,
            context.Book.Currency)));

    // Both ends as the release itself states them; null if it states no such range, or if a name in the template is not a concept.
    private static GuidedRange? Stated(BriefingContext context, (string Low, string High) ends, Period period) =>
        context.Concept(ends.Low) is { } low && context.Concept(ends.High) is { } high ? GuidedRange.Stated(context, low, high, period)
            : null;

    // The earlier guidance for the same period; null if there was none, or if it was equal to the present guidance.
    private static GuidedRange? Earlier(BriefingContext context, (string Low, string High) ends, GuidedRange expected)
    {
        var earlier = context.Concept(ends.Low) is { } low && context.Concept(ends.High) is { } high
            ? GuidedRange.Before(context, low, high, expected.Low.Period) : null;
        return earlier is null || earlier.IsSameAs(expected) ? null : earlier;
    }
}
