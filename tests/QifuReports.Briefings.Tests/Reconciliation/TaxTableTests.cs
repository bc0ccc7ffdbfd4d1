using QifuReports.Briefings.Reconciliation;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>The tax effect of each adjustment.</summary>
public class TaxTableTests
{
    [Fact]
    public void Tax_has_its_rate_per_column_and_none_where_there_is_no_tax() =>
        new TwoBases().Rows("table-tax").Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "UK GAAP | 3,000.0 | (750.0) | 2,250.0 | 25.0% | 2,000.0 | (400.0) | 1,600.0 | 20.0%",
            "Losses | 400.0 | (100.0) | 300.0 | 25.0% | (200.0) | 40.0 | (160.0) | 20.0%",
            "Rates | (120.0) | 30.0 | (90.0) | 25.0% | (40.0) | 8.0 | (32.0) | 20.0%",
            "Awards | (30.0) | \u2013 | (30.0) |  | (20.0) | \u2013 | (20.0) | ",
            "Guarantees | 240.0 | (60.0) | 180.0 | 25.0% | 80.0 | (16.0) | 64.0 | 20.0%",
            "IFRS | 3,490.0 | (880.0) | 2,610.0 | 25.2% | 1,820.0 | (368.0) | 1,452.0 | 20.2%",
        ]);
}
