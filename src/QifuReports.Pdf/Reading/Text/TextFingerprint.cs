using System.Runtime.InteropServices;

namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// A fingerprint of 128 bits that distinguishes contents, as 32 hexadecimal digits. The fingerprint detects accidental changes, but not a
/// forger, who could replace the fingerprint together with the content. Against forgery use the signature of the file, or make the file
/// again and compare.
/// </summary>
public static class TextFingerprint
{
    /// <summary>Returns the fingerprint of a text: of its UTF-16 code units, low byte first.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    /// <summary>Returns the fingerprint of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(bytes);
        var bits = fingerprint.Finish();

        // The digits are written one by one, because the JIT would compile the method of the framework at every start.
        Span<char> digits = stackalloc char[2 * 16];
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)"0123456789abcdef"u8[bits[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15];
        return new string(digits);
    }
}
