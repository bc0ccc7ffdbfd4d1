namespace QifuReports.Charts.Labels;

/// <summary>The names under the columns or points of a chart, fitted to the width of their slots.</summary>
/// <remarks>
/// The following is tried in this order. 1. The full font size, wrapped at spaces; then the small size, wrapped. 2. The same two, also
/// wrapped at non-breaking spaces. 3. If names may be left out and every name is one word with a digit (2023Q3): the small size with only
/// every second, third, ... name, always including the last. 4. The small size, wrapped and shortened.
/// </remarks>
internal sealed class CategoryLabels
{
    /// <summary>The space between the plot and the names.</summary>
    public const double Above = 3.5;

    private const double Gap = 4;

    private readonly IReadOnlyList<string> _whole;
    private readonly List<ChartLabel>[] _names;
    private readonly int _stride;

    private CategoryLabels(IReadOnlyList<string> whole, List<ChartLabel>[] names, int stride)
    {
        _whole = whole;
        _names = names;
        _stride = stride;
        foreach (var lines in names)
        {
            var height = 0.0;
            foreach (var line in lines) height += ChartLabel.LeadingOf(line.Size);
            Height = Math.Max(Height, height);
        }
    }

    /// <summary>The height of the tallest name.</summary>
    public double Height { get; }

    /// <summary>True if no name had to be shortened.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>Fits names to slots of equal width.</summary>
    /// <param name="categories">The names; nothing is written for an empty name.</param>
    /// <param name="mayThin">
    /// Whether names may be left out. On a time axis a reader can fill the gap between two quarters; the steps of a waterfall chart all
    /// need their names.
    /// </param>
    public static CategoryLabels Fit(ChartText text, IReadOnlyList<string> categories, double slot, int mostLines, bool mayThin = true)
    {
        if (TryWrap(text, categories, text.Size, slot - Gap, mostLines, out var names)
            || TryWrap(text, categories, text.SmallSize, slot - Gap, mostLines, out names))
            return new CategoryLabels(categories, names, 1) { IsComplete = true };
        var broken = new string[categories.Count];
        for (var i = 0; i < broken.Length; i++) broken[i] = categories[i].Replace('\u00A0', ' ');
        if (mostLines > 1 && (TryWrap(text, broken, text.Size, slot - Gap, mostLines, out names)
            || TryWrap(text, broken, text.SmallSize, slot - Gap, mostLines, out names)))
            return new CategoryLabels(categories, names, 1) { IsComplete = true };

        var shortened = names;
        if (!mayThin) return new CategoryLabels(categories, shortened, 1);
        foreach (var category in categories)
            if (category.Length > 0 && (category.Contains(' ', StringComparison.Ordinal)
                || !category.AsSpan().ContainsAnyInRange('0', '9'))) return new CategoryLabels(categories, shortened, 1);
        for (var stride = 2; stride <= (categories.Count + 1) / 2; stride++)
            if (TryWrap(text, categories, text.SmallSize, stride * slot - Gap, 1, out names))
                return new CategoryLabels(categories, names, stride) { IsComplete = true };
        return new CategoryLabels(categories, shortened, 1);
    }

    /// <summary>
    /// Draws the names centred under their slots, downwards from a top edge. A name that would overlap another name is left out.
    /// </summary>
    /// <param name="strong">The index of the emphasised name, written in the ink colour; -1 for none.</param>
    public void Draw(ChartCanvas canvas, Func<int, double> middle, double top, Box? within = null, int strong = -1)
    {
        var before = canvas.TextCount;
        for (var n = 0; n <= (_names.Length - 1) / _stride; n++)
        {
            // If only every second or third name is shown, two names may still overlap, and the later of the two to be placed is left out.
            // So the last name is placed first. Otherwise each name fits its slot.
            var i = _stride > 1 ? _names.Length - 1 - n * _stride : n;
            var baseline = top + ChartLabel.Rise * (_names[i].Count > 0 ? _names[i][0].Size : 0);
            foreach (var line in _names[i])
            {
                canvas.TryPlaceInside(line, middle(i), baseline, i == strong ? canvas.Style.Ink : canvas.Style.MutedInk,
                    ChartReference.Name(_whole[i]), within: within);
                baseline += ChartLabel.LeadingOf(line.Size);
            }
        }

        if (_stride > 1) canvas.ReadAlong(before);
    }

    private static bool TryWrap(ChartText text, IReadOnlyList<string> categories, double size, double width, int mostLines,
        out List<ChartLabel>[] names)
    {
        names = new List<ChartLabel>[categories.Count];
        var all = true;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = text.Wrapped(categories[i], size, width, mostLines, out var complete);
            all &= complete;
        }

        return all;
    }
}
