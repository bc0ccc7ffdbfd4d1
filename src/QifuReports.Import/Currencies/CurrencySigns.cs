namespace QifuReports.Import.Currencies;

/// <summary>Compares the currency symbols of figures in tables with a currency that a person or a tag has given.</summary>
internal static class CurrencySigns
{
    // The greatest length of a heading that is only a currency symbol and scale: "$m".
    private const int LongestUnit = 3;

    /// <summary>A currency symbol in the tables that contradicts the given currency; empty if there is none.</summary>
    /// <param name="currency">The given currency, three letters.</param>
    public static string Against(SourceDocument document, string currency)
    {
        foreach (var cell in document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells))
            if (cell.Text.Length > 0 && (cell.Text.Length <= LongestUnit || cell.Text.Any(char.IsAsciiDigit))
                && SignOf(cell.Text[0]) is { } fits && !fits(currency)) return cell.Text[..1];
        return "";
    }

    /// <summary>Whether a currency symbol can mean a currency, such as ¥ for CNY; true for symbols other than $, €, £ and ¥.</summary>
    /// <param name="sign">The symbol as printed.</param>
    /// <param name="currency">The currency, three letters.</param>
    public static bool Fits(string sign, string currency) => sign is not [var first] || SignOf(first) is not { } fits || fits(currency);

    private static Func<string, bool>? SignOf(char first) => first switch
    {
        '$' => static c => c.EndsWith('D') || c is "MXN" or "ARS" or "CLP" or "COP",
        '\u20AC' => static c => c == "EUR",
        '\u00A3' => static c => c is "GBP" or "EGP",
        '\u00A5' => static c => c is "JPY" or "CNY" or "RMB",
        _ => null,
    };
}
