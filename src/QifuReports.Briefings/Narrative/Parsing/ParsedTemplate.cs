using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A template that was parsed and checked. Its tree no longer changes, so runs on several threads share it.</summary>
internal sealed record ParsedTemplate(TemplateSource Source, ScriptBlockStatement Body, IReadOnlyList<TemplateInclude> Includes)
{
    /// <summary>The names in it.</summary>
    public NameMentions Names { get; init; } = NameMentions.None;
}

/// <summary>An include of another template, and its position.</summary>
internal sealed record TemplateInclude(string Name, int Offset);
