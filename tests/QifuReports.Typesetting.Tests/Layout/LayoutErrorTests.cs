using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class LayoutErrorTests
{
    private static string Error(params Block[] blocks) => Should.Throw<LayoutException>(() => LaidOut(blocks)).Message;

    [Fact]
    public void A_figure_wider_than_its_column_is_named_with_its_block()
    {
        var message = Error(new Beside([Prose("About RMB123,456,789.0\u00A0million.")], [Prose("Beside")], 1));
        message.ShouldContain("\"RMB123,456,789.0\u00A0million.\" is wider than its column of");
        message.ShouldContain("in the paragraph \"About");
        message.ShouldContain("figures are not divided");
    }

    [Fact]
    public void The_numbers_of_what_is_too_high_add_up_and_its_own_block_is_named()
    {
        var tower = new ChartBlock { Description = "Tower", Aspect = 3, AlternativeText = "A tower.",
            Chart = new ColumnChart { Unit = "", Categories = ["a"], Series = [new ChartSeries("s", [new ChartPoint(1, "1")])] } };
        foreach (var message in (string[])[Error(tower), Error(new Beside([tower], [Prose("Beside")], 8))])
        {
            message.ShouldContain("the chart \"Tower\"");
            var numbers = System.Text.RegularExpressions.Regex.Matches(message, "[0-9]+ pt")
                .Select(m => int.Parse(m.Value[..^3], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            numbers.Count.ShouldBe(3, message);
            numbers[0].ShouldBe(numbers[1] + numbers[2], message);
        }
    }

    [Fact]
    public void The_numbers_of_a_table_that_is_too_wide_add_up()
    {
        var cells = Enumerable.Repeat("123,456,789,012", 12).Prepend("Name").ToArray();
        var message = Error(Figures(0) with { Columns = [new(ColumnKind.Label),
            .. Enumerable.Repeat(new TableColumn(ColumnKind.Figure), 12)], Head = [], Rows = [Row(cells)] });
        message.ShouldContain("the table \"Revenue\" does not fit the width of");
        message.ShouldContain("12 columns of figures");
        var numbers = System.Text.RegularExpressions.Regex.Matches(message, "[0-9]+ pt")
            .Select(m => int.Parse(m.Value[..^3], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        (numbers[0] + numbers[2]).ShouldBe(numbers[1], message);
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
        var chart = new ChartBlock { Description = "Tower", Aspect = 3, AlternativeText = "A tower.",
            Chart = new ColumnChart { Unit = "", Categories = ["a"], Series = [new ChartSeries("s", [new ChartPoint(1, "1")])] } };
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
    public void A_section_within_a_block_is_an_error() =>
        Error(new Beside([new Heading(1, "Inner")], [])).ShouldContain("the heading \"Inner\"");

    [Fact]
    public void A_heading_without_text_or_of_no_level_is_an_error()
    {
        Error(new Heading(2, "")).ShouldContain("no text");
        Error(new Heading(5, "Deep")).ShouldContain("level 5");
    }

    [Fact]
    public void A_level_that_is_skipped_is_an_error()
    {
        Error(new Heading(2, "First")).ShouldContain("the heading \"First\" has the level 2, but it is the first heading");
        Error(new Heading(1, "One"), new Heading(2, "Two"), new Heading(4, "Deep"))
            .ShouldContain("the heading \"Deep\" has the level 4, but it follows one of level 2");
    }

    [Fact]
    public void Levels_may_go_back_by_any_number_of_steps()
    {
        LaidOut(new Heading(1, "One"), new Heading(2, "Two"), new Heading(3, "Three"), new Heading(1, "Four"), Prose("End")).Count.ShouldBe(
            1);
    }

    [Fact]
    public void A_chart_without_alternative_text_is_named()
    {
        var chart = new ChartBlock { Description = "Mute", AlternativeText = " ",
            Chart = new ColumnChart { Unit = "", Categories = ["a"], Series = [new ChartSeries("s", [new ChartPoint(1, "1")])] } };
        Error(chart).ShouldBe("the chart \"Mute\" has no alternative text (ISO 14289-1, 7.3).");
    }

    [Fact]
    public void A_link_without_description_is_named_with_its_block()
    {
        Error(new Paragraph([new LinkRun([Run("there")], new LinkTarget.External("https://example.com/"), "")]))
            .ShouldContain("the paragraph \"there\" has no description");
    }

    [Fact]
    public void A_page_break_within_a_block_is_an_error() =>
        Error(new Callout(CalloutKind.Information, "Box", [new PageBreak()])).ShouldContain("page break");

    [Fact]
    public void A_note_with_a_mark_of_its_own_is_an_error()
    {
        var inner = new Footnote("inner", [Run("x")]);
        Error(new Paragraph([Run("a"), new FootnoteMark(new Footnote("outer", [Run("y"), new FootnoteMark(inner)]))]))
            .ShouldContain("'outer'");
    }
}
