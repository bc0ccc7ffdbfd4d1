namespace QifuReports.Typesetting.Document;

/// <summary>
/// The content of a whole document: blocks in reading order, without pages or coordinates. Immutable; any kind of renderer may read it.
/// <see cref="Blocks"/> may create each block only when it is read. Layout reads the list in order, at least twice, and keeps none of the
/// blocks, so a document of any length fits in memory.
/// </summary>
public sealed record DocumentModel
{
    public required DocumentInfo Info { get; init; }
    public required PageSetup Setup { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>A word printed large and pale behind the text of every page, such as DRAFT; null for none.</summary>
    public string? Watermark { get; init; }
}

/// <summary>The document's metadata. Dates come from the data and never from a clock, so that the same data gives the same file.</summary>
/// <param name="Title">The title that a PDF viewer shows in its window.</param>
/// <param name="Subject">What the document is about in one sentence; may be empty.</param>
/// <param name="Author">Who prepared the document.</param>
/// <param name="Keywords">Search words, the most important first; may be empty.</param>
/// <param name="Language">The language as a BCP 47 tag, for instance <c>en-GB</c>.</param>
/// <param name="Date">The date of the document. The metadata has it as midnight UTC.</param>
public sealed record DocumentInfo(string Title, string Subject, string Author, IReadOnlyList<string> Keywords, string Language,
    DateOnly Date);

/// <summary>The paper, its orientation, and the texts at the top and the foot of every page.</summary>
public sealed record PageSetup
{
    public PaperSize Paper { get; init; } = PaperSize.A4;
    public bool Landscape { get; init; }

    /// <summary>Whether the whole document must fit on one page. If it does not fit, layout fails.</summary>
    public bool SinglePage { get; init; }

    /// <summary>The text at the top left of every page from the second on. At the right is the current heading of level 1.</summary>
    public string RunningHead { get; init; } = "";

    /// <summary>The text at the bottom left of every page; on the right are always the page number and the number of pages.</summary>
    public string RunningFoot { get; init; } = "";
}

/// <summary>The available paper sizes.</summary>
public enum PaperSize { A4, Letter }
