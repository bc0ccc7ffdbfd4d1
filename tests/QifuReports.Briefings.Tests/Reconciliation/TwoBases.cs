using System.Globalization;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Waivers;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>
/// Thornwick Savings, an invented company that reconciles UK GAAP with IFRS for 2024 by four adjustments: losses, and rates, that change
/// income, tax and equity; awards, that have no tax and leave equity as it is; and guarantees. Amounts are in thousands. The tax is a
/// quarter of income in 2024 and a fifth in the year before.
/// </summary>
internal sealed record TwoBases
{
    /// <summary>The reason that what fails is waived for.</summary>
    public const string Reason = "The amounts are as the annual report has them.";

    private static readonly string[] Adjustments = ["losses", "rates", "awards", "guarantees"];

    /// <summary>What the effect of rates on closing retained earnings is above what follows from the opening one and the income.</summary>
    public int RatesLeft { get; init; }

    /// <summary>The same of guarantees.</summary>
    public int GuaranteesLeft { get; init; }

    /// <summary>The year's net income under UK GAAP as a release a month before states it, to the pound; null for no release.</summary>
    public long? ReleasedNetIncome { get; init; }

    public static Period Year { get; } = Period.FullYear(2024);

    /// <summary>The ledger, with what fails its checks waived.</summary>
    public LedgerBook Book()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("filings"));
        File.WriteAllText(folder.Combine("issuer.json"),
            """{"name": "Thornwick Savings plc", "shortName": "Thornwick", "listings": ["LSE: THWK"], "currency": "GBP"}""");
        File.WriteAllText(folder.Combine("taxonomy.json"), Taxonomy());
        File.WriteAllText(folder.Combine("filings", "year.json"), Filing());
        if (ReleasedNetIncome is { } net) File.WriteAllText(folder.Combine("filings", "release.json"), Release(net));
        var read = LedgerReader.Read(folder.Path);
        read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
        var book = read.Book!;
        Waiver[] waivers = [.. CheckRunner.Run(book, Year).Failures.Select(f =>
            new Waiver(f.Rule.Code, [.. f.Facts.Select(x => x.Key)], Waiver.HashOf(f.Facts), Reason, new Place("waivers.json")))];
        return new LedgerBook(book.Issuer, book.Taxonomy, book.Filings, waivers);
    }

    /// <summary>The bridge, apart from any briefing.</summary>
    public Bridge Bridge() => BridgeOf(Book());

    public static Bridge BridgeOf(LedgerBook book) =>
        new(new BriefingContext(book, new BriefingSource(book.Filings[^1]), Year, CheckRunner.Run(book, Year), BriefingOptions.Default,
            ownFirst: true));

    public DocumentModel Document() => Compose().Document!;

    public BriefingResult Compose()
    {
        var book = Book();
        var result = ReconciliationBriefing.Compose(book, Year, CheckRunner.Run(book, Year), Reconciled.Templates, BriefingOptions.Default);
        result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
        return result;
    }

    /// <summary>The words of each row of a table of the document.</summary>
    public List<List<string>> Rows(string table) =>
        [.. All(Document().Blocks).OfType<Table>().Single(t => t.Id == table).Rows
            .Select(r => r.Cells.Select(c => DocumentText.Words(c.Content)).ToList())];

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);

    private string Filing()
    {
        var (rates, guarantees) = (-135_000 + RatesLeft, 530_000 + GuaranteesLeft);
        string[] statements =
        [
            Income("prior", "2023FY", [4_000_000, 0, -40_000, 0, 0], [1_500_000, 200_000, 0, 0, -80_000],
                [2_500_000, 0, 0, 20_000, 0], [-400_000, 40_000, 8_000, 0, -16_000]),
            Income("now", "2024FY", [6_000_000, 0, -120_000, 0, 0], [2_000_000, -400_000, 0, 0, -240_000],
                [3_000_000, 0, 0, 30_000, 0], [-750_000, -100_000, 30_000, 0, -60_000]),
            Balances("opening", "2023-12-31", [20_000_000, 620_000, -60_000, 0, 0], [500_000, -120_000, 15_000, 0, 0],
                [1_500_000, 0, 0, 0, -350_000], [4_000_000, 0, 0, 70_000, 0], [6_000_000, 500_000, -45_000, -70_000, 350_000]),
            Balances("closing", "2024-12-31", [25_000_000, 1_000_000, rates - 45_000, 0, 0], [600_000, -200_000, 45_000, 0, 0],
                [1_600_000, 0, 0, 0, -guarantees], [4_000_000, 0, 0, 100_000, 0], [8_250_000, 800_000, rates, -100_000, guarantees]),
        ];
        return $$"""
            {
              "id": "report-2025-03-04", "form": "annual report", "date": "2025-03-04", "title": "Reconciliation for the year",
              "period": "2024FY", "auditStatus": "audited", "basis": "uk-gaap", "statements": [{{string.Join(",\n", statements)}}]
            }
            """;
    }

    private static string Release(long net) => $$"""
        {
          "id": "release-2025-02-04", "form": "release", "date": "2025-02-04", "title": "Results for the year", "period": "2024FY",
          "auditStatus": "unaudited", "basis": "uk-gaap", "statements": [{
            "id": "results", "title": "Results", "kind": "text",
            "columns": [{"id": "c", "heading": "2024", "period": "2024FY", "currency": "GBP", "scale": "one"}],
            "lines": [{"caption": "Net income", "concept": "net", "values": [{{net}}]}]
          }]
        }
        """;

    private static string Income(string id, string period, int[] interest, int[] losses, int[] staff, int[] tax)
    {
        int[] fees = [2_000_000, 0, 0, 0, 0];
        var revenue = Sum(interest, fees);
        var before = Less(Less(revenue, losses), staff);
        return Table("operations-" + id, period, Line("Interest", "interest", interest), Line("Fees", "fees", fees),
            Line("Revenue", "revenue", revenue, "subtotal"), Line("Credit losses", "credit-losses", losses),
            Line("Staff costs", "staff", staff), Line("Income before tax", "before-tax", before, "subtotal"),
            Line("Income tax", "tax", tax), Line("Net income", "net", Sum(before, tax), "total"));
    }

    private static string Balances(string id, string day, int[] loans, int[] deferred, int[] guarantees, int[] paidIn, int[] retained)
    {
        var (assets, equity) = (Sum(loans, deferred), Sum(paidIn, retained));
        var others = Less(Less(assets, equity), guarantees);
        return Table("balance-sheet-" + id, day, Line("Loans", "loans", loans), Line("Deferred tax", "deferred-tax", deferred),
            Line("Total assets", "assets", assets, "total"), Line("Guarantees", "guarantees", guarantees),
            Line("Deposits", "deposits", others), Line("Paid-in capital", "paid-in", paidIn),
            Line("Retained earnings", "retained", retained), Line("Total equity", "equity", equity, "subtotal"),
            Line("Total liabilities and equity", "liabilities-and-equity", assets, "total"));
    }

    private static string Table(string id, string period, params string[] lines)
    {
        string Column(string name, string heading, string basis) =>
            $$"""
            {
              "id": "{{name}}", "heading": "{{heading}}", "basis": "{{basis}}", "period": "{{period}}",
              "currency": "GBP", "scale": "thousand"
            }
            """;
        string[] columns =
        [
            Column("from", "UK GAAP", "uk-gaap"),
            .. Adjustments.Select(a => Column(a, char.ToUpperInvariant(a[0]) + a[1..], "adjustment:" + a)),
            Column("to", "IFRS", "ifrs"),
        ];
        return $$"""
            {
              "id": "reconciliation-{{id}}", "title": "UK GAAP to IFRS", "kind": "table",
              "columns": [{{string.Join(", ", columns)}}], "lines": [{{string.Join(", ", lines)}}]
            }
            """;
    }

    private static string Line(string caption, string concept, int[] amounts, string kind = "line")
    {
        var cells = amounts.Append(amounts.Sum()).Select(a => a == 0 ? "\"-\"" : a.ToString(CultureInfo.InvariantCulture));
        return $$"""{"caption": "{{caption}}", "concept": "{{concept}}", "kind": "{{kind}}", "values": [{{string.Join(", ", cells)}}]}""";
    }

    private static int[] Sum(int[] a, int[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static int[] Less(int[] a, int[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static string Taxonomy()
    {
        string Flow(string id, string name, string rest = "") => Concept(id, name, "flow", rest);
        string Balance(string id, string name, string rest = "") => Concept(id, name, "balance", rest);
        string[] concepts =
        [
            Flow("interest", "Interest", PartOf("revenue")), Flow("fees", "Fees", PartOf("revenue")),
            Flow("revenue", "Revenue", PartOf("before-tax") + Role("revenue")),
            Flow("credit-losses", "Credit losses", PartOf("before-tax", -1)), Flow("staff", "Staff costs", PartOf("before-tax", -1)),
            Flow("before-tax", "Income before tax", PartOf("net") + Role("result-before-tax")),
            Flow("tax", "Income tax", PartOf("net") + Role("income-tax") + """, "taxOn": "before-tax" """),
            Flow("net", "Net income", Role("net-result")),
            Balance("loans", "Loans", PartOf("assets")), Balance("deferred-tax", "Deferred tax", PartOf("assets")),
            Balance("assets", "Total assets", Role("total-assets")),
            Balance("guarantees", "Guarantees", PartOf("liabilities-and-equity")),
            Balance("deposits", "Deposits", PartOf("liabilities-and-equity")),
            Balance("paid-in", "Paid-in capital", PartOf("equity")),
            Balance("retained", "Retained earnings", PartOf("equity") + """, "movedBy": "net" """),
            Balance("equity", "Total equity", PartOf("liabilities-and-equity") + Role("equity")),
            Balance("liabilities-and-equity", "Total liabilities and equity"),
        ];
        return $$"""{"concepts": [{{string.Join(",\n", concepts)}}]}""";
    }

    private static string Concept(string id, string name, string periodType, string rest) =>
        $$"""{"id": "{{id}}", "name": "{{name}}", "periodType": "{{periodType}}", "unit": "money"{{rest}}}""";

    private static string PartOf(string parent, int weight = 1) =>
        $$""", "parents": [{"parent": "{{parent}}", "weight": {{weight}}, "role": "statement"}]""";

    private static string Role(string role) => $$""", "role": "{{role}}" """;
}
