using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts.Drawing;

/// <summary>A text on one line, shaped and measured, not yet placed.</summary>
/// <param name="Runs">Its glyphs by face; none for an empty text.</param>
/// <param name="Size">The font size in points.</param>
/// <param name="Width">The width in points.</param>
internal readonly record struct ChartLabel(string Text, IReadOnlyList<ShapedRun> Runs, double Size, double Width)
{
    /// <summary>The extent of the glyphs above and below the baseline, in ems, including accents on capitals.</summary>
    public const double Rise = 0.77, Sink = 0.21;

    /// <summary>The distance from the middle of figures and capitals down to the baseline, in ems.</summary>
    public const double HalfCapital = 0.364;

    public bool IsEmpty => Text is not { Length: > 0 };

    /// <summary>The distance between the baselines of two lines.</summary>
    public static double LeadingOf(double size) => size * 1.22;

    /// <summary>The area of the label if its baseline starts at a point.</summary>
    public Box At(double x, double baseline) => new(x, baseline - Rise * Size, x + Width, baseline + Sink * Size);
}

/// <summary>The part of a label that is put on the given place.</summary>
internal enum Align { Left, Centre, Right }
