namespace QifuReports.Charts.Labels;

/// <summary>The names under the columns or points of a chart, fitted to the width of their slots.</summary>
/// <remarks>
/// Tried in this order: the full size, wrapped at spaces; the small size, wrapped; both, wrapped at spaces that do not break elsewhere; where time goes along the axis and all names are of one
/// word with a figure in it (2023Q3), the small size with only every second, third, ... name, the last always among them; the small size,
/// wrapped and shortened.
/// </remarks>
internal sealed class CategoryLabels
{
    /// <summary>Between the plot and the names.</summary>
    public const double Above = 3.5;

    private const double Gap = 4;

    private readonly IReadOnlyList<string> whole;
    private readonly List<ChartLabel>[] names;
    private readonly int stride;

    private CategoryLabels(IReadOnlyList<string> whole, List<ChartLabel>[] names, int stride)
    {
        this.whole = whole;
        this.names = names;
        this.stride = stride;
        foreach (var lines in names)
        {
            var height = 0.0;
            foreach (var line in lines) height += ChartLabel.LeadingOf(line.Size);
            Height = Math.Max(Height, height);
        }
    }

    /// <summary>The height of the tallest name.</summary>
    public double Height { get; }

    /// <summary>Whether every name stands whole.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>Fits names to slots of one width.</summary>
    /// <param name="categories">The names; an empty one is not set.</param>
    /// <param name="mayThin">Whether names may be left out: time goes on between two quarters, a step between two others has to be named.</param>
    public static CategoryLabels Fit(ChartText text, IReadOnlyList<string> categories, double slot, int mostLines, bool mayThin = true)
    {
        if (TryWrap(text, categories, text.Size, slot - Gap, mostLines, out var names)
            || TryWrap(text, categories, text.SmallSize, slot - Gap, mostLines, out names))
            return new CategoryLabels(categories, names, 1) { IsComplete = true };
        var broken = new string[categories.Count];
        for (var i = 0; i < broken.Length; i++) broken[i] = categories[i].Replace('\u00A0', ' ');
        if (mostLines > 1 && (TryWrap(text, broken, text.Size, slot - Gap, mostLines, out names) || TryWrap(text, broken, text.SmallSize, slot - Gap, mostLines, out names)))
            return new CategoryLabels(categories, names, 1) { IsComplete = true };

        var shortened = names;
        if (!mayThin) return new CategoryLabels(categories, shortened, 1);
        foreach (var category in categories)
            if (category.Length > 0 && (category.Contains(' ', StringComparison.Ordinal) || !category.AsSpan().ContainsAnyInRange('0', '9'))) return new CategoryLabels(categories, shortened, 1);
        for (var stride = 2; stride <= (categories.Count + 1) / 2; stride++)
            if (TryWrap(text, categories, text.SmallSize, stride * slot - Gap, 1, out names))
                return new CategoryLabels(categories, names, stride) { IsComplete = true };
        return new CategoryLabels(categories, shortened, 1);
    }

    /// <summary>Draws the names under the middles of their slots, from a top on. One that meets another is left out.</summary>
    /// <param name="strong">The one that is the news, in ink; -1 for none.</param>
    public void Draw(ChartCanvas canvas, Func<int, double> middle, double top, Box? within = null, int strong = -1)
    {
        var before = canvas.TextCount;
        for (var n = 0; n <= (names.Length - 1) / stride; n++)
        {
            // Names of one line may meet where some are left out: then the last has to stay. Others fit their slots.
            var i = stride > 1 ? names.Length - 1 - n * stride : n;
            var baseline = top + ChartLabel.Rise * (names[i].Count > 0 ? names[i][0].Size : 0);
            foreach (var line in names[i])
            {
                canvas.TryPlaceInside(line, middle(i), baseline, i == strong ? canvas.Style.Ink : canvas.Style.MutedInk, ChartReference.Name(whole[i]), within: within);
                baseline += ChartLabel.LeadingOf(line.Size);
            }
        }

        if (stride > 1) canvas.ReadAlong(before);
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
