using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts.Drawing;

/// <summary>A shaped and measured text of one line that has not been placed yet.</summary>
/// <param name="Runs">The glyphs, one run for each font face; none for an empty text.</param>
/// <param name="Size">The font size in points.</param>
/// <param name="Width">The width in points.</param>
internal readonly record struct ChartLabel(string Text, IReadOnlyList<ShapedRun> Runs, double Size, double Width)
{
    /// <summary>How far the glyphs reach above and below the baseline, in ems, including accents on capitals.</summary>
    public const double Rise = 0.77, Sink = 0.21;

    /// <summary>The distance from the middle of digits and capitals down to the baseline, in ems.</summary>
    public const double HalfCapital = 0.364;

    public bool IsEmpty => Text is not { Length: > 0 };

    /// <summary>The distance between the baselines of two lines.</summary>
    public static double LeadingOf(double size) => size * 1.22;

    /// <summary>The area that the label takes if its baseline starts at this point.</summary>
    public Box At(double x, double baseline) => new(x, baseline - Rise * Size, x + Width, baseline + Sink * Size);
}

/// <summary>Which part of a label lies on the given point: its left end, its middle or its right end.</summary>
internal enum Align { Left, Centre, Right }
