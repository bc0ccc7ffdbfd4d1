using QifuReports.Typesetting.Layout.Tables;

namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>
/// Lays out large figures in equally wide columns over the available width: label, figure, comparison and trend chart. All figures have the
/// same type size: the largest of three sizes at which each figure fits its column, or else the smallest. All figures are one strip, so
/// that no page break divides them.
/// </summary>
internal static class LargeFiguresFlow
{
    private const double TrendHeight = 18;

    public static IEnumerable<Strip> Strips(LayoutRun run, LargeFigures block, Room room)
    {
        if (block.Figures.Count == 0) throw new LayoutException($"{BlockName.Of(block)} have none.");
        var (style, count) = (run.Style, block.Figures.Count);
        var width = (room.Width - (count - 1) * room.Frame.Gutter) / count;
        var format = Fits(style.LargeFigure) ? style.LargeFigure : Fits(style.Heading2) ? style.Heading2 : style.Heading3;
        var label = style.Caption with { Colour = style.Ink };
        var size = new Size(new Length(width), new Length(TrendHeight));
        var columns = new List<LargeFigureColumn>(count);
        foreach (var figure in block.Figures)
        {
            if (figure.Trend is { AlternativeText: var words } && string.IsNullOrWhiteSpace(words))
                throw new LayoutException($"The course of {figure.Label.Text} has no alternative text (ISO 14289-1, 7.3).");
            var comparison = new List<Inline>();
            foreach (var line in figure.Comparison)
            {
                if (comparison.Count > 0) comparison.Add(new LineBreak());
                comparison.Add(line);
            }
            columns.Add(new LargeFigureColumn(run.Setter.Lines([figure.Label], label, width),
                run.Setter.Lines([figure.Value], format, width), run.Setter.Lines(comparison, style.Caption, width), figure.Trend,
                figure.Trend is null ? 0 : run.Pictures.HeightOf(figure.Trend.Chart, size).Points));
        }

        yield return new LargeFiguresStrip(run, block, columns, run.Setter.Lines([new TextRun(block.Unit)], style.Caption, room.Width),
            format, (width, room.Frame.Gutter), size, room.Parent)
        {
            Source = block,
            Anchor = block.Id,
            SpaceBefore = style.Space(3),
            SpaceAfter = style.Space(4),
        };

        bool Fits(TextFormat large)
        {
            foreach (var figure in block.Figures)
                if (run.Setter.Width([figure.Value], large) > width) return false;
            return true;
        }
    }
}

/// <summary>The lines of one large figure, and its trend chart with the height of the picture.</summary>
internal sealed record LargeFigureColumn(List<SetLine> Label, List<SetLine> Value, List<SetLine> Comparison, ChartBlock? Trend,
    double TrendHeight);

/// <summary>The table of large figures.</summary>
internal sealed class LargeFiguresStrip : Strip
{
    private const double BelowUnit = 5, BelowRule = 5, BelowValue = 2, AboveTrend = 4;

    private readonly LayoutRun _run;
    private readonly IReadOnlyList<LargeFigureColumn> _columns;
    private readonly List<SetLine> _unit;
    private readonly TextFormat _format;
    private readonly (double Width, double Gutter) _grid;
    private readonly Size _trend;
    private readonly Tag _table, _caption;
    private readonly double _top, _labels, _values, _comparisons;

    public LargeFiguresStrip(LayoutRun run, LargeFigures block, IReadOnlyList<LargeFigureColumn> columns, List<SetLine> unit,
        TextFormat format, (double Width, double Gutter) grid, Size trend, Tag? parent)
    {
        (_run, _columns, _unit, _format, _grid, _trend) = (run, columns, unit, format, grid, trend);
        _table = new Tag(StructureRole.Table, parent) { Title = block.Unit };
        _caption = new Tag(StructureRole.Caption, _table);
        var (caption, trends) = (run.Style.Caption.Leading.Points, 0.0);
        _top = unit.Count * caption + BelowUnit;
        foreach (var column in columns)
        {
            _labels = Math.Max(_labels, column.Label.Count * caption);
            _values = Math.Max(_values, column.Value.Count * format.Leading.Points);
            _comparisons = Math.Max(_comparisons, column.Comparison.Count * caption);
            trends = Math.Max(trends, column.TrendHeight);
        }
        Height = _top + BelowRule + _labels + _values + BelowValue + _comparisons + (trends > 0 ? AboveTrend + trends : 0);
    }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        var caption = _run.Style.Caption;
        var unit = canvas.Open(canvas.Open(_caption), StructureRole.Paragraph);
        Lines(canvas, unit, _unit, caption, x, y);
        canvas.Close(unit);
        canvas.Close(_caption);
        for (var i = 0; i < _columns.Count; i++)
            canvas.ArtifactRule(Left(x, i), Left(x, i) + _grid.Width, y + _top, 0.5, _run.Style.MutedInk);

        var top = y + _top + BelowRule;
        var table = canvas.Open(_table);
        var head = canvas.Open(table, StructureRole.TableHead);
        Row(canvas, head, x, i => new StructureNode(canvas.NextId, 0, StructureRole.TableHeader) { Scope = HeaderScope.Column },
            (c, node, left) => Lines(canvas, node, c.Label, caption, left, top + _labels - c.Label.Count * caption.Leading.Points));
        canvas.Close(head);
        var body = canvas.Open(table, StructureRole.TableBody);
        top += _labels;
        Row(canvas, body, x, Data, (c, node, left) => Lines(canvas, node, c.Value, _format, left, top));
        top += _values + BelowValue;
        Row(canvas, body, x, Data, (c, node, left) => Lines(canvas, node, c.Comparison, caption, left, top));
        top += _comparisons + AboveTrend;
        if (_columns.Any(c => c.Trend is not null)) Row(canvas, body, x, Data, (c, node, left) => Trend(canvas, node, c, left, top));
        canvas.Close(body);
        canvas.Close(_table);

        StructureNode Data(int column) => new(canvas.NextId, 0, StructureRole.TableData);
    }

    private void Row(Canvas canvas, int parent, double x, Func<int, StructureNode> cell, Action<LargeFigureColumn, int, double> draw)
    {
        var row = canvas.Open(parent, StructureRole.TableRow);
        for (var i = 0; i < _columns.Count; i++)
        {
            var node = canvas.Open(cell(i) with { ParentId = row });
            draw(_columns[i], node, Left(x, i));
            canvas.Close(node);
        }
        canvas.Close(row);
    }

    private void Trend(Canvas canvas, int cell, LargeFigureColumn column, double x, double y)
    {
        if (column.Trend is not { } trend) return;
        var figure = canvas.Open(new StructureNode(canvas.NextId, cell, StructureRole.Figure)
        {
            AlternativeText = trend.AlternativeText,
            Bounds = new Rect(new(x), new(y), _trend.Width, new(column.TrendHeight)),
        });
        canvas.Content(figure);
        _run.Pictures.Of(trend.Chart, _trend).PlaceAt(new Point(new(x), new(y)), canvas.Items);
        canvas.Close(figure);
    }

    private double Left(double x, int column) => x + column * (_grid.Width + _grid.Gutter);

    private static void Lines(Canvas canvas, int node, List<SetLine> lines, TextFormat format, double x, double y)
    {
        for (var i = 0; i < lines.Count; i++) lines[i].Draw(canvas, node, x, y + i * format.Leading.Points + LineStrip.Baseline(format));
    }
}
