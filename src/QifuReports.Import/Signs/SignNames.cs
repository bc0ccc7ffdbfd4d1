namespace QifuReports.Import.Signs;

/// <summary>What a caption says about the signs of its figures and their part in a sum: a loss, a profit or loss, a cost.</summary>
internal static partial class SignNames
{
    /// <summary>Whether the caption names a result and calls it only a loss, such as <c>Net loss</c>.</summary>
    public static bool IsLoss(string caption) =>
        (LossName().IsMatch(caption) || LossPerShare().IsMatch(caption)) && !Others().IsMatch(caption);

    /// <summary>Whether the caption shows that a line of this kind of statement is negative: a deficit in equity, or cash used.</summary>
    public static bool IsBelow(string caption, StatementKind kind) => !IsEither(caption) && kind switch
    {
        StatementKind.BalanceSheet => Deficit().IsMatch(caption),
        StatementKind.CashFlows => CashUsed().IsMatch(caption) || IsLoss(caption) && !LossPerShare().IsMatch(caption),
        _ => OtherLoss().IsMatch(caption) || CashUsed().IsMatch(caption) || IsLoss(caption) && !LossPerShare().IsMatch(caption),
    };

    /// <summary>Whether the caption reverses the sign, such as <c>Loss (income)</c>: a loss is positive and a profit negative.</summary>
    public static bool IsTurned(string caption) => TurnedName().IsMatch(caption);

    /// <summary>Whether the caption names both signs: <c>Operating income (loss)</c>, <c>(Loss)/earnings per share</c>.</summary>
    public static bool IsEither(string caption)
    {
        if (IsTurned(caption) || caption.Contains("liabilit", StringComparison.OrdinalIgnoreCase)) return false;
        if (Joined().IsMatch(caption)) return true;
        foreach (Match part in Bracketed().Matches(caption))
        {
            var rest = caption.Remove(part.Index, part.Length);
            if (UpWord().IsMatch(part.Value) ? Down().IsMatch(rest) : Up().IsMatch(rest)) return true;
        }
        return false;
    }

    /// <summary>Whether the caption names a result, or a sum of equity or cash flows, and not only one item of such a sum.</summary>
    public static bool IsResult(string caption) => ResultName().IsMatch(caption);

    /// <summary>Whether the caption names a tax. A tax may be a cost or a credit, and the caption need not say which.</summary>
    public static bool IsTax(string caption) => Tax().IsMatch(caption) && !ResultName().IsMatch(caption);

    /// <summary>Whether the caption names a cost.</summary>
    public static bool IsCost(string caption) => CostOf().IsMatch(caption) || Costs().IsMatch(caption);

    /// <summary>Whether the caption names income or a result.</summary>
    public static bool IsIncome(string caption) =>
        !IsCost(caption) && !IsTax(caption) && (Income().IsMatch(caption) || ResultName().IsMatch(caption));

    /// <summary>Whether the caption shows that the figures are subtracted: own shares, or lines called "less".</summary>
    public static bool IsLess(string caption) => Less().IsMatch(caption);

    /// <summary>Whether the line is the part of a result that belongs to non-controlling interests.</summary>
    public static bool IsOfOthers(string caption) => OthersShare().IsMatch(caption);

    /// <summary>Whether the line is the effect of exchange rates on cash.</summary>
    public static bool IsExchange(string caption) => Exchange().IsMatch(caption);

    /// <summary>
    /// The weight in a sum, 1 or -1, of an item whose caption names both signs, by the name outside the parentheses; 0 where that name does
    /// not show the weight.
    /// </summary>
    public static int WeightOfEither(string caption)
    {
        if (IsResult(caption)) return 1;
        var rest = Bracketed().Replace(caption, "");
        return rest.Length == caption.Length ? 0 : Benefit().IsMatch(rest) ? 1 : IsTax(caption) || IsCost(rest) ? -1 : 1;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string UpWords =
        @"(?:income|profits?|earnings|ebita?|ebitda|surplus|gains?|benefit|credit|increase|provided|generated|from|equity)";
    private const string DownWords = @"(?:loss(?:es)?|deficit|decrease|used|expenses?|provision|charges?)";

    [GeneratedRegex(@"\b" + UpWords + @"\b", Plain)] private static partial Regex Up();
    [GeneratedRegex(@"\b" + DownWords + @"\b", Plain)] private static partial Regex Down();
    [GeneratedRegex(@"^\((?:net |accumulated )?" + UpWords, Plain)] private static partial Regex UpWord();
    [GeneratedRegex(@"\((?:net |accumulated )?(?:" + UpWords + "|" + DownWords + @")(?: in| by| from| for)?\)", Plain)]
    private static partial Regex Bracketed();
    [GeneratedRegex(@"\b" + UpWords + @"\)? ?/ ?\(?(?:net )?" + DownWords + @"\b"
        + @"|\b" + DownWords + @"\)? ?/ ?\(?(?:net )?" + UpWords + @"\b", Plain)]
    private static partial Regex Joined();
    [GeneratedRegex(@"^(?:(?:total|consolidated|net|operating|pre-?tax|comprehensive|gross|underlying|adjusted|non-gaap) )*loss(?:$"
        + @"| ?[,(:]| (?:from (?:continuing )?operations|from operating activities|before|after (?:income )?tax|for the|attributable"
        + @"|available|and comprehensive loss)\b)", Plain)]
    private static partial Regex LossName();
    [GeneratedRegex(@"\bloss(?:es)? (?:attributable to [a-z .']+ )?per\b", Plain)] private static partial Regex LossPerShare();
    [GeneratedRegex(@"\bdiscontinued\b|non-?controlling|minorit|\b(?:income|profit|earnings|gain)\)? ?/ ?\(?loss|\((?:income|profit"
        + @"|gain)\)/? ?loss|\bon (?:disposal|sale)", Plain)]
    private static partial Regex Others();
    [GeneratedRegex(@"\bloss ?/? ?\((?:income|profit|earnings|gain)\)", Plain)] private static partial Regex TurnedName();
    [GeneratedRegex(@"^(?:accumulated|retained) (?:deficit|loss(?:es)?)\b|^accumulated other comprehensive loss\b|^(?:total )?(?:(?:stock"
        + @"|share)holders|members|owners|partners|capital).{0,4} (?:equity )?(?:deficit|deficiency)$"
        + @"|^(?:total )?(?:equity |capital )?(?:deficit|deficiency)$|^net liabilities$", Plain)]
    private static partial Regex Deficit();
    [GeneratedRegex(@"^(?:net )?cash (?:flows? )?used (?:in|by|for)\b.*\b(?:activities|operations)\b|^net decrease in (?:cash|.*\bcash\b)"
        + @"|^decrease in cash\b", Plain)]
    private static partial Regex CashUsed();
    [GeneratedRegex(@"^(?:total )?(?:net )?other comprehensive loss\b", Plain)] private static partial Regex OtherLoss();
    [GeneratedRegex(@"^\(?(?:(?:total|consolidated|net|operating|pre-?tax|other comprehensive|comprehensive|gross|underlying|adjusted"
        + @"|non-gaap|segment)\b[ (]*)*\(?(?:income|profit|loss|earnings|result|deficit|surplus|ebita?|ebitda)\)?(?![- ]*tax(?:es"
        + @"|ation)?\b|,? net$)|^(?:gross|operating) margin|^(?:total|net|retained|accumulated|accumulated other)\b.*\b(?:deficit"
        + @"|comprehensive|retained earnings)|^retained earnings|^total\b(?!.*\bliabilit).*\bequity\b"
        + @"|^(?:net )?cash (?:flows? )?\(?(?:used|provided|generated|from)|^(?:net )?\(?(?:increase|decrease|change)\b.*\bcash\b", Plain)]
    private static partial Regex ResultName();
    [GeneratedRegex(@"\btax(?:es|ation)?\b(?<!(?:before|after|of|pre)[ -](?:income )?tax(?:es|ation)?)", Plain)]
    private static partial Regex Tax();
    [GeneratedRegex(@"\b(?:benefit|credit|income|gain)\b(?! tax)", Plain)] private static partial Regex Benefit();
    [GeneratedRegex(@"^(?:total )?(?:net )?costs? of\b|\b(?:operating|interest|other|total) (?:costs?|expenses?)\b(?! ?\()"
        + @"|^(?:total )?(?:costs?|expenses?)\b", Plain)]
    private static partial Regex CostOf();
    [GeneratedRegex(@"^(?!.*\b(?:income|gain|benefit|revenue|credit)\b).*\b(?:costs?|expenses?|research|development|administrati(?:ve|on)"
        + @"|marketing|selling|depreciation|amorti[sz]ation|impairments?|exploration|interest|charges?|provisions?|losses|loss)\b", Plain)]
    private static partial Regex Costs();
    [GeneratedRegex(@"\b(?:revenues?|sales|turnover|income|profits?|earnings|gains?)\b", Plain)] private static partial Regex Income();
    [GeneratedRegex(@"^(?:less|treasury|own shares)\b|\btreasury\b|subscriptions? receivable", Plain)] private static partial Regex Less();
    [GeneratedRegex(@"\bnon-?controlling\b|\bminorit", Plain)] private static partial Regex OthersShare();
    [GeneratedRegex(@"\bexchange rates?\b|\bforeign exchange\b|\bcurrency\b", Plain)] private static partial Regex Exchange();

    /// <summary>Whether the caption names a cost of running a company, such as expenses. A sum of such costs alone is a loss.</summary>
    public static bool IsPlainCost(string caption) => Costs().IsMatch(caption);
}
