using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Unicode;

/// <summary>
/// People search for a text with the keys that they have: so spaces and hyphens of other kinds are read as the plain ones.
/// </summary>
public sealed class PlainCharactersTests
{
    [Theory]
    [InlineData('\u00A0', ' ')]
    [InlineData('\u2000', ' ')]
    [InlineData('\u200A', ' ')]
    [InlineData('\u202F', ' ')]
    [InlineData('\u205F', ' ')]
    [InlineData('\u3000', ' ')]
    [InlineData('\u2011', '-')]
    [InlineData('\u009F', '\u009F')]
    [InlineData('\u00A1', '\u00A1')]
    [InlineData('\u1FFF', '\u1FFF')]
    [InlineData('\u200B', '\u200B')]
    [InlineData('\u2010', '\u2010')]
    [InlineData('\u2212', '\u2212')]
    [InlineData('7', '7')]
    public void A_space_is_a_space_and_a_hyphen_a_hyphen(char set, char plain) => PlainCharacters.Of(set).ShouldBe(plain);

    [Fact]
    public void A_text_is_read_from_its_first_character_to_its_last()
    {
        Span<char> plain = stackalloc char[4];
        PlainCharacters.Of("\u00A012\u2011", plain);
        plain.ToString().ShouldBe(" 12-");
    }
}
