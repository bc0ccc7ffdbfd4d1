using System.Text;
using QifuReports.Pdf;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Charts.Tests;

/// <summary>
/// All charts on sheets of a PDF, each in the widths that briefings have, to be looked at: <c>charts.pdf</c> beside the tests.
/// </summary>
public sealed class ChartSheetTests
{
    private static readonly string Sheet = Path.Combine(AppContext.BaseDirectory, "charts.pdf");

    [Fact]
    public void A_sheet_of_all_charts_is_written_as_vectors()
    {
        var blocks = new List<Block>();
        foreach (var (name, chart) in SampleCharts.All)
        {
            if (blocks.Count > 0) blocks.Add(new PageBreak());
            blocks.Add(new Heading(1, name));
            blocks.Add(Block(chart, $"{name}, over the whole width", 0.4));
            blocks.Add(new Beside([Block(chart, "Six of twelve columns", 0.6)], [Block(chart, "The other six", 0.6)], 6));
            blocks.Add(new Beside([new Paragraph([new TextRun("Prose beside a chart in four columns.")])],
                [Block(chart, "Four columns", 0.8)], 8));
        }

        var document = new DocumentModel
        {
            Info = new DocumentInfo("Charts", "", "", [], "en", new DateOnly(2024, 1, 1)),
            Setup = new PageSetup { RunningHead = "Charts", RunningFoot = "Charts" },
            Blocks = blocks,
        };
        using (var file = File.Create(Sheet))
            PdfWriter.Write(document.Info, PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance), file);

        var bytes = File.ReadAllBytes(Sheet);
        bytes.AsSpan().StartsWith("%PDF-1.7"u8).ShouldBeTrue();
        Encoding.Latin1.GetString(bytes).ShouldNotContain("/Subtype /Image");
        Encoding.Latin1.GetString(bytes).ShouldNotContain("/Subtype/Image");
    }

    private static ChartBlock Block(ChartSpec chart, string headline, double aspect) => new()
    {
        Message = [new TextRun(headline)], Description = $"What is shown, {chart.Unit}", Chart = chart, AlternativeText = "A sample.",
        Aspect = aspect,
        Note = [new TextRun("Unaudited.")],
    };
}
