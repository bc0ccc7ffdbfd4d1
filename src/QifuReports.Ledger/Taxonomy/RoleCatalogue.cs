namespace QifuReports.Ledger.Taxonomy;

/// <summary>Every role of the briefings, in the order of listing. A test compares them with the list in the taxonomy schema.</summary>
public static partial class RoleCatalogue
{
    private static readonly Role[] General =
    [
        // Income.
        Any("revenue", "Revenue of the period, after what is deducted from it", PeriodType.Flow, UnitKind.Money,
            former: "total-net-revenue"),
        Any("total-operating-costs", "All operating costs and expenses together", PeriodType.Flow, UnitKind.Money),
        Any("operating-result", "Result of operations: revenue less operating costs", PeriodType.Flow, UnitKind.Money,
            former: "income-from-operations"),
        Any("interest-income-net", "Interest income less interest expense, below the operating result", PeriodType.Flow, UnitKind.Money),
        Any("foreign-exchange-gain-loss", "Gain or loss from exchange rates, below the operating result", PeriodType.Flow, UnitKind.Money),
        Any("other-income-net", "Other income less other expense, below the operating result", PeriodType.Flow, UnitKind.Money),
        Any("result-before-tax", "Result before income tax", PeriodType.Flow, UnitKind.Money, former: "income-before-tax"),
        Any("income-tax", "Income tax of the period, as the filing signs it", PeriodType.Flow, UnitKind.Money,
            former: "income-tax-expense"),
        Any("net-result", "Result of the period after tax, for all owners", PeriodType.Flow, UnitKind.Money, former: "net-income"),
        Any("net-result-attributable", "The part of the net result that is the shareholders'", PeriodType.Flow, UnitKind.Money,
            former: "net-income-attributable"),
        Any("operating-margin", "Operating result in percent of revenue", PeriodType.Ratio, UnitKind.Percent),
        Any("net-margin", "Net result in percent of revenue", PeriodType.Ratio, UnitKind.Percent, former: "net-income-margin"),

        // Per share.
        Any("eps-basic", "Basic earnings per share", PeriodType.PerShare, UnitKind.MoneyPerShare),
        Any("eps-diluted", "Diluted earnings per share", PeriodType.PerShare, UnitKind.MoneyPerShare),
        Any("earnings-per-ads-diluted", "Diluted earnings per ADS", PeriodType.PerShare, UnitKind.MoneyPerAds,
            former: "income-per-ads-diluted"),

        // Balance sheet and cash.
        Any("total-current-assets", "Current assets together", PeriodType.Balance, UnitKind.Money),
        Any("total-noncurrent-assets", "Non-current assets together", PeriodType.Balance, UnitKind.Money),
        Any("total-assets", "All assets", PeriodType.Balance, UnitKind.Money),
        Any("total-current-liabilities", "Current liabilities together", PeriodType.Balance, UnitKind.Money),
        Any("total-noncurrent-liabilities", "Non-current liabilities together", PeriodType.Balance, UnitKind.Money),
        Any("total-liabilities", "All liabilities, without equity", PeriodType.Balance, UnitKind.Money),
        Any("retained-earnings", "Earnings kept, a line of equity", PeriodType.Balance, UnitKind.Money),
        Any("equity-attributable", "Equity of the shareholders of the company", PeriodType.Balance, UnitKind.Money,
            former: "company-equity"),
        Any("equity", "All equity, with that of noncontrolling interests", PeriodType.Balance, UnitKind.Money, former: "total-equity"),
        Any("cash", "Cash as the cash flow statement totals it", PeriodType.Balance, UnitKind.Money,
            former: "total-cash-and-restricted-cash"),
        Any("operating-cash-flow", "Cash from operating activities", PeriodType.Flow, UnitKind.Money),

        // Non-GAAP measures.
        Any("share-based-compensation", "Share-based compensation, which non-GAAP measures leave out", PeriodType.Flow, UnitKind.Money),
        Any("non-gaap-operating-result", "Operating result before what non-GAAP measures leave out", PeriodType.Flow, UnitKind.Money,
            former: "non-gaap-income-from-operations"),
        Any("non-gaap-net-result", "Net result before what non-GAAP measures leave out", PeriodType.Flow, UnitKind.Money,
            former: "non-gaap-net-income"),
        Any("non-gaap-net-result-attributable", "The shareholders' part of the non-GAAP net result", PeriodType.Flow, UnitKind.Money,
            former: "non-gaap-net-income-attributable"),
        Any("non-gaap-operating-margin", "Non-GAAP operating result in percent of revenue", PeriodType.Ratio, UnitKind.Percent),
        Any("non-gaap-net-margin", "Non-GAAP net result in percent of revenue", PeriodType.Ratio, UnitKind.Percent,
            former: "non-gaap-net-income-margin"),
        Any("non-gaap-earnings-per-ads-diluted", "Diluted non-GAAP earnings per ADS", PeriodType.PerShare, UnitKind.MoneyPerAds,
            former: "non-gaap-income-per-ads-diluted"),

        // Capital return.
        Any("repurchase-authorisation", "How much own stock the company may buy back", PeriodType.Balance, UnitKind.Money),
        Any("repurchase-cost", "What was spent under the plan so far", PeriodType.Count, UnitKind.Money),
        Any("repurchased-ads", "ADSs bought under the plan so far", PeriodType.Count, UnitKind.Ads),
        Any("repurchase-average-price", "Average price of an ADS bought back", PeriodType.PerShare, UnitKind.MoneyPerAds),
        Any("dividend-per-share", "Dividend on a share", PeriodType.PerShare, UnitKind.MoneyPerShare),
        Any("dividend-per-ads", "Dividend on an ADS", PeriodType.PerShare, UnitKind.MoneyPerAds),

        // Guidance.
        Any("net-result-guidance-low", "Lowest net result expected", PeriodType.Flow, UnitKind.Money, former: "net-income-guidance-low"),
        Any("net-result-guidance-high", "Highest net result expected", PeriodType.Flow, UnitKind.Money, former: "net-income-guidance-high"),
        Any("net-result-growth-guidance-low", "Lowest growth of the net result expected", PeriodType.Ratio, UnitKind.Percent,
            former: "net-income-growth-guidance-low"),
        Any("net-result-growth-guidance-high", "Highest growth of the net result expected", PeriodType.Ratio, UnitKind.Percent,
            former: "net-income-growth-guidance-high"),
        Any("non-gaap-net-result-guidance-low", "Lowest non-GAAP net result expected", PeriodType.Flow, UnitKind.Money,
            former: "non-gaap-net-income-guidance-low"),
        Any("non-gaap-net-result-guidance-high", "Highest non-GAAP net result expected", PeriodType.Flow, UnitKind.Money,
            former: "non-gaap-net-income-guidance-high"),
        Any("non-gaap-net-result-growth-guidance-low", "Lowest growth of the non-GAAP net result expected", PeriodType.Ratio,
            UnitKind.Percent, former: "non-gaap-net-income-growth-guidance-low"),
        Any("non-gaap-net-result-growth-guidance-high", "Highest growth of the non-GAAP net result expected", PeriodType.Ratio,
            UnitKind.Percent, former: "non-gaap-net-income-growth-guidance-high"),
    ];

    /// <summary>All roles: first the roles of every industry, then those of lenders.</summary>
    public static IReadOnlyList<Role> All { get; } = [.. General, .. Lending];

    // Dictionaries are used because every name in a template is looked up.
    private static readonly Dictionary<string, Role> ById = Index(r => r.Id);
    private static readonly Dictionary<string, Role> ByFormerId = Index(r => r.FormerId);

    /// <summary>The role with an id; null for none.</summary>
    public static Role? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The role whose former id is the id of a concept; null for none.</summary>
    public static Role? OfFormerId(string conceptId) => ByFormerId.GetValueOrDefault(conceptId);

    private static Role Any(string id, string meaning, PeriodType type, UnitKind unit, string? former = null) =>
        new(id, meaning, type, unit, "", former ?? id);

    private static Dictionary<string, Role> Index(Func<Role, string> key)
    {
        var index = new Dictionary<string, Role>(All.Count, StringComparer.Ordinal);
        foreach (var role in All) index.Add(key(role), role);
        return index;
    }
}
