using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Tests.Text;

/// <summary>
/// How the places in words are ranked that no column holds. Before each character but the first, as a number: 0 never, 1 as a last resort,
/// 2 anywhere, 3 with a hyphen, 4 behind a joint.
/// </summary>
public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "")]
    [InlineData("ab", "1")]
    [InlineData("abcd", "131")]
    [InlineData("abcdef", "13331")]
    [InlineData("abc-def", "111411")]
    [InlineData("ab-cd", "1141")]
    [InlineData("a.b", "14")]
    [InlineData("a..b", "114")]
    [InlineData("(abcd)", "11311")]
    [InlineData("ab1cd", "0000")]
    [InlineData("ab,5", "000")]
    [InlineData("abcde1fg", "2222222")]
    [InlineData("abcdef12gh", "222222122")]
    [InlineData("abcdef1.5gh", "2222221122")]
    [InlineData("abcdef.5gh", "222221422")]
    [InlineData("abcdef,5gh", "222221422")]
    [InlineData("a_bc", "142")]
    [InlineData("a@bc", "142")]
    [InlineData("a=bc", "142")]
    [InlineData("a\\bc", "142")]
    [InlineData("a/b/cd", "14142")]
    [InlineData("ab/cd", "1141")]
    [InlineData("a//b", "114")]
    [InlineData("WWW.-abcd", "22114222")]
    [InlineData("wwx.-abcd", "11114131")]
    [InlineData("www.abcd", "2214222")]
    [InlineData("abcd.", "1311")]
    [InlineData("abc.def", "221422")]
    [InlineData("abc:def", "221422")]
    [InlineData("abc:", "111")]
    [InlineData("富富富", "22")]
    [InlineData("abc富", "112")]
    [InlineData("abcd efgh", "13100131")]
    [InlineData("abcd\u00A0efgh", "13100131")]
    [InlineData("q\u0301q\u0301q\u0301q", "010301")]
    [InlineData("\u1E00\u1FFC\u1E01a", "131")]
    [InlineData("\u1DBF\u1DBF\u1DBFa", "222")]
    [InlineData("\u052Fb\u052Fc", "131")]
    [InlineData("\u0531b\u0531c", "222")]
    [InlineData("a\u2014bc", "141")]
    [InlineData("abc\u2014\u2014de", "111141")]
    public void Places_are_ranked(string text, string ranks) => Ranks(text).ShouldBe(ranks);

    [Theory]
    [InlineData("1,234.5", true)]
    [InlineData("(1,234.5)", true)]
    [InlineData("US$586.8", true)]
    [InlineData("30/09/2024", true)]
    [InlineData("6-K", true)]
    [InlineData("12%", true)]
    [InlineData("12\u2030", true)]
    [InlineData("\u22125", true)]
    [InlineData("[5]*", true)]
    [InlineData("5;", true)]
    [InlineData("9:30", true)]
    [InlineData("'24", true)]
    [InlineData("\u201924", true)]
    [InlineData("5\u20136", true)]
    [InlineData("\u20AC5", true)]
    [InlineData("ABCD5", true)]
    [InlineData("ABCDE5", false)]
    [InlineData("5bn", true)]
    [InlineData("5abcd", true)]
    [InlineData("5abcde", false)]
    [InlineData("A-5", true)]
    [InlineData("A-5-6", false)]
    [InlineData("5-6-7", true)]
    [InlineData("1a2", false)]
    [InlineData("abc", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    [InlineData("5_6", false)]
    [InlineData("5@6", false)]
    public void A_figure_is_told_from_a_word(string token, bool figure) => WordBreaks.IsFigure(token).ShouldBe(figure);

    [Fact]
    public void A_figure_has_at_most_48_characters()
    {
        WordBreaks.IsFigure(new string('7', 48)).ShouldBeTrue();
        WordBreaks.IsFigure(new string('7', 49)).ShouldBeFalse();
        WordBreaks.IsFigure("(" + new string('7', 47)).ShouldBeTrue();
        Ranks(new string('7', 48)).ShouldBe(new string('0', 47));
        Ranks(new string('7', 49)).ShouldBe(new string('1', 48));
    }

    [Fact]
    public void A_word_of_at_most_12_letters_is_tied_to_the_figure_beside_it()
    {
        Ranks("5\u00A0" + new string('a', 12)).ShouldBe("00" + new string('0', 11));
        Ranks("5\u00A0" + new string('a', 13)).ShouldBe("00" + "1" + new string('3', 10) + "1");
        Ranks(new string('a', 12) + "\u00A05").ShouldBe(new string('0', 11) + "00");
        Ranks(new string('a', 13) + "\u00A05").ShouldBe("1" + new string('3', 10) + "1" + "00");
        // Only the word next to it is.
        Ranks("5\u00A0mn\u00A0abcd").ShouldBe("000" + "00" + "131");
    }

    private static string Ranks(string text)
    {
        // What was there before is written over.
        var ranks = new BreakRank[text.Length + 2];
        Array.Fill(ranks, BreakRank.Joint);
        WordBreaks.Rank(text, ranks);
        ranks[^2..].ShouldBe([BreakRank.Joint, BreakRank.Joint]);
        return string.Concat(ranks[..text.Length].Skip(1).Select(r => (int)r));
    }
}
