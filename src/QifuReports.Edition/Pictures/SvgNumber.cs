namespace QifuReports.Edition.Pictures;

/// <summary>Numbers of SVG, in hundredths: short, and the same for neighbours that meet.</summary>
internal static class SvgNumber
{
    /// <summary>Returns the number with at most two decimals, without zeros that say nothing: <c>12.5</c>, <c>.25</c>, <c>-3</c>.</summary>
    public static string Of(double value) => OfHundredths(Hundredths(value));

    /// <summary>Returns the distance in points.</summary>
    public static string Of(Length length) => Of(length.Points);

    /// <summary>Returns the number that is given in hundredths.</summary>
    public static string OfHundredths(long hundredths)
    {
        var text = (hundredths / 100m).ToString("#.##", CultureInfo.InvariantCulture);
        return text.Length == 0 ? "0" : text;
    }

    /// <summary>Rounds to hundredths, halves away from zero.</summary>
    public static long Hundredths(double value) => (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
}
