using QifuReports.Import.Documents.Html;

namespace QifuReports.Import.Documents.Model;

/// <summary>A filing as it was published: what stands in it, from the first line to the last, without any meaning yet.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Sha256">Of its bytes, as 64 small hexadecimal digits.</param>
/// <param name="Form">What kind of document it is, told by its content.</param>
/// <param name="Blocks">Paragraphs and tables in reading order; may be empty.</param>
public sealed record SourceDocument(string Name, string Sha256, DocumentForm Form, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>What the tags of inline XBRL say; null for a document without them.</summary>
    public TaggedReport? Tagged { get; init; }

    /// <summary>The facts of a report in the form xBRL-JSON, which has no blocks; null for any other document.</summary>
    public OimReport? Facts { get; init; }

    /// <summary>Whether its end is missing: it begins as a page or a table, and nothing ends that.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>What its reader left out, or took otherwise than a person might expect; empty for most.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];
}

/// <summary>Something of a document that its reader left out or could not take as it looks.</summary>
/// <param name="Line">The line of the file; in a workbook the row.</param>
/// <param name="What">What it is.</param>
/// <param name="Why">What was done with it.</param>
public sealed record SourceNote(int Line, string What, string Why);

/// <summary>The kinds of documents that are read.</summary>
public enum DocumentForm
{
    /// <summary>Plain text whose tables are separated by tabs or by upright strokes.</summary>
    Text,

    /// <summary>HTML, whose tables are tables.</summary>
    Html,

    /// <summary>HTML with the tags of inline XBRL.</summary>
    InlineXbrl,

    /// <summary>A statement as the viewer of the SEC shows it.</summary>
    ViewerPage,

    /// <summary>A workbook.</summary>
    Workbook,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A report of facts, xBRL-JSON.</summary>
    Facts,
}

/// <summary>A paragraph or a table of a document.</summary>
/// <param name="Line">The line of the file where it begins, from 1; in a workbook the row.</param>
public abstract record SourceBlock(int Line);

/// <summary>A paragraph, a heading or an item of a list.</summary>
/// <param name="Words">With single blanks, and without the marks of a typesetter.</param>
public sealed record SourceText(string Words, int Line) : SourceBlock(Line);

/// <summary>A table as it stands: rows of cells on one grid.</summary>
/// <param name="Rows">From the top; none is empty of text.</param>
public sealed record SourceGrid(IReadOnlyList<GridRow> Rows, int Line) : SourceBlock(Line)
{
    /// <summary>Whether a head covers the empty cells that follow it, as in text; in HTML a cell says itself how far it goes.</summary>
    public bool HeadsRunOn { get; init; }

    /// <summary>The member of an axis that the figures are of, as the viewer of the SEC prints such rows behind the statement; empty for the company as a whole. They belong to no total of it.</summary>
    public string Member { get; init; } = "";

    /// <summary>Why its numbers may mean something else than they are read as; empty for nothing.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Those that have text, from the left.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, int Line)
{
    /// <summary>How far the first cell is set in, in steps of the document; 0 for the outermost, and where the document sets nothing in.</summary>
    public int Indent { get; init; }

    /// <summary>Whether a line stands above its figures, as above a subtotal.</summary>
    public bool IsRuledAbove { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Left">The first column of the grid that it covers, from 0.</param>
/// <param name="Right">The last column of the grid that it covers.</param>
/// <param name="Text">With single blanks; never empty.</param>
public sealed record GridCell(int Left, int Right, string Text)
{
    /// <summary>The tags of inline XBRL on what stands in it; mostly none or one.</summary>
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];

    /// <summary>Whether a workbook stores it as a number, so that its points and commas can mean but one thing.</summary>
    public bool IsStored { get; init; }
}

/// <summary>A figure as inline XBRL tags it.</summary>
/// <param name="Concept">With its prefix, for instance <c>us-gaap:Revenues</c>.</param>
/// <param name="Context">The identifier of its context.</param>
/// <param name="Unit">The identifier of its unit; empty for text.</param>
/// <param name="Scale">The power of ten by which the printed figure is multiplied.</param>
/// <param name="IsNegative">Whether the tag has the sign "-".</param>
/// <param name="IsNil">Whether it is said to have no value.</param>
public sealed record TaggedFact(string Concept, string Context, string Unit, int Scale, bool IsNegative, bool IsNil)
{
    /// <summary>The value that the tag gives, with its sign and in full units; null where it has none or it cannot be read. The printed figure often has the other sign: compare magnitudes.</summary>
    public decimal? Value { get; init; }
}
