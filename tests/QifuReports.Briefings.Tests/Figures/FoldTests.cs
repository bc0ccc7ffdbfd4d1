using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>Growth from a small base is told in words, and the proof reads the words back by a rule of its own.</summary>
public class FoldTests
{
    private static Figure Growth(decimal percent, decimal either = 0) =>
        Make.Of(Measure.Growth, percent, 0, "percent") with { Interval = new Interval(percent - either, percent + either) };

    [Theory]
    [InlineData(-90, false)]
    [InlineData(100, false)]
    [InlineData(199.9, false)]
    [InlineData(200, true)]
    [InlineData(422.2, true)]
    public void From_three_times_the_base_on_it_is_told_in_words(double percent, bool expected) =>
        Fold.Is(Growth((decimal)percent)).ShouldBe(expected);

    [Fact]
    public void A_move_of_a_rate_is_never_told_so() => Fold.Is(Make.Of(Measure.Points, 400m, 0, "points")).ShouldBeFalse();

    [Theory]
    [InlineData(200, 0, "threefold")]
    [InlineData(214, 0, "threefold")]
    [InlineData(216, 0, "more than threefold")]
    [InlineData(279, 0, "more than threefold")]
    [InlineData(281, 0, "fourfold")]
    [InlineData(422.2, 6.9, "fivefold")]
    [InlineData(216, 90, "about threefold")]
    [InlineData(246, 16, "more than threefold")]
    [InlineData(895, 0, "tenfold")]
    [InlineData(960, 0, "more than tenfold")]
    [InlineData(123456, 0, "more than tenfold")]
    public void The_words_are_those_of_the_nearest_whole_number_or_of_the_one_that_is_exceeded(double percent, double either,
        string expected) =>
        Fold.Of(Growth((decimal)percent, (decimal)either)).Replace('\u00A0', ' ').ShouldBe(expected);

    [Fact]
    public void Whatever_is_written_is_read_back_and_the_next_word_is_not()
    {
        for (var percent = 200m; percent < 1200m; percent += 0.7m)
            foreach (var either in (decimal[])[0m, 2m, 30m])
            {
                var growth = Growth(percent, either);
                var words = Fold.Of(growth);
                FigureValue.Fault(words, new Saying(Manner.Fold), StatedFigure.Of(growth), FigureValue.NoScale)
                    .ShouldBeNull($"{percent}: {words}");
                FigureValue.Fault(words, new Saying(Manner.Fold), StatedFigure.Of(growth) with { Value = percent + 200m },
                    FigureValue.NoScale).ShouldBe(
                        words.EndsWith("more\u00A0than\u00A0tenfold", StringComparison.Ordinal) ? null : "it is another number of times",
                        $"{percent}: {words}");
            }
    }

    [Theory]
    [InlineData("fivefold on the year", true)]
    [InlineData("Fivefold", true)]
    [InlineData("fivefold lower", false)]
    [InlineData("fivefold 3", false)]
    [InlineData("twofold", false)]
    [InlineData("five", false)]
    public void Nothing_beside_the_words_may_change_them(string text, bool isRight) =>
        (FigureValue.Fault(text, new Saying(Manner.Fold), StatedFigure.Of(Growth(422.2m)), FigureValue.NoScale) is null).ShouldBe(isRight);
}
