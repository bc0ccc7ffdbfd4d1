using QifuReports.Import.Captions;

namespace QifuReports.Import.Tests;

/// <summary>Captions that have words in common and are of two lines all the same.</summary>
public class OppositeWordTests
{
    [Theory]
    [InlineData("Interest expense", "Interest income")]
    [InlineData("Finance costs", "Finance income")]
    [InlineData("Trade payables", "Trade receivables")]
    [InlineData("Other non-current assets", "Other current assets")]
    [InlineData("Deferred tax liabilities", "Deferred tax assets")]
    [InlineData("Short-term borrowings", "Long-term borrowings")]
    [InlineData("Net income per share, diluted", "Net income per share, basic")]
    [InlineData("Profit before tax", "Profit after tax")]
    [InlineData("Net cash used in investing activities", "Net cash used in financing activities")]
    public void Opposites_part_two_lines(string a, string b)
    {
        OppositeWords.Part(a, b).ShouldBeTrue();
        OppositeWords.Part(b, a).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Finance expense", "Interest costs")]
    [InlineData("Income tax", "Tax expense")]
    [InlineData("Interest income (expense)", "Interest expense")]
    [InlineData("Cost of revenue", "Cost of sales")]
    [InlineData("Current assets", "Total current assets")]
    [InlineData("Net income per share, basic and diluted", "Net income per share, basic")]
    public void Others_do_not(string a, string b)
    {
        OppositeWords.Part(a, b).ShouldBeFalse();
        OppositeWords.Part(b, a).ShouldBeFalse();
    }
}
