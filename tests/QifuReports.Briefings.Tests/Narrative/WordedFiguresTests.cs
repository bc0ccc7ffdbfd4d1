using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Tests.Narrative;

public class WordedFiguresTests
{
    [Theory]
    [InlineData("Revenue was nine billion.", "nine billion")]
    [InlineData("some three hundred million users", "three hundred million")]
    [InlineData("one hundred and twenty-five partners", "one hundred and twenty-five")]
    [InlineData("about a million loans", "a million")]
    [InlineData("Forty-two cities", "Forty-two")]
    [InlineData("thirteen branches", "thirteen")]
    [InlineData("up five percent", "five percent")]
    [InlineData("up five per cent", "five per cent")]
    [InlineData("two percentage points", "two percentage")]
    [InlineData("twenty basis points", "twenty basis")]
    [InlineData("three times last year", "three times")]
    [InlineData("RMB nine a share", "nine")]
    [InlineData("rose twofold", "twofold")]
    [InlineData("a two-fold rise", "two-fold")]
    [InlineData("profit doubled", "doubled")]
    [InlineData("costs were halved", "halved")]
    [InlineData("twice the amount", "twice")]
    [InlineData("double its size", "double")]
    [InlineData("a third of loans", "a third")]
    [InlineData("two-thirds of loans", "two-thirds")]
    [InlineData("three quarters of it", "three quarters")]
    [InlineData("a quarter less", "a quarter")]
    [InlineData("half of all loans", "half")]
    [InlineData("half the volume", "half")]
    [InlineData("nearly half came from fees", "half")]
    [InlineData("fell by half", "half")]
    [InlineData("one half of it", "one half")]
    [InlineData("nine\u00A0billion", "nine\u00A0billion")]
    [InlineData("nine\nbillion", "nine\nbillion")]
    public void A_figure_in_words_is_found(string text, string figure)
    {
        WordedFigures.Find(text, 0, text.Length, out var start, out var length).ShouldBeTrue();
        text.Substring(start, length).ShouldBe(figure);
    }

    [Theory]
    [InlineData("one of the causes")]
    [InlineData("two Class A shares")]
    [InlineData("three months ended")]
    [InlineData("the first nine months of")]
    [InlineData("the first half of the year")]
    [InlineData("the second half")]
    [InlineData("in the half of the year before")]
    [InlineData("a half-year, a half year, half a year")]
    [InlineData("the third quarter of")]
    [InlineData("a third party, a third filing, the third of its kind")]
    [InlineData("on the quarter of the year before")]
    [InlineData("RMB in thousands, numbers in millions")]
    [InlineData("It stands twice in the table")]
    [InlineData("Three totals are called cash")]
    [InlineData("both ends of the two ranges")]
    [InlineData("one, million dollar words")]
    [InlineData("once, at once, no one")]
    [InlineData("the last seven quarters of results")]
    [InlineData("the two halves of the year")]
    [InlineData("ten per share")]
    [InlineData("often; tenor; attend; weight; behalf; tension")]
    public void What_counts_things_or_names_periods_is_none(string text) =>
        WordedFigures.Find(text, 0, text.Length, out _, out _).ShouldBeFalse();
}
