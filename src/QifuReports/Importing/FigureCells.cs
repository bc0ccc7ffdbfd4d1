using System.Text.Json.Nodes;

namespace QifuReports.App.Importing;

/// <summary>Collects the figures in the file of a filing, by line or by concept, in a form that can be compared.</summary>
internal static class FigureCells
{
    /// <summary>
    /// Returns the lines of a statement. The key is the concept, <c>opening</c> or <c>closing</c> for a balance in a statement for a span,
    /// and the number of the occurrence. The value is the line with its figures and their stated scale.
    /// </summary>
    public static Dictionary<string, (JsonObject Line, IReadOnlyList<string> Figures)> Lines(JsonObject statement)
    {
        var lines = new Dictionary<string, (JsonObject, IReadOnlyList<string>)>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Objects(statement, "lines"))
        {
            if (Text(line, "concept") is not { Length: > 0 } concept) continue;
            var key = $"{concept} {Text(line, "at")}";
            seen[key] = seen.GetValueOrDefault(key) + 1;
            lines.TryAdd($"{key} {seen[key]}", (line, [.. Figures(line).Select(f => $"{f} {Text(line, "scale")}")]));
        }
        return lines;
    }

    /// <summary>Returns all figures of each concept in a filing. Each figure comes with its statement, its scale and its column.</summary>
    public static Dictionary<string, HashSet<string>> OfConcepts(JsonObject filing)
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var statement in Objects(filing, "statements"))
        {
            var columns = Objects(statement, "columns").Select(WhatOf).ToList();
            foreach (var line in Objects(statement, "lines"))
            {
                if (Text(line, "concept") is not { Length: > 0 } concept) continue;
                if (!all.TryGetValue(concept, out var own)) all.Add(concept, own = new HashSet<string>(StringComparer.Ordinal));
                var figures = Figures(line);
                for (var i = 0; i < Math.Min(figures.Count, columns.Count); i++)
                    if (figures[i].Length > 0)
                        own.Add($"{Text(statement, "id")} {Text(line, "at")} {Text(line, "scale")} {columns[i]}: {figures[i]}");
            }
        }
        return all;
    }

    /// <summary>Returns what the figures of a column describe: period, currency, basis, scale and kind.</summary>
    public static string WhatOf(JsonObject column) =>
        string.Join(' ', ((string[])["period", "currency", "basis", "scale", "shares", "kind"]).Select(k => Text(column, k)));

    private static List<string> Figures(JsonObject line) =>
        line["values"] is JsonArray values
            ? [.. values.Select(v =>
                v is null ? "" : v is JsonObject inner ? $"{inner["value"]} {inner["scale"]} {inner["qualifier"]}" : v.ToString())] : [];

    /// <summary>Returns the objects of a list; empty if there is no list with this name.</summary>
    public static IEnumerable<JsonObject> Objects(JsonObject of, string key) => of[key] is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>Returns the text of a member; empty if there is no member with this name.</summary>
    public static string Text(JsonObject of, string key) => of[key] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
