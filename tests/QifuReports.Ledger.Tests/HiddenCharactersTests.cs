using QifuReports.Ledger.Text;

namespace QifuReports.Ledger.Tests;

/// <summary>A soft hyphen divides a word between two letters; anywhere else it is a character that nobody sees.</summary>
public class HiddenCharactersTests
{
    [Theory]
    [InlineData("plain", -1)]
    [InlineData("re\u00ADsult", -1)]
    [InlineData("\u00E9\u00AD\u00E9", -1)]
    [InlineData("\u00ADresult", 0)]
    [InlineData("result\u00AD", 6)]
    [InlineData("a \u00ADb", 2)]
    [InlineData("a\u00AD b", 1)]
    [InlineData("1\u00ADb", 1)]
    [InlineData("re\u00ADsult\u200B", 7)]
    [InlineData("a\tb\r\n", -1)]
    [InlineData("\U0001F600\u200B", 2)]
    public void The_first_that_is_not_seen_is_found(string text, int at) => HiddenCharacters.IndexIn(text).ShouldBe(at);

    /// <summary>Each range from its first character to its last; what stands directly beside it is seen.</summary>
    [Theory]
    [InlineData(0x00, 0x08)]
    [InlineData(0x0B, 0x0C)]
    [InlineData(0x0E, 0x1F)]
    [InlineData(0x7F, 0x9F)]
    [InlineData(0xAD, 0xAD)]
    [InlineData(0x061C, 0x061C)]
    [InlineData(0x180E, 0x180E)]
    [InlineData(0x200B, 0x200F)]
    [InlineData(0x202A, 0x202E)]
    [InlineData(0x2060, 0x206F)]
    [InlineData(0xE000, 0xF8FF)]
    [InlineData(0xFE00, 0xFE0F)]
    [InlineData(0xFEFF, 0xFEFF)]
    [InlineData(0xFFFE, 0xFFFF)]
    [InlineData(0xE0000, 0xE0FFF)]
    [InlineData(0xF0000, 0x10FFFF)]
    public void What_is_not_seen_stands_in_ranges(int first, int last)
    {
        for (var c = first; c <= last; c++)
            HiddenCharacters.IsHidden(c).ShouldBeTrue(c.ToString("X", System.Globalization.CultureInfo.InvariantCulture));
        HiddenCharacters.IsHidden(first - 1).ShouldBe(first is 0, "before it");
        HiddenCharacters.IsHidden(last + 1).ShouldBeFalse("behind it");
    }

    [Theory]
    [InlineData("a\u00AD", 1, "U+00AD (soft hyphen)")]
    [InlineData("\u200B", 0, "U+200B (zero-width space)")]
    [InlineData("\u200D", 0, "U+200D (zero-width joiner)")]
    [InlineData("\u2060", 0, "U+2060 (word joiner)")]
    [InlineData("\uFEFF", 0, "U+FEFF (byte order mark)")]
    [InlineData("\u0001", 0, "U+0001")]
    [InlineData("\uDB40\uDC41", 0, "U+E0041")]
    public void It_is_called_by_its_number_and_its_name(string text, int at, string name) =>
        HiddenCharacters.Describe(text, at).ShouldBe(name);
}
