using System.Text;
using System.Text.Json.Nodes;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Roles;

/// <summary>A data folder whose concepts are called otherwise, read without writing a file.</summary>
internal static class RenamedData
{
    // Where a concept is named: the keys of a concept and of what is in it, of a line, a driver, a waived figure.
    private static readonly string[] References =
        ["id", "parent", "numerator", "denominator", "perShare", "adsOf", "growthOf", "gaapCounterpart", "partOf", "movedBy", "taxOn", "of",
            "concept"];

    /// <summary>The book of a folder with its concepts renamed, and the taxonomy changed besides.</summary>
    /// <param name="folder">The data.</param>
    /// <param name="nameOf">What a concept is called from now on.</param>
    /// <param name="change">What else changes of a concept; null for nothing.</param>
    public static LedgerResult Read(string folder, Func<string, string> nameOf, Action<JsonObject>? change = null) =>
        LedgerReader.Read(folder, path =>
    {
        var content = File.ReadAllBytes(path);
        var file = Path.GetFileName(path);
        if (file == "issuer.json") return content;
        var root = JsonNode.Parse(content)!;
        if (file == "taxonomy.json")
            foreach (var concept in root["concepts"]!.AsArray()) change?.Invoke(concept!.AsObject());
        // The ids of filings, statements and columns are not those of concepts.
        Rename(root, file == "taxonomy.json" ? References : ["concept"], nameOf);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    });

    /// <summary>The ids of the concepts of a folder, each with the role that it has.</summary>
    public static IReadOnlyList<(string Id, Role? Role)> ConceptsOf(string folder)
    {
        var result = LedgerReader.Read(folder);
        return [.. result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics)).Taxonomy.Concepts.Select(c => (c.Id.Value, c.Role))];
    }

    private static void Rename(JsonNode? node, string[] keys, Func<string, string> nameOf)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array) Rename(item, keys, nameOf);
                break;
            case JsonObject members:
                foreach (var (key, value) in members.ToList())
                    if (keys.Contains(key) && value is JsonValue text && text.TryGetValue<string>(out var id)) members[key] = nameOf(id);
                    else Rename(value, keys, nameOf);
                break;
        }
    }
}
