namespace QifuReports.Charts.Drawing;

/// <summary>
/// Knows which areas of a chart's frame are taken. Labels never overlap each other and never leave the frame; for each label the caller
/// decides whether it may lie on columns, bars, points and lines. Earlier labels take precedence, so labels must be placed in order of
/// importance.
/// </summary>
internal sealed class LabelPlacer(Box frame)
{
    private Box _frame = frame;

    /// <summary>The free space kept on either side of a label, so that two labels are not read as a single one.</summary>
    private const double SideGap = 1.5;

    private readonly List<Box> _labels = new(48);
    private readonly List<Box> _marks = new(32);
    private readonly List<(double X1, double Y1, double X2, double Y2)> _lines = [];

    /// <summary>Extends the frame downwards.</summary>
    public void Extend(double below) => _frame = _frame with { Bottom = _frame.Bottom + below };

    /// <summary>Notes the area of a column, bar or point as taken.</summary>
    public void AddMark(in Box mark) => _marks.Add(mark);

    /// <summary>Notes a piece of a line as taken.</summary>
    public void AddLine(double x1, double y1, double x2, double y2) => _lines.Add((x1, y1, x2, y2));

    /// <summary>
    /// Takes an area for a label if the area is inside the frame and free of labels (and, if wanted, of columns, bars, points and lines).
    /// Returns whether it was taken.
    /// </summary>
    public bool TryTake(in Box area, bool clearOfMarks)
    {
        if (!IsFree(area, clearOfMarks)) return false;
        _labels.Add(area);
        return true;
    }

    /// <summary>Whether <see cref="TryTake"/> would succeed for the same area.</summary>
    public bool IsFree(in Box area, bool clearOfMarks)
    {
        if (!_frame.Contains(area)) return false;
        var padded = area with { Left = area.Left - SideGap, Right = area.Right + SideGap };
        foreach (var label in _labels)
            if (padded.Overlaps(label)) return false;
        if (!clearOfMarks) return true;
        foreach (var mark in _marks)
            if (area.Overlaps(mark)) return false;
        foreach (var (x1, y1, x2, y2) in _lines)
            if (area.Touches(x1, y1, x2, y2)) return false;
        return true;
    }
}
