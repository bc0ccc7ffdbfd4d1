using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Strips;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Layout.Tables;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout.Tables;

/// <summary>The tint of the newest period, and the space within a table.</summary>
public class TableTintTests
{
    private static Table Of(int rows, params bool[] newest) => new()
    {
        Title = "Revenue",
        FullWidth = true,
        Columns = [new(ColumnKind.Label), .. newest.Select(n => new TableColumn(ColumnKind.Figure, Newest: n))],
        Head = [Row(RowKind.Head, ["", .. newest.Select((_, i) => $"Head {i}")])],
        Rows = [.. Enumerable.Range(1, rows).Select(i => Row([$"Row {i}", .. newest.Select((_, j) => $"{i * 100 + j}.0")]))],
    };

    private static List<FilledRectangle> Tints(Page page) =>
        [.. page.Items.OfType<FilledRectangle>().Where(r => r.Fill == HouseStyle.Default.Tint)];

    [Fact]
    public void It_is_one_area_from_the_head_to_the_last_row_behind_the_columns_of_the_newest_period_alone()
    {
        var page = LaidOut(Of(5, true, true, false)).Single();
        var bounds = Tints(page).Single().Bounds;
        var (first, last) = (page.Find("Head 0"), page.Find("Row 5"));
        bounds.Y.Points.ShouldBeLessThan(first.Y() - 6);
        bounds.Bottom.Points.ShouldBeInRange(last.Y(), last.Y() + 6);
        bounds.X.Points.ShouldBeLessThan(page.Find("100.0").X());
        bounds.Right.Points.ShouldBeGreaterThan(page.Find("101.0").End());
        bounds.Right.Points.ShouldBeLessThan(page.Find("102.0").X());
    }

    [Fact]
    public void Columns_apart_are_areas_apart_and_one_at_the_edge_stays_within_the_table()
    {
        var tints = Tints(LaidOut(Of(3, true, false, true)).Single());
        tints.Count.ShouldBe(2);
        tints.Max(t => t.Bounds.Right.Points).ShouldBe(Right, 0.01);
    }

    [Fact]
    public void Where_every_column_is_of_the_newest_period_nothing_is_tinted() =>
        Tints(LaidOut(Of(3, true, true)).Single()).ShouldBeEmpty();

    [Fact]
    public void Where_none_is_nothing_is_tinted() => Tints(LaidOut(Of(3, false, false)).Single()).ShouldBeEmpty();

    [Fact]
    public void A_table_that_goes_on_is_tinted_on_each_page_from_its_repeated_head_on()
    {
        var pages = LaidOut(Of(120, true, false));
        pages.Count.ShouldBe(3);
        foreach (var page in pages)
        {
            var bounds = Tints(page).Single().Bounds;
            bounds.Y.Points.ShouldBeLessThan(page.Find("Head 0").Y());
            bounds.Bottom.Points.ShouldBeGreaterThan(page.Runs().Last(r => r.Text.StartsWith("Row ", StringComparison.Ordinal)).Y());
        }
    }

    private static Canvas Extended(params (double Top, double Bottom)[] rows)
    {
        var canvas = new Canvas();
        var tint = Alone()!;
        foreach (var (top, bottom) in rows) tint.Extend(canvas, 20, top, bottom);
        return canvas;
    }

    private static TableTint? Alone(params bool[] newest)
    {
        if (newest.Length == 0) newest = [true, false];
        var left = Enumerable.Range(0, newest.Length + 1).Select(i => i * 50.0).ToArray();
        var width = left.Select(_ => 40.0).ToArray();
        var columns = new TableColumns(left, width, width, left[^1] + 40, false, new bool[left.Length]);
        return TableTint.Of(new LayoutRun(HouseStyle.Default, Typesetting.Fonts.FontSet.Default, FrameComposer.Instance), Of(0, newest),
            columns);
    }

    [Fact]
    public void A_row_that_follows_without_a_gap_makes_it_taller_and_one_behind_a_gap_begins_another()
    {
        var bounds = Extended((100, 110), (110, 122), (130, 140), (140, 155)).Items.OfType<FilledRectangle>()
            .Select(r => (r.Bounds.Y.Points, r.Bounds.Height.Points)).ToList();
        bounds.ShouldBe([(100, 22), (130, 25)]);
        Extended((100, 110), (109, 122)).Items.OfType<FilledRectangle>().Count().ShouldBe(2);
        Extended((100, 110), (110.0005, 122)).Items.OfType<FilledRectangle>().Single().Bounds.Bottom.Points.ShouldBe(122, 1e-9);
        Extended((0, 0.001), (0, 10)).Items.OfType<FilledRectangle>().Count().ShouldBe(2);
        Extended((100, 110), (110.0015, 122)).Items.OfType<FilledRectangle>().Count().ShouldBe(2);
    }

    [Fact]
    public void On_a_new_page_it_begins_anew_although_the_first_row_stands_where_the_last_one_ended()
    {
        var canvas = new Canvas();
        var tint = Alone()!;
        tint.Extend(canvas, 20, 100, 110);
        canvas.TakePage().OfType<FilledRectangle>().Count().ShouldBe(1);
        tint.Extend(canvas, 20, 110, 120);
        canvas.TakePage().OfType<FilledRectangle>().Single().Bounds.Y.Points.ShouldBe(110);
        // So it does where its place on the page before is the end of what stands on this one so far.
        canvas.Artifact(ArtifactKind.Layout);
        tint.Extend(canvas, 20, 120, 130);
        canvas.TakePage().OfType<FilledRectangle>().Single().Bounds.Y.Points.ShouldBe(120);
        // Another item in the place of the last one is left as it is.
        canvas.Artifact(ArtifactKind.Background);
        var other = new FilledRectangle(new Rect(default, default, new(1), new(1)), HouseStyle.Default.Ink);
        canvas.Items.Add(other);
        tint.Extend(canvas, 20, 130, 140);
        canvas.Items.ShouldContain(other);
        Tints(new Page { Number = 1, Label = "1", Size = default, Items = canvas.TakePage() }).Single().Bounds.Height.Points.ShouldBe(10);
    }

    [Fact]
    public void It_reaches_over_its_columns_by_as_much_on_both_sides_but_not_over_the_table()
    {
        (double, double)[] Areas(params bool[] newest)
        {
            var canvas = new Canvas();
            Alone(newest)!.Extend(canvas, 20, 100, 110);
            return [.. canvas.Items.OfType<FilledRectangle>().Select(r => (r.Bounds.X.Points - 20, r.Bounds.Right.Points - 20))];
        }
        var over = TableLook.TintOverhang;
        Areas(true, false).ShouldBe([(50 - over, 90 + over)]);
        Areas(true, true, false).ShouldBe([(50 - over, 140 + over)]);
        Areas(true, false, true).ShouldBe([(50 - over, 90 + over), (150 - over, 190)]);
        Alone(true, true).ShouldBeNull();
        Alone(false, false).ShouldBeNull();
    }

    [Fact]
    public void It_is_furniture_and_stands_behind_the_figures()
    {
        var items = LaidOut(Of(3, true, false)).Single().Items.ToList();
        var at = items.FindIndex(i => i is FilledRectangle r && r.Fill == HouseStyle.Default.Tint);
        items[at - 1].ShouldBe(new BeginArtifact(ArtifactKind.Background));
        items.FindIndex(i => i is GlyphRun { Text: "Head 0" }).ShouldBeGreaterThan(at);
    }

    [Fact]
    public void A_row_that_is_taller_than_a_page_is_tinted_in_all_its_parts()
    {
        var table = Of(0, true, false) with { Rows = [Row(Words(2_000), "1.0", "2.0")] };
        foreach (var page in LaidOut(table with { FullWidth = false }))
            Tints(page).Max(t => t.Bounds.Height.Points).ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("InkOnTint")]
    [InlineData("MutedInkOnTint")]
    [InlineData("AccentOnTint")]
    public void Words_on_it_have_contrast_enough(string pair)
    {
        var style = HouseStyle.Default;
        var ink = pair switch { "InkOnTint" => style.Ink, "MutedInkOnTint" => style.MutedInk, _ => style.Accent };
        ((Luminance(style.Tint) + 0.05) / (Luminance(ink) + 0.05)).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    private static double Luminance(Rgb colour)
    {
        static double Linear(byte value) => value / 255.0 is var v && v <= 0.03928 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(colour.R) + 0.7152 * Linear(colour.G) + 0.0722 * Linear(colour.B);
    }

    [Fact]
    public void The_first_row_stands_a_little_below_the_rule_of_the_head()
    {
        var page = LaidOut(Of(2, false)).Single();
        var rule = page.Items.OfType<Rule>().First(r => r.Dash is null).From.Y.Points;
        var format = HouseStyle.Default.TableText;
        (page.Find("Row 1").Y() - rule).ShouldBe(1.75 + Baseline(format), 0.01);
    }

    [Fact]
    public void A_sum_whose_lines_stand_elsewhere_is_as_heavy_as_a_subtotal_and_has_no_rule()
    {
        var page = LaidOut(Of(0, false) with { Rows = [Row("A", "1.0"), Row(RowKind.Sum, "Whole", "2.0")] }).Single();
        page.Find("Whole").Face.PostScriptName.ShouldBe("Inter-SemiBold");
        page.Items.OfType<Rule>().Count(r => r.Dash is null).ShouldBe(1);
    }

    [Fact]
    public void A_short_table_of_groups_is_divided_before_the_name_of_one_where_it_may_be_and_nowhere_else()
    {
        List<TableRow> rows = [];
        for (var i = 1; i <= 4; i++) rows.AddRange([Row(RowKind.Section, $"Group {i}"), Row($"Row {i}", "1.0"), Row($"Last {i}", "1.0")]);
        var table = Of(0, false) with { Rows = rows };
        var divided = 0;
        for (var lines = 36; lines < 50; lines++)
        {
            LaidOut(Lines(lines), table).Count(p => p.Texts().Any(t => t.StartsWith("Row ", StringComparison.Ordinal))).ShouldBe(1);
            var pages = LaidOut(Lines(lines), table with { DividesAtGroups = true })
                .Where(p => p.Texts().Any(t => t.StartsWith("Row ", StringComparison.Ordinal))).ToList();
            if (pages.Count > 1) divided++;
            foreach (var page in pages) page.Texts()
                .First(t => t.StartsWith("Group", StringComparison.Ordinal) || t.StartsWith("Row ", StringComparison.Ordinal)
                    || t.StartsWith("Last", StringComparison.Ordinal)).ShouldStartWith("Group");
        }
        divided.ShouldBeGreaterThan(0);
    }
}
