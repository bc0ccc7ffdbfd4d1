using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Layout.Tables;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// The figures that a page is about: columns of one width, one size for all values, a table of the structure with its courses as figures.
/// </summary>
public class LargeFiguresLayoutTests
{
    private const double Gutter = 4 * 72 / 25.4;

    private static ChartBlock Course(string words) => new()
    {
        Description = "Not set.",
        Chart = new ColumnChart { Unit = "RMB million", Categories = ["Q2", "Q3"],
            Series = [new ChartSeries("Revenue", [new ChartPoint(1, ""), new ChartPoint(2, "")])] },
        AlternativeText = words,
    };

    private static LargeFigure Figure(string label, string value, string? course = null) =>
        new(Run(label), Run(value, TextStyle.Plain, label), [Run("+3.3%", TextStyle.Favourable), Run("from 1.0")],
            course is null ? null : Course(course));

    private static readonly LargeFigures Three = new("RMB million, unaudited",
        [Figure("Revenue", "4,281.0", "Revenue: Q2 1; Q3 2."), Figure("Net income", "1,137.7", "Net income: Q2 1; Q3 2."),
            Figure("Margin", "26.6%")]) { Id = "large" };

    private static double ColumnWidth(int count, double room = Right - Left) => (room - (count - 1) * Gutter) / count;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Columns_are_of_one_width_a_gutter_apart_over_the_whole_room(int count)
    {
        var page = LaidOut(new LargeFigures("RMB", [.. Enumerable.Range(1, count).Select(i => Figure($"Label {i}", $"{i}.0"))])).Single();
        var rules = page.Items.OfType<Rule>().ToList();
        rules.Count.ShouldBe(count);
        var width = ColumnWidth(count);
        for (var i = 0; i < count; i++)
        {
            var left = Left + i * (width + Gutter);
            rules[i].From.X.Points.ShouldBe(left, 0.001);
            rules[i].To.X.Points.ShouldBe(left + width, 0.001);
            page.Find($"Label {i + 1}").X().ShouldBe(left, 0.001);
            page.Find($"{i + 1}.0").X().ShouldBe(left, 0.001);
        }
        rules[^1].To.X.Points.ShouldBe(Right, 0.001);
    }

    [Fact]
    public void In_a_column_they_take_the_width_of_the_column()
    {
        var page = LaidOut(new Beside([Lines(1)], [new LargeFigures("RMB", [Figure("One", "1.0"), Figure("Two", "2.0")])], 6)).Single();
        var left = Left + 6 * Column;
        page.Find("1.0").X().ShouldBe(left, 0.001);
        page.Find("2.0").X().ShouldBe(left + ColumnWidth(2, Right - left) + Gutter, 0.001);
    }

    [Fact]
    public void Unit_label_value_comparison_and_course_stand_below_each_other()
    {
        var page = LaidOut(Lines(1, "Before"), Three, Lines(1, "After")).Single();
        var (caption, large) = (HouseStyle.Default.Caption, HouseStyle.Default.LargeFigure);
        var line = caption.Leading.Points;
        // Twelve points below what is above it; the rule five below the unit, and what it heads five below the rule.
        var unit = Top + Leading + 12;
        page.Find("RMB million, unaudited").Y().ShouldBe(unit + Baseline(caption), 0.001);
        page.Items.OfType<Rule>().Some().ShouldAllBe(rule => Math.Abs(rule.From.Y.Points - (unit + line + 5)) < 0.001);
        var label = unit + line + 5 + 5;
        page.Find("Revenue").Y().ShouldBe(label + Baseline(caption), 0.001);
        page.Find("4,281.0").Y().ShouldBe(label + line + Baseline(large), 0.001);
        var comparison = label + line + large.Leading.Points + 2;
        page.Runs().Where(run => run.Text.Trim() == "+3.3%").Some()
            .ShouldAllBe(run => Math.Abs(run.Y() - (comparison + Baseline(caption))) < 0.001);
        page.Runs().Where(run => run.Text.Trim() == "from 1.0").Some()
            .ShouldAllBe(run => Math.Abs(run.Y() - (comparison + line + Baseline(caption))) < 0.001);
        var course = comparison + 2 * line + 4;
        page.Items.OfType<FilledRectangle>().Some()
            .ShouldAllBe(box => Math.Abs(box.Bounds.Y.Points - course) < 0.001 && Math.Abs(box.Bounds.Height.Points - 18) < 0.001);
        page.Find("After 1").Y().ShouldBe(course + 18 + 16 + Baseline(HouseStyle.Default.Body), 0.001);
    }

    [Fact]
    public void Without_any_course_no_room_is_kept_for_it()
    {
        double After(params LargeFigure[] figures) =>
            LaidOut(new LargeFigures("RMB", figures), Lines(1, "After")).Single().Find("After 1").Y();
        (After(Figure("One", "1.0", "Course."), Figure("Two", "2.0")) - After(Figure("One", "1.0"), Figure("Two", "2.0"))).ShouldBe(4 + 18,
            0.001);
    }

    [Fact]
    public void A_course_that_got_higher_takes_the_room_it_needs()
    {
        var page = PageLayout.Pages(Draft(Three, Lines(1, "After")), HouseStyle.Default, FontSet.Default, new FrameComposer(2)).Single();
        var bounds = Figures([page]).Select(node => node.Bounds!.Value).ToList();
        bounds.ShouldAllBe(box => box.Height.Points == 36);
        page.Find("After 1").Y().ShouldBe(bounds[0].Bottom.Points + 16 + Baseline(HouseStyle.Default.Body), 0.001);
    }

    [Theory]
    [InlineData("1.0", 18)]
    [InlineData("RMB1,137.7\u00A0m", 13)]
    [InlineData("RMB1,137.7\u00A0million", 10)]
    public void Values_share_one_size_in_which_each_fits_its_column(string widest, double size)
    {
        var page = LaidOut(new LargeFigures("RMB",
            [.. Enumerable.Range(1, 5).Select(i => Figure($"Label {i}", i == 3 ? widest : $"{i}.5"))])).Single();
        var values = page.Runs().Where(run => run.Reference is not null).ToList();
        values.Count.ShouldBe(5);
        values.ShouldAllBe(value => value.Size.Points == size && value.Face.WeightClass == 600 && value.Width() <= ColumnWidth(5));
        values.Select(value => value.Y()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Values_are_no_smaller_than_they_need_to_be()
    {
        for (var digits = 1; digits <= 14; digits++)
        {
            var value = LaidOut(new LargeFigures("RMB",
                [.. Enumerable.Range(1, 5).Select(i => Figure($"Label {i}", i == 3 ? new string('7', digits) : "1"))])).Single()
                .Find(new string('7', digits));
            value.Width().ShouldBeLessThanOrEqualTo(ColumnWidth(5));
            if (value.Size != HouseStyle.Default.LargeFigure.Size)
            {
                var larger = value.Size == HouseStyle.Default.Heading2.Size ? HouseStyle.Default.LargeFigure : HouseStyle.Default.Heading2;
                (value.Width() * larger.Size.Points / value.Size.Points).ShouldBeGreaterThan(ColumnWidth(5));
            }
        }
    }

    [Fact]
    public void Labels_of_unlike_length_end_on_one_line_above_the_values()
    {
        var page = LaidOut(new LargeFigures("RMB",
            [Figure("Short", "1.0"), .. Enumerable.Range(2, 4).Select(i => Figure($"A label too long for a column {i}", $"{i}.0"))]))
            .Single();
        var second = page.Runs()
            .Where(run => run.X() > page.Find("1.0").X() && run.Y() < page.Find("2.0").Y() && run.X() == page.Find("2.0").X()).ToList();
        second.Count.ShouldBe(2);
        page.Find("Short").Y().ShouldBe(second[^1].Y(), 0.001);
        page.Find("1.0").Y().ShouldBe(page.Find("2.0").Y(), 0.001);
    }

    [Fact]
    public void They_are_a_table_with_a_column_header_for_each_and_courses_as_figures()
    {
        var pages = LaidOut(Three);
        var nodes = pages.Nodes().ToList();
        List<StructureNode> Within(StructureNode node) => [.. nodes.Where(child => child.ParentId == node.Id)];
        var table = nodes.Single(node => node.ParentId == 0);
        (table.Role, table.Title).ShouldBe((StructureRole.Table, "RMB million, unaudited"));
        var parts = Within(table);
        parts.Select(node => node.Role).ShouldBe([StructureRole.Caption, StructureRole.TableHead, StructureRole.TableBody]);
        Within(parts[0]).Single().Role.ShouldBe(StructureRole.Paragraph);

        var heads = Within(Within(parts[1]).ShouldHaveSingleItem());
        heads.Count.ShouldBe(3);
        heads.ShouldAllBe(head => head.Role == StructureRole.TableHeader && head.Scope == HeaderScope.Column);
        // The value, what it is compared with, its course: a cell for each column in every row, empty where there is none.
        var rows = Within(parts[2]);
        rows.Count.ShouldBe(3);
        rows.ShouldAllBe(row => row.Role == StructureRole.TableRow);
        foreach (var row in rows)
            Within(row).Select(cell => cell.Role).ShouldBe([StructureRole.TableData, StructureRole.TableData, StructureRole.TableData]);
        Within(rows[2]).Select(cell => Within(cell).Count).ShouldBe([1, 1, 0]);

        var figures = Figures(pages);
        figures.Select(figure => figure.AlternativeText).ShouldBe(["Revenue: Q2 1; Q3 2.", "Net income: Q2 1; Q3 2."]);
        figures.Select(figure => figure.ParentId).ShouldBe(Within(rows[2]).Take(2).Select(cell => cell.Id));
        // The area of each is that of its drawing.
        figures.Select(figure => figure.Bounds!.Value).ShouldBe(pages[0].Items.OfType<FilledRectangle>().Select(box => box.Bounds));
        pages[0].Anchors.Single().Name.ShouldBe("large");
    }

    [Fact]
    public void They_move_to_the_next_page_rather_than_break()
    {
        // Below the text there is room for the unit, the labels and the values, not for what follows them.
        var pages = LaidOut(Lines(PageLines - 5, "Before"), Three);
        pages.Count.ShouldBe(2);
        pages[0].Has($"Before {PageLines - 5}").ShouldBeTrue();
        pages[0].Has("4,281.0").ShouldBeFalse();
        pages[1].Find("RMB million, unaudited").Y().ShouldBe(Top + Baseline(HouseStyle.Default.Caption), 0.001);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_course_without_words_for_who_cannot_see_it_is_an_error(string words)
    {
        var message = Should.Throw<LayoutException>(
            () => LaidOut(new LargeFigures("RMB", [Figure("Revenue", "1.0", words), Figure("Net income", "2.0", "Course.")]))).Message;
        message.ShouldContain("Revenue");
        message.ShouldContain("alternative text");
    }

    [Fact]
    public void Without_figures_they_are_an_error() =>
        Should.Throw<LayoutException>(() => LaidOut(new LargeFigures("RMB", []))).Message.ShouldContain("the large figures",
            Case.Insensitive);

    [Fact]
    public void They_are_as_approved() => Approve(Describe(LaidOut(Three)));

    private static List<StructureNode> Figures(IEnumerable<Page> pages) =>
        [.. pages.Nodes().Where(node => node.Role == StructureRole.Figure)];
}
