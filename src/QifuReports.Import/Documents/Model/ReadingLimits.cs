using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Import.Documents.Model;

/// <summary>
/// How much of a document is read, so that one which holds data of another kind, or was made to do harm, is refused soon. A long quarterly report has some 600 paragraphs with 200,000 letters, and 900 rows.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>So many rows with text, of all its tables.</summary>
    public const int Rows = 20_000;

    /// <summary>So many paragraphs, or lines of a text outside of its tables.</summary>
    public const int Paragraphs = 30_000;

    /// <summary>So many letters of its paragraphs.</summary>
    public const int Letters = 2_000_000;

    /// <summary>Whether some blocks are more than is read.</summary>
    public static bool AreBelow(IReadOnlyList<SourceBlock> blocks)
    {
        var (rows, paragraphs, letters) = (0, 0, 0L);
        foreach (var block in blocks)
            if (block is SourceGrid grid) rows += grid.Rows.Count;
            else if (block is SourceText text) (paragraphs, letters) = (paragraphs + 1, letters + text.Words.Length);
        return rows > Rows || paragraphs > Paragraphs || letters > Letters;
    }

    /// <summary>What stands against reading a document that has more.</summary>
    /// <param name="name">The file.</param>
    public static Diagnostic Trouble(string name) => new(ImportCodes.TooMuch,
        FormattableString.Invariant($"The document has more than a filing: up to {Rows:#,0} rows of tables, {Paragraphs:#,0} paragraphs or lines, and {Letters:#,0} letters in them are read."), new Place(name), "Import only the part with the statements.");
}
