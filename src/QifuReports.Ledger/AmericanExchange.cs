namespace QifuReports.Ledger;

/// <summary>Tells an exchange of the United States from those elsewhere that have a part of its name, such as Nasdaq Stockholm and NYSE Euronext.</summary>
public static class AmericanExchange
{
    private static readonly string[] Exchanges = ["NYSE", "NASDAQ", "NASDAQGS", "NASDAQGM", "NASDAQCM", "AMEX", "CBOE"];

    // What may stand beside the name: a market, or the exchange's full name.
    private static readonly string[] Markets =
        ["THE", "AMERICAN", "ARCA", "MKT", "CHICAGO", "NATIONAL", "TEXAS", "BZX", "GLOBAL", "SELECT", "CAPITAL", "MARKET", "STOCK", "EXCHANGE", "LLC", "INC", "GS", "GM", "CM", "US", "USA"];

    private static readonly string[] Between = ["/", "&", ";", ",", "+", " and ", " AND ", " And "];

    /// <summary>Whether one of the exchanges of a listing, <c>NYSE: ACME</c>, is one of the United States.</summary>
    /// <param name="listing">Exchange and symbol, or the exchange alone.</param>
    public static bool IsNamed(string listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var colon = listing.IndexOf(':', StringComparison.Ordinal);
        foreach (var one in (colon < 0 ? listing : listing[..colon]).Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = one.ToUpperInvariant().Split([' ', '-', '.', '(', ')', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            if (Array.Exists(words, w => Array.IndexOf(Exchanges, w) >= 0) && Array.TrueForAll(words, w => Array.IndexOf(Exchanges, w) >= 0 || Array.IndexOf(Markets, w) >= 0)) return true;
        }
        return false;
    }
}
