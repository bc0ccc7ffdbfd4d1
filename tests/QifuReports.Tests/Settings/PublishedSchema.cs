using System.Globalization;
using System.Text.Json;

namespace QifuReports.Tests.Settings;

/// <summary>
/// The settings as the published schema has them, walked without the program's own model of them: another reader of the same promise.
/// </summary>
internal static class PublishedSchema
{
    public static string Text { get; } = File.ReadAllText(RepositoryRoot.PathOf("docs", "reportsettings.schema.json"));

    private static readonly JsonElement Root = JsonDocument.Parse(Text).RootElement;

    /// <summary>
    /// Where a value stands: levels parted by colons, an asterisk for a name that the person chooses, brackets behind a list.
    /// </summary>
    public static IEnumerable<string> Leaves => Below(Root, "");

    /// <summary>Whether a variable of the environment names the place of a value, or a list that may be written as one text.</summary>
    public static bool IsPlace(string variable)
    {
        var at = Root;
        var parts = variable["QIFUREPORTS_".Length..].Replace("__", ":", StringComparison.Ordinal).Split(':');
        if (parts is [var group, "Password"] && group.ToUpperInvariant() is "SMTP" or "SIGN") return true;
        foreach (var part in parts)
        {
            if (at.TryGetProperty("oneOf", out var either)) at = either[1];
            if (Member(at, part) is { } member) at = member;
            else if (at.TryGetProperty("additionalProperties", out var named) && named.ValueKind == JsonValueKind.Object && part.Length > 0)
                at = named;
            else if (at.TryGetProperty("items", out var items)
                && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index.ToString(CultureInfo.InvariantCulture) == part && index < at.GetProperty("maxItems").GetInt32()) at = items;
            else return false;
        }
        return !IsGroup(at) && !(at.TryGetProperty("items", out var item) && IsGroup(item));
    }

    private static JsonElement? Member(JsonElement at, string name)
    {
        if (!at.TryGetProperty("properties", out var properties)) return null;
        foreach (var property in properties.EnumerateObject())
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Name != "$schema") return property.Value;
        return null;
    }

    private static bool IsGroup(JsonElement at) => at.TryGetProperty("type", out var type) && type.GetString() == "object";

    private static IEnumerable<string> Below(JsonElement at, string path)
    {
        if (at.TryGetProperty("oneOf", out var either)) at = either[1];
        if (at.TryGetProperty("properties", out var properties))
            return properties.EnumerateObject().SelectMany(p => Below(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"));
        if (at.TryGetProperty("additionalProperties", out var named) && named.ValueKind == JsonValueKind.Object)
            return Below(named, path + ":*");
        return at.TryGetProperty("items", out var items) ? Below(items, path + "[]") : [path];
    }
}
