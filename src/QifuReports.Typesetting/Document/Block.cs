using QifuReports.Typesetting.Document.Charts;

namespace QifuReports.Typesetting.Document;

/// <summary>A part of a document that stands on its own; blocks follow one below the other.</summary>
public abstract record Block
{
    /// <summary>The identifier by which links lead to this block; null for none. Unique in a document.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Where the words of the block were written, for instance <c>quarterly/outlook.sbn:12</c>; null if not known. It is not printed.
    /// </summary>
    public string? Origin { get; init; }
}

/// <summary>A heading. Level 1 opens a section, and its text becomes the running head; levels are never skipped.</summary>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Whether the table of contents and the outline list the heading.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Whether the heading starts a new page.</summary>
    public bool NewPage { get; init; }
}

/// <summary>Running text.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Content, ParagraphKind Kind = ParagraphKind.Body) : Block
{
    /// <summary>Whether the paragraph must be on the page where the next block starts, if one page can hold both.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>The purpose of a paragraph; the house style gives each kind its look.</summary>
public enum ParagraphKind
{
    Body, Lead, Note,

    /// <summary>The main message of a page in one sentence, as large as a heading and over the whole text width.</summary>
    Headline,
}

/// <summary>A list. Each item is a sequence of blocks: paragraphs or inner lists.</summary>
public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>The first page: company, title, period, basis, and the key figures.</summary>
public sealed record Cover : Block
{
    public required string Issuer { get; init; }
    public required string Title { get; init; }
    public required string Period { get; init; }

    /// <summary>The logo of the company; null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>Statements about the document, one line each: accounting basis, audit status, currency, date.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
    public IReadOnlyList<KeyFigureCard> Cards { get; init; } = [];

    /// <summary>Notes that the reader needs about the document itself, printed at the foot of the page.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Notes { get; init; } = [];
}

/// <summary>
/// The top of the first page of a document without a cover: company and title on the left, accounting basis and dates on the right, a rule
/// below. The title is the heading of level 1 for everything that follows.
/// </summary>
public sealed record Masthead(string Issuer, string Title) : Block
{
    /// <summary>The period or the date that the document is about, printed under the title; may be empty.</summary>
    public string Period { get; init; } = "";

    /// <summary>Statements about the document, one line each: stock exchange listing, accounting basis, audit status, source.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The logo of the company; null for none.</summary>
    public Logo? Logo { get; init; }
}

/// <summary>Cards with key figures within the text.</summary>
public sealed record KeyFigureCards(IReadOnlyList<KeyFigureCard> Cards) : Block;

/// <summary>One key figure: its label, its value, and its change compared with another period.</summary>
/// <param name="Label">For instance <c>Net income</c>.</param>
/// <param name="Value">For instance <c>EUR1,137.7 million</c>, with the hidden reference that links the text to its figure.</param>
/// <param name="Comparison">The change with its sign, and the value of the other period; one or two lines.</param>
public sealed record KeyFigureCard(string Label, TextRun Value, IReadOnlyList<TextRun> Comparison);

/// <summary>
/// The few main figures of a page, large and side by side. They form a table with one column per figure. Under each figure are its
/// comparison and a small chart of its trend.
/// </summary>
/// <param name="Unit">The unit and the accounting basis of the figures; this is the caption of the table.</param>
/// <param name="Figures">Two to six figures.</param>
public sealed record LargeFigures(string Unit, IReadOnlyList<LargeFigure> Figures) : Block;

/// <summary>One large figure.</summary>
/// <param name="Label">The label above the figure.</param>
/// <param name="Value">The figure without its unit, since the caption gives the unit.</param>
/// <param name="Comparison">The change with its sign, and the value of the other period; one line each.</param>
/// <param name="Trend">The trend of the figure as a chart without words; null for none. The headline, description and note of the chart are
/// not printed.</param>
public sealed record LargeFigure(TextRun Label, TextRun Value, IReadOnlyList<TextRun> Comparison, ChartBlock? Trend = null);

/// <summary>Blocks that are set apart from the text: a warning, or the failed checks of a draft.</summary>
public sealed record Callout(CalloutKind Kind, string Title, IReadOnlyList<Block> Content) : Block;

/// <summary>The purpose of a callout.</summary>
public enum CalloutKind { Information, Warning }

/// <summary>
/// Two columns of blocks side by side, such as prose beside figures or a chart. On the grid of twelve columns the first column takes
/// <paramref name="MainColumns"/> and the second column the rest. A page break may divide the two columns only if one of them is taller
/// than 81% of the text area of a page. If the second column is empty, the first column keeps its width and may continue on the next page.
/// </summary>
public sealed record Beside(IReadOnlyList<Block> Main, IReadOnlyList<Block> Side, int MainColumns = 8) : Block
{
    /// <summary>Whether the bottoms of the two columns are level, not their tops: for charts with titles of different heights.</summary>
    public bool LevelFeet { get; init; }
}

/// <summary>The table of contents: every listed heading down to level <paramref name="Depth"/>, with its page.</summary>
public sealed record TableOfContents(string Title, int Depth = 2) : Block;

/// <summary>The next block starts a new page. If an orientation is given, all following pages have that orientation.</summary>
public sealed record PageBreak(bool? Landscape = null) : Block;

/// <summary>A chart with its headline, description and note.</summary>
public sealed record ChartBlock : Block
{
    /// <summary>The headline: a finding in a few words (e.g. "Sales rose again"). If empty, the description is the headline.</summary>
    public IReadOnlyList<Inline> Message { get; init; } = [];

    /// <summary>What the chart shows, with unit and period, without the company's name. Printed in muted ink under the headline.</summary>
    public required string Description { get; init; }
    public required ChartSpec Chart { get; init; }

    /// <summary>The text for readers who cannot see the chart, with its data.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>The note and the source under the chart; may be empty.</summary>
    public IReadOnlyList<Inline> Note { get; init; } = [];

    /// <summary>The height of the chart as a share of its width.</summary>
    public double Aspect { get; init; } = 0.4;

    /// <summary>Whether the chart is one of several side by side. Its title is then as small as table text, with less space.</summary>
    public bool Small { get; init; }
}
