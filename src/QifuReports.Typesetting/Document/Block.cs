namespace QifuReports.Typesetting.Document;

/// <summary>A part of a document that stands on its own, one below the other.</summary>
public abstract record Block
{
    /// <summary>The name that links and outlines lead to; null where nothing leads here. Unique in a document.</summary>
    public string? Id { get; init; }
}

/// <summary>A heading. Level 1 opens a section (and its text the running head); levels do not skip.</summary>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Whether the table of contents and the outline name it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Whether it starts a new page.</summary>
    public bool NewPage { get; init; }
}

/// <summary>Running text.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Content, ParagraphKind Kind = ParagraphKind.Body) : Block
{
    /// <summary>Whether it stays on the page where what follows it starts, as long as one page can hold both.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>What a paragraph is for; the house style says how each looks.</summary>
public enum ParagraphKind
{
    Body, Lead, Note,

    /// <summary>The news of a page in a sentence, set as large as a heading and over the whole width.</summary>
    Headline,
}

/// <summary>A list; each item is a run of blocks (paragraphs, lists within).</summary>
public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>The first page: who, what, when, on what basis, and the key figures.</summary>
public sealed record Cover : Block
{
    public required string Issuer { get; init; }
    public required string Title { get; init; }
    public required string Period { get; init; }

    /// <summary>Null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>Basis, audit status, currency, date: one line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
    public IReadOnlyList<KeyFigureCard> Cards { get; init; } = [];

    /// <summary>What the reader has to know of the document itself, at the foot of the page.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Notes { get; init; } = [];
}

/// <summary>The head of a document that has no cover: who and what on the left, basis and dates on the right, a rule below. Its title is the heading of level 1 of all that follows.</summary>
public sealed record Masthead(string Issuer, string Title) : Block
{
    /// <summary>The span or the day, under the title; may be empty.</summary>
    public string Period { get; init; } = "";

    /// <summary>Listing, basis, audit status, source: one line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Null for none.</summary>
    public Logo? Logo { get; init; }
}

/// <summary>Cards within the text.</summary>
public sealed record KeyFigureCards(IReadOnlyList<KeyFigureCard> Cards) : Block;

/// <summary>One key figure: what it is, the value, and what it is compared with.</summary>
/// <param name="Label">For instance <c>Net income</c>.</param>
/// <param name="Value">For instance <c>EUR1,137.7 million</c>, with its reference.</param>
/// <param name="Comparison">The move with its sign and its base, one line or two.</param>
public sealed record KeyFigureCard(string Label, TextRun Value, IReadOnlyList<TextRun> Comparison);

/// <summary>The few figures that a page is about, large and side by side: a table of one column each, under every figure what it is compared with and its course.</summary>
/// <param name="Unit">In which unit they are, and on what basis: the caption of the table.</param>
/// <param name="Figures">Two to six.</param>
public sealed record LargeFigures(string Unit, IReadOnlyList<LargeFigure> Figures) : Block;

/// <summary>One large figure.</summary>
/// <param name="Label">What it is, over it.</param>
/// <param name="Value">The figure, without the unit that the caption says.</param>
/// <param name="Comparison">The move with its sign and its base, one line each.</param>
/// <param name="Trend">Its course as a chart without words; null for none. Its headline, description and note are not set.</param>
public sealed record LargeFigure(TextRun Label, TextRun Value, IReadOnlyList<TextRun> Comparison, ChartBlock? Trend = null);

/// <summary>Blocks set apart: a warning, the failed checks of a draft.</summary>
public sealed record Callout(CalloutKind Kind, string Title, IReadOnlyList<Block> Content) : Block;

/// <summary>What a callout is for.</summary>
public enum CalloutKind { Information, Warning }

/// <summary>
/// Two columns of blocks side by side on one page: prose with figures or a chart beside it. Never split over pages;
/// on the grid of twelve columns the first takes <paramref name="MainColumns"/>, the second the rest. With nothing in the second,
/// prose in the measure of the first, which may go on over pages.
/// </summary>
public sealed record Beside(IReadOnlyList<Block> Main, IReadOnlyList<Block> Side, int MainColumns = 8) : Block
{
    /// <summary>Whether the feet of the two columns are level and not their tops: charts beside each other under titles of unlike length.</summary>
    public bool LevelFeet { get; init; }
}

/// <summary>The contents: every listed heading down to <paramref name="Depth"/>, with its page.</summary>
public sealed record TableOfContents(string Title, int Depth = 2) : Block;

/// <summary>What follows starts a new page; with an orientation, from here on.</summary>
public sealed record PageBreak(bool? Landscape = null) : Block;

/// <summary>A chart with what stands around it.</summary>
public sealed record ChartBlock : Block
{
    /// <summary>The finding, in a few words, as the headline of the chart; may be empty, where the description stands alone.</summary>
    public IReadOnlyList<Inline> Message { get; init; } = [];

    /// <summary>What is shown, with its unit and period, without the company's name: light, under the headline.</summary>
    public required string Description { get; init; }
    public required ChartSpec Chart { get; init; }

    /// <summary>The same for who cannot see it, with the data.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>Note and source under the chart; may be empty.</summary>
    public IReadOnlyList<Inline> Note { get; init; } = [];

    /// <summary>Height as a share of the width.</summary>
    public double Aspect { get; init; } = 0.4;

    /// <summary>Whether it is one of several small ones beside each other: its title is set as text is, and stands closer.</summary>
    public bool Small { get; init; }
}
