using System.Globalization;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Summary;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Waivers;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>
/// A quarter of an invented company, given by its lines a year before and now: what its summary says is compared with what a reader would.
/// </summary>
internal sealed record InventedQuarter
{
    /// <summary>Revenue of two lines, in EUR million.</summary>
    public (int Before, int Now) Goods { get; init; } = (1_000, 1_000);
    public (int Before, int Now) Services { get; init; } = (500, 500);

    /// <summary>Costs of two lines, as positive amounts.</summary>
    public (int Before, int Now) Materials { get; init; } = (700, 700);
    public (int Before, int Now) Staff { get; init; } = (500, 500);
    public (int Before, int Now) OtherIncome { get; init; } = (0, 0);

    /// <summary>What the line between the operating result and the tax is called, and the tax, and the net result.</summary>
    public string OtherIncomeName { get; init; } = "Other income";
    /// <summary>The sign that the taxonomy gives it.</summary>
    public int OtherIncomeSign { get; init; }
    public string TaxName { get; init; } = "Income tax";
    public string NetName { get; init; } = "Net result";

    /// <summary>Income tax, an expense below zero.</summary>
    public (int Before, int Now) Tax { get; init; } = (-75, -75);

    /// <summary>Overdue claims in percent, a rise of which is bad; null where a filing does not state it.</summary>
    public (decimal? Before, decimal? Now) Overdue { get; init; }

    /// <summary>The outlook for the year, an earlier and a later one, low and high in EUR million; null for none.</summary>
    public ((int Low, int High)? Before, (int Low, int High)? Now) YearOutlook { get; init; }

    /// <summary>What this release says was expected of the year before; null where it says nothing of it.</summary>
    public (int Low, int High)? YearOutlookTold { get; init; }

    /// <summary>What the release before expected of this quarter; null for nothing.</summary>
    public (int Low, int High)? QuarterOutlook { get; init; }

    /// <summary>What the line of overdue claims is called in the release before and now.</summary>
    public (string Before, string Now) OverdueCaption { get; init; } = ("Overdue claims", "Overdue claims");

    /// <summary>Orders in EUR million, which a filing states beside its statements; null where it does not.</summary>
    public (int? Before, int? Now) Orders { get; init; }

    /// <summary>Goods of the year before as the release now restates them; null where it does not.</summary>
    public int? GoodsRestated { get; init; }

    /// <summary>Goods of the first quarter of the year before as the release before restated them; null where it did not.</summary>
    public int? GoodsRestatedEarlier { get; init; }

    /// <summary>
    /// Interests of others in equity in EUR million at the start and the end of the quarter, and the loss that they bore in it, stated
    /// above zero; null for none.
    /// </summary>
    public (int Opening, int Closing, int Loss)? Others { get; init; }

    /// <summary>Goodwill in EUR million on the three days of the balance sheets, oldest first; null for none.</summary>
    public (int YearEnd, int Opening, int Closing)? Goodwill { get; init; }

    /// <summary>The scale of all amounts, which are in EUR million elsewhere.</summary>
    public string Scale { get; init; } = "million";

    /// <summary>
    /// What of the net result belongs to the owners, as a second way to make it up; the rest belongs to others. Null for none.
    /// </summary>
    public (int Before, int Now)? Owners { get; init; }

    /// <summary>The net result as the filing has it now, which its lines do not make, and that is waived; null where they do.</summary>
    public int? NetTyped { get; init; }

    /// <summary>From what size on a move is one.</summary>
    public Materiality Material { get; init; } = Materiality.Default;

    /// <summary>Whether there is a release before.</summary>
    public bool HasEarlier { get; init; } = true;

    private static readonly Period Now = Period.Quarter(2025, 2);

    /// <summary>The story that is told.</summary>
    public ResultStory Story() => ResultStory.Of(Context());

    /// <summary>The whole briefing in words.</summary>
    public string Text() => DocumentText.Of(Document());

    /// <summary>What the briefing says since the last release, a block a line; empty where it has no such section.</summary>
    public string SinceLast()
    {
        var document = Document();
        var section = document.Blocks.SkipWhile(b => b is not Heading { Text: "Since the last release" }).ToList();
        return DocumentText.Of(document with { Blocks = [.. section.Take(1),
            .. section.Skip(1).TakeWhile(b => b is not Heading { Level: 1 })] });
    }

    private DocumentModel Document()
    {
        var book = Book();
        var result = QuarterlyBriefing.Compose(book, Now, CheckRunner.Run(book, Now), Repository.Templates, BriefingOptions.Default);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Document!;
    }

    /// <summary>The checks of the quarter.</summary>
    public CheckReport Checks() => CheckRunner.Run(Book(), Now);

    /// <summary>What is derived of the quarter.</summary>
    public T Of<T>(Func<BriefingContext, T> derive) => derive(Context());

    /// <summary>The first page in words, a block a line.</summary>
    public string FirstPage()
    {
        var document = Document();
        var blocks = document.Blocks;
        var end = blocks.Skip(1).TakeWhile(b => b is not Heading { Level: 1 }).Count() + 1;
        return DocumentText.Of(document with { Blocks = [.. blocks.Take(end)] });
    }

    private BriefingContext Context()
    {
        var book = Book();
        return new BriefingContext(book, BriefingSource.For(book, Now)!, Now, CheckRunner.Run(book, Now),
            BriefingOptions.Default with { Materiality = Material });
    }

    private LedgerBook Book()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("filings"));
        File.WriteAllText(folder.Combine("issuer.json"),
            """{"name": "Amberfall SE", "shortName": "Amberfall", "listings": ["XETRA: AMB"], "currency": "EUR", "policies": {"perAdsFromRounded": false, "translatedTotals": false, "translationSlack": 0}}""");
        File.WriteAllText(folder.Combine("taxonomy.json"),
            Taxonomy.Replace("\"role\": \"other-income-net\"", $"\"role\": \"other-income-net\", \"sign\": {Number(OtherIncomeSign)}",
                StringComparison.Ordinal).Replace("\"Other income\"", $"\"{OtherIncomeName}\"", StringComparison.Ordinal)
                .Replace("\"Income tax\"", $"\"{TaxName}\"", StringComparison.Ordinal)
                .Replace("\"Net result\"", $"\"{NetName}\"", StringComparison.Ordinal)
                .Replace("\"concepts\": [", "\"concepts\": [" + (Owners is null ? "" : Attribution), StringComparison.Ordinal));
        if (GoodsRestated is not null)
            File.WriteAllText(folder.Combine("filings", "q2-2024.json"),
                Filing("2024Q2", "2024-07-30", "2024Q2", "2023Q2", lines: false, null, null, null));
        if (GoodsRestatedEarlier is not null)
            File.WriteAllText(folder.Combine("filings", "q1-2024.json"),
                Filing("2024Q1", "2024-04-30", "2024Q1", "2023Q1", lines: false, null, null, null));
        if (HasEarlier) File.WriteAllText(folder.Combine("filings", "q1.json"),
            Filing("2025Q1", "2025-04-30", "2025Q1", "2024Q1", lines: false, Overdue.Before, YearOutlook.Before, QuarterOutlook));
        File.WriteAllText(folder.Combine("filings", "q2.json"),
            Filing("2025Q2", "2025-07-30", "2025Q2", "2024Q2", lines: true, Overdue.Now, YearOutlook.Now, null));
        var read = LedgerReader.Read(folder.Path);
        read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
        return NetTyped is null ? read.Book! : Waived(read.Book!);
    }

    // The ledger with all that fails waived.
    private static LedgerBook Waived(LedgerBook book)
    {
        List<Waiver> waivers = [.. CheckRunner.Run(book, Now).Failures.Select(
            f => new Waiver(f.Rule.Code, [.. f.Facts.Select(x => x.Key).Distinct()], Waiver.HashOf(f.Facts), "The filing has it so.",
                new Place("waivers.json")))];
        waivers.ShouldNotBeEmpty();
        return new LedgerBook(book.Issuer, book.Taxonomy, book.Filings, waivers);
    }

    private string Filing(string id, string date, string period, string before, bool lines, decimal? overdue, (int Low, int High)? year,
        (int Low, int High)? quarter)
    {
        var isEarlier = period != "2025Q2";
        var restates = id switch { "2025Q2" => GoodsRestated, "2025Q1" => GoodsRestatedEarlier, _ => null };
        string Amounts((int Before, int Now) of) =>
            lines ? $"[{Number(of.Now)}, {Number(of.Before)}]" : $"[{Number(of.Before)}, {Number(of.Before)}]";
        (int, int) Sum(params (int Before, int Now)[] of) => (of.Sum(x => x.Before), of.Sum(x => x.Now));
        var (revenue, costs) = (Sum(Goods, Services), Sum(Materials, Staff));
        var operating = Sum(revenue, (-costs.Item1, -costs.Item2));
        var beforeTax = Sum(operating, OtherIncome);
        var net = Sum(beforeTax, Tax);
        if (NetTyped is { } typed) net = (net.Item1, typed);
        var texts = new List<string>();
        if (overdue is { } rate)
        {
            var day = period == "2025Q1" ? "2025-03-31" : "2025-06-30";
            texts.Add($$"""{"id": "risk", "title": "Risk", "kind": "text", "columns": [{"id": "day", "heading": "{{day}}", "period": "{{day}}", "currency": "EUR", "scale": "{{Scale}}"}], "lines": [{"caption": "{{(isEarlier ? OverdueCaption.Before : OverdueCaption.Now)}}", "concept": "overdue", "values": [{{Number(rate)}}]}]}""");
        }
        if ((isEarlier ? Orders.Before : Orders.Now) is { } orders)
            texts.Add($$"""{"id": "orders", "title": "Orders", "kind": "text", "columns": [{"id": "c", "heading": "{{period}}", "period": "{{period}}", "currency": "EUR", "scale": "{{Scale}}"}], "lines": [{"caption": "Orders", "concept": "orders", "values": [{{orders}}]}]}""");
        if (Balances(isEarlier) is { } balances) texts.Add(balances);
        if (Outlook("year", "2025FY", year) is { } ofYear) texts.Add(ofYear);
        if (!isEarlier && Outlook("told", "2025FY", YearOutlookTold) is { } told)
            texts.Add(told.Replace("\"net-low\"", "\"net-low-before\"", StringComparison.Ordinal)
                .Replace("\"net-high\"", "\"net-high-before\"", StringComparison.Ordinal));
        if (Outlook("next", "2025Q2", quarter) is { } ofQuarter) texts.Add(ofQuarter);
        return $$"""
            {
              "id": "{{id}}", "form": "quarterly statement", "date": "{{date}}", "title": "Results", "period": "{{period}}", "auditStatus": "unaudited", "basis": "ifrs",
              "statements": [
                {
                  "id": "operations", "title": "Income statement", "kind": "table",
                  "columns": [
                    {"id": "a", "heading": "{{period[..4]}}", "group": "Three months ended {{End(period)}}", "period": "{{period}}", "currency": "EUR", "scale": "{{Scale}}"},
                    {"id": "b", "heading": "{{before[..4]}}", "group": "Three months ended {{End(period)}}", "period": "{{before}}", "currency": "EUR", "scale": "{{Scale}}"}
                  ],
                  "lines": [
                    {"caption": "Goods", "concept": "goods"{{(restates is null ? "" : """, "restated": {"kind": "reclassified", "reason": "what is serviced moved", "columns": ["b"]}""")}}, "values": {{(restates is not { } restated ? Amounts(Goods) : $"[{Number(isEarlier ? Goods.Before : Goods.Now)}, {Number(restated)}]")}}},
                    {"caption": "Services", "concept": "services", "values": {{Amounts(Services)}}},
                    {"caption": "Revenue", "concept": "sales", "kind": "subtotal", "values": {{Amounts(revenue)}}},
                    {"caption": "Materials", "concept": "materials", "values": {{Amounts(Materials)}}},
                    {"caption": "Staff", "concept": "staff", "values": {{Amounts(Staff)}}},
                    {"caption": "Operating costs", "concept": "costs", "kind": "subtotal", "values": {{Amounts(costs)}}},
                    {"caption": "Operating result", "concept": "operating", "kind": "subtotal", "values": {{Amounts(operating)}}},
                    {"caption": "Other income", "concept": "other-income", "values": {{Amounts(OtherIncome)}}},
                    {"caption": "Result before tax", "concept": "before-tax", "kind": "subtotal", "values": {{Amounts(beforeTax)}}},
                    {"caption": "Income tax", "concept": "tax", "values": {{Amounts(Tax)}}},
                    {"caption": "Net result", "concept": "net", "kind": "total", "values": {{Amounts(net)}}}{{(Owners is not { } owners ? "" : $$""", {"caption": "Of the owners", "concept": "owners", "values": {{Amounts(owners)}}}, {"caption": "Of others", "concept": "minority", "values": {{Amounts((net.Item1 - owners.Before, net.Item2 - owners.Now))}}}""")}}
                  ]
                }{{string.Concat(texts.Select(t => ", " + t))}}
              ]
            }
            """;
    }

    // The balance sheet, and the loss of others beside it; null where neither is given.
    private string? Balances(bool isEarlier)
    {
        if (Others is null && Goodwill is null) return null;
        var (now, before) = isEarlier ? ("2025-03-31", "2024-12-31") : ("2025-06-30", "2024-12-31");
        var lines = new List<string>();
        if (Goodwill is { } goodwill)
            lines.Add($$"""{"caption": "Goodwill", "concept": "goodwill", "values": [{{(isEarlier ? goodwill.Opening : goodwill.Closing)}}, {{goodwill.YearEnd}}]}""");
        if (Others is { } others)
            lines.Add($$"""{"caption": "Interests of others", "concept": "others", "values": [{{(isEarlier ? others.Opening : others.Closing)}}, {{others.Opening}}]}""");
        var sheet = $$"""{"id": "balance-sheet", "title": "Balance sheet", "kind": "table", "columns": [{"id": "now", "heading": "{{now}}", "period": "{{now}}", "currency": "EUR", "scale": "{{Scale}}"}, {"id": "then", "heading": "{{before}}", "period": "{{before}}", "currency": "EUR", "scale": "{{Scale}}"}], "lines": [{{string.Join(", ", lines)}}]}""";
        return Others is not { } borne || isEarlier ? sheet
            : sheet
                + $$""", {"id": "borne", "title": "Shares in the result", "kind": "text", "columns": [{"id": "c", "heading": "2025Q2", "period": "2025Q2", "currency": "EUR", "scale": "{{Scale}}"}], "lines": [{"caption": "Loss of others", "concept": "loss-of-others", "values": [{{borne.Loss}}]}]}""";
    }

    private string? Outlook(string id, string period, (int Low, int High)? range) => range is not { } r ? null
        : $$"""{"id": "outlook-{{id}}", "title": "Outlook", "kind": "text", "columns": [{"id": "c", "heading": "{{period}}", "period": "{{period}}", "currency": "EUR", "scale": "{{Scale}}"}], "lines": [{"caption": "Net result from", "concept": "net-low", "values": [{{r.Low}}]}, {"caption": "to", "concept": "net-high", "values": [{{r.High}}]}]}""";

    private static string End(string period) => period.EndsWith("Q1", StringComparison.Ordinal) ? "31 March" : "30 June";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // Stated before all others, so that the order of the file does not help.
    private const string Attribution = """
          {"id": "owners", "name": "Profit attributable to shareholders", "periodType": "flow", "unit": "money", "parents": [{"parent": "net", "weight": 1, "role": "attribution"}]},
          {"id": "minority", "name": "Profit attributable to others", "periodType": "flow", "unit": "money", "parents": [{"parent": "net", "weight": 1, "role": "attribution"}]},
        """;

    private const string Taxonomy = """
        {"concepts": [
          {"id": "goods", "name": "Goods", "plural": true, "periodType": "flow", "unit": "money", "polarity": 1, "parents": [{"parent": "sales", "weight": 1, "role": "operations"}]},
          {"id": "services", "name": "Services", "plural": true, "periodType": "flow", "unit": "money", "polarity": 1, "parents": [{"parent": "sales", "weight": 1, "role": "operations"}]},
          {"id": "sales", "name": "Revenue", "role": "revenue", "periodType": "flow", "unit": "money", "polarity": 1, "parents": [{"parent": "operating", "weight": 1, "role": "operations"}]},
          {"id": "materials", "name": "Materials", "plural": true, "periodType": "flow", "unit": "money", "polarity": -1, "parents": [{"parent": "costs", "weight": 1, "role": "operations"}]},
          {"id": "staff", "name": "Staff costs", "periodType": "flow", "unit": "money", "polarity": -1, "parents": [{"parent": "costs", "weight": 1, "role": "operations"}]},
          {"id": "costs", "name": "Operating costs", "role": "total-operating-costs", "periodType": "flow", "unit": "money", "polarity": -1, "parents": [{"parent": "operating", "weight": -1, "role": "operations"}]},
          {"id": "operating", "name": "Operating result", "role": "operating-result", "periodType": "flow", "unit": "money", "polarity": 1, "parents": [{"parent": "before-tax", "weight": 1, "role": "operations"}]},
          {"id": "other-income", "name": "Other income", "role": "other-income-net", "periodType": "flow", "unit": "money", "polarity": 1, "parents": [{"parent": "before-tax", "weight": 1, "role": "operations"}]},
          {"id": "before-tax", "name": "Result before tax", "role": "result-before-tax", "periodType": "flow", "unit": "money", "polarity": 1, "parents": [{"parent": "net", "weight": 1, "role": "operations"}]},
          {"id": "tax", "name": "Income tax", "role": "income-tax", "periodType": "flow", "unit": "money", "taxOn": "before-tax", "parents": [{"parent": "net", "weight": 1, "role": "operations"}]},
          {"id": "net", "name": "Net result", "role": "net-result", "periodType": "flow", "unit": "money", "polarity": 1},
          {"id": "overdue", "name": "Overdue claims", "plural": true, "periodType": "ratio", "unit": "percent", "polarity": -1, "instant": true},
          {"id": "orders", "name": "Orders", "plural": true, "periodType": "flow", "unit": "money", "polarity": 1},
          {"id": "others", "name": "Interests of others", "plural": true, "periodType": "balance", "unit": "money", "movedBy": "loss-of-others", "movedByWeight": -1},
          {"id": "loss-of-others", "name": "Loss of others", "periodType": "flow", "unit": "money"},
          {"id": "goodwill", "name": "Goodwill", "periodType": "balance", "unit": "money"},
          {"id": "net-low", "name": "Net result expected, low", "role": "net-result-guidance-low", "periodType": "flow", "unit": "money"},
          {"id": "net-high", "name": "Net result expected, high", "role": "net-result-guidance-high", "periodType": "flow", "unit": "money"},
          {"id": "net-low-before", "name": "Net result expected before, low", "guidance": {"of": "net", "end": "low", "kind": "previous"}, "periodType": "flow", "unit": "money"},
          {"id": "net-high-before", "name": "Net result expected before, high", "guidance": {"of": "net", "end": "high", "kind": "previous"}, "periodType": "flow", "unit": "money"}
        ]}
        """;
}
