using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;
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
        Chart = new ColumnChart { Unit = "EUR million", Categories = ["Q2"], Series = [new ChartSeries("Revenue", [new ChartPoint(1, "1")])] },
        Note = [Run("Source: filings.")],
    };

    private static List<Strip> Strips(Block block)
    {
        var frame = new PageFrame(PaperSize.A4, false, HouseStyle.Default);
        var run = new LayoutRun(HouseStyle.Default, FontSet.Default, FrameComposer.Instance);
        return [.. BlockFlow.Strips(run, block, new Room(frame, frame.Width, frame.ProseWidth, null)).Where(s => s is not EndMark)];
    }

    private static (double Before, double After, Keep Keep)[] Spaces(Block block) => [.. Strips(block).Select(s => (s.SpaceBefore, s.SpaceAfter, s.Keep))];

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
}
