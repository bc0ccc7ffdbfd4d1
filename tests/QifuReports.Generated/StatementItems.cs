namespace QifuReports.Generated;

/// <summary>The concepts of a company in the order of its statements: trees of sums, and the results that they come to.</summary>
internal sealed class StatementItems
{
    private static readonly string[] Marks = ["\u00B9", "\u00B2", " (2)", "*", " [a]", "\u2020", " (1)(3)"];
    private readonly CompanyPlan _plan;
    private readonly Chance _chance;
    private readonly NameMaker _names;
    private int _count;

    public StatementItems(CompanyPlan plan)
    {
        _plan = plan;
        _chance = new Chance(plan.Seed).Of("items");
        _names = new NameMaker(new Chance(plan.Seed).Of("names"), plan.HasAnyLetters);
        var chance = _chance.Of("words");
        var cost = plan.HasNegativeCosts ? -1 : 1;
        var income = new List<Item>();

        var upper = plan.HasGrossProfit ? "gross-profit" : Named(plan, "operating-result");
        Revenue = Role("revenue", chance.One(["Revenue", "Net sales", "Revenues", "Turnover", "Total net revenue"])) with { Parent = upper,
            Sign = 1, Polarity = 1, Kind = "subtotal" };
        Tree(income, Revenue, plan.Depth, 1, "revenue-");
        if (plan.HasGrossProfit)
        {
            Tree(income, new Item("cost-sum-goods", _names.Fixed("Cost of sales")) { Parent = upper, Weight = -cost, Sign = cost,
                Polarity = -cost, Kind = "subtotal" }, plan.Depth - 1, cost, "goods-");
            income.Add(new Item(upper, _names.Fixed("Gross profit")) { Parent = Named(plan, "operating-result"), Polarity = 1,
                Kind = "subtotal" });
        }
        var costs = new Item("cost-sum",
            _names.Fixed(chance.One(["Operating costs", "Total operating expenses", "Costs and expenses", "Operating expenditure"])))
        {
            Parent = Named(plan, "operating-result"), Weight = -cost, Sign = cost, Polarity = -cost, Kind = "subtotal",
            Role = plan.HasGrossProfit ? null : "total-operating-costs",
        };
        Tree(income, costs, plan.Depth, cost, "cost-");
        var below = chance.Below(4);
        var afterTax = below > 0 || chance.Percent(80);
        OperatingResult = Role("operating-result",
            chance.One(["Operating profit", "Income from operations", "Operating result", "EBIT", "Earnings before interest and tax"])) with
        {
            Parent = Named(plan, afterTax ? "result-before-tax" : "net-result"), Polarity = 1, Kind = "subtotal",
        };
        income.Add(OperatingResult);
        if (afterTax)
        {
            for (var i = 0; i < below; i++) income.Add(Line($"below-{i}", 0) with { Parent = Named(plan, "result-before-tax") });
            income.Add(Role("result-before-tax",
                chance.One(["Profit before tax", "Income before income taxes", "Earnings before tax"])) with { Parent =
                    Named(plan, "net-result"), Polarity = 1, Kind = "subtotal" });
            income.Add(Role("income-tax", chance.One(["Income taxes", "Income tax expense", "Taxes on income"])) with { Parent =
                Named(plan, "net-result"), Weight = chance.Percent(70) ? 1 : -1 });
        }
        NetResult = Role("net-result",
            chance.One(["Net profit", "Net income", "Profit for the period", "Net earnings", "Net result"])) with { Polarity = 1,
                Kind = "total" };
        Shareholders = NetResult;
        if (plan.HasMinority)
        {
            NetResult = NetResult with { Parent = Named(plan, "net-result-attributable") };
            Shareholders = Role("net-result-attributable", "Attributable to shareholders") with { Polarity = 1, Kind = "total" };
            income.AddRange([NetResult, new Item("minority", _names.Fixed("Noncontrolling interests")) { Parent = Shareholders.Id,
                Weight = -1 }, Shareholders]);
        }
        else
        {
            income.Add(NetResult);
        }
        Income = Marked(income);
        Ratios = chance.Percent(50) ? [Role("operating-margin", "Operating margin") with { PeriodType = "ratio", Unit = "percent",
            Polarity = 1, Quotient = (OperatingResult.Id, Revenue.Id) }] : [];
        Shares = plan.HasPerShare ? PerShare() : [];
        if (plan.HasBalanceSheet) BalanceSheet();
        if (plan.HasBalanceSheet && plan.HasCashFlow) CashFlows = Flows(chance);
        if (plan.HasHighlights)
            Highlights =
            [
                Line("orders", 0) with { Sign = 1, Polarity = 1 },
                Line("sites", 0) with { PeriodType = "count", Unit = "count", Polarity = 1 },
                Line("usage", 0) with { PeriodType = "ratio", Unit = "percent" },
            ];
    }

    public Item Revenue { get; }
    public Item OperatingResult { get; }
    public Item NetResult { get; }
    public Item Shareholders { get; }
    public IReadOnlyList<Item> Income { get; }
    public IReadOnlyList<Item> Ratios { get; }
    public IReadOnlyList<Item> Shares { get; }
    public IReadOnlyList<Item> Assets { get; private set; } = [];
    public IReadOnlyList<Item> Claims { get; private set; } = [];
    public IReadOnlyList<Item> CashFlows { get; } = [];
    public IReadOnlyList<Item> Highlights { get; } = [];

    /// <summary>The id of what has a role: half of the companies have ids of their own.</summary>
    public static string Named(CompanyPlan plan, string role) => plan.Seed % 2 == 0 ? role : "item-" + role;

    private Item Role(string role, string name)
    {
        var id = Named(_plan, role);
        return new Item(id, _names.Fixed(name)) { Role = id == role ? null : role };
    }

    private Item Line(string id, int depth) => new(id, _names.Line()) { Indent = Math.Min(depth, 9) };

    // The parts of a sum before it or after it, each in turn a sum until the tree is deep enough.
    private void Tree(List<Item> into, Item sum, int depth, int sign, string prefix, int indent = 1)
    {
        var (parts, isAbove) = (new List<Item>(), new Chance(_plan.Seed).Of("order").Percent(25));
        var count = _chance.Between(2, Math.Max(2, _plan.Breadth));
        if (isAbove) parts.Add(sum);
        for (var i = 0; i < count; i++)
        {
            var part = Line(FormattableString.Invariant($"{prefix}{++_count}"), indent) with { Parent = sum.Id,
                Sign = IsBare(prefix, _count) ? 0 : sign, Polarity = sign == 1 && prefix == "revenue-" ? 1 : 0, Network = sum.Network,
                PeriodType = sum.PeriodType };
            if (depth > 1 && _chance.Percent(35)) Tree(parts, part with { Kind = "subtotal" }, depth - 1, sign, prefix, indent + 1);
            else parts.Add(part);
        }
        if (!isAbove) parts.Add(sum);
        into.AddRange(parts);
    }

    private bool IsBare(string prefix, int number) =>
        _plan.HasBareSigns && prefix is "cost-" or "goods-"
            && new Chance(_plan.Seed).Of(FormattableString.Invariant($"bare {number}")).Percent(40);

    private List<Item> PerShare()
    {
        Item basic = new("shares-basic", _names.Fixed("Weighted average shares, basic")) { PeriodType = "average", Unit = "shares" };
        Item diluted = new("shares-diluted", _names.Fixed("Weighted average shares, diluted")) { PeriodType = "average", Unit = "shares" };
        return
        [
            basic, diluted,
            Role("eps-basic", "Basic earnings per share") with { PeriodType = "per-share", Unit = "money-per-share", Polarity = 1,
                Quotient = (Shareholders.Id, basic.Id) },
            Role("eps-diluted", "Diluted earnings per share") with { PeriodType = "per-share", Unit = "money-per-share", Polarity = 1,
                Quotient = (Shareholders.Id, diluted.Id) },
        ];
    }

    private void BalanceSheet()
    {
        static Item Balance(Item item) => item with { PeriodType = "balance", Network = "balance-sheet" };
        var assets = new List<Item>();
        var total = Balance(Role("total-assets", "Total assets")) with { Sign = 1, Kind = "total" };
        Tree(assets, total, _plan.Depth, 1, "asset-");
        assets.Remove(total);
        assets.Insert(0, Balance(new Item("cash-item", _names.Fixed("Cash and cash equivalents"))) with { Parent = total.Id, Sign = 1,
            Role = "cash" });
        assets.Add(total);
        var claims = new List<Item>();
        var both = Balance(new Item("all-claims", _names.Fixed("Total liabilities and equity"))) with { Sign = 1, Kind = "total" };
        Tree(claims, Balance(Role("total-liabilities", "Total liabilities")) with { Parent = both.Id, Sign = 1, Kind = "subtotal" },
            _plan.Depth, 1, "debt-");
        var equity = Balance(Role("equity", "Total equity")) with { Parent = both.Id, Kind = "subtotal", Polarity = 1 };
        claims.AddRange([Balance(new Item("capital", _names.Fixed("Share capital"))) with { Parent = equity.Id, Sign = 1 },
            Balance(Role("retained-earnings", "Retained earnings")) with { Parent = equity.Id }, equity, both]);
        (Assets, Claims) = (Marked(assets), Marked(claims));
    }

    private List<Item> Flows(Chance chance)
    {
        var change = new Item("cash-change", _names.Fixed("Change in cash")) { Network = "cash-flows", Kind = "subtotal" };
        Item Flow(Item item) => item with { Parent = change.Id, Network = "cash-flows" };
        var flows = new List<Item> { Flow(Role("operating-cash-flow", "Cash from operating activities")) with { Polarity = 1 },
            Flow(new Item("investing", _names.Fixed("Cash used in investing activities"))),
            Flow(new Item("financing", _names.Fixed("Cash from financing activities"))) };
        if (chance.Percent(50)) flows.Add(Flow(new Item("exchange", _names.Fixed("Effect of exchange rates"))));
        flows.Add(change);
        return flows;
    }

    private List<Item> Marked(List<Item> items) =>
        !_plan.HasMarks ? items : [.. items.Select(
            i => new Chance(_plan.Seed).Of("mark " + i.Id) is var chance && chance.Percent(20)
                ? i with { Caption = i.Name + chance.One(Marks) } : i)];
}
