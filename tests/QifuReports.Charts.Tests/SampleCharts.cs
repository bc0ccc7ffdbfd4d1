using System.Globalization;

namespace QifuReports.Charts.Tests;

/// <summary>One chart of each type, with figures of the size that a quarter has.</summary>
internal static class SampleCharts
{
    private static readonly ChartCategory[] Quarters = ["2022Q3", "2022Q4", "2023Q1", "2023Q2", "2023Q3"];

    public static ChartPoint Point(decimal? value, string? reference = null, string format = "#,##0.0") =>
        new(value, value?.ToString(format, CultureInfo.InvariantCulture) ?? "", reference);

    public static ChartSeries Series(string name, ChartStatus status, params decimal?[] values) =>
        new(name, [.. values.Select((v, i) => Point(v, name + "#" + i.ToString(CultureInfo.InvariantCulture)))], status);

    public static ChartSeries Series(string name, params decimal?[] values) => Series(name, ChartStatus.Actual, values);

    public static ColumnChart Stacked => new()
    {
        Unit = "RMB million", Stacked = true, Categories = ["Q3 2022", "Q2 2023", "Q3 2023"],
        Series =
        [
            Series("Loan facilitation, capital heavy", 582.9m, 395.5m, 479.2m), Series("Financing income", 877.1m, 1188.7m, 1369.9m),
            Series("Guarantee release", 1447.6m, 1158.6m, 1165.7m), Series("Platform services", 1203.0m, 1125.6m, 1210.1m),
            Series("Other service fees", 33.6m, 45.9m, 56.1m),
        ],
        Totals = [Point(4144.1m, "total#0"), Point(3914.3m, "total#1"), Point(4281.0m, "total#2")],
    };

    public static ColumnChart Grouped => new()
    {
        Unit = "RMB million", Categories = ["Total net revenue", "Income from operations", "Net income"],
        Series = [Series("Q3 2022", ChartStatus.PriorYear, 4144.1m, 1158.3m, 988.4m), Series("Q3 2023", 4281.0m, 1388.9m, 1137.7m)],
    };

    public static ColumnChart Cash => new()
    {
        Unit = "RMB million", Categories = ["Operating", "Investing", "Financing"],
        Series = [Series("Q3 2022", ChartStatus.PriorYear, 1500m, -1300m, 320m), Series("Q3 2023", 1215m, -2410m, 640m)],
    };

    public static TwoPanelChart WithRate => new()
    {
        Unit = "RMB million", Categories = Quarters, Amounts = Series("Net income", 988.4m, 919.2m, 929.8m, 1093.4m, 1137.7m),
        Rates = Series("Net income margin", 23.9m, 23.5m, 25.8m, 27.9m, 26.6m), RateUnit = "percent", Emphasised = 4,
    };

    /// <summary>A trend in which two quarters are not known.</summary>
    public static ColumnChart Trend => new()
    {
        Unit = "RMB million", Categories = ["Q3 2022", ChartCategory.Missing, "Q1 2023", "Q2 2023", "Q3 2023"],
        Series = [Series("Total net revenue", 4144.1m, null, 3599.4m, 3914.3m, 4281.0m)], Emphasised = 4,
    };

    public static ColumnChart Outlook => new()
    {
        Unit = "RMB billion", Categories = ["Q1 2023", "Q2 2023", "Q3 2023", "Q4 2023"], Emphasised = 3,
        Series = [Series("Actual", 109.5m, 124.2m, 123.1m, null), Series("Forecast", ChartStatus.Forecast, null, null, null, 119.9m)],
        Ranges =
        [
            new RangeSeries("Expected in August", [null, null, null, Range("early", 112m, 120m)], ChartStatus.EarlierGuidance),
            new RangeSeries("Expected in November", [null, null, null, Range("late", 117m, 122m)]),
        ],
    };

    /// <summary>Two bridges beside each other, of which the second has a step that is hardly to be seen.</summary>
    public static WaterfallChart TwoBridges => new()
    {
        Unit = "RMB million",
        Steps =
        [
            new("New provisions H1 2023", Point(3573m, "new#0"), IsSum: true),
            new("Written back", Point(-936m, "back#0"), IsSum: false, Favourable: true),
            new("Net H1 2023", Point(2637m, "net#0"), IsSum: true), WaterfallStep.Space,
            new("New provisions H1 2024", Point(2694m, "new#1"), IsSum: true),
            new("Written back", Point(-2m, "back#1"), IsSum: false, Favourable: true),
            new("Net H1 2024", Point(2692m, "net#1"), IsSum: true),
        ],
    };

    public static LineChart Lines => new()
    {
        Unit = "%", Categories = Quarters,
        Series = [Series("90 day+ delinquency", 2.6m, 2.03m, 2.05m, 1.84m, 1.82m), Series("Day-1 delinquency", 5m, 4.7m, 4.1m, 4.2m, 4.6m)],
    };

    public static BarChart Bars => new()
    {
        Unit =
            "RMB million", Categories = ["Facilitation, origination and servicing", "Funding costs", "Sales and marketing", "Provisions"],
        Series = [Series("Q3 2023", 639.8m, 164.6m, 529.9m, 1364.5m),
            Series("Q3 2022", ChartStatus.PriorYear, 617.3m, 133.3m, 520.3m, 1535.5m)],
    };

    public static WaterfallChart Waterfall => new()
    {
        Unit = "RMB million",
        Steps =
        [
            new("Net income Q3 2022", Point(988.4m, "start"), IsSum: true),
            new("Net revenue", Point(136.9m, "revenue"), IsSum: false, Favourable: true),
            new("Servicing and funding costs", new ChartPoint(-53.8m, "53.8", "costs"), IsSum: false, Favourable: false),
            new("Reclassified", Point(0m, "nil"), IsSum: false),
            new("Provisions", Point(66.2m, "provisions"), IsSum: false, Favourable: true),
            new("Net income Q3 2023", Point(1137.7m, "end"), IsSum: true),
        ],
    };

    public static SmallMultiples Multiples => new()
    {
        Unit = "RMB million", Categories = Quarters, PanelsPerRow = 3,
        Panels =
        [
            Series("Facilitation, heavy", 582.9m, 500m, 410m, 395.5m, 479.2m),
            Series("Financing income", 877.1m, 950m, 1050m, 1188.7m, 1369.9m),
            Series("Referral services", 85.4m, 90m, 110m, 160.9m, 234.2m), Series("Not yet reported", null, null, null, null, null),
        ],
    };

    public static SmallMultiples OwnScales => Multiples with { OwnScales = true, PanelsPerRow = 2, Emphasised = 4 };

    private static ChartRange Range(string reference, decimal low, decimal high) =>
        new(Point(low, reference + "#low"), Point(high, reference + "#high"));

    public static Sparkline Spark => new() { Unit = "RMB million", Series = Series("Revenue", 4144.1m, null, 3600m, 3914.3m, 4281.0m) };

    public static IReadOnlyDictionary<string, ChartSpec> All { get; } = new SortedDictionary<string, ChartSpec>(StringComparer.Ordinal)
    {
        ["stacked"] = Stacked, ["grouped"] = Grouped, ["cash"] = Cash, ["with-rate"] = WithRate, ["trend"] = Trend, ["outlook"] = Outlook,
        ["two-bridges"] = TwoBridges, ["own-scales"] = OwnScales, ["lines"] = Lines,
        ["bars"] = Bars, ["waterfall"] = Waterfall, ["multiples"] = Multiples, ["sparkline"] = Spark,
    };
}
