namespace QifuReports.Import.Currencies;

/// <summary>
/// Guesses the currency that a document means by a bare "$": the US dollar, or the dollar of the country of its only exchange. There is no
/// guess where the document names another currency with that symbol, such as HK$ or pesos. Other currencies, such as euros, do not matter.
/// </summary>
internal static partial class DollarGuess
{
    private static readonly string[] OtherSigns = ["CAD", "AUD", "HKD", "SGD", "NZD", "TWD", "MXN", "BRL", "ARS", "CLP", "COP"];

    /// <summary>
    /// The currency, where a table or the line that states its unit has a bare "$" or says "dollars", and the document names no other
    /// currency with that symbol; empty otherwise.
    /// </summary>
    public static string Of(SourceDocument document)
    {
        var hasSign = false;
        foreach (var block in document.Blocks)
        {
            if (block is SourceText text && Names(text.Words)) return "";
            if (block is SourceText { Words.Length: <= LongestTitle } title) hasSign |= InDollars().IsMatch(title.Words);
            if (block is not SourceGrid grid) continue;
            foreach (var row in grid.Rows)
                foreach (var cell in row.Cells)
                    if (cell.Text[0] == '$' || InDollars().IsMatch(cell.Text) && !Names(cell.Text)) hasSign = true;
                    else if (Names(cell.Text)) return "";
        }
        return !hasSign ? "" : ListingDollar.Of(document).Currency is { Length: > 0 } listed && !NamesAmerican(document) ? listed : "USD";
    }

    private static bool NamesAmerican(SourceDocument document) =>
        document.Blocks.Any(b => b is SourceText text && CurrencyWords.All(text.Words).Contains("USD")
            || b is SourceGrid grid && grid.Rows.Any(r => r.Cells.Any(c => CurrencyWords.All(c.Text).Contains("USD"))));

    // The greatest length of a line that states the unit, in characters.
    private const int LongestTitle = 160;

    private static bool Names(string text) => CurrencyWords.All(text).Any(c => Array.IndexOf(OtherSigns, c) >= 0);

    [GeneratedRegex(
        @"(?<![A-Za-z])\$\s?['\u2019\u2018]?(?:000s?|mm?|mn|bn|k|(?:in )?(?:thousand|million|billion)s?)\b|(?:^|\()dollars,? (?:(?:and" +
            @"|&) shares )?in (?:thousand|million|billion)s\b|(?:^|\()(?:thousands|millions|billions) of dollars\b|\b(?:thousands" +
            @"|millions|billions) of \$(?!\s?\d)|\bin (?:whole|thousands of|millions of|billions of) dollars\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InDollars();
}
