using System.Globalization;
using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>The checks over the filing that the repository ships.</summary>
public class ReleaseCheckTests
{
    private static readonly Period Quarter = Period.Quarter(2023, 3);
    private static readonly CheckReport Report = CheckRunner.Run(DataFolder.Book, Quarter);

    [Fact]
    public void Nothing_fails() => Report.Failures.Select(f => f.Subject).ShouldBeEmpty();

    [Fact]
    public void In_the_reporting_currency_the_statements_tie_to_the_last_thousand() =>
        Report.Findings.Where(f => f.Rule.Tolerance == ToleranceKind.Exact && f.Unit == "RMB thousand").Some()
            .ShouldAllBe(f => f.Tolerance == 0 && f.Difference == 0);

    /// <summary>
    /// Amounts in thousands of the reporting currency have no tolerance by any rule but that of the roll-forward of adjustments; what
    /// differs is waived.
    /// </summary>
    [Fact]
    public void Every_waiver_is_of_a_difference_that_is_known()
    {
        var waived = CheckRunner.Run(DataFolder.Book).Findings.Where(f => f.Status == FindingStatus.Waived).ToArray();
        waived.Select(f => (f.Rule.Code, f.Period.ToString(), f.Difference)).ShouldBe(
        [
            ("QC08", "2023Q1", 1m), ("QC08", "2023Q1", 1m), ("QC08", "2023Q1", 1m), ("QC08", "2023Q1", 1m),
            ("QC26", "2022-12-31", -290_544m), ("QC27", "2022H1", 1m), ("QC27", "2022H1", 1m),
        ]);
        waived.Length.ShouldBe(DataFolder.Book.Waivers.Count);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_rules()
    {
        var codes = Report.Findings.Select(f => f.Rule.Code).ToArray();
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        CheckRunner.Rules.Select(r => r.Code).ShouldBe(CheckRunner.Rules.Select(r => r.Code).Order(StringComparer.Ordinal));
        CheckRunner.Run(DataFolder.Book).Findings.Select(f => f.Rule.Code).Distinct()
            .ShouldBe(CheckRunner.Rules.Select(r => r.Code).Skip(1).Where(c => c != "QC40"),
                "all but that of members, which these filings do not have; see MemberSumCheckTests");
    }

    /// <summary>In no filing: what is compared, by rule and filing, and what is a rounding apart.</summary>
    [Fact]
    public void Nothing_fails_in_any_filing()
    {
        var report = CheckRunner.Run(DataFolder.Book);
        report.Failures.Select(f => f.Subject).ShouldBeEmpty();
        var text = new StringBuilder();
        foreach (var filing in DataFolder.Book.Filings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{filing.Id}\n");
            foreach (var rule in CheckRunner.Rules)
            {
                var findings = report.Findings.Where(f => f.Rule == rule && f.Facts[0].Source.FilingId == filing.Id).ToArray();
                if (findings.Length > 0)
                    text.Append(CultureInfo.InvariantCulture,
                        $"    {rule.Code} {rule.Title}: {findings.Length} compared, " +
                            $"{findings.Count(f => f.Status == FindingStatus.Holds)} hold\n");
            }
        }
        text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    [Theory]
    [InlineData(2023, 2)]
    [InlineData(2024, 1)]
    public void A_release_is_tested_by_every_rule_that_the_first_one_is(int year, int quarter)
    {
        var report = CheckRunner.Run(DataFolder.Book, Period.Quarter(year, quarter));
        report.Failures.ShouldBeEmpty();
        report.Findings.Select(f => f.Rule.Code).Distinct().ShouldBe(Report.Findings.Select(f => f.Rule.Code).Distinct());
    }

    /// <summary>A reconciliation has a table for each period, and a table in millions is rounded line by line.</summary>
    [Fact]
    public void Filings_that_are_no_releases_are_checked_by_their_period()
    {
        foreach (var period in new[] { Period.FullYear(2022), Period.Half(2023, 1) })
        {
            var report = CheckRunner.Run(DataFolder.Book, period);
            report.Findings.Count(f => f.Rule.Code == "QC29").ShouldBe(12);
            report.Findings.Where(f => f.Rule.Code is "QC01" or "QC02").Some().ShouldAllBe(f => f.Tolerance == 0 && f.Difference == 0);
        }
        var provisions = CheckRunner.Run(DataFolder.Book, Period.Half(2024, 1)).Findings.Where(f => f.Rule.Code == "QC09").ToArray();
        provisions.Length.ShouldBe(8);
        provisions.Where(f => f.Status == FindingStatus.Rounding).Select(f => (f.Period, f.Actual - f.Expected))
            .ShouldBe([(Period.Half(2023, 1), -1m), (Period.Half(2024, 1), 1m)], ignoreOrder: true);
    }

    [Fact]
    public void Without_a_filing_there_is_nothing_to_check() =>
        CheckRunner.Run(DataFolder.Book, Period.Quarter(1999, 1)).Findings.ShouldBeEmpty();

    /// <summary>How many comparisons each rule makes, and each one that is not met to the last digit.</summary>
    [Fact]
    public void Every_difference_is_known()
    {
        var text = new StringBuilder();
        foreach (var rule in CheckRunner.Rules)
        {
            var findings = Report.Findings.Where(f => f.Rule == rule).ToArray();
            text.Append(CultureInfo.InvariantCulture,
                $"{rule.Code} {rule.Title}: {findings.Length} compared, {findings.Count(f => f.Status == FindingStatus.Holds)} hold\n");
            foreach (var finding in findings.Where(f => f.Status != FindingStatus.Holds))
            {
                var t = FindingText.Of(finding);
                text.Append(CultureInfo.InvariantCulture,
                    $"    {t.Status}: {t.Subject}: expected {t.Expected}, stated {t.Actual} {t.Unit}; off {t.Difference}, allowed " +
                        $"{t.Tolerance}\n");
            }
        }
        text.ToString().ShouldMatchApproved();
    }
}
