namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads where the figures of a filing come from: its document, and the place of a statement or a line in the document.</summary>
internal static class OriginReader
{
    private const int HashLength = 64;

    /// <summary>The document; null if there is none, or if it is wrong, which is reported.</summary>
    public static FiledDocument? Document(ObjectReader filing, Problems problems)
    {
        if (filing.Find("document") is not { } node || ObjectReader.Open(node, DataKeys.Document, problems) is not { } o) return null;
        var name = o.Text("name");
        var hash = o.Text("sha256");
        if (name is null || hash is null) return null;
        if (hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower)) return new FiledDocument(DraftReader.OneLine(name), hash);
        problems.Add(ProblemCodes.BadHash, o.Find("sha256")!, "This is no SHA-256 hash: that has 64 hexadecimal digits in small letters.",
            "sha256sum prints it; or take \"document\" out.");
        return null;
    }

    /// <summary>
    /// The place of an object in the document, on one line; if the object has none, the place of the object around it. Null if it is wrong,
    /// which is reported.
    /// </summary>
    public static string? Place(ObjectReader o, string around) =>
        o.Find("origin") is not { } node ? around : o.TextOf(node, mayBeEmpty: false) is { } text ? DraftReader.OneLine(text) : null;
}
