using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Tests.Fonts;

/// <summary>The nearest weight of a family, and the room for values that is used again and again.</summary>
public sealed class FontFamilyTests
{
    [Theory]
    [InlineData("400", 300, 400)]
    [InlineData("300 700", 400, 300)]
    [InlineData("300 700", 500, 700)]
    [InlineData("700 300", 500, 700)]
    [InlineData("300 600", 400, 300)]
    [InlineData("300 500", 400, 300)]
    [InlineData("500 300", 400, 300)]
    [InlineData("400 600", 500, 600)]
    [InlineData("600 400", 500, 600)]
    [InlineData("500 700", 600, 700)]
    [InlineData("700 500", 600, 700)]
    [InlineData("300 400 500 600 700", 600, 600)]
    [InlineData("400 900", 700, 900)]
    public void The_nearest_weight_is_given_and_of_two_the_heavier_from_500_on(string weights, int asked, int given)
    {
        int[] all = [.. weights.Split(' ').Select(int.Parse)];
        var loaded = new List<int>();
        var family = new FontFamily(all, i =>
        {
            loaded.Add(all[i]);
            return FontSet.Default.Face(FontWeight.Regular);
        });
        family.Face((FontWeight)asked);
        family.Face((FontWeight)asked);
        loaded.ShouldBe([given], "and is parsed once");
    }

    [Fact]
    public void A_box_by_its_edges()
    {
        Extent.Nothing.HasArea.ShouldBeFalse();
        var box = Extent.Nothing.With(1, 2);
        (box, box.HasArea).ShouldBe((new Extent(1, 2, 1, 2), false));
        box = box.With(4, 8).With(2, 3);
        (box, box.HasArea).ShouldBe((new Extent(1, 2, 4, 8), true));
        new Extent(1, 2, 4, 2).HasArea.ShouldBeFalse();
        new Extent(1, 2, 1, 8).HasArea.ShouldBeFalse();
        box.Grown(1).ShouldBe(new Extent(0, 1, 5, 9));
        box.Common(new Extent(2, 1, 5, 7)).ShouldBe(new Extent(2, 2, 4, 7));
        box.ToRect().ShouldBe(new Rect(new(1), new(2), new(3), new(6)));
        box.Holds(box).ShouldBeTrue();
        foreach (var beyond in (Extent[])[new(0.9, 2, 4, 8), new(1, 1.9, 4, 8), new(1, 2, 4.1, 8), new(1, 2, 4, 8.1)])
            box.Holds(beyond).ShouldBeFalse();
    }
}
