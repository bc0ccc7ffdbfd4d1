namespace QifuReports.Import.Company;

/// <summary>
/// Finds company names in text by the legal form at their end, such as Inc. or N.V., and compares names without that form.
/// </summary>
internal static partial class CompanyNames
{
    // The number of paragraphs searched, since a later name may be that of any company; and the greatest length of a name.
    private const int MostParagraphs = 40, LongestName = 100;

    private static readonly string[] Empty =
        ["the", "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp", "plc", "nv", "sa", "se", "ag",
            "as", "asa", "ab", "oyj", "spa", "gmbh", "kgaa", "kg", "berhad", "bhd", "tbk", "publ", "and", "its", "consolidated",
            "subsidiaries", "subsidiary", "group", "holding", "holdings"];

    /// <summary>
    /// The name of the document's own company in paragraphs or titles: a name alone on a line, before a verb such as "reported", before a
    /// colon, or after "board of directors of". Empty for none.
    /// </summary>
    public static string Of(IReadOnlyList<string> texts)
    {
        foreach (var text in texts.Take(MostParagraphs))
            if (Labelled().Match(text) is { Success: true } labelled) return labelled.Groups[1].Value.Trim();
            else if (text.Length <= LongestName && Whole(text) is { Length: > 0 } whole) return whole;
            else if (Reports().Match(text) is { Success: true } reports && reports.Groups[1].Length <= LongestName)
                return reports.Groups[1].Value;
            else if (WithListing().Match(text) is { Success: true } listed && listed.Groups[1].Length <= LongestName)
                return listed.Groups[1].Value;
            else if (OfBoard().Match(text) is { Success: true } board && board.Groups[1].Length <= LongestName)
                return board.Groups[1].Value;
        return "";
    }

    /// <summary>Returns the company name if a text is only a name; otherwise empty.</summary>
    public static string Whole(string text) =>
        (AloneMixed().Match(text) is { Success: true } mixed ? mixed : AloneShouted().Match(text)) is { Success: true } alone
            ? alone.Groups[1].Value.Trim() : "";

    /// <summary>
    /// Returns a name in capital letters in its most frequent spelling in the sentences of the document: "ORLIM TOOLS CO" in a register
    /// becomes "Orlim Tools Company". The name is unchanged if no sentence has it.
    /// </summary>
    public static string AsWritten(string name, IEnumerable<string> texts)
    {
        if (name.Length > LongestName || name.Any(char.IsLower) || Telling(name) is not { Count: > 0 } words) return name;
        var written =
            new Regex($@"(?<![\p{{L}}\p{{N}}])(?:The )?{string.Join(@"[ \-\u2011&.'\u2019]{1,2}", words.Select(w => $"(?i:{Regex.Escape(w)})"))},? {Form}", Plain);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (Match match in written.Matches(text))
                if (match.Value.Any(char.IsLower) && char.IsUpper(match.Value[0]))
                    found[match.Value] = found.GetValueOrDefault(match.Value) + 1;
        return found.Count == 0 ? name : found.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>
    /// Splits a title into the company name at its start and the title of the statement. The name is empty if there is none.
    /// </summary>
    public static (string Owner, string Title) Parted(string title) =>
        BeforeTitle().Match(title) is { Success: true } before ? (before.Groups[1].Value, title[before.Length..]) : ("", title);

    /// <summary>
    /// Whether two names may belong to one company: the significant words of one name must be the first significant words of the other
    /// name, in the same order. "Orlim Tools" and "Orlim Tools Holdings, Inc." may.
    /// </summary>
    public static bool AreSame(string one, string other)
    {
        var (a, b) = (Telling(one), Telling(other));
        return a.Count > 0 && b.Count > 0 && a.Take(b.Count).SequenceEqual(b.Take(a.Count), StringComparer.Ordinal);
    }

    /// <summary>Whether a text has the significant words of a company name one after the other.</summary>
    public static bool Names(string text, string name)
    {
        var words = Telling(name);
        return words.Count > 0
            && (" " + string.Join(' ', Slug.Words(text)) + " ").Contains(" " + string.Join(' ', words) + " ", StringComparison.Ordinal);
    }

    // The significant words of a company name: all words but legal forms and the like. "N.V." counts as one word. Where no other word is
    // left, all words are significant.
    private static List<string> Telling(string name)
    {
        var all = Slug.Words(Dotted().Replace(name, m => m.Value.Replace(".", "", StringComparison.Ordinal))).ToList();
        var telling = all.Where(w => Array.IndexOf(Empty, w) < 0).ToList();
        return telling.Count > 0 ? telling : all;
    }

    private const string Form =
        @"(?:Inc\b\.?|Incorporated\b|Corp\b\.?|Corporation\b|Co\b\.?(?:,? Ltd\b\.?)?|Company\b|Ltd\b\.?|Limited\b|L\.?L\.?C\b\.?" +
            @"|L\.P\.|plc\b|N\.?V\b\.?|S\.?A\b\.?|SE\b|AG\b|A/S|ASA\b|AB\b|Oyj\b|S\.?p\.?A\b\.?|GmbH(?: & Co\. KG(?:aA)?)?" +
            @"|KGaA\b|Berhad\b|Bhd\b\.?|Tbk\b\.?|Oy\b|ApS\b|K\.K\.)";
    private const string Registered =
        @"(?:\s*\((?:publ|(?i:(?:company |co\.? |business )?reg(?:istration|istered)?\b\.? ?(?:no|number)\b|incorporated in" +
            @"|UEN\b|org(?:anisation)?\b\.? ?(?:no|number)\b)[^()]{0,80})\))*";
    private const string Name = @"\p{Lu}[\p{L}\p{N}&'\u2019.,\- ]{1,90}?,? " + Form;
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex("^(" + Name + @")(?:,? (?i:and (?:its )?(?:consolidated )?subsidiaries))?" + Registered
        + @"(?:\s*[\u2E80-\u9FFF][\u2E80-\u9FFF\s]*)?$", Plain)]
    private static partial Regex AloneMixed();
    [GeneratedRegex(
        @"^(\p{Lu}[\p{Lu}\p{N}&'\u2019.,\- ]{1,90}?,? (?:INC\b\.?|INCORPORATED|CORP\b\.?|CORPORATION|CO\b\.?(?:,? LTD\b\.?)?|COMPANY" +
        @"|LTD\b\.?|LIMITED|LLC|PLC|N\.V\.|S\.A\.|SE|AG|ASA|AB|OYJ|BERHAD|BHD\b\.?" +
        @"|TBK\b\.?))(?:,? AND (?:ITS )?(?:CONSOLIDATED )?SUBSIDIARIES)?" + Registered + @"(?:\s*[\u2E80-\u9FFF][\u2E80-\u9FFF\s]*)?$",
        Plain)]
    private static partial Regex AloneShouted();
    [GeneratedRegex(@"^(?:Company name|Name of (?:the )?(?:company|listed company|issuer|registrant))\s*:\s*(" + Name + @")(?=$|[\s,;(])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
    [GeneratedRegex("^(" + Name
        + @")(?: \(publ\))?(?::| (?i:(?:today )?(?:reports?|reported|announces?|announced|releases?|posts|delivers|publishes)\b))", Plain)]
    private static partial Regex Reports();
    [GeneratedRegex("^(" + Name + @")(?: \(publ\))?, \p{Lu}[\p{L} ]{1,40}: [A-Z0-9][A-Z0-9. ]{0,11}$", Plain)]
    private static partial Regex WithListing();
    [GeneratedRegex(@"\b[Bb]oard(?: of [Dd]irectors)?(?: \([^)]{1,40}\))? of (?:the )?(" + Name
        + @"),? \((?:the |together)?[^)]{0,60}[\u201C\u0022](?:Company|Group)[\u201D\u0022]", Plain)]
    private static partial Regex OfBoard();
    [GeneratedRegex(@"^(\S.{1,90}?,? (?i:" + Form
        + @"))(?:,? (?i:and (?:its )?(?:consolidated )?subsidiaries))?[\s,:\u2013\u2014-]+(?=(?i:unaudited|condensed|interim" +
            @"|consolidated|combined|statements?\b|balance sheets?|income statements?))", Plain)]
    private static partial Regex BeforeTitle();
    [GeneratedRegex(@"\b(?:\p{L}\.){2,}", Plain)] private static partial Regex Dotted();
}
