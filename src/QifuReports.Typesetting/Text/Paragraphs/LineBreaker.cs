using System.Buffers;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// Chooses the line ends of a paragraph. The result has the fewest lines possible. With that number, the lines are as even as possible: the
/// sum of the squares of their empty space, as a share of the width, is smallest. Each line is tried only with the boxes (pieces that no
/// line end divides) that fit on it, so the time grows with the length of the text times the words per line.
/// </summary>
internal readonly ref struct LineBreaker(TextBox[] boxes, double width, LineFit fit)
{
    /// <summary>A tolerance, in points: a sum of advances may differ in its last bits from the same width measured earlier.</summary>
    private const double Tolerance = 0.005;

    /// <summary>The cost of a last line with only one short word: as high as the cost of a line that is more than half empty.</summary>
    private const double LonelyWord = 0.3;

    /// <summary>A last word counts as short if it takes less than this share of the width.</summary>
    private const double ShortWord = 0.2;

    /// <summary>The extra cost of a line that ends at a hyphen or dash instead of a space.</summary>
    private const double InsideWord = 0.02;

    /// <summary>The extra cost of a line that ends inside a word, with an added hyphen.</summary>
    private const double DividedWord = 0.06;

    private readonly TextBox[] _boxes = boxes;
    private readonly double _width = width;
    private readonly LineFit _fit = fit;

    public static bool Fits(double needed, double width) => needed <= width + Tolerance;

    /// <summary>
    /// Counts the lines for the boxes from one index up to another if every line is filled as far as possible; this is the smallest
    /// possible number of lines.
    /// </summary>
    public int Count(int first, int stop)
    {
        var count = 0;
        for (var start = first; start < stop; start = Filled(start, stop)) count++;
        return count;
    }

    /// <summary>Chooses line ends for the boxes from one index up to another. Appends the index after the last box of each line.</summary>
    public void Choose(int first, int stop, List<int> ends)
    {
        if (Fits(Used(first, stop), _width)) ends.Add(stop);
        else if (_fit == LineFit.Greedy) Greedy(first, stop, ends);
        else Even(first, stop, ends);
    }

    /// <summary>Returns the width of a line with the boxes from one index up to another.</summary>
    private double Used(int start, int end) => _boxes[end - 1].EndX - _boxes[start].X;

    private void Greedy(int first, int stop, List<int> ends)
    {
        for (var start = first; start < stop;) ends.Add(start = Filled(start, stop));
    }

    /// <summary>Fills a line as far as possible; returns the index after its last box. A box wider than the line is alone on it.</summary>
    private int Filled(int start, int stop)
    {
        var end = start + 1;
        while (end < stop && Fits(Used(start, end + 1), _width)) end++;
        return end;
    }

    private void Even(int first, int stop, List<int> ends)
    {
        // For the best division up to each box: the number of lines, the start of the last line, and the cost.
        var length = stop - first + 1;
        var (count, previous, costs) = (ArrayPool<int>.Shared.Rent(length), ArrayPool<int>.Shared.Rent(length), new double[length]);
        count[0] = 0;
        var low = first;
        for (var end = first + 1; end <= stop; end++)
        {
            // Finds the longest line that ends here. A box wider than the line is alone on its line.
            while (low < end - 1 && !Fits(Used(low, end), _width)) low++;
            var (best, least) = (low, double.MaxValue);
            // The longest last line gives the fewest lines. Shorter last lines are tried only while the number of lines stays the same.
            for (var start = low; start < end && count[start - first] == count[low - first]; start++)
            {
                var used = Used(start, end);
                var cost =
                    costs[start - first] + (end == stop && _fit == LineFit.Even ? LastCost(start, end, first, used) : Cost(end, used));
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
        var slack = Math.Max(0, _width - used) / _width;
        return slack * slack + _boxes[end - 1].After switch { BoxEnd.Inside => InsideWord, BoxEnd.Hyphen => DividedWord, _ => 0 };
    }

    private double LastCost(int start, int end, int first, double used) =>
        end - start == 1 && start > first && used < _width * ShortWord ? LonelyWord : 0;
}
