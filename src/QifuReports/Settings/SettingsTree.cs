using System.Globalization;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Settings;

/// <summary>The settings file as configuration has it: pairs of a place, its levels parted by colons, and a value.</summary>
internal static class SettingsTree
{
    /// <summary>One pair for each value, in the order of the file; the members of a list by their positions from 0.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Flat(JsonNode root)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        Add(root, "", pairs);
        return pairs;
    }

    private static void Add(JsonNode node, string place, List<KeyValuePair<string, string?>> pairs)
    {
        if (node.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            pairs.Add(new(place, Value(node)));
            return;
        }
        foreach (var item in node.Items)
        {
            var name = item.Key ?? item.Index.ToString(CultureInfo.InvariantCulture);
            Add(item, place.Length == 0 ? name : $"{place}:{name}", pairs);
        }
    }

    private static string? Value(JsonNode node) => node.Kind switch
    {
        JsonKind.Text => node.Text,
        JsonKind.Number => node.Number?.ToString(CultureInfo.InvariantCulture) ?? node.Text,
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => null,
    };
}
