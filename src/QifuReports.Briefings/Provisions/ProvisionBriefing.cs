using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.Provisions;

/// <summary>
/// The briefing on credit provisions. It is made from a filing with a table of provisions, and from the same figures in other filings. It
/// covers every period of that table, but is mainly about one, the leading period.
/// </summary>
public static class ProvisionBriefing
{
    private static readonly BriefingSection[] Sections =
    [
        new("categories", "Provisions by category", true), new("quarters", "By quarter"),
        new("ratios", "Booking ratios"), new("as-filed", "The table as filed"), new("ties", "What ties and what cannot"),
        new("other-basis", "Figures on another basis"),
        new("notes", "Notes"), new("sources", "Sources"), new("checks", "Checks made"),
    ];

    // The template of the first page.
    private const string Summary = "summary";

    /// <summary>The templates that the program asks for by name.</summary>
    public static IReadOnlyList<string> TemplateRoots => [Summary, .. Sections.Select(s => s.Template)];

    /// <summary>
    /// Composes the document. The document is null exactly if there are diagnostics: no table for the period, a table without amounts in
    /// the reporting currency, or a template with errors.
    /// </summary>
    /// <param name="book">The ledger.</param>
    /// <param name="period">The leading period: the table must have a column for it.</param>
    /// <param name="report">What the checks found for the period of the filing.</param>
    /// <param name="templates">The templates of this briefing.</param>
    /// <param name="options">The options of the briefing.</param>
    public static BriefingResult Compose(LedgerBook book, Period period, CheckReport report, TemplateSet templates, BriefingOptions options)
    {
        if (ProvisionSource.For(book, period) is not { } source)
            return new BriefingResult(null,
                [new Diagnostic(BriefingCodes.NoProvisions, $"No filing has a table of provisions for {period}.", new Place("filings"),
                    "Add the filing to the data folder, or ask for a period that it has.")], [], []);

        var filing = source.Filing;
        if (ReportingCurrency.Lacking(book, filing) is { Count: > 0 } other) return new BriefingResult(null, other, [], []);
        var context = new BriefingContext(book, new BriefingSource(filing), period, report.AsOf(book, filing.Date), options,
            ownFirst: true) { Interval = ReportingInterval.Quarter };
        ProvisionFigures.Derive(context, source);
        var ties = ProvisionTies.Of(context, source);
        ProvisionScope.Add(context, source, ties);

        var omitted = new List<OmittedSection>();
        SectionComposer? sections = null;
        var charts = new ProvisionCharts(new ChartMaker(context, (name, shown) => sections!.Messages.Of(name, shown)), source);
        var tables = new ProvisionTables(context, source, ties);
        var shared = new SharedTables(context, omitted);
        sections = new SectionComposer(context, templates, name => tables.Named(name) ?? shared.Named(name) ?? charts.Named(name));

        var title = $"{PeriodWords.Title(period)} provision briefing";
        var head = BriefingFrame.Masthead(context, title, "");
        var blocks = new List<Block>
        {
            head with { Lines = [head.Lines[0],
                $"{BriefingContext.BasisName(filing.Basis)}, in {FigureFormat.Currency(book.Issuer.Currency)}",
                NameText.Capital(filing.AuditStatus), $"{BriefingContext.FormName(filing)} of {PeriodWords.Date(filing.Date)}"] },
        };
        if (options.Draft) blocks.AddRange(CheckTables.DraftFront(context.Report, options.HasDrafts));
        if (sections.Compose(Summary) is { } summary) blocks.AddRange(summary);
        BriefingFrame.AddSections(blocks, Sections, templates, sections, omitted);
        return sections.Diagnostics.Count > 0
            ? new BriefingResult(null, sections.Diagnostics, context.Book.Used, [.. omitted.Select(o => o.Title)])
            : new BriefingResult(BriefingFrame.Document(context, title, "provisions", blocks), [], context.Book.Used,
                [.. omitted.Select(o => o.Title)]) { Of = period, Report = context.Report, Counts = context.Counts };
    }
}
