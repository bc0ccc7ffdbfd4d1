namespace QifuReports.Ledger.Figures;

/// <summary>Writes a figure in the scale in which it is stated, negatives in parentheses.</summary>
public static class FigureText
{
    /// <summary>
    /// Writes <c>EUR 1,093,362 thousand</c>, <c>27.9%</c>, <c>EUR (3.05) per ADS</c>. A derived figure is in the scale of its coarsest
    /// term, rounded half away from zero.
    /// </summary>
    public static string Of(KnownFigure figure) => Like(figure, figure.Value);

    /// <summary>
    /// The interval of a figure, <c>between 1.10 and 1.12</c>, in the same scale as <see cref="Of"/>. It has one more decimal than the
    /// figure, or up to four more if both ends would look equal.
    /// </summary>
    public static string Between(KnownFigure figure)
    {
        var scale = figure.Scale;
        var (low, high) = ("", "");
        for (int decimals = Decimals(figure) + 1, most = decimals + 3; decimals <= most; decimals++)
        {
            (low, high) = (Trim(figure.Low / scale, decimals), Trim(figure.High / scale, decimals));
            if (low != high) break;
        }
        return $"between {low} and {high}";
    }

    /// <summary>Writes an amount in the scale of a figure.</summary>
    public static string Like(KnownFigure figure, decimal value) => InUnit(value, figure.Unit, figure.Scale, Decimals(figure));

    private static string InUnit(decimal value, string unit, decimal scale, int decimals)
    {
        var digits = Digits(value / scale, decimals);
        var times = scale == 1 ? "" : " " + ScaleWords.Of(scale);
        switch (unit = RatioUnits.Counted(unit))
        {
            case "percent": return digits + "%";
            case "points": return digits + " points";
            case "months": return digits + (digits is "1" or "-1" ? " month" : " months");
            case "count" or "rate": return digits + times;
            case "shares": return digits + times + " shares";
            case "ads": return digits + times + " ADSs";
        }
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? $"{unit} {digits}{times}"
            : $"{unit[..slash]} {digits}{times} per {(unit.EndsWith("/ads", StringComparison.Ordinal) ? "ADS" : "share")}";
    }

    private static string Digits(decimal value, int decimals)
    {
        var text = Rounding.At(Math.Abs(value), decimals)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 ? $"({text})" : text;
    }

    private static string Trim(decimal value, int decimals)
    {
        var rounded = Rounding.At(value, decimals);
        while (decimals > 0 && Rounding.At(rounded, decimals - 1) == rounded) decimals--;
        return Digits(rounded, decimals);
    }

    private static int Decimals(KnownFigure figure) => Rounding.Decimals(figure.Resolution / figure.Scale, most: 27);
}
