using System.Globalization;
using System.Text;

namespace QifuReports.Ledger.Text;

/// <summary>
/// Characters that nobody sees: what steers text and has no form (a soft hyphen, a space of no width, joiners, marks of direction), controls, and what is left to
/// private use. They come along from web pages and word processors; in a name they part it from the same name elsewhere, and a page that has them does not read as it was set.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>Where a line may end in a word with a hyphen, and nothing is seen where none does.</summary>
    public const char SoftHyphen = '\u00AD';

    /// <summary>Where the first one stands; -1 for none. Tabs and line ends are none: they are set as spaces. A soft hyphen between two letters is none either: it divides a word.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Nearly all characters are visible ones of ASCII.
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

    /// <summary>How a message calls the character at a place: its number, and its name where people know one.</summary>
    public static string Describe(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        var name = rune.Value switch { 0xAD => "soft hyphen", 0x200B => "zero-width space", 0x200D => "zero-width joiner", 0x2060 => "word joiner", 0xFEFF => "byte order mark", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}{(name.Length == 0 ? "" : $" ({name})")}");
    }
}
