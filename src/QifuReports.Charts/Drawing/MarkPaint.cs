using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Charts.Drawing;

/// <summary>How a mark is painted: its status in a form that greyscale keeps (IBCS).</summary>
/// <param name="Hue">The series' own colour: of lines, hatching and outlines.</param>
/// <param name="Fill">Of the body; white where the mark is outlined or hatched.</param>
/// <param name="Outline">Of the edge; null where the fill stands out on paper by itself.</param>
internal readonly record struct MarkPaint(Rgb Hue, Rgb Fill, Rgb? Outline, ChartStatus Status)
{
    /// <summary>The share of white in the prior year's colour, and in that of a mark that recedes behind the emphasised one.</summary>
    private const double PriorYearLightening = 0.55, RecedingLightening = 0.42;

    /// <summary>Actual solid, prior year lighter with a fine edge, guidance outlined and hatched, earlier guidance outlined, forecast hatched.</summary>
    public static MarkPaint For(Rgb hue, ChartStatus status) => status switch
    {
        ChartStatus.PriorYear => new MarkPaint(hue, hue.Lighter(PriorYearLightening), ColourMaths.OutlineFor(hue), status),
        ChartStatus.Guidance or ChartStatus.Forecast or ChartStatus.EarlierGuidance => new MarkPaint(hue, Rgb.White, ColourMaths.OutlineFor(hue), status),
        _ => new MarkPaint(hue, hue, Stands(hue) ? null : ColourMaths.OutlineFor(hue), status),
    };

    /// <summary>
    /// The paints of a chart's series in order; from a sixth of one status on, the hues begin again. The comparative has its
    /// series' hue: the first prior year that of the first actual one, the second that of the second.
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

    /// <summary>The same for what is not the news where something else is: a lighter body, darkened again as far as it must be to stand on paper.</summary>
    public MarkPaint Receding => Status == ChartStatus.Actual ? this with { Fill = ColourMaths.OutlineFor(Hue.Lighter(RecedingLightening)), Outline = null } : this;

    /// <summary>The colour of a line of this paint: as it is, but dark enough to stand on paper.</summary>
    public Rgb Line => Status == ChartStatus.PriorYear ? ColourMaths.OutlineFor(Fill) : ColourMaths.OutlineFor(Hue);

    private static bool Stands(Rgb colour) => ColourMaths.Contrast(colour, Rgb.White) >= ColourMaths.LeastContrast;
}
