namespace QifuReports.Ledger;

/// <summary>Recognises United States exchanges, but not foreign exchanges with a similar name: Nasdaq Stockholm, NYSE Euronext.</summary>
public static class AmericanExchange
{
    private static readonly string[] Exchanges = ["NYSE", "NASDAQ", "NASDAQGS", "NASDAQGM", "NASDAQCM", "AMEX", "CBOE"];

    // Words that may come before or after the name of the exchange: a market, or the rest of its full name.
    private static readonly string[] Markets =
        ["THE", "AMERICAN", "ARCA", "MKT", "CHICAGO", "NATIONAL", "TEXAS", "BZX", "GLOBAL", "SELECT", "CAPITAL", "MARKET", "STOCK",
            "EXCHANGE", "LLC", "INC", "GS", "GM", "CM", "US", "USA"];

    private static readonly string[] Between = ["/", "&", ";", ",", "+", " and ", " AND ", " And "];

    /// <summary>
    /// Whether a listing names an exchange of the United States, for instance <c>NYSE: ACME</c>. If the listing names several exchanges,
    /// one of the United States is enough.
    /// </summary>
    /// <param name="listing">
    /// The exchange, or exchange and symbol. Between several exchanges are a comma, a semicolon, a slash, "&amp;", a plus sign or "and".
    /// </param>
    public static bool IsNamed(string listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var colon = listing.IndexOf(':', StringComparison.Ordinal);
        foreach (var one in (colon < 0 ? listing : listing[..colon]).Split(Between,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = one.ToUpperInvariant().Split([' ', '-', '.', '(', ')', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            if (Array.Exists(words, w => Array.IndexOf(Exchanges, w) >= 0)
                && Array.TrueForAll(words, w => Array.IndexOf(Exchanges, w) >= 0 || Array.IndexOf(Markets, w) >= 0)) return true;
        }
        return false;
    }
}
