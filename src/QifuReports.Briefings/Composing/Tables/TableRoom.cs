using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Whether the figures of a table leave its names room on an upright page, and what is done where they do not: the section is turned. The widths are those of table figures in
/// the house style, near enough to decide; the layout measures them.
/// </summary>
public static class TableRoom
{
    // In points: the text block of an upright page, what names need, the gap before a column, the word over it, and the signs of a sum at the size of a table.
    private const double Upright = 480, Names = 95, Gap = 6, Head = 40, Digit = 5.4, Mark = 2.6, Parenthesis = 3.2, Other = 6;

    // Whether a table has to be turned.
    private static bool IsTight(Table table) => Taken(table.Columns, table.Rows) > Upright - Names;

    /// <summary>What the figures of a table take, in points.</summary>
    public static double Taken(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows)
    {
        var widest = new double[columns.Count];
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1 && column < widest.Length && columns[column].Kind == ColumnKind.Figure) widest[column] = Math.Max(widest[column], WidthOf(cell));
                column += cell.Span;
            }
        }
        var taken = 0.0;
        for (var i = 0; i < widest.Length; i++)
            if (columns[i].Kind == ColumnKind.Figure) taken += Math.Max(Head, widest[i]) + (columns[i].GroupStart ? 2 * Gap : Gap);
        return taken;
    }

    /// <summary>Turns a section with a table that is too wide, all its tables together.</summary>
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

    /// <summary>Turns a section sideways, and what follows it upright again; nothing where there is no such section.</summary>
    /// <param name="blocks">Of the whole document.</param>
    /// <param name="section">The id of its heading.</param>
    public static void Turn(List<Block> blocks, string section)
    {
        var first = blocks.FindIndex(b => b is Heading { Level: 1 } heading && heading.Id == section);
        if (first < 0) return;
        var next = blocks.FindIndex(first + 1, b => b is Heading { Level: 1 });
        if (next >= 0) Break(blocks, next, landscape: false);
        Break(blocks, first, landscape: true);
    }

    // A page that begins there anyhow is turned; no second one is begun.
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
            foreach (var c in run.Text) width += char.IsAsciiDigit(c) ? Digit : c is ',' or '.' ? Mark : c is '(' or ')' or ' ' or '\u00A0' ? Parenthesis : Other;
        }
        return width;
    }
}
