namespace QifuReports.Ledger.Export;

/// <summary>Writes numbers and words as the machine-readable formats need them.</summary>
internal static class FactNumbers
{
    /// <summary>A number with a decimal point, no grouping, no exponent, no trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>How many decimals correspond to a resolution: -3 for thousands, 1 for tenths.</summary>
    public static int Decimals(decimal resolution)
    {
        var decimals = 0;
        for (; resolution < 1; resolution *= 10) decimals++;
        for (; resolution >= 10; resolution /= 10) decimals--;
        return decimals;
    }

    /// <summary>The word for a qualifier, <c>about</c>, <c>over</c> or <c>up-to</c>; empty for none.</summary>
    public static string Word(Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "about",
        Qualifier.Over => "over",
        Qualifier.UpTo => "up-to",
        _ => "",
    };
}
