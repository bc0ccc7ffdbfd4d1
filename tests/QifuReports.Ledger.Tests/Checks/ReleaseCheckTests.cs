using System.Globalization;
using System.Text;
using QifuReports.Ledger.Checks;
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
        Report.Findings.Where(f => f.Rule.Tolerance == ToleranceKind.Exact && f.Unit == "RMB thousand").ShouldAllBe(f => f.Tolerance == 0 && f.Difference == 0);

    [Fact]
    public void Findings_stand_in_the_order_of_the_rules()
    {
        var codes = Report.Findings.Select(f => f.Rule.Code).ToArray();
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        CheckRunner.Rules.Select(r => r.Code).ShouldBe(CheckRunner.Rules.Select(r => r.Code).Order(StringComparer.Ordinal));
        codes.Distinct().ShouldBe(CheckRunner.Rules.Select(r => r.Code).Skip(1));
    }

    [Fact]
    public void Without_a_release_there_is_nothing_to_check() => CheckRunner.Run(DataFolder.Book, Period.Quarter(1999, 1)).Findings.ShouldBeEmpty();

    /// <summary>How many comparisons each rule makes, and each one that is not met to the last digit.</summary>
    [Fact]
    public void Every_difference_is_known()
    {
        var text = new StringBuilder();
        foreach (var rule in CheckRunner.Rules)
        {
            var findings = Report.Findings.Where(f => f.Rule == rule).ToArray();
            text.Append(CultureInfo.InvariantCulture, $"{rule.Code} {rule.Title}: {findings.Length} compared, {findings.Count(f => f.Status == FindingStatus.Holds)} hold\n");
            foreach (var finding in findings.Where(f => f.Status != FindingStatus.Holds))
            {
                var t = FindingText.Of(finding);
                text.Append(CultureInfo.InvariantCulture, $"    {t.Status}: {t.Subject}: expected {t.Expected}, stated {t.Actual} {t.Unit}; off {t.Difference}, allowed {t.Tolerance}\n");
            }
        }
        text.ToString().ShouldMatchApproved();
    }
}
