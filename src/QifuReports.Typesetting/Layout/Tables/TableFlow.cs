namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Turns a table into strips, made on demand: title, unit line, column headings, then each row, then the notes. At least three rows are on
/// the page where the table starts, and at least two on the page where the table ends. A short table is not divided. The heading of a group
/// stays with the first row of the group, and a sum stays with the row above.
/// </summary>
internal static class TableFlow
{
    public const double AboveHead = 4;
    private const int FirstRows = 3;
    private const int LastRows = 2;
    private const int ShortTable = 12;

    public static IEnumerable<Strip> Strips(LayoutRun run, Table table, Room room) =>
        BlockStrips.Named(table.Id, Content(run, table, room));

    private static IEnumerable<Strip> Content(LayoutRun run, Table table, Room room)
    {
        var style = run.Style;
        var columns = TableMeasure.Of(run, table, room.Width);
        var node = new Tag(StructureRole.Table, room.Parent) 
        {
            Title = table.Title.Length > 0 ? table.Title : null,
            Summary = table.Summary.Length > 0 ? table.Summary : null,
        };
        var caption = new Tag(StructureRole.Caption, node);
        Tag titleNode = new(StructureRole.Paragraph, caption), unitNode = new(StructureRole.Paragraph, caption);
        var textWidth = Math.Max(columns.Total, room.ProseWidth);
        var title = table.Title.Length == 0 ? [] : run.Setter.Lines([new TextRun(table.Title)], style.Heading3, textWidth);
        var unit = table.Unit.Length == 0 ? [] : run.Setter.Lines([new TextRun(table.Unit)], style.Caption, textWidth);
        var notes = Notes(run, table, room, textWidth);
        var tint = TableTint.Of(run, table, columns);
        var head = new TableHead(run, table, columns, tint);
        var continuation = new TableContinuation(run, table, textWidth, unit, head) { Source = table };
        var above = title.Count * style.Heading3.Leading.Points + unit.Count * style.Caption.Leading.Points + AboveHead + head.Height;
        var isShort = IsShort(run, table, columns, notes, above, room.Frame.Height);
        // If a heading replaces the title, the heading is as close to the unit line as the title would be.
        var beforeFirst = table.HeadedBy.Length > 0 && title.Count == 0 ? 0 : style.Space(3);

        for (var i = 0; i < title.Count; i++)
            yield return new LineStrip(title[i], style.Heading3, titleNode) { Source = table, Height = style.Heading3.Leading.Points,
                Keep = Keep.Strong, SpaceBefore = i == 0 ? beforeFirst : 0 };
        yield return new EndMark(titleNode) { Source = table };
        for (var i = 0; i < unit.Count; i++)
            yield return new LineStrip(unit[i], style.Caption, unitNode) { Source = table, Height = style.Caption.Leading.Points,
                Keep = Keep.Strong, SpaceBefore = i == 0 && title.Count == 0 ? beforeFirst : 0 };
        yield return new EndMark(unitNode) { Source = table };
        yield return new EndMark(caption) { Source = table };
        yield return new TableHeadStrip(head, node) { Source = table, Height = head.Height,
            SpaceBefore = title.Count + unit.Count > 0 ? AboveHead : beforeFirst, Keep = Keep.Strong, Notes = head.Notes };

        var body = new Tag(StructureRole.TableBody, node);
        var groups = new RowGroups(table);
        var count = table.Rows.Count;
        for (var i = 0; i < count; i++)
        {
            var row = table.Rows[i];
            var lines = columns.LinesOf(i);
            var last = i == count - 1;
            if (lines > 1 && HeightOf(run, table, row, lines, StartsClose(table, i)) + continuation.Height
                + continuation.SpaceAfter > room.Frame.Height)
            {
                foreach (var part in Parts(new DividedRow(run, table, columns, row, groups, i, lines, body, tint), table, row, columns,
                    continuation, style.Space(last ? 4 : 1))) yield return part;
                continue;
            }
            yield return new TableRowStrip(run, table, columns, row, groups, i, lines, StartsClose(table, i), body, tint)
            {
                Source = table,
                Height = HeightOf(run, table, row, lines, StartsClose(table, i)),
                Keep = last ? notes.Count > 0 ? Keep.Strong : Keep.Free : KeepAfter(table, i, isShort),
                Notes = columns.HasMarks ? Marks(row) : null,
                Continuation = continuation,
                SpaceAfter = last ? style.Space(notes.Count > 0 ? 1 : 4) : 0,
            };
        }
        yield return new EndMark(body) { Source = table };
        yield return new EndMark(node) { Source = table };
        foreach (var strip in notes) yield return strip;
    }

    /// <summary>Divides a row that is taller than a page into parts of four lines. The last part has two to five lines.</summary>
    private static IEnumerable<Strip> Parts(DividedRow divided, Table table, TableRow row, TableColumns columns,
        TableContinuation continuation, double after)
    {
        const int Lines = 4;

        for (int from = 0, to; from < divided.Lines; from = to)
        {
            // The last part must not be a single line.
            to = divided.Lines - from <= Lines + 1 ? divided.Lines : from + Lines;
            yield return new RowPartStrip(divided, from, to)
            {
                Source = table,
                Height = (to - from) * divided.Leading,
                SpaceBefore = from == 0 ? TableLook.AboveSection : 0,
                SpaceAfter = to == divided.Lines ? after : 0,
                Notes = from == 0 && columns.HasMarks ? Marks(row) : null,
                Continuation = continuation,
            };
        }
    }

    private static List<Strip> Notes(LayoutRun run, Table table, Room room, double width)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < table.Notes.Count; i++)
        {
            var lines = run.Setter.Lines(table.Notes[i], run.Style.Caption, Math.Min(width, room.Width));
            var last = i == table.Notes.Count - 1;
            strips.AddRange(BlockStrips.Lines(lines, run.Style.Caption, table, new Tag(StructureRole.Paragraph, room.Parent), 0,
                last ? run.Style.Space(4) : 0, last ? Keep.Free : Keep.Weak, Keep.Weak));
        }
        return strips;
    }

    /// <summary>Whether a page may end after a row.</summary>
    private static Keep KeepAfter(Table table, int index, bool isShort)
    {
        var rest = table.Rows.Count - index - 1;
        if (index + 1 < FirstRows || rest < LastRows || table.Rows[index].Kind == RowKind.Section) return Keep.Strong;
        if (table.Rows[index + 1].Kind is RowKind.Subtotal or RowKind.Total) return Keep.Strong;
        if (table.DividesAtGroups && table.Rows[index + 1].Kind == RowKind.Section) return Keep.Free;
        // If a table that should stay whole is taller than a page, it is divided before a group heading if possible.
        return isShort || (table.KeepTogether && table.Rows[index + 1].Kind != RowKind.Section) ? Keep.Weak : Keep.Free;
    }

    private static bool IsShort(LayoutRun run, Table table, TableColumns columns, List<Strip> notes, double above, double page)
    {
        if (table.Rows.Count > ShortTable && !table.KeepTogether) return false;
        var height = above;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            height += HeightOf(run, table, table.Rows[i], columns.LinesOf(i), StartsClose(table, i));
        }
        foreach (var strip in notes) height += strip.Height;
        return height <= page;
    }

    /// <summary>Whether a group heading needs no space above: it is the first row, or directly under another group heading.</summary>
    private static bool StartsClose(Table table, int index) => index == 0 || table.Rows[index - 1].Kind == RowKind.Section;

    private static double HeightOf(LayoutRun run, Table table, TableRow row, int lines, bool first) =>
        TableLook.PaddingAbove(row.Kind, first, table.Compact) + lines * run.TableFormats.Text.Leading.Points
            + TableLook.PaddingBelow(row.Kind, lines, table.Compact);

    private static List<Footnote>? Marks(TableRow row)
    {
        List<Footnote>? notes = null;
        foreach (var cell in row.Cells)
        {
            for (var i = 0; i < cell.Content.Count; i++)
                if (cell.Content[i] is FootnoteMark mark) (notes ??= []).Add(mark.Note);
        }
        return notes;
    }
}
