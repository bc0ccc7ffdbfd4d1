using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A template that was parsed and checked. Its tree no longer changes, so runs on several threads share it.</summary>
internal sealed record ParsedTemplate(TemplateSource Source, ScriptBlockStatement Body, IReadOnlyList<TemplateInclude> Includes)
{
    /// <summary>The names used in the template.</summary>
    public NameMentions Names { get; init; } = NameMentions.None;
}

/// <summary>An include of another template, and the position of the include.</summary>
internal sealed record TemplateInclude(string Name, int Offset);
