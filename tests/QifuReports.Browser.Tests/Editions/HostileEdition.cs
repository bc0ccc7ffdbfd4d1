using System.Text.Json;
using QifuReports.Charts;
using QifuReports.Edition;
using QifuReports.Edition.Figures;
using QifuReports.Edition.Tests.Figures;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Browser.Tests.Editions;

/// <summary>An edition of data in which the issuer, a filing and a caption have names that try to end what they stand in.</summary>
internal static class HostileEdition
{
    public const string Words =
        "</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)> \" onclick=\"alert(3)\" ' &lt; {{ x }}";

    /// <summary>Characters that turn the direction of the text around; the reader of data refuses them.</summary>
    public const string Turned = "\u05D0\u202Eabc\u2066";

    /// <summary>The same without them, as an edition writes it.</summary>
    public const string Straight = "\u05D0abc";

    private static readonly string[] Addresses =
        ["javascript:alert(4)", " JavaScript:alert(5)", "data:text/html,<script>alert(6)</script>", "vbscript:alert(7)"];

    /// <summary>Writes the file; gives its path, and the name of a figure with such a caption.</summary>
    public static (string Path, string Name) Write(TemporaryFolder folder)
    {
        var data = folder.CopyOf("data");
        Replace(Path.Combine(data, "issuer.json"), "Qifu Technology, Inc.", Words);
        var filing = Path.Combine(data, "filings", "2023-11-16-6-k-2023q3.json");
        Replace(filing, "Third quarter 2023 unaudited financial results", Words);
        Replace(filing, "\"caption\": \"Net income\"", "\"caption\": \"" + JsonEncodedText.Encode(Words) + "\"", isRaw: true);
        var read = LedgerReader.Read(data);
        read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
        var book = read.Book!;
        var (result, report) = Shipped.Compose(book, Shipped.Period);
        var document = result.Document!;
        var links = Addresses.Select(a => new Paragraph([
            new TextRun("Hostile link " + Turned), new LinkRun([new TextRun(Words)], new LinkTarget.External(a), Words)]));
        var path = folder.Combine("hostile.html");
        var content = new EditionContent(document with { Blocks = [.. document.Blocks, .. links] }, FigureDetails.Of(book, result, report),
            HouseStyle.Default, FontSet.Default, ChartComposer.Instance);
        using (var file = File.Create(path)) EditionFile.Write(content, file);
        return (path, "2023Q3/net-income/" + book.Issuer.Currency);
    }

    private static void Replace(string path, string old, string with, bool isRaw = false)
    {
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, isRaw ? with : JsonEncodedText.Encode(with).ToString(), StringComparison.Ordinal));
    }
}
