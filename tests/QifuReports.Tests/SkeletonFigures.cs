using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>A set of figures that ties, for the blanks of a new company's filing.</summary>
internal static class SkeletonFigures
{
    // Of a quarter, in the company's first year; a later column has them larger.
    private static readonly Dictionary<string, decimal> Flows = new()
    {
        ["product-revenue"] = 800, ["service-revenue"] = 200, ["total-net-revenue"] = 1000, ["cost-of-sales"] = 500,
        ["selling-expenses"] = 100, ["administrative-expenses"] = 60,
        ["research-and-development"] = 90, ["total-operating-costs"] = 750, ["income-from-operations"] = 250, ["finance-costs-net"] = -10,
        ["income-before-tax"] = 240, ["income-tax-expense"] = -60,
        ["net-income"] = 180, ["operating-cash-flow"] = 220, ["investing-cash-flow"] = -80, ["financing-cash-flow"] = -40,
        ["exchange-effect-on-cash"] = 0, ["net-change-in-cash"] = 100,
    };

    private static readonly Dictionary<string, decimal> Balances = new()
    {
        ["cash-and-cash-equivalents"] = 480, ["restricted-cash"] = 20, ["trade-receivables"] = 300, ["inventories"] = 250,
        ["other-current-assets"] = 50, ["total-current-assets"] = 1100,
        ["property-plant-equipment"] = 600, ["intangible-assets"] = 200, ["other-noncurrent-assets"] = 100,
        ["total-noncurrent-assets"] = 900, ["total-assets"] = 2000,
        ["trade-payables"] = 200, ["current-borrowings"] = 100, ["other-current-liabilities"] = 150, ["total-current-liabilities"] = 450,
        ["borrowings"] = 300, ["other-noncurrent-liabilities"] = 50,
        ["total-noncurrent-liabilities"] = 350, ["total-liabilities"] = 800, ["share-capital"] = 100, ["retained-earnings"] = 1050,
        ["other-equity"] = 50, ["total-equity"] = 1200, ["total-liabilities-and-equity"] = 2000,
    };

    /// <summary>Fills in every blank, or all but those of a year before.</summary>
    public static void FillIn(string file, bool leaveYearBefore)
    {
        var filing = JsonNode.Parse(File.ReadAllText(file))!;
        // A half or a year has the figures of one quarter: it is the only span of its filing.
        var period = filing["period"]!.GetValue<string>();
        var quarters = period.Contains('Q', StringComparison.Ordinal) ? period[^1] - '0' : 1;
        foreach (var statement in filing["statements"]!.AsArray())
        {
            var columns = statement!["columns"]!.AsArray().Select(c => c!["id"]!.GetValue<string>()).ToList();
            foreach (var line in statement["lines"]!.AsArray())
            {
                if (line!["concept"]?.GetValue<string>() is not { } concept) continue;
                var values = line["values"]!.AsArray();
                values.Count.ShouldBe(columns.Count);
                for (var i = 0; i < columns.Count; i++)
                {
                    if (leaveYearBefore && columns[i].StartsWith("year-ago", StringComparison.Ordinal)) continue;
                    var value = Of(concept, columns[i], line["at"]?.GetValue<string>(), quarters);
                    values[i] = value == 0 ? JsonValue.Create("-") : JsonValue.Create(value);
                }
            }
        }
        File.WriteAllText(file, filing.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    // The quarters of a year are all alike; the year before has half of every flow.
    private static decimal Of(string concept, string column, string? at, int quartersSoFar)
    {
        var year = column.StartsWith("year-ago", StringComparison.Ordinal) ? 0.5m : 1m;
        var quarters = column.EndsWith("to-date", StringComparison.Ordinal) ? quartersSoFar : 1;
        return concept switch
        {
            "weighted-shares-basic" => 100_000,
            "weighted-shares-diluted" => 120_000,
            "eps-basic" => 180_000 * year * quarters / 100_000,
            "eps-diluted" => 180_000 * year * quarters / 120_000,
            "total-cash-and-restricted-cash" => Cash(year, at!, quarters, quartersSoFar),
            _ when Balances.TryGetValue(concept, out var balance) =>
                column == "prior-year-end" ? AtBeginning(concept, balance, quartersSoFar) : balance,
            _ => Flows[concept] * year * quarters,
        };
    }

    // What came in since the beginning of the year lies in cash and in what was earned.
    private static decimal AtBeginning(string concept, decimal balance, int quartersSoFar) => concept switch
    {
        "cash-and-cash-equivalents" or "total-current-assets" or "total-assets" or "total-liabilities-and-equity" or "retained-earnings"
            or "total-equity" => balance - 100 * quartersSoFar,
        _ => balance,
    };

    private static decimal Cash(decimal year, string at, int quarters, int quartersSoFar)
    {
        var end = year == 1 ? 500m : 500m - 100 * quartersSoFar;
        return at == "closing" ? end : end - 100 * year * quarters;
    }

    /// <summary>The text of a briefing, page by page.</summary>
    public static string TextOf(string pdf)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(pdf));
        var reader = new PageTextReader(document);
        var text = new StringBuilder();
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters).Append('\n');
        return text.ToString().Replace('\u00A0', ' ');
    }
}
