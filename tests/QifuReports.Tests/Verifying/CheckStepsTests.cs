using System.Globalization;
using System.Text;
using QifuReports.App.Record;
using QifuReports.App.Verifying;

namespace QifuReports.Tests.Verifying;

/// <summary>The checks that a briefing carries, made again: each outcome with what just makes it and what just does not.</summary>
public sealed class CheckStepsTests
{
    private static readonly Dictionary<string, CarriedFact> None = [];

    /// <summary>A comparison of what no fact states, such as a percentage: only its own figures count.</summary>
    [Theory]
    [InlineData("QC01", "holds", 100, 100, 0, "", true)]
    [InlineData("QC01", "holds", 100, 100.001, 0, "", false)]
    [InlineData("QC01", "holds", 100, 99.999, 5, "", false)]
    [InlineData("QC01", "holds", 100, -100, 0, "", false)]
    [InlineData("QC01", "rounding", 100, 100, 0, "", true)]
    [InlineData("QC01", "rounding", 100, 100.499, 0.5, "", true)]
    [InlineData("QC01", "rounding", 100, 100.5, 0.5, "", true)]
    [InlineData("QC01", "rounding", 100, 99.5, 0.5, "", true)]
    [InlineData("QC01", "rounding", 100, 100.501, 0.5, "", false)]
    [InlineData("QC01", "rounding", 100, 99.499, 0.5, "", false)]
    [InlineData("QC01", "waived", 100, 250, 0, "why", true)]
    [InlineData("QC01", "waived", 100, 250, 0, "", false)]
    [InlineData("QC01", "waived", 100, 250, 0, null, false)]
    [InlineData("QC39", "warning", 100, 100.001, 0, "", true)]
    [InlineData("QC39", "warning", 100, 100, 0, "", false)]
    [InlineData("QC38", "warning", 100, 250, 0, "", false)]
    [InlineData("QC01", "failed", 100, 250, 0, "", true)]
    [InlineData("QC01", "Holds", 100, 100, 0, "", false)]
    [InlineData("QC01", "", 100, 100, 0, "", false)]
    public void An_outcome_is_what_the_figures_of_the_comparison_make_it(string code, string status, double expected, double actual,
        double tolerance, string? waiver, bool agrees)
    {
        var step = Repeat([Finding(code, status, (decimal)expected, (decimal)actual, (decimal)tolerance, "%", waiver)], None, draft: true);

        step.Name.ShouldBe("checks");
        if (agrees) step.ShouldBe("1 check comes out as told; 0 of them are over amounts that are among the facts");
        else step.ShouldFail($"{code} a ratio: the comparison does not come out as \"{status}\"");
    }

    [Theory]
    [InlineData(1, "1 check failed, and the file is no draft")]
    [InlineData(2, "2 checks failed, and the file is no draft")]
    public void What_has_failed_is_only_in_a_draft(int failed, string told)
    {
        var findings =
            Enumerable.Repeat(Finding("QC01", "failed", 1, 2, 0, "%"), failed).Append(Finding("QC01", "holds", 1, 1, 0, "%")).ToList();

        Repeat(findings, None, draft: true).Outcome.ShouldBe(VerifyOutcome.Holds);
        Repeat(findings, None, draft: false).ShouldFail(told);
        Repeat([findings[^1]], None, draft: false).Outcome.ShouldBe(VerifyOutcome.Holds);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void The_summary_counts_what_is_there(int made, bool holds)
    {
        var finding = Finding("QC01", "holds", 1, 1, 0, "%");

        var step = Repeat([finding, finding], None, draft: false, made);

        if (holds) step.Outcome.ShouldBe(VerifyOutcome.Holds);
        else step.ShouldFail("the summary of the checks counts others than there are");
    }

    /// <summary>Amounts are told in the scale of the unit; the facts have them in whole units, with any sign.</summary>
    [Theory]
    [InlineData("EUR", 4281026000, 4281026000, true)]
    [InlineData("EUR thousand", 4281026, 1, true)]
    [InlineData("EUR million", 4281.026, 1, true)]
    [InlineData("EUR million", 1, 4281.026, true)]
    [InlineData("EUR million", -4281.026, 1, true)]
    [InlineData("EUR million", 1, -4281.026, true)]
    [InlineData("EUR billion", 4.281026, 1, true)]
    [InlineData("EUR million", 4281.027, 4281.025, false)]
    [InlineData("EUR thousand", 4281.026, 1, false)]
    [InlineData("EUR", 4281.026, 1, false)]
    public void One_side_of_a_comparison_of_amounts_is_a_fact(string unit, double expected, double actual, bool isAmong)
    {
        var step = Repeat([Finding("QC03", "rounding", (decimal)expected, (decimal)actual, decimal.MaxValue / 2, unit, facts: ["f1"])],
            Facts(("f1", 4_281_026_000m)), draft: false);

        if (isAmong) step.ShouldBe("1 check comes out as told; 1 of them is over amounts that are among the facts");
        else step.ShouldFail("QC03 a ratio: neither side of the comparison is among its facts");
    }

    /// <summary>What is no amount of money in a scale that is known is not tied to facts: it may be a ratio of them.</summary>
    [Theory]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("E1R")]
    [InlineData("EURO")]
    [InlineData("EURO million")]
    [InlineData("EU million")]
    [InlineData("eur million")]
    [InlineData("EUR/share")]
    [InlineData("EUR millions")]
    [InlineData("EUR ")]
    [InlineData("EUR per share")]
    public void What_is_no_amount_is_not_tied_to_the_facts(string unit) =>
        Repeat([Finding("QC03", "holds", 5, 5, 0, unit, facts: ["f1"])], Facts(("f1", 7m)), draft: false)
            .ShouldBe("1 check comes out as told; 0 of them are over amounts that are among the facts");

    [Theory]
    [InlineData("%")]
    [InlineData("EUR")]
    public void A_fact_that_is_not_there_is_told_whatever_the_unit(string unit) =>
        Repeat([Finding("QC03", "holds", 7, 7, 0, unit, facts: ["f1", "f2"])], Facts(("f1", 7m)), draft: false)
            .ShouldFail("QC03 a ratio: it is over a fact that is not there");

    [Fact]
    public void A_fact_that_is_named_by_no_text_is_not_there() =>
        CheckSteps.Repeat(Encoding.UTF8.GetBytes(
            Record([Finding("QC03", "holds", 7, 7, 0, "EUR").Replace("\"facts\":[]", "\"facts\":[1]", StringComparison.Ordinal)], 1)), None,
            false)
            .ShouldFail("QC03 a ratio: it is over a fact that is not there");

    [Fact]
    public void A_comparison_of_amounts_over_no_facts_is_tied_to_none() =>
        Repeat([Finding("QC03", "holds", 7, 7, 0, "EUR")], None, draft: false)
            .ShouldBe("1 check comes out as told; 0 of them are over amounts that are among the facts");

    [Fact]
    public void All_comparisons_are_counted() =>
        Repeat([Finding("QC03", "holds", 7, 7, 0, "EUR", facts: ["f1"]), Finding("QC03", "holds", 1, 1, 0, "%"),
            Finding("QC03", "holds", 7, 7, 0, "EUR", facts: ["f1"])], Facts(("f1", 7m)), draft: false)
            .ShouldBe("3 checks come out as told; 2 of them are over amounts that are among the facts");

    /// <summary>Of the rules about sums, the first fact is what the others come to, each added or subtracted.</summary>
    [Theory]
    [InlineData("QC01")]
    [InlineData("QC02")]
    [InlineData("QC06")]
    [InlineData("QC08")]
    [InlineData("QC40")]
    public void Of_a_rule_about_sums_the_facts_add_up(string code)
    {
        Sum(code, 10, 10, 10, 4, 6).Outcome.ShouldBe(VerifyOutcome.Holds);
        Sum(code, 10, 10, 10, 14, 4).Outcome.ShouldBe(VerifyOutcome.Holds);
        Sum(code, 10, 10, -10, -14, -4).Outcome.ShouldBe(VerifyOutcome.Holds);
        Sum(code, 10, 10, 10, 4, 5).ShouldFail($"{code} a ratio: its facts do not add up as it says");
        Sum(code, 10, 10, 10, 6).ShouldFail($"{code} a ratio: its facts do not add up as it says");
        Sum(code, 10, 10, 10).Outcome.ShouldBe(VerifyOutcome.Holds);
    }

    /// <summary>Either side may be the one that is stated; the other is what the rest comes to.</summary>
    [Theory]
    [InlineData(10, 11, 10, true)]
    [InlineData(11, 10, 10, true)]
    [InlineData(11, 12, 11, false)]
    [InlineData(10, 12, 10, false)]
    [InlineData(12, 10, 10, false)]
    public void A_sum_that_does_not_hold_is_told_by_what_it_comes_to(double expected, double actual, double first, bool addsUp)
    {
        // The others come to 11.
        var step = Repeat([Finding("QC01", "failed", (decimal)expected, (decimal)actual, 0, "EUR", facts: ["f1", "f2", "f3"])],
            Facts(("f1", (decimal)first), ("f2", 5m), ("f3", 6m)), draft: true);

        if (addsUp) step.Outcome.ShouldBe(VerifyOutcome.Holds);
        else step.Outcome.ShouldBe(VerifyOutcome.Fails);
    }

    /// <summary>The others come to what is not stated; that, too, is told as finely as the first.</summary>
    [Theory]
    [InlineData(11.5, true)]
    [InlineData(11.501, false)]
    public void The_side_that_is_not_stated_is_rounded_as_the_first_is(double others, bool addsUp)
    {
        foreach (var (expected, actual) in new[] { (10m, 11m), (11m, 10m) })
        {
            var facts = Facts(("f1", 10m), ("f2", 5m), ("f3", (decimal)others - 5));
            facts["f1"] = facts["f1"] with { Resolution = 1 };

            Repeat([Finding("QC01", "failed", expected, actual, 0, "EUR", facts: ["f1", "f2", "f3"])], facts, draft: true).Outcome.ShouldBe(
                addsUp ? VerifyOutcome.Holds : VerifyOutcome.Fails);
        }
    }

    [Theory]
    [InlineData("QC03")]
    [InlineData("QC39")]
    [InlineData("QC4")]
    [InlineData("QC400")]
    public void Of_other_rules_the_facts_need_not_add_up(string code) => Sum(code, 10, 10, 10, 4, 5).Outcome.ShouldBe(VerifyOutcome.Holds);

    /// <summary>What the others come to may be told as finely as the first is stated: up to half of its last digit.</summary>
    [Theory]
    [InlineData("EUR", 1, 0.5, true)]
    [InlineData("EUR", 1, 0.501, false)]
    [InlineData("EUR", 0, 0.001, false)]
    [InlineData("EUR", 0, 0, true)]
    [InlineData("EUR thousand", 1000, 500, true)]
    [InlineData("EUR thousand", 1000, 501, false)]
    [InlineData("EUR million", 100000, 50000, true)]
    [InlineData("EUR million", 100000, 50001, false)]
    public void A_sum_may_be_off_by_half_of_the_last_digit_of_the_first(string unit, double resolution, double off, bool addsUp)
    {
        var scale = unit switch { "EUR" => 1m, "EUR thousand" => 1_000m, _ => 1_000_000m };
        var facts = new Dictionary<string, CarriedFact>
        {
            ["f1"] = new("f1", 10 * scale, "revenue", "", "iso4217:EUR", (decimal)resolution),
            ["f2"] = new("f2", 4 * scale, "a", "", "iso4217:EUR", 1_000_000_000m),
            ["f3"] = new("f3", 6 * scale + (decimal)off, "b", "", "iso4217:EUR", 1_000_000_000m),
        };

        var step = Repeat([Finding("QC01", "holds", 10, 10, 0, unit, facts: ["f1", "f2", "f3"])], facts, draft: false);

        step.Outcome.ShouldBe(addsUp ? VerifyOutcome.Holds : VerifyOutcome.Fails);
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void There_are_no_more_checks_than_any_briefing_has(int count, bool isTooMany)
    {
        var findings = Enumerable.Repeat(Finding("QC03", "holds", 1, 1, 0, "%"), count).ToList();

        if (isTooMany) Should.Throw<RecordException>(() => Repeat(findings, None, draft: false)).Message.ShouldBe(
            "there are more checks than any briefing has");
        else Repeat(findings, None, draft: false).Outcome.ShouldBe(VerifyOutcome.Holds);
    }

    [Theory]
    [InlineData("{}", "a member findings is missing")]
    [InlineData("{\"findings\":{}}", "the member findings is no list")]
    [InlineData("{\"findings\":[{}]}", "a member code is missing or no text")]
    [InlineData("{\"findings\":[]}", "a member summary is missing")]
    [InlineData("{\"findings\":[],\"summary\":{\"made\":\"0\"}}", "the member made is no number")]
    [InlineData("{\"findings\":[1]}", "a member code is missing or no text")]
    [InlineData("x", "checks.json is no JSON")]
    public void What_is_no_record_of_checks_is_told_by_what_is_missing(string record, string told) =>
        Should.Throw<RecordException>(() => CheckSteps.Repeat(Encoding.UTF8.GetBytes(record), None, false)).Message.ShouldContain(told);

    private static VerifyStep Sum(string code, decimal expected, decimal actual, params decimal[] values) => Repeat(
        [Finding(code, "holds", expected, actual, 0, "EUR", facts: [.. values.Select((_, i) => $"f{i}")])],
        Facts([.. values.Select((v, i) => ($"f{i}", v))]), draft: false);

    private static Dictionary<string, CarriedFact> Facts(params (string Id, decimal Value)[] facts) =>
        facts.ToDictionary(f => f.Id, f => new CarriedFact(f.Id, f.Value, "revenue", "", "iso4217:EUR", 0));

    private static string Finding(string code, string status, decimal expected, decimal actual, decimal tolerance, string unit,
        string? waiver = null, params string[] facts) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"code":"{{code}}","status":"{{status}}","what":"a ratio","unit":"{{unit}}","expected":{{expected}},"actual":{{actual}},"tolerance":{{tolerance}},{{(waiver is null ? "" : $"\"waiver\":\"{waiver}\",")}}"facts":[{{string.Join(',', facts.Select(f => $"\"{f}\""))}}]}""");

    private static string Record(IReadOnlyList<string> findings, int made) =>
        $$$"""{"findings":[{{{string.Join(',', findings)}}}],"summary":{"made":{{{made.ToString(CultureInfo.InvariantCulture)}}}}}""";

    private static VerifyStep Repeat(IReadOnlyList<string> findings, Dictionary<string, CarriedFact> facts, bool draft, int? made = null) =>
        CheckSteps.Repeat(Encoding.UTF8.GetBytes(Record(findings, made ?? findings.Count)), facts, draft);
}
