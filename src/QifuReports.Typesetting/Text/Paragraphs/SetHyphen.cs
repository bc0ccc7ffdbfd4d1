namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// The hyphen that is added where a line ends inside a word. In the text of the PDF it is U+00AD (soft hyphen), so that screen readers and
/// copied text know that the hyphen does not belong to the word (ISO 32000-1, 14.8.2.2.3).
/// </summary>
internal static class SetHyphen
{
    public const char Character = '\u00AD';

    /// <summary>Returns the hyphen glyph of a face; 0 if the face has none. Then words in this face are not hyphenated.</summary>
    public static ushort GlyphOf(FontFace face) => face.GlyphFor(0x2010) is not 0 and var hyphen ? hyphen : face.GlyphFor('-');

    /// <summary>
    /// Joins a box that would end with a hyphen to the next box if the hyphen ends further right than the next box. So a line with fewer
    /// boxes is never wider than a line with more boxes. <see cref="LineBreaker"/> relies on this.
    /// </summary>
    public static void Order(List<TextBox> boxes)
    {
        for (var i = boxes.Count - 2; i >= 0; i--)
        {
            var (box, next) = (boxes[i], boxes[i + 1]);
            if (box.After != BoxEnd.Hyphen || next.EndX >= box.EndX) continue;
            boxes[i] = new TextBox(box.Start, next.End, box.X, next.EndX, next.EndAdvance, next.After);
            boxes.RemoveAt(i + 1);
        }
    }
}
