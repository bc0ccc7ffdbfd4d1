using System.Diagnostics;
using System.Globalization;
using QifuReports.Charts;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Bench;

/// <summary>
/// Measures the cost of charts once their code is warm: composes the charts of the quarterly briefing again and again, at half the text
/// width and at the whole text width.
/// </summary>
public static class ChartsBench
{
    private const int WarmUp = 200;

    public static int Run(int count)
    {
        var book = Material.ReadLedger();
        var charts = new List<ChartBlock>();
        Gather(Material.Compose(book, Material.Check(book), Material.ReadTemplates()).Blocks, charts);
        var shaper = new TextShaper(FontSet.Default);
        for (var i = 0; i < WarmUp; i++) Compose();
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (var i = 0; i < count; i++) Compose();
        var each = 2.0 * count * charts.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{charts.Count} charts, {count} times in two widths: {watch.Elapsed.TotalMilliseconds / each:0.000} ms and " +
                $"{(GC.GetAllocatedBytesForCurrentThread() - before) / each / 1024:0} KiB a chart"));
        return 0;

        void Compose()
        {
            foreach (var chart in charts)
                foreach (var width in (ReadOnlySpan<double>)[481, 236])
                    ChartComposer.Instance.Compose(chart.Chart, new Size(new Length(width), new Length(width * chart.Aspect)),
                        HouseStyle.Default, shaper);
        }
    }

    private static void Gather(IReadOnlyList<Block> blocks, List<ChartBlock> charts)
    {
        foreach (var block in blocks)
        {
            if (block is ChartBlock chart) charts.Add(chart);
            if (block is not Beside beside) continue;
            Gather(beside.Main, charts);
            Gather(beside.Side, charts);
        }
    }
}
