using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Filings;

namespace QifuReports.App.Kinds;

/// <summary>Composes the document of one briefing.</summary>
public delegate BriefingResult BriefingComposer(LedgerBook book, Period period, CheckReport report, TemplateSet templates,
    BriefingOptions options);

/// <summary>
/// A kind of briefing: its name, the periods that can have one, the checks that its briefings must pass, and the method that composes them.
/// Each kind in <see cref="All"/> has templates and a place in a batch, and needs a command of its name in the list of commands.
/// </summary>
/// <param name="Name">The name of the kind's command, of its templates folder, and of its value for <c>--briefings</c>.</param>
/// <param name="Title">The title that people read, e.g. "Quarterly briefing"; a period is written after it.</param>
/// <param name="Summary">What the command does, as a sentence for the help.</param>
/// <param name="FileName">The file name of the PDF, which is in a folder named after the period.</param>
/// <param name="Periods">The periods for which a batch makes a briefing, oldest first: the periods that the company reports on, and
/// quarters that can be computed from these.</param>
/// <param name="CheckedPeriod">Returns the period whose checks must hold before the briefing is made; null if the data has nothing for the
/// briefing.</param>
/// <param name="Compose">Composes the document.</param>
public sealed record BriefingKind(
    string Name, string Title, string Summary, string FileName,
    Func<LedgerBook, IReadOnlyList<Period>> Periods, Func<LedgerBook, Period, Period?> CheckedPeriod, BriefingComposer Compose)
{
    public static BriefingKind Quarterly { get; } = new(
        "quarterly", "Quarterly briefing", "Makes the briefing on the results of a quarter", "quarterly-briefing.pdf",
        ResultPeriods.Quarters, static (book, period) =>
            period.Kind == PeriodKind.Quarter ? BriefingSource.For(book, period)?.Filing.Period : null, QuarterlyBriefing.Compose)
    {
        TellsResults = true,
        TemplateRoots = QuarterlyBriefing.TemplateRoots,
    };

    /// <summary>
    /// The results briefing for a half year, nine months or a year. For a quarter the same briefing is <see cref="Quarterly"/>.
    /// </summary>
    public static BriefingKind Results { get; } = new(
        "results", "Results briefing", "Makes the briefing on the results of a half or year", "results-briefing.pdf",
        ResultPeriods.Longer, static (book, period) =>
            period.Kind == PeriodKind.Quarter ? null : BriefingSource.For(book, period)?.Filing.Period, QuarterlyBriefing.Compose)
    {
        Templates = Quarterly.Templates,
        Besides = ResultPeriods.Besides,
        TellsResults = true,
        TemplateRoots = QuarterlyBriefing.TemplateRoots,
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
        static book => [.. ResultPeriods.Quarters(book).Concat(ResultPeriods.Longer(book)).Where(p => ResultPeriods.HasResult(book, p))
            .Order()], static (book, period) => BriefingSource.For(book, period)?.Filing.Period, FactSheetBriefing.Compose)
    {
        Besides = ResultPeriods.Besides,
        TellsResults = true,
        TemplateRoots = FactSheetBriefing.TemplateRoots,
    };

    /// <summary>Every kind, in the order of the help.</summary>
    public static IReadOnlyList<BriefingKind> All { get; } = [Quarterly, Results, Reconciliation, Provisions, FactSheet];

    /// <summary>
    /// The fact book of a period: no briefing and in none of the lists of kinds, but made, listed and sent like one. It is a workbook, so
    /// it has no document and no templates.
    /// </summary>
    public static BriefingKind FactBook { get; } = new(
        "workbook", "Fact book", "Writes the ledger as a workbook with live formulas", "fact-book.xlsx",
        static book => [.. All.SelectMany(kind => kind.Periods(book)).Distinct().Order()],
        static (book, period) => BriefingSource.For(book, period)?.Filing.Period ?? Of(book, period) switch
        {
            [var first, ..] => first.CheckedPeriod(book, period),
            _ => null,
        },
        static (_, _, _, _, _) => throw new InvalidOperationException("a fact book has no document"))
    {
        Formats = [BriefingFormat.Xlsx],
        FilingOf = static (book, period) => BriefingSource.For(book, period)?.Filing ?? Of(book, period) switch
        {
            [var first, ..] => first.FilingOf(book, period),
            _ => null,
        },
    };

    /// <summary>The names of all kinds, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(k => k.Name)];

    /// <summary>What can be approved and sent: every kind of briefing, then the fact book.</summary>
    public static IReadOnlyList<BriefingKind> Sent { get; } = [.. All, FactBook];

    /// <summary>The names of <see cref="Sent"/>.</summary>
    public static IReadOnlyList<string> SentNames { get; } = [.. Sent.Select(k => k.Name)];

    /// <summary>Returns the kinds of briefing that can be made for a period, in the order of <see cref="All"/>; may be empty.</summary>
    public static IReadOnlyList<BriefingKind> Of(LedgerBook book, Period period)
    {
        var kinds = new List<BriefingKind>();
        foreach (var kind in All)
            if (kind.CheckedPeriod(book, period) is not null) kinds.Add(kind);
        return kinds;
    }

    /// <summary>Returns what can be sent of a period: its briefings, and the fact book if there is a briefing; may be empty.</summary>
    public static IReadOnlyList<BriefingKind> SentOf(LedgerBook book, Period period) =>
        Of(book, period) is { Count: > 0 } briefings ? [.. briefings, FactBook] : [];

    /// <summary>The templates that the composer asks for by name. Templates that these include are not listed.</summary>
    public IReadOnlyList<string> TemplateRoots { get; private init; } = [];

    /// <summary>The name of the kind's subfolder in the templates folder.</summary>
    public string Templates { get; private init; } = Name;

    /// <summary>Further periods, oldest first, for which the briefing is made only if the user names the period.</summary>
    public Func<LedgerBook, IReadOnlyList<Period>> Besides { get; private init; } = static _ => [];

    /// <summary>
    /// Whether one briefing covers all periods of its source, so that the user need not name a period. The briefing starts with the latest
    /// period, and a batch makes it only once. If the user names a period, the briefing starts with that period.
    /// </summary>
    public bool LeadsUnasked { get; private init; }

    /// <summary>The formats that there are of this kind.</summary>
    public IReadOnlyList<BriefingFormat> Formats { get; private init; } = BriefingFormat.OfBriefings;

    /// <summary>Whether a briefing of this kind is about the results of a period, as a release reports them.</summary>
    public bool TellsResults { get; private init; }

    /// <summary>Returns all periods for which such a briefing can be made, oldest first.</summary>
    public IReadOnlyList<Period> Makes(LedgerBook book) => [.. Periods(book).Concat(Besides(book)).Order()];

    /// <summary>
    /// Returns the filing on which a briefing of the period is based, which an e-mail about the briefing mentions; null if the data has
    /// nothing for the briefing.
    /// </summary>
    public Func<LedgerBook, Period, Filing?> FilingOf { get; init; } = static (book, period) => BriefingSource.For(book, period)?.Filing;

    /// <summary>Whether a kind with this name exists.</summary>
    public static bool IsKnown(string name) => Find(name) is not null;

    /// <summary>Whether the name of a kind includes this kind: "results" includes the results of quarters.</summary>
    public bool IsMeantBy(string name) => name == Name || (this == Quarterly && name == Results.Name);

    /// <summary>Returns the kind with a name; null if there is none.</summary>
    public static BriefingKind? Find(string name) => Find(All, name);

    /// <summary>Returns the kind of <see cref="Sent"/> with a name; null if there is none.</summary>
    public static BriefingKind? FindSent(string name) => Find(Sent, name);

    private static BriefingKind? Find(IReadOnlyList<BriefingKind> kinds, string name)
    {
        foreach (var kind in kinds)
            if (kind.Name == name) return kind;
        return null;
    }
}
