using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.FactSheet;

/// <summary>
/// A fact sheet: a quarter, a half or a year on one page, with key figures, small charts and a column of prose. Its source is the same as
/// that of a results briefing of the period.
/// </summary>
public static class FactSheetBriefing
{
    // The whole page is one template.
    private const string Page = "page";

    /// <summary>The template that the program asks for by name.</summary>
    public static IReadOnlyList<string> TemplateRoots => [Page];

    /// <summary>
    /// Composes the document, which must fit on one page. The document is null exactly if there are diagnostics: no release or no
    /// figures in it, no concept with a role that the fact sheet needs, a table without amounts in the reporting currency, a template with
    /// errors or without data, or a growth rate that contradicts its amounts.
    /// </summary>
    /// <param name="book">The ledger.</param>
    /// <param name="period">The quarter, half or year.</param>
    /// <param name="report">What the checks found; the caller decides whether a failed check stops the fact sheet.</param>
    /// <param name="templates">The templates of the fact sheet.</param>
    /// <param name="options">The options of the briefing.</param>
    public static BriefingResult Compose(LedgerBook book, Period period, CheckReport report, TemplateSet templates, BriefingOptions options)
    {
        if (BriefingSource.For(book, period) is not { } source)
            return new BriefingResult(null,
                [new Diagnostic(BriefingCodes.NoRelease, $"No filing has the results of {period}.", new Place("filings"),
                    "Add the release to the data folder, or ask for a period that it has.")], [], []);
        if (BriefingFrame.NoFigures(source, period) is { } blank) return new BriefingResult(null, [blank], [], []);

        if (CoreRoles.Lacking(book.Taxonomy, "fact sheet") is { Count: > 0 } lacking) return new BriefingResult(null, lacking, [], []);
        if (ReportingCurrency.Lacking(book, source.Filing) is { Count: > 0 } other) return new BriefingResult(null, other, [], []);
        var context =
            new BriefingContext(book, source, period, report.AsOf(book, source.Filing.Date), options) { TellsShownRestatements = true };
        context.Added.Add(("story", new StoryObject(context)));
        SectionComposer? sections = null;
        var charts = new FactSheetCharts(new ChartMaker(context, (name, shown) => sections!.Messages.Of(name, shown)));
        sections = new SectionComposer(context, templates, charts.Named);
        var title = $"{PeriodWords.Title(period)} fact sheet";
        var blocks = new List<Block> { BriefingFrame.Masthead(context, title,
            $"{BriefingContext.FormName(source.Own)} of {PeriodWords.Date(source.Own.Date)}") };
        if (sections.Compose(Page) is { } page) blocks.AddRange(page);

        var diagnostics = sections.Diagnostics;
        if (blocks.Count == 1 && diagnostics.Count == 0)
            diagnostics.Add(new Diagnostic(BriefingCodes.LacksNeeds, $"There is no fact sheet of {period}, since {sections.WhyLeftOut}.",
                new Place($"{Page}.sbn"), "Add what is missing to the data, or take it out of the needs of the page."));
        GrowthAgreement.Check(context, diagnostics);
        if (diagnostics.Count > 0) return new BriefingResult(null, diagnostics, context.Book.Used, []);
        var document = BriefingFrame.Document(context, title, "fact sheet", blocks);
        return new BriefingResult(document with { Setup = document.Setup with { SinglePage = true } }, [], context.Book.Used,
            []) { Of = period, Report = context.Report, Counts = context.Counts };
    }
}
