using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Statements with columns in percent of revenue and of changes, with shares in millions, with marks of footnotes. Variations of the
/// invented company.
/// </summary>
public sealed class StatedColumnsTests : IDisposable
{
    private const string Release = "2025-10-23-interim-2025q3.json", Wholes = "total-net-revenue";
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public StatedColumnsTests()
    {
        _folder.CopyOf(Path.Combine("tests", "Torvalin"));
        _data = _folder.Combine("tests", "Torvalin");
    }

    public void Dispose() => _folder.Dispose();

    private void Change(Action<JsonObject> operations)
    {
        var file = Path.Combine(_data, "filings", Release);
        var filing = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        operations(filing["statements"]!.AsArray().Select(s => s!.AsObject()).Single(s => (string)s["id"]! == "operations"));
        File.WriteAllText(file, filing.ToJsonString());
    }

    private static IEnumerable<JsonObject> Lines(JsonObject statement) =>
        statement["lines"]!.AsArray().Select(l => l!.AsObject()).Where(l => l.ContainsKey("values"));

    private static decimal[] Values(JsonObject line) => [.. line["values"]!.AsArray().Take(4).Select(v => (decimal)v!)];

    // Of the quarter: in percent of revenue, the change in percent, and the change in amounts, each to the digits that a filing has.
    private static void AddRatios(JsonObject operations)
    {
        var columns = operations["columns"]!.AsArray();
        columns.Insert(2, JsonNode.Parse(
            """{"id": "of-revenue", "heading": "% of revenue", "group": "Three months ended September 30,", "kind": "percent-of", "of": "current-quarter", "concept": "total-net-revenue"}"""));
        columns.Insert(3, JsonNode.Parse(
            """{"id": "change", "heading": "Change, %", "group": "Three months ended September 30,", "kind": "change", "of": "current-quarter", "against": "year-ago-quarter"}"""));
        columns.Add(JsonNode.Parse(
            """{"id": "change-to-date", "heading": "Change", "group": "Nine months ended September 30,", "kind": "change", "of": "current-to-date", "against": "year-ago-to-date", "in": "amount"}"""));
        var revenue = Lines(operations).Select(l => ((string)l["concept"]!, Values(l))).Single(l => l.Item1 == Wholes).Item2[1];
        foreach (var line in Lines(operations))
        {
            var (v, concept) = (Values(line), (string)line["concept"]!);
            var isMoney = !concept.StartsWith("eps", StringComparison.Ordinal) && !concept.StartsWith("weighted", StringComparison.Ordinal);
            var values = line["values"]!.AsArray();
            values.Insert(2, isMoney ? JsonValue.Create(Math.Round(v[1] / revenue * 100, 1, MidpointRounding.AwayFromZero)) : null);
            values.Insert(3, concept == "finance-costs-net" ? JsonValue.Create("n.m.")
                : JsonValue.Create(Math.Round((v[1] / v[0] - 1) * 100, 1, MidpointRounding.AwayFromZero)));
            values.Add(JsonValue.Create(v[3] - v[2]));
        }
    }

    private Outcome Run(string command, params string[] arguments) => App.RunHere([command, .. arguments, "--data", _data]);

    private string Made(string kind)
    {
        var made = Run(kind, "2025Q3", "--output", _folder.Combine("out"));
        made.Code.ShouldBe(0, made.Error);
        var file = _folder.Combine("out", "2025Q3", kind == "quarterly" ? "quarterly-briefing.pdf" : "fact-sheet.pdf");
        var verified = App.RunHere("verify", file, "--data", _data);
        verified.Code.ShouldBe(0, verified.Output + verified.Error);
        var reader = new PageTextReader(PdfDocument.Open(File.ReadAllBytes(file)));
        var text = new StringBuilder();
        for (var i = 0; i < PdfDocument.Open(File.ReadAllBytes(file)).PageCount; i++) text.Append(reader.Read(i).Characters).Append('\n');
        return text.ToString().Replace('\u00A0', ' ');
    }

    private static void Set(JsonObject operations, string concept, int column, JsonNode? value) =>
        Lines(operations).Single(l => (string)l["concept"]! == concept)["values"]![column] = value;

    [Fact]
    public void Columns_of_percentages_and_of_changes_are_shown_checked_and_exported()
    {
        Change(AddRatios);

        var checks = Run("check", "--all");
        checks.Code.ShouldBe(0, checks.Output);
        checks.Output.ShouldContain("percent of Revenue");
        checks.Output.ShouldContain("change from 2024Q3");

        var told = Run("explain", "2025Q3", "materials").Output;
        told.ShouldContain("In percent, and as a change");
        told.ShouldContain("37.1% of total-net-revenue");

        var text = Made("quarterly");
        foreach (var said in (string[])["% of revenue", "Change, %", "37.1%", "(1.3%)", "n.m.", "25,450"]) text.ShouldContain(said);

        var facts = Run("facts", "--period", "2025Q3", "--format", "csv").Output;
        facts.ShouldContain(",2025Q3,2025-07-01,2025-09-30,percent-of:total-net-revenue,ifrs,37.1,0.1,37.1%,");
        facts.ShouldContain(",percent-change:2024Q3,");
        Run("facts", "--period", "2025Q3").Output.ShouldContain("of total-net-revenue");
    }

    [Theory]
    [InlineData("% of revenue", "Six months ended September 30,", "another length is named")]
    [InlineData("% of revenue 2023", "Three months ended September 30,", "another year is named than 2025")]
    [InlineData("% of revenue", "Three months ended June 30,", "another day is named than September 30, 2025")]
    [InlineData("% of revenue", "", "")]
    [InlineData("% of revenue 2025", "", "")]
    public void A_head_of_percentages_names_no_other_period(string heading, string group, string fault)
    {
        Change(operations =>
        {
            AddRatios(operations);
            (operations["columns"]![2]!["heading"], operations["columns"]![2]!["group"]) = (heading, group);
        });
        var outcome = Run("check", "2025Q3", "--rule", "QC24");
        outcome.Code.ShouldBe(fault.Length == 0 ? 0 : 3, outcome.Output);
        string.Join(' ', outcome.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain(fault);
    }

    [Theory]
    [InlineData("materials", 2, "37.2", "QC20", 3)]
    [InlineData("net-income", 2, "41.6", "QC20", 3)]
    [InlineData("materials", 3, "21.6", "QC17", 3)]
    [InlineData("income-tax-expense", 3, "24.8", "QC17", 3)]
    [InlineData("total-net-revenue", 6, "25540", "QC17", 3)]
    // From a base below zero the change of the size and that of the amount are both written.
    [InlineData("finance-costs-net", 3, "209.2", "QC17", 0)]
    [InlineData("finance-costs-net", 3, "-209.2", "QC17", 0)]
    [InlineData("finance-costs-net", 3, "-109.2", "QC17", 3)]
    public void A_wrong_percentage_or_change_fails(string concept, int column, string value, string rule, int code)
    {
        Change(operations =>
        {
            AddRatios(operations);
            Set(operations, concept, column, JsonValue.Create(decimal.Parse(value, CultureInfo.InvariantCulture)));
        });

        var checks = Run("check", "--rule", rule);
        checks.Code.ShouldBe(code, checks.Output);
        if (code == 3) checks.Output.ShouldContain("1 failed.");
    }

    [Theory]
    [InlineData("""{"id": "x", "heading": "%", "kind": "percent-of", "of": "current", "concept": "total-net-revenue"}""",
        "no column of amounts \"current\"")]
    [InlineData("""{"id": "x", "heading": "%", "kind": "percent-of", "of": "current-quarter", "concept": "revenues"}""",
        "no concept \"revenues\"")]
    [InlineData("""{"id": "x", "heading": "%", "kind": "percent-of", "of": "current-quarter"}""", "\"concept\" is missing")]
    [InlineData("""{"id": "x", "heading": "%", "kind": "change", "of": "current-quarter"}""", "\"against\" is missing")]
    [InlineData("""{"id": "x", "heading": "%", "kind": "change", "of": "current-quarter", "against": "year-ago-to-date"}""",
        "one length of time")]
    [InlineData(
        """{"id": "x", "heading": "%", "kind": "change", "of": "current-quarter", "against": "year-ago-quarter", "period": "2025Q3"}""",
        "has no \"period\" of its own")]
    [InlineData("""{"id": "x", "heading": "%", "period": "2025Q3", "of": "current-quarter"}""", "A column of amounts has no \"of\"")]
    public void A_column_that_is_not_said_whole_is_refused_with_its_place(string column, string message)
    {
        Change(operations =>
        {
            operations["columns"]!.AsArray().Add(JsonNode.Parse(column));
            foreach (var line in Lines(operations)) line["values"]!.AsArray().Add(null);
        });

        var checks = Run("check");
        checks.Code.ShouldBe(2);
        checks.Error.ShouldContain(message);
        checks.Error.ShouldContain(Release);
    }

    // The heading of the table, or where its lines differ the cell.
    [Theory]
    [InlineData(true, "million", "CHF in thousands, except per-share data; shares in millions", "9.82")]
    [InlineData(true, "thousand", "CHF in thousands, except per-share data; shares in thousands", "9,823.9")]
    [InlineData(false, "million", "CHF in thousands, except share data", "9.82 million")]
    public void Shares_are_in_the_scale_that_the_table_says(bool all, string scale, string heading, string figure)
    {
        var (divisor, decimals) = scale == "million" ? (1_000_000m, 2) : (1_000m, 1);
        Change(operations =>
        {
            if (all)
                foreach (var column in operations["columns"]!.AsArray()) column!["shares"] = scale;
            foreach (var line in Lines(operations).Where(l => ((string)l["concept"]!).StartsWith("weighted", StringComparison.Ordinal)))
            {
                if (!all && (string)line["concept"]! != "weighted-shares-basic") continue;
                if (!all) line["scale"] = scale;
                line["values"] = new JsonArray(
                    [.. Values(line).Select(v => JsonValue.Create(Math.Round(v / divisor, decimals, MidpointRounding.AwayFromZero)))]);
            }
        });

        Run("check").Code.ShouldBe(0);
        var text = Made("quarterly");
        text.ShouldContain(heading);
        text.ShouldContain(figure);
        Made("factsheet");
    }

    [Fact]
    public void Marks_of_footnotes_stand_raised_and_are_no_part_of_the_name()
    {
        Change(operations =>
        {
            foreach (var (concept, mark) in ((string, string)[])[("materials", "\u00B9"), ("net-income", "(2)"), (Wholes, "*"),
                ("personnel", " (3), (4)")])
            {
                var line = Lines(operations).Single(l => (string)l["concept"]! == concept);
                line["caption"] = (string)line["caption"]! + mark;
            }
        });

        var checks = Run("check", "--all", "--rule", "QC36");
        checks.Code.ShouldBe(0, checks.Output);
        foreach (var line in checks.Output.Split('\n').Where(l => l.Contains("relabelled", StringComparison.Ordinal)).Some())
            line.ShouldContain("Cash", customMessage: "a mark is no other label");
        var text = Made("quarterly");
        text.ShouldContain("Materials");
        text.ShouldNotContain("(2)");
        text.ShouldNotContain("\u00B9");
        Run("facts", "--period", "2025Q3", "--format", "csv").Output.ShouldContain("Profit for the period(2)");
    }

    // The backlog fell to next to nothing, and orders did not: a real move, told and counted, that stops nothing.
    [Theory]
    [InlineData("judged", 0)]
    [InlineData("warns", 0)]
    [InlineData("fails", 3)]
    public void A_real_move_of_a_hundredfold_is_told_and_stops_nothing_unless_the_policy_says_so(string policy, int code)
    {
        var file = Path.Combine(_data, "filings", Release);
        File.WriteAllText(file, File.ReadAllText(file).Replace("[180.1, 161.9]", "[1.2, 161.9]", StringComparison.Ordinal));
        var issuer = Path.Combine(_data, "issuer.json");
        File.WriteAllText(issuer, File.ReadAllText(issuer)
            .Replace("\"translationSlack\": 0", $"\"translationSlack\": 0, \"magnitude\": \"{policy}\"", StringComparison.Ordinal));

        var checks = Run("check");
        checks.Code.ShouldBe(code, checks.Output);
        if (code != 0) return;
        checks.Output.ShouldContain("1 warning, 0 failed.");
        checks.Output.ShouldContain("Warnings");
        Run("check", "--status", "warning").Output.ShouldContain("within a hundred times");
        var text = Made("quarterly");
        text.ShouldContain("warnings, listed below: 1");
        text.ShouldContain("Order of magnitude");
    }

    [Fact]
    public void Statements_in_whole_units_say_so()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_data, "filings")))
            File.WriteAllText(file, File.ReadAllText(file).Replace(", \"scale\": \"thousand\"", "", StringComparison.Ordinal));

        // The shares are too many for such amounts, which the checks say; how they are written is proved of a draft, too.
        var made = Run("quarterly", "2025Q3", "--draft", "--output", _folder.Combine("out"));
        made.Code.ShouldBe(0, made.Error);
        var reader = new PageTextReader(PdfDocument.Open(File.ReadAllBytes(_folder.Combine("out", "2025Q3", "quarterly-briefing.pdf"))));
        Enumerable.Range(0, 9).Any(page =>
            reader.Read(page).Characters.ToString().Contains("CHF in whole units; unaudited", StringComparison.Ordinal)).ShouldBeTrue();
    }
}
