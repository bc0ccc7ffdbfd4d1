using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Unicode;

/// <summary>Where lines may end, on both sides of each bound. A stroke in the pattern is a place where one may.</summary>
public sealed class LineBreakRulesTests
{
    [Theory]
    [InlineData("ab-cd", "ab-^cd")]
    [InlineData("a-bc", "a-bc")]
    [InlineData("ab-c", "ab-c")]
    [InlineData("ab\u2010cd", "ab\u2010^cd")]
    [InlineData("a1-cd", "a1-cd")]
    [InlineData("ab-1d", "ab-1d")]
    [InlineData("-cd", "-cd")]
    [InlineData("ab-", "ab-")]
    [InlineData("abc/def", "abc/^def")]
    [InlineData("ab/def", "ab/def")]
    [InlineData("abc/de", "abc/de")]
    [InlineData("/def", "/def")]
    [InlineData("a/def", "a/def")]
    [InlineData("http://a/b", "http://a/^b")]
    [InlineData("www.a/b", "www.a/^b")]
    [InlineData("ww.a/b", "ww.a/b")]
    [InlineData("x\u00A0www.a/b", "x\u00A0www.a/^b")]
    [InlineData("(www.a/b", "(www.a/b")]
    [InlineData("http://a/b//c", "http://a/^b//c")]
    [InlineData("May\u2013June", "May\u2013^June")]
    [InlineData("1\u2013June", "1\u2013June")]
    [InlineData("May\u20132", "May\u20132")]
    [InlineData("\u2013June", "\u2013June")]
    [InlineData("a\u2014b", "a\u2014^b")]
    [InlineData("a\u2014\u2014b", "a\u2014\u2014^b")]
    [InlineData("1\u20142", "1\u2014^2")]
    [InlineData("ab-)d", "ab-)d")]
    [InlineData("abc/\u2019de", "abc/\u2019de")]
    [InlineData("a\u2014)", "a\u2014)")]
    [InlineData("\u201C\u2014a", "\u201C\u2014^a")]
    [InlineData("a\u2014\u201Cb", "a\u2014^\u201Cb")]
    public void A_line_ends_inside_words_only_where_both_sides_are_long_enough(string text, string pattern) =>
        Pattern(text).ShouldBe(pattern);

    [Theory]
    [InlineData('\u2E7F', false)]
    [InlineData('\u2E80', true)]
    [InlineData('\u2FDF', true)]
    [InlineData('\u2FE0', false)]
    [InlineData('\u303F', false)]
    [InlineData('\u3040', true)]
    [InlineData('\u30FF', true)]
    [InlineData('\u3100', false)]
    [InlineData('\u33FF', false)]
    [InlineData('\u3400', true)]
    [InlineData('\u9FFF', true)]
    [InlineData('\uA000', false)]
    [InlineData('\uF8FF', false)]
    [InlineData('\uF900', true)]
    [InlineData('\uFAFF', true)]
    [InlineData('\uFB00', false)]
    [InlineData('\uFF0F', false)]
    [InlineData('\uFF10', true)]
    [InlineData('\uFF9D', true)]
    [InlineData('\uFF9E', false)]
    [InlineData('\uD83F', false)]
    [InlineData('\uD840', true)]
    [InlineData('\uD8BF', true)]
    [InlineData('\uD8C0', false)]
    public void A_line_ends_on_either_side_of_what_is_written_without_spaces(char c, bool may)
    {
        LineBreakRules.AllowedBetween($"\u00E9{c}", 1).ShouldBe(may);
        LineBreakRules.AllowedBetween($"{c}\u00E9", 1).ShouldBe(may);
        if (!may) return;
        foreach (var held in "\u00A0\u202F\u2007\u2011\u206057")
            (LineBreakRules.AllowedBetween($"{c}{held}", 1), LineBreakRules.AllowedBetween($"{held}{c}", 1)).ShouldBe((false, false),
                $"{(int)held:X4}");
    }

    [Fact]
    public void Marks_that_close_begin_no_line_and_marks_that_open_end_none()
    {
        const string Closing =
            ")]},.;:!?%\u2019\u201D\u00BB\u203A\u2026\u2030\u3001\u3002\u300B\u300D\u300F\u3011\u3009\u3015\uFF01\uFF05\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F";
        const string Opening = "([{\u2018\u201C\u00AB\u2039\u3008\u300A\u300C\u300E\u3010\u3014\uFF08";
        const string Glue = "\u00A0\u202F\u2007\u2011\u2060";
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var one = (char)c;
            (LineBreakRules.IsClosing(one), LineBreakRules.IsOpening(one), LineBreakRules.IsGlue(one))
                .ShouldBe((Closing.Contains(one, StringComparison.Ordinal), Opening.Contains(one, StringComparison.Ordinal),
                    Glue.Contains(one, StringComparison.Ordinal)), $"U+{c:X4}");
        }

        foreach (var c in Closing)
        {
            LineBreakRules.AllowedAtSpace('a', c).ShouldBeFalse();
            LineBreakRules.AllowedBetween($"富{c}", 1).ShouldBeFalse();
        }

        foreach (var c in Opening)
        {
            LineBreakRules.AllowedAtSpace(c, 'a').ShouldBeFalse();
            LineBreakRules.AllowedBetween($"{c}富", 1).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData('a', 'b', true)]
    [InlineData('a', '\u2013', false)]
    [InlineData('a', '\u2014', false)]
    [InlineData('\u2013', 'a', true)]
    [InlineData('a', '-', true)]
    [InlineData(')', '(', true)]
    public void A_dash_stays_with_the_word_before_it(char before, char after, bool may) =>
        LineBreakRules.AllowedAtSpace(before, after).ShouldBe(may);

    [Theory]
    [InlineData('!', '~', true)]
    [InlineData(' ', 'a', false)]
    [InlineData('a', ' ', false)]
    [InlineData('a', '\u007F', false)]
    [InlineData('\u007F', 'a', false)]
    [InlineData('-', 'a', false)]
    [InlineData('/', 'a', false)]
    [InlineData('a', '-', true)]
    [InlineData('a', '/', true)]
    public void Most_places_are_inside_of_words(char before, char after, bool within) =>
        LineBreakRules.IsWithinWord(before, after).ShouldBe(within);

    [Fact]
    public void An_address_is_searched_two_hundred_characters_back()
    {
        // The scheme is the last that still counts, and then one character too far away.
        var near = "http://" + new string('a', 200 - 8) + "/b";
        var far = "http://" + new string('a', 200) + "/b";
        LineBreakRules.AllowedBetween(near, near.Length - 1).ShouldBeTrue();
        LineBreakRules.AllowedBetween(far, far.Length - 1).ShouldBeFalse();
    }

    private static string Pattern(string text) =>
        string.Concat(text.Select((c, i) => i > 0 && LineBreakRules.AllowedBetween(text, i) ? $"^{c}" : $"{c}"));
}
