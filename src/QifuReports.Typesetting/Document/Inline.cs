namespace QifuReports.Typesetting.Document;

/// <summary>A piece of a line of text.</summary>
public abstract record Inline;

/// <summary>Text in one style.</summary>
/// <param name="Text">The characters; U+00A0 where no line may break.</param>
/// <param name="Style">How it is set off from its surroundings.</param>
/// <param name="Reference">The name of the figure that this run states, carried untouched to the page; null for words.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Reference = null) : Inline;

/// <summary>The mark of a footnote. Layout numbers notes by first appearance and sets the note at the foot of the page that has the mark.</summary>
public sealed record FootnoteMark(Footnote Note) : Inline;

/// <summary>Text that leads somewhere.</summary>
/// <param name="Content">What is read.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Description">What an assistive technology says of it.</param>
public sealed record LinkRun(IReadOnlyList<TextRun> Content, LinkTarget Target, string Description) : Inline;

/// <summary>A forced line end.</summary>
public sealed record LineBreak : Inline;

/// <summary>A note; two marks with notes of one id share one number.</summary>
public sealed record Footnote(string Id, IReadOnlyList<Inline> Content);

/// <summary>How a run is set off. Flags combine.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,
    Strong = 1,
    Muted = 2,
    Superscript = 4,

    /// <summary>Figures of one width.</summary>
    Tabular = 8,

    /// <summary>A good move; only ever beside a sign, an arrow or a word that says the same.</summary>
    Favourable = 16,

    /// <summary>A bad move; only ever beside a sign, an arrow or a word that says the same.</summary>
    Adverse = 32,
}
