using System.Diagnostics;
using System.Globalization;
using QifuReports.Charts;
using QifuReports.Pdf;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Bench;

/// <summary>
/// Measures pages per second and memory for documents of growing length, laid out, tagged, compressed and written to a file.
/// </summary>
public static class PagesBench
{
    /// <summary>Pages that are made and thrown away first, so that small counts do not measure the compilation of code.</summary>
    private const int WarmUp = 600;

    public static int Run(IReadOnlyList<int> counts)
    {
        var book = Material.ReadLedger();
        var document = Material.Compose(book, Material.Check(book), Material.ReadTemplates());
        var fonts = FontSet.Default;
        var path = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"qifu-reports-bench-{Environment.ProcessId}.pdf"));
        var perCopy = CountPages(document with { Blocks = new RepeatedBlocks(document.Blocks, 4) }, fonts) / 4.0;
        var warm = document with { Blocks = new RepeatedBlocks(document.Blocks, 4) };
        for (var done = 0; done < WarmUp; done += (int)(perCopy * 4) + 1)
            PdfWriter.Write(warm.Info, PageLayout.Pages(warm, HouseStyle.Default, fonts, ChartComposer.Instance), Stream.Null,
                alongside: true);

        // Work that the warm-up left to the background compiler is not a cost of the pages.
        Thread.Sleep(500);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {WarmUp} pages that are thrown away:"));
        Console.WriteLine("  asked    pages     wall s      cpu s   pages/s   ms/page      MiB file   peak MiB");
        try
        {
            foreach (var count in counts)
            {
                var times = Math.Max(1, (int)Math.Round(count / perCopy));
                var model = document with { Blocks = new RepeatedBlocks(document.Blocks, times) };
                using var process = Process.GetCurrentProcess();
                var before = process.TotalProcessorTime;
                var watch = Stopwatch.StartNew();
                var pages = 0;
                using (var file = File.Create(path))
                    PdfWriter.Write(model.Info, Counted(PageLayout.Pages(model, HouseStyle.Default, fonts, ChartComposer.Instance)), file,
                        alongside: true);
                var wall = watch.Elapsed.TotalSeconds;
                process.Refresh();
                var cpu = (process.TotalProcessorTime - before).TotalSeconds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{count,7} {pages,8} {wall,10:0.000} {cpu,10:0.000} {pages / wall,9:0} {wall / pages * 1000,9:0.000} " +
                        $"{new FileInfo(path).Length / 1048576.0,13:0.0} {process.PeakWorkingSet64 / 1048576.0,10:0}"));

                IEnumerable<Typesetting.Pages.Page> Counted(IEnumerable<Typesetting.Pages.Page> all)
                {
                    foreach (var page in all)
                    {
                        pages++;
                        yield return page;
                    }
                }
            }
        }
        finally
        {
            File.Delete(path);
        }
        return 0;
    }

    private static int CountPages(Typesetting.Document.DocumentModel model, FontSet fonts)
    {
        var count = 0;
        foreach (var _ in PageLayout.Pages(model, HouseStyle.Default, fonts, ChartComposer.Instance)) count++;
        return count;
    }
}
