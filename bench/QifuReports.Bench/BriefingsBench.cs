using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using QifuReports.Briefings.Proof;
using QifuReports.Charts;
using QifuReports.Pdf;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Bench;

/// <summary>
/// Measures the cost of one more briefing in a process that has already made some briefings. The cost is the processor time of composition,
/// layout and PDF, once without and once with the check of the finished file. The checks of a period run once in a process, for any number
/// of briefings, so they are measured separately.
/// </summary>
public static class BriefingsBench
{
    private const int WarmUp = 50;
    private const int MostWarmUp = 1000;

    public static int Run(int count)
    {
        var book = Material.ReadLedger();
        var templates = Material.ReadTemplates();
        var fonts = FontSet.Default;
        using var stream = new MemoryStream();
        List<double> tracing = [], reading = [];
        var report = Material.Check(book);
        var warmed = 0;
        for (var compiled = -1L; compiled != JitInfo.GetCompiledMethodCount() && warmed < MostWarmUp;)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var i = 0; i < WarmUp; i++, warmed++)
            {
                report = Material.Check(book);
                Make(withProof: i % 2 == 0);
            }

            // No code was compiled in this round, so it is warm. Work that is left to the background compiler is not a cost of the
            // briefings.
            Thread.Sleep(500);
        }

        var bytes = 0L;
        var (cpu, wall) = Measure(() => bytes = Make(withProof: false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} briefings after {warmed}: {cpu:0.00} ms processor time and {wall:0.00} ms wall each, {bytes:#,0} bytes"));
        tracing.Clear();
        reading.Clear();
        (cpu, wall) = Measure(() => Make(withProof: true));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"with the proof: {cpu:0.00} ms processor time and {wall:0.00} ms wall; medians on the clock: {Median(tracing):0.00} ms to " +
                $"trace, {Median(reading):0.00} ms to read back"));
        (cpu, wall) = Measure(() => report = Material.Check(book));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the checks of their period, once a process: {cpu:0.00} ms processor time and {wall:0.00} ms wall"));
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

        long Make(bool withProof)
        {
            var result = Material.Result(book, report, templates);
            var document = result.Document!;
            var pages = PageLayout.Pages(document, HouseStyle.Default, fonts, ChartComposer.Instance);
            stream.SetLength(0);
            if (!withProof)
            {
                PdfWriter.Write(document.Info, pages, stream);
                return stream.Length;
            }

            var proof = new BriefingProof("", book, result, result.Report ?? report);
            var traced = new Stopwatch();
            PdfWriter.Write(document.Info, Shown(pages, proof, traced), stream);
            var back = Stopwatch.StartNew();
            var read = PdfDocument.Open(stream.GetBuffer().AsMemory(0, (int)stream.Length));
            var reader = new PageTextReader(read);
            for (var i = 0; i < read.PageCount; i++) proof.Read(i, reader.Read(i).Characters);
            proof.End(read.PageCount);
            tracing.Add(traced.Elapsed.TotalMilliseconds);
            reading.Add(back.Elapsed.TotalMilliseconds);
            if (proof.Diagnostics.Count > 0) throw new InvalidOperationException(proof.Diagnostics[0].ToString());
            return stream.Length;
        }
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static IEnumerable<Page> Shown(IEnumerable<Page> pages, BriefingProof proof, Stopwatch traced)
    {
        foreach (var page in pages)
        {
            traced.Start();
            proof.Set(page);
            traced.Stop();
            yield return page;
        }
    }
}
