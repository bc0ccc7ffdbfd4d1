using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text;

/// <summary>Thrown for a text with characters that no font has, neither the main font nor a fallback font.</summary>
/// <param name="characters">The code points of the missing characters in the order of the text, each only once.</param>
/// <param name="text">The text.</param>
#pragma warning disable CA1032 // It always has characters and a text.
public sealed class MissingGlyphException(IReadOnlyList<int> characters, string text) : Exception($"{Say(characters, text)}.")
#pragma warning restore CA1032
{
    private const int MostNamed = 8, MostOfText = 60;

    public IReadOnlyList<int> Characters { get; } = characters;

    /// <summary>Returns the message without its full stop: at most eight missing characters, and the beginning of the text.</summary>
    private static string Say(IReadOnlyList<int> characters, string text)
    {
        var said = new StringBuilder("No font has ");
        for (var i = 0; i < characters.Count && i < MostNamed; i++)
            said.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"U+{characters[i]:X4}");
        if (characters.Count > MostNamed) said.Append(CultureInfo.InvariantCulture, $" and {characters.Count - MostNamed} more");
        var end = text.Length <= MostOfText ? text.Length : char.IsHighSurrogate(text[MostOfText - 1]) ? MostOfText - 1 : MostOfText;
        return said.Append(" in the text \"").Append(text, 0, end).Append(end < text.Length ? "\u2026" : "").Append('"').ToString();
    }
}
