namespace QifuReports.Pdf.Revisions;

/// <summary>Words of a file that are told to people: what a terminal would act on is left out, and what is long is cut.</summary>
internal static class PlainWords
{
    private const int Longest = 80;

    public static string Of(string words)
    {
        var length = Math.Min(words.Length, Longest);
        return string.Create(length, words, static (place, source) =>
        {
            for (var i = 0; i < place.Length; i++) place[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) || char.GetUnicodeCategory(source[i]) == System.Globalization.UnicodeCategory.Format ? '?' : source[i];
        });
    }
}
