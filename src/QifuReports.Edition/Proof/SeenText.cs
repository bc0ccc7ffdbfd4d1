namespace QifuReports.Edition.Proof;

/// <summary>Texts without what two renderers may show differently: spaces, and characters that are never seen.</summary>
internal static class SeenText
{
    /// <summary>Returns the characters of a text that are seen.</summary>
    public static string Of(string text)
    {
        var isPlain = true;
        foreach (var c in text) isPlain &= IsSeen(c);
        if (isPlain) return text;
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
            if (IsSeen(c)) seen.Append(c);
        return seen.ToString();
    }

    // Spaces may break or not. HTML leaves out characters that turn the direction of a text, and has U+FFFD in place of controls.
    private static bool IsSeen(char c) =>
        c is > ' ' and < '\u007F' || (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFFFD'
            && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format);
}
