using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The briefing on a reconciliation of two bases, made from the filing that reconciles them and earlier filings with the same amounts.
/// </summary>
public static class ReconciliationBriefing
{
    // The section with the tables as filed, whose many columns need a landscape page.
    private const string Wide = "statements";

    private static readonly BriefingSection[] Sections =
    [
        new("bridges", "Bridges and movements", true), new("differences", "Where the differences come from"),
        new("basis", "Basis, audit status and assurance"), new("key-figures", "Key figures under both bases"),
        new("roll-forward", "Roll-forward"),
        new(Wide, "Reconciliation tables"), new("tax", "Tax effect"), new("notes", "Notes"), new("sources", "Sources"),
        new("checks", "Checks made"),
    ];

    // The template of the first page.
    private const string Summary = "summary";

    /// <summary>The templates that the program asks for by name.</summary>
    public static IReadOnlyList<string> TemplateRoots => [Summary, .. Sections.Select(s => s.Template)];

    /// <summary>
    /// Composes the document. It is null exactly if there are diagnostics: no reconciliation for the period, a table without amounts in the
    /// reporting currency, or a template with errors.
    /// </summary>
    /// <param name="book">The ledger.</param>
    /// <param name="period">The span that the filing reconciles.</param>
    /// <param name="report">The check results. A draft lists failed checks in front; the caller decides if they stop the briefing.</param>
    /// <param name="templates">The templates of this briefing.</param>
    /// <param name="options">The options of the briefing.</param>
    public static BriefingResult Compose(LedgerBook book, Period period, CheckReport report, TemplateSet templates, BriefingOptions options)
    {
        if (Bridge.FilingFor(book, period) is not { } filing)
            return new BriefingResult(null,
                [new Diagnostic(BriefingCodes.NoReconciliation, $"No filing reconciles two bases for {period}.", new Place("filings"),
                    "Add the filing to the data folder, or ask for a period that it has.")], [], []);

        if (ReportingCurrency.Lacking(book, filing) is { Count: > 0 } other) return new BriefingResult(null, other, [], []);
        var context =
            new BriefingContext(book, new BriefingSource(filing), period, report.AsOf(book, filing.Date), options, ownFirst: true);
        var bridge = new Bridge(context);
        context.Added.Add(("reconciliation", new ReconciliationObject(bridge)));
        context.Added.Add(("reconciled", new ReconciledScope(bridge)));
        var omitted = new List<OmittedSection>();
        SectionComposer? sections = null;
        var charts = new BridgeCharts(bridge, new ChartMaker(context, (name, shown) => sections!.Messages.Of(name, shown)));
        var tables = new ReconciliationTables(bridge);
        var shared = new SharedTables(context, omitted);
        sections = new SectionComposer(context, templates, name => tables.Named(name) ?? shared.Named(name) ?? charts.Named(name));

        var (from, to) = (BriefingContext.BasisName(bridge.From), BriefingContext.BasisName(bridge.To));
        var title = $"{PeriodWords.Title(period)} reconciliation briefing";
        var source = $"{BriefingContext.FormName(filing)} of {PeriodWords.Date(filing.Date)}";
        var statuses = StatusTable.Statuses(bridge);
        var head = BriefingFrame.Masthead(context, title, source);
        var blocks = new List<Block>
        {
            head with { Lines = [head.Lines[0], $"{from} reconciled to {to}, in {FigureFormat.Currency(book.Issuer.Currency)}",
                $"{NameText.Capital(string.Join("; in part ", statuses))}; {Assurance(filing)}", source] },
        };
        if (options.Draft) blocks.AddRange(CheckTables.DraftFront(context.Report, options.HasDrafts));
        if (sections.Compose(Summary) is { } summary) blocks.AddRange(summary);
        BriefingFrame.AddSections(blocks, Sections, templates, sections, omitted);
        TableRoom.Turn(blocks, Wide);

        if (sections.Diagnostics.Count > 0)
            return new BriefingResult(null, sections.Diagnostics, context.Book.Used, [.. omitted.Select(o => o.Title)]);
        var document = BriefingFrame.Document(context, title, "reconciliation", blocks);
        return new BriefingResult(
            document with { Info = document.Info with { Subject =
                $"{book.Issuer.Name}, {PeriodWords.Span(period)}, {string.Join("; in part ", statuses)}, {from} and {to}",
                Keywords = [book.Issuer.ShortName, period.ToString(), "reconciliation", from, to] } },
            [], context.Book.Used, [.. omitted.Select(o => o.Title)]) { Of = period, Report = context.Report, Counts = context.Counts };
    }

    private static string Assurance(Filing filing) =>
        filing.Assurance is { } given ? $"{given.Level} assurance by {given.Provider}" : "no assurance engagement named";
}
