using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Tests.Document;

/// <summary>What a block does not say is nothing: no words of its own, no break, no column of another kind.</summary>
public sealed class DefaultsTests
{
    [Fact]
    public void What_stands_between_categories_has_no_name_and_a_kind_of_its_own()
    {
        (ChartCategory.Missing.Name, ChartCategory.Missing.Kind).ShouldBe(("", CategoryKind.Missing));
        (ChartCategory.Space.Name, ChartCategory.Space.Kind).ShouldBe(("", CategoryKind.Space));
        ChartCategory named = "Q3";
        (named.Name, named.Kind).ShouldBe(("Q3", CategoryKind.Shown));
    }

    [Fact]
    public void A_space_between_two_bridges_is_a_sum_without_a_mark()
    {
        var space = WaterfallStep.Space;
        (space.Name, space.Point, space.IsSum, space.Favourable).ShouldBe(("", new ChartPoint(null, ""), true, null));
        space.Point.Reference.ShouldBeNull();
    }

    [Fact]
    public void A_series_is_of_what_was_and_a_range_of_what_is_expected()
    {
        new ChartSeries("Revenue", []).Status.ShouldBe(ChartStatus.Actual);
        new RangeSeries("Guidance", []).Status.ShouldBe(ChartStatus.Guidance);
        var columns = new ColumnChart { Unit = "EUR million", Categories = [], Series = [] };
        (columns.Stacked, columns.Emphasised, columns.Totals.Count, columns.Ranges.Count, columns.AlsoReaches.Count).ShouldBe(
            (false, null, 0, 0, 0));
        new WaterfallChart { Unit = "EUR million", Steps = [] }.AlsoReaches.ShouldBeEmpty();
        var panels = new SmallMultiples { Unit = "percent", Categories = [], Panels = [] };
        (panels.PanelsPerRow, panels.OwnScales).ShouldBe((3, false));
        var line = new Sparkline { Unit = "percent", Series = new ChartSeries("Rate", []) };
        (line.Categories.Count, line.Labelled).ShouldBe((0, true));
    }

    [Fact]
    public void A_table_has_no_words_but_those_of_its_cells()
    {
        var table = new Table { Columns = [new(ColumnKind.Label)], Head = [], Rows = [] };
        (table.Title, table.HeadedBy, table.Unit, table.Summary).ShouldBe(("", "", "", ""));
        (table.HeadingReferences.Count, table.Notes.Count).ShouldBe((0, 0));
        (table.FullWidth, table.KeepTogether, table.DividesAtGroups, table.Compact).ShouldBe((false, false, false, false));
        (table.Columns[0].GroupStart, table.Columns[0].Newest).ShouldBe((false, false));
        (TableCell.Blank.Content.Count, TableCell.Blank.Span).ShouldBe((0, 1));
        var cell = TableCell.Of("1,000");
        (cell.Span, cell.Content.ShouldHaveSingleItem()).ShouldBe((1, new TextRun("1,000")));
        new TableRow(RowKind.Line, []).Indent.ShouldBe(0);
    }

    [Fact]
    public void A_block_stands_in_its_place_without_a_name()
    {
        var heading = new Heading(1, "Results");
        (heading.Id, heading.Listed, heading.NewPage).ShouldBe((null, true, false));
        var paragraph = new Paragraph([]);
        (paragraph.Kind, paragraph.KeepWithNext).ShouldBe((ParagraphKind.Body, false));
        var cover = new Cover { Issuer = "Issuer", Title = "Title", Period = "Period" };
        (cover.Lines.Count, cover.Cards.Count, cover.Notes.Count, cover.Logo).ShouldBe((0, 0, 0, null));
        var masthead = new Masthead("Issuer", "Title");
        (masthead.Period, masthead.Lines.Count, masthead.Logo).ShouldBe(("", 0, null));
        var beside = new Beside([], []);
        (beside.MainColumns, beside.LevelFeet).ShouldBe((8, false));
        new TableOfContents("Contents").Depth.ShouldBe(2);
        new PageBreak().Landscape.ShouldBeNull();
        var chart = new ChartBlock { Description = "Revenue", AlternativeText = "Revenue.",
            Chart = new LineChart { Unit = "percent", Categories = [], Series = [] } };
        (chart.Message.Count, chart.Note.Count, chart.Aspect, chart.Small).ShouldBe((0, 0, 0.4, false));
    }
}
