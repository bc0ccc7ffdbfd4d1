namespace QifuReports.Ledger.Derivation;

/// <summary>A stated flow as a piece of the time line between two quarter ends.</summary>
internal sealed class Stretch(int from, int to, string label, FiledFigure figure)
{
    public int From { get; } = from;
    public int To { get; } = to;
    public string Label { get; } = label;
    public FiledFigure Figure { get; } = figure;
}

/// <summary>
/// The whole algebra of spans in one rule: a flow of a span is known if one can walk along stated spans from its start to its end. A span
/// walked forwards is added, a span walked backwards is subtracted. Q1 = H1 − Q2: walk to the end of June, and back to the end of March.
/// </summary>
internal static class SpanPaths
{
    // Four terms are enough for a year of quarters. A longer walk collects too many roundings to be useful.
    private const int MostTerms = 4;

    /// <summary>
    /// Every walk of one to four terms that visits no quarter end twice. Each walk is given as its terms: first the added terms, then the
    /// subtracted ones, both in order of time.
    /// </summary>
    public static List<DerivationTerm[]> Between(List<Stretch> stretches, int from, int to)
    {
        List<DerivationTerm[]> found = [];
        Walk(stretches, from, to, new List<Step>(MostTerms), new List<int>(MostTerms + 1) { from }, found);
        return found;
    }

    private static void Walk(List<Stretch> stretches, int at, int to, List<Step> walked, List<int> points, List<DerivationTerm[]> found)
    {
        if (at == to)
        {
            found.Add(Terms(walked));
            return;
        }
        if (walked.Count == MostTerms) return;
        foreach (var stretch in stretches)
        {
            var forward = stretch.From == at;
            if (!forward && stretch.To != at) continue;
            var next = forward ? stretch.To : stretch.From;
            if (points.Contains(next)) continue;
            walked.Add(new Step(stretch, forward));
            points.Add(next);
            Walk(stretches, next, to, walked, points, found);
            walked.RemoveAt(walked.Count - 1);
            points.RemoveAt(points.Count - 1);
        }
    }

    private static DerivationTerm[] Terms(List<Step> walked)
    {
        var ordered = walked.ToArray();
        Array.Sort(ordered, Step.ByTime);
        var terms = new DerivationTerm[ordered.Length];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = new DerivationTerm(ordered[i].Forward ? TermRole.Added : TermRole.Subtracted, ordered[i].Stretch.Label,
                ordered[i].Stretch.Figure);
        return terms;
    }

    private sealed class Step(Stretch stretch, bool forward)
    {
        public Stretch Stretch { get; } = stretch;
        public bool Forward { get; } = forward;

        public static int ByTime(Step a, Step b) =>
            a.Forward != b.Forward ? (a.Forward ? -1 : 1)
            : a.Stretch.From != b.Stretch.From ? a.Stretch.From.CompareTo(b.Stretch.From)
            : b.Stretch.To.CompareTo(a.Stretch.To);
    }
}
