using QifuReports.Ledger.Numbers;

namespace QifuReports.Ledger.Tests.Numbers;

public class ScaleWordsTests
{
    [Theory]
    [InlineData(1, "", "")]
    [InlineData(1_000, "thousand", "thousands")]
    [InlineData(1_000_000, "million", "millions")]
    [InlineData(1_000_000_000, "billion", "billions")]
    [InlineData(100, "x 100", "")]
    public void A_scale_has_a_word_behind_a_number_and_one_behind_in(int scale, string word, string plural)
    {
        ScaleWords.Of(scale).ShouldBe(word);
        ScaleWords.Plural(scale).ShouldBe(plural);
    }

    [Theory]
    [InlineData("one", 1)]
    [InlineData("thousand", 1_000)]
    [InlineData("million", 1_000_000)]
    [InlineData("billion", 1_000_000_000)]
    [InlineData("thousands", 1)]
    [InlineData("", 1)]
    public void A_word_of_the_data_is_a_scale_and_any_other_is_none(string word, int scale) => ScaleWords.ScaleOf(word).ShouldBe(scale);

    [Fact]
    public void The_words_of_the_data_are_the_scales_in_order() =>
        Enumerable.Range(0, ScaleWords.All.Length).Select(ScaleWords.ScaleOf).ShouldBe([1m, 1_000m, 1_000_000m, 1_000_000_000m]);
}
