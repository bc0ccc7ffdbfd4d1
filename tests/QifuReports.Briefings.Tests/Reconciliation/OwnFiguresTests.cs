namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>A reconciliation tells its figures as its own filing has them, also where another one states them more finely.</summary>
public class OwnFiguresTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(2_250_000_000L)]
    [InlineData(2_250_000_400L)]
    [InlineData(2_249_999_600L)]
    public void What_another_filing_states_more_finely_stands_as_it_is_here(long? released)
    {
        var result = new TwoBases { ReleasedNetIncome = released }.Compose();
        var net = result.Figures.Single(f => f.Name == "2024FY/net/GBP/uk-gaap");
        (net.Value, net.Resolution).ShouldBe((2_250_000_000m, 1000m));
        // So the amounts of the table add up to the unit.
        result.Figures.Single(f => f.Name.EndsWith("net/GBP/ifrs/less-uk-gaap", StringComparison.Ordinal)
            && f.Period == TwoBases.Year).Value.ShouldBe(360_000_000m);
    }
}
