using System.Text.Json.Nodes;

namespace QifuReports.Tests;

/// <summary>
/// A company that states gross profit and no total of its operating costs: variations of an invented one, from the folder to the briefing.
/// </summary>
public sealed class GrossProfitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Its_costs_are_told_from_the_lines_that_make_the_operating_result(int sign)
    {
        var text = Briefing(sign);

        foreach (var said in (string[])
                 [
                     "The costs between revenue and operating profit came to GBP 35.6 million together, up 5.3% year on year and up " +
                         "3.7% quarter on quarter.", "They took 63.4% of revenue, down 2.0 percentage points.",
                     "Gross profit on the way there was GBP 35.0 million, up 10.2% year on year.",
                     "What cost more. Cost of sales (GBP 1.2 million more) and administration expenses (GBP 0.6 million more).",
                     "Costs before operating profit, GBP million", "From revenue to operating profit",
                 ]) text.ShouldContain(Joined(said));
        text.ShouldNotContain(Joined("Operating costs, a part of the results discussion"));
        // In the order of the way: what revenue is a line of comes first.
        var table = text[text.IndexOf(Joined("From revenue to operating profit"), StringComparison.Ordinal)..];
        int At(string name) => table.IndexOf(Joined(name), StringComparison.Ordinal);
        (At("Cost of sales") < At("Gross profit") && At("Gross profit") < At("Administration expenses")).ShouldBeTrue(table[..400]);
    }

    [Fact]
    public void An_income_among_the_lines_is_no_cost()
    {
        var text = Briefing(1, otherIncome: 500);

        // Revenue less operating profit, whatever stands between them: 100 percent less the margin.
        text.ShouldContain(Joined(
            "The costs between revenue and operating profit, less the income among them, came to GBP 35.6 million together"));
        text.ShouldContain(Joined("They took 63.4% of revenue"));
        text.ShouldContain(Joined("Other operating income"));
    }

    [Fact]
    public void Lines_that_lead_nowhere_are_an_omission_with_the_role_that_would_do()
    {
        var text = Briefing(1, isApart: true);

        text.ShouldContain(Joined("Results discussion"));
        text.ShouldContain(Joined("Revenue was GBP 56.1 million"));
        text.ShouldNotContain(Joined("Operating costs and expenses"));
        text.ShouldContain(Joined(
            "Left out, since the taxonomy has no concept with the role total-operating-costs, and its sums have no costs between the " +
                "concepts with the roles revenue and operating-result: Operating costs, a part of the results discussion."));
    }

    private string Briefing(int sign, int otherIncome = 0, bool isApart = false)
    {
        var data = _folder.CopyOf(Path.Combine("tests", "Companies", "larkmere"));
        Change(Path.Combine(data, "taxonomy.json"),
            taxonomy => Restructure(taxonomy["concepts"]!.AsArray(), sign, otherIncome > 0, isApart));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "filings")).ToList())
            // The last filing restates, and is not needed.
            if (file.EndsWith("2026q1.json", StringComparison.Ordinal)) File.Delete(file);
            else Change(file, filing =>
                Refile(filing["statements"]!.AsArray().Single(s => Lines(s!).Any(l => Concept(l) == "materials"))!, sign, otherIncome));
        File.WriteAllText(Path.Combine(data, "waivers.json"), """{"waivers": []}""");
        var outcome = App.RunHere("results", "2025Q2", "--data", data, "--output", _folder.Combine("out"));
        outcome.Code.ShouldBe(0, outcome.Error);
        return Joined(SkeletonFigures.TextOf(outcome.Output.Trim()));
    }

    // Revenue less cost of sales is gross profit; gross profit less administration, and with other income, is the operating profit.
    private static void Restructure(JsonArray concepts, int sign, bool hasOther, bool isApart)
    {
        JsonObject Of(string id) => concepts.Select(c => c!.AsObject()).Single(c => (string)c["id"]! == id);
        JsonArray Under(string parent, int weight) =>
            new(new JsonObject { ["parent"] = parent, ["weight"] = weight, ["role"] = "operations" });
        concepts.Remove(Of("total-operating-costs"));
        (Of("materials")["name"], Of("personnel")["name"]) = ("Cost of sales", "Administration expenses");
        if (isApart)
        {
            foreach (var id in (string[])["materials", "personnel", "total-net-revenue"]) Of(id).Remove("parents");
            concepts.Add(new JsonObject { ["id"] = "gross-profit", ["name"] = "Gross profit", ["periodType"] = "flow",
                ["unit"] = "money" });
            return;
        }
        Of("materials")["parents"] = Under("gross-profit", -sign);
        Of("personnel")["parents"] = Under("income-from-operations", -sign);
        Of("total-net-revenue")["parents"] = Under("gross-profit", 1);
        JsonObject Flow(string id, string name) =>
            new() { ["id"] = id, ["name"] = name, ["periodType"] = "flow", ["unit"] = "money", ["polarity"] = 1,
                ["parents"] = Under("income-from-operations", 1) };
        concepts.Add(Flow("gross-profit", "Gross profit"));
        if (hasOther) concepts.Add(Flow("other-operating-income", "Other operating income"));
    }

    private static void Refile(JsonNode statement, int sign, int otherIncome)
    {
        var lines = statement["lines"]!.AsArray();
        JsonObject Of(string concept) => Lines(statement).Single(l => Concept(l) == concept);
        decimal[] Values(string concept) => [.. Of(concept)["values"]!.AsArray().Select(v => (decimal)v!)];
        var (revenue, sales) = (Values("total-net-revenue"), Values("materials"));
        lines.Remove(Of("total-operating-costs"));
        foreach (var cost in (string[])["materials", "personnel"])
            Of(cost)["values"] = new JsonArray([.. Values(cost).Select(v => (JsonNode)JsonValue.Create(sign * v))]);
        var at = lines.IndexOf(Of("materials")) + 1;
        lines.Insert(at, new JsonObject { ["caption"] = "Gross profit", ["concept"] = "gross-profit", ["kind"] = "subtotal",
            ["values"] = new JsonArray([.. revenue.Select((r, i) => (JsonNode)JsonValue.Create(r - sales[i]))]) });
        if (otherIncome == 0) return;
        // What comes in is spent on administration again, so that all below stays as it was.
        // The half has that of two quarters, in the last two columns.
        int Income(int column) => column < 2 ? otherIncome : 2 * otherIncome;
        lines.Insert(at + 1, new JsonObject { ["caption"] = "Other operating income", ["concept"] = "other-operating-income",
            ["values"] = new JsonArray([.. revenue.Select((_, i) => (JsonNode)JsonValue.Create(Income(i)))]) });
        Of("personnel")["values"] = new JsonArray([.. Values("personnel").Select((v, i) => (JsonNode)JsonValue.Create(v + Income(i)))]);
    }

    private static IEnumerable<JsonObject> Lines(JsonNode statement) => statement["lines"]!.AsArray().Select(l => l!.AsObject());
    private static string? Concept(JsonObject line) => (string?)line["concept"];

    private static void Change(string file, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(file))!;
        change(node);
        File.WriteAllText(file, node.ToJsonString());
    }

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));
}
