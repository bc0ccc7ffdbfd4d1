namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Estimates whether the figures of a table leave enough width for the row names on a portrait page. If not, the pages of the section are
/// turned to landscape. The estimates are near enough for this decision; the layout measures exactly.
/// </summary>
public static class TableRoom
{
    // In points: the text width of a portrait page, the width kept for row names, the gap before a column, the least width of a column
    // heading, and the widths of the characters of a bold amount.
    private const double Upright = 480, Names = 95, Gap = 6, Head = 40, Digit = 5.4, Mark = 2.6, Parenthesis = 3.2, Other = 6;

    // Whether a table is so wide that it needs a landscape page.
    private static bool IsTight(Table table) => Taken(table.Columns, table.Rows) > Upright - Names;

    /// <summary>Estimates the width of the figure columns of a table, in points.</summary>
    public static double Taken(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows)
    {
        var widest = new double[columns.Count];
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1 && column < widest.Length && columns[column].Kind == ColumnKind.Figure)
                    widest[column] = Math.Max(widest[column], WidthOf(cell));
                column += cell.Span;
            }
        }
        var taken = 0.0;
        for (var i = 0; i < widest.Length; i++)
            if (columns[i].Kind == ColumnKind.Figure) taken += Math.Max(Head, widest[i]) + (columns[i].GroupStart ? 2 * Gap : Gap);
        return taken;
    }

    /// <summary>If one of the tables of a section is too wide, turns all pages of the section to landscape.</summary>
    public static void TurnWhereTight(List<Block> blocks, string section)
    {
        var first = blocks.FindIndex(b => b is Heading { Level: 1 } heading && heading.Id == section);
        for (var i = first + 1; first >= 0 && i < blocks.Count && blocks[i] is not Heading { Level: 1 }; i++)
        {
            if (blocks[i] is not Table table || !IsTight(table)) continue;
            Turn(blocks, section);
            return;
        }
    }

    /// <summary>
    /// Turns the pages of a section to landscape and those of the next back to portrait; does nothing if the section is missing.
    /// </summary>
    /// <param name="blocks">The blocks of the whole document.</param>
    /// <param name="section">The id of the heading of the section.</param>
    public static void Turn(List<Block> blocks, string section)
    {
        var first = blocks.FindIndex(b => b is Heading { Level: 1 } heading && heading.Id == section);
        if (first < 0) return;
        var next = blocks.FindIndex(first + 1, b => b is Heading { Level: 1 });
        if (next >= 0) Break(blocks, next, landscape: false);
        Break(blocks, first, landscape: true);
    }

    // If there already is a page break before the block, replaces that break: a second one would add a page.
    private static void Break(List<Block> blocks, int at, bool landscape)
    {
        if (at > 0 && blocks[at - 1] is PageBreak) blocks[at - 1] = new PageBreak(landscape);
        else blocks.Insert(at, new PageBreak(landscape));
    }

    private static double WidthOf(TableCell cell)
    {
        var width = 0.0;
        foreach (var inline in cell.Content)
        {
            if (inline is not TextRun run) continue;
            foreach (var c in run.Text)
                width += char.IsAsciiDigit(c) ? Digit : c is ',' or '.' ? Mark : c is '(' or ')' or ' ' or '\u00A0' ? Parenthesis : Other;
        }
        return width;
    }
}
