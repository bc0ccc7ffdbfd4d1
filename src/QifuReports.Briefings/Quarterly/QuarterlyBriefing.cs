using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Quarterly;

/// <summary>The results briefing of a quarter: from the release for it, and from what earlier filings say of the periods it is compared with.</summary>
public static class QuarterlyBriefing
{
    /// <summary>The release for the period is not in the book.</summary>
    public const string NoRelease = "QB0001";

    /// <summary>A growth rate that the filing states contradicts its own amounts.</summary>
    public const string GrowthDisagrees = "QB0002";

    // A section with its title as the sources name it where it is left out, and whether it starts a page.
    private static readonly (string Template, string Title, bool NewPage)[] Sections =
    [
        ("in-brief", "In brief", false), ("key-figures", "Key figures", true), ("highlights", "Business highlights", false), ("results", "Results discussion", true),
        ("trends", "Trends", false), ("statements", "Financial statements", true), ("reconciliation", "GAAP to non-GAAP reconciliation", false), ("shares", "Share data", false),
        ("capital", "Capital return and outlook", false), ("notes", "Notes", false), ("sources", "Sources", false), ("checks", "Checks made", false),
    ];

    /// <summary>Composes the document. It is null exactly when there are diagnostics: no release, a template in error, a growth rate that contradicts its amounts.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="period">The quarter.</param>
    /// <param name="report">What the checks found; the caller decides whether a failure stops the briefing, which a draft lists at its front.</param>
    /// <param name="templates">The templates of this briefing.</param>
    /// <param name="options">What may differ.</param>
    public static BriefingResult Compose(LedgerBook book, Period period, CheckReport report, TemplateSet templates, BriefingOptions options)
    {
        if (BriefingSource.For(book, period) is not { } source)
            return new BriefingResult(null, [new Diagnostic(NoRelease, $"No filing has the results of {period}.", new Place("filings"), "Add the release to the data folder, or ask for a period that it has.")], [], []);

        var context = new BriefingContext(book, source, period, AsOf(book, report, source.Filing.Date), options);
        var release = context.Release;
        var omitted = new List<string>();
        SectionComposer? sections = null;
        var charts = new QuarterlyCharts(context, name => sections!.Sentence(name));
        var tables = new QuarterlyTables(context, omitted);
        sections = new SectionComposer(context, templates, tables.Named, charts.Named);

        var title = $"{PeriodWords.Title(period)} results briefing";
        var blocks = new List<Block> { Cover(context, sections, title) };
        if (options.Draft) blocks.AddRange(QuarterlyTables.DraftFront(context.Report));
        blocks.Add(new TableOfContents("Contents", 1) { Id = "contents" });
        foreach (var (template, name, newPage) in Sections)
        {
            if (!templates.Names.Contains(template) || sections.Compose(template) is not { } section || section.TrueForAll(b => b is Heading))
            {
                omitted.Add(name);
                continue;
            }
            if (section[0] is Heading heading) section[0] = heading with { Id = template, NewPage = newPage };
            blocks.AddRange(section);
        }

        var diagnostics = sections.Diagnostics;
        AddGrowthDisagreements(context, diagnostics);
        if (diagnostics.Count > 0) return new BriefingResult(null, diagnostics, context.Book.Used, omitted);
        var document = new DocumentModel
        {
            Info = new DocumentInfo($"{book.Issuer.ShortName}: {title}", $"{book.Issuer.Name}, {PeriodWords.Span(period)}, {release.AuditStatus}, {BriefingContext.BasisName(release.Basis)}",
                options.Author, [book.Issuer.ShortName, period.ToString(), "results", BriefingContext.BasisName(release.Basis)], options.Language, release.Date),
            Setup = new PageSetup { Paper = options.Paper, RunningHead = $"{book.Issuer.ShortName} \u2013 {title}", RunningFoot = $"Prepared from the {BriefingContext.FormName(release)} of {PeriodWords.Date(release.Date)}; {release.AuditStatus}" },
            Blocks = blocks,
            Watermark = options.Draft ? "DRAFT" : null,
        };
        return new BriefingResult(document, [], context.Book.Used, omitted) { Report = context.Report };
    }

    private static Cover Cover(BriefingContext context, SectionComposer sections, string title)
    {
        var blocks = sections.Compose("cover") ?? [];
        var cards = SectionComposer.TakeCards(blocks);
        var notes = new List<IReadOnlyList<Inline>>();
        foreach (var block in blocks)
            if (block is Paragraph paragraph) notes.Add(paragraph.Content);
        var (issuer, release) = (context.Ledger.Issuer, context.Release);
        var status = Capital(release.AuditStatus);
        var translated = release.Translation is { } t ? $"; translated into {FigureFormat.Currency(t.To)} for convenience" : "";
        return new Cover
        {
            Issuer = issuer.Name,
            Title = title,
            Period = Capital(PeriodWords.Span(context.Period)),
            Lines =
            [
                string.Join("  \u00B7  ", issuer.Listings), $"{status}, {BriefingContext.BasisName(release.Basis)}, in {FigureFormat.Currency(issuer.Currency)}{translated}",
                context.Source is { Longer: { } longer, Rest: { } rest }
                    ? $"Derived from the figures of the {PeriodWords.InText(longer)} and the {PeriodWords.InText(rest)} in the {BriefingContext.FormName(release)} of {PeriodWords.Date(release.Date)}"
                    : Capital($"{BriefingContext.FormName(release)} of {PeriodWords.Date(release.Date)}"),
            ],
            Cards = cards,
            Notes = notes,
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    // The one place where a rate that the filing states meets the rate its amounts give: they must be able to be the same.
    private static void AddGrowthDisagreements(BriefingContext context, List<Diagnostic> diagnostics)
    {
        foreach (var concept in context.Ledger.Taxonomy.Concepts)
        {
            if (concept.GrowthOf is not { } of || context.Ledger.Taxonomy.Find(of) is not { } measured || context.Current(measured) is not { } figure) continue;
            if (context.Book.StatedGrowth(figure) is not { } stated || context.Base(figure, ComparedWith.YearBefore) is not { } @base) continue;
            if (Derive.Growth("", figure, @base, context.Book.Currency) is not { } growth) continue;
            if (stated.High >= growth.Low && stated.Low <= growth.High) continue;
            if (context.Report.Findings.Any(f => f.Status == FindingStatus.Waived && f.Facts.Any(x => Figure.NameOf(x.Key) == stated.Name)) || context.Options.Draft) continue;
            var place = stated.Origin is FigureOrigin.Reported r ? r.Fact.Source.Place : context.Release.Place;
            diagnostics.Add(new Diagnostic(GrowthDisagrees, $"{measured.Name} is stated to have grown by {FigureFormat.Size(stated)}; its amounts give {FigureFormat.Size(growth)}.", place, "Correct the data, or waive the check."));
        }
    }

    // What was compared with a filing that came later is not known on the day of the briefing.
    private static CheckReport AsOf(LedgerBook book, CheckReport report, DateOnly day)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        foreach (var filing in book.Filings)
            if (filing.Date > day) later.Add(filing.Id);
        if (later.Count == 0) return report;
        var findings = new List<Finding>(report.Findings.Count);
        foreach (var finding in report.Findings)
        {
            var known = true;
            foreach (var fact in finding.Facts) known &= !later.Contains(fact.Source.FilingId);
            if (known) findings.Add(finding);
        }
        return new CheckReport(findings);
    }
}
