using QifuReports.Briefings.Narrative.Prose;
using QifuReports.Briefings.Narrative.Values;

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
    [InlineData("See [the *table*](#net-income).",
        "p: [See ][link [the ][table|Muted|] to Internal { BlockId = net-income } as the table][.]\n")]
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
            .ShouldBe(
                "p: [One][^n: [The ][basis|Muted|][, ][3||r][ months.]][ two][^n: [The ][basis|Muted|][, ][3||r][ months.]][.]\np: " +
                    "[Three.]\n");

    [Theory]
    [InlineData("a\n\n<div>b</div>", "results(3,1): QT0160: HTML is not part")]
    [InlineData("a <b>c</b>", "results(1,1): QT0160: HTML is not part")]
    [InlineData("```\ncode\n```", "results(1,1): QT0160: Code is not part")]
    [InlineData("a `code`", "results(1,1): QT0160: Code is not part")]
    [InlineData("a\n\n    four", "results(3,1): QT0160: A line that four blanks make code")]
    [InlineData("> quoted", "results(1,1): QT0160: A quotation")]
    [InlineData("a\n\n***\n", "results(3,1): QT0160: A rule")]
    [InlineData("![a](b.png)", "results(1,1): QT0160: An image")]
    [InlineData("<https://example.com>", "results(1,1): QT0160: A bare address")]
    [InlineData("[a]: https://example.com", "results(1,1): QT0160: A link defined apart")]
    [InlineData("3. a", "results(1,1): QT0160: A list that begins with 3")]
    [InlineData("[a](other.html)", "results(1,1): QT0165: A link leads to 'other.html'.")]
    [InlineData("[a](javascript:x)", "results(1,1): QT0165: A link leads to 'javascript:x'.")]
    [InlineData("[](#a)", "results(1,1): QT0165: A link without words.")]
    [InlineData("Title\n---", "results(2,1): QT0166: A heading that is underlined.")]
    [InlineData("#", "results(1,1): QT0166: A heading without words.")]
    [InlineData("# A *b*", "results(1,1): QT0166: A heading is plain words.")]
    [InlineData("# A {#a b}", "results(1,1): QT0166: The name of a heading")]
    [InlineData("a[^x]", "results(1,1): QT0161: The footnote [^x] has no text.")]
    [InlineData("a\n\n[^x]: b", "results(3,1): QT0162: Nothing refers to the footnote [^x].")]
    [InlineData("a[^x]\n\n[^x]: b\n[^x]: c", "results(4,1): QT0163: There are two texts")]
    [InlineData("a[^x]\n\n[^x]: - b", "results(3,1): QT0160: The footnote [^x] is not one paragraph")]
    [InlineData("a[^x]\n\n[^x]: b[^x]", "results(3,1): QT0160: A footnote within")]
    [InlineData("# A[^x]\n\n[^x]: b", "results(1,1): QT0160: A footnote within")]
    [InlineData("a \u0001ref", "results(1,1): QT0164: The mark of a figure is broken.")]
    [InlineData("a \u0001ref\u0002words\n\u0003", "results(1,1): QT0164: The mark of a figure is broken.")]
    [InlineData("a \u0001r\u0002\u0001s\u0002w\u0003\u0003", "results(1,1): QT0164: The mark of a figure is broken.")]
    [InlineData("a \u0001r\u0002\u0003", "results(1,1): QT0164: The mark of a figure is broken.")]
    public void What_is_outside_the_subset_is_an_error_with_its_line(string markdown, string error) =>
        Read(markdown).ShouldStartWith(error);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Read("> a\n\n`b`\n\nc[^d]").Count(c => c == '\n').ShouldBe(3);

    [Fact]
    public void Reading_without_gathering_throws_what_is_wrong() =>
        Should.Throw<MarkdownSubsetException>(() => MarkdownReader.Read("> a\n\n`b`", "results")).Diagnostics.Count.ShouldBe(2);

    [Theory]
    [InlineData("- ", 2000)]
    [InlineData("> ", 2000)]
    [InlineData("[", 20000)]
    [InlineData("**a ", 5000)]
    [InlineData("*a **b ", 5000)]
    [InlineData("[^", 20000)]
    [InlineData("\u0001", 20000)]
    public void Hostile_nesting_ends_in_blocks_or_diagnostics(string part, int times) =>
        Read(string.Concat(Enumerable.Repeat(part, times)) + "x").ShouldNotBeEmpty();

    [Theory]
    [InlineData("A*STAR_x [1](2) <b> & `c` ![d] {#e} \\ *f*")]
    [InlineData("# not a heading")]
    [InlineData("- not a list")]
    [InlineData("+ not a list")]
    [InlineData("1. not a list")]
    [InlineData("12) not a list")]
    [InlineData("~~~ not code")]
    [InlineData("=== not a heading")]
    [InlineData("[^x]: not a footnote")]
    [InlineData("1.5 stays")]
    public void Escaped_words_are_read_as_they_are(string words)
    {
        Read(MarkdownText.Escape(words)).ShouldBe($"p: [{words}]\n");
        Read("a " + MarkdownText.Escape(words) + " b").ShouldBe($"p: [a {words} b]\n");
    }

    [Fact]
    public void No_line_may_part_an_amount_and_its_unit() =>
        MarkdownText.NonBreaking("RMB4,281.0 million").ShouldBe("RMB4,281.0\u00A0million");
}
