namespace QifuReports.Ledger.Reading.Json;

/// <summary>The kinds of JSON nodes.</summary>
internal enum JsonKind { Object, Array, Text, Number, True, False, Null }

/// <summary>A JSON node that knows its place in the file, so that a problem with it can name the place.</summary>
internal sealed class JsonNode(JsonKind kind, JsonNode? parent, int line, int column)
{
    private readonly List<JsonNode>? _items = kind is JsonKind.Object or JsonKind.Array ? [] : null;

    public JsonKind Kind { get; } = kind;
    public JsonNode? Parent { get; } = parent;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column in characters, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The key if the node is a member of an object; null otherwise.</summary>
    public string? Key { get; init; }
    public int KeyLine { get; init; }
    public int KeyColumn { get; init; }

    /// <summary>The index in an array, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The text; for a number that cannot be stored exactly, the number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The number with its trailing zeros; null if it has an exponent or too many digits.</summary>
    public decimal? Number { get; init; }

    /// <summary>The elements of an array, or the members of an object, in order.</summary>
    public IReadOnlyList<JsonNode> Items => _items ?? (IReadOnlyList<JsonNode>)[];

    public void Add(JsonNode item) => _items!.Add(item);

    /// <summary>The member with a key; null if there is none.</summary>
    public JsonNode? Find(string key)
    {
        if (Kind != JsonKind.Object) return null;
        foreach (var item in _items!)
            if (item.Key == key) return item;
        return null;
    }

    /// <summary>The path from the root, <c>$.statements[2].lines[4]</c>.</summary>
    public string Path
    {
        get
        {
            if (Parent is null) return "$";
            if (Key is null) return $"{Parent.Path}[{Index.ToString(CultureInfo.InvariantCulture)}]";
            return IsPlain(Key) ? $"{Parent.Path}.{Key}" : $"{Parent.Path}['{Key.Replace("\\", "\\\\").Replace("'", "\\'")}']";
        }
    }

    /// <summary>What a message calls this node: <c>the text "4281"</c>, <c>the number 5</c>, <c>an object</c>.</summary>
    public string Found => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Text => Text.Length <= 40 ? $"the text \"{Text}\"" : "a text",
        JsonKind.Number =>
            "the number " + (Number?.ToString(CultureInfo.InvariantCulture) ?? (Text.Length <= 40 ? Text : Text[..40] + "\u2026")),
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };

    private static bool IsPlain(string key)
    {
        if (key.Length == 0 || char.IsAsciiDigit(key[0])) return false;
        foreach (var c in key)
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        return true;
    }
}
