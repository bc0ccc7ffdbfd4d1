using System.Diagnostics;
using System.Globalization;
using QifuReports.Pdf;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Text;

namespace QifuReports.Bench;

/// <summary>
/// What a further briefing costs in a process that has made some: composition, layout and PDF, in processor time. The checks of a period are
/// made once a process, however many briefings rest on them, and are measured for themselves.
/// </summary>
public static class BriefingsBench
{
    private const int WarmUp = 100;

    public static int Run(int count)
    {
        var book = Material.ReadLedger();
        var templates = Material.ReadTemplates();
        var fonts = FontSet.Default;
        using var stream = new MemoryStream();
        var report = Material.Check(book);
        for (var i = 0; i < WarmUp; i++)
        {
            report = Material.Check(book);
            Make();
        }

        // What the warm-up left to the background compiler is not a cost of the briefings.
        Thread.Sleep(500);
        var bytes = 0L;
        var (cpu, wall) = Measure(() => bytes = Make());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} briefings after {WarmUp}: {cpu:0.00} ms processor time and {wall:0.00} ms wall each, {bytes:#,0} bytes"));
        (cpu, wall) = Measure(() => report = Material.Check(book));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the checks of their period, once a process: {cpu:0.00} ms processor time and {wall:0.00} ms wall"));
        return 0;

        (double Cpu, double Wall) Measure(Action work)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < count; i++) work();
            var elapsed = watch.Elapsed.TotalMilliseconds;
            process.Refresh();
            return ((process.TotalProcessorTime - before).TotalMilliseconds / count, elapsed / count);
        }

        long Make()
        {
            var document = Material.Compose(book, report, templates);
            stream.SetLength(0);
            PdfWriter.Write(document.Info, PageLayout.Pages(document, HouseStyle.Default, fonts), stream);
            return stream.Length;
        }
    }
}
