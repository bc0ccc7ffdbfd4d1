using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Charts.Drawing;

/// <summary>
/// How a column, bar, line or point is painted. The paint shows the status of the figure in a form that is also visible in greyscale
/// (IBCS).
/// </summary>
/// <param name="Hue">The colour of the series, which is used for lines, hatching and outlines.</param>
/// <param name="Fill">The colour of the body; white for guidance, earlier guidance and forecasts.</param>
/// <param name="Outline">The colour of the edge; null if the fill has enough contrast with the paper.</param>
internal readonly record struct MarkPaint(Rgb Hue, Rgb Fill, Rgb? Outline, ChartStatus Status)
{
    /// <summary>
    /// The share of white that is mixed into the colour of the prior year, and into the colour of a column or bar that is not the
    /// emphasised one.
    /// </summary>
    private const double PriorYearLightening = 0.55, RecedingLightening = 0.42;

    /// <summary>
    /// Actual figures are solid, prior-year figures lighter with a fine edge, guidance outlined and hatched, earlier guidance outlined,
    /// forecasts hatched.
    /// </summary>
    public static MarkPaint For(Rgb hue, ChartStatus status) => status switch
    {
        ChartStatus.PriorYear => new MarkPaint(hue, hue.Lighter(PriorYearLightening), ColourMaths.OutlineFor(hue), status),
        ChartStatus.Guidance or ChartStatus.Forecast or ChartStatus.EarlierGuidance =>
            new MarkPaint(hue, Rgb.White, ColourMaths.OutlineFor(hue), status),
        _ => new MarkPaint(hue, hue, Stands(hue) ? null : ColourMaths.OutlineFor(hue), status),
    };

    /// <summary>
    /// The paints of a chart's series, in order. The series of each status are counted on their own: the first prior-year series has the
    /// colour of the first actual series, and so on. After the last colour of the style, the first colour is used again.
    /// </summary>
    public static MarkPaint[] ForSeries(IReadOnlyList<ChartSeries> series, HouseStyle style)
    {
        Span<int> seen = stackalloc int[Enum.GetValues<ChartStatus>().Length];
        var paints = new MarkPaint[series.Count];
        for (var i = 0; i < paints.Length; i++)
        {
            var status = series[i].Status;
            paints[i] = For(style.Series[seen[(int)status]++ % style.Series.Count], status);
        }

        return paints;
    }

    /// <summary>
    /// The paint of a column or bar that is not emphasised while another one is: a lighter body, but dark enough to be seen on paper.
    /// </summary>
    public MarkPaint Receding =>
        Status == ChartStatus.Actual ? this with { Fill = ColourMaths.OutlineFor(Hue.Lighter(RecedingLightening)), Outline = null } : this;

    /// <summary>The colour of a line that uses this paint, made dark enough to be seen on paper.</summary>
    public Rgb Line => Status == ChartStatus.PriorYear ? ColourMaths.OutlineFor(Fill) : ColourMaths.OutlineFor(Hue);

    private static bool Stands(Rgb colour) => ColourMaths.Contrast(colour, Rgb.White) >= ColourMaths.LeastContrast;
}
