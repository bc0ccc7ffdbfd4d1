using System.Diagnostics;
using System.Globalization;
using QifuReports.Pdf;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Text;

namespace QifuReports.Bench;

/// <summary>What a further briefing costs in a process that has made some: checks, composition, layout and PDF, in processor time.</summary>
public static class BriefingsBench
{
    private const int WarmUp = 100;

    public static int Run(int count)
    {
        var book = Material.ReadLedger();
        var templates = Material.ReadTemplates();
        var fonts = FontSet.Default;
        using var stream = new MemoryStream();
        for (var i = 0; i < WarmUp; i++) Make();

        // What the warm-up left to the background compiler is not a cost of the briefings.
        Thread.Sleep(500);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var bytes = 0L;
        for (var i = 0; i < count; i++) bytes = Make();
        var wall = watch.Elapsed.TotalMilliseconds;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} briefings after {WarmUp}: {cpu / count:0.00} ms processor time and {wall / count:0.00} ms wall each, {bytes:#,0} bytes"));
        return 0;

        long Make()
        {
            var document = Material.Compose(book, templates);
            stream.SetLength(0);
            PdfWriter.Write(document.Info, PageLayout.Pages(document, HouseStyle.Default, fonts), stream);
            return stream.Length;
        }
    }
}
