namespace QifuReports.Import.Company;

/// <summary>
/// National accounting standards: the standards that documents name, and the standards that a company's legal form or stock exchange
/// suggests where its documents name none.
/// </summary>
internal static partial class NationalStandards
{
    private static readonly (Regex Words, string Code, string Name)[] Known =
    [
        (Japanese(), "j-gaap", "Japanese GAAP"), (Indian(), "ind-as", "Ind AS"), (Korean(), "k-ifrs", "K-IFRS"), (German(), "hgb", "HGB"),
        (Swiss(), "swiss-gaap-fer", "Swiss GAAP FER"), (British(), "uk-gaap", "UK GAAP"),
    ];

    /// <summary>Finds the code of the national standards that a document names; empty where the document names none or several.</summary>
    public static string Named(IReadOnlyList<string> texts)
    {
        var found = Known.Where(k => texts.Any(t => k.Words.IsMatch(t))).Select(k => k.Code).ToList();
        return found is [var only] && !texts.Any(t => UsGaap().IsMatch(t)) ? only : "";
    }

    /// <summary>The usual accounting standards of companies on these stock exchanges or with such a name.</summary>
    /// <param name="texts">The texts of the document; they may count in crores or lakhs, as in India.</param>
    public static string Usual(IReadOnlyList<string> listings, string name, IReadOnlyList<string> texts)
    {
        if (listings.Any(l => IndianExchange().IsMatch(l)) || texts.Any(t => IndianCount().IsMatch(t))) return "ind-as";
        if (listings.Any(l => EuropeanExchange().IsMatch(l)) || EuropeanForm().IsMatch(name)) return "ifrs";
        return "us-gaap";
    }

    /// <summary>The name of the standards as briefings write it; for other standards the code itself.</summary>
    public static string NameOf(string code) => Array.Find(Known, k => k.Code == code) is { Name: { } name } ? name : code;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\[(under )?Japanese GAAP\]|\b(in accordance with|under|based on) (Japanese GAAP|J-?GAAP)\b", Plain)]
    private static partial Regex Japanese();
    [GeneratedRegex(@"\bInd[ -]AS\b|\bIndian Accounting Standards?\b", Plain)] private static partial Regex Indian();
    [GeneratedRegex(@"\bK-IFRS\b", Plain)] private static partial Regex Korean();
    [GeneratedRegex(@"\b(prepared|presented|reported)\b[^.]{0,80}\b(HGB|German Commercial Code)\b", Plain)]
    private static partial Regex German();
    [GeneratedRegex(@"\bSwiss GAAP FER\b", Plain)] private static partial Regex Swiss();
    [GeneratedRegex(@"\bUK GAAP\b|\bFRS 102\b", Plain)] private static partial Regex British();
    [GeneratedRegex(@"\bU\.?S\.? ?GAAP\b", Plain)] private static partial Regex UsGaap();
    [GeneratedRegex(@"^(NSE|BSE)\b", Plain)] private static partial Regex IndianExchange();
    [GeneratedRegex(@"\bin (crores?|lakhs?|lacs?)\b", Plain)] private static partial Regex IndianCount();
    [GeneratedRegex(
        @"^(LSE|SIX|XETRA|FRANKFURT|FWB|(?:NYSE )?EURONEXT|TSX|ASX|NZX|SGX|FIRST NORTH|NASDAQ (?:OMX|NORDIC|BALTIC|STOCKHOLM|HELSINKI" +
            @"|COPENHAGEN|ICELAND|RIGA|TALLINN|VILNIUS|FIRST NORTH|DUBAI)|OSE|OSLO|WSE|JSE|BME|B3)\b", Plain)]
    private static partial Regex EuropeanExchange();
    [GeneratedRegex(@"\b(AG|SE|KGaA|plc|N\.?V|S\.?A|S\.?p\.?A|AB|ASA|A/S|Oyj)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex EuropeanForm();
}
