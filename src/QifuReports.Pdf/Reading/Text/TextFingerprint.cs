using System.Runtime.InteropServices;
using QifuReports.Pdf.Objects;

namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// 128 bits that tell one content from another, as 32 hexadecimal digits. Made to notice changes, not to withstand a forger, who could as well replace it
/// together with the content: against him stand the signature of the file, or the making of it again.
/// </summary>
public static class TextFingerprint
{
    /// <summary>Of text, by its UTF-16 code units, the lower byte first.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(bytes);
        var bits = fingerprint.Finish();

        // Digit by digit: the framework's way is compiled at every start.
        Span<char> digits = stackalloc char[2 * 16];
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)"0123456789abcdef"u8[bits[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15];
        return new string(digits);
    }
}
