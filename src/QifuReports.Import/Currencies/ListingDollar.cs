namespace QifuReports.Import.Currencies;

/// <summary>
/// Finds the dollar that a bare "$" may mean, by the stock exchange of the company: a company listed only in Sydney or Toronto seldom means
/// the US dollar.
/// </summary>
internal static partial class ListingDollar
{
    private static readonly (string Exchange, string Currency)[] Exchanges =
        [("ASX", "AUD"), ("NZX", "NZD"), ("TSX", "CAD"), ("CSE", "CAD"), ("NEO", "CAD"), ("SGX", "SGD"), ("HKEX", "HKD"), ("SEHK", "HKD")];

    /// <summary>
    /// The stock exchange and the dollar of its country. Empty where no such exchange is named beside a ticker symbol, or an exchange of
    /// the United States is named as well.
    /// </summary>
    public static (string Exchange, string Currency) Of(SourceDocument document)
    {
        var (exchange, currency) = ("", "");
        foreach (var block in document.Blocks)
        {
            if (block is not SourceText text || !text.Words.Contains(':', StringComparison.Ordinal)) continue;
            if (American().Matches(text.Words)
                .Any(m => AmericanExchange.IsNamed(m.Groups[1].Value) || m.Value.StartsWith("OTC", StringComparison.OrdinalIgnoreCase)))
                return ("", "");
            if (currency.Length > 0 || Listed().Match(text.Words) is not { Success: true } listed) continue;
            var named = listed.Groups[1].Value.ToUpperInvariant();
            foreach (var (start, dollar) in Exchanges)
                if (named.StartsWith(start, StringComparison.Ordinal)) (exchange, currency) = (named, dollar);
        }
        return (exchange, currency);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b((?:NASDAQ|NYSE|AMEX|OTC[A-Z]*)\b[A-Za-z ]{0,20}):", Plain)] private static partial Regex American();
    [GeneratedRegex(@"[(;,]\s*(ASX|NZX|TSX(?:[ -]?V)?|CSE|NEO|SGX|HKEX|SEHK)\s*:\s*[A-Z0-9]", Plain)] private static partial Regex Listed();
}
