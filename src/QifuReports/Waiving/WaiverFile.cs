namespace QifuReports.App.Waiving;

/// <summary>Inserts entries into the text of <c>waivers.json</c>. All other bytes stay as they are.</summary>
public static class WaiverFile
{
    /// <summary>Returns the file with one entry added at the end, or replaced.</summary>
    /// <param name="content">The existing file; must be a valid <c>waivers.json</c>.</param>
    /// <param name="entry">The entry to write.</param>
    /// <param name="replaced">The index of the waiver to replace; negative to add a new one.</param>
    public static byte[] With(byte[] content, WaiverEntry entry, int replaced)
    {
        var (open, close, items) = Find(content);
        var style = JsonStyle.Of(content, open, items);
        if (replaced >= 0) return Splice(content, items[replaced].Start, items[replaced].End, style.Text(entry));
        if (items.Count > 0) return Splice(content, items[^1].End, items[^1].End, "," + style.Break + style.Text(entry));
        return Splice(content, open + 1, close, style.FirstBreak + style.Text(entry) + style.LastBreak);
    }

    /// <summary>Returns a new file without entries.</summary>
    /// <param name="schema">The path of the schema, for the editor; null for none.</param>
    public static byte[] Empty(string? schema) =>
        Encoding.UTF8.GetBytes($"{{\n{(schema is null ? "" : $"  \"$schema\": {JsonStyle.Quoted(schema)},\n")}  \"waivers\": []\n}}\n");

    private static byte[] Splice(byte[] content, int start, int end, string text) =>
        [.. content.AsSpan(0, start), .. Encoding.UTF8.GetBytes(text), .. content.AsSpan(end)];

    // Finds the positions of the brackets around the list of waivers, and the start and end of each object in the list.
    private static (int Open, int Close, List<(int Start, int End)> Items) Find(byte[] content)
    {
        var mark = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var json = new Utf8JsonReader(content.AsSpan(mark));
        var (open, start, items) = (-1, 0, new List<(int, int)>());
        var isList = false;
        while (json.Read())
        {
            var at = mark + (int)json.TokenStartIndex;
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName when json.CurrentDepth == 1:
                    isList = json.ValueTextEquals("waivers");
                    break;
                case JsonTokenType.StartArray when isList && json.CurrentDepth == 1:
                    open = at;
                    break;
                case JsonTokenType.StartObject when isList && json.CurrentDepth == 2:
                    start = at;
                    break;
                case JsonTokenType.EndObject when isList && json.CurrentDepth == 2:
                    items.Add((start, at + 1));
                    break;
                case JsonTokenType.EndArray when isList && json.CurrentDepth == 1:
                    return (open, at, items);
            }
        }
        throw new InvalidOperationException("A file of waivers that was read has a list of them.");
    }
}
