namespace QifuReports.Charts.Drawing;

/// <summary>Draws charts of one kind. Renderers keep no state.</summary>
internal abstract class ChartRenderer
{
    /// <summary>The least height of a plot, in points.</summary>
    protected const double LeastPlot = 24;

    /// <summary>The type of the specifications that this renderer draws.</summary>
    public abstract Type Kind { get; }

    /// <summary>
    /// The smallest height in points at which a chart can be read: names and values do not overlap, and some height is left for the plot;
    /// 0 if the chart can have any height.
    /// </summary>
    /// <param name="width">The width of the chart in points.</param>
    /// <param name="line">The height of one line of text in points.</param>
    public abstract double LeastHeight(ChartSpec chart, double width, double line);

    public abstract void Draw(ChartSpec chart, ChartCanvas canvas);
}

/// <summary>The base class of each renderer.</summary>
internal abstract class ChartRenderer<TChart> : ChartRenderer where TChart : ChartSpec
{
    public sealed override Type Kind => typeof(TChart);

    public sealed override double LeastHeight(ChartSpec chart, double width, double line) => LeastHeight((TChart)chart, width, line);

    public sealed override void Draw(ChartSpec chart, ChartCanvas canvas) => Draw((TChart)chart, canvas);

    /// <inheritdoc cref="ChartRenderer.LeastHeight"/>
    protected abstract double LeastHeight(TChart chart, double width, double line);

    protected abstract void Draw(TChart chart, ChartCanvas canvas);
}
