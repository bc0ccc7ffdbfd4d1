using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>Of each kind of news six lines are told, and the rest is counted.</summary>
public class SinceLastMostTests
{
    private static readonly TaxonomyBook Taxonomy = new([.. Enumerable.Range(0, 26).Select(i => SmallFilings.Money(Name(i)))]);

    [Theory]
    [InlineData(1, null)]
    [InlineData(6, null)]
    [InlineData(7, "1")]
    [InlineData(9, "3")]
    public void Beyond_six_they_are_counted(int count, string? rest)
    {
        var (now, before) = (Metrics(0, count), Metrics(12, count));
        var context = new SmallFilings(Taxonomy).Filed("2025-04-30", "2025Q1", before).Filed("2025-07-30", "2025Q2", now).Context();
        var table = SinceLastTable.Make(context).ShouldHaveSingleItem().ShouldBeOfType<Table>();
        string[] Section(string title, int from) =>
            [title, .. Enumerable.Range(from, Math.Min(6, count)).Select(Name), .. rest is null ? (string[])[] : [$"and {rest} more"]];
        table.Rows.Select(r => DocumentText.Words(r.Cells[0].Content).ToLowerInvariant()).ShouldBe(
        [
            .. Section("measures stated now, not before", 0), .. Section("measures stated before, not now", 12),
        ]);
        table.Rows.Select(r => r.Cells.Count).ShouldAllBe(c => c == 1 || c == 4);
        table.Columns.Select(c => (c.Kind, c.Newest))
            .ShouldBe([(ColumnKind.Label, false), (ColumnKind.Text, true), (ColumnKind.Text, false), (ColumnKind.Text, false)]);
        (table.FullWidth, table.DividesAtGroups).ShouldBe((true, true));
        var counted = context.Counts.Where(c => c.Key.StartsWith("since-last/", StringComparison.Ordinal)).Select(c => (c.Key, c.Value));
        counted.ShouldBe(rest is null ? [] :
            [("since-last/measures-stated-now-not-before", count - 6m), ("since-last/measures-stated-before-not-now", count - 6m)]);
    }

    private static Func<string, Ledger.Filings.Statement>[] Metrics(int from, int count) =>
    [
        SmallFilings.Table("operations", "Operations", "2025Q2 EUR", "", 1000m, $"Line | {Name(25)} | 1"),
        filing => SmallFilings.Table("metrics", "Metrics", "2025Q2 EUR", "", 1000m,
            [.. Enumerable.Range(from, count).Select(i => $"{Name(i)} | {Name(i)} | {i + 1}")])(filing) with { IsTable = false },
    ];

    private static string Name(int i) => "measure-" + (char)('a' + i);
}
