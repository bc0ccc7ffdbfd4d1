using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Layout.Tables;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout.Tables;

public class TableLayoutTests
{
    private static Table Column(params string[] figures) =>
        Figures(0) with { Rows = [.. figures.Select((figure, i) => Row($"Name {i}", figure))] };

    [Fact]
    public void Last_digits_stand_under_each_other_and_what_follows_hangs()
    {
        var page = LaidOut(Column("320,789,494", "(253,007)", "3.18", "32.4%", "1.5x")).Single();
        var edge = page.Find("320,789,494").End();
        page.Find("(253,007)").End("(253,007".Length).ShouldBe(edge, 0.01);
        page.Find("3.18").End().ShouldBe(edge, 0.01);
        page.Find("32.4%").End("32.4".Length).ShouldBe(edge, 0.01);
        page.Find("1.5x").End("1.5".Length).ShouldBe(edge, 0.01);
        page.Find("2023").End().ShouldBe(edge, 0.01);
    }

    [Fact]
    public void A_nil_is_an_en_dash_at_the_digit_edge_and_a_blank_is_nothing()
    {
        var page = LaidOut(Column("1,000", "-", "(20)", "")).Single();
        page.Find("–").End().ShouldBe(page.Find("1,000").End(), 0.01);
        page.Texts().ShouldNotContain("-");
    }

    [Fact]
    public void A_note_mark_hangs_beyond_the_digits()
    {
        var note = new Footnote("n", [Run("A note.")]);
        var table = Figures(2);
        var rows = new List<TableRow>(
            table.Rows) { new(RowKind.Line, [TableCell.Of("Marked"), new TableCell([Run("3,000,000"), new FootnoteMark(note)])]) };
        var page = LaidOut(table with { Rows = rows }).Single();
        page.Find("3,000,000").End().ShouldBe(page.Find("1,000").End(), 0.01);
    }

    [Fact]
    public void A_table_is_as_wide_as_it_needs_to_be()
    {
        var page = LaidOut(Column("1,000", "2,000")).Single();
        page.Items.OfType<Rule>().First().To.X.Points.ShouldBeLessThan(Left + 120);
    }

    [Fact]
    public void A_table_of_the_full_width_ends_at_the_right_margin_and_has_leaders()
    {
        var page = LaidOut(Figures(3, fullWidth: true)).Single();
        page.Find("3,000").End().ShouldBe(Right, 0.01);
        page.Items.OfType<Rule>().Count(rule => rule.Dash is not null).ShouldBe(3);
    }

    [Fact]
    public void Rows_stand_a_little_farther_apart_than_their_lines()
    {
        var page = LaidOut(Figures(3)).Single();
        (page.Find("Row 2").Y() - page.Find("Row 1").Y()).ShouldBe(12, 0.001);
    }

    [Fact]
    public void Names_are_indented_eight_points_a_step()
    {
        var table = Figures(0) with { Rows = [new TableRow(RowKind.Line, [TableCell.Of("Outer"), TableCell.Of("1")]),
            new TableRow(RowKind.Line, [TableCell.Of("Inner"), TableCell.Of("2")], 2)] };
        var page = LaidOut(table).Single();
        (page.Find("Inner").X() - page.Find("Outer").X()).ShouldBe(16, 0.001);
    }

    [Fact]
    public void A_long_name_is_folded_and_its_figure_stands_on_the_last_line()
    {
        var name =
            "Revenue from the releasing of guarantee liabilities and all of the other services that are rendered to financial institutions";
        var page = LaidOut(Figures(0) with { Rows = [Row(name, "1,000"), Row("Next", "2,000")] }).Single();
        var lines = page.Runs().Where(run => name.Contains(run.Text.Trim(), StringComparison.Ordinal) && run.Text.Length > 9).ToList();
        lines.Count.ShouldBe(2);
        page.Find("1,000").Y().ShouldBe(lines[^1].Y(), 0.001);
        (page.Find("Next").Y() - lines[^1].Y()).ShouldBe(13.5, 0.001);
    }

    [Fact]
    public void Words_that_explain_a_name_stand_below_it_and_the_figure_beside_the_name()
    {
        var name = new TableCell([Run("Funding costs"), new LineBreak(), Run("lower rates", TextStyle.Muted)]);
        var page =
            LaidOut(Figures(0) with { Rows = [new TableRow(RowKind.Line, [name, TableCell.Of("1,000")]), Row("Next", "2,000")] }).Single();
        page.Find("1,000").Y().ShouldBe(page.Find("Funding costs").Y(), 0.001);
        (page.Find("lower rates").Y() - page.Find("Funding costs").Y()).ShouldBe(HouseStyle.Default.TableText.Leading.Points, 0.001);
        page.Find("lower rates").X().ShouldBe(page.Find("Funding costs").X(), 0.001);
        (page.Find("Next").Y() - page.Find("lower rates").Y()).ShouldBe(13.5, 0.001);
    }

    [Fact]
    public void A_table_that_is_kept_together_moves_to_the_next_page_rather_than_break()
    {
        var before = Lines(30);
        var broken = LaidOut(before, Figures(30));
        var kept = LaidOut(before, Figures(30) with { KeepTogether = true });

        broken[0].Runs().Any(r => r.Text.Contains("Row 1", StringComparison.Ordinal)).ShouldBe(true);
        kept[0].Runs().Any(r => r.Text.Contains("Row 1", StringComparison.Ordinal)).ShouldBe(false);
    }

    [Fact]
    public void Figures_stand_on_the_line_of_their_name_where_other_words_take_more()
    {
        var table = Figures(0) with
        {
            FullWidth = true,
            Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Figure)],
            Head = [],
            Rows = [Row("Filing", Words(60), "1,000")],
        };
        var page = LaidOut(table).Single();
        page.Find("1,000").Y().ShouldBe(page.Find("Filing").Y());
    }

    [Fact]
    public void Heads_are_folded_only_where_the_table_has_no_room_to_spare()
    {
        var table = Figures(2) with { Head = [Row(RowKind.Head, "", "September 30, 2023")] };
        LaidOut(table).Single().Has("September 30, 2023").ShouldBeFalse();
        LaidOut(table with { FullWidth = true }).Single().Has("September 30, 2023").ShouldBeTrue();
    }

    [Fact]
    public void Many_columns_fold_their_heads_to_words_before_names_get_narrow()
    {
        var page = LaidOut(Reconciliation()).Single();
        page.Has("compensation").ShouldBeTrue();
        page.Has("Total net revenue").ShouldBeTrue();
        page.Runs().Max(run => run.End()).ShouldBeLessThanOrEqualTo(Right + 0.01);
    }

    [Fact]
    public void A_table_of_many_columns_is_as_approved() => Approve(Describe(LaidOut(Reconciliation())));

    private static Table Reconciliation()
    {
        string[] heads = ["Amounts as reported under US GAAP", "Classification and measurement of preferred shares",
            "Provision for credit losses", "Share-based compensation", "Leases", "Tax effects on GAAP differences",
            "Amounts as reported under IFRS"];
        return Figures(0, "Reconciliation") with
        {
            Columns = [new(ColumnKind.Label), .. heads.Select((_, i) => new TableColumn(ColumnKind.Figure, i is 1 or 6))],
            Head = [new(RowKind.Head, [TableCell.Blank, TableCell.Blank, TableCell.Of("IFRS adjustments", span: 5)]),
                Row(RowKind.Head, ["Item", .. heads])],
            Rows =
            [
                Row("Total net revenue", "7,511,203", "60,080", "(16,158)", "-", "(3,234)", "901,158", "7,511,203"),
                Row("Provision for contingent liabilities and others", "7,240,840", "180,234", "-", "961,235", "-", "-", "7,240,840"),
                Row(RowKind.Total, "Net income", "2,021,332", "2,021,332", "2,021,332", "2,021,332", "2,021,332", "2,021,332", "2,021,332"),
            ],
        };
    }

    [Fact]
    public void A_subtotal_has_a_hairline_above_and_a_total_a_double_rule_below_its_figures()
    {
        var page = LaidOut(Figures(0) with { Rows = [Row("A", "1,000"), Row(RowKind.Subtotal, "Sum", "1,000"),
            Row(RowKind.Total, "All", "1,000"), Row(RowKind.Total, "Blank", "")] }).Single();
        var figures = page.Items.OfType<Rule>().Skip(1).ToList();
        figures.Count.ShouldBe(4);
        var sum = page.Find("Sum");
        figures[0].From.Y.Points.ShouldBeLessThan(sum.Y());
        figures[0].From.Y.Points.ShouldBeGreaterThan(sum.Y() - 12);
        (figures[3].From.Y - figures[2].From.Y).Points.ShouldBe(1.5, 0.001);
        figures[2].From.Y.Points.ShouldBeGreaterThan(page.Find("All").Y());
        sum.Face.PostScriptName.ShouldBe("Inter-SemiBold");
    }

    [Fact]
    public void Cells_that_a_row_leaves_out_are_empty_cells()
    {
        var nodes = LaidOut(Figures(0) with { Rows = [Row("Only a name")] }).Nodes().ToList();
        var row = nodes.Last(node => node.Role == StructureRole.TableRow);
        nodes.Where(node => node.ParentId == row.Id).Select(node => node.Role)
            .ShouldBe([StructureRole.TableHeader, StructureRole.TableData]);
    }

    [Fact]
    public void A_head_that_spans_is_centred_over_its_columns_with_a_rule_under_it()
    {
        var page = LaidOut(Statement()).Single();
        var head = page.Find("Three months ended");
        var (left, right) = (page.Find("(1,234,567)").X(), page.Find("(7,654,321)").End("(7,654,321".Length));
        ((head.X() + head.End()) / 2).ShouldBe((left + right) / 2, 1);
        var rule = page.Items.OfType<Rule>().First();
        rule.From.X.Points.ShouldBe(left, 0.01);
        rule.From.Y.Points.ShouldBeGreaterThan(head.Y());
    }

    [Fact]
    public void A_statement_is_as_approved() => Approve(Describe(LaidOut(Statement())));

    [Fact]
    public void A_head_that_spans_and_is_wider_than_its_columns_widens_them_alone_and_alike()
    {
        Table Of(string second) => Figures(0) with
        {
            Columns = [new(ColumnKind.Label), .. Enumerable.Repeat(new TableColumn(ColumnKind.Figure), 4)],
            Head = [new(RowKind.Head, [TableCell.Blank, TableCell.Of("Sum", span: 2), TableCell.Of(second, span: 2)])],
            Rows = [Row("Name", "1,001", "1,002", "1,003", "1,004")],
        };
        var (narrow, wide) = (LaidOut(Of("Sum")).Single(), LaidOut(Of("Incomprehensibilities")).Single());
        double[] Edges(Page page) => [.. new[] { "1,001", "1,002", "1,003", "1,004" }.Select(figure => page.Find(figure).End())];
        var (before, after) = (Edges(narrow), Edges(wide));
        after[0].ShouldBe(before[0], 0.001);
        after[1].ShouldBe(before[1], 0.001);
        (after[2] - after[1]).ShouldBeGreaterThan(before[2] - before[1] + 5);
        (after[3] - after[2]).ShouldBe(after[2] - after[1], 0.001);
        // With the gap between them the two are as wide as the word over them.
        (after[3] - wide.Find("1,003").X()).ShouldBeLessThan(wide.Find("Incomprehensibilities").Width());
        (after[3] - after[1] - 10).ShouldBe(wide.Find("Incomprehensibilities").Width(), 0.01);
    }

    [Fact]
    public void Too_many_columns_are_an_error_that_names_the_table()
    {
        var columns = Enumerable.Range(0, 14).Select(i => new TableColumn(i == 0 ? ColumnKind.Label : ColumnKind.Figure)).ToList();
        var table = Figures(0) with { Columns = columns, Head = [],
            Rows = [new TableRow(RowKind.Line, [.. columns.Select(_ => TableCell.Of("123,456,789"))])] };
        Should.Throw<LayoutException>(() => LaidOut(table)).Message.ShouldContain("the table \"Revenue\"");
    }

    [Fact]
    public void More_cells_than_columns_are_an_error()
    {
        string Message(Table table) => Should.Throw<LayoutException>(() => LaidOut(table)).Message;
        Message(Figures(0) with { Rows = [Row("a", "1", "2")] })
            .ShouldBe("the table \"Revenue\" has 2 columns, but a row has cells for more: \"a\".");
        Message(Figures(0) with { Rows = [new TableRow(RowKind.Line, [TableCell.Of("wide", span: 3)])] })
            .ShouldEndWith("has 2 columns, but a row has cells for more: \"wide\".");
        Message(Figures(0) with { Head = [Row(RowKind.Head, "", "2023", "2022")] })
            .ShouldEndWith("has 2 columns, but a row has cells for more: \"\".");
        Message(Figures(0) with { Head = [new TableRow(RowKind.Head, [TableCell.Blank, TableCell.Of("years", span: 2)])] })
            .ShouldContain("2 columns");
        Message(Figures(0) with { Columns = [new(ColumnKind.Label)], Head = [], Rows = [Row("a", "1")] })
            .ShouldBe("the table \"Revenue\" has 1 column, but a row has cells for more: \"a\".");
    }

    private static Table Statement() => new()
    {
        Id = "statement",
        Title = "Statement of operations",
        Unit = "RMB in thousands, unaudited",
        Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure, GroupStart: true),
            new(ColumnKind.Text)],
        Head =
        [
            new(RowKind.Head, [TableCell.Blank, TableCell.Of("Three months ended", span: 2), TableCell.Of("Change"),
                TableCell.Of("Remark")]),
            Row(RowKind.Head, "", "2022", "2023", "%", ""),
        ],
        Rows =
        [
            Row(RowKind.Section, "Net revenue"),
            new(RowKind.Line, [TableCell.Of("Credit"), TableCell.Of("(1,234,567)", "credit.2022"),
                TableCell.Of("(7,654,321)", "credit.2023"), TableCell.Of("3.1%"), TableCell.Of("up")], 1),
            Row(RowKind.Subtotal, "Sum", "1", "2", "-", ""),
            Row(RowKind.Section, "Cost"),
            Row("Funding", "", "12", "n.m.", "new"),
            Row(RowKind.Total, "Net income", "3", "(4)", "", ""),
        ],
        Notes = [[Run("Parts may not add up.")]],
        Summary = "Income by line",
    };

    [Fact]
    public void A_table_without_rows_has_its_head_as_rows()
    {
        var nodes = LaidOut(Figures(0)).Nodes().ToList();
        var table = nodes.Single(node => node.Role == StructureRole.Table);
        nodes.Single(node => node.Role == StructureRole.TableRow).ParentId.ShouldBe(table.Id);
        nodes.ShouldNotContain(node => node.Role == StructureRole.TableHead || node.Role == StructureRole.TableBody);
    }

    [Fact]
    public void A_table_without_head_has_no_node_for_it()
    {
        var nodes = LaidOut(Figures(3) with { Head = [] }).Nodes().ToList();
        nodes.ShouldNotContain(node => node.Role == StructureRole.TableHead);
        nodes.Count(node => node.Role == StructureRole.TableRow).ShouldBe(3);
    }

    [Fact]
    public void Title_and_unit_are_paragraphs_of_the_caption_and_the_summary_is_the_table_s()
    {
        var nodes = LaidOut(Figures(3) with { Summary = "Three rows." }).Nodes().ToList();
        var table = nodes.Single(node => node.Role == StructureRole.Table);
        table.Title.ShouldBe("Revenue");
        table.Summary.ShouldBe("Three rows.");
        var caption = nodes.Single(node => node.Role == StructureRole.Caption);
        nodes.Where(node => node.ParentId == caption.Id).Select(node => node.Role)
            .ShouldBe([StructureRole.Paragraph, StructureRole.Paragraph]);
    }
}
