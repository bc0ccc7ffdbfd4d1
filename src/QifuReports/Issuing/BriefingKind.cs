using QifuReports.Briefings.Composing;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Issuing;

/// <summary>Composes the document of one briefing.</summary>
public delegate BriefingResult BriefingComposer(LedgerBook book, Period period, CheckReport report, TemplateSet templates, BriefingOptions options);

/// <summary>
/// A kind of briefing: what it is called, which periods can have one, which checks it has to pass, and who composes it.
/// <see cref="All"/> is the whole list; a kind that stands there has its command, its templates, and its place in a batch.
/// </summary>
/// <param name="Name">Of its command, of its folder of templates, and in <c>--briefings</c>.</param>
/// <param name="Title">As a person calls it, to be followed by the period.</param>
/// <param name="Summary">What its command does, for the help.</param>
/// <param name="FileName">Of the PDF in the folder of its period.</param>
/// <param name="Periods">The periods that a batch makes one for, oldest first: those that the company reports on, and the quarters that follow from them.</param>
/// <param name="CheckedPeriod">The period whose checks the briefing has to pass; null where the data has nothing for the briefing.</param>
/// <param name="Compose">Makes the document.</param>
public sealed record BriefingKind(
    string Name, string Title, string Summary, string FileName,
    Func<LedgerBook, IReadOnlyList<Period>> Periods, Func<LedgerBook, Period, Period?> CheckedPeriod, BriefingComposer Compose)
{
    public static BriefingKind Quarterly { get; } = new(
        "quarterly", "Quarterly briefing", "Makes the briefing on the results of a quarter", "quarterly-briefing.pdf",
        ResultPeriods.Quarters, static (book, period) => period.Kind == PeriodKind.Quarter ? BriefingSource.For(book, period)?.Filing.Period : null, QuarterlyBriefing.Compose)
    {
        TellsResults = true,
    };

    /// <summary>The same of a half, nine months or a year: of quarters it is called <see cref="Quarterly"/>.</summary>
    public static BriefingKind Results { get; } = new(
        "results", "Results briefing", "Makes the briefing on the results of a half or year", "results-briefing.pdf",
        ResultPeriods.Longer, static (book, period) => period.Kind == PeriodKind.Quarter ? null : BriefingSource.For(book, period)?.Filing.Period, QuarterlyBriefing.Compose)
    {
        Templates = Quarterly.Templates,
        Besides = ResultPeriods.Besides,
        TellsResults = true,
    };

    public static BriefingKind Reconciliation { get; } = new(
        "reconciliation", "Reconciliation briefing", "Makes the briefing between two accounting bases", "reconciliation-briefing.pdf",
        Bridge.Periods, static (book, period) => Bridge.FilingFor(book, period)?.Period, ReconciliationBriefing.Compose)
    {
        FilingOf = Bridge.FilingFor,
        TemplateRoots = ReconciliationBriefing.TemplateRoots,
    };

    public static BriefingKind Provisions { get; } = new(
        "provisions", "Provision briefing", "Makes the briefing on credit provisions", "provision-briefing.pdf",
        ProvisionSource.LeadingIn, static (book, period) => ProvisionSource.For(book, period)?.Filing.Period, ProvisionBriefing.Compose)
    {
        Besides = static book => [.. ProvisionSource.PeriodsIn(book).Except(ProvisionSource.LeadingIn(book))],
        LeadsUnasked = true,
        TemplateRoots = ProvisionBriefing.TemplateRoots,
        FilingOf = static (book, period) => ProvisionSource.For(book, period)?.Filing,
    };

    public static BriefingKind FactSheet { get; } = new(
        "factsheet", "Fact sheet", "Makes the fact sheet of a period, one page", "fact-sheet.pdf",
        static book => [.. ResultPeriods.Quarters(book).Concat(ResultPeriods.Longer(book)).Where(p => ResultPeriods.HasResult(book, p)).Order()], static (book, period) => BriefingSource.For(book, period)?.Filing.Period, FactSheetBriefing.Compose)
    {
        Besides = ResultPeriods.Besides,
        TellsResults = true,
        TemplateRoots = FactSheetBriefing.TemplateRoots,
    };

    /// <summary>Every kind, in the order in which the help names them.</summary>
    public static IReadOnlyList<BriefingKind> All { get; } = [Quarterly, Results, Reconciliation, Provisions, FactSheet];

    /// <summary>The names of all kinds, in that order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(k => k.Name)];

    /// <summary>The kinds that the data gives a briefing of a period for, in that order; may be none.</summary>
    public static IReadOnlyList<BriefingKind> Of(LedgerBook book, Period period)
    {
        var kinds = new List<BriefingKind>();
        foreach (var kind in All)
            if (kind.CheckedPeriod(book, period) is not null) kinds.Add(kind);
        return kinds;
    }

    /// <summary>Whether it tells of the results of a period, which a release has.</summary>
    public bool IsOfResults => this == Quarterly || this == Results || this == FactSheet;

    /// <summary>The templates that it asks for by name, whatever they include.</summary>
    public IReadOnlyList<string> TemplateRoots { get; private init; } = QuarterlyBriefing.TemplateRoots;

    /// <summary>The folder of its templates below that of all.</summary>
    public string Templates { get; private init; } = Name;

    /// <summary>The periods that it can be asked for besides, oldest first.</summary>
    public Func<LedgerBook, IReadOnlyList<Period>> Besides { get; private init; } = static _ => [];

    /// <summary>
    /// Whether it tells of all periods that its source has, so that no period need be asked for: the latest leads, and a batch makes it once, unless another is asked for, which then leads.
    /// </summary>
    public bool LeadsUnasked { get; private init; }

    /// <summary>Whether it begins with what became of the results of its period.</summary>
    public bool TellsResults { get; private init; }

    /// <summary>All periods that the data gives one for, oldest first.</summary>
    public IReadOnlyList<Period> Makes(LedgerBook book) => [.. Periods(book).Concat(Besides(book)).Order()];

    /// <summary>The filing that a briefing of the period rests on, for a mail about it; null where the data has nothing for the briefing.</summary>
    public Func<LedgerBook, Period, Filing?> FilingOf { get; init; } = static (book, period) => BriefingSource.For(book, period)?.Filing;

    /// <summary>Whether a kind has that name.</summary>
    public static bool IsKnown(string name) => Find(name) is not null;

    /// <summary>Whether the name of a kind means this one, too: results are also those of quarters.</summary>
    public bool IsMeantBy(string name) => name == Name || (this == Quarterly && name == Results.Name);

    /// <summary>The kind of that name; null for none.</summary>
    public static BriefingKind? Find(string name)
    {
        foreach (var kind in All)
            if (kind.Name == name) return kind;
        return null;
    }
}
