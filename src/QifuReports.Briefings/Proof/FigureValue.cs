using QifuReports.Briefings.Figures;

namespace QifuReports.Briefings.Proof;

/// <summary>Whether a text states the value of a figure: the way back from what the format writes, found without it.</summary>
public static class FigureValue
{
    private static readonly decimal[] Scales = [1m, 1_000m, 1_000_000m, 1_000_000_000m];

    /// <summary>
    /// Whether every number of the text is the size of the figure, rounded once to the decimals shown, in the scale that a word after it names, or else in any of
    /// thousands, millions and so on where such figures are scaled: a table says its scale in its heading. The period of the figure may stand beside the amount,
    /// or, where a line ends between the two, alone.
    /// </summary>
    /// <param name="text">As it was set.</param>
    /// <param name="measure">Of the figure.</param>
    /// <param name="value">Of the figure, in whole units.</param>
    /// <param name="period">Of the figure, as its name has it: <c>2022H1</c>, <c>2022-12-31</c>.</param>
    public static bool IsStatedBy(ReadOnlySpan<char> text, Measure measure, decimal value, ReadOnlySpan<char> period)
    {
        var size = Math.Abs(value);
        var scales = measure is Measure.Money or Measure.Count or Measure.Shares or Measure.Ads ? Scales.Length : 1;
        for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
        {
            if (numeral.Digits < 0) return false;
            if (Dating.IsIn(text, numeral) && Numeral.StandsIn(period, numeral.Digits)) continue;
            if (!IsStatedBy(numeral, ScaleAfter(text[numeral.End..]), size, scales)) return false;
        }

        return true;
    }

    private static bool IsStatedBy(in Numeral numeral, decimal said, decimal size, int scales)
    {
        var shown = numeral.Value;
        if (said > 0) return Rounding.Round(size / said, numeral.Decimals) == shown;
        // What is far off is told without dividing exactly.
        double about = (double)size, near = (double)shown;
        for (var i = 0; i < scales; i++)
            if (Math.Abs(about / (double)Scales[i] - near) <= 1 && Rounding.Round(size / Scales[i], numeral.Decimals) == shown) return true;
        return false;
    }

    private static decimal ScaleAfter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \u00A0");
        return text.StartsWith("million", StringComparison.Ordinal) ? Scales[2] : text.StartsWith("billion", StringComparison.Ordinal) ? Scales[3]
            : text.StartsWith("thousand", StringComparison.Ordinal) ? Scales[1] : 0;
    }
}
