namespace QifuReports.Typesetting.Document;

/// <summary>
/// A whole document as meaning: blocks in reading order, with no page and no coordinate in it. Immutable; a renderer of
/// any kind may walk it. <see cref="Blocks"/> may make its blocks on demand, since layout reads the list twice in order (with contents, its headings once more before)
/// and keeps nothing of it: a document of any length fits in memory.
/// </summary>
public sealed record DocumentModel
{
    public required DocumentInfo Info { get; init; }
    public required PageSetup Setup { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>A word set large and pale behind every page, such as DRAFT; null for none.</summary>
    public string? Watermark { get; init; }
}

/// <summary>What the document is, for its metadata. Dates come from the data, never from a clock.</summary>
/// <param name="Title">The title as a reader's window shows it.</param>
/// <param name="Subject">One sentence; may be empty.</param>
/// <param name="Author">Who prepared the document.</param>
/// <param name="Keywords">In order of weight; may be empty.</param>
/// <param name="Language">BCP 47, for instance <c>en-GB</c>.</param>
/// <param name="Date">The date of the document, at midnight UTC in the metadata.</param>
public sealed record DocumentInfo(string Title, string Subject, string Author, IReadOnlyList<string> Keywords, string Language, DateOnly Date);

/// <summary>The sheet and what stands on every page of it.</summary>
public sealed record PageSetup
{
    public PaperSize Paper { get; init; } = PaperSize.A4;
    public bool Landscape { get; init; }

    /// <summary>Whether all of it has to stand on one page: what does not fit is then an error of layout.</summary>
    public bool SinglePage { get; init; }

    /// <summary>The running head from the second page on: left the document, right the current top-level section (added by layout).</summary>
    public string RunningHead { get; init; } = "";

    /// <summary>The left part of the foot; the right part is always "page x of y".</summary>
    public string RunningFoot { get; init; } = "";
}

/// <summary>The sheets that can be asked for.</summary>
public enum PaperSize { A4, Letter }
