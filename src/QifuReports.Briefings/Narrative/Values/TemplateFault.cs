using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>An error of a template that appears only while it runs. The error ends the statement in which it occurs.</summary>
internal sealed class TemplateFault(string code, SourceSpan span, string message, string hint = "") : ScriptRuntimeException(span, message)
{
    public string Code { get; } = code;

    public string Hint { get; } = hint;

    /// <summary>Whether the value is only missing, so that the operator <c>??</c> may use another value.</summary>
    public bool IsAbsence { get; init; }
}
