namespace QifuReports.Import.Captions;

/// <summary>
/// Converts captions in capitals to sentence case: <c>COST OF SALES (Including occupancy)</c> becomes <c>Cost of sales (including
/// occupancy)</c>, and <c>Consolidated Net Income</c> becomes <c>Consolidated net income</c>.
/// </summary>
internal static partial class SentenceCase
{
    /// <summary>
    /// The caption in sentence case. If the caption does not start with at least four capital letters, starts with EBITDA or names a
    /// company, only typical words of statements lose their capitals, and only if there are at least two.
    /// </summary>
    public static string Of(string caption)
    {
        if (!Shouted().IsMatch(caption))
            return Titled().Count(caption) < 2 ? caption
                : Titled().Replace(caption, m => m.Index == 0 ? m.Value : m.Value.ToLowerInvariant());
        var words = Capitals()
            .Replace(caption, m => m.Value is "EBITDA" or "ADS" or "US" or "IFRS" or "GAAP" ? m.Value : m.Value.ToLowerInvariant());
        words = AfterBreak().Replace(words, m => m.Value.ToLowerInvariant());
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"^(?!EBITDA|.*\b(?:INC|LTD|CORP|CO|PLC|LLC|COMPANY|LIMITED)\b)(?:[A-Z]{4,}\b|[A-Z]+[ -][A-Z]{3,}\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();
    // Typical words of statements; any other word may be a proper name.
    [GeneratedRegex(
        @"(?<![A-Za-z])(Net|Operating|Revenues?|Sales|Income|Loss|Losses|Gains?|Profits?|Earnings|Shares?|Per|Before|After|Tax|Taxes" +
            @"|Assets|Liabilities|Equity|Current|Noncurrent|Total|Comprehensive|Expenses?|Costs?|Gross|Margin|Outstanding|Average" +
            @"|Weighted|Basic|Diluted|Attributable|Noncontrolling|Interests?|Other|Cash|Provided|Used|Activities|Investing|Financing" +
            @"|Period|Year|Quarter|Beginning|End|Increase|Decrease|Equivalents|Restricted|Goods|Sold|Consolidated|Shareholders" +
            @"|Stockholders|Shareowners|Retained|Accumulated|Deficit|Capital|Stock|Common|Preferred|Treasury|Property|Plant|Equipment" +
            @"|Inventor(?:y|ies)|Receivables?|Payables?|Debt|Deferred|Continuing|Discontinued|Operations|Provision|Benefit|Depreciation" +
            @"|Amortization|Accounts|Notes|Loans|Short|Long|Term|Investments?|Goodwill|Intangible)(?![A-Za-z])",
            RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
    [GeneratedRegex(@"\b[A-Z]+\b", RegexOptions.CultureInvariant)] private static partial Regex Capitals();
    [GeneratedRegex(@"(?<=[,(] ?)[A-Z](?=[a-z])", RegexOptions.CultureInvariant)] private static partial Regex AfterBreak();
}
