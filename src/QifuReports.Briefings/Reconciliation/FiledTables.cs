using QifuReports.Typesetting;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>The full tables as filed, one on each page. The heading of an adjustment's column links to the adjustment's note.</summary>
internal static class FiledTables
{
    public static IReadOnlyList<Block> Make(Bridge bridge)
    {
        var blocks = new List<Block>(2 * bridge.Tables.Count);
        foreach (var columns in bridge.Tables)
        {
            var statement = columns.Statement;
            var table = StatementTable.Make(statement, bridge.Context);
            if (blocks.Exists(b => b is Table known && known.Id == table.Id)) continue;
            blocks.Add(new Heading(2, statement.Title) { Id = $"statement-{statement.Id}", NewPage = blocks.Count > 0 });
            blocks.Add(table with { Title = "", HeadedBy = statement.Title, Head = Linked(bridge, statement, table.Head), Compact = true });
        }
        return blocks;
    }

    // Adds the links in the row with one heading for each column, between the row of group headings and the row of currencies.
    private static List<TableRow> Linked(Bridge bridge, Ledger.Filings.Statement statement, IReadOnlyList<TableRow> head)
    {
        var rows = new List<TableRow>(head.Count);
        var found = false;
        foreach (var row in head)
        {
            if (row.Cells.Count != statement.Columns.Count + 1)
            {
                rows.Add(row);
                continue;
            }
            // The second row with a cell for each column has the currencies. It is left out: all are the same and named above the table.
            if (found) break;
            found = true;
            var cells = new List<TableCell>(row.Cells.Count) { row.Cells[0] };
            for (var i = 0; i < statement.Columns.Count; i++)
            {
                var adjustment = bridge.Adjustments.FirstOrDefault(a => a.Basis == statement.Columns[i].Basis);
                cells.Add(adjustment?.NoteId is { } id && row.Cells[i + 1].Content is [TextRun name]
                    ? new TableCell([new LinkRun([name], new LinkTarget.Internal(id), $"Note {adjustment.Mark}: {adjustment.Name}")])
                    : row.Cells[i + 1]);
            }
            rows.Add(row with { Cells = cells });
        }
        return rows;
    }
}
