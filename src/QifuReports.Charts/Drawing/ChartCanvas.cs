using System.Runtime.InteropServices;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts.Drawing;

/// <summary>
/// One chart that is being drawn: its frame, style and texts, the areas already taken, and the panels that ScottPlot draws.
/// </summary>
internal sealed class ChartCanvas
{
    /// <summary>The line width of gridlines and connectors (hairline), and the line width of the zero line (baseline).</summary>
    public const double Hairline = 0.4, Baseline = 0.7;

    private static readonly Comparison<GlyphRun> LeftToRight = (a, b) => a.Origin.X != b.Origin.X
        ? a.Origin.X.CompareTo(b.Origin.X)
        : a.Origin.Y.CompareTo(b.Origin.Y);

    private readonly List<double> _gridlines = new(8);
    private readonly List<GlyphRun> _texts = new(48);
    private readonly List<FilledRectangle> _papers = [];
    private readonly List<PlotPanel> _panels = new(4);
    private readonly List<UnplacedLabel> _unplaced = [];

    public ChartCanvas(double width, double height, HouseStyle style, TextShaper shaper)
    {
        Frame = new Box(0, 0, width, height);
        Style = style;
        Text = new ChartText(style, shaper);
        Placer = new LabelPlacer(Frame);
        Overlay = new PlotPanel(Frame, 0, width, -height, 0);
    }

    public Box Frame { get; }
    public HouseStyle Style { get; }
    public ChartText Text { get; }
    public LabelPlacer Placer { get; }

    /// <summary>The layer over the whole frame and all panels, for keys, leader lines and breaks in the zero line.</summary>
    public PlotPanel Overlay { get; }

    /// <summary>The number of text runs placed so far.</summary>
    public int TextCount => _texts.Count;

    /// <summary>The values for which no free place was found.</summary>
    public IReadOnlyList<UnplacedLabel> Unplaced => _unplaced;

    /// <summary>Adds a panel, which is drawn after the panels added before.</summary>
    public PlotPanel Panel(in Box area, double left, double right, double low, double high)
    {
        var panel = new PlotPanel(area, left, right, low, high);
        _panels.Add(panel);
        return panel;
    }

    /// <summary>Gives a panel its gridlines. A label that lies on a gridline gets a white patch under it.</summary>
    public void DrawGrid(PlotPanel panel, IReadOnlyList<double> at)
    {
        panel.Grid = at;
        foreach (var tick in at) _gridlines.Add(panel.Y(tick));
    }

    /// <summary>
    /// Sorts the text runs that were placed after a given count from left to right, the order of reading. Labels are placed by importance,
    /// but read along the axis.
    /// </summary>
    public void ReadAlong(int sinceCount) =>
        CollectionsMarshal.AsSpan(_texts)[sinceCount..].Sort(LeftToRight);

    /// <summary>Notes that no free place was found for a value.</summary>
    /// <param name="name">The name of the value, such as series and category, which its label alone does not say.</param>
    public void Miss(string name, ChartPoint point) => _unplaced.Add(new UnplacedLabel(name, point));

    /// <summary>Returns all items: the columns, lines and points as ScottPlot draws them, then the texts over them.</summary>
    public List<PlacedItem> Finish()
    {
        _panels.Add(Overlay);
        var marks = PlotSheet.Draw(Frame.Width, Frame.Height, _panels, Style.RuleColour);
        var items = new List<PlacedItem>(marks.Count + _papers.Count + _texts.Count);
        for (var i = 0; i < marks.Count; i++) items.Add(marks[i]);
        foreach (var paper in _papers) items.Add(paper);
        foreach (var text in _texts) items.Add(text);
        return items;
    }

    /// <summary>Draws a line that belongs to no panel.</summary>
    public void Rule(double x1, double y1, double x2, double y2, double width, Rgb colour) => Overlay.Rule(x1, y1, x2, y2, width, colour);

    /// <summary>Adds a white patch under a label.</summary>
    public void Paper(in Box box) => _papers.Add(new FilledRectangle(box.ToRect(), Rgb.White));

    public static Point At(double x, double y) => new(new Length(x), new Length(y));

    /// <summary>
    /// Places a label if its place is free: inside the frame, not on other labels and, if wanted, not on columns, bars, points and lines.
    /// Returns whether the label was placed.
    /// </summary>
    public bool TryPlace(in ChartLabel label, double x, double baseline, Align align, Rgb colour, string? reference = null,
        bool clearOfMarks = false)
    {
        if (label.IsEmpty) return false;
        var left = align switch { Align.Left => x, Align.Right => x - label.Width, _ => x - label.Width / 2 };
        var area = label.At(left, baseline);
        if (!Placer.TryTake(area, clearOfMarks)) return false;
        if (clearOfMarks) ClearGridlines(area);
        var pen = left;
        for (var i = 0; i < label.Runs.Count; i++)
        {
            var run = label.Runs[i];
            _texts.Add(new GlyphRun
            {
                Face = run.Face,
                Size = new Length(label.Size),
                Colour = colour,
                Origin = At(pen, baseline),
                Glyphs = run.Glyphs,
                Text = run.Length == label.Text.Length ? label.Text : label.Text.Substring(run.Start, run.Length),
                Reference = reference,
                EndsWord = i == label.Runs.Count - 1,
            });
            pen += run.Advance * label.Size / run.Face.UnitsPerEm;
        }

        return true;
    }

    /// <summary>
    /// Places a label centred, then moves it sideways as little as necessary to stay inside the frame, or inside a part of the frame.
    /// </summary>
    public bool TryPlaceInside(in ChartLabel label, double centre, double baseline, Rgb colour, string? reference = null,
        bool clearOfMarks = false, Box? within = null)
    {
        var room = within ?? Frame;
        var left = Math.Max(room.Left, Math.Min(centre - label.Width / 2, room.Right - label.Width));
        return TryPlace(label, left, baseline, Align.Left, colour, reference, clearOfMarks);
    }

    private void ClearGridlines(in Box area)
    {
        foreach (var y in _gridlines)
        {
            if (y <= area.Top || y >= area.Bottom) continue;
            Paper(new Box(Math.Max(Frame.Left, area.Left - 1), y - Hairline, Math.Min(Frame.Right, area.Right + 1), y + Hairline));
            return;
        }
    }
}

/// <summary>A value for which no free place was found at its point, column or bar.</summary>
/// <param name="Name">The name of the value: series and category.</param>
internal readonly record struct UnplacedLabel(string Name, ChartPoint Point);
