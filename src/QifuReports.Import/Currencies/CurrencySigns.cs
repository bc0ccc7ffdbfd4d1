using QifuReports.Import.Documents.Model;

namespace QifuReports.Import.Currencies;

/// <summary>Signs of currencies at the figures of tables, against a currency that a person has said, or that a tag has.</summary>
internal static class CurrencySigns
{
    // "$m" heads a column.
    private const int LongestUnit = 3;

    /// <summary>The sign of another currency that a figure has; empty where none has one, or only those that fit.</summary>
    /// <param name="currency">As it was said: three letters.</param>
    public static string Against(SourceDocument document, string currency)
    {
        foreach (var cell in document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells))
            if (cell.Text.Length > 0 && (cell.Text.Length <= LongestUnit || cell.Text.Any(char.IsAsciiDigit)) && SignOf(cell.Text[0]) is { } fits && !fits(currency)) return cell.Text[..1];
        return "";
    }

    /// <summary>Whether a currency has a sign; true of what is no sign of one.</summary>
    /// <param name="sign">As printed.</param>
    /// <param name="currency">Three letters.</param>
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
