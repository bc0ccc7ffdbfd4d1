using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Narrative.Running;

namespace QifuReports.Briefings.Narrative;

/// <summary>
/// The templates of one briefing: every <c>.sbn</c> file of a folder, all parsed before any template is rendered. Immutable and safe for
/// use by several threads.
/// </summary>
public sealed partial class TemplateSet
{
    private readonly Dictionary<string, ParsedTemplate> _templates;

    private TemplateSet(IReadOnlyList<string> names, Dictionary<string, ParsedTemplate> templates)
    {
        Names = names;
        _templates = templates;
    }

    /// <summary>The names of the templates: file names without <c>.sbn</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names used in each template, in the order of <see cref="Names"/>.</summary>
    internal IEnumerable<(TemplateSource Source, NameMentions Names)> Mentions() =>
        Names.Select(n => (_templates[n].Source, _templates[n].Names));

    /// <summary>The names of the templates that a template includes; empty if the template does not exist.</summary>
    internal IEnumerable<string> IncludedBy(string name) =>
        _templates.TryGetValue(name, out var template) ? template.Includes.Select(i => i.Name) : [];

    /// <summary>
    /// Moves an error in produced text to the template line that wrote the text, in this or another template. The error stays as it is if
    /// that line cannot be found.
    /// </summary>
    internal Diagnostic Placed(Diagnostic wrong, string produced, string name)
    {
        foreach (var one in (string[])[name, .. Names.Where(n => n != name)])
            if (_templates.TryGetValue(one, out var template)
                && TemplateLines.Placed(wrong, produced, template.Source.Text, template.Source.File) is var placed && placed != wrong)
                return placed;
        return wrong;
    }

    /// <summary>
    /// Renders a template. The text is null exactly if there are diagnostics, for instance for an unknown name or a missing figure.
    /// </summary>
    public (string? Text, IReadOnlyList<Diagnostic> Diagnostics) Render(string name, ObjectValue scope,
        IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        var produced = Produce(name, scope, functions, origins: false);
        return (produced.Text, produced.Diagnostics);
    }

    /// <summary>Renders a template and, if asked, notes where each line of the text was written.</summary>
    internal ProducedText Produce(string name, ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions, bool origins) =>
        _templates.TryGetValue(name, out var template)
            ? TemplateRun.Run(_templates, template, scope, functions, origins)
            : new(null, [new(TemplateCodes.UnknownTemplate, $"There is no template '{name}'.", new(name + Extension),
                NearName.Hint(name, Names))]);
}
