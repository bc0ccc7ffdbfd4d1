namespace QifuReports.Import.Sentences.Amounts;

/// <summary>
/// Reads a number in a sentence with qualifier, currency, scale, percent and unit: <c>approximately US$28.3 million</c>, <c>11.00
/// months</c>, <c>RMB-2.2 million</c>, <c>12.3 million euros</c>.
/// </summary>
internal static partial class AmountWords
{
    // The greatest numbers of digits and decimals. No filing prints amounts with more; a longer number is an identifier.
    private const int MostDigits = 20, MostDecimals = 6;
    private const decimal MostInOnes = 1e18m;

    /// <summary>Whether a text has an amount that is more than a bare number.</summary>
    public static bool HasAmount(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (At(text, i) is { IsBare: false }) return true;
        return false;
    }

    /// <summary>
    /// Reads the amount that starts at a position; null if no amount starts there. A number that is part of a word, as in <c>Day-1</c>,
    /// <c>12-month</c> or <c>Form 20-F</c>, is no amount.
    /// </summary>
    public static SaidAmount? At(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '$' or '.' && at > 1 && char.IsLetterOrDigit(text[at - 2])))
            return null;
        if (!MayBegin(text, at) || Amount().Match(text, at) is not { Success: true } match) return null;
        var number = match.Groups["number"];
        if (number.Length > MostDigits || IsPartOfWord(text, match)) return null;
        var currency = CodeOf(match.Groups["currency"].Success ? match.Groups["currency"].Value : match.Groups["after"].Value);
        var scale = ScaleOf(match.Groups["scale"].Value);
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        var percent = match.Groups["percent"].Success;
        if (percent && match.Groups["percent"].Value.Contains("point", StringComparison.OrdinalIgnoreCase)) unit = "percentage points";
        var value = decimal.Parse(number.Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (match.Groups["minus"].Success) value = -value;
        var said = new SaidAmount(value, currency, scale, percent, unit, match.Groups["per"].Value,
            QualifierOf(match.Groups["qualifier"].Value), at, match.Index + match.Length);
        return said.Decimals > MostDecimals || decimal.Abs(value) > MostInOnes / said.Factor ? null : said;
    }

    // A quick test that most words fail: an amount that starts here must have a digit within 24 characters.
    private static bool MayBegin(string text, int at) =>
        text.AsSpan(at, Math.Min(LongestLead, text.Length - at)).IndexOfAnyInRange('0', '9') >= 0;

    private const int LongestLead = 24;

    // Whether the number is part of a name. True if a letter is beside the number, with or without a hyphen, as in "30-day", "90 day+",
    // "D-1", "2024Q1", and after certain words, as in "Form 20" or "No. 3".
    private static bool IsPartOfWord(string text, Match match)
    {
        var (number, end) = (match.Groups["number"], match.Index + match.Length);
        if (number.Index > 0 && number.Index == match.Index && text[number.Index - 1] is '-' or '\u2013'
            && !char.IsWhiteSpace(text[Math.Max(0, number.Index - 2)]) && !char.IsDigit(text[Math.Max(0, number.Index - 2)])
            && text[Math.Max(0, number.Index - 2)] != '%') return true;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return true;
        if (end + 1 < text.Length && text[end] is '-' or '\u2013' && char.IsLetter(text[end + 1])) return true;
        var isPlain = !match.Groups["currency"].Success && !match.Groups["percent"].Success && !match.Groups["scale"].Success;
        if (!isPlain) return false;
        if (PlusWord().IsMatch(text, end) || number.Index > 1 && text[number.Index - 1] is ':' or '/'
            || end < text.Length && text[end] is ':' or '/' or '+') return true;
        // A year, or the number of an accounting standard.
        if (number.Length == 4 && number.Value.All(char.IsAsciiDigit)
            && (PrintedNumber.IsYear(number.Value) || !match.Groups["unit"].Success)) return true;
        return Name().IsMatch(text[..match.Index]);
    }

    private static string CodeOf(string printed) => printed is "" or "$" ? printed : CurrencyWords.Only(printed);

    private static string ScaleOf(string word) => word.ToLowerInvariant() switch
    {
        "thousand" or "k" => "thousand",
        "million" or "mn" or "m" or "mio" => "million",
        "billion" or "bn" or "b" => "billion",
        _ => "one",
    };

    private static string QualifierOf(string words) => words.Trim().ToLowerInvariant() switch
    {
        "" => "none",
        "up to" or "as much as" or "no more than" or "not more than" or "at most" => "up-to",
        "over" or "more than" or "above" or "in excess of" or "exceeding" or "at least" => "over",
        _ => "about",
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        """
        \G(?<qualifier>(?:(?:approximately|about|around|roughly|nearly|almost|circa|some|up\ to|as\ much\ as|no\ more\ than|not\ more\ than|at\ most|over|more\ than|above|in\ excess\ of|exceeding|at\ least)\ |~\ ?))?
        (?:(?<currency>US\$|U\.S\.\$|HK\$|NT\$|C\$|A\$|S\$|RMB|CNY|USD|EUR|GBP|CHF|JPY|HKD|CAD|AUD|SGD|SEK|NOK|DKK|INR|BRL|KRW|TWD|\$|\u20AC|\u00A3)\s?)?
        (?<minus>[-\u2212](?=\d))?
        (?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+)
        (?:\s?(?<percent>%|percentage\ points?|percent\b|per\ cent\b))?
        (?:\s?(?<scale>thousand|million|billion|mn|bn|mio|m|k|b)\b)?
        (?:\s(?<after>euros?|U\.S\.\ dollars?|US\ dollars?|Renminbi|Swiss\ francs?|pounds\ sterling|yen|Canadian\ dollars?)\b)?
        (?:\s(?<unit>months?|times|basis\ points)\b)?
        (?:,?\s(?:per|for\ each|a)\s(?<per>(?:(?:fully\ |basic\ |diluted\ )*(?:Class\ [A-Z]\ )?(?:ordinary\ |common\ )?(?:share|ADS|ADR|unit)|American\ depositary\ share))\b)?
        """, Plain | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\G\s?[\w-]*\+")] private static partial Regex PlusWord();

    [GeneratedRegex(
        @"(\b(Form|Rule|Section|No\.?|Note|Notes|IFRS|IAS|ASC|ASU|FASB|Article|Schedule|Exhibit|Item|Page|stage|Stage|Level|Tier|Class" +
            @"|Act of|Number|\d|January|February|March|April|May|June|July|August|September|October|November|December)|[A-Z]{2,}-?)\s?$",
            RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
