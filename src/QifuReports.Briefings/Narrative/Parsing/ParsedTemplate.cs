using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A template that has been parsed and checked. Its tree is not changed any more, so that runs on several threads share it.</summary>
internal sealed record ParsedTemplate(TemplateSource Source, ScriptBlockStatement Body, IReadOnlyList<TemplateInclude> Includes)
{
    /// <summary>What it names.</summary>
    public NameMentions Names { get; init; } = NameMentions.None;
}

/// <summary>That a template includes another, and where.</summary>
internal sealed record TemplateInclude(string Name, int Offset);
