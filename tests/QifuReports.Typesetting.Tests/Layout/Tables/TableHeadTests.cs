using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout.Tables;

/// <summary>How deep the heads of columns fold, by the room that there is.</summary>
public class TableHeadTests
{
    private const string Long = "Change in the value of what was held then";

    // So many columns of figures under long heads, beside columns of words that take what they get.
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    public void A_long_head_has_three_lines_as_long_as_words_can_give_the_room(int columns, int texts) =>
        HeadLines(LaidOut(Table(columns, texts)).First(), columns).ShouldBeLessThanOrEqualTo(3);

    [Fact]
    public void Where_there_is_no_such_room_a_head_folds_deeper_before_names_get_too_narrow_to_read()
    {
        var page = LaidOut(Table(8)).First();
        HeadLines(page, 8).ShouldBeGreaterThan(3);
        page.Runs().Where(r => r.Text.StartsWith("Name", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static Table Table(int columns, int texts = 1) => new()
    {
        Title = "Long heads",
        Columns = [new(ColumnKind.Label), .. Enumerable.Range(1, texts - 1).Select(_ => new TableColumn(ColumnKind.Text)),
            .. Enumerable.Range(0, columns).Select(_ => new TableColumn(ColumnKind.Figure))],
        Head = [Row(RowKind.Head, [.. Enumerable.Repeat("", texts), .. Enumerable.Range(0, columns).Select(_ => Long)])],
        Rows = [Row([.. Enumerable.Repeat("Name of a line that is long and could do with less room than it would like to have", texts),
            .. Enumerable.Range(0, columns).Select(i => $"{i + 1},234.5")])],
    };

    // How many lines a head has: all have the same words and the same measure.
    private static int HeadLines(Page page, int columns)
    {
        var words = page.Runs().Where(r => Long.Contains(r.Text.Trim(), StringComparison.Ordinal) && r.Text.Trim().Length > 0).ToList();
        words.ShouldNotBeEmpty();
        return words.Count / columns;
    }
}
