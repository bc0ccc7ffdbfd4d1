using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Delivery;

/// <summary>
/// Encodes domains with letters outside ASCII for sending: <c>bücher.example</c> becomes <c>xn--bcher-kva.example</c>. Only domains in
/// normalized form are encoded. A domain that would first have to be normalized, for example because an accent follows its letter as a
/// separate character, is refused, because another form would be another domain.
/// </summary>
/// <remarks>RFC 5891 (the protocol) and 5892, 2 (which characters); RFC 3492 (Punycode).</remarks>
internal static class DomainName
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    // Letters that IDNA does not allow, because each only stands for another letter or letters: RFC 5892, 2.2 (unstable) and 2.9 (old
    // Hangul). Combining accents of Latin, Greek and Cyrillic and combining voicing marks are in the list too: the letter with its accent
    // must be one character.
    private static readonly (int First, int Last)[] OtherForms =
    [
        (0x00AA, 0x00BA), (0x0132, 0x0133), (0x013F, 0x0140), (0x0149, 0x0149), (0x017F, 0x017F), (0x01C4, 0x01CC), (0x01F1, 0x01F3),
        (0x02B0, 0x036F), (0x0587, 0x0587), (0x0675, 0x0678), (0x0958, 0x095F),
        (0x0E33, 0x0E33), (0x0EB3, 0x0EB3), (0x0EDC, 0x0EDD), (0x1100, 0x11FF), (0x1D2C, 0x1D6A), (0x1E9A, 0x1E9B), (0x1F71, 0x1FFF),
        (0x2071, 0x214F), (0x2C7C, 0x2C7D), (0x3099, 0x309A), (0x309F, 0x309F), (0x30FF, 0x318E),
        (0xA960, 0xA97F), (0xD7B0, 0xD7FF), (0xF900, 0xFDFF), (0xFE00, 0xFFEF), (0x10000, 0x1FFFF), (0x2F800, 0x2FFFF),
    ];

    /// <summary>
    /// Gives the domain in ASCII; unchanged if it is ASCII already. Otherwise gives the reason why it cannot be encoded, and what to write
    /// instead.
    /// </summary>
    public static bool TryEncode(string domain, [NotNullWhen(true)] out string? ascii, [NotNullWhen(false)] out string? reason)
    {
        (ascii, reason) = (domain, null);
        if (Ascii.IsValid(domain)) return true;
        ascii = null;
        var lower = domain.ToLowerInvariant();
        foreach (var rune in lower.EnumerateRunes())
        {
            if (IsAllowed(rune)) continue;
            reason =
                $"The domain of the address has the character U+{rune.Value:X4} in it, which no domain has in that form. Write the " +
                    $"composed letter, or the domain in its form in ASCII, which begins with xn--.";
            return false;
        }
        try
        {
            ascii = Idn.GetAscii(lower);
            return true;
        }
        catch (ArgumentException)
        {
            reason =
                "The domain of the address cannot be encoded as an internationalised domain. Write it in its form in ASCII, whose parts " +
                    "begin with xn--.";
            return false;
        }
    }

    private static bool IsAllowed(Rune rune)
    {
        if (rune.IsAscii) return char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.';
        foreach (var (first, last) in OtherForms)
            if (rune.Value >= first && rune.Value <= last) return IsComposed(rune.Value);
        return Rune.GetUnicodeCategory(
            rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    // Bopomofo, which is allowed, lies between the kana and the Hangul characters that are not allowed.
    private static bool IsComposed(int value) => value is >= 0x3105 and <= 0x312F;
}
