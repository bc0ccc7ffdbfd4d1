using System.Runtime.InteropServices;
using System.Security.Cryptography;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Sending;

/// <summary>
/// The words of a briefing: the characters of its pages in reading order, without spaces and without page artifacts such as page headers.
/// </summary>
internal static class DocumentWords
{
    /// <summary>
    /// SHA-256 of the words in UTF-16, lower byte first: 64 hexadecimal digits in lower case. The hash does not depend on the layout or on
    /// the version of the program. Empty if the file cannot be read as a PDF; then no other file counts as having the same words.
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
