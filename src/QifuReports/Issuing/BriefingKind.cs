using QifuReports.Briefings.Composing;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
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
/// <param name="Periods">The periods that the data gives one for, oldest first.</param>
/// <param name="CheckedPeriod">The period whose checks the briefing has to pass; null where the data has nothing for the briefing.</param>
/// <param name="Compose">Makes the document.</param>
public sealed record BriefingKind(
    string Name, string Title, string Summary, string FileName,
    Func<LedgerBook, IReadOnlyList<Period>> Periods, Func<LedgerBook, Period, Period?> CheckedPeriod, BriefingComposer Compose)
{
    public static BriefingKind Quarterly { get; } = new(
        "quarterly", "Quarterly briefing", "Makes the briefing on the results of a period", "quarterly-briefing.pdf",
        Quarters, static (book, period) => BriefingSource.For(book, period)?.Filing.Period, QuarterlyBriefing.Compose);

    public static BriefingKind Reconciliation { get; } = new(
        "reconciliation", "Reconciliation briefing", "Makes the briefing between two accounting bases", "reconciliation-briefing.pdf",
        Bridge.Periods, static (book, period) => Bridge.FilingFor(book, period)?.Period, ReconciliationBriefing.Compose)
    {
        FilingOf = Bridge.FilingFor,
    };

    public static BriefingKind Provisions { get; } = new(
        "provisions", "Provision briefing", "Makes the briefing on credit provisions", "provision-briefing.pdf",
        ProvisionSource.PeriodsIn, static (book, period) => ProvisionSource.For(book, period)?.Filing.Period, ProvisionBriefing.Compose)
    {
        FilingOf = static (book, period) => ProvisionSource.For(book, period)?.Filing,
    };

    public static BriefingKind FactSheet { get; } = new(
        "factsheet", "Fact sheet", "Makes the fact sheet of a quarter, one page", "fact-sheet.pdf",
        Quarters, static (book, period) => BriefingSource.For(book, period)?.Filing.Period, FactSheetBriefing.Compose);

    /// <summary>Every kind, in the order in which the help names them.</summary>
    public static IReadOnlyList<BriefingKind> All { get; } = [Quarterly, Reconciliation, Provisions, FactSheet];

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

    /// <summary>The filing that a briefing of the period rests on, for a mail about it; null where the data has nothing for the briefing.</summary>
    public Func<LedgerBook, Period, Filing?> FilingOf { get; init; } = static (book, period) => BriefingSource.For(book, period)?.Filing;

    /// <summary>Whether a kind has that name.</summary>
    public static bool IsKnown(string name) => Find(name) is not null;

    /// <summary>The kind of that name; null for none.</summary>
    public static BriefingKind? Find(string name)
    {
        foreach (var kind in All)
            if (kind.Name == name) return kind;
        return null;
    }

    // Every quarter of a year that a filing reports on, stated or given by longer spans.
    private static List<Period> Quarters(LedgerBook book)
    {
        var years = new List<int>();
        foreach (var filing in book.Filings)
            if (book.Issuer.Calendar.YearOf(filing.Period.End) is var year && !years.Contains(year)) years.Add(year);
        years.Sort();
        var periods = new List<Period>();
        foreach (var year in years)
            for (var index = 1; index <= 4; index++)
                if (book.Issuer.Calendar.Quarter(year, index) is var quarter && BriefingSource.For(book, quarter) is not null) periods.Add(quarter);
        return periods;
    }
}
