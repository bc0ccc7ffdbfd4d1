using QifuReports.Briefings.Proof.Reading;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Keeps track of where a run is: under which heading, in which table and column, with which text above the column and at the start of the
/// row. All nodes and runs must be passed in the order of the pages. Tables continue over pages, and so does this state.
/// </summary>
/// <param name="calendar">The fiscal calendar in which the periods above columns are read.</param>
internal sealed class Standing(FiscalCalendar calendar)
{
    private readonly StringBuilder _words = new();
    private readonly List<ColumnHead> _columns = [];
    private Place[] _nodes = new Place[1024];
    private int _table, _caption, _figure, _head, _current, _column;
    private UnitHeading _described = UnitHeading.None;

    /// <summary>The role of the node that the content belongs to; null for an artifact (such as a page foot).</summary>
    public StructureRole? Role { get; private set; }

    /// <summary>The number of the node that the content belongs to; 0 for an artifact.</summary>
    public int Node => _current;

    /// <summary>The unit heading of the table or chart; <see cref="UnitHeading.None"/> outside both.</summary>
    public UnitHeading Heading { get; private set; } = UnitHeading.None;

    /// <summary>Whether the run is in the picture of a chart.</summary>
    public bool IsInFigure => _figure != 0 && Role == StructureRole.Figure;

    /// <summary>Whether the run is in a cell of a table below the column headings.</summary>
    public bool IsInBody => _table != 0 && _head == 0 && Role is StructureRole.TableData or StructureRole.TableHeader;

    /// <summary>Whether the run is in the column headings of a table.</summary>
    public bool IsInHead => _head != 0 && Role == StructureRole.TableHeader;

    /// <summary>The heading of the column that the run is in.</summary>
    public ColumnHead Column => IsInBody && _nodes[_current].Column is var at && at < _columns.Count ? _columns[at] : default;

    /// <summary>Whether the row names a year-end to compare with, whatever the column headings say.</summary>
    public bool IsAgainstYearEnd { get; private set; }

    /// <summary>The code of the parts of the company that the row names; null if the row names none.</summary>
    public string? RowMembers { get; private set; }

    public void Open(StructureNode node)
    {
        // Nodes continue over pages. Each new node has the next higher number, from 1.
        if (node.Id >= _nodes.Length) Array.Resize(ref _nodes, Math.Max(node.Id + 1, _nodes.Length * 2));
        _nodes[node.Id] = new Place(node.Role, 0);
        switch (node.Role)
        {
            case StructureRole.Table:
                (_table, Heading) = (node.Id, UnitHeading.None);
                _columns.Clear();
                break;
            case StructureRole.Caption:
                _caption = node.Id;
                _words.Clear();
                break;
            case StructureRole.Paragraph when node.ParentId == _caption && _caption != 0 && _table == 0:
                // In the caption of a chart, the last paragraph is the description, and the paragraphs before it are the message.
                _words.Clear();
                break;
            case StructureRole.TableHead:
                _head = node.Id;
                break;
            case StructureRole.TableRow:
                (_column, IsAgainstYearEnd, RowMembers) = (0, false, null);
                break;
            case StructureRole.TableHeader or StructureRole.TableData:
                _nodes[node.Id] = new Place(node.Role, _column);
                for (var i = 0; i < node.ColumnSpan && _head != 0; i++)
                    if (_column + i >= _columns.Count) _columns.Add(default);
                if (_head != 0) _nodes[node.Id] = _nodes[node.Id] with { Span = node.ColumnSpan };
                _column += node.ColumnSpan;
                break;
            case StructureRole.Figure:
                // Keeps the unit from the caption before the picture, because a panel may replace it.
                (_figure, _described) = (node.Id, Heading);
                break;
        }
    }

    public void Close(int id)
    {
        if (id == _table) (_table, Heading, RowMembers) = (0, UnitHeading.None, null);
        else if (id == _head) _head = 0;
        else if (id == _figure) (_figure, Heading) = (0, UnitHeading.None);
        else if (id == _caption)
        {
            _caption = 0;
            Heading = UnitHeading.Of(_words.ToString());
        }
    }

    public void Begin(int id) => (_current, Role) = (id, _nodes[id].Role);

    public void BeginArtifact() => (_current, Role) = (0, null);

    /// <summary>Records what a run says about later runs, such as the period of a column.</summary>
    public void Note(GlyphRun run)
    {
        if (Role is null) return;
        if (_caption != 0) _words.Append(run.Text).Append(' ');
        else if (_head != 0) NoteHead(run);
        else if (IsInFigure) NotePanel(run.Text);
        else if (IsInBody && _nodes[_current].Column == 0 && run.Reference is { } named
            && named.StartsWith(Reference.MembersMark, StringComparison.Ordinal)) RowMembers = named[Reference.MembersMark.Length..];
        else if (IsInBody && _nodes[_current].Column == 0 && run.Text.Contains("year-end", StringComparison.Ordinal))
            IsAgainstYearEnd = true;
    }

    // A panel inside a picture may have a name and a unit of its own above it. A unit with a scale replaces the unit of the whole
    // chart; percent restores it.
    private void NotePanel(string text)
    {
        var unit = text.AsSpan(text.LastIndexOf(',') + 1).Trim(" \u00A0");
        if (unit is "percent") Heading = _described;
        else if (unit.LastIndexOfAny(" \u00A0") is var space && FigureReading.PowerOf(unit[(space + 1)..]) != 0
            && (space < 0 || IsCurrency(unit[..space]))) Heading = UnitHeading.Of(unit);
    }

    private void NoteHead(GlyphRun run)
    {
        var (from, span) = (_nodes[_current].Column, _nodes[_current].Span);
        for (var i = from; i < from + span && i < _columns.Count; i++)
        {
            if (run.Reference is { } reference && reference.StartsWith("period:", StringComparison.Ordinal))
            {
                // A heading may name two periods, for a change between them. The change belongs to the first period.
                if (_columns[i].Node != _current && calendar.TryParse(reference[7..], out var period))
                    _columns[i] = _columns[i] with { Period = period, Node = _current };
            }
            else if (IsCurrency(run.Text.AsSpan().Trim(" \u00A0")))
            {
                _columns[i] = _columns[i] with { Currency = run.Text.Trim() };
            }
        }
    }

    private static bool IsCurrency(ReadOnlySpan<char> text) =>
        text is "US$" || (text.Length == 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
            && char.IsAsciiLetterUpper(text[2]));

    private record struct Place(StructureRole Role, int Column)
    {
        public int Span { get; set; }
    }
}

/// <summary>The heading of a column of a table.</summary>
/// <param name="Period">The period that the heading names; null if it names none.</param>
/// <param name="Currency">The currency as written in the heading; null if it names none.</param>
/// <param name="Node">The number of the cell that names the period.</param>
internal readonly record struct ColumnHead(Period? Period, string? Currency, int Node);
