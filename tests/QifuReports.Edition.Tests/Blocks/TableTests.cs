using AngleSharp.Dom;
using static QifuReports.Edition.Tests.Blocks.Written;

namespace QifuReports.Edition.Tests.Blocks;

public sealed class TableTests
{
    private static readonly Table Results = new()
    {
        Title = "Results, Q3 2023", Unit = "RMB million", HeadingReferences = ["period:2023Q3"], Summary = "Three rows", FullWidth = true,
        Columns = [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure, GroupStart: true)],
        Head =
        [
            new(RowKind.Head, [TableCell.Blank, TableCell.Of("Three months", span: 2)]),
            new(RowKind.Head, [TableCell.Blank, TableCell.Of("Now"), TableCell.Of("Before")]),
        ],
        Rows =
        [
            new(RowKind.Section, [TableCell.Of("Income")]),
            new(RowKind.Line, [TableCell.Of("Revenue"), new([Figure("1.5")]), TableCell.Of("-")], 1),
            new(RowKind.Line, [TableCell.Of("Costs"), new([Figure("(2.5%)", 1)]), TableCell.Blank], 1),
            new(RowKind.Subtotal, [TableCell.Of("Profit"), new([Figure("3", 2)]), TableCell.Of("4")]),
            new(RowKind.Total, [TableCell.Of("Result"), TableCell.Of("5")]),
        ],
        Notes = [[new TextRun("A note")]],
    };

    [Fact]
    public void A_table_has_a_caption_a_head_and_rows_with_headers()
    {
        var main = Titled(Results);
        var table = main.QuerySelector("div.table > div.scroll > table")!;
        table.QuerySelector("caption")!.TextContent.ShouldBe("Results, Q3 2023 RMB million");
        table.QuerySelectorAll("caption [data-ref=period]").Length.ShouldBe(2);
        table.GetAttribute("aria-description").ShouldBe("Three rows");
        table.QuerySelectorAll("thead tr").Select(Row).ShouldBe(["[] *Three months/colgroup/2", "[] *Now/col *Before/col"]);
        table.QuerySelectorAll("tbody tr").Select(Row).ShouldBe(
        [
            "*Income/rowgroup [] []", "*Revenue/row [1.5] [–]", "*Costs/row [(2.5%)] []", "*Profit/row [3] [4]", "*Result/row [5] []",
        ]);
        main.QuerySelector("div.table > p.note")!.TextContent.ShouldBe("A note");
    }

    [Fact]
    public void Kinds_of_rows_and_columns_are_classes()
    {
        var table = Titled(Results).QuerySelector("table")!;
        table.ClassName.ShouldBe("full");
        table.QuerySelectorAll("tbody tr").Select(r => r.ClassName).ShouldBe(["section", "i1", "i1", "sum subtotal", "sum total"]);
        table.QuerySelector("tbody tr.i1 td")!.ClassList.ShouldContain("n");
        table.QuerySelectorAll("tbody tr.i1 td")[^1].ClassList.ShouldContain("g");
        // Only the first row group belongs to the heading.
        table.QuerySelectorAll("tbody").Select(b => b.Children.Length).ShouldBe([3, 2]);
    }

    [Fact]
    public void What_follows_the_last_digit_hangs_over_the_edge()
    {
        var table = Titled(Results).QuerySelector("table")!;
        table.QuerySelectorAll("a.f").Select(a => a.InnerHtml).ShouldBe(["1.5", "(2.5<span class=\"z\">%)</span>", "3"]);
        // All cells of the column leave the same space, the column heading too; the other column needs none.
        var hung = table.QuerySelectorAll(".v.n").Select(c => c.ClassList.Single(n => n[0] == 'h')).Distinct().ToList();
        hung.Count.ShouldBe(1);
        table.QuerySelectorAll(".v.g").SelectMany(c => c.ClassList).ShouldNotContain(n => n[0] == 'h');
    }

    [Fact]
    public void A_dash_is_read_as_nil() =>
        Titled(Results).QuerySelector("[role=img]")!.GetAttribute("aria-label").ShouldBe("nil");

    [Fact]
    public void A_column_of_the_newest_period_is_plain_where_there_is_no_other()
    {
        var only = Results with
        {
            Columns = [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure, Newest: true)],
        };
        Titled(only).QuerySelector(".n").ShouldBeNull();
    }

    [Fact]
    public void Regions_have_names_that_differ()
    {
        var main = Titled(Results, Results, Results with { Title = "", HeadedBy = "Assets" }, Results with { Title = "" });
        main.QuerySelectorAll("[role=region]").Select(r => r.GetAttribute("aria-label")).ShouldBe(
            ["Results, Q3 2023", "Results, Q3 2023 (2)", "Assets", "Table"]);
    }

    [Fact]
    public void A_table_says_how_wide_it_has_to_be()
    {
        string Fit(int columns) => Titled(new Table
        {
            Columns = [new(ColumnKind.Label), .. Enumerable.Repeat(new TableColumn(ColumnKind.Figure), columns)], Head = [],
            Rows = [new(RowKind.Line, [TableCell.Of("Name"), .. Enumerable.Repeat(TableCell.Of("1,234,567.8"), columns)])],
        }).QuerySelector(".scroll")!.ClassName!;
        Fit(1).ShouldBe("scroll fit-20");
        Fit(5).ShouldBe("scroll fit-40");
        Fit(40).ShouldBe("scroll wide");
    }

    private static string Row(IElement row) => string.Join(' ', row.Children.Select(c => c.LocalName == "td" ? $"[{c.TextContent}]"
        : $"*{c.TextContent}/{c.GetAttribute("scope")}{(c.GetAttribute("colspan") is { } span ? "/" + span : "")}"));
}
