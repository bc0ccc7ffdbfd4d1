namespace QifuReports.Typesetting.Text;

/// <summary>Text of a paragraph in one format.</summary>
/// <param name="Text">
/// The characters. A line feed (or U+2028) ends the line; U+200B allows a line end, U+2060 forbids one; U+00A0 and U+202F never end a line.
/// </param>
/// <param name="Format">The text format.</param>
/// <param name="Reference">The hidden reference that links the text to its figure, passed unchanged to the segments; null for
/// words.</param>
/// <param name="Tag">Any object that the caller wants to find on the segments again: a link, a note, a structure node.</param>
public sealed record StyledRun(string Text, TextFormat Format, string? Reference = null, object? Tag = null)
{
    /// <summary>Whether no line may end inside the run, whatever its characters.</summary>
    public bool Unbreakable { get; init; }
}
