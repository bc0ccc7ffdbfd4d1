namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// The pale background behind the columns of a table's newest period: one area for neighbouring columns, from the column headings to the
/// last row on the page. Each row that follows without a gap makes the area taller instead of adding a new area, so that a table needs one
/// rectangle per page and area, however many rows it has.
/// </summary>
internal sealed class TableTint
{
    private const double Tolerance = 0.001;

    private readonly Rgb _fill;
    private readonly List<Area> _areas;

    private TableTint(Rgb fill, List<Area> areas) => (_fill, _areas) = (fill, areas);

    /// <summary>
    /// Returns the background for a table. Returns null if no column is of the newest period, or if every column except label columns is,
    /// since then no column would stand out.
    /// </summary>
    public static TableTint? Of(LayoutRun run, Table table, TableColumns columns)
    {
        var (areas, others) = (new List<Area>(), false);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            others |= table.Columns[i] is { Kind: not ColumnKind.Label, Newest: false };
            if (!table.Columns[i].Newest) continue;
            var right = Math.Min(columns.Left[i] + columns.Width[i] + TableLook.TintOverhang, columns.Total);
            if (i > 0 && table.Columns[i - 1].Newest) areas[^1] = areas[^1] with { Right = right };
            else areas.Add(new Area(Math.Max(0, columns.Left[i] - TableLook.TintOverhang), right));
        }
        return areas.Count == 0 || !others ? null : new TableTint(run.Style.Tint, areas);
    }

    /// <summary>
    /// Extends the background down to a bottom edge, in points, before the row between the two edges is drawn. The left edge of the table
    /// is at <paramref name="x"/>.
    /// </summary>
    public void Extend(Canvas canvas, double x, double top, double bottom)
    {
        for (var i = 0; i < _areas.Count; i++)
        {
            var area = _areas[i];
            // The rectangle of a finished page is not an item of the next page.
            if (area.Item is { } item && area.At < canvas.Items.Count && ReferenceEquals(canvas.Items[area.At], item)
                && Math.Abs(item.Bounds.Y.Points + item.Bounds.Height.Points - top) < Tolerance)
            {
                var taller = item with { Bounds = item.Bounds with { Height = new Length(bottom - item.Bounds.Y.Points) } };
                canvas.Items[area.At] = taller;
                _areas[i] = area with { Item = taller };
                continue;
            }
            canvas.Artifact(ArtifactKind.Background);
            var begun = new FilledRectangle(new Rect(new(x + area.Left), new(top), new(area.Right - area.Left), new(bottom - top)), _fill);
            _areas[i] = area with { At = canvas.Items.Count, Item = begun };
            canvas.Items.Add(begun);
            canvas.End();
        }
    }

    /// <summary>An area: its left and right edges from the left edge of the table, and its rectangle on the current page.</summary>
    private sealed record Area(double Left, double Right, int At = 0, FilledRectangle? Item = null);
}
