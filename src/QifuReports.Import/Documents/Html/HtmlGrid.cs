namespace QifuReports.Import.Documents.Html;

/// <summary>Makes a grid from an HTML table: the rows with text, with their indents and the ruled lines above their figures.</summary>
internal static class HtmlGrid
{
    // Captions whose left edges differ by at most this many points have the same indent.
    private const decimal SameEdge = 1m;

    // The indent that an empty cell before a caption adds, in points.
    private const decimal ColumnWidth = 8m;

    /// <summary>Makes a grid from some rows of the table; null if no row has text.</summary>
    public static SourceGrid? Of(IReadOnlyList<HtmlRow> rows)
    {
        var steps = Steps(rows, out var valueStart);
        var made = new List<GridRow>(rows.Count);
        var lines = new LinesAbove();
        foreach (var row in rows)
        {
            if (!row.HasText)
            {
                lines.Spacer(row);
                continue;
            }
            var cells = new List<GridCell>(row.Cells.Count);
            foreach (var cell in row.Cells)
                if (cell.Text.Length > 0) cells.Add(new GridCell(cell.Left, cell.Right, cell.Text) { Tags = cell.Tags });
            made.Add(new GridRow(cells, row.Line) { Indent = RankOf(row, steps, valueStart), IsRuledAbove = lines.Row(row) });
        }
        return made.Count == 0 ? null : new SourceGrid(made, made[0].Line);
    }

    // The different left edges of captions, in ascending order.
    private static List<decimal> Steps(IReadOnlyList<HtmlRow> rows, out int valueStart)
    {
        valueStart = int.MaxValue;
        foreach (var row in rows)
            if (row.HoldsFigure)
                foreach (var cell in row.Cells)
                    if (cell.Left > 0 && HtmlRow.IsFigure(cell.Text)) valueStart = Math.Min(valueStart, cell.Left);
        var edges = new SortedSet<decimal>();
        foreach (var row in rows)
            if (EdgeOf(row, valueStart) is { } edge) edges.Add(edge);
        var steps = new List<decimal>();
        foreach (var edge in edges)
            if (steps.Count == 0 || edge - steps[^1] > SameEdge) steps.Add(edge);
        return steps;
    }

    private static int RankOf(HtmlRow row, List<decimal> steps, int valueStart)
    {
        if (EdgeOf(row, valueStart) is not { } edge) return 0;
        var rank = 0;
        while (rank + 1 < steps.Count && steps[rank + 1] <= edge) rank++;
        return rank;
    }

    // The left edge of a row's caption; null for a row without a caption.
    private static decimal? EdgeOf(HtmlRow row, int valueStart)
    {
        foreach (var cell in row.Cells)
            if (cell.Text.Length > 0)
                return cell.Left < valueStart && PrintedNumber.Of(cell.Text) is null ? cell.Offset + cell.Left * ColumnWidth : null;
        return null;
    }

    /// <summary>
    /// Finds the ruled lines above figures. Such a line is the upper edge of the cells of the figures, or the lower edge of the row above.
    /// If a row itself has a line above, as a subtotal has, the line below that row does not count for the next row.
    /// </summary>
    private sealed class LinesAbove
    {
        private readonly List<(int Left, int Right)> _open = [];
        private bool _lastIsRuled, _isUnderHeads = true;

        public void Spacer(HtmlRow row)
        {
            if (_lastIsRuled) return;
            foreach (var cell in row.Cells)
                if (cell.HasLineAbove || cell.HasLineBelow) _open.Add((cell.Left, cell.Right));
        }

        public bool Row(HtmlRow row)
        {
            var (isRuled, hasFigure) = (false, false);
            var last = LastCaption(row);
            foreach (var cell in row.Cells)
            {
                if (cell.Left <= last || PrintedNumber.Of(cell.Text) is null || PrintedNumber.IsYear(cell.Text)) continue;
                hasFigure = true;
                isRuled |= cell.HasLineAbove;
                foreach (var (left, right) in _open) isRuled |= left <= cell.Right && right >= cell.Left;
            }
            _open.Clear();
            if (!hasFigure)
            {
                // A ruled line below the column headings does not show that the first row of figures is a total.
                _isUnderHeads |= row.Cells.Any(c => c.Left > last && c.Text.Length > 0);
                _lastIsRuled = false;
                return false;
            }
            isRuled &= !_isUnderHeads;
            _isUnderHeads = false;
            if (!isRuled)
                foreach (var cell in row.Cells)
                    if (cell.Left > last && cell.HasLineBelow) _open.Add((cell.Left, cell.Right));
            _lastIsRuled = isRuled;
            return isRuled;
        }

        private static int LastCaption(HtmlRow row)
        {
            foreach (var cell in row.Cells)
                if (cell.Text.Length > 0)
                    return PrintedNumber.Of(cell.Text) is null && cell.Text is not ("$" or "(" or "\u20AC" or "\u00A3") ? cell.Right : -1;
            return -1;
        }
    }
}
