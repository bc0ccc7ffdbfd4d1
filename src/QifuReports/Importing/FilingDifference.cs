using QifuReports.Import.Drafts;
using QifuReports.Import.Writing;

namespace QifuReports.App.Importing;

/// <summary>Finds how an imported filing differs from its file: figures that only one of the two has, and figures that differ.</summary>
internal static class FilingDifference
{
    private static readonly JsonDocumentOptions AsPeopleWrite =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Returns the id of the filing in a file that is known to be readable; empty if the file has no id.</summary>
    public static string IdOf(string path)
    {
        using var there = JsonDocument.Parse(File.ReadAllText(path), AsPeopleWrite);
        return Text(there.RootElement, "id");
    }

    /// <summary>Returns the differences, in the order of the filing. Empty if only words or draft marks differ.</summary>
    public static IReadOnlyList<string> Of(string path, FilingDraft draft)
    {
        using var there = JsonDocument.Parse(File.ReadAllText(path), AsPeopleWrite);
        var known = Cells(there.RootElement);
        using var own = JsonDocument.Parse(FilingJson.Of(draft));
        var fresh = Cells(own.RootElement);
        var differences = new List<string>();
        foreach (var (key, value) in fresh)
            if (!known.TryGetValue(key, out var before))
            {
                if (!IsScale(key)) differences.Add($"only in the document: {key}, {value}");
            }
            else if (before != value) differences.Add($"{key}: {value} in the document, {before} in the data");
        foreach (var (key, value) in known)
            if (!fresh.ContainsKey(key) && !IsScale(key)) differences.Add($"only in the data: {key}, {value}");
        return differences;
    }

    // Returns the figures by key. The key is the statement, the concept with the number of its occurrence, and the column.
    private static Dictionary<string, string> Cells(JsonElement filing)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!filing.TryGetProperty("statements", out var statements) || statements.ValueKind != JsonValueKind.Array) return cells;
        foreach (var statement in statements.EnumerateArray())
        {
            var heads = List(statement, "columns").ToList();
            var columns = heads.ConvertAll(c =>
                string.Join(' ', new[] { Text(c, "period"), Text(c, "currency"), Text(c, "basis") }.Where(t => t.Length > 0)));
            // The same digits in another scale are a different figure, so scales are compared as well.
            foreach (var (head, column) in heads.Zip(columns))
            {
                cells.TryAdd($"{Text(statement, "id")}, {Scale}{column}", ScaleOf(head, "scale"));
                cells.TryAdd($"{Text(statement, "id")}, {Scale}shares in {column}", ScaleOf(head, "shares"));
            }
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var line in List(statement, "lines"))
            {
                var concept = Text(line, "concept") + (Text(line, "at") is { Length: > 0 } end ? " " + end : "");
                if (concept.Length == 0) continue;
                seen[concept] = seen.GetValueOrDefault(concept) + 1;
                var (i, name) = (0, seen[concept] == 1 ? concept : FormattableString.Invariant($"{concept} ({seen[concept]})"));
                foreach (var value in List(line, "values"))
                {
                    if (i < columns.Count && value.ValueKind != JsonValueKind.Null)
                        cells.TryAdd($"{Text(statement, "id")}, {name}, {columns[i]}", Figure(value, line, heads[i]));
                    i++;
                }
            }
        }
        return cells;
    }

    private const string Scale = "scale of ";

    private static bool IsScale(string key) => key.Contains(", " + Scale, StringComparison.Ordinal);

    private static string ScaleOf(JsonElement column, string key) => Text(column, key) is { Length: > 0 } scale ? scale : "one";

    // A value or its line may have a scale of its own. If this scale differs from the scale of the column, it is added to the text, since
    // the digits alone would hide the difference.
    private static string Figure(JsonElement value, JsonElement line, JsonElement column)
    {
        var digits = value.ValueKind == JsonValueKind.Object ? Inner(value) : value.ToString();
        var own = Text(value, "scale") is { Length: > 0 } nearest ? nearest : Text(line, "scale");
        return own.Length == 0 || own == ScaleOf(column, "scale") ? digits : $"{digits} (scale {own})";
    }

    private static string Inner(JsonElement value) => value.TryGetProperty("value", out var inner) ? inner.ToString() : "";

    private static IEnumerable<JsonElement> List(JsonElement of, string key) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray() : [];

    private static string Text(JsonElement of, string key) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() ?? "" : "";
}
