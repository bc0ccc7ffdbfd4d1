using System.Text.RegularExpressions;

namespace QifuReports.Import.Writing;

/// <summary>Captions in capitals as a sentence has them: <c>COST OF SALES (Including occupancy)</c> becomes <c>Cost of sales (including occupancy)</c>.</summary>
internal static partial class SentenceCase
{
    /// <summary>The caption; unchanged where it does not begin with a word of four or more capitals, which no abbreviation in captions has but EBITDA, or where it names a company.</summary>
    public static string Of(string caption)
    {
        if (!Shouted().IsMatch(caption)) return caption;
        var words = Capitals().Replace(caption, m => m.Value is "EBITDA" or "ADS" or "US" or "IFRS" or "GAAP" ? m.Value : m.Value.ToLowerInvariant());
        words = AfterBreak().Replace(words, m => m.Value.ToLowerInvariant());
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"^(?!EBITDA|.*\b(?:INC|LTD|CORP|CO|PLC|LLC|COMPANY|LIMITED)\b)(?:[A-Z]{4,}\b|[A-Z]+[ -][A-Z]{3,}\b)", RegexOptions.CultureInvariant)] private static partial Regex Shouted();
    [GeneratedRegex(@"\b[A-Z]+\b", RegexOptions.CultureInvariant)] private static partial Regex Capitals();
    [GeneratedRegex(@"(?<=[,(] ?)[A-Z](?=[a-z])", RegexOptions.CultureInvariant)] private static partial Regex AfterBreak();
}
