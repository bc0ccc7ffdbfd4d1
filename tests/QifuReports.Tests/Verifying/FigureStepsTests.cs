using QifuReports.App.Record;
using QifuReports.App.Verifying;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests.Verifying;

/// <summary>
/// The way from the facts to the figures, and from the figures to the text: each rule with what just keeps it and what just breaks it.
/// </summary>
public sealed class FigureStepsTests
{
    private const string Quarter = "2023-07-01T00:00:00/2023-10-01T00:00:00";

    /// <summary>
    /// The fact of a figure is of its concept and its very period: a span is no instant, and one that ends on the same day is another.
    /// </summary>
    [Theory]
    [InlineData("2023Q3/revenue/EUR", "revenue", Quarter, true)]
    [InlineData("2023H2/revenue/EUR", "revenue", "2023-07-01T00:00:00/2024-01-01T00:00:00", true)]
    [InlineData("2023-9M/revenue/EUR", "revenue", "2023-01-01T00:00:00/2023-10-01T00:00:00", true)]
    [InlineData("2023FY/revenue/EUR", "revenue", "2023-01-01T00:00:00/2024-01-01T00:00:00", true)]
    [InlineData("2023-09-30/cash/EUR", "cash", "2023-10-01T00:00:00", true)]
    [InlineData("2023Q3/revenue/EUR", "costs", Quarter, false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-10-01T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-01-01T00:00:00/2023-10-01T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-07-02T00:00:00/2023-10-01T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-07-01T00:00:00/2023-09-30T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-07-01T00:00:00/2023-10-02T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2022-07-01T00:00:00/2022-10-01T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-07-01t00:00:00/2023-10-01T00:00:00", false)]
    [InlineData("2023Q3/revenue/EUR", "revenue", "2023-07-01T00:00:00/2023-10-01t00:00:00", false)]
    [InlineData("2023-09-30/cash/EUR", "cash", Quarter, false)]
    [InlineData("2023-09-30/cash/EUR", "cash", "2023-09-30T00:00:00", false)]
    [InlineData("2023X3/revenue/EUR", "revenue", Quarter, false)]
    [InlineData("2023Q3/revenue", "revenue", Quarter, false)]
    public void A_figure_is_what_a_fact_of_its_concept_and_period_states(string name, string concept, string period, bool isIt)
    {
        var (step, values) = Values([Stated(name, "f1")], Fact("f1", 5, concept, period));

        if (isIt) (step.Outcome, values[0]).ShouldBe((VerifyOutcome.Holds, 5m));
        else
        {
            step.ShouldFail($"{name}: the fact f1 is of something else: {concept}, {period}");
            values[0].ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("2023Q3/revenue/EUR", "", true)]
    [InlineData("2023Q3/revenue/EUR/region=north", "region=north", true)]
    [InlineData("2023Q3/revenue/EUR/product=a;region=north", "product=a;region=north", true)]
    [InlineData("2023Q3/revenue/EUR", "region=north", false)]
    [InlineData("2023Q3/revenue/EUR/region=north", "", false)]
    [InlineData("2023Q3/revenue/EUR/region=north", "region=south", false)]
    public void It_is_of_the_same_members_of_the_company(string name, string members, bool isIt)
    {
        var (step, _) = Values([Stated(name, "f1")], Fact("f1", 5) with { Members = members });

        if (isIt) step.Outcome.ShouldBe(VerifyOutcome.Holds);
        else step.ShouldFail($"{name}: the fact f1 is of other members: {(members.Length == 0 ? "the company" : members)}");
    }

    [Theory]
    [InlineData("2023Q3/revenue/EUR", "money", "EUR", true)]
    [InlineData("2023Q3/revenue/EUR", "money", "USD", false)]
    [InlineData("2023Q3/revenue/EUR/share", "per-share", "EUR/share", true)]
    [InlineData("2023Q3/revenue/EUR/ads", "per-ads", "EUR/ads", true)]
    [InlineData("2023Q3/revenue/EUR/ads", "per-ads", "EUR/share", false)]
    [InlineData("2023Q3/revenue/EUR", "per-share", "EUR/share", false)]
    [InlineData("2023Q3/revenue/EUR-change:2022Q3", "money", "EUR", true)]
    [InlineData("2023Q3/revenue/shares", "shares", "EUR", true)]
    public void An_amount_is_of_the_unit_that_its_name_says(string name, string measure, string unit, bool isIt)
    {
        var (step, _) = Values([Stated(name, "f1") with { Measure = measure, Unit = unit }], Fact("f1", 5));

        if (isIt) step.Outcome.ShouldBe(VerifyOutcome.Holds);
        else step.ShouldFail($"{name}: its unit is not {unit}");
    }

    /// <summary>
    /// A currency may be called otherwise in the file of facts than on the pages, but always the same, and no two the same.
    /// </summary>
    [Theory]
    [InlineData("EUR", "iso4217:EUR", "EUR", "iso4217:EUR", true)]
    [InlineData("EUR", "iso4217:EUR", "USD", "iso4217:USD", true)]
    [InlineData("EUR", "iso4217:EUR", "EUR", "iso4217:USD", false)]
    [InlineData("EUR", "iso4217:EUR", "USD", "iso4217:EUR", false)]
    public void A_unit_of_the_pages_is_one_unit_of_the_facts(string first, string firstFact, string second, string secondFact, bool agree)
    {
        var (step, _) = Values(
            [Stated($"2023Q3/revenue/{first}", "f1") with { Unit = first }, Stated($"2023Q3/costs/{second}", "f2") with { Unit = second }],
            Fact("f1", 5) with { Unit = firstFact }, Fact("f2", 4, "costs") with { Unit = secondFact });

        if (agree) step.ShouldBe("2 figures are what the facts inside the file state, 0 follow from them by their formulas");
        else step.ShouldFail($"2023Q3/costs/{second}: it is in {second}, and the fact f2 in {secondFact}");
    }

    [Theory]
    [InlineData("percent", 32.4)]
    [InlineData("growth", 32.4)]
    [InlineData("points", 0.324)]
    [InlineData("count", 0.324)]
    [InlineData("money", 0.324)]
    public void A_rate_is_carried_as_a_part_of_one_and_said_in_percent(string measure, double value) =>
        Values([Stated("2023Q3/revenue/EUR", "f1") with { Measure = measure }], Fact("f1", 0.324m)).Values[0].ShouldBe((decimal)value);

    [Fact]
    public void A_fact_that_is_not_there_is_told_and_the_others_are_worked_out_all_the_same()
    {
        var (step, values) =
            Values([Stated("2023Q3/costs/EUR", "f9"), Stated("2023Q3/revenue/EUR", "f1"), Derived("difference", 2, 1)], Fact("f1", 5));

        step.ShouldFail("2023Q3/costs/EUR: there is no fact f9", "2023Q3/x/EUR: what it is derived from is wrong");
        values.ShouldBe([null, 5m, null]);
    }

    /// <summary>Over 12 and 8.</summary>
    [Theory]
    [InlineData("difference", 4)]
    [InlineData("points", 4)]
    [InlineData("growth", 50)]
    [InlineData("implied-growth", 50)]
    [InlineData("quotient", 150)]
    [InlineData("remainder", 4)]
    public void A_formula_gives_the_value_signs_and_all(string formula, double value)
    {
        var (step, values) = Over([12, 8], formula, null);

        step.ShouldBe("2 figures are what the facts inside the file state, 1 follows from them by their formulas");
        values[2].ShouldBe((decimal)value);
    }

    [Theory]
    [InlineData(10, 12, 8, -10)]
    [InlineData(12, 7, 2, 3)]
    public void A_remainder_is_the_first_less_all_the_others(double first, double second, double third, double value) =>
        Over([(decimal)first, (decimal)second, (decimal)third], "remainder", null).Values[3].ShouldBe((decimal)value);

    [Fact]
    public void A_remainder_of_one_is_itself() => Over([12], "remainder", null).Values[1].ShouldBe(12);

    /// <summary>What a quarter of a year is: the longer span less the others, or all of them together; nothing else.</summary>
    [Theory]
    [InlineData("sub-period", 4, true)]
    [InlineData("sub-period", 20, true)]
    [InlineData("sub-period", -4, true)]
    [InlineData("sub-period", 4.001, false)]
    [InlineData("sub-period", 12, false)]
    [InlineData("sub-period", 0, false)]
    [InlineData("sum", 20, true)]
    [InlineData("sum", 4, true)]
    [InlineData("sum", 19.999, false)]
    [InlineData("sum", 8, false)]
    public void A_sum_and_a_part_of_a_period_come_to_what_is_said(string formula, double value, bool comes)
    {
        var (step, values) = Over([12, 8], formula, (decimal)value);

        if (comes) values[2].ShouldBe((decimal)value);
        else step.ShouldFail("2023Q3/x/EUR: what it is derived from does not come to it");
    }

    [Fact]
    public void Of_a_formula_that_is_not_known_the_value_is_taken_as_told()
    {
        Over([12, 8], "average", 10).Values[2].ShouldBe(10);
        Over([12, 8], "average", null).Step.ShouldFail("2023Q3/x/EUR: it has no value");
        Over([12, 8], "sum", null).Step.ShouldFail("2023Q3/x/EUR: it has no value");
    }

    [Theory]
    [InlineData("difference")]
    [InlineData("points")]
    [InlineData("growth")]
    [InlineData("implied-growth")]
    [InlineData("quotient")]
    public void A_comparison_is_over_two(string formula)
    {
        Over([12], formula, null).Step.ShouldFail("2023Q3/x/EUR: its formula is over two figures");
        Over([12, 8, 4], formula, null).Step.ShouldFail("2023Q3/x/EUR: its formula is over two figures");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_a_figure_is_derived_from_stands_before_it(int number)
    {
        // Two are stated: the derived one is the third itself.
        var (step, _) = Values([Stated("2023Q3/revenue/EUR", "f1"), Stated("2023Q3/revenue/EUR", "f1"), Derived("difference", 1, number)],
            Fact("f1", 5));

        step.ShouldFail("2023Q3/x/EUR: it is derived from what does not stand before it");
    }

    [Fact]
    public void What_is_derived_from_nothing_is_told() =>
        Values([Derived("remainder")]).Step.ShouldFail("2023Q3/x/EUR: it is derived from nothing");

    [Theory]
    [InlineData("growth")]
    [InlineData("quotient")]
    public void Over_nil_there_is_no_growth_and_no_quotient(string formula) =>
        Over([12, 0], formula, null).Step.Outcome.ShouldBe(VerifyOutcome.Fails);

    [Fact]
    public void A_measure_that_is_none_is_told() =>
        Values([Stated("2023Q3/revenue/EUR", "f1") with { Measure = "honey" }], Fact("f1", 5)).Step.ShouldFail(
            "2023Q3/revenue/EUR: honey is no measure");

    [Fact]
    public void A_file_of_an_earlier_version_is_not_verified() => FigureSteps.OfOlderVersion().Outcome.ShouldBe(VerifyOutcome.Fails);

    /// <summary>The figure is 4,281.026 million, a rise of 3.3 percent.</summary>
    [Theory]
    [InlineData("Revenue of EUR 4,281.0 million.", "EUR 4,281.0 million", 1, 1, null)]
    [InlineData("Revenue of EUR 4,282.0 million.", "EUR 4,282.0 million", 1, 1,
        "page 1: \"EUR 4,282.0 million\" stands where 2023Q3/revenue/EUR is 4,281,026,000: the figure is another")]
    [InlineData("Revenue of EUR 4,281.0 thousand.", "EUR 4,281.0 thousand", 1, 1,
        "page 1: \"EUR 4,281.0 thousand\" stands where 2023Q3/revenue/EUR is 4,281,026,000: the figure is another")]
    [InlineData("Revenue of USD 4,281.0 million.", "USD 4,281.0 million", 1, 1,
        "page 1: \"USD 4,281.0 million\" stands where 2023Q3/revenue/EUR is 4,281,026,000: the currency is another, or is written " +
            "otherwise")]
    [InlineData("It rose 3.3% on the year.", "3.3%", 2, 2, null)]
    [InlineData("It was 3.3% higher.", "3.3%", 2, 2, null)]
    [InlineData("It fell 3.3% on the year.", "3.3%", 2, 2,
        "page 1: the words beside \"3.3%\" say another direction than 2023Q3/x/EUR, which is 3.3")]
    [InlineData("It was 3.3% lower.", "3.3%", 2, 2,
        "page 1: the words beside \"3.3%\" say another direction than 2023Q3/x/EUR, which is 3.3")]
    public void The_text_states_the_figures(string text, string said, int figure, int way, string? told)
    {
        var figures = new[] { Stated("2023Q3/revenue/EUR", "f1"), Derived("growth", 1, 1) with { Measure = "growth", Unit = "" } };
        var page = Page(text, [text.IndexOf(said, StringComparison.Ordinal), said.Length, figure, way]);

        var step = Text(figures, [4_281_026_000m, 3.3m], [page], [text]);

        if (told is null) step.ShouldBe("1 page reads as issued; 1 number on it is the figure it states");
        else step.ShouldFail(told);
    }

    /// <summary>A rate that is filed as a part of one to hundredths is known to whole percents.</summary>
    [Theory]
    [InlineData("32%", true)]
    [InlineData("32.0%", false)]
    [InlineData("32.4%", false)]
    public void A_rate_has_the_decimals_that_were_filed(string said, bool isIt)
    {
        var step = FigureSteps.Text(
            [Stated("2023Q3/margin/percent", "f1") with { Measure = "percent", Unit = "" }], [32m],
            new Dictionary<string, CarriedFact> { ["f1"] = Fact("f1", 0.32m, "margin") with { Resolution = 0.01m } },
            FiscalCalendar.CalendarYears, [new CarriedWay(new Saying(Manner.Prose), FigureValue.NoScale)],
            [Page(said, [0, said.Length, 1, 1])], [said]);

        step.Outcome.ShouldBe(isIt ? VerifyOutcome.Holds : VerifyOutcome.Fails);
    }

    /// <summary>Only a change has a direction, and only where its size alone is said.</summary>
    [Theory]
    [InlineData("growth", 2, true)]
    [InlineData("implied-growth", 2, true)]
    [InlineData("difference", 2, true)]
    [InlineData("points", 2, true)]
    [InlineData("quotient", 2, false)]
    [InlineData("growth", 1, false)]
    public void Words_of_direction_are_held_against_changes(string formula, int way, bool isHeld)
    {
        const string text = "It fell 3.3% on the year.";
        var figures = new[] { Stated("2023Q3/revenue/EUR", "f1"), Derived(formula, 1, 1) with { Measure = "growth", Unit = "" } };

        Text(figures, [1m, 3.3m], [Page(text, [8, 4, 2, way])], [text]).Details.Count(
            d => d.Contains("say another direction", StringComparison.Ordinal)).ShouldBe(isHeld ? 1 : 0);
    }

    /// <summary>The text has ten characters; the figure 1 of 1 stands in the manner 1 of 2.</summary>
    [Theory]
    [InlineData(0, 10, 1, 1, true)]
    [InlineData(10, 0, 1, 1, true)]
    [InlineData(9, 1, 1, 2, true)]
    [InlineData(-1, 1, 1, 1, false)]
    [InlineData(0, -1, 1, 1, false)]
    [InlineData(0, 11, 1, 1, false)]
    [InlineData(10, 1, 1, 1, false)]
    [InlineData(int.MaxValue, int.MaxValue, 1, 1, false)]
    [InlineData(0, 1, 0, 1, false)]
    [InlineData(0, 1, 2, 1, false)]
    [InlineData(0, 1, 1, 0, false)]
    [InlineData(0, 1, 1, 3, false)]
    public void A_figure_stands_where_there_is_text(int between, int length, int figure, int way, bool stands)
    {
        const string text = "0123456789";

        // A value that could not be worked out is told by another step, and not held against the text.
        var step = Text([Stated("2023Q3/revenue/EUR", "f1")], [null], [Page(text, [between, length, figure, way])], [text]);

        if (stands) step.Outcome.ShouldBe(VerifyOutcome.Holds);
        else step.ShouldFail("page 1: a figure stands where there is no text");
    }

    [Fact]
    public void Places_are_counted_from_the_end_of_the_figure_before()
    {
        const string text = "EUR 1.0 million and EUR 2.0 million";
        var figures = new[] { Stated("2023Q3/revenue/EUR", "f1"), Stated("2023Q3/costs/EUR", "f2") };

        Text(figures, [1_000_000m, 2_000_000m], [Page(text, [0, 15, 1, 1, 5, 15, 2, 1])], [text])
            .ShouldBe("1 page reads as issued; 2 numbers on it are the figures they state");
        Text(figures, [1_000_000m, 2_000_000m], [Page(text, [0, 15, 1, 1, 4, 15, 2, 1])], [text]).Outcome.ShouldBe(VerifyOutcome.Fails);
    }

    [Fact]
    public void Each_page_reads_as_it_was_issued_and_there_are_as_many()
    {
        string[] texts = ["one", "two"];
        IReadOnlyList<CarriedPage> pages = [Page("one", []), Page("two", [])];

        Text([], [], pages, texts).ShouldBe("2 pages read as issued; 0 numbers on them are the figures they state");
        Text([], [], pages, ["one", "TWO"]).ShouldFail("page 2 reads otherwise than when it was issued");
        Text([], [], pages, ["one"]).ShouldFail("the file has 1 page; 2 were issued");
        Text([], [], [pages[0]], texts).ShouldFail("the file has 2 pages; 1 was issued");
        Should.Throw<RecordException>(() => Text([], [], [Page("one", [1, 2, 3])], ["one"])).Message.ShouldBe(
            "a figure on a page is not told by four numbers");
    }

    [Fact]
    public void A_figure_of_no_period_is_no_figure() =>
        Should.Throw<RecordException>(
            () => Text([Stated("soon/revenue/EUR", "f1")], [1m], [Page("1", [0, 1, 1, 1])], ["1"])).Message.ShouldBe(
                "soon/revenue/EUR is of no period");

    private static CarriedPage Page(string text, IReadOnlyList<int> figures) => new(TextFingerprint.Of(text), figures);

    private static VerifyStep Text(IReadOnlyList<CarriedFigure> figures, decimal?[] values, IReadOnlyList<CarriedPage> pages,
        IReadOnlyList<string> texts) => FigureSteps.Text(
        figures, values, new Dictionary<string, CarriedFact> { ["f1"] = Fact("f1", 0) with { Resolution = 1000 },
            ["f2"] = Fact("f2", 0) with { Resolution = 1000 } }, FiscalCalendar.CalendarYears,
        [new CarriedWay(new Saying(Manner.Prose), FigureValue.NoScale), new CarriedWay(new Saying(Manner.Size), FigureValue.NoScale)],
        pages, texts);

    // Stated figures of so many facts, and one that is derived from all of them in their order.
    private static (VerifyStep Step, decimal?[] Values) Over(decimal[] inputs, string formula, decimal? value) => Values(
        [.. inputs.Select((_, i) => Stated($"2023Q3/c{i}/EUR", $"f{i}")),
            Derived(formula, [.. Enumerable.Range(1, inputs.Length)]) with { Value = value }],
        [.. inputs.Select((v, i) => Fact($"f{i}", v, $"c{i}"))]);

    private static (VerifyStep Step, decimal?[] Values) Values(IReadOnlyList<CarriedFigure> figures, params CarriedFact[] facts) =>
        FigureSteps.Values(figures, facts.ToDictionary(f => f.Id), FiscalCalendar.CalendarYears);

    private static CarriedFigure Stated(string name, string fact) => new(name, "money", "EUR", 0, fact, "", null, []);

    private static CarriedFigure Derived(string formula, params int[] of) =>
        new("2023Q3/x/EUR", "money", "EUR", 0, null, formula, null, of);

    private static CarriedFact Fact(string id, decimal value, string concept = "revenue", string period = Quarter) =>
        new(id, value, concept, period, "iso4217:EUR", 1);
}
