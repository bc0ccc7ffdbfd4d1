using System.Buffers;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// Chooses where lines end: the fewest lines, and of all ways to have so few the one whose lines are most even (the least sum of
/// squared slack as a part of the width). Each line is tried only against the boxes it can hold, so the time grows with the
/// text times the words of a line.
/// </summary>
internal readonly ref struct LineBreaker(TextBox[] boxes, double width, LineFit fit)
{
    /// <summary>Sums of advances differ in their last bits from a width that was measured before.</summary>
    private const double Tolerance = 0.005;

    /// <summary>What a last line of one short word costs: as much as a line that is more than half empty.</summary>
    private const double LonelyWord = 0.3;

    /// <summary>A last word below this part of the width is short.</summary>
    private const double ShortWord = 0.2;

    /// <summary>What a line costs that ends at a hyphen or a dash rather than at a space.</summary>
    private const double InsideWord = 0.02;

    /// <summary>And one at whose end a hyphen is set that the word has not.</summary>
    private const double DividedWord = 0.06;

    private readonly TextBox[] boxes = boxes;
    private readonly double width = width;
    private readonly LineFit fit = fit;

    public static bool Fits(double needed, double width) => needed <= width + Tolerance;

    /// <summary>How many lines the boxes from one up to another take: no way takes fewer than to fill each.</summary>
    public int Count(int first, int stop)
    {
        var count = 0;
        for (var start = first; start < stop; start = Filled(start, stop)) count++;
        return count;
    }

    /// <summary>Chooses for the boxes from one up to another; appends, for each line, the index behind its last box.</summary>
    public void Choose(int first, int stop, List<int> ends)
    {
        if (Fits(Used(first, stop), width)) ends.Add(stop);
        else if (fit == LineFit.Greedy) Greedy(first, stop, ends);
        else Even(first, stop, ends);
    }

    /// <summary>The width of a line of the boxes from one up to another.</summary>
    private double Used(int start, int end) => boxes[end - 1].EndX - boxes[start].X;

    private void Greedy(int first, int stop, List<int> ends)
    {
        for (var start = first; start < stop;) ends.Add(start = Filled(start, stop));
    }

    /// <summary>Behind the last box of a line from one on that takes all that it holds; a box that is wider than the line stands on one of its own.</summary>
    private int Filled(int start, int stop)
    {
        var end = start + 1;
        while (end < stop && Fits(Used(start, end + 1), width)) end++;
        return end;
    }

    private void Even(int first, int stop, List<int> ends)
    {
        // Of the best lines up to each box: how many, where the last of them starts, and what they cost.
        var length = stop - first + 1;
        var (count, previous, costs) = (ArrayPool<int>.Shared.Rent(length), ArrayPool<int>.Shared.Rent(length), new double[length]);
        count[0] = 0;
        var low = first;
        for (var end = first + 1; end <= stop; end++)
        {
            // The longest line that ends here; a box that is wider than the line stands on one of its own.
            while (low < end - 1 && !Fits(Used(low, end), width)) low++;
            var (best, least) = (low, double.MaxValue);
            // Fewest lines stand before the longest one, and before those that are shorter only as long as as many do.
            for (var start = low; start < end && count[start - first] == count[low - first]; start++)
            {
                var used = Used(start, end);
                var cost = costs[start - first] + (end == stop && fit == LineFit.Even ? LastCost(start, end, first, used) : Cost(end, used));
                if (cost <= least) (best, least) = (start, cost);
            }
            (count[end - first], previous[end - first], costs[end - first]) = (count[low - first] + 1, best, least);
        }
        var at = ends.Count;
        for (var end = stop; end > first; end = previous[end - first]) ends.Add(end);
        ends.Reverse(at, ends.Count - at);
        ArrayPool<int>.Shared.Return(count);
        ArrayPool<int>.Shared.Return(previous);
    }

    private double Cost(int end, double used)
    {
        var slack = Math.Max(0, width - used) / width;
        return slack * slack + boxes[end - 1].After switch { BoxEnd.Inside => InsideWord, BoxEnd.Hyphen => DividedWord, _ => 0 };
    }

    private double LastCost(int start, int end, int first, double used) =>
        end - start == 1 && start > first && used < width * ShortWord ? LonelyWord : 0;
}
