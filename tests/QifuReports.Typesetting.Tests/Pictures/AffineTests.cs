using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>The matrices by which a picture moves, turns and stretches what it draws.</summary>
public sealed class AffineTests
{
    [Theory]
    [InlineData(1, 0, 0, 1, true)]
    [InlineData(-2, 0, 0, 3, true)]
    [InlineData(0, 1, -1, 0, true)]
    [InlineData(0, 2, 3, 0, true)]
    [InlineData(1, 0.5, 0, 1, false)]
    [InlineData(1, 0, 0.5, 1, false)]
    [InlineData(0, 1, -1, 0.5, false)]
    [InlineData(0.5, 1, -1, 0, false)]
    public void Stretched_mirrored_or_turned_by_a_quarter_a_rectangle_stays_upright(double a, double b, double c, double d, bool keeps) =>
        new Affine(a, b, c, d, 7, 8).KeepsUpright.ShouldBe(keeps);

    [Fact]
    public void A_point_is_moved_after_it_is_turned()
    {
        var quarter = new Affine(0, 1, -1, 0, 10, 20);
        (quarter.X(3, 5), quarter.Y(3, 5)).ShouldBe((5, 23));
    }

    [Fact]
    public void A_matrix_within_another_is_applied_first()
    {
        var outer = new Affine(2, 3, 5, 7, 11, 13);
        var inner = new Affine(0.5, 1, 1.5, 2, 4, 6);
        var both = outer.Of(inner);
        foreach (var (x, y) in ((double, double)[])[(0, 0), (1, 0), (0, 1), (3, -2)])
        {
            both.X(x, y).ShouldBe(outer.X(inner.X(x, y), inner.Y(x, y)), 1e-9);
            both.Y(x, y).ShouldBe(outer.Y(inner.X(x, y), inner.Y(x, y)), 1e-9);
        }
    }

    // Lengths of the two sides of a square that differ by more than a ten thousandth, or stand slanted by more than that, are two.
    [Theory]
    [InlineData(2, 0, 0, 2, 2.0)]
    [InlineData(3, 4, -4, 3, 5.0)]
    [InlineData(0, 0, 0, 0, 0.0)]
    [InlineData(-2, 0, 0, 2, 2.0)]
    [InlineData(2, 0, 0, 3, null)]
    [InlineData(3, 0, 0, 2, null)]
    [InlineData(2, 0, 2, 0, null)]
    [InlineData(2, 0, -2, 0, null)]
    [InlineData(0, 2, 0, 2, null)]
    [InlineData(100, 0, 0, 100.005, 100.0)]
    [InlineData(100, 0, 0, 99.995, 100.0)]
    [InlineData(100, 0, 0, 100.02, null)]
    [InlineData(0.01, 0, 0, 0.010002, null)]
    [InlineData(0.01, 0, 0, 0.0100005, 0.01)]
    [InlineData(100, 0, 0.005, 100, 100.0)]
    [InlineData(100, 0, 0.02, 100, null)]
    [InlineData(0.01, 0, 0.000002, 0.01, null)]
    public void Lines_grow_by_one_measure_where_both_sides_do(double a, double b, double c, double d, double? scale) =>
        new Affine(a, b, c, d, 7, 8).LineScale.ShouldBe(scale);

    [Fact]
    public void The_box_of_a_box_has_its_least_edges_first()
    {
        var box = new Extent(1, 2, 4, 8);
        new Affine(-1, 0, 0, -2, 10, 20).Of(box).ShouldBe(new Extent(6, 4, 9, 16));
        new Affine(0, 1, 1, 0, 10, 20).Of(box).ShouldBe(new Extent(12, 21, 18, 24));
    }
}
