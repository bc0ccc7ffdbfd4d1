using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Ledger.Checks;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Briefings.Email;

/// <summary>
/// Composes messages about one release from the templates <c>subject</c>, <c>text</c> and <c>html</c>. Not safe for use by several threads.
/// </summary>
public sealed class EmailComposer
{
    private const string Headline = "headline";

    /// <summary>The templates that the program asks for by name.</summary>
    public static IReadOnlyList<string> TemplateRoots => ["subject", "text", "html", Headline];

    private readonly BriefingScope _scope;
    private readonly TemplateSet _templates;
    private readonly Dictionary<string, TemplateFunction> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateFunction> _html = new(StringComparer.Ordinal);

    /// <param name="book">The ledger.</param>
    /// <param name="source">The source of the briefing of the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="report">The checks of the period.</param>
    /// <param name="templates">The templates of the e-mails.</param>
    public EmailComposer(LedgerBook book, BriefingSource source, Period period, CheckReport report, TemplateSet templates)
    {
        var context = new BriefingContext(book, source, period, report, BriefingOptions.Default);
        if (BriefingSource.For(book, period) is not null) context.Added.Add(("story", new StoryObject(context)));
        (_scope, _templates) = (BriefingScope.Of(context), templates);
        FigureFunctions.Add(_plain, context);
        FigureFunctions.Add(_html, context);
        EmailFigures.Add(_plain, context, words => words);
        EmailFigures.Add(_html, context, Escape);
    }

    /// <summary>The text of the message; null exactly if there are diagnostics.</summary>
    public (EmailBody? Body, IReadOnlyList<Diagnostic> Diagnostics) Compose(EmailWords words)
    {
        var diagnostics = new List<Diagnostic>(NameCheck.Of(_templates, _scope.Context));
        if (diagnostics.Count > 0) return (null, diagnostics);
        // The headline of the attached briefing, made by the template that the briefing also uses, from the same figures.
        var news = EmailScope.IsOfResults(_scope.Context, words) && _templates.Names.Contains(Headline)
            ? Render(Headline, _scope, _plain, diagnostics).Trim() : null;
        var plain = new EmailScope(_scope, words, news, text => text);
        var parts = (Subject: Render("subject", plain, _plain, diagnostics), Text: Render("text", plain, _plain, diagnostics),
            Html: Render("html", new EmailScope(_scope, words, news, Escape), _html, diagnostics));
        // The proof comes last, because it needs all figures that the parts state, and these are known only after rendering.
        var proof = new MailProof(_scope.Context);
        var subject = PlainCharacters.Visible(proof.Words(parts.Subject, "subject", diagnostics)).Trim().Replace('\u00A0', ' ');
        var (text, html) =
            (PlainCharacters.Visible(proof.Words(parts.Text, "text", diagnostics)), proof.Words(parts.Html, "html", diagnostics));
        foreach (var c in subject)
            if (diagnostics.Count == 0 && (char.IsControl(c) || c is '\u2028' or '\u2029'))
                diagnostics.Add(new Diagnostic(TemplateCodes.LineBreakInSubject,
                    "The subject has a control character, such as a line break, in it.", new Place("subject.sbn"),
                    "A subject is one line."));
        return diagnostics.Count > 0 ? (null, diagnostics) : (new EmailBody(subject, text, html), []);
    }

    private string Render(string name, ObjectValue scope, Dictionary<string, TemplateFunction> functions, List<Diagnostic> diagnostics)
    {
        var (text, found) = _templates.Render(name, scope, functions);
        diagnostics.AddRange(found);
        return text ?? "";
    }

    private static string Escape(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
