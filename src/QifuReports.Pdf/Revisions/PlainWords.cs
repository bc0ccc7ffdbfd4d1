namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Prepares text from a file for messages: characters that a terminal could act on are replaced by question marks, and long text is cut.
/// </summary>
internal static class PlainWords
{
    private const int Longest = 80;

    public static string Of(string words)
    {
        var length = Math.Min(words.Length, Longest);
        return string.Create(length, words, static (place, source) =>
        {
            for (var i = 0; i < place.Length; i++)
                place[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i])
                    || char.GetUnicodeCategory(source[i]) == System.Globalization.UnicodeCategory.Format ? '?' : source[i];
        });
    }
}
