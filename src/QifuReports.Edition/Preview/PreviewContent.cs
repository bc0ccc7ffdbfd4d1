using System.Security.Cryptography;

namespace QifuReports.Edition.Preview;

/// <summary>A file that the preview shows.</summary>
public sealed class PreviewContent
{
    private PreviewContent(ReadOnlyMemory<byte> bytes, string tag) => (Bytes, Tag) = (bytes, tag);

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A name for exactly these bytes, in hexadecimal. A page loads a file again only if its tag has changed.</summary>
    public string Tag { get; }

    /// <summary>Makes the content of a file. The bytes must not change afterwards.</summary>
    public static PreviewContent Of(ReadOnlyMemory<byte> bytes) =>
        new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 8)));

    /// <summary>Makes the content of a text file in UTF-8.</summary>
    public static PreviewContent Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
