using QifuReports.Ledger.Text;

namespace QifuReports.Import.Documents.Cells;

/// <summary>
/// Removes invisible characters from text. Such characters come from web pages and word processors, and are not allowed in the data.
/// </summary>
internal static class VisibleText
{
    /// <summary>
    /// The text without invisible characters; the same text if it has none. Control characters become spaces, since they separate words.
    /// </summary>
    public static string Of(string text)
    {
        if (HiddenCharacters.IndexIn(text) < 0 && !text.Contains(HiddenCharacters.SoftHyphen)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value < 0x10000 && (char.IsWhiteSpace((char)rune.Value) || char.IsControl((char)rune.Value)))
                visible.Append(rune.Value is '\t' or '\n' or '\r' or '\u00A0' ? (char)rune.Value : ' ');
            else if (!HiddenCharacters.IsHidden(rune.Value)) visible.Append(rune.ToString());
        return visible.ToString();
    }
}
