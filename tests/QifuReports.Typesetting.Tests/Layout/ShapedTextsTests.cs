using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Which texts are kept as they were shaped, by what they are known, and how many characters of them.</summary>
public sealed class ShapedTextsTests
{
    private const int Most = 150_000;

    private static readonly TextFormat Format = HouseStyle.Default.Body;

    [Fact]
    public void A_text_is_known_in_the_format_that_it_was_shaped_in()
    {
        var (known, text, content) = (new ShapedTexts(), Shaped(), Words("some words"));
        known.Find(content, Format).ShouldBeNull();

        known.Keep(content, Format, text);

        known.Find(content, Format).ShouldBeSameAs(text);
        known.Find(content, HouseStyle.Default.Strong).ShouldBeNull();
        known.Find(Words("other words"), Format).ShouldBeNull();
    }

    // Plain words by their string, whatever list they stand in; all else by the list.
    [Fact]
    public void Plain_words_are_known_in_any_list_and_others_in_their_own()
    {
        var (known, text, words) = (new ShapedTexts(), Shaped(), "some words");
        List<Inline> plain = [Run(words)], bold = [Run(words, TextStyle.Strong)];
        List<Inline> referring = [Run(words, reference: "literal:")], two = [Run("some "), Run("words")];
        foreach (var content in (List<Inline>[])[plain, bold, referring, two]) known.Keep(content, Format, text);

        known.Find([Run(words)], Format).ShouldBeSameAs(text);
        known.Find([Run(words, TextStyle.Strong)], Format).ShouldBeNull();
        known.Find([Run(words, reference: "literal:")], Format).ShouldBeNull();
        known.Find([Run("some "), Run("words")], Format).ShouldBeNull();
        foreach (var content in (List<Inline>[])[bold, referring, two]) known.Find(content, Format).ShouldBeSameAs(text);
    }

    [Fact]
    public void A_text_with_a_link_is_not_kept()
    {
        var known = new ShapedTexts();
        List<Inline> content = [Run("See "), new LinkRun([Run("there")], new LinkTarget.Internal("there"), "There")];

        known.Keep(content, Format, Shaped());

        known.Find(content, Format).ShouldBeNull();
    }

    [Theory]
    [InlineData(Most - 1, true)]
    [InlineData(Most, false)]
    [InlineData(Most + 1, false)]
    public void Once_there_are_so_many_characters_no_more_is_kept(int before, bool isKept)
    {
        var known = new ShapedTexts();
        List<Inline> first = [Run(new string('a', before - 10)), Run("0123456789")], second = Words("b"), third = Words("c");

        known.Keep(first, Format, Shaped());
        known.Keep(second, Format, Shaped());
        known.Keep(third, Format, Shaped());

        known.Find(first, Format).ShouldNotBeNull();
        (known.Find(second, Format) is not null).ShouldBe(isKept);
        known.Find(third, Format).ShouldBeNull();
    }

    private static List<Inline> Words(string text) => [Run(text)];

    private static ShapedText Shaped() => new([], "", [], [], []);
}
