namespace QifuReports.Briefings.Figures.Naming;

/// <summary>Writes a name inside a sentence or at its beginning, and says whether the name needs a hidden reference.</summary>
public static class NameText
{
    /// <summary>
    /// A name as written inside a sentence. The first letter becomes lower case, unless the letter begins an abbreviation or a word with
    /// more upper-case letters or digits (SaaS, Web3).
    /// </summary>
    public static string InText(string name) =>
        name.Length > 1 && char.IsAsciiLetterUpper(name[0]) && !char.IsAsciiLetterUpper(name[1]) && !HasLargeWithin(name)
            ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    // Looks at the first word only, up to a hyphen, so that "Non-GAAP" becomes "non-GAAP".
    private static bool HasLargeWithin(string name)
    {
        for (var i = 1; i < name.Length && char.IsLetterOrDigit(name[i]); i++)
            if (char.IsUpper(name[i]) || char.IsDigit(name[i])) return true;
        return false;
    }

    /// <summary>Writes words with an upper-case first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : Capital(words[0]) + words[1..];

    /// <summary>
    /// The upper-case form of a letter that begins a sentence. Letters of phonetic alphabets and similar ones stay as they are, because
    /// almost no font has their upper-case forms.
    /// </summary>
    public static char Capital(char letter) =>
        char.ToUpperInvariant(letter) is < '\u2C00' and not ('\u01C4' or '\u052E') and var large ? large : letter;

    /// <summary>Whether a name has digits. The proof takes them for a figure if no hidden reference marks the text as a name.</summary>
    public static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) return true;
        return false;
    }
}
