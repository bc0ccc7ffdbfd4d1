using System.Text;
using QifuReports.Ledger;

namespace QifuReports.Import.Documents.Cells;

/// <summary>A text without the characters that nobody sees, which come along from web pages and word processors, and which the data refuse.</summary>
internal static class VisibleText
{
    /// <summary>The same text where there are none; controls, which stand between words, are blanks.</summary>
    public static string Of(string text)
    {
        if (HiddenCharacters.IndexIn(text) < 0 && !text.Contains(HiddenCharacters.SoftHyphen)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value < 0x10000 && (char.IsWhiteSpace((char)rune.Value) || char.IsControl((char)rune.Value))) visible.Append(rune.Value is '\t' or '\n' or '\r' or '\u00A0' ? (char)rune.Value : ' ');
            else if (!HiddenCharacters.IsHidden(rune.Value)) visible.Append(rune.ToString());
        return visible.ToString();
    }
}
