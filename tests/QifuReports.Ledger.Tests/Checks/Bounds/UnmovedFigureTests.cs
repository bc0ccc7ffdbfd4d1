using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// What no reclassification between lines can change: results, the tax on them, equity and amounts per unit. Any other amount it moves.
/// </summary>
public class UnmovedFigureTests
{
    private const string Unmoved =
        "marked as reclassified, which only moves amounts between lines; where it is another amount, mark it \"restated\"";

    [Theory]
    [InlineData("net-result", PeriodType.Flow, UnitKind.Money, true)]
    [InlineData("result-before-tax", PeriodType.Flow, UnitKind.Money, true)]
    [InlineData("income-tax", PeriodType.Flow, UnitKind.Money, true)]
    [InlineData("equity", PeriodType.Balance, UnitKind.Money, true)]
    [InlineData("amount-per-share", PeriodType.PerShare, UnitKind.MoneyPerShare, true)]
    [InlineData("amount-per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds, true)]
    [InlineData("revenue", PeriodType.Flow, UnitKind.Money, false)]
    [InlineData("total-assets", PeriodType.Balance, UnitKind.Money, false)]
    [InlineData("visits", PeriodType.Flow, UnitKind.Count, false)]
    public void A_result_is_not_moved_between_lines(string id, PeriodType type, UnitKind unit, bool isUnmoved)
    {
        var finding = Marked(id, type, unit, "~").ShouldHaveSingleItem();
        finding.Status.ShouldBe(isUnmoved ? FindingStatus.Failed : FindingStatus.Waived);
        finding.Subject.EndsWith(Unmoved, StringComparison.Ordinal).ShouldBe(isUnmoved);
        finding.WaiverReason.ShouldBe(isUnmoved ? "" : "reclassified: said so");
    }

    [Theory]
    [InlineData("net-result", PeriodType.Flow, UnitKind.Money)]
    [InlineData("amount-per-share", PeriodType.PerShare, UnitKind.MoneyPerShare)]
    public void An_error_in_a_result_is_explained(string id, PeriodType type, UnitKind unit) =>
        Marked(id, type, unit, "").ShouldHaveSingleItem().WaiverReason.ShouldBe("restated: said so");

    private static IReadOnlyList<Finding> Marked(string id, PeriodType type, UnitKind unit, string kind)
    {
        var (before, now) = type == PeriodType.Balance ? ("2023-03-31", "2024-03-31") : ("2023Q1", "2024Q1");
        return new BookOfFilings(b => b.Concept(id, type, unit))
            .Filed("first", "2023-05-16", "2023Q1", b => b.Table("t", $"{before} RMB 1000", $"{id} | 10"))
            .Filed("second", "2024-05-14", "2024Q1", b => b.Table("t", $"{now} RMB 1000, {before} RMB 1000", $"{id} | 12 | 11"),
                $"{kind}{id} {before}")
            .Run("QC36");
    }
}
