using System.Text.RegularExpressions;

namespace QifuReports.Import.Heads;

/// <summary>How sure a head names figures that no accounting standards know.</summary>
internal enum AdjustedKind
{
    /// <summary>It names none.</summary>
    None,

    /// <summary>It does beside a head that does not, or where all others do: <c>core</c>, <c>before exceptional items</c>.</summary>
    Perhaps,

    /// <summary>It does: <c>adjusted</c>, <c>non-GAAP</c>.</summary>
    Surely,
}

/// <summary>The words that name adjusted figures, each with how sure it is of them.</summary>
internal static partial class AdjustedWords
{
    private const string Not = @"non[- \u2010\u2011]?(?:gaap|ifrs)";

    // Sure by themselves.
    private const string Sure = @"(?:adjusted|adjusting|normali[sz]ed|underlying|organic|" + Not
        + @"|constant[ -](?:currenc(?:y|ies)|exchange rates?)|like[ -]for[ -]like)";

    // "Core", "comparable" and what is before or without some items: also of other things, as of years that can be compared. "Recurring
    // revenue" is a measure.
    private const string Open = @"(?:(?:core|headline|comparable|recurring)(?! (?:revenues?|sales|stores?|deposits|customers)\b)"
        + @"|management basis|(?:before|excl(?:uding|\.)?|ex\.?) .*\b(?:items?|effects?|impacts?|costs?|amorti[sz]ation)"
        + @"|(?:exceptional|special|one-off|non-recurring|separately disclosed) items?|(?:pre-)?exceptionals?|adjustments?)";

    // Of titles, where nothing stands beside them.
    private const string Titled = "(?:" + Sure + @"|core|headline|pre-exceptional|before exceptional items|pro[ -]?forma)";
    private const string Adjectives = @"(?:(?:unaudited|condensed|consolidated|group|summary|interim|supplement(?:al|ary))\s+)*";
    private const string Statements = @"(?:income statements?|statements?\s+of\b|profit (?:and|&|or) loss|results?|performance|figures"
        + @"|earnings|cash flows?|balance sheets?)";
    private const string Basis = @"(?:\s+(?:basis|results?|figures))?";

    /// <summary>How sure a head names adjusted figures. "As adjusted" names them of the year before under new standards.</summary>
    public static AdjustedKind Of(string head)
    {
        if (Surely().IsMatch(AsAdjusted().Replace(head, ""))) return AdjustedKind.Surely;
        return Perhaps().IsMatch(head) && !Including().IsMatch(head) ? AdjustedKind.Perhaps : AdjustedKind.None;
    }

    /// <summary>
    /// Whether a head names figures under no accounting standards by that name. A table with such a column reconciles measures, and not two
    /// standards.
    /// </summary>
    public static bool IsNotUnderStandards(string head) => NotUnderStandards().IsMatch(head);

    /// <summary>Whether a head says "as adjusted".</summary>
    public static bool IsAsAdjusted(string head) => AsAdjusted().IsMatch(head);

    /// <summary>Whether a head is of figures as they were before a change, or of the change itself.</summary>
    public static bool IsBefore(string head) => Before().IsMatch(head);

    /// <summary>Whether a head says that its figures are those of the standards: <c>statutory</c>, <c>IFRS</c>.</summary>
    public static bool IsAsReported(string head) =>
        NotUnderStandards().Replace(head, "") is var words && (ReportedWord().IsMatch(words) || Total().IsMatch(words));

    /// <summary>
    /// Whether a title is that of a statement of adjusted figures: <c>Underlying income statement</c>, or
    /// <c>Adjusted</c> alone.
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
