using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Tables;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Net income of the quarter", 10, "Net income", "of the", "quarter")]
    [InlineData("exactly ten", 7, "exactly", "ten")]
    [InlineData("6-K-2023-08-21-99.2", 14, "6-K-2023-08-", "21-99.2")]
    [InlineData("see 6-K-2023-08-21-99.2", 19, "see", "6-K-2023-08-21-99.2")]
    [InlineData("withoutanybreak", 6, "withou", "tanybr", "eak")]
    [InlineData("奇富科技公司", 5, "奇富", "科技", "公司")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301", "e\u0301")]
    [InlineData("奇", 1, "奇")]
    [InlineData("", 5, "")]
    public void Words_fold_at_spaces_and_longer_ones_at_joints(string text, int width, params string[] lines)
    {
        var (rest, folded) = (text.AsMemory(), new List<string>());
        do folded.Add(TextFold.Next(ref rest, width).ToString());
        while (!rest.IsEmpty);

        folded.ShouldBe(lines);
    }

    [Fact]
    public void Further_lines_hang_below_the_words_of_the_first()
    {
        using var text = new StringWriter { NewLine = "\n" };

        TextFold.Write(text, new Display(24, HasColour: true, IsTerminal: true), "FAILS  text  ", "one two three four", hang: 2, Ink.Red);

        text.ToString().ShouldBe("\u001b[31mFAILS\u001b[0m  text  one two\n               three\n               four\n");
    }

    /// <summary>Below eight cells a line goes over the edge rather than down it letter by letter.</summary>
    [Theory]
    [InlineData(20, 0, "Lead: one two three\n      four\n")]
    [InlineData(10, 0, "Lead: one two\n      three\n      four\n")]
    [InlineData(1, 0, "Lead: one two\n      three\n      four\n")]
    [InlineData(16, 3, "Lead: one two\n         three\n         four\n")]
    public void A_line_has_eight_cells_at_least(int width, int hang, string expected)
    {
        using var text = new StringWriter { NewLine = "\n" };

        TextFold.Write(text, new Display(width, HasColour: false, IsTerminal: true), "Lead: ", "one two three four", hang);

        text.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(" Lead  ", "\u001b[31m", false)]
    [InlineData("Lead  ", "\u001b[31mLead\u001b[0m  x\n", true)]
    [InlineData("", "x\n", true)]
    public void The_first_word_of_the_lead_alone_has_the_colour(string lead, string piece, bool isThere)
    {
        using var text = new StringWriter { NewLine = "\n" };

        TextFold.Write(text, new Display(80, HasColour: true, IsTerminal: true), lead, "x", 0, Ink.Red);

        text.ToString().Contains(piece, StringComparison.Ordinal).ShouldBe(isThere);
        text.ToString().ShouldEndWith("x\n");
    }

    [Theory]
    [InlineData("aaa/bbb", "aaa/")]
    [InlineData("aaa:bbb", "aaa:")]
    [InlineData("aaa,bbb", "aaa,")]
    [InlineData("aaa@bbb", "aaa@")]
    [InlineData("aaa_bbb", "aaa_")]
    [InlineData("aaa.bbb", "aaa.")]
    [InlineData("aaa-bbb", "aaa-")]
    [InlineData("aaa+bbb", "aaa+b")]
    [InlineData("a b-c-d", "a")]
    public void A_long_word_is_broken_behind_a_joint(string text, string first)
    {
        var rest = text.AsMemory();

        TextFold.Next(ref rest, 5).ToString().ShouldBe(first);
    }
}
