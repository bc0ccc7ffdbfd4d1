namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// Checks a finished page for faults that a layout must never have: items outside the page; items other than artifacts outside the margins;
/// glyphs that overlap other glyphs; starts and ends of structure nodes that are not paired or not in order.
/// </summary>
internal sealed class PageCheck(HouseStyle style)
{
    private const double Tolerance = 0.05;

    private readonly List<string> _faults = [];
    private readonly HashSet<int> _open = [0];
    private readonly List<(Rect Box, string Text)> _boxes = [];
    private int _lastId;

    /// <summary>Returns the faults of a page, in words. Pages must come in order, since nodes may stay open over several pages.</summary>
    public IReadOnlyList<string> Faults(Page page)
    {
        _faults.Clear();
        _boxes.Clear();
        var sheet = new Rect(Length.Zero, Length.Zero, page.Size.Width, page.Size.Height);
        var area = new Rect(style.MarginLeft, style.MarginTop, page.Size.Width - style.MarginLeft - style.MarginRight,
            page.Size.Height - style.MarginTop - style.MarginBottom);
        int? content = null;
        var marked = false;
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case BeginContent begin:
                    if (marked) Fault(page, "content begins within content");
                    if (!_open.Contains(begin.NodeId)) Fault(page, $"content of the node {begin.NodeId}, which is not open");
                    (marked, content) = (true, begin.NodeId);
                    break;
                case BeginArtifact:
                    if (marked) Fault(page, "an artifact begins within content");
                    (marked, content) = (true, null);
                    break;
                case EndContent:
                    if (!marked) Fault(page, "content ends that has not begun");
                    marked = false;
                    break;
                case OpenNode open:
                    if (marked) Fault(page, $"the node {open.Node.Id} is declared within content");
                    Open(page, open.Node);
                    break;
                case CloseNode close:
                    if (!_open.Remove(close.NodeId)) Fault(page, $"the node {close.NodeId} is closed but not open");
                    break;
                case LinkArea link:
                    if (!_open.Contains(link.NodeId)) Fault(page, $"a link of the node {link.NodeId}, which is not open");
                    break;
                default:
                    if (!marked) Fault(page, $"an item outside of content: {item}");
                    Inside(page, item, content is null ? sheet : area);
                    break;
            }
        }
        if (marked) Fault(page, "content does not end");
        return [.. _faults];
    }

    /// <summary>Returns the faults at the end of a document: structure nodes that were never closed.</summary>
    public IReadOnlyList<string> FaultsAtEnd() =>
        _open.Count == 1 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{_open.Count - 1} nodes are not closed")];

    private void Open(Page page, StructureNode node)
    {
        if (node.Id != _lastId + 1) Fault(page, $"the node {node.Id} follows the node {_lastId}");
        if (!_open.Contains(node.ParentId)) Fault(page, $"the parent {node.ParentId} of the node {node.Id} is not open");
        _lastId = node.Id;
        _open.Add(node.Id);
    }

    private void Inside(Page page, PlacedItem item, Rect area)
    {
        if (item is GlyphRun { Angle: not 0 }) return;
        var box = BoxOf(item);
        if (box.X.Points < area.X.Points - Tolerance || box.Right.Points > area.Right.Points + Tolerance
            || box.Y.Points < area.Y.Points - Tolerance || box.Bottom.Points > area.Bottom.Points + Tolerance)
            Fault(page, $"{(item is GlyphRun text ? $"\"{text.Text}\"" : item)} reaches beyond its area");
        if (item is not GlyphRun run) return;
        foreach (var (other, text) in _boxes)
        {
            if (box.X.Points < other.Right.Points - Tolerance && other.X.Points < box.Right.Points - Tolerance
                && box.Y.Points < other.Bottom.Points - Tolerance && other.Y.Points < box.Bottom.Points - Tolerance)
                Fault(page, $"\"{run.Text}\" stands over \"{text}\"");
        }
        _boxes.Add((box, run.Text));
    }

    /// <summary>Returns the area of an item; for glyphs, from the top of the capitals to the baseline, without trailing spaces.</summary>
    private static Rect BoxOf(PlacedItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                var units = 0;
                var glyphs = run.Glyphs.Span;
                var count = glyphs.Length;
                while (count > 0 && run.Text[glyphs[count - 1].TextIndex - run.TextStart] == ' ') count--;
                for (var i = 0; i < count; i++) units += glyphs[i].Advance;
                var height = run.Size * 0.72;
                return new Rect(run.Origin.X, run.Origin.Y - height, run.Size * ((double)units / run.Face.UnitsPerEm), height);
            case FilledRectangle box:
                return box.Bounds;
            case Rule rule:
                return Around([rule.From, rule.To]);
            case PathItem { Clip: { } clip }:
                return clip;
            case PathItem path:
                var points = new List<Point>();
                foreach (var step in path.Steps)
                {
                    if (step.Verb != PathVerb.Close) points.Add(step.P1);
                    if (step.Verb == PathVerb.Cubic) points.AddRange([step.P2, step.P3]);
                }
                return Around(points);
            default:
                return default;
        }
    }

    private static Rect Around(List<Point> points)
    {
        var (left, top, right, bottom) = (points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (var point in points)
        {
            left = Length.Min(left, point.X);
            right = Length.Max(right, point.X);
            top = Length.Min(top, point.Y);
            bottom = Length.Max(bottom, point.Y);
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    private void Fault(Page page, string fault) => _faults.Add(string.Create(CultureInfo.InvariantCulture, $"page {page.Number}: {fault}"));
}
