using System.Globalization;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Tests.Export;

/// <summary>How numbers and qualifiers are written for machines.</summary>
public class FactNumbersTests
{
    [Theory]
    [InlineData("0.00", "0")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("1234567", "1234567")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_number_has_a_point_and_no_more_than_it_needs(string value, string written) =>
        FactNumbers.Plain(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(written);

    [Theory]
    [InlineData("1000000", -6)]
    [InlineData("1000", -3)]
    [InlineData("100", -2)]
    [InlineData("10", -1)]
    [InlineData("9", 0)]
    [InlineData("1", 0)]
    [InlineData("1.0", 0)]
    [InlineData("0.1", 1)]
    [InlineData("0.01", 2)]
    [InlineData("0.0001", 4)]
    public void A_resolution_stands_for_its_decimals(string resolution, int decimals) =>
        FactNumbers.Decimals(decimal.Parse(resolution, CultureInfo.InvariantCulture)).ShouldBe(decimals);

    [Theory]
    [InlineData(Qualifier.None, "")]
    [InlineData(Qualifier.About, "about")]
    [InlineData(Qualifier.Over, "over")]
    [InlineData(Qualifier.UpTo, "up-to")]
    public void A_qualifier_is_a_word(Qualifier qualifier, string word) => FactNumbers.Word(qualifier).ShouldBe(word);
}
