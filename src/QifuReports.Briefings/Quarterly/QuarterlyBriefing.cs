using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Summary.Costs;
using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// The results briefing of a quarter, a half or a year. It is made from the release for that period, and from earlier filings on the
/// periods that it is compared with.
/// </summary>
public static class QuarterlyBriefing
{
    // A company that reports no segments needs no section on segments, so the section is not listed as left out.
    private const string Segments = "segments";

    private static readonly BriefingSection[] Sections =
    [
        new("key-figures", "Key figures", true), new("highlights", "Business highlights"), new("since-last", "Since the last release"),
        new("results", "Results discussion"),
        new(Segments, "Segments"), new("trends", "Trends"), new("capital", "Capital return and outlook"),
        new("statements", "Financial statements"),
        new("reconciliation", "GAAP to non-GAAP reconciliation"), new("shares", "Share data"), new("notes", "Notes"),
        new("restatements", "Figures across filings"), new("sources", "Sources"),
        new("checks", "Checks made"),
    ];

    // The template of the first page.
    private const string Summary = "summary";

    /// <summary>The templates that the program asks for by name.</summary>
    public static IReadOnlyList<string> TemplateRoots => [Summary, .. Sections.Select(s => s.Template)];

    /// <summary>
    /// Composes the document. The document is null exactly if there are diagnostics: no release or no figures in it, no concept with a
    /// role that the briefing needs, a table without amounts in the reporting currency, a template with errors, or a growth rate that
    /// contradicts its amounts.
    /// </summary>
    /// <param name="book">The ledger.</param>
    /// <param name="period">The quarter, half or year.</param>
    /// <param name="report">The check results. A draft lists failed checks in front; the caller decides if they stop the briefing.</param>
    /// <param name="templates">The templates of this briefing.</param>
    /// <param name="options">The options of the briefing.</param>
    public static BriefingResult Compose(LedgerBook book, Period period, CheckReport report, TemplateSet templates, BriefingOptions options)
    {
        if (BriefingSource.For(book, period) is not { } source)
            return new BriefingResult(null,
                [new Diagnostic(BriefingCodes.NoRelease, $"No filing has the results of {period}.", new Place("filings"),
                    "Add the release to the data folder, or ask for a period that it has.")], [], []);
        if (BriefingFrame.NoFigures(source, period) is { } blank) return new BriefingResult(null, [blank], [], []);

        if (CoreRoles.Lacking(book.Taxonomy, "results briefing") is { Count: > 0 } lacking)
            return new BriefingResult(null, lacking, [], []);
        if (ReportingCurrency.Lacking(book, source.Filing) is { Count: > 0 } other) return new BriefingResult(null, other, [], []);
        var context = new BriefingContext(book, source, period, report.AsOf(book, source.Filing.Date), options);
        var omitted = new List<OmittedSection>();
        SectionComposer? sections = null;
        var charts = new QuarterlyCharts(new ChartMaker(context, (name, shown) => sections!.Messages.Of(name, shown)));
        var tables = new QuarterlyTables(context);
        var shared = new SharedTables(context, omitted, Without(context));
        sections = new SectionComposer(context, templates, name => tables.Named(name) ?? shared.Named(name), charts.Named);

        var title = $"{PeriodWords.Title(period)} results briefing";
        context.Added.Add(("story", new StoryObject(context)));
        var blocks = new List<Block> { BriefingFrame.Masthead(context, title, SourceLine(context)) };
        if (options.Draft) blocks.AddRange(CheckTables.DraftFront(context.Report, options.HasDrafts));
        if (sections.Compose(Summary) is { } summary) blocks.AddRange(summary);
        if (OperatingCosts.WhyNone(context) is { } why)
            omitted.Add(new OmittedSection("Operating costs, a part of the results discussion", why));
        BriefingFrame.AddSections(blocks, book.Taxonomy.Axes.Count > 0 ? Sections : [.. Sections.Where(s => s.Template != Segments)],
            templates, sections, omitted);
        TableRoom.TurnWhereTight(blocks, "statements");

        var diagnostics = sections.Diagnostics;
        GrowthAgreement.Check(context, diagnostics);
        return diagnostics.Count > 0
            ? new BriefingResult(null, diagnostics, context.Book.Used, [.. omitted.Select(o => o.Title)])
            : new BriefingResult(BriefingFrame.Document(context, title, "results", blocks), [], context.Book.Used,
                [.. omitted.Select(o => o.Title)]) { Of = period, Report = context.Report, Counts = context.Counts };
    }

    // Names of content that is missing because the issuer has no translated amounts or no ADSs.
    private static List<string> Without(BriefingContext context)
    {
        var without = new List<string>();
        if (context.Release.Translation is null) without.Add("Amounts translated into another currency");
        if (context.Ledger.Issuer.SharesPerAds is null) without.Add("Figures per American depositary share");
        return without;
    }

    private static string FormOf(Ledger.Filings.Filing filing) => $"{BriefingContext.FormName(filing)} of {PeriodWords.Date(filing.Date)}";

    private static string SourceLine(BriefingContext context)
    {
        var release = context.Release;
        var form = FormOf(release);
        return context.Source is { Longer: { } longer, Rest: { } rest }
            ? $"Derived from the figures of the " +
                $"{PeriodWords.InText(longer)}{(context.Source.RestFiling is null ? "" : $" in the {form}")} and the " +
                $"{PeriodWords.InText(rest)} in the {(context.Source.RestFiling is { } other ? FormOf(other) : form)}"
            : NameText.Capital(form);
    }
}
