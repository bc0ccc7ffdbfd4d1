using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Checks.Ratios;
using QifuReports.Ledger.Checks.Reconciliations;
using QifuReports.Ledger.Checks.Restatements;
using QifuReports.Ledger.Checks.Sums;
using QifuReports.Ledger.Checks.Translations;
using QifuReports.Ledger.Checks.Values;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Checks;

/// <summary>Runs the checks.</summary>
public static class CheckRunner
{
    // The checks are in the order of their rule codes, and their findings come in this order.
    private static readonly Check[] Checks =
    [
        new FootingCheck(),
        new IdentityCheck(),
        new CrossFootingCheck(),
        new AbridgedTableCheck(),
        new AdjustmentBalanceCheck(),
        new CashRollForwardCheck(),
        new NestedTotalsCheck(),
        new DerivedPeriodCheck(),
        new RoundedSumCheck(),
        new SummableCheck(),
        new EarningsPerShareCheck(),
        new AdsCheck(),
        new PerAdsCheck(),
        new ConvenienceTranslationCheck(),
        new TranslatedAmountCheck(),
        new TranslatedGrowthCheck(),
        new GrowthCheck(),
        new GrowthBaseCheck(),
        new MarginCheck(),
        new ShareOfTotalCheck(),
        new RegulationGCheck(),
        new LabelCheck(),
        new BasisCheck(),
        new AdjustmentRollForwardCheck(),
        new TaxEffectCheck(),
        new ReclassificationCheck(),
        new ComparativesCheck(),
        new SignCheck(),
        new RoundingCheck(),
        new NilCheck(),
        new DuplicateCaptionCheck(),
        new LabelDriftCheck(),
        new GuidanceCheck(),
        new SameFactCheck(),
        new PartOfWholeCheck(),
        new CumulativeCheck(),
        new MagnitudeCheck(),
        new MemberSumCheck(),
    ];

    /// <summary>The rules in order of their codes. <c>QC00</c> is the rule that checks the waivers themselves.</summary>
    public static IReadOnlyList<CheckRule> Rules { get; } = [WaiverCheck.Rule, .. Checks.Select(c => c.Rule)];

    /// <summary>
    /// Runs every check over the whole book, or over the filings that report on one period, including all other figures of these filings.
    /// If no filing reports on the period, the report is empty.
    /// </summary>
    /// <remarks>Findings are in the order of the rules' codes, then of the filings, then of the figures in the filing.</remarks>
    public static CheckReport Run(LedgerBook book, Period? period = null) =>
        Run(new BookView(book, period), isWholeBook: period is null, period is null ? null : waiver => IsOfFailure(book, waiver));

    /// <summary>
    /// Runs every check over the whole book as <see cref="Run(LedgerBook, Period?)"/> does, and lets each finding say how its values are
    /// computed, in <see cref="Finding.Comparison"/>.
    /// </summary>
    public static CheckReport Explain(LedgerBook book) => Run(new BookView(book, period: null), isWholeBook: true, isExplained: true);

    // Whether a waiver explains a failure anywhere in the book. If only one period is checked, a waiver may wrongly seem unused: its
    // comparison may involve several filings, or another release with the same figures. So a waiver that is valid for the whole book is
    // valid for each release.
    private static bool IsOfFailure(LedgerBook book, Waiver waiver)
    {
        var view = new BookView(book, period: null);
        var findings = new FindingList(book.Taxonomy);
        foreach (var check in Checks)
            if (check.Rule.Code == waiver.Check) check.Run(view, findings);
        foreach (var finding in findings.Findings)
            if (finding.Status is FindingStatus.Waived ? waiver.Names(waiver.Check, finding.Facts)
                : finding.Status is FindingStatus.Failed && waiver.Covers(waiver.Check, finding.Facts)) return true;
        return false;
    }

    /// <summary>Runs every check over the filings that a view selects for checking.</summary>
    internal static CheckReport Run(BookView view, bool isWholeBook, Predicate<Waiver>? holdsElsewhere = null, bool isExplained = false)
    {
        var findings = new FindingList(view.Book.Taxonomy) { IsExplained = isExplained };
        foreach (var check in Checks) check.Run(view, findings);
        return new CheckReport(WaiverCheck.Apply(view.Book, findings.Findings, view.Concerned, isWholeBook, holdsElsewhere))
        {
            Scale = view.Book.Scale,
            IsExplained = isExplained,
        };
    }

    /// <summary>
    /// Runs the checks over the filings that a view selects, until the first failure of the wanted kind that no waiver covers; later checks
    /// do not run. Null if there is no such failure.
    /// </summary>
    internal static Finding? FirstFailure(BookView view, Predicate<Finding> wanted)
    {
        var findings = new FindingList(view.Book.Taxonomy);
        foreach (var check in Checks)
        {
            var known = findings.Findings.Count;
            check.Run(view, findings);
            for (var i = known; i < findings.Findings.Count; i++)
                if (findings.Findings[i] is { Status: FindingStatus.Failed } failure && wanted(failure)
                    && !WaiverCheck.Covers(view.Book, failure)) return failure;
        }
        // Whether a waiver still has a failure to explain is known only after every check has run.
        foreach (var finding in WaiverCheck.Apply(view.Book, findings.Findings, view.Concerned, isWholeBook: false))
            if (finding.Status == FindingStatus.Failed && wanted(finding)) return finding;
        return null;
    }
}
