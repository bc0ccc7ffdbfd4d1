using QifuReports.Import.Documents.Html;

namespace QifuReports.Import.Documents.Model;

/// <summary>A filing as it was published: its contents from the first line to the last, not yet interpreted.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Sha256">SHA-256 of its bytes: 64 hexadecimal digits in lower case.</param>
/// <param name="Form">The form of the document, recognised by its content.</param>
/// <param name="Blocks">Paragraphs and tables in reading order; may be empty.</param>
public sealed record SourceDocument(string Name, string Sha256, DocumentForm Form, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>The content of the inline XBRL tags; null for a document without tags.</summary>
    public TaggedReport? Tagged { get; init; }

    /// <summary>The facts of an xBRL-JSON report, which has no blocks; null for any other document.</summary>
    public OimReport? Facts { get; init; }

    /// <summary>Whether its end is missing: a page or a table starts and does not end.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>What the reader left out or read differently than a person might expect; usually empty.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];
}

/// <summary>A part of a document that its reader left out or could not read as it looks.</summary>
/// <param name="Line">The line of the file; in a workbook, the row.</param>
/// <param name="What">The part of the document.</param>
/// <param name="Why">What was done with it, and why.</param>
public sealed record SourceNote(int Line, string What, string Why);

/// <summary>The kinds of documents that are read.</summary>
public enum DocumentForm
{
    /// <summary>Plain text with tables separated by tabs or vertical bars.</summary>
    Text,

    /// <summary>HTML with table elements.</summary>
    Html,

    /// <summary>HTML with the tags of inline XBRL.</summary>
    InlineXbrl,

    /// <summary>A statement in the SEC's viewer.</summary>
    ViewerPage,

    /// <summary>A workbook.</summary>
    Workbook,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A report of facts in xBRL-JSON.</summary>
    Facts,
}

/// <summary>A paragraph or a table of a document.</summary>
/// <param name="Line">The line of the file where it starts, counted from 1; in a workbook, the row.</param>
public abstract record SourceBlock(int Line);

/// <summary>A paragraph, a heading or a list item.</summary>
/// <param name="Words">The text with single spaces and without formatting marks.</param>
public sealed record SourceText(string Words, int Line) : SourceBlock(Line);

/// <summary>A table as it stands: rows of cells on one grid.</summary>
/// <param name="Rows">The rows from top to bottom; each has text.</param>
public sealed record SourceGrid(IReadOnlyList<GridRow> Rows, int Line) : SourceBlock(Line)
{
    /// <summary>Whether a head also covers the empty cells that follow it, as in text. In HTML, each cell states its own span.</summary>
    public bool HeadsRunOn { get; init; }

    /// <summary>
    /// The member of an axis that the figures are about; empty for the company as a whole. The SEC's viewer prints such rows after the
    /// statement. They belong to none of its totals.
    /// </summary>
    public string Member { get; init; } = "";

    /// <summary>Why its numbers may have been misread; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells with text, from left to right.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, int Line)
{
    /// <summary>
    /// The indent of the first cell, in steps of the document; 0 for the outermost, and where the document has no indents.
    /// </summary>
    public int Indent { get; init; }

    /// <summary>Whether a ruled line stands above its figures, as above a subtotal.</summary>
    public bool IsRuledAbove { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Left">The first column of the grid that it covers, counted from 0.</param>
/// <param name="Right">The last column of the grid that it covers.</param>
/// <param name="Text">The text with single spaces; never empty.</param>
public sealed record GridCell(int Left, int Right, string Text)
{
    /// <summary>The inline XBRL tags on its content; usually none or one.</summary>
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];

    /// <summary>Whether a workbook stores it as a number, so that its points and commas have only one meaning.</summary>
    public bool IsStored { get; init; }
}

/// <summary>A figure with an inline XBRL tag.</summary>
/// <param name="Concept">The concept with its prefix, such as <c>us-gaap:Revenues</c>.</param>
/// <param name="Context">The identifier of its context.</param>
/// <param name="Unit">The identifier of its unit; empty for text.</param>
/// <param name="Scale">The power of ten that multiplies the printed figure.</param>
/// <param name="IsNegative">Whether the tag has the sign "-".</param>
/// <param name="IsNil">Whether the tag says that there is no value.</param>
public sealed record TaggedFact(string Concept, string Context, string Unit, int Scale, bool IsNegative, bool IsNil)
{
    /// <summary>
    /// The value of the tag, with its sign and in whole units; null where it has none or cannot be read. The printed figure often has the
    /// other sign, so compare magnitudes.
    /// </summary>
    public decimal? Value { get; init; }
}
