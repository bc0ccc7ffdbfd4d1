using QifuReports.Briefings.Narrative;

namespace QifuReports.Briefings.Tests.Narrative;

public sealed class MarkdownReaderTests
{
    private static string Read(string markdown)
    {
        var (blocks, diagnostics) = MarkdownReader.ReadChecked(markdown, "results");
        return blocks is null ? string.Concat(diagnostics.Select(d => d + "\n")) : BlockText.Describe(blocks);
    }

    private static string Mark(string reference, string words) => FigureMark.Wrap(reference, words);

    [Theory]
    [InlineData("One.\n\nTwo\nthree.", "p: [One.]\np: [Two three.]\n")]
    [InlineData("# Results {#results}\n\n## Net income", "h1 #results: Results\nh2: Net income\n")]
    [InlineData("- a\n- **b** c\n  - d\n", "-\n  p: [a]\n-\n  p: [b|Strong|][ c]\n  -\n    p: [d]\n")]
    [InlineData("1. a\n2. b\n", "1.\n  p: [a]\n1.\n  p: [b]\n")]
    [InlineData("a *b **c*** d", "p: [a ][b |Muted|][c|Strong, Muted|][ d]\n")]
    [InlineData("a  \nb\\\nc", "p: [a][br][b][br][c]\n")]
    [InlineData("See [the *table*](#net-income).", "p: [See ][link [the ][table|Muted|] to Internal { BlockId = net-income } as the table][.]\n")]
    [InlineData("[x](https://example.com/a \"the filing\")", "p: [link [x] to External { Uri = https://example.com/a } as the filing]\n")]
    [InlineData("It's the \"best\" ('so far')", "p: [It’s the “best” (‘so far’)]\n")]
    [InlineData("a \\* b \\[c\\] &amp; d_e_f", "p: [a * b [c] & d_e_f]\n")]
    [InlineData("", "")]
    public void Text_becomes_blocks(string markdown, string blocks) => Read(markdown).ShouldBe(blocks);

    [Fact]
    public void The_words_of_a_figure_are_carried_verbatim_with_their_reference() =>
        Read($"Up **{Mark("a.b", "RMB*1* [x](y) <b> `c` _d_ \"e\"")}** and {Mark("c", "# 2")}s.\n\n{Mark("d", "- 3")} it's\n")
            .ShouldBe("p: [Up ][RMB*1* [x](y) <b> `c` _d_ \"e\"|Strong|a.b][ and ][# 2||c][s.]\np: [- 3||d][ it’s]\n");

    [Fact]
    public void A_footnote_is_marked_where_it_stands_and_read_from_its_own_lines() =>
        Read($"One[^n] two[^n].\n\n[^n]: The *basis*,\n  {Mark("r", "3")} months.\n\nThree.")
            .ShouldBe("p: [One][^n: [The ][basis|Muted|][, ][3||r][ months.]][ two][^n: [The ][basis|Muted|][, ][3||r][ months.]][.]\np: [Three.]\n");
}
