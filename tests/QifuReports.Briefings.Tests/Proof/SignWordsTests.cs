using QifuReports.Briefings.Proof;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>Words beside the size of a change: those of the other direction are refused, those of its own and all others are not.</summary>
public class SignWordsTests
{
    public static TheoryData<string> Rising { get; } =
        [.. "rose grew up added adding plus rise increase increased gained gain growth surge surged jump jumped climbed better".Split(' ')];

    public static TheoryData<string> Falling { get; } =
        [.. "fell shrank down off minus fall decrease decreased declined dropped lost took".Split(' ')];

    [Theory]
    [MemberData(nameof(Rising))]
    public void A_word_of_a_rise_before_it(string word) => Directions($"costs {word} ", "").ShouldBe(1);

    [Theory]
    [MemberData(nameof(Falling))]
    public void A_word_of_a_fall_before_it(string word) => Directions($"costs {word} ", "").ShouldBe(-1);

    [Theory]
    [InlineData("rose by about ", "", 1)]
    [InlineData("fell by ", "", -1)]
    [InlineData("a rise of ", "", 1)]
    [InlineData("a fall of about ", "", -1)]
    [InlineData("fell to ", "", 0)]
    [InlineData("moved ", "", 0)]
    [InlineData("", "", 0)]
    [InlineData("rose", "", 0)] // Not right before it.
    [InlineData("+", "", 1)]
    [InlineData("-", "", -1)]
    [InlineData("\u2212", "", -1)]
    [InlineData("\u2013", "", -1)]
    [InlineData("", " higher", 1)]
    [InlineData("", "\u00A0more", 1)]
    [InlineData("", " larger", 1)]
    [InlineData("", " lower", -1)]
    [InlineData("", " less", -1)]
    [InlineData("", " off", -1)]
    [InlineData("", " smaller", -1)]
    [InlineData("", "lower", 0)]
    [InlineData("", ", lower", 0)]
    [InlineData("", " as before", 0)]
    [InlineData("", " less negative", 1)]
    [InlineData("", " more negative", -1)]
    [InlineData("", " more positive", 1)]
    public void A_direction_is_said_right_beside_it(string before, string after, int direction) =>
        Directions(before, after).ShouldBe(direction);

    [Theory]
    [InlineData("a gain of ", true)]
    [InlineData("a profit of about ", true)]
    [InlineData("a surplus of ", true)]
    [InlineData("inflow of ", true)]
    [InlineData("plus ", true)]
    [InlineData("gain a ", true)]
    [InlineData("+", true)]
    [InlineData("a loss of ", false)]
    [InlineData("gain on ", false)]
    [InlineData("", false)]
    public void Some_words_call_it_a_gain(string before, bool says) => SignWords.SaysGain(before).ShouldBe(says);

    // The direction that the words say: a change of the other one contradicts them, and a change of nil never does.
    private static int Directions(string before, string after)
    {
        SignWords.Contradict(before, after, 0).ShouldBeFalse();
        var (isUp, isDown) = (SignWords.Contradict(before, after, -1), SignWords.Contradict(before, after, 1));
        (isUp && isDown).ShouldBeFalse();
        return isUp ? 1 : isDown ? -1 : 0;
    }
}
