namespace QifuReports.Typesetting.Tests;

/// <summary>Colours, lengths and rectangles.</summary>
public sealed class ColourValueTests
{
    [Theory]
    [InlineData("#0B4F8A", true, 0x0B, 0x4F, 0x8A)]
    [InlineData("#ffffff", true, 255, 255, 255)]
    [InlineData("#000000", true, 0, 0, 0)]
    [InlineData("0B4F8A", false, 0, 0, 0)]
    [InlineData("#0B4F8", false, 0, 0, 0)]
    [InlineData("#0B4F8AA", false, 0, 0, 0)]
    [InlineData("#0B4F8G", false, 0, 0, 0)]
    [InlineData("#+B4F8A", false, 0, 0, 0)]
    [InlineData(" #0B4F8A", false, 0, 0, 0)]
    [InlineData("", false, 0, 0, 0)]
    [InlineData(null, false, 0, 0, 0)]
    public void A_colour_is_a_hash_and_six_digits(string? text, bool may, byte r, byte g, byte b)
    {
        Rgb.TryParse(text, out var colour).ShouldBe(may);
        colour.ShouldBe(new Rgb(r, g, b));
        if (may) colour.ToString().ShouldBe(text!.ToUpperInvariant());
    }

    [Theory]
    [InlineData(0, 100, 0, 255)]
    [InlineData(1, 255, 255, 255)]
    [InlineData(0.5, 178, 128, 255)]
    [InlineData(0.1, 116, 26, 255)]
    public void A_lighter_colour_is_mixed_with_white(double share, byte r, byte g, byte b) =>
        new Rgb(100, 0, 255).Lighter(share).ShouldBe(new Rgb(r, g, b));

    [Theory]
    [InlineData(255, 255, 255, 1)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(255, 0, 0, 0.2126)]
    [InlineData(0, 255, 0, 0.7152)]
    [InlineData(0, 0, 255, 0.0722)]
    [InlineData(128, 128, 128, 0.215861)]
    [InlineData(10, 10, 10, 0.003035)]
    [InlineData(11, 11, 11, 0.003347)]
    public void Luminance_is_that_of_the_guidelines(byte r, byte g, byte b, double luminance) =>
        new Rgb(r, g, b).Luminance.ShouldBe(luminance, 0.000001);

    [Fact]
    public void Contrast_is_the_same_from_both_sides()
    {
        Rgb.Black.Contrast(Rgb.White).ShouldBe(21, 1e-9);
        Rgb.White.Contrast(Rgb.Black).ShouldBe(21, 1e-9);
        Rgb.White.Contrast(Rgb.White).ShouldBe(1);
        new Rgb(119, 119, 119).Contrast(Rgb.White).ShouldBe(4.478, 0.001);
        new Rgb(118, 118, 118).Contrast(Rgb.White).ShouldBe(4.542, 0.001);
    }

    [Fact]
    public void Lengths_are_reckoned_in_points()
    {
        Length.FromMillimetres(25.4).ShouldBe(new Length(72));
        var (two, three) = (new Length(2), new Length(3));
        (two + three, two - three, -two, two * 4, three / 2, three / two).ShouldBe(
            (new Length(5), new Length(-1), new Length(-2), new Length(8), new Length(1.5), 1.5));
        (two < three, three < two, two < new Length(2), two > three, three > two, two > new Length(2)).ShouldBe(
            (true, false, false, false, true, false));
        (two <= three, three <= two, two <= new Length(2), two >= three, three >= two, two >= new Length(2)).ShouldBe(
            (true, false, true, false, true, true));
        (Length.Max(two, three), Length.Max(three, two), Length.Min(two, three), Length.Min(three, two)).ShouldBe((three, three, two, two));
        (two.CompareTo(three), three.CompareTo(two), two.CompareTo(new Length(2))).ShouldBe((-1, 1, 0));
        (new Length(1.23456).ToString(), Length.Zero.ToString()).ShouldBe(("1.235pt", "0pt"));
        var rect = new Rect(two, three, new Length(10), new Length(20));
        (rect.Right, rect.Bottom).ShouldBe((new Length(12), new Length(23)));
    }
}
