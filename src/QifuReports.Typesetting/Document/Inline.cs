namespace QifuReports.Typesetting.Document;

/// <summary>A piece of a text: words, a link, a footnote mark or a line break.</summary>
public abstract record Inline;

/// <summary>Text in one style.</summary>
/// <param name="Text">The characters, with a no-break space (U+00A0) where a line must not break.</param>
/// <param name="Style">How the text differs from its surroundings, e.g. bold.</param>
/// <param name="Reference">The hidden reference that links this text to its figure, passed unchanged to the page; null for words without a
/// figure.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Reference = null) : Inline;

/// <summary>
/// The raised number that refers to a footnote. Layout numbers the footnotes in the order of their first marks, and prints each footnote at
/// the foot of the page that has its mark.
/// </summary>
public sealed record FootnoteMark(Footnote Note) : Inline;

/// <summary>Text with a link.</summary>
/// <param name="Content">The visible text.</param>
/// <param name="Target">The target of the link.</param>
/// <param name="Description">The text that assistive technology reads for the link.</param>
public sealed record LinkRun(IReadOnlyList<TextRun> Content, LinkTarget Target, string Description) : Inline;

/// <summary>A forced line end.</summary>
public sealed record LineBreak : Inline;

/// <summary>A footnote. Marks whose footnotes have the same id get the same number.</summary>
public sealed record Footnote(string Id, IReadOnlyList<Inline> Content);

/// <summary>How a piece of text differs from its surroundings. The flags can be combined.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,
    Strong = 1,
    Muted = 2,
    Superscript = 4,

    /// <summary>Digits that all have the same width, so that columns of numbers align.</summary>
    Tabular = 8,

    /// <summary>A favourable change. Its colour is never the only signal: a sign, an arrow or a word says the same.</summary>
    Favourable = 16,

    /// <summary>An adverse change. Its colour is never the only signal: a sign, an arrow or a word says the same.</summary>
    Adverse = 32,
}
