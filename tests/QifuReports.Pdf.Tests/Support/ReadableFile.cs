using System.Text;
using System.Text.RegularExpressions;

namespace QifuReports.Pdf.Tests.Support;

/// <summary>A file written readably, as text: streams that are binary are named by their length only.</summary>
internal static partial class ReadableFile
{
    public static string Text(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        text = Streams().Replace(text, match => IsText(match.Groups[1].Value)
            ? match.Value
            : $"stream\n({(match.Groups[1].Length > 0 ? "binary" : "empty")})\nendstream");

        // The identifier and where things stand depend on the fonts' bytes, which are not what is compared here.
        text = Identifier().Replace(text, "/ID[...]");
        text = Start().Replace(text, "startxref\n...");
        return Header().Replace(text, "%PDF-1.7\n%....\n");
    }

    private static bool IsText(string data) => data.Length > 0 && data.All(c => c is '\n' or (>= ' ' and < '\u007F') or 'ï' or '»' or '¿');

    [GeneratedRegex(@"(?<=\n)stream\n(.*?)\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"/ID\[<\w{32}><\w{32}>\]")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"startxref\n\d+")]
    private static partial Regex Start();

    [GeneratedRegex(@"^%PDF-1\.7\n%.{4}\n")]
    private static partial Regex Header();
}
