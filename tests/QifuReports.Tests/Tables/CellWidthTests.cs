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
    public void A_text_is_shortened_to_cells_and_between_characters(string text, int cells, string shortened) =>
        CellWidth.Shortened(text, cells).ShouldBe(shortened);

    [Fact]
    public void Half_a_character_takes_the_cell_of_the_mark_that_stands_for_it() => CellWidth.Of("a\ud800").ShouldBe(2);

    /// <summary>What moves a cursor is a blank, what else controls a terminal is a mark; a text without either is itself.</summary>
    [Theory]
    [InlineData("a\nb\rc\td", "a b c d")]
    [InlineData("a\u001b[31m", "a\uFFFD[31m")]
    [InlineData("\u0000\u007f\u009f", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("plain \u00a0\u00ad", "plain \u00a0\u00ad")]
    public void Nothing_that_controls_a_terminal_gets_through(string text, string clean) => CellWidth.Clean(text).ShouldBe(clean);

    [Theory]
    [InlineData('\u00ad', 1)]
    [InlineData('\u00ac', 1)]
    [InlineData('\u00ae', 1)]
    [InlineData('\u02ff', 1)]
    [InlineData('\u0300', 0)]
    [InlineData('\u036f', 0)]
    [InlineData('\u200f', 0)]
    [InlineData('\u2010', 1)]
    [InlineData('\u2027', 1)]
    [InlineData('\u2028', 0)]
    [InlineData('\u2212', 1)]
    [InlineData('\u3042', 2)]
    public void A_mark_that_is_not_seen_takes_no_cell(char character, int cells) =>
        CellWidth.Of(new System.Text.Rune(character)).ShouldBe(cells);
}
