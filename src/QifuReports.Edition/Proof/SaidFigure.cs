namespace QifuReports.Edition.Proof;

/// <summary>A figure as a text states it.</summary>
/// <param name="Name">The name of the figure.</param>
/// <param name="Words">The text without spaces and without characters that are never seen.</param>
internal readonly record struct SaidFigure(string Name, string Words)
{
    /// <summary>Returns the figure in words from which spaces and unseen characters are taken out.</summary>
    public static SaidFigure Of(string name, string text) => new(Seen(name), Seen(text));

    // Spaces may break or not, and HTML leaves out characters that turn the direction of a text.
    private static string Seen(string text)
    {
        var isPlain = true;
        foreach (var c in text) isPlain &= IsSeen(c);
        if (isPlain) return text;
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
            if (IsSeen(c)) seen.Append(c);
        return seen.ToString();
    }

    private static bool IsSeen(char c) =>
        !char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFFFD' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
