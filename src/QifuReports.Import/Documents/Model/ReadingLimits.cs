using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Import.Documents.Model;

/// <summary>
/// The limits for reading a document. Because of them, a document with data of another kind, or a document made to do harm, is refused
/// early. A long quarterly report has about 600 paragraphs with 200,000 characters, and 900 rows.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>The greatest number of rows with text in all tables.</summary>
    public const int Rows = 20_000;

    /// <summary>The greatest number of paragraphs, or of lines outside tables in a plain text.</summary>
    public const int Paragraphs = 30_000;

    /// <summary>The greatest number of characters in paragraphs.</summary>
    public const int Letters = 2_000_000;

    /// <summary>Whether the blocks of a document exceed a limit.</summary>
    public static bool AreBelow(IReadOnlyList<SourceBlock> blocks)
    {
        var (rows, paragraphs, letters) = (0, 0, 0L);
        foreach (var block in blocks)
            if (block is SourceGrid grid) rows += grid.Rows.Count;
            else if (block is SourceText text) (paragraphs, letters) = (paragraphs + 1, letters + text.Words.Length);
        return rows > Rows || paragraphs > Paragraphs || letters > Letters;
    }

    /// <summary>The error for a document that exceeds a limit.</summary>
    /// <param name="name">The name of the file.</param>
    public static Diagnostic Trouble(string name) => new(ImportCodes.TooMuch,
        FormattableString.Invariant(
            $"The document has more than a filing: up to {Rows:#,0} rows of tables, {Paragraphs:#,0} paragraphs or lines, and {Letters:#,0} letters in them are read."), new Place(name), "Import only the part with the statements.");
}
