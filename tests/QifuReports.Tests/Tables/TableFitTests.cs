using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Tables;

/// <summary>
/// How columns share a line: all as wide as they need; then words fold, the widest first; then what may go is left out from the right; then
/// nothing fits.
/// </summary>
public sealed class TableFitTests
{
    private static readonly TextColumn Figure = TextColumn.Figure("F"), Words = TextColumn.Words("W", 4);

    [Theory]
    [InlineData(22, "10 10", true)]
    [InlineData(21, "10 9", true)]
    [InlineData(20, "10 8", true)]
    [InlineData(16, "10 4", true)]
    [InlineData(15, "10 10", false)]
    public void Words_give_way_to_their_least_and_figures_never(int room, string widths, bool fits) =>
        Fit([Figure, Words], [10, 10], 4, room).ShouldBe((widths, fits));

    /// <summary>The widest are brought down to one height, and what is left over goes to the first.</summary>
    [Theory]
    [InlineData(52, "10 20 18")]
    [InlineData(46, "10 16 16")]
    [InlineData(45, "10 16 15")]
    [InlineData(32, "10 9 9")]
    [InlineData(31, "9 9 9")]
    [InlineData(16, "4 4 4")]
    public void Several_share_what_there_is(int room, string widths) =>
        Fit([Words, Words, Words], [10, 20, 18], 4, room).ShouldBe((widths, true));

    /// <summary>A word stays whole as long as its column has not to go, up to the length of a word of a language.</summary>
    [Theory]
    [InlineData(10, 19, "9 8")]
    [InlineData(10, 18, "8 8")]
    [InlineData(20, 26, "20 4")]
    [InlineData(21, 26, "20 4")]
    [InlineData(20, 25, "12 11")]
    public void Words_stay_whole_where_they_can(int longest, int room, string widths)
    {
        var fit = TableFit.Of([Words, Words], [30, 30], column => column == 0 ? longest : 4, room);

        fit.Fits.ShouldBeTrue();
        if (longest == 10) fit.Widths.Sum().ShouldBe(room - TableFit.Gap);
        else string.Join(' ', fit.Widths).ShouldBe(widths);
    }

    [Theory]
    [InlineData(34, "10 10 10", true)]
    [InlineData(33, "10 10 0", true)]
    [InlineData(22, "10 10 0", true)]
    [InlineData(21, "0 10 0", true)]
    [InlineData(10, "0 10 0", true)]
    [InlineData(9, "10 10 10", false)]
    public void What_may_go_is_left_out_from_the_right(int room, string widths, bool fits) =>
        Fit([Figure.Spare(), Figure, Figure.Spare()], [10, 10, 10], 10, room).ShouldBe((widths, fits));

    /// <summary>A head is not folded.</summary>
    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void A_column_is_as_wide_as_its_head(int room, bool fits) =>
        TableFit.Of([TextColumn.Words("Heading", 4)], [20], _ => 4, room).Fits.ShouldBe(fits);

    [Fact]
    public void A_column_is_no_wider_than_its_longest_cell() =>
        string.Join(' ', TableFit.Of([TextColumn.Words("W", 16), Words], [6, 30], _ => 4, 20).Widths).ShouldBe("6 12");

    private static (string Widths, bool Fits) Fit(TextColumn[] columns, int[] natural, int longest, int room)
    {
        var fit = TableFit.Of(columns, natural, _ => longest, room);
        return (string.Join(' ', fit.Widths), fit.Fits);
    }
}
