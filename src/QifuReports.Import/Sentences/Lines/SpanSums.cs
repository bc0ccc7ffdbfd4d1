namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Computes a flow (an amount for a span of time, such as revenue) from other spans of the fiscal year: a year is the sum of its quarters,
/// a last quarter is the year minus the nine months. The shortest chain between the ends of the span is used, so that the fewest figures
/// are needed.
/// </summary>
/// <param name="known">Returns the flow in a period, in ones; null if it is not stated.</param>
internal sealed class SpanSums(Func<Period, decimal?> known)
{
    // The start of a fiscal year and its four quarter ends.
    private const int Ends = 5;

    /// <summary>The amount for a span, without using the figure stated for that span; null if the other spans do not give it.</summary>
    public decimal? Of(Period span) => Places(span) is var (from, to) ? Way(span, from, to) : null;

    /// <summary>
    /// The amount for the time before a part at the end of a whole span, such as the nine months before the fourth quarter of a year. 0 if
    /// the part starts with the whole span; null if the part does not end with the whole span, or the amount is unknown.
    /// </summary>
    public decimal? Before(Period part, Period whole)
    {
        if (part.Year != whole.Year || part.End != whole.End || Places(whole) is not var (from, _) || Places(part) is not var (to, _))
            return null;
        return from == to ? 0 : Way(part, from, to);
    }

    private decimal? Way(Period without, int from, int to)
    {
        // A breadth-first search over the quarter ends: the first chain to reach an end is the shortest.
        var (sums, next) = (new decimal?[Ends], new Queue<int>([from]));
        sums[from] = 0;
        while (next.TryDequeue(out var at))
            foreach (var span in Spans(without))
            {
                if (span == without || Places(span) is not var (start, end) || at != start && at != end) continue;
                var (other, sign) = at == start ? (end, 1) : (start, -1);
                if (sums[other] is not null || known(span) is not { } value) continue;
                sums[other] = sums[at] + sign * value;
                next.Enqueue(other);
            }
        return sums[to];
    }

    private static IEnumerable<Period> Spans(Period of)
    {
        var calendar = of.Calendar;
        yield return calendar.FullYear(of.Year);
        yield return calendar.NineMonths(of.Year);
        for (var i = 1; i <= 2; i++) yield return calendar.Half(of.Year, i);
        for (var i = 1; i <= 4; i++) yield return calendar.Quarter(of.Year, i);
    }

    private static (int From, int To)? Places(Period span) => span.Kind switch
    {
        PeriodKind.Quarter => (span.Index - 1, span.Index),
        PeriodKind.Half => (span.Index * 2 - 2, span.Index * 2),
        PeriodKind.NineMonths => (0, 3),
        PeriodKind.Year => (0, 4),
        _ => null,
    };
}
