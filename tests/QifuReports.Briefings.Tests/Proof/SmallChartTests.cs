using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Charts;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>Charts of one or two marks: of each rule one that keeps it and one that breaks it.</summary>
public class SmallChartTests
{
    private const string Trend = "Sales, EUR million", Q3 = "Q3 2023", Q3Before = "Q3 2022";

    private static readonly Dictionary<string, Figure> Figures = [];

    private static ChartPoint Point(decimal? height, string label, string name, Measure measure, decimal value, Period? period = null,
        string unit = "EUR", string manner = "c", string concept = "sales")
    {
        Figures[name] = Make.Of(measure, value, measure == Measure.Money ? 1000 : 0.1m, unit, concept, period) with { Name = name,
            Concept = new Concept(new ConceptId(concept), char.ToUpperInvariant(concept[0]) + concept[1..], PeriodType.Flow,
            UnitKind.Money, []) };
        return new ChartPoint(height, label, $"{name}|{manner}");
    }

    private static ChartPoint Sales(decimal? height = 4281.0m, string label = "4,281.0", string manner = "c") =>
        Point(height, label, "now", Measure.Money, 4_281_000_000m, manner: manner);

    private static ChartPoint SalesBefore() => Point(4144.0m, "4,144.0", "before", Measure.Money, 4_144_000_000m, Period.Quarter(2022, 3));

    private static BarChart Bars(string unit, string category, string series, params ChartPoint[] points) =>
        new() { Unit = unit, Categories = [.. points.Select((_, i) => (ChartCategory)(i == 0 ? category : Q3Before))],
        Series = [new ChartSeries(series, points)] };

    private static ChartBlock Block(ChartSpec chart, string words, string description = Trend) =>
        new() { Description = description, Chart = chart, AlternativeText = $"{description}. {words}" };

    private static IReadOnlyList<string> Faults(ChartBlock block, string? of = null)
    {
        var faults = new List<string>();
        new ChartProof(Figures.GetValueOrDefault, words =>
            of is null ? words : words.Replace(of, "", StringComparison.Ordinal), (code, message) =>
            faults.Add($"{code} {message}")).Prove(block);
        foreach (var fault in faults) fault.ShouldStartWith($"{ProofCodes.OtherValue} The chart \"{block.Description}\": ");
        return [.. faults.Select(f => f[(f.IndexOf("\": ", StringComparison.Ordinal) + 3)..])];
    }

    [Theory]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "Q3 2023 4,281.0", null)]
    [InlineData("EUR million", "Sales, EUR million", Q3, "Actual", "Actual: Q3 2023 4,281.0", null)]
    [InlineData("EUR million", "Sales, EUR million", "Sales", Q3, "Q3 2023: Sales 4,281.0", null)]
    [InlineData("EUR million", "Sales, EUR million", "Sales", Q3Before, "Q3 2022: Sales 4,281.0",
        "4,281.0 stands at Sales, Q3 2022, and is of 2023Q3.")]
    [InlineData("EUR million", "Sales, EUR million", Q3Before, "", "Q3 2022 4,281.0", "4,281.0 stands at Q3 2022, and is of 2023Q3.")]
    [InlineData("EUR billion", "Sales, EUR million", Q3, "", "Q3 2023 4,281.0", "its description is in another scale than its axis.")]
    [InlineData("US$ million", "Sales, EUR million", Q3, "", "Q3 2023 4,281.0", "4,281.0 stands under another unit.")]
    [InlineData("EUR million", "Sales, US$ million", Q3, "", "Q3 2023 4,281.0", "4,281.0 stands under another unit.")]
    [InlineData("EUR million", "Sales, EUR million and EUR billion", Q3, "", "Q3 2023 4,281.0",
        "its description is in another scale than its axis.")]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "Q3 2023 4,281.1", "the words in its place do not state 4,281.0 for Q3 2023.")]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "Q3 2023 4281.0", "the words in its place do not state 4,281.0 for Q3 2023.")]
    [InlineData("EUR million", "Sales, EUR million", Q3, "Actual", "Q3 2023 4,281.0",
        "the words in its place do not state 4,281.0 for Q3 2023.")]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "7; Q3 2023 4,281.0",
        "the words in its place do not state 4,281.0 for Q3 2023.")]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "Q3 2023 4,281.0; and 7",
        "the words in its place have a number more than its marks.")]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "Q3 2023 4,281.0. Not known: Q3 2021.", null)]
    [InlineData("EUR million", "Sales, EUR million", Q3, "", "Q3 2023 4,281.0. Not known: Q3 2023.",
        "the words in its place have a number more than its marks.")]
    [InlineData("EUR million", "Sales of Q3 2023, EUR million", Q3, "", "Q3 2023 4,281.0", null)]
    [InlineData("EUR million", "Sales of Q2 2023, EUR million", Q3, "", "Q3 2023 4,281.0",
        "its description names a period of which it shows nothing.")]
    public void A_bar(string unit, string description, string category, string series, string words, string? told)
    {
        var faults = Faults(Block(Bars(unit, category, series, Sales()), words, description));
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldContain(told);
    }

    [Theory]
    [InlineData(4281.0, "4,281.0", "c", null)]
    [InlineData(4281.1, "4,281.0", "c", "the mark 4,281.0 is of another height.")]
    [InlineData(-4281.0, "4,281.0", "c", "the mark 4,281.0 is of another height.")]
    [InlineData(0, "4,281.0", "c", "the mark 4,281.0 is of another height.")]
    [InlineData(-4281.0, "(4,281.0)", "z", null)]
    [InlineData(-4281.0, "\u22124,281.0", "r", null)]
    [InlineData(4281.0, "\u22124,281.0", "r", "the mark \u22124,281.0 is of another height.")]
    [InlineData(4281.0, "+4,281.0", "e", null)]
    [InlineData(4281.0, "\u22124,281.0", "e", "the words in its place do not state \u22124,281.0 for Q3 2023.")]
    public void A_mark_is_as_high_as_its_figure(double height, string label, string manner, string? told)
    {
        var faults = Faults(Block(Bars("EUR million", Q3, "", Sales((decimal)height, label, manner)), $"Q3 2023 {label}"));
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldContain(told);
    }

    [Fact]
    public void A_mark_without_a_value_or_a_label_states_nothing()
    {
        var noValue = new ChartPoint(null, "n.a.");
        var noLabel = new ChartPoint(3m, "");
        Faults(Block(Bars("EUR million", Q3, "", noValue, SalesBefore()), "Q3 2022 4,144.0")).ShouldBeEmpty();
        Faults(Block(Bars("EUR million", Q3, "", noLabel, SalesBefore()), "Q3 2022 4,144.0")).ShouldBeEmpty();
        Faults(Block(Bars("EUR million", Q3, "", new ChartPoint(3m, "3.0")), "Q3 2023 3.0"))
            .ShouldBe(["nothing stands behind the mark 3.0."], ignoreOrder: true);
        Faults(Block(Bars("EUR million", Q3, "", new ChartPoint(3m, "3.0", "unknown|c")), "Q3 2023 3.0"))
            .ShouldContain("nothing stands behind the mark 3.0.");
        Faults(Block(Bars("EUR million", Q3, "", Sales() with { Reference = "now" }), "Q3 2023 4,281.0"))
            .ShouldContain("nothing stands behind the mark 4,281.0.");
    }

    [Fact]
    public void The_words_in_place_of_a_chart_begin_with_its_description()
    {
        var block = Block(Bars("EUR million", Q3, "", Sales()), "Q3 2023 4,281.0");
        Faults(block with { AlternativeText = $"{Trend}: Q3 2023 4,281.0" })
            .ShouldContain("the words in its place do not begin with its description.");
        Faults(block with { AlternativeText = $"The {Trend}. Q3 2023 4,281.0" })
            .ShouldContain("the words in its place do not begin with its description.");
    }

    [Theory]
    [InlineData(Measure.Percent, "percent", "Margin, percent", true)]
    [InlineData(Measure.Percent, "", "Margin, percent", false)]
    [InlineData(Measure.Percent, "percent", "Margin", false)]
    [InlineData(Measure.Growth, "percent", "Growth, percent", true)]
    [InlineData(Measure.Growth, "points", "Growth, points", false)]
    [InlineData(Measure.Points, "percentage points", "Move, percentage points", true)]
    [InlineData(Measure.Points, "percent", "Move, percent", false)]
    [InlineData(Measure.Months, "months", "Tenor, months", true)]
    [InlineData(Measure.Months, "years", "Tenor, years", false)]
    [InlineData(Measure.PerShare, "EUR per share", "Earnings, EUR per share", true)]
    [InlineData(Measure.PerShare, "EUR", "Earnings, EUR", false)]
    [InlineData(Measure.PerShare, "US$ per share", "Earnings, US$ per share", false)]
    [InlineData(Measure.PerAds, "EUR per ADS", "Earnings, EUR per ADS", true)]
    [InlineData(Measure.PerAds, "EUR per share", "Earnings, EUR per share", false)]
    [InlineData(Measure.Count, "", "Customers", true)]
    public void An_axis_and_its_description_say_the_unit(Measure measure, string unit, string description, bool isRight)
    {
        var label = measure switch { Measure.Percent or Measure.Growth => "3.3%", Measure.Points => "3.3\u00A0pts", Measure.Count =>
            "3", _ => "3.3" };
        var value = measure == Measure.Count ? 3m : 3.3m;
        var point = Point(value, label, "one", measure, value, unit: measure is Measure.PerShare or Measure.PerAds ? "EUR/share" : "unit");
        var faults = Faults(Block(Bars(unit, Q3, "", point), $"Q3 2023 {label}", description));
        if (isRight) faults.ShouldBeEmpty();
        else faults.ShouldContain($"{label} stands under another unit.");
    }

    // A balance stands in the place of a span that ends with its day.
    [Theory]
    [InlineData("2023-12-31", "Q4 2023", true)]
    [InlineData("2023-12-31", "H2 2023", true)]
    [InlineData("2023-12-31", "FY 2023", true)]
    [InlineData("2023-12-31", "Dec 31, 2023", true)]
    [InlineData("2023-12-31", "Q3 2023", false)]
    [InlineData("2023-12-31", "H1 2023", false)]
    [InlineData("2023-06-30", "H1 2023", true)]
    [InlineData("2023-06-30", "H2 2023", false)]
    [InlineData("2023-06-30", "FY 2023", false)]
    [InlineData("2023-09-30", "Q3 2023", true)]
    [InlineData("2023-09-30", "H2 2023", false)]
    [InlineData("2023-09-29", "Q3 2023", false)]
    [InlineData("2023-09-30", "Total", true)] // It names no period.
    public void A_balance_has_the_place_of_a_span_that_ends_with_it(string day, string category, bool isRight)
    {
        Period.TryParse(day, out var period).ShouldBeTrue();
        var point = Point(9m, "9.0", "one", Measure.Money, 9_000_000m, period, concept: "cash");
        Faults(Block(Bars("EUR million", category, "", point), $"{category} 9.0", "Cash, EUR million")).ShouldBe(isRight ? []
            : [$"9.0 stands at {category}, and is of {day}."]);
        // The description may name it, too.
        var described = Faults(Block(Bars("EUR million", "Total", "", point), "Total 9.0", $"Cash, {category}, EUR million"));
        described.ShouldBe(isRight ? [] : ["its description names a period of which it shows nothing."]);
    }

    [Fact]
    public void A_description_may_name_the_periods_that_a_figure_is_derived_from()
    {
        var point = Point(3.3m, "3.3%", "one", Measure.Growth, 3.3m, unit: "percent");
        var (now, before) = (Make.Money(1), Make.Money(1, Period.Quarter(2022, 3)));
        Figures["one"] =
            Figures["one"] with { Resolution = 0, Interval = Interval.Exactly(3.3m), Origin = new FigureOrigin.Derived(Formula.Growth,
            [now, before]) };
        Faults(Block(Bars("percent", "Sales", "", point), "Sales 3.3%", "Growth from Q3 2022 to Q3 2023, percent")).ShouldBeEmpty();
        Faults(Block(Bars("percent", "Sales", "", point), "Sales 3.3%", "Growth from Q3 2021 to Q3 2023, percent"))
            .ShouldBe(["its description names a period of which it shows nothing."]);
    }

    [Fact]
    public void The_name_of_a_concept_may_look_like_a_period()
    {
        var point = Point(9m, "9.0", "one", Measure.Money, 9_000_000m, concept: "bonds 2031");
        Faults(Block(Bars("EUR million", "Bonds 2031", "", point), "Bonds 2031 9.0", "Bonds 2031, EUR million")).ShouldBeEmpty();
        Faults(Block(Bars("EUR million", "Notes 2031", "", point), "Notes 2031 9.0", "Bonds, EUR million"))
            .ShouldBe(["9.0 stands at Notes 2031, and is of 2023Q3."]);
        // Other names are taken out by who knows them.
        Faults(Block(Bars("EUR million", "Notes 2031", "", point), "Notes 2031 9.0", "Bonds, EUR million"), "Notes 2031").ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_of_a_part_of_the_company_stands_at_it()
    {
        var point = Sales();
        Figures["now"] = Figures["now"] with { Members = SmallBook.Figure("2023Q3/sales/parts").Members };
        Faults(Block(Bars("EUR million", "Parts", Q3, point), "Q3 2023: Parts 4,281.0")).ShouldBeEmpty();
        Faults(Block(Bars("EUR million", Q3, "Parts", point), "Parts: Q3 2023 4,281.0")).ShouldBeEmpty();
        Faults(Block(Bars("EUR million", "Trucks", Q3, point), "Q3 2023: Trucks 4,281.0"))
            .ShouldBe(["4,281.0 stands at Trucks, and is of Parts."]);
    }

    [Fact]
    public void Every_kind_of_chart_is_gone_through()
    {
        ChartCategory[] one = [Q3];
        var series = new ChartSeries("Actual", [Sales()]);
        var rates = new ChartSeries("Margin", [Point(3.3m, "3.3%", "rate", Measure.Percent, 3.3m, unit: "percent")]);
        var total = Sales();
        foreach (var (chart, words, description) in new (ChartSpec, string, string)[]
        {
            (new ColumnChart { Unit = "EUR million", Categories = one, Series = [series] }, "Actual: Q3 2023 4,281.0", Trend),
            (new ColumnChart { Unit = "EUR million", Categories = one, Series = [series], Totals = [total] },
                "Actual: Q3 2023 4,281.0; Total: Q3 2023 4,281.0", Trend),
            (new TwoPanelChart { Unit = "EUR million", Categories = one, Amounts = series, Rates = rates, RateUnit = "percent" },
                "Actual: Q3 2023 4,281.0. Margin: Q3 2023 3.3%", "Sales, EUR million, and margin, percent"),
            (new LineChart { Unit = "EUR million", Categories = one, Series = [series] }, "Actual: Q3 2023 4,281.0", Trend),
            (new BarChart { Unit = "EUR million", Categories = one, Series = [series] }, "Actual: Q3 2023 4,281.0", Trend),
            (new SmallMultiples { Unit = "EUR million", Categories = one, Panels = [series] }, "Actual: Q3 2023 4,281.0", Trend),
            (new Sparkline { Unit = "EUR million", Categories = one, Series = series }, "Actual: Q3 2023 4,281.0", Trend),
            (new WaterfallChart { Unit = "EUR million", Steps = [new WaterfallStep(Q3, Sales(), true)] }, "Q3 2023 4,281.0", Trend),
        })
        {
            Faults(Block(chart, words, description)).ShouldBeEmpty(chart.GetType().Name);
            Faults(Block(chart, words.Replace("4,281.0", "4,281.1", StringComparison.Ordinal), description))
                .ShouldNotBeEmpty(chart.GetType().Name);
            if (words.Contains("; Total", StringComparison.Ordinal)) Faults(Block(chart,
                words[..words.IndexOf(';', StringComparison.Ordinal)], description)).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("Expected: Q3 2023 1.0 to 2.0", null)]
    [InlineData("Expected: Q3 2023 2.0 to 1.0", "the words in its place do not state 1.0 for Q3 2023.")]
    [InlineData("Expected: Q3 2023 1.0", "the words in its place do not state 1.0 for Q3 2023.")]
    [InlineData("Expected: Q3 2023 1.0 to 3.0", "the words in its place do not state 2.0 for Q3 2023.")]
    public void Both_ends_of_a_range_are_stated(string words, string? told)
    {
        var range = new ChartRange(Point(1m, "1.0", "low", Measure.Money, 1_000_000m), Point(2m, "2.0", "high", Measure.Money, 2_000_000m));
        var chart = new ColumnChart { Unit = "EUR million", Categories = [Q3, Q3Before], Series = [],
            Ranges = [new RangeSeries("Expected", [range, null])] };
        var faults = Faults(Block(chart, words));
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldContain(told);
    }

    // Steps lead from each sum to the next, as far as rounding allows.
    [Theory]
    [InlineData(10, 5, 15, true)]
    [InlineData(10, 5, 15.001, true)] // Each is known to a thousand.
    [InlineData(10, 5, 15.0015, true)]
    [InlineData(10, 5, 15.002, false)]
    [InlineData(10, -5, 5, true)]
    [InlineData(10, -5, 15, false)]
    public void A_bridge_adds_up(double start, double step, double end, bool addsUp)
    {
        ChartPoint At(string name, double millions, string manner) =>
            Point((decimal)millions, manner == "e" ? FigureFormat.Effect(Make.Money((decimal)millions * 1_000_000m), (decimal)millions)
            : FigureFormat.Cell(Make.Money((decimal)millions * 1_000_000m)), name, Measure.Money, (decimal)millions * 1_000_000m,
            manner: manner);
        var (first, move, last) = (At("first", start, "c"), At("move", step, "e"), At("last", end, "c"));
        WaterfallChart Chart(params WaterfallStep[] steps) => new() { Unit = "EUR million", Steps = steps };
        WaterfallSum.Fault(Chart(new("Start", first, true), new("Step", move, false), new("End", last, true)), Figures.GetValueOrDefault)
            .ShouldBe(addsUp ? null : "its steps do not lead to End");
        // Two sums beside each other, and a space between two bridges, lead nowhere.
        WaterfallSum.Fault(Chart(new("Start", first, true), new("End", last, true)), Figures.GetValueOrDefault).ShouldBeNull();
        WaterfallSum.Fault(Chart(new("Start", first, true), new("Step", move, false), WaterfallStep.Space, new("End", last, true)),
            Figures.GetValueOrDefault).ShouldBeNull();
        // What has no figure behind it is told elsewhere.
        WaterfallSum.Fault(Chart(new("Start", first, true), new("Step", move with { Reference = null }, false), new("End", last, true)),
            Figures.GetValueOrDefault).ShouldBeNull();
        WaterfallSum.Fault(Chart(new("Start", first with { Value = 0 }, true), new("Step", move, false), new("End", last, true)),
            Figures.GetValueOrDefault).ShouldBeNull();
        // The fault is told by the proof of the chart.
        var words = $"Start {first.Label}; Step {move.Label}; End {last.Label}";
        Faults(Block(Chart(new("Start", first, true), new("Step", move, false), new("End", last, true)), words)).ShouldBe(addsUp ? []
            : ["its steps do not lead to End."]);
    }

    [Theory]
    [InlineData("r", -5, 5, true)]
    [InlineData("z", -5, 5, true)]
    [InlineData("r", 5, 15, false)]
    [InlineData("c", 5, 15, true)]
    public void A_cost_that_is_subtracted_takes_off(string manner, double height, double end, bool addsUp)
    {
        var start = Point(10m, "10.0", "first", Measure.Money, 10_000_000m);
        var step = Point((decimal)height, "5.0", "move", Measure.Money, 5_000_000m, manner: manner);
        var last = Point((decimal)end, "x", "last", Measure.Money, (manner is "r" ? 5m : (decimal)end) * 1_000_000m);
        var chart = new WaterfallChart { Unit = "EUR million", Steps = [new("Start", start, true), new("Costs", step, false),
            new("End", last, true)] };
        WaterfallSum.Fault(chart, Figures.GetValueOrDefault).ShouldBe(addsUp ? null : "its steps do not lead to End");
    }

    [Fact]
    public void Two_steps_and_two_bridges_add_up_each()
    {
        ChartPoint At(string name, decimal millions) => Point(millions, "x", name, Measure.Money, millions * 1_000_000m, manner: "e");
        WaterfallStep[] steps = [new("A", At("a", 10), true), new("b", At("b", 2), false), new("c", At("c", -3), false),
            new("D", At("d", 9), true), new("e", At("e", 1), false), new("F", At("f", 10), true)];
        WaterfallSum.Fault(new WaterfallChart { Unit = "EUR million", Steps = steps }, Figures.GetValueOrDefault).ShouldBeNull();
        steps[^1] = new("F", At("f", 11), true);
        WaterfallSum.Fault(new WaterfallChart { Unit = "EUR million", Steps = steps }, Figures.GetValueOrDefault)
            .ShouldBe("its steps do not lead to F");
    }
}
