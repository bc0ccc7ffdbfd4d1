using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Checks;

/// <summary>
/// Turns the failures that a waiver explains into waived findings, and adds a failure for each waiver that no longer explains a failure.
/// </summary>
internal static class WaiverCheck
{
    public static CheckRule Rule { get; } = new("QC00", "Waivers",
        "Every waiver is of a comparison that fails, with the values for which it was written.",
        ToleranceKind.Exact,
        "A waiver explains one difference; when a figure changes, or the difference is gone, the explanation has lapsed.");

    /// <summary>
    /// The findings, with those that a waiver covers turned into waived ones. A failure for each lapsed waiver comes first.
    /// </summary>
    /// <param name="isWholeBook">Whether all filings were checked. If so, a waiver without any comparison is reported as wrong.</param>
    /// <param name="holdsElsewhere">
    /// Says whether a waiver that explains no finding here explains a failure elsewhere in the book, and so has not lapsed; null for never.
    /// </param>
    public static IReadOnlyList<Finding> Apply(LedgerBook book, IReadOnlyList<Finding> findings, IReadOnlyList<FilingView> views,
        bool isWholeBook, Predicate<Waiver>? holdsElsewhere = null)
    {
        if (book.Waivers.Count == 0) return findings;
        var marked = findings.ToArray();
        List<Finding> lapsed = [];
        foreach (var waiver in book.Waivers)
        {
            var (isUsed, named) = (false, (Finding?)null);
            for (var i = 0; i < marked.Length; i++)
            {
                var finding = marked[i];
                if (finding.Rule.Code != waiver.Check || !waiver.Names(waiver.Check, finding.Facts)) continue;
                named ??= finding;
                if (finding.Status is FindingStatus.Waived) isUsed = true;
                if (finding.Status is not FindingStatus.Failed || !waiver.Covers(waiver.Check, finding.Facts)) continue;
                marked[i] = finding with { Status = FindingStatus.Waived, WaiverReason = waiver.Reason };
                isUsed = true;
            }
            if (!isUsed && Lapse(book, waiver, named, views, isWholeBook) is { } finding2 && holdsElsewhere?.Invoke(waiver) != true)
                lapsed.Add(finding2);
        }
        DenyCalendar(book, marked);
        return [.. lapsed, .. marked];
    }

    // Briefings print the dates of the fiscal calendar. If most column headings of the filings name other dates, a waiver would hide that
    // the briefings are wrong: the calendar has to be corrected instead.
    private static void DenyCalendar(LedgerBook book, Finding[] marked)
    {
        if (!Array.Exists(marked, static f => f.Status == FindingStatus.Waived && CalendarDoubt.IsAgainst(f))) return;
        var heads = new FindingList(book.Taxonomy);
        new LabelCheck().Run(new BookView(book, period: null), heads);
        if (CalendarDoubt.Of(heads.Findings) is null) return;
        for (var i = 0; i < marked.Length; i++)
            if (marked[i].Status == FindingStatus.Waived && CalendarDoubt.IsAgainst(marked[i]))
                marked[i] = marked[i] with { Status = FindingStatus.Failed, WaiverReason = "",
                    Subject =
                        $"{marked[i].Subject}; it cannot be waived, since pages would say days that the filings do not: most heads are " +
                            $"against \"fiscalYear\" in issuer.json" };
    }

    /// <summary>Whether a waiver covers a failure, with the same figures and the same values.</summary>
    public static bool Covers(LedgerBook book, Finding failure) =>
        book.Waivers.Any(w => w.Check == failure.Rule.Code && w.Covers(w.Check, failure.Facts));

    private static Finding? Lapse(LedgerBook book, Waiver waiver, Finding? named, IReadOnlyList<FilingView> views, bool isWholeBook)
    {
        if (named is not null)
        {
            var what = named.Status == FindingStatus.Failed
                ? $"{(waiver.Check == Waiver.OfHeads ? "a figure, its head or its period has changed" : "a figure has changed")}: " +
                    $"{Then(waiver)}it is now {Now(named.Facts)} (\"values\": \"{Waiver.HashOf(waiver.Check, named.Facts)}\")"
                    : $"the difference is gone: {Then(waiver)}it is now {Now(named.Facts)}";
            return new Finding(Rule, FindingStatus.Failed, named.Period,
                $"{waiver.Check}, {named.Subject}: waiver lapsed ({PlaceOf(waiver)}), {what}", named.Expected, named.Actual, 0, named.Unit,
                named.Facts);
        }
        List<Fact> facts = [];
        for (var i = 0; i < waiver.Figures.Count; i++)
            foreach (var view in views)
                if (view.Finest(waiver.Figures[i]) is { } fact) facts.Add(fact);

        // If only one release is checked, a waiver without a comparison is reported only if the release states all of its figures.
        if (!isWholeBook && facts.Count < waiver.Figures.Count) return null;
        var first = waiver.Figures.Count == 0 ? default : waiver.Figures[0];
        return new Finding(Rule, FindingStatus.Failed, first.Period,
            $"{waiver.Check}, {first.Concept}: waiver lapsed ({PlaceOf(waiver)}), there is no such comparison: {Missing(book, waiver)}", 1,
            0, 0, "comparisons", facts);
    }

    private static string PlaceOf(Waiver waiver) =>
        waiver.Place.Line > 0 ? string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(waiver.Place.File)}, line {waiver.Place.Line}") : Path.GetFileName(waiver.Place.File);

    private static string Then(Waiver waiver) => waiver.Stated.Count == 0 ? "" : $"it was {string.Join(" against ", waiver.Stated)}; ";

    private static string Now(IReadOnlyList<Fact> facts) => string.Join(" against ", facts.Select(Waiver.TextOf));

    // Lists the figures of a waiver that no filing states, each with the other bases on which filings state it. If filings state all
    // figures, says that the rule does not compare them.
    private static string Missing(LedgerBook book, Waiver waiver)
    {
        List<string> missing = [];
        foreach (var figure in waiver.Figures)
        {
            if (book.Facts(figure).Count > 0) continue;
            var others = book.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Columns).Select(c => c.Basis).Distinct()
                .Where(b => book.Facts(figure with { Basis = b }).Count > 0).Select(b => b.Code);
            var on = string.Join(", ", others);
            missing.Add($"{figure.Concept}, {figure.Period}, {figure.Unit} on {figure.Basis}{(on.Length == 0 ? "" : $" (only on {on})")}");
        }
        return missing.Count > 0 ? $"no filing states {string.Join("; nor ", missing)}"
            : $"{waiver.Check} does not compare these figures with one another";
    }
}
