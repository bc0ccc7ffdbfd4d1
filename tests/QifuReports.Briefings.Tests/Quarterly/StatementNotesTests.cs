using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger.Filings;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>The statements as filed: their headings, and which of their lines have a note.</summary>
public class StatementNotesTests
{
    private const string Blank = "Blank in this table of the filing too; the amounts stand in another of its statements.";
    private const string Restated = "As restated or reclassified, for earlier periods: see \u201CWhat was restated\u201D.";

    [Fact]
    public void A_line_that_is_blank_here_and_stated_elsewhere_has_a_note()
    {
        var tables = Tables(new SmallFilings().Filed("2025-07-30", "2025Q2",
            Table("operations", "Operations", "#Sales | goods", "Goods | goods | | ", "Parts | parts | | 5", "Rents | rents | | ",
                "Others | | | ", "@Goods of trucks | goods | | ", "Fees | fees | 7 | 6"),
            Table("notes", "Notes", "All goods | goods | 100 | 90", "All parts | parts | 4 | 5")), "statements");
        Names(tables[0]).ShouldBe(["Sales", "Goods^a", "Parts", "Rents", "Others", "Goods of trucks", "Fees"]);
        Notes(tables[0]).ShouldBe(["^a " + Blank]);
        Names(tables[1]).ShouldBe(["All goods", "All parts"]);
        Notes(tables[1]).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_restated_is_noted_first()
    {
        var filings = new SmallFilings().Filed("2024-07-30", "2024Q2", Table("operations", "Operations", "Fees | fees | 9 | 8"))
            .Filed("2025-07-30", "2025Q2",
                Table("operations", "Operations", "Goods | goods | | ", "Fees | fees | 7 | *6", "Rents | rents | 3 | 2"),
                Table("notes", "Notes", "All goods | goods | 100 | 90"));
        var tables = Tables(filings, "statements");
        Names(tables[0]).ShouldBe(["Goods^b", "Fees^a", "Rents"]);
        Notes(tables[0]).ShouldBe(["^a " + Restated, "^b " + Blank]);
        Notes(tables[1]).ShouldBeEmpty();
    }

    [Fact]
    public void Only_two_statements_of_one_title_are_told_apart_by_their_spans()
    {
        static string[] Headings(string second, string group) => [.. new QuarterlyTables(new SmallFilings().Filed("2025-07-30", "2025Q2",
            SmallFilings.Table("operations", "Operations", "2025Q2 EUR", group, 1000m, "Goods | goods | 100"),
            SmallFilings.Table("half", second, "2025H1 EUR", group, 1000m, "Goods | goods | 190")).Context()).Named("statements")!
            .OfType<Heading>().Select(h => $"{h.Id}: {h.Text}")];

        Headings("Operations", "Ended June 30").ShouldBe(
            ["statement-operations: Operations, three months", "statement-half: Operations, six months"]);
        Headings("Operations", "").ShouldBe(["statement-operations: Operations", "statement-half: Operations"]);
        Headings("Half year", "Ended June 30").ShouldBe(["statement-operations: Operations", "statement-half: Half year"]);
    }

    [Fact]
    public void A_statement_with_a_non_gaap_measure_is_a_reconciliation()
    {
        var filings = new SmallFilings().Filed("2025-07-30", "2025Q2", Table("operations", "Operations", "Goods | goods | 100 | 90"),
            Table("non-gaap", "Adjusted", "Goods | goods | 100 | 90", "Adjusted | adjusted | 110 | 95"),
            filing => Table("text", "Text", "Fees | fees | 7 | 6")(filing) with { IsTable = false });
        Tables(filings, "statements").Select(t => t.Id).ShouldBe(["table-operations"]);
        Tables(filings, "reconciliations").Select(t => t.Id).ShouldBe(["table-non-gaap"]);
    }

    private static Func<string, Statement> Table(string id, string title, params string[] lines) =>
        SmallFilings.Table(id, title, "2025Q2 EUR, 2024Q2 EUR", "Three months ended June 30,", 1000m, lines);

    private static List<Table> Tables(SmallFilings filings, string name) =>
        [.. new QuarterlyTables(filings.Context()).Named(name).ShouldNotBeNull().OfType<Table>()];

    private static List<string> Names(Table table) => [.. table.Rows.Select(r => Words(r.Cells[0].Content))];

    private static List<string> Notes(Table table) => [.. table.Notes.Select(Words).Where(n => n[0] == '^')];

    // With the marks as they are raised.
    private static string Words(IReadOnlyList<Inline> content) =>
        string.Concat(content.OfType<TextRun>().Select(r => r.Style == TextStyle.Superscript ? "^" + r.Text : r.Text));
}
