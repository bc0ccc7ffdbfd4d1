using System.Runtime.InteropServices;
using QifuReports.Pdf.Objects;

namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// A fingerprint of 128 bits that distinguishes contents, as 32 hexadecimal digits. It detects accidental changes, but not a forger, who
/// could replace it together with the content. Against forgery use the signature of the file, or make the file again and compare.
/// </summary>
public static class TextFingerprint
{
    /// <summary>The fingerprint of text: of its UTF-16 code units, low byte first.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    /// <summary>The fingerprint of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(bytes);
        var bits = fingerprint.Finish();

        // The digits are written one by one, because the method of the framework would be compiled by the JIT at every start.
        Span<char> digits = stackalloc char[2 * 16];
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)"0123456789abcdef"u8[bits[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15];
        return new string(digits);
    }
}
