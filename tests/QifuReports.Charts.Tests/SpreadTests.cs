
namespace QifuReports.Charts.Tests;

/// <summary>Labels moved apart in a column.</summary>
public sealed class SpreadTests
{
    [Fact]
    public void Labels_that_do_not_meet_stay() => Apart([10, 30, 50], 10, 0, 100).ShouldBe([10, 30, 50]);

    [Fact]
    public void Two_that_meet_share_the_move() => Apart([30, 30], 10, 0, 100).ShouldBe([25, 35]);

    [Fact]
    public void A_pile_stays_in_the_room_at_its_end() => Apart([2, 3, 4], 10, 0, 100).ShouldBe([5, 15, 25]);

    [Fact]
    public void A_pile_stays_in_the_room_at_its_other_end() => Apart([97, 98, 99], 10, 0, 100).ShouldBe([75, 85, 95]);

    [Fact]
    public void Too_many_for_the_room_change_nothing()
    {
        double[] centres = [5, 5];
        Spread.Apart(centres, [10, 10], 0, 15).ShouldBeFalse();
        centres.ShouldBe([5, 5]);
    }

    [Fact]
    public void Whatever_is_wanted_none_overlap_and_the_order_stays()
    {
        var chance = new Chance(7);
        for (var round = 0; round < 500; round++)
        {
            var centres = new double[1 + chance.Below(8)];
            var heights = new double[centres.Length];
            for (var i = 0; i < centres.Length; i++) (centres[i], heights[i]) = (chance.Below(1000) / 10.0, 4 + chance.Below(8));
            Array.Sort(centres);
            Spread.Apart(centres, heights, 0, 100).ShouldBeTrue();
            (centres[0] - heights[0] / 2).ShouldBeGreaterThanOrEqualTo(-1e-9);
            (centres[^1] + heights[^1] / 2).ShouldBeLessThanOrEqualTo(100 + 1e-9);
            for (var i = 1; i < centres.Length; i++)
                (centres[i] - centres[i - 1]).ShouldBeGreaterThanOrEqualTo((heights[i] + heights[i - 1]) / 2 - 1e-9);
        }
    }

    private static double[] Apart(double[] centres, double height, double top, double bottom)
    {
        var heights = new double[centres.Length];
        Array.Fill(heights, height);
        Spread.Apart(centres, heights, top, bottom).ShouldBeTrue();
        return centres;
    }
}
