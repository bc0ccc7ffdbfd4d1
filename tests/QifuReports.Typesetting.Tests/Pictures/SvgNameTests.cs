namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>Which signs a name of an element is made of: a name is read to its end before it is refused.</summary>
public sealed class SvgNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("z")]
    [InlineData("A")]
    [InlineData("Z")]
    [InlineData("_")]
    [InlineData(":")]
    [InlineData("ä")]
    [InlineData("x0")]
    [InlineData("x9")]
    [InlineData("x-")]
    [InlineData("x.")]
    [InlineData("xz")]
    public void A_name_that_is_not_known_is_told_whole(string name) =>
        Svg.Refusal(Svg.Around($"<{name}q/>")).ShouldContain($"The element <{name}q> is not known.");

    [Theory]
    [InlineData("@")]
    [InlineData("[")]
    [InlineData("`")]
    [InlineData("{")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("-")]
    [InlineData(".")]
    public void With_other_signs_no_name_begins(string sign) => Svg.Refusal(Svg.Around($"<{sign}q/>")).ShouldContain("A name is missing.");
}
