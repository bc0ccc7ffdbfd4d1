using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks;

/// <summary>Runs the checks.</summary>
public static class CheckRunner
{
    private static readonly Check[] Checks =
    [
        new FootingCheck(), new IdentityCheck(), new CashRollForwardCheck(), new RoundedSumCheck(), new EarningsPerShareCheck(), new AdsCheck(),
        new PerAdsCheck(), new ConvenienceTranslationCheck(), new TranslatedAmountCheck(), new GrowthCheck(), new MarginCheck(),
        new ShareOfTotalCheck(), new RegulationGCheck(), new ComparativesCheck(), new RoundingCheck(), new GuidanceCheck(), new SameFactCheck(),
    ];

    /// <summary>The rules in order of their codes. <c>QC00</c> is that of the waivers themselves.</summary>
    public static IReadOnlyList<CheckRule> Rules { get; } = [WaiverCheck.Rule, .. Checks.Select(c => c.Rule)];

    /// <summary>
    /// Every check over the whole book, or over what concerns one period (the filings that report on it and all that they state).
    /// Without a filing for the period the report is empty.
    /// </summary>
    /// <remarks>Findings stand in the order of the rules' codes, then of the filings, then of the figures in the filing.</remarks>
    public static CheckReport Run(LedgerBook book, Period? period = null)
    {
        var networks = new NetworkBook(book.Taxonomy);
        List<FilingView> views = [];
        foreach (var filing in Concerned(book, period)) views.Add(new FilingView(book, networks, filing));
        var findings = new FindingList(book.Taxonomy);
        foreach (var check in Checks)
            foreach (var view in views) check.Run(view, findings);
        return new CheckReport(WaiverCheck.Apply(book, findings.Findings, views, isWholeBook: period is null));
    }

    private static IReadOnlyList<Filing> Concerned(LedgerBook book, Period? period) =>
        period is not { } wanted ? book.Filings : [.. book.Filings.Where(f => f.Period == wanted)];
}
