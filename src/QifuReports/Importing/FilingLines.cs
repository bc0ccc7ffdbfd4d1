using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace QifuReports.App.Importing;

/// <summary>Writes a filing in the form that people edit: each column, statement line and cause of a change on one line.</summary>
internal static class FilingLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the text of the file, which ends with a line feed.</summary>
    public static string Of(JsonObject filing)
    {
        var text = new StringBuilder("{\n");
        Members(text, filing, 2);
        return text.Append("}\n").ToString();
    }

    private static void Members(StringBuilder text, JsonObject of, int indent)
    {
        var left = of.Count;
        foreach (var (key, value) in of)
        {
            text.Append(' ', indent).Append(Quoted(key)).Append(": ");
            if (value is JsonArray { Count: > 0 } list) List(text, list, indent, key == "statements");
            else text.Append(Compact(value));
            text.Append(--left > 0 ? ",\n" : "\n");
        }
    }

    private static void List(StringBuilder text, JsonArray list, int indent, bool isOfStatements)
    {
        text.Append("[\n");
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(' ', indent + 2);
            if (isOfStatements && list[i] is JsonObject statement)
            {
                text.Append("{\n");
                Members(text, statement, indent + 4);
                text.Append(' ', indent + 2).Append('}');
            }
            else text.Append(Compact(list[i]));
            text.Append(i + 1 < list.Count ? ",\n" : "\n");
        }
        text.Append(' ', indent).Append(']');
    }

    private static string Compact(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => "{" + string.Join(", ", members.Select(m => Quoted(m.Key) + ": " + Compact(m.Value))) + "}",
        JsonArray items => "[" + string.Join(", ", items.Select(Compact)) + "]",
        _ => node.ToJsonString(Plain),
    };

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
