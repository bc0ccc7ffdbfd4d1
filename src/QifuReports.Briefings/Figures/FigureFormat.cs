using System.Globalization;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// How figures are written: the one place where a number becomes characters. Prose has words for what is below zero, tables parentheses;
/// rounding is half away from zero, once, and never finer than the figure is known. Spaces inside an amount do not break.
/// </summary>
public static class FigureFormat
{
    public const string NotMeaningful = "n.m.";

    /// <summary>The dash of a nil.</summary>
    public const string Nil = "\u2013";
    private const char Space = '\u00A0';
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>
    /// In a sentence: <c>EUR4,281.0 million</c>, <c>EUR6.94</c>, <c>227.9 million</c>, <c>18,504,320</c>, <c>32.4%</c>, <c>11.23 months</c>,
    /// <c>2.1 percentage points</c>. Below zero it begins with the word <c>negative</c>.
    /// </summary>
    public static string Prose(Figure figure) => figure.Value < 0 && figure.Measure is not (Measure.Growth or Measure.Points)
        ? $"negative{Space}{Size(figure)}"
        : Size(figure);

    /// <summary>The same without its sign, for a sentence that has said the sign in words.</summary>
    public static string Size(Figure figure)
    {
        var value = Math.Abs(figure.Value);
        switch (figure.Measure)
        {
            case Measure.Money: return Currency(figure.Unit) + Scaled(value, figure.Resolution);
            case Measure.PerShare or Measure.PerAds: return Currency(figure.Unit) + Number(value, PerShareDecimals(figure));
            case Measure.Rate: return Number(value, PerShareDecimals(figure));
            case Measure.Count or Measure.Shares or Measure.Ads:
                return value >= Million && figure.Resolution >= 10_000 ? Scaled(value, figure.Resolution, 2) : Number(value, 0);
            case Measure.Percent or Measure.Growth: return Number(value, PercentDecimals(figure)) + "%";
            case Measure.Months: return Number(value, Rounding.Decimals(figure.Resolution)) + Space + "months";
            default: return Points(value, PercentDecimals(figure));
        }
    }

    /// <summary>A change with its sign before it, for cards: <c>+3.3%</c>, <c>−16.9%</c>, <c>+2.7 pts</c>.</summary>
    public static string Signed(Figure change)
    {
        var shown = Shown(change);
        var sign = shown > 0 ? "+" : shown < 0 ? "\u2212" : "";
        return change.Measure switch
        {
            Measure.Growth => sign + Number(Math.Abs(shown), PercentDecimals(change)) + "%",
            Measure.Points => sign + Number(Math.Abs(shown), PercentDecimals(change)) + Space + "pts",
            _ => sign + Size(change),
        };
    }

    /// <summary>A change in the cell of a table: <c>3.3%</c>, <c>(16.9%)</c>, <c>2.7 pts</c>, <c>(0.02 pts)</c>.</summary>
    public static string ChangeCell(Figure change)
    {
        var shown = Shown(change);
        var text = Number(Math.Abs(shown), PercentDecimals(change)) + (change.Measure == Measure.Points ? $"{Space}pts" : "%");
        return shown < 0 ? $"({text})" : text;
    }

    /// <summary>An amount in the cell of a table whose heading gives the scale: <c>4,281.0</c>, <c>(0.7)</c>, a dash for nil; never finer than known.</summary>
    public static string Cell(Figure figure, decimal scale, int decimals)
    {
        if (figure.IsNil) return Nil;
        var known = figure.Resolution > 0 ? Math.Min(decimals, Rounding.Decimals(figure.Resolution / scale)) : decimals;
        return Parenthesised(figure.Value / scale, known);
    }

    /// <summary>A figure of any measure in the cell of a table: money in millions to one decimal, per-share amounts and rates as in prose without their currency.</summary>
    public static string Cell(Figure figure) => figure.Measure switch
    {
        _ when figure.IsNil => Nil,
        Measure.Money => Cell(figure, Million, 1),
        Measure.PerShare or Measure.PerAds or Measure.Rate => Parenthesised(figure.Value, PerShareDecimals(figure)),
        Measure.Percent => Parenthesised(figure.Value, PercentDecimals(figure), "%"),
        Measure.Growth or Measure.Points => ChangeCell(figure),
        Measure.Count or Measure.Shares or Measure.Ads => figure.Value >= Million ? Cell(figure, Million, 1) : Parenthesised(figure.Value, 0),
        _ => Parenthesised(figure.Value, Rounding.Decimals(figure.Resolution)),
    };

    /// <summary>The change as it is rounded for showing, in percent or points.</summary>
    public static decimal Shown(Figure change) => Rounding.Round(change.Value, PercentDecimals(change));

    /// <summary>A currency as it stands before an amount: <c>US$</c> for USD, the code itself for others.</summary>
    public static string Currency(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var code = slash < 0 ? unit : unit[..slash];
        return code == "USD" ? "US$" : code;
    }

    /// <summary>Digits in groups of three.</summary>
    public static string Number(decimal value, int decimals) => Rounding.Round(value, decimals).ToString(Formats[decimals], CultureInfo.InvariantCulture);

    /// <summary>A count of things of the briefing itself.</summary>
    public static string Whole(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static readonly string[] Formats = ["N0", "N1", "N2", "N3", "N4", "N5", "N6"];

    private static string Points(decimal value, int decimals)
    {
        var shown = Rounding.Round(value, decimals);
        return Number(shown, decimals) + Space + "percentage" + Space + (shown == 1 ? "point" : "points");
    }

    private static string Parenthesised(decimal value, int decimals, string after = "")
    {
        var shown = Rounding.Round(value, decimals);
        var text = Number(Math.Abs(shown), decimals) + after;
        return shown < 0 ? $"({text})" : text;
    }

    // In millions to one decimal; in billions where it is known to no more than a hundredth of a billion.
    private static string Scaled(decimal value, decimal resolution, int decimals = 1)
    {
        if (resolution >= Billion / 100) return Number(value / Billion, Math.Min(2, Rounding.Decimals(resolution / Billion))) + Space + "billion";
        if (value > 0 && value < Million / 20) return Number(value / 1000, 0) + Space + "thousand";
        var finest = resolution > 0 ? Rounding.Decimals(resolution / Million) : 1;
        return Number(value / Million, Math.Min(decimals, finest)) + Space + "million";
    }

    private static int PerShareDecimals(Figure figure) => figure.Resolution > 0 ? Math.Min(4, Rounding.Decimals(figure.Resolution)) : 2;

    /// <summary>How many decimals a rate or a move of rates is shown with: a derived one has one, a stated one as many as it is stated with, two at most.</summary>
    public static int PercentDecimals(Figure figure) => figure.Resolution > 0 ? Math.Min(2, Rounding.Decimals(figure.Resolution)) : 1;
}
