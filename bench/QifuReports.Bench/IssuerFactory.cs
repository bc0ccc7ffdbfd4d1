using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QifuReports.Bench;

/// <summary>
/// Makes data folders of invented issuers, the same ones at each run. The pattern is the invented issuer of the tests, moved to other years
/// and to another size. One factor multiplies all whole numbers, share counts as well as amounts, so every sum and every quotient still
/// holds.
/// </summary>
public static class IssuerFactory
{
    /// <summary>The number of quarters of each issuer.</summary>
    public const int Quarters = 3;

    /// <summary>Writes <paramref name="count"/> folders and returns their paths.</summary>
    public static IReadOnlyList<string> Make(string root, int count)
    {
        var pattern = Material.PathOf(Path.Combine("tests", "Torvalin"));
        var files = Directory.GetFiles(pattern, "*.json", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        var texts = Array.ConvertAll(files, File.ReadAllText);
        var folders = new string[count];
        for (var i = 0; i < count; i++)
        {
            folders[i] = Path.Combine(root, FormattableString.Invariant($"issuer-{i + 1:0000}"));
            for (var f = 0; f < files.Length; f++)
            {
                var path = Path.Combine(folders[i], Path.GetRelativePath(pattern, files[f]));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Variant(texts[f], i));
            }
        }
        return folders;
    }

    private static string Variant(string text, int index)
    {
        var root = JsonNode.Parse(text)!;
        Change(root, 1 + index * 7 % 89, words => words
            .Replace("Torvalin", FormattableString.Invariant($"Issuer {index + 1:0000}"), StringComparison.Ordinal)
            .Replace("2025", "\u0001", StringComparison.Ordinal).Replace("2024", "\u0002", StringComparison.Ordinal)
            .Replace("\u0001", Text(2025 - index % 12), StringComparison.Ordinal)
            .Replace("\u0002", Text(2024 - index % 12), StringComparison.Ordinal));
        return root.ToJsonString();
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static void Change(JsonNode node, int factor, Func<string, string> words)
    {
        if (node is JsonObject members)
            foreach (var name in members.Select(m => m.Key).ToList())
                if (Changed(members[name], factor, words) is { Parent: null } changed) members[name] = changed;
        if (node is JsonArray items)
            for (var i = 0; i < items.Count; i++)
                if (Changed(items[i], factor, words,
                    isFigure: items.Parent is JsonObject && items.GetPropertyName() == "values") is { Parent: null } changed)
                    items[i] = changed;
    }

    // A number with decimals stays unchanged: such a number is a quotient, or an amount in millions that is part of no sum.
    private static JsonNode? Changed(JsonNode? node, int factor, Func<string, string> words, bool isFigure = false)
    {
        if (node is not JsonValue value)
        {
            if (node is not null) Change(node, factor, words);
            return node;
        }
        if (value.GetValueKind() == JsonValueKind.String) return words(value.GetValue<string>());
        return value.GetValueKind() == JsonValueKind.Number && isFigure
            && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole * factor : value;
    }
}
