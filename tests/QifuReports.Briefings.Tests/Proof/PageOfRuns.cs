using QifuReports.Typesetting;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// A page for the proof, made run by run: only what the proof looks at is there. An underscore stands for the space that does not break.
/// </summary>
internal sealed class PageOfRuns
{
    private readonly List<PlacedItem> _items = [];
    private readonly Stack<int> _open = new();
    private int _nodes;

    /// <summary>Opens a node in the node that is open.</summary>
    public PageOfRuns Open(StructureRole role, int span = 1, string? words = null)
    {
        _items.Add(new OpenNode(new StructureNode(++_nodes, _open.Count > 0 ? _open.Peek()
            : 0, role) { ColumnSpan = span, AlternativeText = words }));
        _open.Push(_nodes);
        return this;
    }

    /// <summary>Closes the node that is open.</summary>
    public PageOfRuns Close()
    {
        _items.Add(new CloseNode(_open.Pop()));
        return this;
    }

    /// <summary>A run in the node that is open.</summary>
    public PageOfRuns Says(string text, string? reference = null, double size = 9, FontWeight weight = FontWeight.Regular)
    {
        _items.Add(new BeginContent(_open.Peek()));
        _items.Add(Run(text, reference, size, weight));
        _items.Add(EndContent.Instance);
        return this;
    }

    /// <summary>A run that is no content.</summary>
    public PageOfRuns Beside(string text, string? reference = null)
    {
        _items.Add(new BeginArtifact(ArtifactKind.Footer));
        _items.Add(Run(text, reference, 7.5, FontWeight.Regular));
        _items.Add(EndContent.Instance);
        return this;
    }

    /// <summary>A node of one run.</summary>
    public PageOfRuns Node(StructureRole role, string text, string? reference = null, int span = 1) =>
        Open(role, span).Says(text, reference).Close();

    /// <summary>A paragraph of one run.</summary>
    public PageOfRuns Paragraph(string text, string? reference = null) => Node(StructureRole.Paragraph, text, reference);

    /// <summary>A table up to its body: its caption, and heads in one or more rows.</summary>
    public PageOfRuns Table(string caption, params IReadOnlyList<(string Text, string? Reference, int Span)>[] heads)
    {
        Open(StructureRole.Table).Node(StructureRole.Caption, caption).Open(StructureRole.TableHead);
        foreach (var row in heads)
        {
            Open(StructureRole.TableRow);
            foreach (var (text, reference, span) in row) Node(StructureRole.TableHeader, text, reference, span);
            Close();
        }
        return Close().Open(StructureRole.TableBody);
    }

    /// <summary>A row of the body.</summary>
    public PageOfRuns Row(string label, params IReadOnlyList<(string Text, string? Reference)> cells) => Row((label, null), cells);

    /// <summary>A row of the body whose label has a reference.</summary>
    public PageOfRuns Row((string Text, string? Reference) label, params IReadOnlyList<(string Text, string? Reference)> cells)
    {
        Open(StructureRole.TableRow).Node(StructureRole.TableHeader, label.Text, label.Reference);
        foreach (var (text, reference) in cells) Node(StructureRole.TableData, text, reference);
        return Close();
    }

    /// <summary>The page.</summary>
    public Page End(int number = 1) => new() { Number = number, Label = "1", Size = default, Items = [.. _items] };

    private static GlyphRun Run(string text, string? reference, double size, FontWeight weight) => new()
    {
        Face = FontSet.Default.Face(weight), Size = new Length(size), Colour = default, Origin = default, Glyphs = default,
            Text = text.Replace('_', '\u00A0'), Reference = reference,
    };
}
