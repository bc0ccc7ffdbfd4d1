using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Flows;
using QifuReports.Typesetting.Layout.Strips;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>The spaces around the parts of a block and what keeps them together, before pages are filled with them.</summary>
public sealed class StripSpacesTests
{
    private static readonly ChartBlock Chart = new()
    {
        Message = [Run("Revenue rose")],
        Description = "Revenue, EUR million",
        AlternativeText = "Revenue.",
        Chart =
            new ColumnChart { Unit = "EUR million", Categories = ["Q2"], Series = [new ChartSeries("Revenue", [new ChartPoint(1, "1")])] },
        Note = [Run("Source: filings.")],
    };

    private static List<Strip> Strips(Block block)
    {
        var frame = new PageFrame(PaperSize.A4, false, HouseStyle.Default);
        var run = new LayoutRun(HouseStyle.Default, FontSet.Default, FrameComposer.Instance);
        return [.. BlockFlow.Strips(run, block, new Room(frame, frame.Width, frame.ProseWidth, null)).Where(s => s is not EndMark)];
    }

    private static (double Before, double After, Keep Keep)[] Spaces(Block block) =>
        [.. Strips(block).Select(s => (s.SpaceBefore, s.SpaceAfter, s.Keep))];

    [Fact]
    public void A_chart_has_three_units_above_and_four_below_with_its_note() => Spaces(Chart).ShouldBe(
        [(12, 0, Keep.Strong), (1, 8, Keep.Strong), (4, 4, Keep.Strong), (0, 16, Keep.Free)]);

    [Fact]
    public void A_chart_without_a_note_has_its_space_below_the_picture() => Spaces(Chart with { Note = [] }).ShouldBe(
        [(12, 0, Keep.Strong), (1, 8, Keep.Strong), (4, 16, Keep.Free)]);

    [Fact]
    public void A_small_chart_stands_closer() => Spaces(Chart with { Small = true, Note = [] }).ShouldBe(
        [(4, 0, Keep.Strong), (0, 4, Keep.Strong), (4, 4, Keep.Free)]);

    [Fact]
    public void Where_a_chart_has_one_line_of_words_that_is_a_unit_above_the_picture()
    {
        Spaces(Chart with { Message = [], Note = [] }).ShouldBe([(12, 4, Keep.Strong), (4, 16, Keep.Free)]);
        Spaces(Chart with { Description = "", Note = [] }).ShouldBe([(12, 4, Keep.Strong), (4, 16, Keep.Free)]);
        Spaces(Chart with { Message = [], Small = true }).ShouldBe([(4, 4, Keep.Strong), (4, 4, Keep.Strong), (0, 16, Keep.Free)]);
    }

    [Fact]
    public void A_callout_rather_stays_whole_and_a_page_may_end_below_it()
    {
        var callout = Strips(new Callout(CalloutKind.Information, "Aside", [Lines(2), Lines(4, "More")]));
        callout.Select(s => s.Keep).ShouldBe([Keep.Strong, Keep.Strong, Keep.Weak, Keep.Strong, Keep.Weak, Keep.Strong, Keep.Free]);
        (callout[0].SpaceBefore, callout[^1].SpaceAfter).ShouldBe((12, 16));
        callout.ShouldAllBe(s => s.X == 12 && s.Backdrop == callout[0].Backdrop && s.Backdrop != null);
    }

    [Fact]
    public void A_callout_of_one_line_has_both_its_spaces()
    {
        var line = Strips(new Callout(CalloutKind.Information, "", [Lines(1)])).ShouldHaveSingleItem();
        (line.SpaceBefore, line.SpaceAfter, line.Keep, line.X).ShouldBe((12, 16, Keep.Free, 12));
    }

    [Fact]
    public void A_callout_of_nothing_has_no_strip() => Strips(new Callout(CalloutKind.Information, "", [])).ShouldBeEmpty();

    [Fact]
    public void The_bar_of_a_warning_has_another_colour()
    {
        Rgb Bar(CalloutKind kind) => LaidOut(new Callout(kind, "Aside", [])).Single().Items.OfType<FilledRectangle>().Last().Fill;
        Bar(CalloutKind.Warning).ShouldBe(HouseStyle.Default.Adverse);
        Bar(CalloutKind.Information).ShouldBe(HouseStyle.Default.Accent);
    }

    private static Keep[] Keeps(Block block) => [.. Strips(block).Select(s => s.Keep)];

    [Fact]
    public void Lines_are_kept_in_pairs_at_both_ends_of_a_paragraph()
    {
        Keeps(Lines(1)).ShouldBe([Keep.Free]);
        Keeps(Lines(2)).ShouldBe([Keep.Strong, Keep.Free]);
        Keeps(Lines(3)).ShouldBe([Keep.Strong, Keep.Strong, Keep.Free]);
        Keeps(Lines(5)).ShouldBe([Keep.Strong, Keep.Free, Keep.Free, Keep.Strong, Keep.Free]);
        Keeps(Lines(5) with { KeepWithNext = true }).ShouldBe([Keep.Strong, Keep.Weak, Keep.Weak, Keep.Strong, Keep.Weak]);
        Spaces(Lines(2)).ShouldBe([(0, 0, Keep.Strong), (0, 8, Keep.Free)]);
        Strips(Lines(3) with { Id = "named" }).Select(s => s.Anchor).ShouldBe(["named", null, null]);
    }

    [Theory]
    [InlineData(ParagraphKind.Body, 13.5, 8)]
    [InlineData(ParagraphKind.Lead, 15, 12)]
    [InlineData(ParagraphKind.Note, 10, 8)]
    [InlineData(ParagraphKind.Headline, 17, 12)]
    public void Each_kind_of_paragraph_has_its_leading_and_its_space(ParagraphKind kind, double height, double after)
    {
        var strip = Strips(new Paragraph([Run("Words")], kind)).ShouldHaveSingleItem();
        (strip.Height, strip.SpaceBefore, strip.SpaceAfter).ShouldBe((height, 0, after));
    }

    [Theory]
    [InlineData(2, 17, 24, 4)]
    [InlineData(3, 13, 16, 4)]
    [InlineData(4, 13.5, 12, 4)]
    public void A_heading_has_more_space_above_than_below(int level, double height, double before, double after)
    {
        List<Strip> Under(Block? above)
        {
            var frame = new PageFrame(PaperSize.A4, false, HouseStyle.Default);
            var run = new LayoutRun(HouseStyle.Default, FontSet.Default, FrameComposer.Instance) { Current = above };
            for (var i = 1; i < level; i++) run.HeadingAnchor(new Heading(i, "Above"));
            return [.. BlockFlow.Strips(run, new Heading(level, "Words") { Listed = level == 2 },
                new Room(frame, frame.Width, frame.ProseWidth, null)).Where(s => s is not EndMark)];
        }
        var strip = Under(Lines(1)).ShouldHaveSingleItem();
        (strip.Height, strip.SpaceBefore, strip.SpaceAfter, strip.Keep).ShouldBe((height, before, after, Keep.Strong));
        (strip.Anchor, strip.Heading).ShouldBe(($"heading.{level}", new HeadingMark(level, "Words", level == 2)));
        Under(new Heading(1, "Above"))[0].SpaceBefore.ShouldBe(12);
    }

    [Fact]
    public void Items_of_a_list_stand_closer_than_the_list_and_what_follows()
    {
        var list = new ListBlock(false,
            [[Prose("One")], [Prose("Two"), new ListBlock(true, [[Prose("Inner")], [Prose("Last")]])], [Prose("Three")]]);
        Strips(list).Select(s => (s.X, s.SpaceAfter)).ShouldBe([(12, 4), (12, 8), (28, 4), (28, 4), (12, 8)]);
        Strips(list with { Id = "list" }).Select(s => s.Anchor).ShouldBe(["list", null, null, null, null]);
        Strips(new ListBlock(true, [[Callout(), Prose("Behind")]])).Where(s => s.Backdrop is not null)
            .ShouldAllBe(s => s.X == 16 + 12 && s.Backdrop!.X == 16);

        static Callout Callout() => new(CalloutKind.Information, "Aside", [Lines(2)]);
    }

    private static KeyFigureCard Card(string value) => new("Revenue", Run(value), [Run("+3.3% on the year"), Run("+1.0% on the quarter")]);

    [Fact]
    public void Cards_stand_four_in_a_row_and_fewer_where_their_values_are_long()
    {
        List<(int, double, double, Keep, string?)> Rows(string value, int count) =>
            [.. Strips(new KeyFigureCards([.. Enumerable.Repeat(Card(value), count)]) { Id = "cards" })
                .Select((s, i) => (i, s.SpaceBefore, s.SpaceAfter, s.Keep, s.Anchor))];
        Rows("4,281.0", 4).ShouldBe([(0, 16, 20, Keep.Free, "cards")]);
        Rows("4,281.0", 5).ShouldBe([(0, 16, 20, Keep.Weak, "cards"), (1, 16, 20, Keep.Free, null)]);
        Rows(new string('8', 24), 4).Count.ShouldBe(2);
        Rows(new string('8', 90), 2).Count.ShouldBe(2);
        Strips(new KeyFigureCards([])).ShouldBeEmpty();
        // A rule, a label, a large value, two lines that it is compared with.
        Strips(new KeyFigureCards([Card("4,281.0")])).Single().Height.ShouldBe(6 + 10 + 17 + 4 + 20);
        Strips(new KeyFigureCards([Card(new string('8', 15))])).Single().Height.ShouldBe(6 + 10 + 13 + 4 + 20);
    }

    [Fact]
    public void A_masthead_without_lines_has_the_issuer_the_title_and_a_hairline()
    {
        var strip = Strips(new Masthead("Issuer", "Title")).ShouldHaveSingleItem();
        (strip.Height, strip.SpaceAfter).ShouldBe((13 + 4 + 24 + 8, 16));
        Strips(new Masthead("Issuer", "Title") { Period = "Third quarter" }).Single().Height.ShouldBe(13 + 4 + 24 + 13.5 + 8);
        Strips(new Masthead("Issuer", "Title") { Lines = [.. Enumerable.Repeat("Unaudited", 6)] }).Single().Height.ShouldBe(60 + 8);
    }
}
