using System.Text.Json.Nodes;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Companies whose figures are awkward though right: losses alone, margins that hardly move, a revenue of eighteen components. Variations
/// of Larkmere Mills, whose second quarter of 2025 has four quarters in its trends.
/// </summary>
public sealed class CompanyCasesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public CompanyCasesTests()
    {
        _folder.CopyOf(Path.Combine("tests", "Companies", "larkmere"));
        _data = _folder.Combine("tests", "Companies", "larkmere");
        File.Delete(Directory.GetFiles(Path.Combine(_data, "filings"), "2026*").ShouldHaveSingleItem());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Losses_of_nearly_one_margin_are_issued()
    {
        // Revenue and costs that grow by one rate: the margin is -45.51% in each quarter.
        Set("2025q1", ("goods", 61240, 55116), ("services", 22815, 20533), ("materials", 98000, 88200), ("personnel", 24310, 21879),
            ("income-tax-expense", 0, 0));
        Set("2025q2", ("goods", 67364, 58178), ("services", 25096, 21674), ("materials", 107800, 93100), ("personnel", 26741, 23094),
            ("income-tax-expense", 0, 0));

        var text = Made("quarterly", "quarterly-briefing.pdf");

        text.ShouldContain("The net loss widened to GBP 42.1 million");
        text.ShouldContain("(45.5%)");
        Made("factsheet", "fact-sheet.pdf").ShouldContain("Profit for the period at a loss of GBP 42.1 million");
    }

    [Fact]
    public void Margins_that_differ_by_a_twentieth_of_a_point_are_issued()
    {
        foreach (var (quarter, personnel) in new[] { ("2025q1", 24310), ("2025q2", 24352) })
            Set(quarter, ("goods", 61240, 61240), ("services", 22815, 22815), ("materials", 31460, 31460),
                ("personnel", personnel, personnel), ("income-tax-expense", -2215, -2215));

        Made("quarterly", "quarterly-briefing.pdf").ShouldContain("33.6%");
        Made("factsheet", "fact-sheet.pdf").ShouldContain("33.6%");
    }

    [Fact]
    public void Of_eighteen_components_the_largest_have_a_bar_with_both_years()
    {
        var taxonomy = JsonNode.Parse(File.ReadAllText(Path.Combine(_data, "taxonomy.json")))!;
        var concepts = taxonomy["concepts"]!.AsArray();
        var goods = concepts.Single(c => (string)c!["id"]! == "goods")!;
        for (var i = 1; i <= 18; i++)
        {
            var part = goods.DeepClone();
            (part["id"], part["name"]) = ($"part-{i}", $"Works {i}");
            part["parents"]![0]!["parent"] = "goods";
            concepts.Add(part);
        }
        File.WriteAllText(Path.Combine(_data, "taxonomy.json"), taxonomy.ToJsonString());
        Edit("2025q2", filing =>
        {
            var lines = filing["statements"]![0]!["lines"]!.AsArray();
            // Together they are 43,100 and 40,012; of the half-years 84,340 and 78,965.
            for (var i = 18; i >= 1; i--)
            {
                decimal[] values = i == 18 ? [43100 - 17 * 2300 + 153, 40012 - 17 * 2200 + 153, 84340 - 17 * 4600 + 153,
                    78965 - 17 * 4300 + 153] : [2300 - i, 2200 - i, 4600 - i, 4300 - i];
                lines.Insert(0, new JsonObject { ["caption"] = $"Works {i}", ["concept"] = $"part-{i}", ["indent"] = 1,
                    ["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) });
            }
        });

        var text = Made("quarterly", "quarterly-briefing.pdf");

        text.ShouldContain("All others");
        text.ShouldContain("The ten largest, by size; all others: the sum of the rest.");
        // This year's label and last year's of one of them, in the chart and in words.
        foreach (var words in (string[])["Works 18", "4.2", "2.8"]) text.ShouldContain(words);
    }

    private void Edit(string quarter, Action<JsonNode> change)
    {
        var file = Directory.GetFiles(Path.Combine(_data, "filings"), $"*{quarter}.json").ShouldHaveSingleItem();
        var filing = JsonNode.Parse(File.ReadAllText(file))!;
        change(filing);
        File.WriteAllText(file, filing.ToJsonString());
    }

    // The amounts of the quarter and of the year before; the half-years, which this does not keep up, are left out.
    private void Set(string quarter, params (string Concept, decimal Now, decimal Before)[] lines) => Edit(quarter, filing =>
    {
        var statement = filing["statements"]![0]!;
        var columns = statement["columns"]!.AsArray();
        while (columns.Count > 2) columns.RemoveAt(2);
        var values = statement["lines"]!.AsArray().ToDictionary(l => (string)l!["concept"]!, l => l!["values"]!.AsArray());
        foreach (var line in values.Values)
            while (line.Count > 2) line.RemoveAt(2);
        foreach (var (concept, now, before) in lines) (values[concept][0], values[concept][1]) = (Amount(now), Amount(before));
        for (var i = 0; i < 2; i++)
        {
            decimal Of(string concept) => values[concept][i] is JsonValue value && value.TryGetValue(out decimal number) ? number : 0;
            values["total-net-revenue"][i] = Of("goods") + Of("services");
            values["total-operating-costs"][i] = Of("materials") + Of("personnel");
            values["income-from-operations"][i] = Of("total-net-revenue") - Of("total-operating-costs");
            values["net-income"][i] = Of("income-from-operations") + Of("income-tax-expense");
        }

        static JsonNode Amount(decimal amount) => amount == 0 ? "-" : amount;
    });

    private string Made(string kind, string name)
    {
        var outcome = App.RunHere(kind, "2025Q2", "--data", _data, "--output", _folder.Combine("out"));
        outcome.Code.ShouldBe(0, outcome.Error);
        var document = PdfDocument.Open(File.ReadAllBytes(_folder.Combine("out", "2025Q2", name)));
        var reader = new PageTextReader(document);
        return string.Join('\n', Enumerable.Range(0, document.PageCount)
            .Select(i => reader.Read(i).Characters.ToString().Replace('\u00A0', ' ')));
    }
}
