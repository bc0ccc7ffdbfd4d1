using System.Globalization;
using System.Runtime;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Summary;
using QifuReports.Charts;
using QifuReports.Pdf;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Bench;

/// <summary>
/// Measures the cost of the first page of the quarterly briefing once its code is warm. Briefings with and without that page are composed,
/// laid out and written in turn; the cost is the median processor time with the page, less the median without it. Also measures the ranking
/// of the first page alone, in a new briefing without any cached values.
/// </summary>
public static class SummaryBench
{
    private const int WarmUp = 50;
    private const int MostWarmUp = 1000;

    public static int Run(int count)
    {
        var book = Material.ReadLedger();
        var report = Material.Check(book);
        var (whole, without) = (Material.ReadTemplates(), Without("summary"));
        var source = BriefingSource.For(book, Material.Period) ?? throw new InvalidOperationException("There is no release.");
        using var stream = new MemoryStream();
        var warmed = 0;
        for (var compiled = -1L; compiled != JitInfo.GetCompiledMethodCount() && warmed < MostWarmUp;)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var i = 0; i < WarmUp; i++, warmed++) Once();
            Thread.Sleep(500);
        }

        List<double> withIt = [], withoutIt = [], ranking = [];
        for (var i = 0; i < count; i++)
        {
            var (a, b, c) = Once();
            withIt.Add(a);
            withoutIt.Add(b);
            ranking.Add(c);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} times after {warmed}, medians of processor time: {Median(withIt):0.00} ms with the first page, " +
                $"{Median(withoutIt):0.00} ms without it, {Median(withIt) - Median(withoutIt):0.00} ms for it; its ranking " +
                $"{Median(ranking):0.00} ms"));
        return 0;

        (double With, double Without, double Ranking) Once() => (Time(() => Make(whole)), Time(() => Make(without)),
            Time(() => ResultStory.Of(new BriefingContext(book, source, Material.Period, report, BriefingOptions.Default))));

        void Make(TemplateSet templates)
        {
            var document = Material.Compose(book, report, templates);
            stream.SetLength(0);
            PdfWriter.Write(document.Info, PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance), stream);
        }
    }

    // All templates as they are, but the named template is empty.
    private static TemplateSet Without(string name)
    {
        var folder = Material.PathOf(Path.Combine("templates", "quarterly"));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.sbn")
            .Concat(Directory.EnumerateFiles(TemplateSet.SharedBeside(folder), "*.sbn")))
            texts.TryAdd(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        texts[name] = "";
        return TemplateSet.Parse(texts).Set ?? throw new InvalidOperationException("The templates cannot be read.");
    }

    private static double Time(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
