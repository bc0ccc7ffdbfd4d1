namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Writes a figure in the form that filings use.</summary>
internal static class CellText
{
    public const string Nil = "-";

    /// <summary>What a filing writes for a change that has no meaning, from a base of zero or across a change of sign.</summary>
    public const string NotMeaningful = "n.m.";

    /// <summary>
    /// Writes a figure with thousands separators, parentheses for a negative number, all stated decimals, and a percent sign for a
    /// percentage: <c>(9,262,095)</c>, <c>27.9%</c>, <c>19.70</c>.
    /// </summary>
    public static string Of(decimal stated, UnitKind unit)
    {
        var digits = decimal.Abs(stated).ToString(Formats[stated.Scale], CultureInfo.InvariantCulture);
        return (stated < 0, unit == UnitKind.Percent) switch
        {
            (false, false) => digits,
            (false, true) => digits + "%",
            (true, false) => $"({digits})",
            _ => $"({digits}%)",
        };
    }

    /// <summary>Writes the change of a percentage: <c>2.1 pts</c>, <c>(0.02 pts)</c>.</summary>
    public static string OfPoints(decimal stated)
    {
        var text = decimal.Abs(stated).ToString(Formats[stated.Scale], CultureInfo.InvariantCulture) + "\u00A0pts";
        return stated < 0 ? $"({text})" : text;
    }

    // There is one format for each number of decimals that a decimal can have.
    private static readonly string[] Formats = MakeFormats();

    private static string[] MakeFormats()
    {
        var formats = new string[29];
        for (var i = 0; i < formats.Length; i++) formats[i] = "N" + i.ToString(CultureInfo.InvariantCulture);
        return formats;
    }
}
