using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests;

/// <summary>What programs of other makes say of our files.</summary>
public class ExternalToolTests
{
    [ToolFact("qpdf")]
    public void Qpdf_finds_no_errors()
    {
        foreach (var readable in new[] { false, true })
        {
            var (exitCode, output) =
                ExternalTool.Run("qpdf", PageMaker.Write(ReadableDocumentTests.Pages(), readable: readable), "--check", "{}");
            exitCode.ShouldBe(0, output);
            output.ShouldContain("No syntax or stream encoding errors found");
        }
    }

    [ToolFact("pdffonts")]
    public void All_fonts_are_embedded_subsets_with_ToUnicode_maps()
    {
        var (exitCode, output) = ExternalTool.Run("pdffonts", PageMaker.Write(ReadableDocumentTests.Pages()), "{}");
        exitCode.ShouldBe(0, output);
        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBe(2);
        fonts.ShouldAllBe(font => font.Contains("CID TrueType") && font.Contains("Identity-H") && font.Contains("yes yes yes"));
    }

    [ToolFact("pdftotext")]
    public void Text_reads_as_it_was_set()
    {
        const string Text = "RMB4,281.0\u00A0million (US$586.8\u202Fmillion), AVATAR To non\u2011GAAP − “é” ½";
        var (exitCode, output) = ExternalTool.Run("pdftotext", PageMaker.Write([PageMaker.Words(Text)]), "-enc", "UTF-8", "{}", "-");
        exitCode.ShouldBe(0, output);
        output.Trim().ShouldBe("RMB4,281.0 million (US$586.8 million), AVATAR To non-GAAP − “é” ½");
    }

    [ToolFact("pdfinfo")]
    public void The_structure_reads_as_it_was_marked()
    {
        var (exitCode, output) = ExternalTool.Run("pdfinfo", PageMaker.Write(ReadableDocumentTests.Pages()), "-struct-text", "{}");
        exitCode.ShouldBe(0, output);
        foreach (var part in new[] { "H1 \"Head\"", "\"US$586.8 million,more,\"", "TH <h1>", "/ColSpan 2", "/Headers [(h1)]",
            "/ListNumbering /Decimal", "Note <note 14>" })
            output.ShouldContain(part);
    }
}
