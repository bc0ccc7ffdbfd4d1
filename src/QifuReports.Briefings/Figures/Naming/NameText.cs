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

    // Signs that Markdown takes for syntax wherever they stand, and those that it takes for it at the beginning of a line.
    private static readonly System.Buffers.SearchValues<char> Syntax = System.Buffers.SearchValues.Create("\\`*_[]<>"),
        AtStart = System.Buffers.SearchValues.Create("#+-=~");

    /// <summary>
    /// Whether a name needs a hidden reference where a template writes it: it has digits, or signs that Markdown would take for syntax. The
    /// words of a reference are set as they are.
    /// </summary>
    public static bool NeedsMark(string text) => HasDigit(text) || text.AsSpan().ContainsAny(Syntax)
        || (text.Length > 0 && AtStart.Contains(text[0])) || HasEntity(text);

    // An ampersand with a letter or a sign of a number behind it, as in &lt; or &#60;.
    private static bool HasEntity(string text)
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;
            at = text.IndexOf('&', at + 1))
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#') return true;
        return false;
    }

    /// <summary>Whether a name has digits. The proof takes them for a figure if no hidden reference marks the text as a name.</summary>
    public static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) return true;
        return false;
    }
}
