using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Captions;

/// <summary>
/// Recognises captions that name an amount of money by themselves: costs, results, balances. The noun before the first preposition decides:
/// "cost of stores" is a cost, and "revenue passenger miles" are miles, not money.
/// </summary>
internal static partial class MoneyWords
{
    // The words are in the singular, as in the comparison of captions.
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "amount", "value", "cost", "expense", "expenditure", "income", "profit", "loss", "losse", "earning", "revenue", "turnover", "gain",
        "charge", "fee", "interest", "tax", "taxation", "dividend", "cash", "debt", "asset", "liability", "equity", "capital", "payable",
        "receivable", "borrowing", "loan", "deposit", "provision", "allowance", "depreciation", "amortization", "amortisation",
        "impairment", "goodwill", "investment", "inventory", "ebit", "ebita", "ebitda", "ebitdar", "ebitdax", "capex", "opex", "surplus",
        "deficit", "proceed", "payment", "compensation", "salary", "wage", "remuneration", "benefit", "rent", "royalty", "commission",
        "premium", "rebate", "funding", "spend", "spending", "prepayment", "obligation", "overdraft", "balance", "security", "margin",
        "consideration", "severance", "gmv", "aum", "ffo", "affo", "noi", "nav", "contribution", "result", "billing", "administration",
        "marketing", "selling", "restructuring", "overhead", "payroll", "accrual", "derivative", "writedown", "writeoff", "backlog",
        "booking", "advance", "owner", "shareholder", "stockholder", "holder", "parent",
        "capitalisation", "capitalization",
    };

    // Words before "sales" that show that sales are an amount; other sales may be numbers of things sold.
    private static readonly HashSet<string> OfSales = new(StringComparer.Ordinal)
    {
        "", "total", "net", "gross", "external", "internal", "intersegment", "segment", "other", "organic", "comparable", "export",
        "service", "product",
    };

    // Nouns whose meaning depends on the words after them: a change in debt is an amount, but a change in visits is not.
    private static readonly HashSet<string> OfOthers = new(StringComparer.Ordinal)
    {
        "change", "increase", "decrease", "share", "portion", "rest", "total", "sum", "effect", "impact", "part", "purchase", "repayment",
        "issuance", "disposal", "attributable", "attributed", "which",
    };

    /// <summary>Whether the caption itself names an amount of money, without its unit or heading.</summary>
    public static bool Names(string caption)
    {
        var rest = Aside().Replace(CaptionMark.Without(caption), " ").Trim(' ', ':', '-', '\u2013', '\u2014');
        while (rest.Length > 0)
        {
            var stop = Stop().Match(rest, 1);
            var words = Word().Matches(stop.Success ? rest[..stop.Index] : rest)
                .Select(w => CaptionLikeness.Singular(w.Value.ToLowerInvariant())).ToList();
            if (words.Count == 0) return false;
            var (noun, before) = (words[^1], words.Count > 1 ? words[^2] : "");
            if (noun == "sale" ? OfSales.Contains(before) : noun == "flow" ? before == "cash" : Nouns.Contains(noun)) return true;
            if (Function().IsMatch(rest)) return true;
            if (!stop.Success || !OfOthers.Contains(noun)) return false;
            rest = rest[(stop.Index + stop.Length)..].Trim();
        }
        return false;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\([^()]*\)")] private static partial Regex Aside();
    [GeneratedRegex(@"[\p{L}]+(?:['\u2019][\p{L}]+)?")] private static partial Regex Word();

    [GeneratedRegex(
        @"\s*[,;:\u2013\u2014]\s*|\s+(?:of|from|by|for|on|in|to|before|after|at|with|under|per|attributable|used|provided|excluding|"
        + @"including|less|as|paid|received|due|held|acquired)\s+|\s+(?:net|paid|received|due|used|declared|proposed)$", Plain)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(?:selling|sales|marketing|general|administrative|research|technology|property)\b.*\b(?:and|&) (?:administrative|"
        + @"administration|marketing|development|distribution|equipment|general|selling)$"
        + @"|^(?:ordinary|common|preferred|treasury|new) shares (?:issued|repurchased|bought back)$", Plain)]
    private static partial Regex Function();
}
