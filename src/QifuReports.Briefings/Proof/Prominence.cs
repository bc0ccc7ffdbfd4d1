using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Checks that no non-GAAP measure is more prominent than the GAAP measure that it is reconciled to. A non-GAAP measure must not be stated
/// without the GAAP measure, or before it. Its largest type must not be larger than the largest type of the GAAP measure; at the same size,
/// it must not be bolder (Regulation S-K, Item 10(e)(1)(i)(A); Non-GAAP C&amp;DI 102.10). The check uses only the finished pages.
/// </summary>
internal sealed class Prominence
{
    private readonly Dictionary<string, Look> _looks = new(StringComparer.Ordinal);
    private readonly List<(Concept Measure, string Text, int Page, bool IsFirst)> _measures = [];

    /// <summary>Records a run that states a figure. Must be called in the order of the pages.</summary>
    public void Note(GlyphRun run, Figure figure, int page)
    {
        var id = figure.Concept.Id.Value;
        var isNew = !_looks.TryGetValue(id, out var look);
        if (isNew && figure.Concept.GaapCounterpart is { } gaap)
            _measures.Add((figure.Concept, run.Text, page, !_looks.ContainsKey(gaap.Value)));
        if (isNew || look.IsBelow(run)) _looks[id] = new Look(run.Size.Points, run.Face.WeightClass);
    }

    /// <summary>The errors in the order of the pages: the number of the page, and the reason.</summary>
    public IEnumerable<(int Page, string Why)> Faults()
    {
        foreach (var (measure, text, page, isFirst) in _measures)
        {
            var gaap = measure.GaapCounterpart!.Value;
            if (!_looks.TryGetValue(gaap.Value, out var beside))
                yield return (page, $"\"{text}\" states {measure.Id}, which is a non-GAAP measure, and {gaap} is nowhere stated");
            else if (isFirst) yield return (page, $"\"{text}\" states {measure.Id}, which is a non-GAAP measure, before {gaap}");
            else if (_looks[measure.Id.Value] is var look && look.Size > beside.Size)
                yield return (page, $"{measure.Id}, which is a non-GAAP measure, is set larger than {gaap}");
            else if (look.Size == beside.Size && look.Weight > beside.Weight)
                yield return (page, $"{measure.Id}, which is a non-GAAP measure, is set bolder than {gaap}");
        }
    }

    // The largest type size in which a measure is stated, and the boldest weight in that size.
    private readonly record struct Look(double Size, int Weight)
    {
        public bool IsBelow(GlyphRun run) => run.Size.Points > Size || (run.Size.Points == Size && run.Face.WeightClass > Weight);
    }
}
