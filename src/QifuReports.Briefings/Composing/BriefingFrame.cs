using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>One section of a briefing.</summary>
/// <param name="Template">The name of its template, and the id of its heading.</param>
/// <param name="Title">As the sources name it where it is left out.</param>
/// <param name="NewPage">Whether it starts a page.</param>
public sealed record BriefingSection(string Template, string Title, bool NewPage = false);

/// <summary>What every briefing has around its own figures: the head, the run of its sections, the document with its metadata.</summary>
public static class BriefingFrame
{
    /// <summary>What is wrong with a filing of which every figure is still blank; null where it has one.</summary>
    /// <param name="source">What the briefing rests on.</param>
    /// <param name="period">Of the briefing.</param>
    public static Diagnostic? NoFigures(BriefingSource source, Period period) => source.Filing.HasFigures ? null
        : new Diagnostic(BriefingCodes.NoFigures, $"The filing of the results of {period} has no figures.", source.Filing.Place, "Fill them in, each as it was filed, in place of null.");

    /// <summary>The head of a document whose first page is its summary: listings, basis and audit status, what it was made from.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="title">Of the document.</param>
    /// <param name="source">What it was made from, one line.</param>
    public static Masthead Masthead(BriefingContext context, string title, string source)
    {
        var (issuer, release) = (context.Ledger.Issuer, context.Release);
        return new Masthead(issuer.Name, title)
        {
            Period = NameText.Capital(PeriodWords.Span(context.Period)),
            Logo = Logo(context),
            Lines = [string.Join("  \u00B7  ", issuer.Listings), $"{NameText.Capital(release.AuditStatus)}, {BriefingContext.BasisName(release.Basis)}, in {FigureFormat.Currency(issuer.Currency)}", source],
        };
    }

    /// <summary>The logo that documents begin with; null for none.</summary>
    public static Logo? Logo(BriefingContext context) =>
        context.Options.Logo is { } logo ? new Logo(logo.Picture, logo.Text ?? $"{context.Ledger.Issuer.Name} logo") : null;

    /// <summary>Composes the sections in their order; one whose data is missing, or that has headings only, is left out whole and goes with the reason to <paramref name="omitted"/>.</summary>
    public static void AddSections(List<Block> blocks, IReadOnlyList<BriefingSection> sections, TemplateSet templates, SectionComposer composer, List<OmittedSection> omitted)
    {
        foreach (var section in sections)
        {
            if (!templates.Names.Contains(section.Template) || composer.Compose(section.Template) is not { } composed || composed.TrueForAll(b => b is Heading))
            {
                omitted.Add(new OmittedSection(section.Title, templates.Names.Contains(section.Template) ? composer.WhyLeftOut : "there is no template for it"));
                continue;
            }
            if (composed[0] is Heading heading) composed[0] = heading with { Id = section.Template, NewPage = section.NewPage };
            blocks.AddRange(composed);
        }
    }

    /// <summary>The document of the blocks, with its metadata, its running head and foot.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="title">Of the document, without the issuer.</param>
    /// <param name="keyword">What it is on, in a word.</param>
    /// <param name="blocks">In reading order.</param>
    public static DocumentModel Document(BriefingContext context, string title, string keyword, IReadOnlyList<Block> blocks)
    {
        var (issuer, release, options) = (context.Ledger.Issuer, context.Release, context.Options);
        var basis = BriefingContext.BasisName(release.Basis);
        return new DocumentModel
        {
            Info = new DocumentInfo($"{issuer.ShortName}: {title}", $"{issuer.Name}, {PeriodWords.Span(context.Period)}, {release.AuditStatus}, {basis}",
                options.Author, [issuer.ShortName, context.Period.ToString(), keyword, basis], options.Language, release.Date),
            Setup = new PageSetup
            {
                Paper = options.Paper,
                RunningHead = $"{issuer.ShortName} \u2013 {title}",
                RunningFoot = $"Prepared from the {BriefingContext.FormName(release)} of {PeriodWords.Date(release.Date)}; {release.AuditStatus}",
            },
            Blocks = blocks,
            Watermark = options.Draft ? "DRAFT" : null,
        };
    }
}
