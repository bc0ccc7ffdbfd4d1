using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Pictures are kept for the second pass, but never more than 64 of them: memory does not grow with the document.</summary>
public sealed class PictureShelfTests
{
    private static readonly Size Size = new(new Length(200), new Length(100));

    private readonly FrameComposer _composer = new();
    private readonly PictureShelf _shelf;

    public PictureShelfTests() => _shelf = new PictureShelf(_composer, HouseStyle.Default, null!);

    private static ColumnChart[] Charts(int count) => [.. Enumerable.Range(0, count).Select(Chart)];

    private static ColumnChart Chart(int value) =>
        new() { Unit = "EUR", Categories = ["One"], Series = [new ChartSeries("Series", [new ChartPoint(value, "1")])] };

    [Fact]
    public void As_many_as_are_kept_are_drawn_once()
    {
        var charts = Charts(64);
        foreach (var chart in charts) _shelf.HeightOf(chart, Size);
        foreach (var chart in charts) _shelf.Of(chart, Size);
        _composer.Made.ShouldBe(64);
    }

    [Fact]
    public void One_more_puts_out_the_first_whose_height_is_still_known()
    {
        var charts = Charts(65);
        foreach (var chart in charts) _shelf.Of(chart, Size);
        _composer.Made.ShouldBe(65);
        _shelf.Of(charts[1], Size);
        _composer.Made.ShouldBe(65);
        _shelf.Of(charts[0], Size);
        _composer.Made.ShouldBe(66);
    }

    [Fact]
    public void A_height_is_asked_for_without_drawing_again()
    {
        var charts = Charts(66);
        foreach (var chart in charts) _shelf.HeightOf(chart, Size);
        _shelf.HeightOf(charts[0], Size).ShouldBe(Size.Height);
        _composer.Made.ShouldBe(66);
    }

    [Fact]
    public void Another_size_is_another_picture()
    {
        var chart = Charts(1)[0];
        _shelf.Of(chart, Size);
        _shelf.Of(chart, new Size(Size.Width, Size.Height * 2)).Height.ShouldBe(Size.Height * 2);
        _composer.Made.ShouldBe(2);
    }
}
