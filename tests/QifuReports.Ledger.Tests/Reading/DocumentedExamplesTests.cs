using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// What docs/data.md shows of the data is read in the smallest company, which the page itself names, without an error: each piece where the
/// page says that it goes.
/// </summary>
public sealed partial class DocumentedExamplesTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.PathOf("docs", "data.md"));

    [Fact]
    public void Columns_of_percentages_and_changes_are_read() => Read((filing, _, _) =>
    {
        foreach (var kind in (string[])["percent-of", "change"])
        {
            var column = Objects().Single(o => (string?)o["kind"] == kind);
            var statement = filing["statements"]!.AsArray().Single(s => (string?)s!["id"] == "operations")!;
            statement["columns"]!.AsArray().Add(column);
            foreach (var line in statement["lines"]!.AsArray())
                if (line!["values"] is JsonArray values) values.Add(null);
        }
    });

    [Fact]
    public void Concepts_of_an_outlook_are_read() => Read((_, taxonomy, _) =>
    {
        foreach (var end in (string[])["low", "high"])
        {
            var concept =
                JsonNode.Parse($$"""{"id": "expected-{{end}}", "name": "Revenue expected, {{end}}", "periodType": "flow", "unit": "money"}""")!.AsObject();
            var guidance = Key("guidance").DeepClone();
            guidance["end"] = end;
            concept["guidance"] = guidance;
            taxonomy["concepts"]!.AsArray().Add(concept);
        }
    });

    [Fact]
    public void Axes_with_their_members_are_read() => Read((filing, taxonomy, _) =>
    {
        taxonomy["axes"] = Key("axes").DeepClone();
        var statement = filing["statements"]!.AsArray().Single(s => (string?)s!["id"] == "operations")!.DeepClone();
        (statement["id"], statement["title"], statement["partial"], statement["members"]) =
            ("trucks", "Trucks", true, Key("members", "trucks").DeepClone());
        statement["lines"] =
            new JsonArray(statement["lines"]!.AsArray().First(l => (string?)l!["concept"] == "total-net-revenue")!.DeepClone());
        filing["statements"]!.AsArray().Add(statement);
    });

    [Fact]
    public void Marks_of_drafts_restatements_and_origins_are_read() => Read((filing, _, issuer) =>
    {
        var statement = filing["statements"]!.AsArray().Single(s => (string?)s!["id"] == "operations")!;
        var line = statement["lines"]!.AsArray().First(l => (string?)l!["concept"] == "total-net-revenue")!;
        line["draft"] = Key("draft").DeepClone();
        line["origin"] = Key("origin").DeepClone();
        statement["columns"]![0]!["restated"] = Key("restated").DeepClone();
        filing["document"] = Key("document").DeepClone();
        // The page leaves out what only a file can give.
        filing["document"]!["sha256"] = new string('a', 64);
        issuer["drafts"] = Key("drafts").DeepClone();
    });

    [Theory]
    [InlineData("role", "revenue")]
    [InlineData("period", "2025H1")]
    public void Other_pieces_are_JSON(string key, string value) => ((string?)Key(key)).ShouldBe(value);

    // The value of a key as the page shows it, of several the one that speaks of something.
    private static JsonNode Key(string key, string about = "") =>
        Pieces().Select(p => JsonNode.Parse(p)!.AsObject())
            .First(o => o.Count == 1 && o[key] is { } value && value.ToJsonString().Contains(about, StringComparison.Ordinal))[key]!;

    private static IEnumerable<JsonObject> Objects() => Pieces().Select(p => JsonNode.Parse(p)!.AsObject());

    // Whole objects, and keys with their values, in code marks.
    private static IEnumerable<string> Pieces() =>
        Piece().Matches(Page).Select(m => m.Groups[1].Value).Select(t => t[0] == '{' ? t : $"{{{t}}}");

    private static void Read(Action<JsonNode, JsonNode, JsonNode> change)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(System.IO.Path.Combine("tests", "Torvalin"));
        string[] files = [Directory.GetFiles(System.IO.Path.Combine(data, "filings")).Order(StringComparer.Ordinal).Last(),
            System.IO.Path.Combine(data, "taxonomy.json"), System.IO.Path.Combine(data, "issuer.json")];
        var nodes = files.Select(f => JsonNode.Parse(File.ReadAllText(f))!).ToList();
        change(nodes[0], nodes[1], nodes[2]);
        for (var i = 0; i < files.Length; i++) File.WriteAllText(files[i], nodes[i].ToJsonString());

        var result = LedgerReader.Read(data);

        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
    }

    [GeneratedRegex(@"`(\{""[^`]*\}|""\w+"": [^`]*)`", RegexOptions.Singleline)]
    private static partial Regex Piece();
}
