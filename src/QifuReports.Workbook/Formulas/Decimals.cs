namespace QifuReports.Workbook.Formulas;

/// <summary>
/// Keeps formulas exact: spreadsheets compute in binary, so that a result with decimals is rounded to the decimals that its terms have.
/// </summary>
internal static class Decimals
{
    /// <summary>The decimals that quotients are rounded to; far finer than any of them is shown.</summary>
    public const int OfQuotient = 8;

    // A spreadsheet has 15 digits.
    private const int Most = 9;

    /// <summary>How many decimals a figure has in a scale: 1 for 16.6 billion in billions, 0 for it in thousands.</summary>
    public static int Of(Fact fact, decimal scale)
    {
        var decimals = (int)fact.Stated.Scale;
        if (fact.Scale == scale) return Math.Min(decimals, Most);
        for (var factor = fact.Scale / scale; factor >= 10 && decimals > 0; factor /= 10) decimals--;
        for (var factor = fact.Scale / scale; factor < 1; factor *= 10) decimals++;
        return Math.Min(decimals, Most);
    }

    /// <summary>A formula whose result is rounded; a formula over whole numbers is left as it is.</summary>
    public static string Rounded(string formula, int decimals) =>
        decimals == 0 ? formula : string.Create(CultureInfo.InvariantCulture, $"ROUND({formula},{decimals})");
}
