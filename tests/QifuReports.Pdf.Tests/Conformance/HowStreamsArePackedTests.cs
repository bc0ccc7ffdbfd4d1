using System.Text.RegularExpressions;
using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>
/// How each stream of a whole file is packed: what comes with every page fast, what comes once small, an attached file smaller, and what
/// others look for not at all.
/// </summary>
public class HowStreamsArePackedTests
{
    private const int Plain = -1, Fast = 0, Small = 1, Smaller = 2;

    private static readonly AttachedFile Facts =
        new("facts.json", "application/json", FileRelation.Data, "The facts.",
            HandMade.Bytes(string.Concat(Enumerable.Repeat("facts and figures ", 60))));

    /// <summary>
    /// A stream is known by how its dictionary begins; the map of characters and the content of a page have nothing but their length.
    /// </summary>
    [Theory]
    [InlineData("/N 3/", Small)]
    [InlineData("/Length1 ", Small)]
    [InlineData("/Type/EmbeddedFile", Smaller)]
    [InlineData("/Type/Metadata", Plain)]
    [InlineData("/Type/ObjStm", Fast)]
    [InlineData("/Type/XRef", Small)]
    [InlineData("/Type/XObject/Subtype/Form", Plain)]
    [InlineData("/Filter/FlateDecode/Length ", Fast, Small)]
    public void Each_stream_has_the_compression_of_its_kind(string beginning, params int[] levels)
    {
        using var certificate = TestCertificate.Rsa();
        var file = HandMade.Text(PageMaker.Write([PageMaker.Words("Words on a page")], attachments: [Facts],
            signature: new DocumentSignature(certificate, [], null)));
        var found = new List<int>();
        foreach (Match stream in Regex.Matches(file, "\\n\\d+ 0 obj\\n<<([^\\n]*)>>\\nstream\\n"))
        {
            // Of zlib, bits 6 and 7 of the second byte say how hard it tried (RFC 1950).
            var entries = stream.Groups[1].Value;
            if (!entries.StartsWith(beginning, StringComparison.Ordinal)) continue;
            found.Add(entries.Contains("/FlateDecode", StringComparison.Ordinal) ? file[stream.Index + stream.Length + 1] >> 6 : Plain);
        }

        found.Order().ShouldBe(levels);
    }
}
