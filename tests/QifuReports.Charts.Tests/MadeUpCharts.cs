using System.Globalization;

namespace QifuReports.Charts.Tests;

/// <summary>Charts with figures nobody would choose: zeros, gaps, one sign or both, ranges of fifteen digits, long names.</summary>
internal static class MadeUpCharts
{
    private static readonly string[] Names =
    [
        "2023Q3", "Q3 2023", "Net income", "Provision for contingent liabilities", "Loan facilitation and servicing fees, capital heavy",
        "Incomprehensibilities", "A", "Amounts due from related parties and other assets of the platform",
    ];

    /// <summary>Makes a chart of a kind (1 to 7) and tells which label belongs to which reference.</summary>
    public static (ChartSpec Chart, Dictionary<string, string> Labels) Make(int kind, Chance chance)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var categories = new ChartCategory[chance.Of(1, 2, 3, 4, 5, 8, 12)];
        var short_ = chance.OneIn(2);
        for (var i = 0; i < categories.Length; i++)
            categories[i] = short_ ? "2023Q" + (i % 4 + 1).ToString(CultureInfo.InvariantCulture) : chance.Of(Names);
        var size = chance.Of(0.001m, 1m, 1m, 1000m, 1_000_000_000_000m);
        var signs = chance.Below(3);
        var count = categories.Length;
        return (kind switch
        {
            1 => new ColumnChart { Unit = "RMB million", Categories = categories, Series = Many(1 + chance.Below(5)), Stacked = true,
                Totals = chance.OneIn(3) ? [] : Points("total", count) },
            2 => new ColumnChart { Unit = "RMB million", Categories = categories, Series = Many(1 + chance.Below(4)),
                Emphasised = chance.OneIn(2) ? count - 1 : null, Ranges = chance.OneIn(2) ? [Ranges("range")] : [] },
            3 => new LineChart { Unit = chance.Of("%", ""), Categories = categories, Series = Many(1 + chance.Below(5)) },
            4 => new BarChart { Unit = "RMB million", Categories = categories, Series = Many(1 + chance.Below(2)) },
            5 => new WaterfallChart { Unit = "RMB million", Steps = Steps() },
            6 => new SmallMultiples { Unit = "RMB million", Categories = categories, Panels = Many(1 + chance.Below(7)),
                PanelsPerRow = 1 + chance.Below(4), OwnScales = chance.OneIn(2) },
            _ => new TwoPanelChart { Unit = "RMB million", Categories = categories, Amounts = One("amount", count),
                Rates = One("rate", count), RateUnit = "percent", Emphasised = chance.OneIn(2) ? count - 1 : null },
        }, labels);

        ChartSeries[] Many(int series)
        {
            var all = new ChartSeries[series];
            for (var s = 0; s < series; s++) all[s] = One("s" + s.ToString(CultureInfo.InvariantCulture), count);
            return all;
        }

        ChartSeries One(string name, int points) =>
            new(chance.Of(Names), Points(name, points),
                chance.Of(ChartStatus.Actual, ChartStatus.Actual, ChartStatus.PriorYear, ChartStatus.Guidance, ChartStatus.Forecast));

        ChartPoint[] Points(string name, int points)
        {
            var all = new ChartPoint[points];
            for (var p = 0; p < points; p++) all[p] = Value(name + "." + p.ToString(CultureInfo.InvariantCulture));
            return all;
        }

        RangeSeries Ranges(string name)
        {
            var all = new ChartRange?[count];
            for (var p = 0; p < count; p++)
            {
                if (chance.OneIn(2)) continue;
                var (a, b) = (Value($"{name}.a{p}", always: true), Value($"{name}.b{p}", always: true));
                all[p] = a.Value > b.Value ? new ChartRange(b, a) : new ChartRange(a, b);
            }
            return new RangeSeries(chance.Of(Names), all, chance.Of(ChartStatus.Guidance, ChartStatus.EarlierGuidance));
        }

        ChartPoint Value(string reference, bool always = false)
        {
            if (!always && chance.OneIn(8)) return new ChartPoint(null, "", reference);
            var value = chance.OneIn(8) ? 0 : (chance.Below(100_000) + 1) * size / chance.Of(1, 10, 1000);
            if (signs == 1 || (signs == 2 && chance.OneIn(2))) value = -value;
            var label = chance.OneIn(12) ? "" : value.ToString("#,##0.0##", CultureInfo.InvariantCulture);
            labels[reference] = label;
            return new ChartPoint(value, label, reference);
        }

        WaterfallStep[] Steps()
        {
            var steps = new WaterfallStep[count];
            for (var i = 0; i < count; i++)
                steps[i] = new WaterfallStep(categories[i].Name, Value("w" + i.ToString(CultureInfo.InvariantCulture)),
                    i == 0 || chance.OneIn(5), chance.Of<bool?>(true, false, null));
            return steps;
        }
    }
}
