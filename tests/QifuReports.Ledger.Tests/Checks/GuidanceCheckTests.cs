using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class GuidanceCheckTests
{
    private static BookBuilder Concepts =>
        new BookBuilder().Concept("volume").Concept("volume-guidance-low").Concept("volume-guidance-high")
        .Concept("volume-growth-guidance-low", PeriodType.Ratio, UnitKind.Percent)
        .Concept("volume-growth-guidance-high", PeriodType.Ratio, UnitKind.Percent);

    [Theory]
    [InlineData("126", FindingStatus.Holds)]
    [InlineData("116", FindingStatus.Holds)]
    [InlineData("115", FindingStatus.Failed)]
    public void A_range_has_a_low_and_a_high_end(string high, FindingStatus status) =>
        Concepts.Text("outlook", "2023Q4 RMB 1000000000", "volume-guidance-low | 116", "volume-guidance-high | " + high).Status("QC35")
            .ShouldBe(status);

    // Beside 411 the year before: thousands are not billions.
    [Theory]
    [InlineData("1000000000", "483", 0)]
    [InlineData("1000000", "483", 1)]
    public void A_range_that_is_far_from_the_year_before_is_a_warning(string scale, string high, int warnings) =>
        Concepts.Text("other", "2022FY RMB 1000000000", "volume | 411")
            .Text("outlook", $"2023FY RMB {scale}", "volume-guidance-low | 473", "volume-guidance-high | " + high)
            .Run("QC39").Count(f => f.Status == FindingStatus.Warning).ShouldBe(warnings);

    [Theory]
    [InlineData("2023FY", 0)]
    [InlineData("2022FY", 1)]
    public void The_head_of_an_outlook_does_not_name_another_year(string head, int failures)
    {
        var book = Concepts.Text("outlook", "2023FY RMB 1000000000", "volume-guidance-low | 473", "volume-guidance-high | 483").Build();
        var filing = book.Filings[0];
        var outlook = filing.Statements[0] with { Columns = [filing.Statements[0].Columns[0] with { Heading =
            head.Replace("FY", "", StringComparison.Ordinal) }] };
        var changed = new LedgerBook(book.Issuer, book.Taxonomy, [filing with { Statements = [outlook] }]);
        CheckRunner.Run(changed).Findings.Count(f => f.Rule.Code == "QC24").ShouldBe(failures);
    }

    // 473 is 15% above 411, above which 483 is 17%, or 18% with luck.
    [Theory]
    [InlineData("17", FindingStatus.Holds)]
    [InlineData("18", FindingStatus.Rounding)]
    [InlineData("19", FindingStatus.Failed)]
    [InlineData("16", FindingStatus.Failed)]
    public void Growth_at_either_end_is_from_one_base(string growth, FindingStatus status) =>
        Concepts.Text("outlook", "2023FY RMB 1000000000", "volume-guidance-low | 473", "volume-guidance-high | 483",
            "volume-growth-guidance-low | 15", "volume-growth-guidance-high | " + growth)
            .Run("QC35").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);

    // Over 412.4: 14.7% and 17.1%.
    [Theory]
    [InlineData("15", "17", 0)]
    [InlineData("14", "17", 1)]
    [InlineData("14", "18", 2)]
    public void Growth_is_over_the_base_where_it_is_stated(string low, string high, int failures) =>
        Concepts.Text("other", "2022FY RMB 1000000000", "volume | 412.4")
            .Text("outlook", "2023FY RMB 1000000000", "volume-guidance-low | 473", "volume-guidance-high | 483",
                $"volume-growth-guidance-low | {low}", $"volume-growth-guidance-high | {high}")
            .Run("QC35").Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);

    // 100, 110 and 131 are known: each end of the year is that of the last quarter and 341.
    [Theory]
    [InlineData("457", "467", "Holds Holds")]
    [InlineData("458", "468", "Rounding Rounding")]
    [InlineData("460", "470", "Failed Failed")]
    [InlineData("457", "470", "Holds Failed")]
    public void The_year_is_what_is_known_and_the_last_quarter(string low, string high, string statuses)
    {
        var findings =
            Concepts.Text("known", "2023Q1 RMB 1000000000, 2023Q2 RMB 1000000000, 2023Q3 RMB 1000000000", "volume | 100 | 110 | 131")
            .Text("outlook", "2023Q4 RMB 1000000000, 2023FY RMB 1000000000", "volume-guidance-low | 116 | " + low,
                "volume-guidance-high | 126 | " + high)
            .Run("QC35").Where(f => f.Facts.Count == 5).ToList();
        string.Join(' ', findings.Select(f => f.Status)).ShouldBe(statuses);
        findings.Select(f => f.Subject)
            .ShouldBe(["volume-guidance-low, 2023FY, RMB: the quarters known and the last one",
                "volume-guidance-high, 2023FY, RMB: the quarters known and the last one"]);
        findings.Select(f => f.Expected).ShouldBe([457m, 467m]);
    }

    // Two of the three quarters do not tell the third.
    [Theory]
    [InlineData("volume | | 110 | 131")]
    [InlineData("volume | 100 | | 131")]
    [InlineData("volume | 100 | 110 | ")]
    public void With_a_quarter_that_is_not_known_the_year_is_compared_with_none(string known) =>
        Concepts.Text("known", "2023Q1 RMB 1000000000, 2023Q2 RMB 1000000000, 2023Q3 RMB 1000000000", known)
            .Text("outlook", "2023Q4 RMB 1000000000, 2023FY RMB 1000000000", "volume-guidance-low | 116 | 457",
                "volume-guidance-high | 126 | 467")
            .Run("QC35").ShouldNotContain(f => f.Facts.Count == 5);

    [Theory]
    [InlineData("483", FindingStatus.Holds)]
    [InlineData("485", FindingStatus.Rounding)]
    [InlineData("486", FindingStatus.Failed)]
    public void The_year_is_as_uncertain_as_its_last_quarter(string high, FindingStatus status) =>
        Concepts.Text("outlook", "2023Q4 RMB 1000000000, 2023FY RMB 1000000000", "volume-guidance-low | 116 | 473",
            "volume-guidance-high | 126 | " + high)
            .Run("QC35").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);
}
