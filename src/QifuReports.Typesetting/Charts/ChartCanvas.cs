using System.Runtime.InteropServices;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Charts;

/// <summary>One chart in the making: its frame, its style, its words, what is taken, and the items made so far.</summary>
internal sealed class ChartCanvas(Rect frame, HouseStyle style, TextShaper shaper, ICollection<PlacedItem> items)
{
    private static readonly Comparison<GlyphRun> LeftToRight = (a, b) => a.Origin.X != b.Origin.X
        ? a.Origin.X.CompareTo(b.Origin.X)
        : a.Origin.Y.CompareTo(b.Origin.Y);

    private readonly List<double> gridlines = new(8);
    private readonly List<GlyphRun> texts = new(48);

    public Box Frame { get; } = Box.From(frame);
    public HouseStyle Style { get; } = style;
    public ChartText Text { get; } = new(style, shaper);
    public LabelPlacer Placer { get; } = new(Box.From(frame));

    /// <summary>The width of gridlines and connectors; that of the zero line.</summary>
    public const double Hairline = 0.4, Baseline = 0.7;

    /// <summary>How many runs of text stand so far.</summary>
    public int TextCount => texts.Count;

    /// <summary>
    /// Puts the runs placed since a count in reading order, from left to right: labels are placed by importance, but read
    /// along the axis.
    /// </summary>
    public void ReadAlong(int sinceCount) =>
        CollectionsMarshal.AsSpan(texts)[sinceCount..].Sort(LeftToRight);

    /// <summary>Hands the texts on, after all marks: nothing is painted over them.</summary>
    public void Finish()
    {
        foreach (var text in texts) items.Add(text);
    }

    public void Add(PlacedItem item) => items.Add(item);

    public void Rule(double x1, double y1, double x2, double y2, double width, Rgb colour) =>
        items.Add(new Rule(At(x1, y1), At(x2, y2), new Length(width), colour));

    /// <summary>A hairline across the plot; a label that stands on it in the open gets paper under it.</summary>
    public void Gridline(double x1, double x2, double y)
    {
        gridlines.Add(y);
        Rule(x1, y, x2, y, Hairline, Style.RuleColour);
    }

    /// <summary>A patch of paper.</summary>
    public void Paper(in Box box) => items.Add(new FilledRectangle(box.ToRect(), Rgb.White));

    public static Point At(double x, double y) => new(new Length(x), new Length(y));

    /// <summary>
    /// Places a label if there is room for it: inside the frame and free of other labels and, where asked, of marks and
    /// lines. Returns whether it was placed.
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
            texts.Add(new GlyphRun
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

    /// <summary>The same, centred, but moved sideways as little as needed to stay in the frame or a part of it.</summary>
    public bool TryPlaceInside(in ChartLabel label, double centre, double baseline, Rgb colour, string? reference = null,
        bool clearOfMarks = false, Box? within = null)
    {
        var room = within ?? Frame;
        var left = Math.Max(room.Left, Math.Min(centre - label.Width / 2, room.Right - label.Width));
        return TryPlace(label, left, baseline, Align.Left, colour, reference, clearOfMarks);
    }

    private void ClearGridlines(in Box area)
    {
        foreach (var y in gridlines)
        {
            if (y <= area.Top || y >= area.Bottom) continue;
            Paper(new Box(Math.Max(Frame.Left, area.Left - 1), y - Hairline, Math.Min(Frame.Right, area.Right + 1), y + Hairline));
            return;
        }
    }
}
