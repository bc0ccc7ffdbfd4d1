using QifuReports.Briefings.Quarterly;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// How the figures of a release compare with the same figures in other filings: one by one where they differ, and all of them counted.
/// </summary>
public class RestatementTablesTests
{
    private const string Head = "Other filing, and the statement of this one | ";
    private const string Columns = "2025Q2 EUR, 2024Q2 EUR, 2024Q2 USD";

    [Fact]
    public void Every_outcome_that_there_is_has_a_column_and_each_figure_is_counted()
    {
        var filings = new SmallFilings()
            .Filed("2024-07-30", "2024Q2", Before("Goods | goods | | 90 | 99", "Parts | parts | | 5.0 | ", "Lorries | rents | | 3 |",
                "Fees | fees | | 8 |", "Outlook | outlook | 50 | |"))
            .Filed("2025-07-30", "2025Q2", Now("Goods | goods | 100 | 90 | 97", "Parts | parts | 6 | 5 | ", "Rents | rents | 4 | 3 | ",
                "Fees | fees | 7 | ~6 | ", "Outlook | outlook | 60 | |"));
        var blocks = Blocks(filings);
        blocks.Select(b => b.Id).ShouldBe(["table-restated", "table-differences", "table-restatements"]);
        Lines(blocks[2].Head).ShouldBe([Head + "Agree | Agree as rounded | Relabelled | Other rate | Outlook revised | Restated"]);
        Lines(blocks[2].Rows).ShouldBe(["report, July 30, 2024: Results", "Operations | 1 | 1 | 1 | 1 | 1 | 1"]);
        Lines(blocks[1].Rows).ShouldBe(
        [
            "report, July 30, 2024: Results", "Goods, Q2 2024 | US$99 thousand | US$97 thousand | other rate",
            "Rents, Q2 2024 | EUR 3 thousand | EUR 3 thousand | relabelled: \u201CLorries\u201D there, \u201CRents\u201D here",
            "Fees, Q2 2024 | EUR 8 thousand | EUR 6 thousand | reclassified",
            "Outlook, Q2 2025 | EUR 50 thousand | EUR 60 thousand | revised",
        ]);
        Lines(blocks[0].Rows).ShouldBe(
            ["report, July 30, 2025: Results",
                "Fees, Q2 2024 | EUR 8 thousand | EUR 6 thousand | EUR (2) thousand | Reclassified: it was miscounted."]);
    }

    [Fact]
    public void An_outcome_that_no_figure_has_has_no_column_and_one_that_another_filing_has_a_dash()
    {
        var filings = new SmallFilings()
            .Filed("2024-07-30", "2024Q2", Before("Goods | goods | | 90 |", "Parts | parts | | 5 |"))
            .Filed("2025-04-30", "2025Q1", Before("Goods | goods | | 80 |"))
            .Filed("2025-07-30", "2025Q2", Now("Goods | goods | 100 | 90 | ", "Parts | parts | 6 | 5 | "));
        var blocks = Blocks(filings);
        blocks.Select(b => b.Id).ShouldBe(["table-differences", "table-restatements"]);
        Lines(blocks[1].Head).ShouldBe([Head + "Agree | Restated"]);
        Lines(blocks[1].Rows).ShouldBe(
        [
            "report, July 30, 2024: Results", "Operations | 2 | \u2013", "report, April 30, 2025: Results", "Operations | \u2013 | 1",
        ]);
        blocks[1].Columns.Count.ShouldBe(3);
        Lines(blocks[0].Rows).ShouldBe(
            ["report, April 30, 2025: Results", "Goods, Q2 2024 | EUR 80 thousand | EUR 90 thousand | restated"]);
    }

    [Fact]
    public void Where_all_agree_they_are_only_counted()
    {
        var blocks = Blocks(new SmallFilings().Filed("2024-07-30", "2024Q2", Before("Goods | goods | | 90 |"))
            .Filed("2025-07-30", "2025Q2", Now("Goods | goods | 100 | 90 | ")));
        blocks.Select(b => b.Id).ShouldBe(["table-restatements"]);
        Lines(blocks[0].Rows).ShouldBe(["report, July 30, 2024: Results", "Operations | 1"]);
    }

    [Fact]
    public void Where_no_figure_stands_in_both_there_is_nothing_to_tell()
    {
        Blocks(new SmallFilings().Filed("2025-07-30", "2025Q2", Now("Goods | goods | 100 | 90 | "))).ShouldBeEmpty();
        Blocks(new SmallFilings().Filed("2024-07-30", "2024Q2", Before("Parts | parts | | 5 |"))
            .Filed("2025-07-30", "2025Q2", Now("Goods | goods | 100 | 90 | "))).ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_that_stands_above_is_not_said_again()
    {
        var blocks = Blocks(new SmallFilings()
            .Filed("2024-07-30", "2024Q2", Before("Goods | goods | | 90 |", "Parts | parts | | 5 |", "Fees | fees | | 8 |"))
            .Filed("2025-07-30", "2025Q2", Now("Goods | goods | 100 | *91 | ", "Parts | parts | 6 | *4 | ", "Fees | fees | 7 | ~9 | ")));
        Lines(blocks[0].Rows).Skip(1).ShouldBe(
        [
            "Goods, Q2 2024 | EUR 90 thousand | EUR 91 thousand | EUR 1 thousand | Restated: it was miscounted.",
            "Parts, Q2 2024 | EUR 5 thousand | EUR 4 thousand | EUR (1) thousand | The same.",
            "Fees, Q2 2024 | EUR 8 thousand | EUR 9 thousand | EUR 1 thousand | Reclassified: it was miscounted.",
        ]);
    }

    private static Func<string, Ledger.Filings.Statement> Before(params string[] lines) =>
        SmallFilings.Table("operations", "Earlier operations", Columns, "", 1000m, lines);

    private static Func<string, Ledger.Filings.Statement> Now(params string[] lines) =>
        SmallFilings.Table("operations", "Operations", Columns, "", 1000m, lines);

    private static List<Table> Blocks(SmallFilings filings) => [.. RestatementTables.Make(filings.Context()).Cast<Table>()];

    private static List<string> Lines(IReadOnlyList<TableRow> rows) =>
        [.. rows.Select(r => string.Join(" | ", r.Cells.Select(c => DocumentText.Words(c.Content).Replace('\u00A0', ' '))))];
}
