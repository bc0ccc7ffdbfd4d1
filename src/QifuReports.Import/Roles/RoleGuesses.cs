namespace QifuReports.Import.Roles;

/// <summary>
/// Gives a company's new concepts the roles that briefings need, by their captions in the statements. Also sets for each line whether a
/// rise is favourable.
/// </summary>
internal static partial class RoleGuesses
{
    /// <summary>Sets roles and polarities. A role that a concept in the taxonomy already has is not given again.</summary>
    public static void Give(IReadOnlyList<(StatementPlan Plan, IReadOnlyList<ConceptMatch?> Matches)> statements, NewConcepts fresh,
        TaxonomyBook taxonomy)
    {
        foreach (var (role, kind, unit, words, not) in Rules)
        {
            if (taxonomy.WithRole(role) is not null || fresh.All.Any(c => c.Role == role)) continue;
            foreach (var (plan, matches) in statements)
                if (plan.Kind == kind && Row(plan, unit, words(), not?.Invoke(), role == "cash") is >= 0 and var row
                    && matches[row] is { } match && fresh.Find(match.Concept) is { Role.Length: 0 } concept
                    && (role != "total-operating-costs" || IsAllCosts(concept, fresh)))
                {
                    concept.Role = role;
                    break;
                }
        }
        foreach (var concept in fresh.All)
            concept.Polarity = concept.PeriodType == "per-share" ? OfResultPerShare(concept) : Effect(concept, fresh, 0);
    }

    // Whether a sum of costs contains all costs between revenue and the operating result, and not only the costs below the cost of sales.
    private static bool IsAllCosts(NewConcept costs, NewConcepts fresh) =>
        fresh.All.FirstOrDefault(c => c.Role == "revenue") is { } revenue
            && costs.Parents.Any(p =>
                p.Weight < 0 && fresh.Find(p.Parent)?.Role == "operating-result" && revenue.Parents.Any(r => r.Parent == p.Parent));

    // The first row that matches; a row that starts with "total" is preferred to an earlier row.
    private static int Row(StatementPlan plan, RowUnit unit, Regex words, Regex? not, bool atEnd)
    {
        var found = -1;
        for (var i = 0; i < plan.Table.Rows.Count; i++)
        {
            var row = plan.Table.Rows[i];
            var caption = plan.Units[i] is RowUnit.PerShare or RowUnit.PerAds or RowUnit.Shares ? plan.SectionOf(i) + " " + row.Caption
                : OwnersOf(plan, i) + row.Caption;
            if (row.IsHeading || plan.Units[i] != unit || !words.IsMatch(caption) || not?.IsMatch(caption) == true
                || atEnd && plan.EndOf(i) != "closing") continue;
            if (found < 0 || caption.StartsWith("total", StringComparison.OrdinalIgnoreCase)
                && !plan.Table.Rows[found].Caption.StartsWith("total", StringComparison.OrdinalIgnoreCase)) found = i;
        }
        return found;
    }

    // The heading at most two rows above a row, if it is such as "Net income attributable to:"; otherwise empty.
    private static string OwnersOf(StatementPlan plan, int row)
    {
        for (var i = row - 1; i >= Math.Max(0, row - 2); i--)
            if (plan.Table.Rows[i].IsHeading)
                return plan.Table.Rows[i].Caption is var heading && OwnersHeading().IsMatch(heading) ? heading.TrimEnd(':', ' ') + " " : "";
        return "";
    }

    // A higher result per share is favourable. "Loss per share" may be printed without a sign; such a line gets no polarity.
    private static int OfResultPerShare(NewConcept concept)
    {
        var (earned, lost) = (Earned().IsMatch(concept.Name), Lost().IsMatch(concept.Name));
        var isResult = concept.Role is "eps-basic" or "eps-diluted" or "earnings-per-ads-diluted" or "non-gaap-earnings-per-ads-diluted"
            || concept.Statement == "operations" && earned;
        return isResult && (earned || !lost) ? 1 : 0;
    }

    // Whether a rise of a line is favourable, by the signs with which the line enters the sums up to the operating result, or up to the net
    // result where there is no operating result.
    private static int Effect(NewConcept concept, NewConcepts fresh, int depth)
    {
        if (concept.PeriodType != "flow" || depth > 16) return 0;
        if (concept.Role is "operating-result" or "net-result") return 1;
        foreach (var (parent, weight, statement) in concept.Parents)
            if (statement == "operations" && fresh.Find(parent) is { } above && Effect(above, fresh, depth + 1) is not 0 and var effect)
                return above.Role == "net-result" && concept.Role.Length == 0 ? 0 : effect * weight;
        return 0;
    }

    private static readonly (string Role, StatementKind Kind, RowUnit Unit, Func<Regex> Words, Func<Regex>? Not)[] Rules =
    [
        ("revenue", StatementKind.Operations, RowUnit.Money, Revenue, CostOf),
        ("revenue", StatementKind.Operations, RowUnit.Money, RevenueOfBanks, OtherIncome),
        ("operating-result", StatementKind.Operations, RowUnit.Money, OperatingResult, NonGaap),
        ("total-operating-costs", StatementKind.Operations, RowUnit.Money, OperatingCosts, null),
        ("result-before-tax", StatementKind.Operations, RowUnit.Money, BeforeTax, null),
        ("income-tax", StatementKind.Operations, RowUnit.Money, Tax, BeforeOrAfterTax),
        ("net-result-attributable", StatementKind.Operations, RowUnit.Money, Attributable, Noncontrolling),
        ("net-result", StatementKind.Operations, RowUnit.Money, NetResult, AnyAttributable),
        ("net-result", StatementKind.Operations, RowUnit.Money, OnlyComprehensive, null),
        ("eps-basic", StatementKind.Operations, RowUnit.PerShare, Basic, DilutedOrPart),
        ("eps-diluted", StatementKind.Operations, RowUnit.PerShare, Diluted, OfPart),
        ("earnings-per-ads-diluted", StatementKind.Operations, RowUnit.PerAds, Diluted, null),
        ("total-current-assets", StatementKind.BalanceSheet, RowUnit.Money, CurrentAssets, NonCurrent),
        ("total-noncurrent-assets", StatementKind.BalanceSheet, RowUnit.Money, NoncurrentAssets, null),
        ("total-assets", StatementKind.BalanceSheet, RowUnit.Money, Assets, null),
        ("total-current-liabilities", StatementKind.BalanceSheet, RowUnit.Money, CurrentLiabilities, NonCurrent),
        ("total-noncurrent-liabilities", StatementKind.BalanceSheet, RowUnit.Money, NoncurrentLiabilities, null),
        ("total-liabilities", StatementKind.BalanceSheet, RowUnit.Money, Liabilities, AndEquity),
        ("retained-earnings", StatementKind.BalanceSheet, RowUnit.Money, Retained, null),
        ("equity", StatementKind.BalanceSheet, RowUnit.Money, PlainEquity, null),
        ("equity", StatementKind.BalanceSheet, RowUnit.Money, Equity, AndEquity),
        ("equity-attributable", StatementKind.BalanceSheet, RowUnit.Money, OwnersEquity, AndEquityOrMinority),
        ("operating-cash-flow", StatementKind.CashFlows, RowUnit.Money, OperatingCash, null),
        ("cash", StatementKind.CashFlows, RowUnit.Money, Cash, null),
        ("share-based-compensation", StatementKind.NonGaap, RowUnit.Money, ShareBased, null),
        ("non-gaap-operating-result", StatementKind.NonGaap, RowUnit.Money, NonGaapOperating, null),
        ("non-gaap-net-result-attributable", StatementKind.NonGaap, RowUnit.Money, NonGaapAttributable, null),
        ("non-gaap-net-result", StatementKind.NonGaap, RowUnit.Money, NonGaapNet, AnyAttributable),
        ("non-gaap-earnings-per-ads-diluted", StatementKind.NonGaap, RowUnit.PerAds, NonGaap, null),
        ("net-margin", StatementKind.NonGaap, RowUnit.Percent, NetMargin, NonGaapOnly),
        ("non-gaap-net-margin", StatementKind.NonGaap, RowUnit.Percent, NonGaapNetMargin, null),
        ("operating-margin", StatementKind.NonGaap, RowUnit.Percent, OperatingMargin, NonGaapOnly),
        ("non-gaap-operating-margin", StatementKind.NonGaap, RowUnit.Percent, NonGaapOperatingMargin, null),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(income|earnings|profit)\b", Plain)] private static partial Regex Earned();
    [GeneratedRegex(@"\bloss(es)?\b", Plain)] private static partial Regex Lost();
    [GeneratedRegex(@"^(total )?(net )?(operating )?(revenues?|sales|turnover)\b", Plain)] private static partial Regex Revenue();
    // Captions of the line that is the revenue of a bank or an insurer.
    [GeneratedRegex(
        @"^insurance (contract |service )?revenue|^total (net )?(operating |banking )?income(, net of|$)|^net (operating" +
            @"|banking) income$|^(net )?premiums earned|^net earned premiums", Plain)]
    private static partial Regex RevenueOfBanks();
    [GeneratedRegex(@"\bother\b|comprehensive|before|expenses?$", Plain)] private static partial Regex OtherIncome();
    [GeneratedRegex(@"\battribut\w+ to\W*$", Plain)] private static partial Regex OwnersHeading();
    [GeneratedRegex(@"\bcosts?\b|expenses?|marketing", Plain)] private static partial Regex CostOf();
    [GeneratedRegex(@"^(total )?(operating|costs and) (costs?|expenses?)|^total (costs?|expenses?)", Plain)]
    private static partial Regex OperatingCosts();
    [GeneratedRegex(
        @"^operating \(?(income|profit|loss|result)|^\(?(income|profit|loss)\)?( \(?(income|loss)\)?)? from operations" +
            @"|^income/?\(loss\) from operations|^(result from operating activities|EBIT)\b", Plain)]
    private static partial Regex OperatingResult();
    [GeneratedRegex(@"before .*\btax", Plain)] private static partial Regex BeforeTax();
    [GeneratedRegex(@"(before|after) .*\btax", Plain)] private static partial Regex BeforeOrAfterTax();
    [GeneratedRegex(@"\b(income )?tax(es)?\b.*(expense|benefit|credit)|provision for .*tax|^(income )?tax(es)?( on income)?$|^income tax",
        Plain)]
    private static partial Regex Tax();
    [GeneratedRegex(@"attribut\w+ to .*(share|stock|owners|equity holders|parent|company|inc\b)", Plain)]
    private static partial Regex Attributable();
    [GeneratedRegex(@"non-?controlling|minorit", Plain)] private static partial Regex Noncontrolling();
    [GeneratedRegex(
        @"^(consolidated )?net \(?(income|profit|loss|earnings|result)|^\(?(profit|loss|income)\)?(/\(?(profit" +
            @"|loss)\)?)? for the (period|year|quarter|half)|^\(?(profit|earnings|loss)\)?( ?/ ?\(?(profit" +
            @"|loss)\)?)? after (income )?tax|^profit( ?/?\(loss\))?$", Plain)]
    private static partial Regex NetResult();
    [GeneratedRegex(@"^(total )?comprehensive \(?(income|loss)\)?( \(?(income|loss)\)?)? for the (period|year|quarter)", Plain)]
    private static partial Regex OnlyComprehensive();
    [GeneratedRegex(@"attribut|per (share|ads)|margin|comprehensive", Plain)] private static partial Regex AnyAttributable();
    [GeneratedRegex(@"\bbasic\b", Plain)] private static partial Regex Basic();
    [GeneratedRegex(@"\bdiluted\b|assuming dilution", Plain)] private static partial Regex Diluted();
    // Captions for continuing or discontinued operations only, below a heading for all earnings per share.
    [GeneratedRegex(@"(?<!\b(from|for) )\b(dis)?continu(ing|ed) operations$", Plain)] private static partial Regex OfPart();
    [GeneratedRegex(@"\bdiluted\b|assuming dilution|(?<!\b(from|for) )\b(dis)?continu(ing|ed) operations$", Plain)]
    private static partial Regex DilutedOrPart();
    [GeneratedRegex(@"^total current assets|^current assets$", Plain)] private static partial Regex CurrentAssets();
    [GeneratedRegex(@"^total non-?current assets|^non-?current assets$", Plain)] private static partial Regex NoncurrentAssets();
    [GeneratedRegex(@"^total assets(?! less\b)", Plain)] private static partial Regex Assets();
    [GeneratedRegex(@"^total current liabilities|^current liabilities$", Plain)] private static partial Regex CurrentLiabilities();
    [GeneratedRegex(@"^total (non-?current|long-term) liabilities", Plain)] private static partial Regex NoncurrentLiabilities();
    [GeneratedRegex(@"^total liabilities$", Plain)] private static partial Regex Liabilities();
    [GeneratedRegex(@"non-?current", Plain)] private static partial Regex NonCurrent();
    [GeneratedRegex(@"liabilities (and|,)", Plain)] private static partial Regex AndEquity();
    [GeneratedRegex(@"^\(?(retained earnings|accumulated deficit|reinvested earnings|earnings reinvested)", Plain)]
    private static partial Regex Retained();
    [GeneratedRegex(@"^total .+ (share|stock)?(holders|owners).{0,2} equity|equity attributable to|^total [A-Z].* equity$", Plain)]
    private static partial Regex OwnersEquity();
    [GeneratedRegex(@"^total (share|stock)?(holders|owners)?.{0,3} ?(equity|deficit)|^equity$", Plain)]
    private static partial Regex Equity();
    [GeneratedRegex(@"^total (equity|deficit)\b|^equity$", Plain)] private static partial Regex PlainEquity();
    [GeneratedRegex(@"liabilities (and|,)|non-?controlling|minorit", Plain)] private static partial Regex AndEquityOrMinority();
    [GeneratedRegex(@"^(net )?cash .*operati(ng activities|ons)", Plain)] private static partial Regex OperatingCash();
    [GeneratedRegex(@"\bcash\b", Plain)] private static partial Regex Cash();
    [GeneratedRegex(@"(share|stock)-based compensation", Plain)] private static partial Regex ShareBased();
    [GeneratedRegex(@"non-?gaap|adjusted", Plain)] private static partial Regex NonGaap();
    [GeneratedRegex(@"^(non-?gaap|adjusted)", Plain)] private static partial Regex NonGaapOnly();
    [GeneratedRegex(@"^(non-?gaap|adjusted) (operating (income|profit)|income from operations)", Plain)]
    private static partial Regex NonGaapOperating();
    [GeneratedRegex(@"^(non-?gaap|adjusted) net (income|profit).*attribut", Plain)] private static partial Regex NonGaapAttributable();
    [GeneratedRegex(@"^(non-?gaap|adjusted) net (income|profit|loss)", Plain)] private static partial Regex NonGaapNet();
    [GeneratedRegex(@"^(gaap )?net (income |profit )?margin", Plain)] private static partial Regex NetMargin();
    [GeneratedRegex(@"^(non-?gaap|adjusted) net (income |profit )?margin", Plain)] private static partial Regex NonGaapNetMargin();
    [GeneratedRegex(@"^(gaap )?operating margin", Plain)] private static partial Regex OperatingMargin();
    [GeneratedRegex(@"^(non-?gaap|adjusted) operating margin", Plain)] private static partial Regex NonGaapOperatingMargin();
}
