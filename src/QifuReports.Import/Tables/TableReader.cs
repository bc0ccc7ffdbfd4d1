using System.Runtime.CompilerServices;

namespace QifuReports.Import.Tables;

/// <summary>
/// Makes tables of figures from the grids of a document. Columns are found by the right edge of their numbers, since currency symbols and
/// parentheses may be in separate cells. The rows before the first figures are column headings. Headings that appear again further down
/// start another table.
/// </summary>
internal static class TableReader
{
    // The greatest number and length of lines before a table that may be its titles.
    private const int MostTitles = 8, LongestTitle = 240;

    // The tables that were read, by document. They are needed several times: first to recognise the company, then for the import.
    private static readonly ConditionalWeakTable<SourceDocument, IReadOnlyList<StatedTable>> Known = [];

    /// <summary>Reads the tables of a document, in order. Grids without a column of figures are left out.</summary>
    public static IReadOnlyList<StatedTable> Read(SourceDocument document, CancellationToken cancellation = default)
    {
        if (Known.TryGetValue(document, out var known)) return known;
        var tables = new List<StatedTable>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (document.Blocks[i] is SourceGrid grid) tables.AddRange(TablesOf(grid, TitlesBefore(document.Blocks, i)));
        }
        var joined = TableJoin.Joined(tables);
        Known.AddOrUpdate(document, joined);
        return joined;
    }

    private static List<string> TitlesBefore(IReadOnlyList<SourceBlock> blocks, int at)
    {
        var titles = new List<string>();
        for (var i = at - 1; i >= 0 && titles.Count < MostTitles && blocks[i] is SourceText text && text.Words.Length <= LongestTitle; i--)
            titles.Insert(0, text.Words);
        return titles;
    }

    private static IEnumerable<StatedTable> TablesOf(SourceGrid grid, IReadOnlyList<string> titles)
    {
        var rows = grid.Rows.Select(r => (Row: r, Pieces: RowPieces.Of(r))).ToList();
        var valueStart = ValueStart([.. rows.Select(r => r.Pieces)]);
        if (valueStart == int.MaxValue) yield break;

        // A part is some rows of column headings with the rows below.
        var parts = new List<(List<int> Heads, List<int> Body)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var isHead = IsHeadRow(rows[i].Pieces, valueStart, hasBody: parts.Count > 0 && parts[^1].Body.Count > 0);
            if (parts.Count == 0 || isHead && parts[^1].Body.Exists(b => HasFigures(rows[b].Pieces, valueStart))) parts.Add(([], []));
            if (isHead && !parts[^1].Body.Exists(b => HasFigures(rows[b].Pieces, valueStart))) parts[^1].Heads.Add(i);
            else parts[^1].Body.Add(i);
        }

        HeadGrid? before = null;
        var own = new List<List<string>>(parts.Count);
        var hasDown = grid.Rows.Any(r => r.Cells.Any(c => c.Text.AsSpan().ContainsAny('\u25BC', '\u25BD')));
        var pieces = rows.ConvertAll(r => r.Pieces);
        for (var p = 0; p < parts.Count; p++)
            own.Add(GridTitles.Take(pieces, parts[p], p > 0 ? parts[p - 1].Body : null, valueStart));
        for (var p = 0; p < parts.Count; p++)
        {
            var (heads, body) = parts[p];
            var stray = StrayEdges.Of(body.Select(b => rows[b].Pieces), valueStart);
            var edges = ValueColumns.Of(body.Select(b => rows[b].Pieces), valueStart, stray);
            if (edges.Count == 0) continue;
            var head = new HeadGrid(heads.Select(h => rows[h].Pieces).ToList(), valueStart, grid.HeadsRunOn);
            var stub = heads.SelectMany(h => rows[h].Pieces).Where(p => p.Left < valueStart && PrintedNumber.Of(p.Text) is null)
                .Select(p => p.Text);
            // If no heading of a part fits the columns, the headings of the previous part are used: the part may be a section with the same
            // columns.
            var columns = head.ColumnsAt(edges) ?? before?.ColumnsAt(edges) ?? edges.ConvertAll(_ => new StatedColumn([]));
            before = head;
            var kept = ValueColumns.Kept(columns, edges, [.. body.Select(b => rows[b].Pieces)], valueStart);
            if (kept.Count == 0) continue;
            var places = new int[edges.Count];
            Array.Fill(places, -1);
            for (var k = 0; k < kept.Count; k++) places[kept[k]] = k;
            yield return new StatedTable(
                [.. p > 0 && own[p].Count > 0 ? GridTitles.OfAll(titles) : titles, .. own[p], .. stub],
                [.. kept.Select(k => columns[k])],
                CaptionJoin.Joined([.. body.Select(
                    b => UnreadableCell.WithArrows(RowOf(rows[b].Row, rows[b].Pieces, valueStart, edges, places, kept.Count, stray),
                        hasDown))]),
                rows[heads.Count > 0 ? heads[0] : body[0]].Row.Line) { Member = grid.Member, Doubt = grid.Doubt };
        }
    }

    // The grid column where figures start: the leftmost number that is not a year and not in the first grid column. A dash counts only if a
    // number follows in the same row.
    private static int ValueStart(List<List<GridCell>> rows)
    {
        var start = int.MaxValue;
        foreach (var pieces in rows)
        {
            var dash = int.MaxValue;
            for (var i = 0; i < pieces.Count; i++)
            {
                var piece = pieces[i];
                if (piece.Left == 0 || PrintedNumber.IsYear(piece.Text) || PrintedNumber.Of(piece.Text) is not { } number) continue;
                if (number.IsDash && i > 0 && dash == int.MaxValue) dash = piece.Left;
                if (number.IsDash) continue;
                start = Math.Min(start, Math.Min(dash, piece.Left));
                break;
            }
        }
        return start == int.MaxValue ? start : UnderHeads(rows, start);
    }

    // Where the currency symbols have a separate column that is otherwise empty, the column headings start above that column.
    private static int UnderHeads(List<List<GridCell>> rows, int start)
    {
        var first = start;
        foreach (var pieces in rows)
            foreach (var piece in pieces)
                if (piece.Left > 0 && piece.Left < first && piece.Right >= start && HeadGrid.SaysPeriod(piece.Text)) first = piece.Left;
        foreach (var pieces in rows)
            foreach (var piece in pieces)
                if (piece.Left < start && piece.Right >= first && !(piece.Left >= first && piece.Right >= start)) return start;
        return first;
    }

    private static bool HasFigures(List<GridCell> pieces, int valueStart) =>
        pieces.Exists(p => p.Left >= valueStart && !PrintedNumber.IsYear(p.Text) && PrintedNumber.Of(p.Text) is not null);

    // Whether a row has column headings: words or years above the columns, and no figure.
    private static bool IsHeadRow(List<GridCell> pieces, int valueStart, bool hasBody)
    {
        if (HasFigures(pieces, valueStart)) return false;
        var (over, caption) = (pieces.Exists(p => p.Left >= valueStart), pieces.Exists(p => p.Left < valueStart));
        // A line whose figures cannot be read must not be taken as column headings, since the line would be lost.
        if (caption && over && pieces.TrueForAll(p => p.Left < valueStart || UnreadableCell.IsOnlyDigits(p.Text))) return false;
        return over && !(caption && hasBody && !pieces.Exists(p => p.Left >= valueStart && HeadGrid.SaysPeriod(p.Text)));
    }

    private static StatedRow RowOf(GridRow row, List<GridCell> pieces, int valueStart, List<int> edges, int[] places, int count,
        HashSet<int> stray)
    {
        var words = pieces.Where(p => p.Left < valueStart).Select(p => p.Text).ToList();
        // A line number in a separate column before the captions is not part of the caption.
        var caption = string.Join(" ",
            words.Count > 1 && words[0].TrimEnd('.', ')') is { Length: 1 or 2 } serial && serial.All(char.IsAsciiDigit) ? words.Skip(1)
                : words);
        var cells = new StatedCell?[count];
        var (any, unreadable) = (false, new List<string>());
        foreach (var piece in pieces)
        {
            if (piece.Left < valueStart) continue;
            if (stray.Contains(piece.Right))
            {
                unreadable.Add(piece.Text);
                continue;
            }
            if (PrintedNumber.Of(piece.Text) is not { } number)
            {
                if (UnreadableCell.Is(piece.Text) && places[ValueColumns.Nearest(edges, piece.Right)] >= 0) unreadable.Add(piece.Text);
                continue;
            }
            var at = ValueColumns.Nearest(edges, piece.Right);
            if (places[at] >= 0) (cells[places[at]], any) = (new StatedCell(piece.Text, number) { Tags = piece.Tags }, true);
        }
        // A line of which no figure can be read stays a line with figures. As a heading it would be lost without notice.
        return new StatedRow(caption, any || unreadable.Count > 0 && caption.Length > 0 ? cells : [], row.Indent, row.IsRuledAbove,
            row.Line) { Unreadable = unreadable, Doubt = UnreadableCell.DoubtOf(cells) };
    }
}
