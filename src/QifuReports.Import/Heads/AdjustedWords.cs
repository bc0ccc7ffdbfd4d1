namespace QifuReports.Import.Heads;

/// <summary>How certain it is that a column heading or title names figures that are not defined by accounting standards.</summary>
internal enum AdjustedKind
{
    /// <summary>The heading names no such figures.</summary>
    None,

    /// <summary>
    /// The heading may name such figures, as <c>core</c> or <c>before exceptional items</c> do; the headings of the other columns decide.
    /// </summary>
    Perhaps,

    /// <summary>The heading certainly names such figures: <c>adjusted</c>, <c>non-GAAP</c>.</summary>
    Surely,
}

/// <summary>The words for adjusted figures, and how certain each word is.</summary>
internal static partial class AdjustedWords
{
    private const string Not = @"non[- \u2010\u2011]?(?:gaap|ifrs)";

    // Words that name adjusted figures by themselves.
    private const string Sure = @"(?:adjusted|adjusting|normali[sz]ed|underlying|organic|" + Not
        + @"|constant[ -](?:currenc(?:y|ies)|exchange rates?)|like[ -]for[ -]like)";

    // Words that may also mean something else, such as "core" or "before items". "Comparable" may mean comparable years. "Recurring
    // revenue" is a separate measure and does not count.
    private const string Open = @"(?:(?:core|headline|comparable|recurring)(?! (?:revenues?|sales|stores?|deposits|customers)\b)"
        + @"|management basis|(?:before|excl(?:uding|\.)?|ex\.?) .*\b(?:items?|effects?|impacts?|costs?|amorti[sz]ation)"
        + @"|(?:exceptional|special|one-off|non-recurring|separately disclosed) items?|(?:pre-)?exceptionals?|adjustments?)";

    // Words that name adjusted figures in titles. Titles have no column beside them to compare with.
    private const string Titled = "(?:" + Sure + @"|core|headline|pre-exceptional|before exceptional items|pro[ -]?forma)";
    private const string Adjectives = @"(?:(?:unaudited|condensed|consolidated|group|summary|interim|supplement(?:al|ary))\s+)*";
    private const string Statements = @"(?:income statements?|statements?\s+of\b|profit (?:and|&|or) loss|results?|performance|figures"
        + @"|earnings|cash flows?|balance sheets?)";
    private const string Basis = @"(?:\s+(?:basis|results?|figures))?";

    /// <summary>
    /// How certain it is that a column heading names adjusted figures. "As adjusted" is not counted: these words name prior-year figures
    /// under new standards.
    /// </summary>
    public static AdjustedKind Of(string head)
    {
        if (Surely().IsMatch(AsAdjusted().Replace(head, ""))) return AdjustedKind.Surely;
        return Perhaps().IsMatch(head) && !Including().IsMatch(head) ? AdjustedKind.Perhaps : AdjustedKind.None;
    }

    /// <summary>Whether a column heading calls its figures non-GAAP or non-IFRS.</summary>
    public static bool IsNotUnderStandards(string head) => NotUnderStandards().IsMatch(head);

    /// <summary>Whether a column heading says "as adjusted".</summary>
    public static bool IsAsAdjusted(string head) => AsAdjusted().IsMatch(head);

    /// <summary>Whether a column heading is about figures before a change, or about the change itself.</summary>
    public static bool IsBefore(string head) => Before().IsMatch(head);

    /// <summary>Whether a column heading says that its figures follow the accounting standards: <c>statutory</c>, <c>IFRS</c>.</summary>
    public static bool IsAsReported(string head) =>
        NotUnderStandards().Replace(head, "") is var words && (ReportedWord().IsMatch(words) || Total().IsMatch(words));

    /// <summary>
    /// Whether a title is the title of a statement of adjusted figures: <c>Underlying income statement</c>, or <c>Adjusted</c> alone.
    /// </summary>
    public static bool IsTitle(string title)
    {
        var words = AsAdjusted().Replace(title, "");
        if (Alone().IsMatch(words)) return true;
        return (InFront().IsMatch(words) || Behind().IsMatch(words)) && !ReportedWord().IsMatch(NotUnderStandards().Replace(words, ""));
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b" + Sure + @"\b", Plain)]
    private static partial Regex Surely();
    [GeneratedRegex(@"\b" + Open + @"\b", Plain)]
    private static partial Regex Perhaps();
    [GeneratedRegex(@"\b" + Not + @"\b", Plain)]
    private static partial Regex NotUnderStandards();
    [GeneratedRegex(@"\bas[ -]adjusted\b", Plain)]
    private static partial Regex AsAdjusted();
    [GeneratedRegex(@"\b(incl(uding|\.)|after)", Plain)]
    private static partial Regex Including();
    [GeneratedRegex(@"\b(previously|originally|first|initially) (reported|stated|published)\b"
        + @"|\bbefore (restatement|adoption)\b|\badjustments?\b", Plain)]
    private static partial Regex Before();
    [GeneratedRegex(@"\b(statutory|reported|IFRS|GAAP)\b", Plain)]
    private static partial Regex ReportedWord();
    [GeneratedRegex(@"\btotal\b", Plain)]
    private static partial Regex Total();
    [GeneratedRegex(@"^\(?" + Titled + Basis + @"\)?$", Plain)]
    private static partial Regex Alone();
    [GeneratedRegex("^" + Adjectives + Titled
        + @"(?:\s+basis)?\s*[\u2013\u2014:-]?\s*" + Adjectives + Statements, Plain)]
    private static partial Regex InFront();
    [GeneratedRegex(@"\b" + Statements
        + @".{0,40}?(?:[\u2013\u2014,:(-]\s*|\bon an? )" + Titled + Basis + @"\)?\s*(?:\(unaudited\))?$", Plain)]
    private static partial Regex Behind();
}
