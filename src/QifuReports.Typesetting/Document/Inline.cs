namespace QifuReports.Typesetting.Document;

/// <summary>A piece of a line of text.</summary>
public abstract record Inline;

/// <summary>Text in one style.</summary>
/// <param name="Text">The characters, with U+00A0 where a line must not break.</param>
/// <param name="Style">How it is set off from its surroundings.</param>
/// <param name="Reference">The name of the figure that this run states, passed unchanged to the page; null for words.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Reference = null) : Inline;

/// <summary>
/// The mark of a footnote. Layout numbers the notes by first appearance and sets each at the foot of the page with its mark.
/// </summary>
public sealed record FootnoteMark(Footnote Note) : Inline;

/// <summary>Text with a link.</summary>
/// <param name="Content">The visible text.</param>
/// <param name="Target">The target of the link.</param>
/// <param name="Description">The text that assistive technology reads for the link.</param>
public sealed record LinkRun(IReadOnlyList<TextRun> Content, LinkTarget Target, string Description) : Inline;

/// <summary>A forced line end.</summary>
public sealed record LineBreak : Inline;

/// <summary>A footnote. Two marks whose notes have the same id share one number.</summary>
public sealed record Footnote(string Id, IReadOnlyList<Inline> Content);

/// <summary>How a run differs from its surroundings. Flags combine.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,
    Strong = 1,
    Muted = 2,
    Superscript = 4,

    /// <summary>Figures that all have the same width.</summary>
    Tabular = 8,

    /// <summary>A favourable change. Colour is never alone: a sign, an arrow or a word says the same.</summary>
    Favourable = 16,

    /// <summary>An adverse change. Colour is never alone: a sign, an arrow or a word says the same.</summary>
    Adverse = 32,
}
