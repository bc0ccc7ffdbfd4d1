namespace QifuReports.Charts.Scales;

/// <summary>Writes the values of the ticks beside an axis.</summary>
internal static class TickText
{
    private static readonly string[] Formats = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"];

    /// <summary>
    /// Writes the value of a tick with thousands separators and as many decimals as the step needs, the same number on all ticks of the
    /// axis. Negative values have a real minus sign (U+2212); zero has no decimals.
    /// </summary>
    public static string Of(decimal value, decimal step)
    {
        if (value == 0) return "0";
        var decimals = NiceStep.DecimalsOf(step);
        var format = decimals < Formats.Length ? Formats[decimals] : "#,##0." + new string('0', decimals);
        var digits = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        return value < 0 ? "\u2212" + digits : digits;
    }
}
