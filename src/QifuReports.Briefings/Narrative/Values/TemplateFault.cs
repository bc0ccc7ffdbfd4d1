using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>A mistake of a template that shows only while it runs. It ends the statement that it is in.</summary>
internal sealed class TemplateFault(string code, SourceSpan span, string message, string hint = "") : ScriptRuntimeException(span, message)
{
    public string Code { get; } = code;

    public string Hint { get; } = hint;

    /// <summary>Whether what was asked for is only not there, so that <c>??</c> may say something else.</summary>
    public bool IsAbsence { get; init; }
}
