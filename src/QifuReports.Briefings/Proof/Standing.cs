using System.Text;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The place of a run on the pages: its heading, its column and table, the text above the column and at the start of the row. It must be
/// told of all nodes and runs in the order of the pages. Tables continue over pages, and so does this state.
/// </summary>
/// <param name="calendar">The fiscal calendar of the periods above the columns.</param>
internal sealed class Standing(FiscalCalendar calendar)
{
    private readonly StringBuilder words = new();
    private readonly List<ColumnHead> columns = [];
    private Place[] nodes = new Place[1024];
    private int table, caption, figure, head, current, column;
    private UnitHeading described = UnitHeading.None;

    /// <summary>The role of the node that the content belongs to; null for an artifact.</summary>
    public StructureRole? Role { get; private set; }

    /// <summary>The number of that node; 0 for an artifact.</summary>
    public int Node => current;

    /// <summary>The heading of the table or chart; <see cref="UnitHeading.None"/> outside both.</summary>
    public UnitHeading Heading { get; private set; } = UnitHeading.None;

    /// <summary>Whether the run is in the picture of a chart.</summary>
    public bool IsInFigure => figure != 0 && Role == StructureRole.Figure;

    /// <summary>Whether the run is in a cell below the head of a table.</summary>
    public bool IsInBody => table != 0 && head == 0 && Role is StructureRole.TableData or StructureRole.TableHeader;

    /// <summary>Whether the run is in the head of a table.</summary>
    public bool IsInHead => head != 0 && Role == StructureRole.TableHeader;

    /// <summary>The head of the column.</summary>
    public ColumnHead Column => IsInBody && nodes[current].Column is var at && at < columns.Count ? columns[at] : default;

    /// <summary>Whether the row says that it compares with a year-end, whatever the heads of its columns say.</summary>
    public bool IsAgainstYearEnd { get; private set; }

    /// <summary>The code of the parts of the company that the row says it is about; null if it does not say so.</summary>
    public string? RowMembers { get; private set; }

    public void Open(StructureNode node)
    {
        // Nodes continue over pages. Their numbers count up from 1.
        if (node.Id >= nodes.Length) Array.Resize(ref nodes, Math.Max(node.Id + 1, nodes.Length * 2));
        nodes[node.Id] = new Place(node.Role, 0);
        switch (node.Role)
        {
            case StructureRole.Table:
                (table, Heading) = (node.Id, UnitHeading.None);
                columns.Clear();
                break;
            case StructureRole.Caption:
                caption = node.Id;
                words.Clear();
                break;
            case StructureRole.Paragraph when node.ParentId == caption && caption != 0 && table == 0:
                // The last paragraph in the caption of a chart is its description; the paragraphs before it are its message.
                words.Clear();
                break;
            case StructureRole.TableHead:
                head = node.Id;
                break;
            case StructureRole.TableRow:
                (column, IsAgainstYearEnd, RowMembers) = (0, false, null);
                break;
            case StructureRole.TableHeader or StructureRole.TableData:
                nodes[node.Id] = new Place(node.Role, column);
                for (var i = 0; i < node.ColumnSpan && head != 0; i++)
                    if (column + i >= columns.Count) columns.Add(default);
                if (head != 0) nodes[node.Id] = nodes[node.Id] with { Span = node.ColumnSpan };
                column += node.ColumnSpan;
                break;
            case StructureRole.Figure:
                // The caption before the picture says what it shows.
                (figure, described) = (node.Id, Heading);
                break;
        }
    }

    public void Close(int id)
    {
        if (id == table) (table, Heading, RowMembers) = (0, UnitHeading.None, null);
        else if (id == head) head = 0;
        else if (id == figure) (figure, Heading) = (0, UnitHeading.None);
        else if (id == caption)
        {
            caption = 0;
            Heading = UnitHeading.Of(words.ToString());
        }
    }

    public void Begin(int id) => (current, Role) = (id, nodes[id].Role);

    public void BeginArtifact() => (current, Role) = (0, null);

    /// <summary>Records what a run says about the runs after it.</summary>
    public void Note(GlyphRun run)
    {
        if (Role is null) return;
        if (caption != 0) words.Append(run.Text).Append(' ');
        else if (head != 0) NoteHead(run);
        else if (IsInFigure) NotePanel(run.Text);
        else if (IsInBody && nodes[current].Column == 0 && run.Reference is { } named && named.StartsWith(Reference.MembersMark, StringComparison.Ordinal)) RowMembers = named[Reference.MembersMark.Length..];
        else if (IsInBody && nodes[current].Column == 0 && run.Text.Contains("year-end", StringComparison.Ordinal)) IsAgainstYearEnd = true;
    }

    // A panel inside a picture may have its own name and unit above it, which replaces the unit of the whole chart.
    private void NotePanel(string text)
    {
        var unit = text.AsSpan(text.LastIndexOf(',') + 1).Trim(" \u00A0");
        if (unit is "percent") Heading = described;
        else if (unit.LastIndexOfAny(" \u00A0") is var space && FigureReading.PowerOf(unit[(space + 1)..]) != 0 && (space < 0 || IsCurrency(unit[..space]))) Heading = UnitHeading.Of(unit);
    }

    private void NoteHead(GlyphRun run)
    {
        var (from, span) = (nodes[current].Column, nodes[current].Span);
        for (var i = from; i < from + span && i < columns.Count; i++)
        {
            if (run.Reference is { } reference && reference.StartsWith("period:", StringComparison.Ordinal))
            {
                // A change belongs to the first of the two periods above it.
                if (columns[i].Node != current && calendar.TryParse(reference[7..], out var period)) columns[i] = columns[i] with { Period = period, Node = current };
            }
            else if (IsCurrency(run.Text.AsSpan().Trim(" \u00A0")))
            {
                columns[i] = columns[i] with { Currency = run.Text.Trim() };
            }
        }
    }

    private static bool IsCurrency(ReadOnlySpan<char> text) =>
        text is "US$" || (text.Length == 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]));

    private record struct Place(StructureRole Role, int Column)
    {
        public int Span { get; set; }
    }
}

/// <summary>The head of a column of a table.</summary>
/// <param name="Period">The period; null if there is none.</param>
/// <param name="Currency">The currency as written there; null if there is none.</param>
/// <param name="Node">The node of the cell with the period.</param>
internal readonly record struct ColumnHead(Period? Period, string? Currency, int Node);
