using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Composing;

/// <summary>Holds back a briefing that uses data marked as a draft, that is, data that nobody has confirmed yet.</summary>
public static class DraftGate
{
    // If a program imported a filing, every line may be marked as a draft; the message would then be too long.
    private const int MostNamed = 20;

    /// <summary>
    /// The draft marks that concern a briefing and are known before the briefing is composed: the marks of the issuer, of the filing, and
    /// of the concepts on the lines of that filing.
    /// </summary>
    /// <param name="book">The ledger.</param>
    /// <param name="filing">The filing that the briefing is made from; null if it is not known.</param>
    public static IReadOnlyList<DraftMark> Before(LedgerBook book, Filing? filing) => DraftsInUse.Of(book, filing is null ? [] : [filing]);

    /// <summary>
    /// The draft marks that concern a composed briefing: those of <see cref="Before"/>, and those of every filing that a figure is taken or
    /// derived from.
    /// </summary>
    public static IReadOnlyList<DraftMark> Of(LedgerBook book, Filing? filing, BriefingResult result)
    {
        if (book.Drafts.Count == 0) return [];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (filing is not null) ids.Add(filing.Id);
        foreach (var fact in FactsBehind.Of(result.Figures)) ids.Add(fact.Source.FilingId);
        return DraftsInUse.Of(book, book.Filings.Where(f => ids.Contains(f.Id)));
    }

    /// <summary>One diagnostic for each of the first twenty marks, and one for the rest; empty if there are no marks.</summary>
    public static IReadOnlyList<Diagnostic> Refusal(IReadOnlyList<DraftMark> marks)
    {
        var refusal = new List<Diagnostic>();
        foreach (var mark in marks.Take(MostNamed))
            refusal.Add(new Diagnostic(BriefingCodes.IsDraft,
                $"{char.ToUpperInvariant(mark.What[0])}{mark.What[1..]} is a draft: " +
                    $"{mark.Reason}{(mark.Reason[^1] is '.' or '!' or '?' ? "" : ".")}", mark.Place,
                    "Look at the filing; take \"draft\" out once it is right."));
        if (marks.Count > MostNamed)
            refusal.Add(new Diagnostic(BriefingCodes.IsDraft, FormattableString.Invariant($"{marks.Count - MostNamed} more are drafts."),
                marks[MostNamed].Place with { Line = 0, Column = 0, JsonPath = "" }, "'qifu-reports check' lists them all."));
        return refusal;
    }
}
