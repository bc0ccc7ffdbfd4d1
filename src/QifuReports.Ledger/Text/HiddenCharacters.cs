namespace QifuReports.Ledger.Text;

/// <summary>
/// Finds characters that nobody sees: invisible formatting characters (soft hyphen, zero-width space, joiners, direction marks), control
/// characters, and private-use characters. They are copied along from web pages and word processors. A name with such a character differs
/// from the same name elsewhere, and the text of a PDF page that contains one cannot be read back unchanged.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>The character that shows where a word may be hyphenated at the end of a line. Elsewhere it is not seen.</summary>
    public const char SoftHyphen = '\u00AD';

    /// <summary>
    /// The index of the first hidden character; -1 for none. Tabs and line ends do not count, since they are printed as spaces. A soft
    /// hyphen between two letters does not count either, since it only says where the word may be divided.
    /// </summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // A shortcut, since nearly all characters are visible ASCII.
            if (text[i] is >= ' ' and < '\u007F') continue;
            if (text[i] == SoftHyphen && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1])) continue;
            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            if (IsHidden(rune.Value)) return i;
            i += length - 1;
        }
        return -1;
    }

    public static bool IsHidden(int character) => character switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= 0x7F and < 0xA0) or 0xAD or 0x061C or 0x180E => true,
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        (>= 0xE000 and <= 0xF8FF) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFFE or 0xFFFF => true,
        (>= 0xE0000 and <= 0xE0FFF) or (>= 0xF0000 and <= 0x10FFFF) => true,
        _ => false,
    };

    /// <summary>Names the character at an index for a message: by its number, and also by its name if people know one.</summary>
    public static string Describe(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        var name = rune.Value switch { 0xAD => "soft hyphen", 0x200B => "zero-width space", 0x200D => "zero-width joiner",
            0x2060 => "word joiner", 0xFEFF => "byte order mark", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}{(name.Length == 0 ? "" : $" ({name})")}");
    }
}
