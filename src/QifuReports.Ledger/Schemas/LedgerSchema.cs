namespace QifuReports.Ledger.Schemas;

/// <summary>The JSON Schemas (draft 2020-12) of the data files: the same files as in <c>data/schema/</c>.</summary>
public static class LedgerSchema
{
    /// <summary>The names of the schemas, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> Names { get; } = ["filing", "taxonomy", "issuer", "waivers"];

    /// <summary>The text of a schema as UTF-8, ending with a line feed; null if no schema has the name.</summary>
    public static byte[]? Get(string name)
    {
        using var stream = typeof(LedgerSchema).Assembly.GetManifestResourceStream(name + ".schema.json");
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
