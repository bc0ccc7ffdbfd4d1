using System.Globalization;
using System.Text;

namespace QifuReports.Tests;

/// <summary>What readers of other makes say of the briefings.</summary>
public sealed class OtherReadersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("mutool")]
    public void Mupdf_and_Ghostscript_open_every_briefing_without_complaint()
    {
        foreach (var file in Briefings())
        {
            var (drawn, said) =
                ExternalTool.Run("mutool", file, "draw", "-q", "-r", "20", "-F", "pgm", "-o", _folder.Combine("page-%d.pgm"), "{}");
            drawn.ShouldBe(0, said);
            // A build without colour management says so of every file.
            said.Split('\n').Where(l => l.Length > 0 && l != "warning: ICC support is not available").ShouldBeEmpty();

            var (read, complaint) =
                ExternalTool.Run("gs", file, "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", "{}");
            read.ShouldBe(0, complaint);
            complaint.Trim().ShouldBeEmpty();
        }
    }

    [ToolFact("mutool")]
    public void The_text_is_the_same_in_two_readers()
    {
        foreach (var file in Briefings())
        {
            var poppler = Characters(Text("pdftotext", file, "-enc", "UTF-8", "-raw", "{}", _folder.Combine("text")));
            var mupdf = Characters(Text("mutool", file, "draw", "-q", "-F", "txt", "-o", _folder.Combine("text"), "{}"));

            mupdf.ShouldBe(poppler);
            poppler.Values.Sum().ShouldBeGreaterThan(10_000);
        }
    }

    private IEnumerable<byte[]> Briefings()
    {
        var outcome = App.RunHere("batch", "--briefings", "quarterly", "--output", _folder.Combine("out"));
        outcome.Code.ShouldBe(0, outcome.Error);
        var paths = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).ToList();
        paths.Count.ShouldBeGreaterThan(3);
        return paths.Select(File.ReadAllBytes);
    }

    private string Text(string tool, byte[] file, params string[] arguments)
    {
        var (code, said) = ExternalTool.Run(tool, file, arguments);
        code.ShouldBe(0, said);
        return File.ReadAllText(_folder.Combine("text"), Encoding.UTF8);
    }

    // Readers guess lines and spaces by different rules, and so their order; the characters are the file's own.
    private static SortedDictionary<string, int> Characters(string text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format) continue;
            counts[rune.ToString()] = counts.GetValueOrDefault(rune.ToString()) + 1;
        }
        return counts;
    }
}
