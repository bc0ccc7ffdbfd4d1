using System.Buffers;

namespace QifuReports.Import.Documents;

/// <summary>The kinds of content that a document may have, found before the document is parsed.</summary>
internal enum ContentKind { Empty, Text, Html, OnlyXml, Json, Workbook, Encrypted, Binary, Other }

/// <summary>Finds the kind of a document from its first bytes, after a byte order mark, white space and an XML prolog.</summary>
internal static class DocumentContent
{
    // The first tag is searched for within this length: old filings start with some lines of header before the first tag.
    private const int HeaderLength = 32 * 1024;

    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly (byte[] Start, string What)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "an image (PNG)"), ([0xFF, 0xD8, 0xFF], "an image (JPEG)"),
        ([0x47, 0x49, 0x46, 0x38], "an image (GIF)"),
        ([0x49, 0x49, 0x2A, 0x00], "an image (TIFF)"), ([0x4D, 0x4D, 0x00, 0x2A], "an image (TIFF)"), ([0x42, 0x4D], "an image (BMP)"),
        ([0x52, 0x49, 0x46, 0x46], "an image or a sound"), ([0x1F, 0x8B], "a compressed file (gzip)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a document of an old office program, or an encrypted one"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "a document in RTF"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a compressed file (7z)"), ([0x52, 0x61, 0x72, 0x21], "a compressed file (RAR)"),
    ];

    /// <summary>
    /// Returns the kind of content; the text of plain text, HTML or JSON, otherwise empty; and, for some kinds, a name for messages, such
    /// as "a PDF".
    /// </summary>
    public static (ContentKind Kind, string Text, string What) Of(byte[] bytes)
    {
        if (bytes.Length == 0) return (ContentKind.Empty, "", "");
        // An office document with a password is a container file. The directory of the container has an entry named EncryptedPackage in
        // UTF-16.
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) && bytes.AsSpan().IndexOf(EncryptedPackage) >= 0)
            return (ContentKind.Encrypted, "", "");
        foreach (var (start, what) in Signatures)
            if (bytes.AsSpan().StartsWith(start)
                && (start.Length > 2 || bytes.AsSpan(0, Math.Min(bytes.Length, 64)).Contains((byte)0) || start[0] == 0x1F))
                return (ContentKind.Other, "", what);
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return (ContentKind.Other, "", "a PDF");
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || bytes.AsSpan().StartsWith("PK\u0005\u0006"u8))
            return bytes.AsSpan().IndexOf("xl/workbook."u8) >= 0 ? (ContentKind.Workbook, "", "a workbook")
                : (ContentKind.Other, "", "a ZIP archive that is no workbook");
        if (TextDecoder.Decode(bytes) is not { } text) return (ContentKind.Binary, "", "");
        return OfText(text);
    }

    private static (ContentKind, string, string) OfText(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\f\v\0\uFEFF\u00A0");
        if (start.IsEmpty) return (ContentKind.Empty, "", "");
        if (start[0] == '{') return (ContentKind.Json, text, "JSON");
        var head = start[..Math.Min(start.Length, HeaderLength)];
        if (start[0] == '<')
        {
            if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && RootOf(head) is var root && !root.IsEmpty
                && !IsHtmlName(root)) return (ContentKind.OnlyXml, "", "");
            if (start.Length > 1 && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?' or '/')) return (ContentKind.Html, text, "");
        }
        return Has(head, "<html") || Has(head, "<body") || Has(head, "<table") ? (ContentKind.Html, text, "")
            : (ContentKind.Text, text, "");
    }

    private static bool Has(ReadOnlySpan<char> head, string tag) =>
        head.IndexOf(tag, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at + tag.Length < head.Length
            && (head[at + tag.Length] is '>' || char.IsWhiteSpace(head[at + tag.Length]));

    private static bool IsHtmlName(ReadOnlySpan<char> name) =>
        name.Equals("html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(":html", StringComparison.OrdinalIgnoreCase)
        || name.Equals("body", StringComparison.OrdinalIgnoreCase) || name.Equals("div", StringComparison.OrdinalIgnoreCase)
        || name.Equals("table", StringComparison.OrdinalIgnoreCase) || name.Equals("DOCUMENT", StringComparison.Ordinal);

    // The name of the first element, after comments, processing instructions and the document type.
    private static ReadOnlySpan<char> RootOf(ReadOnlySpan<char> head)
    {
        for (var at = head.IndexOf('<'); at >= 0 && at + 1 < head.Length;)
        {
            var rest = head[(at + 1)..];
            if (char.IsAsciiLetter(rest[0])) return rest[..(rest.IndexOfAny(NameEnds) is >= 0 and var end ? end : rest.Length)];
            var close = rest.StartsWith("!--") ? rest.IndexOf("-->") : rest.IndexOf('>');
            if (close < 0) return [];
            var next = rest[close..].IndexOf('<');
            if (next < 0) return [];
            at += 1 + close + next;
        }
        return [];
    }
}
