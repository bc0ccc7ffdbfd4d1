namespace QifuReports.Ledger.Tests;

/// <summary>A soft hyphen divides a word between two letters; anywhere else it is a character that nobody sees.</summary>
public class HiddenCharactersTests
{
    [Theory]
    [InlineData("plain", -1)]
    [InlineData("re\u00ADsult", -1)]
    [InlineData("\u00E9\u00AD\u00E9", -1)]
    [InlineData("\u00ADresult", 0)]
    [InlineData("result\u00AD", 6)]
    [InlineData("a \u00ADb", 2)]
    [InlineData("a\u00AD b", 1)]
    [InlineData("1\u00ADb", 1)]
    [InlineData("re\u00ADsult\u200B", 7)]
    [InlineData("a\tb\r\n", -1)]
    [InlineData("\U0001F600\u200B", 2)]
    public void The_first_that_is_not_seen_is_found(string text, int at) => HiddenCharacters.IndexIn(text).ShouldBe(at);
}
