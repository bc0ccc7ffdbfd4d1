namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>Which lines an adjustment changes.</summary>
public class AdjustmentLinesTests
{
    [Theory]
    [InlineData("losses", "credit-losses tax loans deferred-tax retained")]
    [InlineData("rates", "interest tax loans deferred-tax retained")]
    [InlineData("awards", "staff paid-in retained")]
    [InlineData("guarantees", "credit-losses tax guarantees retained")]
    public void The_lines_of_an_adjustment_are_those_it_changes_without_their_sums(string adjustment, string lines)
    {
        var bridge = new TwoBases().Bridge();
        var basis = bridge.Adjustments.Single(a => a.Basis.Code == "adjustment:" + adjustment).Basis;
        string.Join(' ', bridge.Lines(basis).Select(l => l.Id.Value)).ShouldBe(lines);
    }
}
