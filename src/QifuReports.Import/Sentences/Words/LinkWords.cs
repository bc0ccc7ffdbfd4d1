using System.Collections.Frozen;

namespace QifuReports.Import.Sentences.Words;

/// <summary>The meaning of the words between the amounts of a sentence.</summary>
internal enum Link
{
    /// <summary>The measure equals the next amount: was, reached, amounted to.</summary>
    Is,

    /// <summary>The next amount is an increase, or the base of an increase.</summary>
    Rise,

    /// <summary>The next amount is a decrease, or the base of a decrease.</summary>
    Fall,

    /// <summary>The next amount is compared with the measure: compared to, versus.</summary>
    Compare,

    /// <summary>The next amount is the base (earlier amount) of a change: from.</summary>
    From,

    /// <summary>The next amount is the result of a change, or the high end of a range: to.</summary>
    To,

    /// <summary>The next amount is a share of a whole: representing, accounting for.</summary>
    Share,

    /// <summary>The next two amounts are the ends of a range: between.</summary>
    Between,

    /// <summary>The growth rate before these words compares with the previous year.</summary>
    YearOnYear,

    /// <summary>The growth rate before these words compares with the previous quarter.</summary>
    Sequential,
}

/// <summary>Recognises the words that link amounts.</summary>
internal static partial class LinkWords
{
    /// <summary>The linking words that start at a position, with their end; null for none.</summary>
    public static (Link Link, int End)? At(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '\'' or '\u2019')) return null;
        if (!First.Contains(FirstWord(text, at))) return null;
        foreach (var (link, pattern) in Patterns)
            if (pattern.Match(text, at) is { Success: true } match) return (link, at + match.Length);
        return null;
    }

    // First words of links, for a quick test: most words link nothing.
    private static readonly FrozenSet<string> First = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "with", "of", "on", "year", "yoy", "y", "quarter", "qoq", "q", "sequential", "sequentially", "organic",
        "significant", "strong", "slight", "corresponding", "increase", "increases", "growth", "rise", "gain",
        "improvement", "decrease", "decreases", "decline", "declines", "drop", "fall", "reduction", "up", "down", "was", "were", "is",
        "are", "has", "have", "had", "rose", "grew", "increased", "grown", "risen", "climbed", "improved", "gained", "jumped",
        "surged", "advanced", "expanded", "higher", "lower", "fell", "fallen", "declined", "decreased", "dropped", "shrank", "slipped",
        "narrowed", "as", "compared", "versus", "vs", "against", "in", "to", "ranging", "between", "representing",
        "accounting", "accounted", "equivalent", "equal", "which", "or", "reached", "amounted", "totaled", "totalled", "stood", "came",
        "will", "remained", "hit", "from");

    /// <summary>The word that starts at a position.</summary>
    internal static string FirstWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end];
    }

    // The patterns, longer ones first. "Up to" is a qualifier and not an increase.
    private static readonly (Link Link, Regex Pattern)[] Patterns =
    [
        (Link.YearOnYear, YearOnYear()), (Link.Sequential, Sequential()), (Link.Rise, Rise()), (Link.Fall, Fall()),
        (Link.Compare, Compare()), (Link.Between, Between()), (Link.Share, Share()), (Link.Is, Is()), (Link.From, From()), (Link.To, To()),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string BeforeNumber =
        @"(?=\s(?:(?:about|approximately|around|roughly|nearly|almost|over|more than|up to) )?(?:US\$|U\.S\.\$|HK\$|RMB|CNY|USD|EUR|GBP" +
            @"|CHF|JPY|[$\u20AC\u00A3])?\s?-?\d)";
    private const string Kind =
        @"(?:(?:an?|the|with|of)\s){0,2}(?:(?:year[- ](?:on|over)[- ]year|yoy|quarter[- ](?:on|over)[- ]quarter|sequential|organic" +
            @"|significant|strong|slight|corresponding)\s)?";

    [GeneratedRegex(
        @"\G(?:on a )?(?:year[- ](?:on|over)[- ]year|yoy|y/y)(?: basis)?\b(?!\s(?:and sequential|increase|decrease|change|growth|rise" +
            @"|decline|fall))", Plain)]
    private static partial Regex YearOnYear();
    [GeneratedRegex(
        @"\G(?:on a )?(?:sequentially|quarter[- ](?:on|over)[- ]quarter|qoq|q/q)(?: basis)?\b(?!\s(?:increase|decrease|change|growth" +
            @"|rise|decline|fall))", Plain)]
    private static partial Regex Sequential();
    [GeneratedRegex(@"\G(?:" + Kind
        + @"(?:increases?|growth|rise|gain|improvement|growth rate)(?: of| in the range of|(?= between| from))|(?:was |were |is " +
            @"|are )?up(?: by)?(?!\s(?:to)\b)|(?:has |have |had )?(?:rose|grew|increased|grown|risen|climbed|improved|gained|jumped" +
            @"|surged|advanced|expanded)(?: by)?|higher by)(?=\s)", Plain)]
    private static partial Regex Rise();
    [GeneratedRegex(@"\G(?:" + Kind
        + @"(?:decreases?|declines?|drop|fall|reduction)(?: of| in the range of|(?= between| from))|(?:was |were |is |are )?down(?: by)?" +
            @"|(?:has |have |had )?(?:fell|fallen|declined|decreased|dropped|shrank|slipped|narrowed)(?: by)?|lower by)(?=\s)", Plain)]
    private static partial Regex Fall();
    [GeneratedRegex(@"\G(?:as )?(?:compared (?:to|with)|versus|vs\.?|against|in comparison (?:to|with)|(?:up|down) from)(?=\s)", Plain)]
    private static partial Regex Compare();
    [GeneratedRegex(@"\G(?:to be )?(?:in the range (?:of|between)|ranging (?:from|between)|between)(?=\s)", Plain)]
    private static partial Regex Between();
    [GeneratedRegex(
        @"\G(?:representing|accounting for|accounted for|equivalent to|equal to|corresponding to|which represented" +
            @"|or)(?: only)?(?=\s(?:an?\s|approximately\s|about\s|nearly\s|over\s|more than\s)?(?:year|\d))", Plain)]
    private static partial Regex Share();
    [GeneratedRegex(@"\G(?:was|were|is|are|reached|amounted to|totall?ed|stood at|came in at|came to|to be|will be|remained at|hit)(?=\s)",
        Plain)]
    private static partial Regex Is();
    [GeneratedRegex(@"\Gfrom(?:" + BeforeNumber
        + @"|(?=(?:\s[\w-]+){1,5}\sof\s(?:US\$|U\.S\.\$|HK\$|RMB|CNY|USD|EUR|GBP|CHF|JPY|[$\u20AC\u00A3])?\s?\d))", Plain)]
    private static partial Regex From();
    [GeneratedRegex(@"\Gto" + BeforeNumber, Plain)] private static partial Regex To();
}
