using QifuReports.Typesetting.Text;

namespace QifuReports.Charts.Drawing;

/// <summary>A piece of text on one line, shaped and measured, not yet placed.</summary>
/// <param name="Runs">Its glyphs, by face; none for the empty text.</param>
/// <param name="Size">The size of the type in points.</param>
/// <param name="Width">In points.</param>
internal readonly record struct ChartLabel(string Text, IReadOnlyList<ShapedRun> Runs, double Size, double Width)
{
    /// <summary>How far the ink may rise above and sink below the baseline, in ems; accents on capitals included.</summary>
    public const double Rise = 0.77, Sink = 0.21;

    /// <summary>From the middle of figures and capitals down to the baseline, in ems.</summary>
    public const double HalfCapital = 0.364;

    public bool IsEmpty => Text is not { Length: > 0 };

    /// <summary>The distance of baselines of two lines.</summary>
    public static double LeadingOf(double size) => size * 1.22;

    /// <summary>The area taken, with the start of the baseline at a place.</summary>
    public Box At(double x, double baseline) => new(x, baseline - Rise * Size, x + Width, baseline + Sink * Size);
}

/// <summary>Which part of a label stands at the place it is given.</summary>
internal enum Align { Left, Centre, Right }
