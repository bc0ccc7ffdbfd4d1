namespace QifuReports.Typesetting.Document;

/// <summary>
/// A whole document as meaning: blocks in reading order, without pages or coordinates. Immutable; any kind of renderer may walk it.
/// <see cref="Blocks"/> may make its blocks on demand. Layout reads the list twice in order (with a table of contents, its headings once
/// more before) and keeps none of the blocks, so a document of any length fits in memory.
/// </summary>
public sealed record DocumentModel
{
    public required DocumentInfo Info { get; init; }
    public required PageSetup Setup { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>A word set large and pale behind every page, such as DRAFT; null for none.</summary>
    public string? Watermark { get; init; }
}

/// <summary>The document's metadata. Dates come from the data, never from a clock.</summary>
/// <param name="Title">The title that a PDF viewer shows in its window.</param>
/// <param name="Subject">One sentence; may be empty.</param>
/// <param name="Author">Who prepared the document.</param>
/// <param name="Keywords">In order of weight; may be empty.</param>
/// <param name="Language">BCP 47, for instance <c>en-GB</c>.</param>
/// <param name="Date">The date of the document, at midnight UTC in the metadata.</param>
public sealed record DocumentInfo(string Title, string Subject, string Author, IReadOnlyList<string> Keywords, string Language,
    DateOnly Date);

/// <summary>The sheet, and the texts on every page.</summary>
public sealed record PageSetup
{
    public PaperSize Paper { get; init; } = PaperSize.A4;
    public bool Landscape { get; init; }

    /// <summary>Whether the whole document has to fit on one page. Otherwise the layout fails.</summary>
    public bool SinglePage { get; init; }

    /// <summary>
    /// The running head from the second page on: the document on the left; layout adds the current section of level 1 on the right.
    /// </summary>
    public string RunningHead { get; init; } = "";

    /// <summary>The left part of the foot; the right part is always the page number and the number of pages.</summary>
    public string RunningFoot { get; init; } = "";
}

/// <summary>The available paper sizes.</summary>
public enum PaperSize { A4, Letter }
