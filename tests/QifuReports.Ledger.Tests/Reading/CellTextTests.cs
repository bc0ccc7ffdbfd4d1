using System.Globalization;
using QifuReports.Ledger.Reading.Fields;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Reading;

public class CellTextTests
{
    [Theory]
    [InlineData("0", UnitKind.Money, "0")]
    [InlineData("999", UnitKind.Money, "999")]
    [InlineData("1000", UnitKind.Money, "1,000")]
    [InlineData("-9262095", UnitKind.Money, "(9,262,095)")]
    [InlineData("4281.0", UnitKind.Money, "4,281.0")]
    [InlineData("-90", UnitKind.Money, "(90)")]
    [InlineData("19.70", UnitKind.MoneyPerAds, "19.70")]
    [InlineData("-0.05", UnitKind.MoneyPerShare, "(0.05)")]
    [InlineData("27.9", UnitKind.Percent, "27.9%")]
    [InlineData("12.0", UnitKind.Percent, "12.0%")]
    [InlineData("-1.50", UnitKind.Percent, "(1.50%)")]
    [InlineData("320789494", UnitKind.Shares, "320,789,494")]
    [InlineData("11.23", UnitKind.Months, "11.23")]
    [InlineData("1234567890123456789012345.678", UnitKind.Money, "1,234,567,890,123,456,789,012,345.678")]
    public void A_figure_is_written_as_a_filing_writes_it(string stated, UnitKind unit, string text) =>
        CellText.Of(decimal.Parse(stated, CultureInfo.InvariantCulture), unit).ShouldBe(text);
}
