namespace QifuReports.Typesetting.Pages;

/// <summary>A page as text, one item per line, for people and for tests that compare layouts. Measures: points, two decimals.</summary>
public static class PageText
{
    /// <summary>Lists items in order: kind, position, size, font face, text, hidden reference; then the outline and link targets.</summary>
    public static string Describe(Page page)
    {
        var text = new StringBuilder();
        Line(text, $"page {page.Number} label {page.Label} {N(page.Size.Width)} x {N(page.Size.Height)}");
        foreach (var item in page.Items) Line(text, Describe(item));
        foreach (var entry in page.Outline) Line(text, $"outline {entry.Level} {N(entry.Top)} \"{entry.Text}\"");
        foreach (var anchor in page.Anchors) Line(text, $"anchor {P(anchor.Place)} {anchor.Name}");
        return text.ToString();
    }

    private static string Describe(PlacedItem item) => item switch
    {
        GlyphRun run => $"  text {P(run.Origin)} {N(run.Size)} {run.Face.PostScriptName} {run.Colour} \"{run.Text}\""
            + (run.Reference is null ? "" : $" ref {run.Reference}") + (run.Angle == 0 ? "" : $" turned {N(new Length(run.Angle))}"),
        FilledRectangle box => $"  fill {R(box.Bounds)} {box.Fill}",
        Rule rule => $"  rule {P(rule.From)} to {P(rule.To)} {N(rule.Width)} {rule.Colour}{Dash(rule.Dash)}",
        PathItem path => Describe(path),
        LinkArea link => $"  link {link.NodeId} {R(link.Bounds)} {Target(link.Target)} \"{link.Description}\"",
        OpenNode open => Describe(open.Node),
        CloseNode close => $"close {close.NodeId.ToString(CultureInfo.InvariantCulture)}",
        BeginContent begin => $" content {begin.NodeId.ToString(CultureInfo.InvariantCulture)}",
        BeginArtifact begin => $" artifact {begin.Kind}",
        _ => " end",
    };

    private static string Describe(StructureNode node)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"open {node.Id} in {node.ParentId} {node.Role}"));
        if (node.Scope is { } scope) text.Append(" scope ").Append(scope);
        if (node.ColumnSpan != 1) text.Append(" span ").Append(node.ColumnSpan.ToString(CultureInfo.InvariantCulture));
        if (node.Numbering != ListNumbering.Disc) text.Append(" numbered ").Append(node.Numbering);
        if (node.Name is not null) text.Append(" name ").Append(node.Name);
        if (node.Headers.Count > 0) text.Append(" headers ").AppendJoin(',', node.Headers);
        if (node.Title is not null) text.Append(" title \"").Append(node.Title).Append('"');
        if (node.Summary is not null) text.Append(" summary \"").Append(node.Summary).Append('"');
        if (node.AlternativeText is not null) text.Append(" alt \"").Append(node.AlternativeText).Append('"');
        if (node.ActualText is not null) text.Append(" actual \"").Append(node.ActualText).Append('"');
        if (node.Bounds is { } bounds) text.Append(" bounds ").Append(R(bounds));
        return text.ToString();
    }

    private static string Describe(PathItem path)
    {
        var text = new StringBuilder("  path");
        foreach (var step in path.Steps)
        {
            text.Append(' ').Append(step.Verb == PathVerb.Close ? "z" : step.Verb.ToString()[..1]);
            if (step.Verb != PathVerb.Close) text.Append(P(step.P1));
            if (step.Verb == PathVerb.Cubic) text.Append(';').Append(P(step.P2)).Append(';').Append(P(step.P3));
        }
        if (path.Fill is { } fill) text.Append(" fill ").Append(fill);
        if (path.Stroke is { } stroke)
            text.Append(" stroke ").Append(stroke).Append(' ').Append(N(path.StrokeWidth)).Append(Dash(path.Dash));
        if (path.EvenOdd) text.Append(" even-odd");
        if (path.Join != LineJoin.Miter) text.Append(path.Join == LineJoin.Round ? " round" : " bevel");
        if (path.Cap != LineCap.Butt) text.Append(path.Cap == LineCap.Round ? " round caps" : " square caps");
        if (path.MiterLimit != PathItem.UsualMiterLimit) text.Append(" miter ").Append(N(new Length(path.MiterLimit)));
        if (path.Clip is { } clip) text.Append(" clip ").Append(R(clip));
        return text.ToString();
    }

    private static string Target(LinkTarget target) => target switch
    {
        LinkTarget.Internal place => $"to {place.BlockId}",
        LinkTarget.External address => $"to <{address.Uri}>",
        _ => "",
    };

    private static string Dash((Length Dash, Length Gap)? dash) => dash is { } d ? $" dash {N(d.Dash)} {N(d.Gap)}" : "";

    private static string P(Point point) => $"{N(point.X)},{N(point.Y)}";

    private static string R(Rect rect) => $"{N(rect.X)},{N(rect.Y)} {N(rect.Width)} x {N(rect.Height)}";

    private static string N(Length length)
    {
        var text = length.Points.ToString("0.00", CultureInfo.InvariantCulture);
        return text == "-0.00" ? "0.00" : text;
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
