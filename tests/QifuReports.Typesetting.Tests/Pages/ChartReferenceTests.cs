using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Tests.Pages;

/// <summary>What a chart says of its texts that are no figures.</summary>
public sealed class ChartReferenceTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-12.50")]
    [InlineData("4281026")]
    public void A_tick_tells_its_value_in_full(string value)
    {
        var exact = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var reference = ChartReference.Tick(exact);
        reference.ShouldBe("tick:" + value);
        ChartReference.IsTick(reference, out var read).ShouldBeTrue();
        read.ShouldBe(exact);
    }

    [Theory]
    [InlineData("Tick:1")]
    [InlineData("tick:")]
    [InlineData("tick: 1")]
    [InlineData("tick:1,000")]
    [InlineData("tick:1e3")]
    [InlineData("named:1")]
    [InlineData("total_net_revenue")]
    public void Nothing_else_is_a_tick(string reference)
    {
        ChartReference.IsTick(reference, out var value).ShouldBeFalse();
        value.ShouldBe(0);
    }

    [Fact]
    public void A_name_with_digits_is_told_whole_and_one_without_needs_no_reference()
    {
        ChartReference.Name("30 days past due").ShouldBe("named:30 days past due");
        ChartReference.Name("Stage 9").ShouldBe("named:Stage 9");
        ChartReference.Name("Past due").ShouldBeNull();
        ChartReference.IsName("named:30 days past due", out var name).ShouldBeTrue();
        name.ToString().ShouldBe("30 days past due");
        ChartReference.IsName("Named:30", out var none).ShouldBeFalse();
        none.Length.ShouldBe(0);
    }
}
