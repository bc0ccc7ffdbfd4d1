using System.Globalization;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Data;

public class ShippedFigureTests
{
    [Theory]
    [InlineData("total-net-revenue", "2023Q3", "RMB", "4281026000")]
    [InlineData("total-net-revenue", "2023Q3", "USD", "586763000")]
    [InlineData("total-net-revenue", "2023Q2", "RMB", "3914300000")]
    [InlineData("total-net-revenue", "2022-9M", "RMB", "12647375000")]
    [InlineData("total-assets", "2022-12-31", "RMB", "40343170000")]
    [InlineData("goodwill", "2022-12-31", "RMB", "0")]
    [InlineData("income-tax-expense", "2023Q3", "RMB", "-340412000")]
    [InlineData("eps-diluted", "2023-9M", "RMB/share", "9.61")]
    [InlineData("income-per-ads-basic", "2023-9M", "RMB/ads", "19.70")]
    [InlineData("weighted-shares-basic", "2023Q3", "shares", "320789494")]
    [InlineData("weighted-ads-basic", "2023Q3", "ads", "160390000")]
    [InlineData("weighted-ads-diluted", "2023Q3", "ads", "164610414")]
    [InlineData("total-cash-and-restricted-cash", "2023-06-30", "RMB", "8314541000")]
    [InlineData("total-cash-and-restricted-cash", "2021-12-31", "RMB", "8759947000")]
    [InlineData("total-cash-and-restricted-cash", "2023-09-30", "RMB", "8005398000")]
    [InlineData("net-income-margin", "2023-9M", "percent", "26.8")]
    [InlineData("registered-users", "2023-09-30", "count", "227900000")]
    [InlineData("registered-users-growth", "2023-09-30", "percent", "12.0")]
    [InlineData("loan-volume-growth", "2023Q3", "percent", "11.3")]
    [InlineData("loans-originated", "2023Q3", "count", "18504320")]
    [InlineData("loan-volume", "2022Q3", "RMB", "110675000000")]
    [InlineData("loan-balance", "2022-09-30", "RMB", "160020000000")]
    [InlineData("average-tenor", "2023Q3", "months", "11.23")]
    [InlineData("delinquency-rate-90-day", "2023-09-30", "percent", "1.82")]
    [InlineData("management-cash", "2023-09-30", "RMB", "8200000000")]
    [InlineData("repurchase-cost", "2023-11-16", "USD", "80000000")]
    [InlineData("repurchase-average-price", "2023-11-16", "USD/ads", "16.2")]
    [InlineData("loan-volume-guidance-high", "2023FY", "RMB", "483000000000")]
    public void A_figure_of_the_filing_has_its_value(string concept, string period, string unit, string value)
    {
        Period.TryParse(period, out var when).ShouldBeTrue();
        var fact = DataFolder.Book.Find(new FactKey(new ConceptId(concept), when, unit, Basis.UsGaap));
        fact.ShouldNotBeNull().Value.ToString(CultureInfo.InvariantCulture).ShouldBe(value);
    }
}
