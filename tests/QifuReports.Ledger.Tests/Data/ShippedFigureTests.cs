using System.Globalization;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Data;

public class ShippedFigureTests
{
    /// <summary>The finest statement of a figure; of equally fine ones, such as guidance given anew, the earliest.</summary>
    [Theory]
    [InlineData("total-net-revenue", "2023Q3", "RMB", "4281026000")]
    [InlineData("total-net-revenue", "2023Q3", "USD", "586763000")]
    [InlineData("total-net-revenue", "2023Q2", "RMB", "3914324000")]
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
    [InlineData("loan-volume-guidance-high", "2023FY", "RMB", "485000000000")]
    [InlineData("total-net-revenue", "2023Q1", "RMB", "3599174000")]
    [InlineData("total-net-revenue", "2023Q4", "RMB", "4495500000")]
    [InlineData("provision-accounts-receivable", "2023Q1", "RMB", "-2236000")]
    [InlineData("total-net-revenue", "2023H1", "RMB", "7513498000")]
    [InlineData("total-net-revenue", "2022FY", "RMB", "16553930000")]
    [InlineData("total-net-revenue", "2023FY", "RMB", "16300000000")]
    [InlineData("total-assets", "2023-12-31", "RMB", "45818572000")]
    [InlineData("eps-diluted", "2024Q1", "RMB/share", "3.65")]
    [InlineData("income-per-ads-diluted", "2023Q4", "RMB/ads", "6.88")]
    [InlineData("loan-volume-growth", "2024Q1", "percent", "-9.3")]
    [InlineData("loan-volume-total-solutions", "2024Q1", "RMB", "513000000")]
    [InlineData("net-income-guidance-high", "2024Q2", "RMB", "1230000000")]
    [InlineData("dividend-per-ads", "2023H1", "USD/ads", "0.50")]
    [InlineData("net-provisions", "2023H1", "RMB", "2636000000")]
    [InlineData("leverage-ratio", "2024-06-30", "rate", "2.4")]
    [InlineData("total-net-revenue", "2023H1", "RMB", "-253007000", "adjustment:eir")]
    [InlineData("net-income", "2021FY", "RMB", "164105000", "adjustment:guarantee")]
    [InlineData("retained-earnings", "2023-06-30", "RMB", "-21695000", "adjustment:sbc")]
    [InlineData("contract-liabilities", "2023-06-30", "RMB", "320845000", "ifrs")]
    [InlineData("combined-net-profit-operating-entities", "2022FY", "RMB", "5200000000", "prc-gaap")]
    public void A_figure_of_the_filing_has_its_value(string concept, string period, string unit, string value, string basis = "us-gaap")
    {
        Period.TryParse(period, out var when).ShouldBeTrue();
        var fact = DataFolder.Book.Find(new FactKey(new ConceptId(concept), when, unit, new Basis(basis)));
        fact.ShouldNotBeNull().Value.ToString(CultureInfo.InvariantCulture).ShouldBe(value);
    }
}
