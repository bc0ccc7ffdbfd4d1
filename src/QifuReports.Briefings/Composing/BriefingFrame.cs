using QifuReports.Briefings.Narrative;

namespace QifuReports.Briefings.Composing;

/// <summary>A section, i.e. one part of a briefing.</summary>
/// <param name="Template">The name of the section's template; also the id of the section's heading.</param>
/// <param name="Title">The section's title in the list of sources, used if the section is left out.</param>
/// <param name="NewPage">Whether the section starts on a new page.</param>
public sealed record BriefingSection(string Template, string Title, bool NewPage = false);

/// <summary>What every briefing has around its own figures: the masthead, the sections in order, the document with its metadata.</summary>
public static class BriefingFrame
{
    /// <summary>The error for a filing in which all figures are still blank; null if the filing has at least one figure.</summary>
    /// <param name="source">The filing that the briefing is made from.</param>
    /// <param name="period">The period of the briefing.</param>
    public static Diagnostic? NoFigures(BriefingSource source, Period period) => source.Filing.HasFigures ? null
        : new Diagnostic(BriefingCodes.NoFigures, $"The filing of the results of {period} has no figures.", source.Filing.Place,
            "Fill them in, each as it was filed, in place of null.");

    /// <summary>The masthead at the top of a document: the listings, the basis and audit status of the figures, and the source.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="source">What the document was made from, in one line.</param>
    public static Masthead Masthead(BriefingContext context, string title, string source)
    {
        var (issuer, release) = (context.Ledger.Issuer, context.Release);
        return new Masthead(issuer.Name, title)
        {
            Period = NameText.Capital(PeriodWords.Span(context.Period)),
            Logo = Logo(context),
            Lines = [string.Join("  \u00B7  ", issuer.Listings),
                $"{NameText.Capital(release.AuditStatus)}, {BriefingContext.BasisName(release.Basis)}, in " +
                    $"{FigureFormat.Currency(issuer.Currency)}", source],
        };
    }

    /// <summary>The logo at the top of documents; null if the options give no logo.</summary>
    public static Logo? Logo(BriefingContext context) =>
        context.Options.Logo is { } logo ? new Logo(logo.Picture, logo.Text ?? $"{context.Ledger.Issuer.Name} logo") : null;

    /// <summary>
    /// Composes the sections in order. A section whose data is missing, or that has only headings, is left out and added to
    /// <paramref name="omitted"/> with the reason.
    /// </summary>
    public static void AddSections(List<Block> blocks, IReadOnlyList<BriefingSection> sections, TemplateSet templates,
        SectionComposer composer, List<OmittedSection> omitted)
    {
        foreach (var section in sections)
        {
            if (!templates.Names.Contains(section.Template) || composer.Compose(section.Template) is not { } composed
                || composed.TrueForAll(b => b is Heading))
            {
                omitted.Add(new OmittedSection(section.Title,
                    templates.Names.Contains(section.Template) ? composer.WhyLeftOut : "there is no template for it"));
                continue;
            }
            if (composed[0] is Heading heading) composed[0] = heading with { Id = section.Template, NewPage = section.NewPage };
            blocks.AddRange(composed);
        }
    }

    /// <summary>Makes the document from the blocks, with metadata and with a line at the top and at the foot of every page.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="title">The title of the document, without the name of the issuer.</param>
    /// <param name="keyword">One word for the subject of the document.</param>
    /// <param name="blocks">The blocks in reading order.</param>
    public static DocumentModel Document(BriefingContext context, string title, string keyword, IReadOnlyList<Block> blocks)
    {
        var (issuer, release, options) = (context.Ledger.Issuer, context.Release, context.Options);
        var basis = BriefingContext.BasisName(release.Basis);
        return new DocumentModel
        {
            Info = new DocumentInfo($"{issuer.ShortName}: {title}",
                $"{issuer.Name}, {PeriodWords.Span(context.Period)}, {release.AuditStatus}, {basis}",
                options.Author, [issuer.ShortName, context.Period.ToString(), keyword, basis], options.Language, release.Date),
            Setup = new PageSetup
            {
                Paper = options.Paper,
                RunningHead = $"{issuer.ShortName} \u2013 {title}",
                RunningFoot =
                    $"Prepared from the {BriefingContext.FormName(release)} of {PeriodWords.Date(release.Date)}; {release.AuditStatus}",
            },
            Blocks = blocks,
            Watermark = options.Draft ? "DRAFT" : null,
        };
    }
}
