using QifuReports.Typesetting.Fonts;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// The hyphen that is set where a line ends inside a word. It stands for U+00AD: who reads or copies the text knows by that that it is no hyphen of the word
/// (ISO 32000-1, 14.8.2.2.3).
/// </summary>
internal static class SetHyphen
{
    public const char Character = '\u00AD';

    /// <summary>The glyph of a face that is set; 0 where it has none, and then no line ends there with a hyphen.</summary>
    public static ushort GlyphOf(FontFace face) => face.GlyphFor(0x2010) is not 0 and var hyphen ? hyphen : face.GlyphFor('-');

    /// <summary>
    /// Joins each box that would end with a hyphen to the next one where that, without a hyphen, reaches less far: so a line of fewer boxes is never the longer one,
    /// which is what choosing lines rests on.
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
