namespace QifuReports.Generated;

/// <summary>
/// The accounts of a company: its concepts, and for each quarter and each end of one the amount of every line, in units. Totals are sums of
/// their parts whatever their number, so that all ties before anything is rounded.
/// </summary>
public sealed class Accounts
{
    private readonly Dictionary<(string Id, int Quarter), long> _amounts = [];
    private readonly List<Item> _items;
    private readonly ILookup<string, Item> _parts;

    public Accounts(CompanyPlan plan, Money money, int firstQuarter, int lastQuarter)
    {
        var items = new StatementItems(plan);
        (Income, Assets, Claims, CashFlows, Highlights, Shares) =
            (items.Income, items.Assets, items.Claims, items.CashFlows, items.Highlights, items.Shares);
        Revenue = items.Revenue;
        (OperatingResult, NetResult, Shareholders) = (items.OperatingResult, items.NetResult, items.Shareholders);
        _items = [.. Income, .. items.Ratios, .. Shares, .. Assets, .. Claims, .. CashFlows, .. Highlights];
        _parts = _items.Where(i => i.Parent is not null).ToLookup(i => i.Parent!);
        var chance = new Chance(plan.Seed).Of("amounts");
        for (var quarter = firstQuarter; quarter <= lastQuarter; quarter++) Fill(quarter, firstQuarter, plan, money, chance);
    }

    /// <summary>The lines of the income statement in their order, without those per share.</summary>
    public IReadOnlyList<Item> Income { get; }

    /// <summary>Assets, then what is claimed on them; empty for none.</summary>
    public IReadOnlyList<Item> Assets { get; }

    /// <summary>Liabilities and equity.</summary>
    public IReadOnlyList<Item> Claims { get; }

    /// <summary>The flows of cash, without cash itself.</summary>
    public IReadOnlyList<Item> CashFlows { get; }

    /// <summary>Shares, basic and diluted, and earnings for each; empty for none.</summary>
    public IReadOnlyList<Item> Shares { get; }

    /// <summary>Figures of the trade.</summary>
    public IReadOnlyList<Item> Highlights { get; }

    public Item Revenue { get; }
    public Item OperatingResult { get; }
    public Item NetResult { get; }

    /// <summary>What earnings per share are of.</summary>
    public Item Shareholders { get; }

    /// <summary>All concepts, in the order of the taxonomy.</summary>
    public IReadOnlyList<Item> Items => _items;

    /// <summary>Of a flow in the quarter, of a balance at its end.</summary>
    public long Of(Item item, int quarter)
    {
        if (_amounts.TryGetValue((item.Id, quarter), out var amount)) return amount;
        return _amounts[(item.Id, quarter)] = _parts[item.Id].Sum(p => p.Weight * Of(p, quarter));
    }

    /// <summary>Of a flow over several quarters.</summary>
    public long Of(Item item, IEnumerable<int> quarters) => quarters.Sum(q => Of(item, q));

    /// <summary>Two parts of one sum, of the lowest lines of the income statement; null where there are none.</summary>
    public (Item From, Item To)? Siblings()
    {
        var leaves = Income.Where(i => i.Parent is not null && !_parts.Contains(i.Id) && (i.Sign != 0)).GroupBy(i => i.Parent)
            .FirstOrDefault(g => g.Count() > 1)?.ToList();
        return leaves is null ? null : (leaves[0], leaves[1]);
    }

    private void Fill(int quarter, int first, CompanyPlan plan, Money money, Chance chance)
    {
        // What a line was about a quarter before, or by chance.
        long Walk(Item item, int spread)
        {
            var about = quarter == first ? money.Least * chance.Of("size " + item.Id).Between(1, 60)
                : Math.Max(2, Math.Abs(_amounts[(item.Id + " walk", quarter - 1)]));
            return _amounts[(item.Id + " walk", quarter)] =
                Math.Max(2, about * chance.Between(100 - spread, 102 + spread) / 100 + chance.Below(3));
        }

        void Leaves(string sum, Func<Item, long> amount)
        {
            foreach (var part in _parts[sum])
                if (_parts.Contains(part.Id)) Leaves(part.Id, amount);
                else if (!_amounts.ContainsKey((part.Id, quarter))) _amounts[(part.Id, quarter)] = amount(part);
        }

        var isFirst = true;
        Leaves(Revenue.Id, i =>
        {
            var (walked, keeps) = (Walk(i, 12), isFirst);
            isFirst = false;
            return !keeps && plan.HasNils && chance.Percent(12) ? 0 : walked;
        });
        var revenue = Of(Revenue, quarter);

        var costs = Income.Where(i => i.Id.StartsWith("cost-sum", StringComparison.Ordinal)).ToList();
        foreach (var sum in costs)
        {
            var rate = costs.Count == 1 ? chance.Between(72, plan.HasLosses ? 125 : 96) : chance.Between(35, plan.HasLosses ? 62 : 47);
            var sign = plan.HasNegativeCosts ? -1 : 1;
            Spread(sum.Id, quarter, sign * (revenue * rate / 100), plan, chance);
        }
        foreach (var item in Income.Where(i => i.Id.StartsWith("below-", StringComparison.Ordinal)))
            _amounts[(item.Id, quarter)] = revenue * chance.Between(-40, 30) / 1000;
        var beforeTax = Income.FirstOrDefault(i => i.Id == StatementItems.Named(plan, "result-before-tax"));
        var tax = Income.FirstOrDefault(i => i.Id == StatementItems.Named(plan, "income-tax"));
        if (tax is not null) _amounts[(tax.Id, quarter)] = -tax.Weight * (Of(beforeTax!, quarter) * chance.Between(10, 35) / 100);
        if (Income.FirstOrDefault(i => i.Id == "minority") is { } minority)
            _amounts[("minority", quarter)] = Of(NetResult, quarter) * chance.Between(0, 12) / 100;

        if (Shares.Count > 0)
        {
            var size = chance.Of("shares");
            var walked = quarter == first ? Math.Max(2_000, (long)(revenue * money.OneIs / 10 / size.One((decimal[])[0.2m, 1m, 4m, 15m])))
                : _amounts[(Shares[0].Id, quarter - 1)] * chance.Between(980, 1015) / 1000;
            _amounts[(Shares[0].Id, quarter)] = walked;
            _amounts[(Shares[1].Id, quarter)] = walked + walked * size.Between(0, 40) / 1000;
        }
        if (Assets.Count > 0)
        {
            Leaves(Assets[^1].Id, i => Walk(i, 9));
            var total = Of(Assets[^1], quarter);
            var equity = total * chance.Between(plan.HasLosses && chance.Percent(15) ? -30 : 12, 70) / 100;
            var capital = Claims.Single(i => i.Id == "capital");
            _amounts[("capital", quarter)] = Math.Max(1, money.Least * 3);
            _amounts[(Claims.Single(i => i.Id == StatementItems.Named(plan, "retained-earnings")).Id, quarter)] =
                equity - Of(capital, quarter);
            Spread(StatementItems.Named(plan, "total-liabilities"), quarter, total - equity, plan with { HasNils = false }, chance);
        }
        if (CashFlows.Count > 0 && quarter > first)
        {
            var left = Of(Cash, quarter) - Of(Cash, quarter - 1);
            foreach (var flow in CashFlows.Skip(1).SkipLast(1))
            {
                var moved = revenue * chance.Between(-150, 60) / 1000;
                _amounts[(flow.Id, quarter)] = moved;
                left -= moved;
            }
            _amounts[(CashFlows[0].Id, quarter)] = left;
        }
        foreach (var item in Highlights) _amounts[(item.Id, quarter)] = item.Unit == "percent" ? chance.Between(1, 999) : Walk(item, 6);
    }

    /// <summary>Cash of the balance sheet.</summary>
    public Item Cash => Assets.First(i => i.Id == "cash-item");

    // An amount over the leaves of a sum, the last of them taking what is left.
    private void Spread(string sum, int quarter, long amount, CompanyPlan plan, Chance chance)
    {
        var parts = _parts[sum].ToList();
        var left = amount;
        foreach (var (part, index) in parts.Select((p, i) => (p, i)))
        {
            var share = index == parts.Count - 1 ? left : plan.HasNils && chance.Percent(10) ? 0 : left * chance.Between(10, 70) / 100;
            // An income among costs.
            if (part.Sign == 0 && plan.HasBareSigns && index < parts.Count - 1 && !_parts.Contains(part.Id)
                && sum.StartsWith("cost", StringComparison.Ordinal) && chance.Percent(20)) share = -share / 8;
            left -= share;
            if (_parts.Contains(part.Id)) Spread(part.Id, quarter, share, plan, chance);
            else _amounts[(part.Id, quarter)] = share;
        }
    }
}
