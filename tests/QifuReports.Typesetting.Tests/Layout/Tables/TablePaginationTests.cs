using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout.Tables;

public class TablePaginationTests
{
    private static int Rows(Page page) => page.Texts().Count(text => text.StartsWith("Row ", StringComparison.Ordinal));

    [Fact]
    public void A_long_table_repeats_its_title_unit_and_head_as_furniture()
    {
        var pages = LaidOut(Figures(120));
        pages.Count.ShouldBe(3);
        pages[0].Has("Revenue").ShouldBeTrue();
        foreach (var page in pages.Skip(1))
        {
            page.Texts().Take(3).ShouldBe(["Revenue (continued)", "RMB in thousands", "2023"]);
            page.Find("2023").Y().ShouldBeLessThan(page.Runs().First(run => run.Text.StartsWith("Row ", StringComparison.Ordinal)).Y());
        }
        pages.Nodes().Count(node => node.Role == StructureRole.TableHead).ShouldBe(1);
        pages.Nodes().Count(node => node.Role == StructureRole.TableBody).ShouldBe(1);
        pages.Nodes().Count(node => node.Role == StructureRole.TableRow).ShouldBe(121);
        pages.Sum(Rows).ShouldBe(120);
    }

    [Fact]
    public void The_rows_of_a_continued_table_stand_in_the_same_columns()
    {
        var pages = LaidOut(Figures(80));
        pages[1].Find("80,000").End().ShouldBe(pages[0].Find("1,000").End(), 0.01);
    }

    [Fact]
    public void A_table_starts_with_three_rows_at_least()
    {
        for (var lines = 40; lines < 54; lines++)
        {
            var first = Rows(LaidOut(Lines(lines), Figures(30))[0]);
            (first is 0 or >= 3).ShouldBeTrue($"{first} rows below {lines} lines");
        }
    }

    [Fact]
    public void A_table_leaves_two_rows_at_least_for_the_next_page()
    {
        for (var rows = 45; rows < 56; rows++)
        {
            var pages = LaidOut(Figures(rows));
            if (pages.Count > 1) Rows(pages[1]).ShouldBeGreaterThanOrEqualTo(2);
        }
    }

    [Fact]
    public void A_short_table_is_not_divided()
    {
        for (var lines = 36; lines < 54; lines++)
        {
            var pages = LaidOut(Lines(lines), Figures(12));
            Rows(pages[^1]).ShouldBe(12);
        }
    }

    [Fact]
    public void A_name_of_a_group_stays_with_its_first_row_and_a_sum_with_the_row_above()
    {
        for (var lines = 20; lines < 33; lines++)
        {
            var rows = new List<TableRow>();
            for (var i = 0; i < 12; i++)
            {
                rows.Add(Row(RowKind.Section, $"Group {i}"));
                rows.Add(Row($"Row {i}", "1"));
                rows.Add(Row(RowKind.Subtotal, $"Sum {i}", "1"));
            }
            foreach (var page in LaidOut(Lines(lines), Figures(0) with { Rows = rows }))
            {
                var names = page.Texts().Where(
                    text => text.StartsWith("Group", StringComparison.Ordinal) || text.StartsWith("Sum", StringComparison.Ordinal))
                    .ToList();
                if (names.Count == 0) continue;
                names[0].ShouldStartWith("Group");
                names[^1].ShouldStartWith("Sum");
            }
        }
    }

    [Fact]
    public void The_notes_of_a_table_stand_at_its_end_with_its_last_rows()
    {
        for (var rows = 46; rows < 54; rows++)
        {
            var pages = LaidOut(Figures(rows) with { Notes = [[Run("A note of the table.")]] });
            pages[^1].Has("A note of the table.").ShouldBeTrue();
            Rows(pages[^1]).ShouldBeGreaterThanOrEqualTo(2);
            pages.SkipLast(1).ShouldAllBe(page => !page.Has("A note of the table."));
        }
    }

    [Fact]
    public void A_table_without_a_title_is_continued_all_the_same()
    {
        var pages = LaidOut(Figures(80, title: "") with { Unit = "" });
        pages[1].Texts().First().ShouldBe("(continued)");
    }

    [Fact]
    public void A_short_table_taller_than_a_page_is_divided_after_all()
    {
        var name = new TableCell([.. Enumerable.Range(0, 8).SelectMany(i => new Inline[] { Run($"part {i}"), new LineBreak() })]);
        var pages = LaidOut(Figures(0) with { Rows = [.. Enumerable.Range(1, 10)
            .Select(i => new TableRow(RowKind.Line, [name, TableCell.Of($"{i}")]))] });
        pages.Count.ShouldBe(2);
        pages[1].Has("Revenue (continued)").ShouldBeTrue();
    }

    [Fact]
    public void What_is_kept_together_and_is_taller_than_a_page_ends_it_before_a_group()
    {
        var rows = new List<TableRow>();
        for (var i = 1; i <= 70; i++)
        {
            if (i is 21 or 41) rows.Add(new TableRow(RowKind.Section, [TableCell.Of($"Group {(char)('A' + i / 21)}")]));
            rows.Add(new TableRow(RowKind.Line, [TableCell.Of($"Row {i}"), TableCell.Of($"{i},000")]));
        }
        var pages = LaidOut(Figures(0) with { Rows = rows, KeepTogether = true });
        pages.Count.ShouldBe(2);
        pages[0].Has("Row 40").ShouldBeTrue();
        pages[0].Has("Row 41").ShouldBeFalse();
        LaidOut(Figures(0) with { Rows = rows })[0].Has("Row 41").ShouldBeTrue();
    }

    [Fact]
    public void A_continued_table_is_as_approved() => Approve(Describe(LaidOut(Figures(58))[1]));
}
