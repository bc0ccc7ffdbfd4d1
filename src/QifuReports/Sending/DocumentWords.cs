using System.Runtime.InteropServices;
using System.Security.Cryptography;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Sending;

/// <summary>What a briefing says: the characters of its pages in the order in which they are read, without spaces and without the furniture of the pages.</summary>
internal static class DocumentWords
{
    /// <summary>
    /// SHA-256 of them, as UTF-16, the lower byte first; 64 hexadecimal digits, small. How they are set, and what program set them, does not count. Empty for a file that cannot be read
    /// as a PDF: nothing is known to say the same.
    /// </summary>
    public static string HashOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            return HashOf(PdfDocument.Open(file));
        }
        catch (PdfReadException)
        {
            return "";
        }
    }

    private static string HashOf(PdfDocument document)
    {
        var reader = new PageTextReader(document);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var words = new List<char>();
        for (var i = 0; i < document.PageCount; i++)
        {
            var page = reader.Read(i);
            words.Clear();
            for (var k = 0; k < page.Count; k++)
            {
                if (page[k].IsArtifact) continue;
                foreach (var c in page.Of(page[k]))
                    if (!char.IsWhiteSpace(c)) words.Add(c);
            }
            hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
