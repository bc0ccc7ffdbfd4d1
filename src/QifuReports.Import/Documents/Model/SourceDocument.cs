using QifuReports.Import.Documents.Html;

namespace QifuReports.Import.Documents.Model;

/// <summary>A document as it was published: its contents from the first line to the last, not yet interpreted.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Sha256">SHA-256 of the bytes of the file: 64 hexadecimal digits in lower case.</param>
/// <param name="Form">The form of the document, recognised by its content.</param>
/// <param name="Blocks">Paragraphs and tables in reading order; may be empty.</param>
public sealed record SourceDocument(string Name, string Sha256, DocumentForm Form, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>The content of the XBRL tags in the document; null for a document without tags.</summary>
    public TaggedReport? Tagged { get; init; }

    /// <summary>The facts of an xBRL-JSON report, which has no blocks; null for any other document.</summary>
    public OimReport? Facts { get; init; }

    /// <summary>Whether the end of the document is missing: a page or a table starts and does not end.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>The parts that the reader left out, or read differently than a person might expect; usually empty.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];
}

/// <summary>A note about a part of a document that the program left out, or read differently from what a person sees.</summary>
/// <param name="Line">The line of the file; in a workbook, the row.</param>
/// <param name="What">The part of the document.</param>
/// <param name="Why">What was done with the part, and why.</param>
public sealed record SourceNote(int Line, string What, string Why);

/// <summary>The kinds of documents that the program reads.</summary>
public enum DocumentForm
{
    /// <summary>Plain text with tables separated by tabs or vertical bars.</summary>
    Text,

    /// <summary>HTML with table elements.</summary>
    Html,

    /// <summary>HTML with inline XBRL tags on its figures.</summary>
    InlineXbrl,

    /// <summary>A page of the SEC's statement viewer.</summary>
    ViewerPage,

    /// <summary>A workbook.</summary>
    Workbook,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A report of facts in xBRL-JSON.</summary>
    Facts,
}

/// <summary>A paragraph or a table of a document.</summary>
/// <param name="Line">The line of the file where the paragraph or table starts, counted from 1; in a workbook, the row.</param>
public abstract record SourceBlock(int Line);

/// <summary>A paragraph, a heading or a list item.</summary>
/// <param name="Words">The text with single spaces and without formatting such as Markdown.</param>
public sealed record SourceText(string Words, int Line) : SourceBlock(Line);

/// <summary>A table as printed, before anything in it is understood: rows of cells over numbered columns.</summary>
/// <param name="Rows">The rows from top to bottom; each row has text.</param>
public sealed record SourceGrid(IReadOnlyList<GridRow> Rows, int Line) : SourceBlock(Line)
{
    /// <summary>
    /// Whether a column heading also covers the empty cells to its right, as in plain text. In HTML it does not, since each cell states how
    /// many columns it covers.
    /// </summary>
    public bool HeadsRunOn { get; init; }

    /// <summary>
    /// The XBRL member that the figures are about, such as one segment; empty for the company as a whole. The SEC's viewer prints the rows
    /// of members after the statement, and no total of the statement contains them.
    /// </summary>
    public string Member { get; init; } = "";

    /// <summary>Why the numbers of the table may have been misread; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells with text, from left to right.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, int Line)
{
    /// <summary>
    /// The indent of the first cell: 0 for the outermost captions, 1 for the next indent that the document uses, and so on. 0 also if the
    /// document has no indents.
    /// </summary>
    public int Indent { get; init; }

    /// <summary>Whether a ruled line is printed above the figures of the row, as above a subtotal.</summary>
    public bool IsRuledAbove { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Left">The first column of the grid that the cell covers, counted from 0.</param>
/// <param name="Right">The last column of the grid that the cell covers.</param>
/// <param name="Text">The text with single spaces; never empty.</param>
public sealed record GridCell(int Left, int Right, string Text)
{
    /// <summary>The inline XBRL tags on the content of the cell; usually none or one.</summary>
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];

    /// <summary>
    /// Whether a workbook stores the content of the cell as a number, so that points and commas can be read in only one way.
    /// </summary>
    public bool IsStored { get; init; }
}

/// <summary>A figure with an inline XBRL tag.</summary>
/// <param name="Concept">The concept with its prefix, such as <c>us-gaap:Revenues</c>.</param>
/// <param name="Context">The identifier of the context, which gives the period.</param>
/// <param name="Unit">The identifier of the unit; empty for text.</param>
/// <param name="Scale">The power of ten that multiplies the printed figure.</param>
/// <param name="IsNegative">Whether the tag has the sign "-".</param>
/// <param name="IsNil">Whether the tag says that there is no value.</param>
public sealed record TaggedFact(string Concept, string Context, string Unit, int Scale, bool IsNegative, bool IsNil)
{
    /// <summary>
    /// The value of the tag, with its sign and in whole units; null if the tag has no value or the value cannot be read. The printed figure
    /// often has the opposite sign, so compare amounts without their signs.
    /// </summary>
    public decimal? Value { get; init; }
}
