using System.Buffers;

namespace QifuReports.Typesetting.Text;

/// <summary>
/// Chooses where lines end: the fewest lines, and of all ways to have so few the one whose lines are most even (the least sum of
/// squared slack as a part of the width). Each line is tried only against the boxes it can hold, so the time grows with the
/// text times the words of a line.
/// </summary>
internal static class LineBreaker
{
    /// <summary>Sums of advances differ in their last bits from a width that was measured before.</summary>
    private const double Tolerance = 0.005;

    /// <summary>What a last line of one short word costs: as much as a line that is more than half empty.</summary>
    private const double LonelyWord = 0.3;

    /// <summary>A last word below this part of the width is short.</summary>
    private const double ShortWord = 0.2;

    /// <summary>What a line costs that ends at a hyphen or a dash rather than at a space.</summary>
    private const double InsideWord = 0.02;

    private const int OnStack = 256;

    private record struct Node(int Lines, int Previous, double Cost);

    public static bool Fits(double needed, double width) => needed <= width + Tolerance;

    /// <summary>Appends to <paramref name="ends"/>, for each line, the index behind its last box, counted from <paramref name="first"/>.</summary>
    public static void Choose(ReadOnlySpan<TextBox> boxes, double width, LineFit fit, int first, List<int> ends)
    {
        if (Fits(boxes[^1].XEnd - boxes[0].X, width)) ends.Add(first + boxes.Length);
        else if (fit == LineFit.Greedy) Greedy(boxes, width, first, ends);
        else Even(boxes, width, fit, first, ends);
    }

    private static void Greedy(ReadOnlySpan<TextBox> boxes, double width, int first, List<int> ends)
    {
        var start = 0;
        for (var i = 1; i < boxes.Length; i++)
            if (!Fits(boxes[i].XEnd - boxes[start].X, width))
            {
                ends.Add(first + i);
                start = i;
            }
        ends.Add(first + boxes.Length);
    }

    private static void Even(ReadOnlySpan<TextBox> boxes, double width, LineFit fit, int first, List<int> ends)
    {
        Node[]? rented = null;
        var nodes = boxes.Length < OnStack ? stackalloc Node[OnStack] : rented = ArrayPool<Node>.Shared.Rent(boxes.Length + 1);
        nodes[0] = default;
        for (var end = 1; end <= boxes.Length; end++)
        {
            var best = new Node(int.MaxValue, 0, 0);
            // A box that is wider than the line stands on one of its own.
            for (var start = end - 1; start >= 0; start--)
            {
                var used = boxes[end - 1].XEnd - boxes[start].X;
                if (start < end - 1 && !Fits(used, width)) break;
                var lines = nodes[start].Lines + 1;
                if (lines > best.Lines) continue;
                var cost = nodes[start].Cost + Cost(boxes, start, end, used, width, fit);
                if (lines < best.Lines || cost < best.Cost) best = new Node(lines, start, cost);
            }
            nodes[end] = best;
        }
        var at = ends.Count;
        for (var end = boxes.Length; end > 0; end = nodes[end].Previous) ends.Add(first + end);
        ends.Reverse(at, ends.Count - at);
        if (rented is not null) ArrayPool<Node>.Shared.Return(rented);
    }

    private static double Cost(ReadOnlySpan<TextBox> boxes, int start, int end, double used, double width, LineFit fit)
    {
        if (end == boxes.Length && fit == LineFit.Even)
            return end - start == 1 && start > 0 && used < width * ShortWord ? LonelyWord : 0;
        var slack = Math.Max(0, width - used) / width;
        return slack * slack + (boxes[end - 1].After == BoxEnd.Inside ? InsideWord : 0);
    }
}
