using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>
/// One file of a data folder made wrong somewhere, as a slip or a bad transfer would: a key that is gone, a value of another kind, a number
/// without measure, a comma too many.
/// </summary>
/// <param name="Path">Of the file in the folder.</param>
/// <param name="Text">What stands in it now.</param>
/// <param name="What">What was done to it.</param>
public sealed record Corruption(string Path, string Text, string What)
{
    private static readonly JsonSerializerOptions Written =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Numbers = ["99999999999999999999999999999999", "1e300", "-0", "1e-300",
        "79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001", "NaN", "01", "4.", "1E5"];

    private static readonly string[] Texts =
        ["\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e123\"", "\"{{ 1 + 1 }}\"", "\"**bold** [a](b)\"", "\"../../x\"",
            "\"2025Q9\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"\\u4e2d\\u6587\"", "\"a\\nb\"", "\"<!-- -->\"", "\"\\u00ad\"", "\"-\"",
            "\"n.m.\"", "\"2025Q1\"", "\"XYZ\""];

    private static readonly string[] Others = ["null", "true", "[]", "{}", "[[[[[[[[[[[[[[]]]]]]]]]]]]]]", "7", "\"x\"", "-1", "{\"a\": 1}",
        "[null]"];

    /// <summary>One by chance.</summary>
    public static Corruption Of(Company company, Chance chance)
    {
        var (path, text) = chance.One(company.Files);
        return chance.Below(10) switch
        {
            0 => new Corruption(path, text[..chance.Below(text.Length)], "cut off"),
            1 => Inserted(path, text, ",", chance),
            2 => Inserted(path, text, chance.One(["\u0000", "}", "]", "\"", "{", "\uFFFD", "//", "\\", "0"]), chance),
            3 => Changed(path, text, chance, "gone", null),
            4 or 5 => Changed(path, text, chance, "a number", chance.One(Numbers)),
            6 or 7 => Changed(path, text, chance, "a text", chance.One(Texts)),
            8 => Changed(path, text, chance, "a long text",
                $"\"{new string(chance.One(['x', ' ', '9', '\u00E9']), chance.One([300, 5_000, 70_000]))}\""),
            _ => Changed(path, text, chance, "of another kind", chance.One(Others)),
        };
    }

    private static Corruption Inserted(string path, string text, string what, Chance chance)
    {
        var at = chance.Below(text.Length);
        return new Corruption(path, text.Insert(at, what),
            string.Create(CultureInfo.InvariantCulture, $"U+{(int)what[0]:X4} put in at {at}"));
    }

    // A value anywhere in the tree, or the key that has it, becomes another one; what replaces it may be no JSON at all.
    private static Corruption Changed(string path, string text, Chance chance, string what, string? with)
    {
        const string Mark = "\"put in here\"";
        var root = JsonNode.Parse(text)!;
        var node = chance.One([.. Below(root)]);
        var place = node.GetPath();
        var key = node.Parent is JsonObject ? node.GetPropertyName() : null;
        if (node.Parent is JsonObject members)
        {
            members.Remove(key!);
            if (with is not null) members.Add(key!, "put in here");
        }
        else if (node.Parent is JsonArray items)
        {
            var at = items.IndexOf(node);
            items.RemoveAt(at);
            if (with is not null) items.Insert(at, "put in here");
        }
        return new Corruption(path, root.ToJsonString(Written).Replace(Mark, with ?? "", StringComparison.Ordinal),
            $"{place} {what}: {(with?.Length > 60 ? with[..60] : with)}");
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(v => Below(v).Prepend(v)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(v => Below(v).Prepend(v)),
        _ => [],
    };
}
