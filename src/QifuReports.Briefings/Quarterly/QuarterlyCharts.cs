using QifuReports.Briefings.Summary.Costs;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// The charts of a results briefing, built from the sums of the taxonomy, which say what revenue and costs consist of. A chart whose
/// figures are missing is left out. The message of a chart comes from the template <c>chart-NAME</c>, or else <c>chart-KIND</c>.
/// </summary>
public sealed class QuarterlyCharts(ChartMaker maker)
{
    /// <summary>
    /// The chart with this name; null if the words do not fit, empty if its figures are missing. The words say what the chart shows; the
    /// first word is its kind: <c>bars</c> WHOLE WORDS, <c>trend</c> AMOUNTS [RATE], <c>course</c> MEASURE (from three known periods on),
    /// <c>bridge</c> RESULT, <c>split</c> WHOLE PART NAME-OF-REST NAME-OF-PART WORDS, <c>members</c> AXIS, <c>outlook</c> MEASURE LOW HIGH
    /// and <c>outlook-year</c> MEASURE LOW HIGH. All words in capitals, except names and WORDS, stand for a role or a concept. The built-in
    /// charts for any issuer need no words.
    /// </summary>
    public IReadOnlyList<Block>? Named(string name, IReadOnlyList<string> words) => (name, words) switch
    {
        (_, ["bars", var whole, var what]) => ComponentBars.Make(maker, name, whole, what),
        (_, ["trend", var amounts]) => TrendCharts.Make(maker, name, amounts, ""),
        (_, ["trend", var amounts, var rate]) => TrendCharts.Make(maker, name, amounts, rate),
        (_, ["course", var measure]) => TrendCharts.Make(maker, name, measure, "", LeastForCourse),
        (_, ["bridge", var result]) => ResultBridge.Make(maker, name, result),
        (_, ["split", var whole, var part, var rest, var partName, var what]) =>
            SplitChart.Make(maker, name, whole, part, (rest, partName), what),
        (_, ["members", var axis]) => MemberBars.Make(maker, name, axis),
        (_, ["outlook", var measure, var low, var high]) => OutlookCharts.Next(maker, name, measure, (low, high)),
        (_, ["outlook-year", var measure, var low, var high]) => OutlookCharts.Year(maker, name, measure, (low, high)),
        ("revenue", []) => ComponentBars.Make(maker, name, "revenue", "by component"),
        ("costs", []) when OperatingCosts.Of(maker.Context) is { } costs => ComponentBars.Make(maker, name, costs),
        ("costs", []) => ComponentBars.Make(maker, name, "total-operating-costs",
            maker.Context.Concept("total-operating-costs") is { } costs ? CostKinds.Of(maker.Context, costs) : ""),
        ("net-income-bridge-on-prior", []) => ResultBridge.Make(maker, name, "net-result", ComparedWith.Prior),
        ("net-income-bridge", []) => ResultBridge.Make(maker, name, "net-result"),
        ("trend-revenue", []) => TrendCharts.Make(maker, name, "revenue", "operating-margin"),
        ("trend-net-income", []) => TrendCharts.Make(maker, name, "net-result", "net-margin"),
        _ => null,
    };

    // A measure that is not stated every quarter may be shown over time from this number of periods on.
    private const int LeastForCourse = 3;

    /// <summary>The start of the note under each chart: audit status and periods.</summary>
    internal static ChartNote Note(BriefingContext context) =>
        new($"{context.Release.AuditStatus}; {context.Interval.Each(context.Calendar)}");

    /// <summary>The periods from the same period a year before to that of the briefing: five quarters, three halves or two years.</summary>
    internal static List<Ledger.Periods.Period> SinceYearBefore(BriefingContext context)
    {
        var periods = new List<Ledger.Periods.Period>(5);
        for (var period = context.Period; period.CompareTo(context.Period.YearBefore) >= 0; period = period.Prior)
            periods.Insert(0, period);
        return periods;
    }

    internal static FigureObject Of(BriefingContext context, Ledger.Taxonomy.Concept concept) =>
        new(context, concept, context.Period, context.Book.Currency);
}
