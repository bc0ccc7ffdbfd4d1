using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Tables;

public sealed class CellWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("RMB 1,093,377", 13)]
    [InlineData("\u2212290,544 \u201cB\u00fccher\u201d \u2013 x", 21)]
    [InlineData("奇富科技", 8)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("Cafe\u0301", 4)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("\U0001F4C8", 2)]
    public void Text_is_measured_in_cells(string text, int cells) => CellWidth.Of(text).ShouldBe(cells);

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long\u2026")]
    [InlineData("奇富科技", 8, "奇富科技")]
    [InlineData("奇富科技", 6, "奇富\u2026")]
    [InlineData("\U0001F4C8\U0001F4C8", 3, "\U0001F4C8\u2026")]
    public void A_text_is_shortened_to_cells_and_between_characters(string text, int cells, string shortened) => CellWidth.Shortened(text, cells).ShouldBe(shortened);

    [Fact]
    public void Half_a_character_takes_the_cell_of_the_mark_that_stands_for_it() => CellWidth.Of("a\ud800").ShouldBe(2);
}
