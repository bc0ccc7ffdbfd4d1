using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class LayoutErrorTests
{
    private static string Error(params Block[] blocks) => Should.Throw<LayoutException>(() => LaidOut(blocks)).Message;

    [Fact]
    public void A_word_wider_than_its_column_is_named_with_its_block()
    {
        var message = Error(Prose(new string('w', 80)));
        message.ShouldContain("the paragraph");
        message.ShouldContain("wider than its column");
    }

    [Fact]
    public void A_link_to_an_id_that_no_block_has_is_named()
    {
        var message = Error(new Paragraph([Run("See "), new LinkRun([Run("there")], new LinkTarget.Internal("nowhere"), "There")]));
        message.ShouldContain("'nowhere'");
        message.ShouldContain("the paragraph \"See there\"");
    }

    [Fact]
    public void Two_blocks_of_one_id_are_an_error()
    {
        Error(new Heading(1, "One") { Id = "same" }, Lines(1), new Heading(1, "Two") { Id = "same" }, Lines(1)).ShouldContain("'same'");
    }

    [Fact]
    public void A_chart_taller_than_a_page_is_named()
    {
        var chart = new ChartBlock { Title = "Tower", Aspect = 3, AlternativeText = "", Chart = new ColumnChart { Unit = "", Categories = ["a"], Series = [new ChartSeries("s", [new ChartPoint(1, "1")])] } };
        Error(chart).ShouldContain("the chart \"Tower\"");
    }

    [Fact]
    public void A_character_that_no_font_has_is_named_with_its_block()
    {
        var message = Error(Prose("Draft \u1208"));
        message.ShouldContain("U+1208");
        message.ShouldContain("the paragraph");
    }

    [Fact]
    public void A_section_within_a_block_is_an_error() => Error(new Beside([new Heading(1, "Inner")], [])).ShouldContain("the heading \"Inner\"");

    [Fact]
    public void A_heading_without_text_or_of_no_level_is_an_error()
    {
        Error(new Heading(2, "")).ShouldContain("no text");
        Error(new Heading(5, "Deep")).ShouldContain("level 5");
    }

    [Fact]
    public void A_page_break_within_a_block_is_an_error() => Error(new Callout(CalloutKind.Information, "Box", [new PageBreak()])).ShouldContain("page break");

    [Fact]
    public void A_note_with_a_mark_of_its_own_is_an_error()
    {
        var inner = new Footnote("inner", [Run("x")]);
        Error(new Paragraph([Run("a"), new FootnoteMark(new Footnote("outer", [Run("y"), new FootnoteMark(inner)]))])).ShouldContain("'outer'");
    }
}
