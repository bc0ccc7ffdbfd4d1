using System.Globalization;
using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>Writes the filings of a company, each with what it restates of those before it.</summary>
internal sealed class FilingMaker(CompanyPlan plan, Money money, CompanyCalendar calendar, Accounts accounts, Segments? segments,
    int firstQuarter)
{
    private static readonly string[] Causes = ["demand in the north", "higher prices since spring", "two plants that stood still",
        "fewer working days", "the sale of an older line"];
    private readonly Chance _chance = new Chance(plan.Seed).Of("filings");
    private readonly Dictionary<(string Id, string Period), decimal> _stated = [];
    private readonly HashSet<string> _columnsMade = [];
    private readonly List<string> _reported = [];

    /// <summary>
    /// The periods that can be told, as the files name them: of each filing its own, or the quarter that is left of a year.
    /// </summary>
    public IReadOnlyList<string> Reported => _reported;

    /// <summary>The filing of a quarter, or of the year that it ends.</summary>
    public (string File, JsonObject Filing) Make(int quarter, bool isLast)
    {
        var isAnnual = (plan.HasHalves || plan.HasAnnualFourth) && CompanyCalendar.Index(quarter) == 4;
        var whole = new Span(calendar, isAnnual ? quarter - 3 : plan.HasHalves ? quarter - 1 : quarter, quarter);
        _reported.Add(plan.HasHalves ? whole.Code : new Span(calendar, quarter, quarter).Code);
        var date = CompanyCalendar.Iso(whole.End.AddDays(_chance.Of("delay").Between(15, 80)));
        var statements = new JsonArray(Income(whole, isAnnual, isLast));
        if (accounts.Assets.Count > 0) statements.Add(BalanceSheet(quarter));
        if (accounts.CashFlows.Count > 0) statements.Add(CashFlows(quarter));
        if (accounts.Highlights.Count > 0 && !isAnnual) statements.Add(Highlights(whole));
        if (segments is not null)
            foreach (var statement in Segmented(segments, whole)) statements.Add(statement);
        var filing = new JsonObject
        {
            ["id"] = "filing-" + whole.Code.ToLowerInvariant(),
            ["form"] = _chance.Of("form").One(["6-K", "interim report", "8-K", "RNS announcement"]), ["date"] = date,
            ["title"] = "Results of " + whole.Code, ["period"] = whole.Code, ["auditStatus"] = isAnnual ? "audited" : "unaudited",
            ["basis"] = _chance.Of("basis").One(["ifrs", "us-gaap"]), ["statements"] = statements,
        };
        if (plan.HasDrivers && !isAnnual) filing["drivers"] = Drivers(whole);
        return ($"{date}-{whole.Code.ToLowerInvariant()}.json", filing);
    }

    private JsonObject Income(Span whole, bool isAnnual, bool isLast)
    {
        var (quarter, spans) = (whole.Last, new List<Span>());
        if (!isAnnual) spans.AddRange(Pair(whole));
        if (isAnnual || plan is { HasYearToDate: true, HasHalves: false } && CompanyCalendar.Index(quarter) > 1)
            spans.AddRange(Pair(new Span(calendar, quarter / 4 * 4, quarter)));
        if (isAnnual && !plan.HasHalves
            && (!_columnsMade.Contains(new Span(calendar, quarter - 3, quarter - 1).Code) || _chance.Of("nine").Percent(50)))
            spans.AddRange(Pair(new Span(calendar, quarter - 3, quarter - 1)));
        var restated = isLast && plan.HasRestatement && quarter - 4 >= firstQuarter ? accounts.Siblings() : null;
        var lines = new JsonArray();
        foreach (var item in accounts.Income) lines.Add(Line(item, spans, quarter, restated));
        foreach (var item in accounts.Shares) lines.Add(PerShare(item, spans));
        var columns = Columns(spans, accounts.Shares.Count > 0);
        if (plan.HasRatioColumns) AddRatios(columns, lines, spans);
        foreach (var span in spans) _columnsMade.Add(span.Code);
        return Statement("operations", "Income statement", "table", columns, lines);
    }

    private JsonObject Line(Item item, List<Span> spans, int quarter, (Item From, Item To)? restated)
    {
        var values = new JsonArray();
        var changed = new JsonArray();
        for (var i = 0; i < spans.Count; i++)
        {
            var units = accounts.Of(item, spans[i].Quarters);
            if (restated is var (from, to) && spans[i].Quarters.Contains(quarter - 4))
            {
                var moved = accounts.Of(from, quarter - 4) / 9;
                if (item.Id == from.Id) units -= moved;
                if (item.Id == to.Id) units += moved;
            }
            var value = money.Stated(units);
            if (_stated.TryGetValue((item.Id, spans[i].Code), out var before) && before != value)
                changed.Add("c" + i.ToString(CultureInfo.InvariantCulture));
            _stated[(item.Id, spans[i].Code)] = value;
            values.Add(Money.Cell(value));
        }
        var line = LineOf(item, values);
        if (changed.Count > 0) line["restated"] =
            new JsonObject { ["kind"] = "reclassified", ["reason"] = "Part of it is shown elsewhere since this quarter",
                ["columns"] = changed };
        return line;
    }

    // Earnings are of what is stated per share in hundredths, of shares whose average over quarters is stated.
    private JsonObject PerShare(Item item, List<Span> spans)
    {
        var values = new JsonArray();
        foreach (var span in spans)
        {
            // In a loss nothing dilutes.
            var own = accounts.Of(accounts.Shareholders, span.Quarters) <= 0 ? accounts.Shares[0]
                : accounts.Shares.Single(i => i.Id == (item.Quotient?.Denominator ?? item.Id));
            var shares = accounts.Of(own, span.Quarters) / (span.Last - span.First + 1);
            values.Add(Money.Cell(item.Unit == "shares" ? Money.Fixed(shares / SharesAre.Factor, SharesAre.Decimals)
                : Money.Fixed(accounts.Of(accounts.Shareholders, span.Quarters) * money.OneIs / shares, 2)));
        }
        return LineOf(item, values);
    }

    private void AddRatios(JsonArray columns, JsonArray lines, List<Span> spans)
    {
        var share = new JsonObject { ["id"] = "pct", ["heading"] = "% of " + accounts.Revenue.Name, ["kind"] = "percent-of", ["of"] = "c0",
            ["concept"] = accounts.Revenue.Id };
        var change = new JsonObject { ["id"] = "change", ["heading"] = "Change", ["kind"] = "change", ["of"] = "c0", ["against"] = "c1" };
        columns.Add(share);
        columns.Add(change);
        foreach (var line in lines)
        {
            var values = line!["values"]!.AsArray();
            var (now, before) = (Number(values[0]), Number(values[1]));
            var isMoney = accounts.Income.Any(i => i.Id == line["concept"]!.GetValue<string>());
            values.Add(!isMoney ? null : JsonValue.Create(Money.Fixed(now * 100 / _stated[(accounts.Revenue.Id, spans[0].Code)], 1)));
            values.Add(!isMoney ? null : now == 0 && before == 0 ? null
                : before == 0 || Math.Sign(now) != Math.Sign(before) ? JsonValue.Create("n.m.")
                    : JsonValue.Create(Money.Fixed((now / before - 1) * 100, 1)));
        }
    }

    private JsonObject BalanceSheet(int quarter)
    {
        Span[] spans = [new Span(calendar, quarter, quarter, true), new Span(calendar, quarter / 4 * 4 - 1, quarter / 4 * 4 - 1, true)];
        var lines = new JsonArray();
        foreach (var item in (IEnumerable<Item>)[.. accounts.Assets, .. accounts.Claims])
            lines.Add(LineOf(item, new JsonArray([.. spans.Select(s => Money.Cell(money.Stated(accounts.Of(item, s.Last))))])));
        return Statement("balance-sheet", "Balance sheet", "table", Columns(spans), lines);
    }

    private JsonObject CashFlows(int quarter)
    {
        Span[] spans = [.. Pair(new Span(calendar, quarter / 4 * 4, quarter))];
        var lines = new JsonArray();
        foreach (var item in accounts.CashFlows)
            lines.Add(LineOf(item, new JsonArray([.. spans.Select(s => Money.Cell(money.Stated(accounts.Of(item, s.Quarters))))])));
        foreach (var at in (string[])["opening", "closing"])
        {
            var line = LineOf(accounts.Cash with { Caption = at == "opening" ? "Cash at the start" : "Cash at the end", Indent = 0,
                Kind = "total" }, new JsonArray(
                    [.. spans.Select(s => Money.Cell(money.Stated(accounts.Of(accounts.Cash, at == "opening" ? s.First - 1 : s.Last))))]));
            line["at"] = at;
            lines.Add(line);
        }
        return Statement("cash-flows", "Cash flow statement", "table", Columns(spans), lines);
    }

    private JsonObject Highlights(Span whole)
    {
        Span[] spans = [.. Pair(whole)];
        var lines = new JsonArray();
        foreach (var item in accounts.Highlights)
            lines.Add(LineOf(item, new JsonArray(
                [.. spans.Select(s => accounts.Of(item, s.Last))
                    .Select(u =>
                        (JsonNode)(item.Unit switch { "percent" => Money.Fixed(u / 10m, 1), "count" => u, _ => money.Stated(u) }))])));
        return Statement("highlights", "Highlights", "text", Columns(spans), lines);
    }

    private JsonArray Drivers(Span whole)
    {
        var drivers = new JsonArray();
        foreach (var item in (Item[])[accounts.Revenue, accounts.NetResult])
            if (_chance.Of("driver " + item.Id).Percent(70)
                && accounts.Of(item, whole.Quarters) != accounts.Of(item, whole.YearBefore.Quarters))
                drivers.Add(new JsonObject { ["concept"] = item.Id, ["against"] = "year-before", ["statement"] = "operations",
                    ["cause"] = _chance.Of(item.Id + whole.Last.ToString(CultureInfo.InvariantCulture)).One(Causes) });
        return drivers;
    }

    // Each segment in a line of its own, or beside one another with a table for each span.
    private IEnumerable<JsonObject> Segmented(Segments of, Span whole)
    {
        Span[] spans = [.. Pair(whole)];
        JsonNode Value(string member, Item item, Span span) => Money.Cell(money.Stated(of.Of(member, item, span.Quarters)));
        JsonNode Total(Item item, Span span) => Money.Cell(money.Stated(accounts.Of(item, span.Quarters)));
        if (!of.AreColumns)
        {
            var all = new JsonArray();
            foreach (var item in of.Told)
            {
                foreach (var (id, name) in of.Members)
                {
                    var line = LineOf(item with { Caption = name, Indent = 1, Kind = "line" },
                        new JsonArray([.. spans.Select(s => Value(id, item, s))]));
                    line["members"] = new JsonObject { ["segment"] = id };
                    all.Add(line);
                }
                all.Add(LineOf(item with { Kind = "total" }, new JsonArray([.. spans.Select(s => Total(item, s))])));
            }
            yield return Statement("segments", "Segments", "table", Columns(spans), all);
            yield break;
        }
        foreach (var (span, number) in spans.Select((span, number) => (span, number)))
        {
            var (columns, lines) = (new JsonArray(), new JsonArray());
            var head = Columns([span])[0]!.AsObject();
            var period = head["group"] is { } group ? group.GetValue<string>() + " " + head["heading"]!.GetValue<string>()
                : head["heading"]!.GetValue<string>();
            foreach (var (id, name) in (IEnumerable<(string, string)>)[.. of.Members, ("company", "Company")])
            {
                var column = head.DeepClone().AsObject();
                (column["id"], column["heading"], column["group"]) = (id, name, period);
                if (id != "company") column["members"] = new JsonObject { ["segment"] = id };
                columns.Add(column);
            }
            foreach (var item in of.Told) lines.Add(
                LineOf(item with { Kind = "line" },
                    new JsonArray([.. of.Members.Select(m => Value(m.Id, item, span)), Total(item, span)])));
            yield return Statement(FormattableString.Invariant($"segments-of-span-{number + 1}"), "Segments", "table", columns, lines);
        }
    }

    // Of few shares each is counted.
    private (string Scale, decimal Factor, int Decimals) SharesAre =>
        accounts.Of(accounts.Shares[0], firstQuarter) < 50_000_000 ? ("one", 1, 0)
            : _chance.Of("shares")
                .One<(string, decimal, int)>([("one", 1, 0), ("thousand", 1_000, 0), ("million", 1_000_000, 0), ("million", 1_000_000, 1)]);

    private JsonArray Columns(IReadOnlyList<Span> spans, bool isOfShares = false)
    {
        var columns = new JsonArray();
        var style = _chance.Of("head").Below(Span.Styles);
        for (var i = 0; i < spans.Count; i++)
        {
            var (group, heading) = spans[i].Head(style);
            var column = new JsonObject { ["id"] = "c" + i.ToString(CultureInfo.InvariantCulture), ["heading"] = heading };
            if (group.Length > 0) column["group"] = group;
            (column["period"], column["currency"]) = (spans[i].Code, money.Currency);
            if (money.Scale != "one") column["scale"] = money.Scale;
            if (isOfShares && SharesAre.Scale != "one") column["shares"] = SharesAre.Scale;
            columns.Add(column);
        }
        return columns;
    }

    private static IEnumerable<Span> Pair(Span span) => [span, span.YearBefore];

    private static JsonObject LineOf(Item item, JsonArray values)
    {
        var line = new JsonObject { ["caption"] = item.Caption, ["concept"] = item.Id };
        if (item.Kind != "line") line["kind"] = item.Kind;
        if (item.Indent > 0) line["indent"] = item.Indent;
        line["values"] = values;
        return line;
    }

    private static JsonObject Statement(string id, string title, string kind, JsonArray columns, JsonArray lines) =>
        new() { ["id"] = id, ["title"] = title, ["kind"] = kind, ["columns"] = columns, ["lines"] = lines };

    private static decimal Number(JsonNode? cell) => cell is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : 0;
}
