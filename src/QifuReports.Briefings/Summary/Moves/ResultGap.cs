using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// The part of the change of a result that its lines do not explain. Either the filing does not add up (and a waiver accepts that), or a
/// line is stated for one period only. This part is shown as a separate line, never as part of an existing line.
/// </summary>
internal static class ResultGap
{
    private const string Waived = "What does not add up in the filing (waived)", Other = "What no line of both periods explains";

    /// <summary>
    /// The change of the result less the changes of its lines, in currency units; positive if the result rose by more. Null if rounding
    /// alone may explain the difference.
    /// </summary>
    /// <param name="context">The briefing.</param>
    /// <param name="result">The result, compared with the earlier period.</param>
    /// <param name="lines">All lines of the result, with their weights in the result.</param>
    public static ResultMove? Of(BriefingContext context, Comparison result, IReadOnlyList<(int Weight, Comparison Change)> lines)
    {
        var concept = result.Current.Concept;
        var (now, before) = (Beyond(result.Current, l => l.Current), Beyond(result.Base, l => l.Base));
        var name = $"{now.Name}/change-{(result.Against == ComparedWith.YearBefore ? "on-year" : "on-prior")}";
        var difference = Derive.Difference(name, now, before, context.Book.Currency);
        if (difference is { Low: <= 0, High: >= 0 }) return null;
        (now, before, difference) = (context.Book.Keep(now), context.Book.Keep(before), context.Book.Keep(difference));
        return new ResultMove(concept, 1, IsWaived(context, result, lines) ? Waived : Other,
            new Comparison(now, before, result.Against, difference, null, false)) { IsGap = true };

        Figure Beyond(Figure whole, Func<Comparison, Figure> of) =>
            Derive.Sum($"{whole.Period}/{concept.Id}/beyond-its-lines", concept,
                [(whole, 1), .. lines.Select(l => (of(l.Change), -l.Weight))]);
    }

    // Whether a difference that a waiver accepts concerns the result or one of its lines, in one of the two periods.
    private static bool IsWaived(BriefingContext context, Comparison result, IReadOnlyList<(int Weight, Comparison Change)> lines)
    {
        var concepts = lines.Select(l => l.Change.Current.Concept.Id).Append(result.Current.Concept.Id).ToHashSet();
        foreach (var finding in context.Report.Findings)
            if (finding.Status == FindingStatus.Waived
                && finding.Facts.Any(f => concepts.Contains(f.Key.Concept)
                    && (f.Key.Period == result.Current.Period || f.Key.Period == result.Base.Period))) return true;
        return false;
    }
}
