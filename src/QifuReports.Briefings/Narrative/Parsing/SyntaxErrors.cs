using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Turns the messages of the Scriban parser about a template with syntax errors into one diagnostic. Only the first error counts: the later
/// messages are consequences of the first error.
/// </summary>
internal static class SyntaxErrors
{
    // A message of the parser for which there is no special case below is cut at this length.
    private const int MessageLength = 240;

    /// <param name="source">The template.</param>
    /// <param name="messages">The messages of the parser, in any order, with at least one error.</param>
    /// <param name="lexical">The messages among them that come from the lexer.</param>
    /// <param name="page">The part of the template that could be read.</param>
    public static void Report(TemplateSource source, LogMessageBag messages, IEnumerable<LogMessage> lexical, ScriptPage? page)
    {
        LogMessage? first = null;
        foreach (var message in messages)
            if (message.Type == ParserMessageType.Error && (first is null || OffsetOf(source, message) < OffsetOf(source, first)))
                first = message;
        // If the lexer also found an error in the tag where the parser stopped, the lexer's message is used: it is more precise.
        foreach (var message in lexical)
            if (first is null || source.Text.IndexOf("}}", OffsetOf(source, first),
                Math.Max(0, OffsetOf(source, message) - OffsetOf(source, first)), StringComparison.Ordinal) < 0)
            {
                first = message;
                break;
            }
        var (offset, said) = (OffsetOf(source, first!), first!.Message);
        if (said.Contains("<end> statement was not found", StringComparison.Ordinal) && Unclosed(page?.Body) is { } block)
            source.Report(TemplateCodes.BlockNotClosed, block.Span.Start.Offset, $"The {Words.Keyword(block)} is not closed.",
                "Close it with {{ end }}.");
        else
            Report(source, offset, said);
    }

    private static void Report(TemplateSource source, int offset, string said)
    {
        if (Has("<end> statement without"))
            source.Report(TemplateCodes.NoSuchBlock, Math.Max(0, offset - 2), "'end' has no block to belong to.",
                "Remove it, or open the block before it.");
        else if (Has("must be preceded by"))
            source.Report(TemplateCodes.NoSuchBlock, offset, "'else' or 'when' has no block to belong to, or comes a second time.",
                "Remove it, or open the block before it.");
        else if (Has("literal member"))
            source.Report(TemplateCodes.ReservedWord, offset, "A word of the language cannot stand behind a dot.");
        else if (Has("loop variable"))
            source.Report(TemplateCodes.LoopVariable, offset, said.TrimEnd('.') + ".", $"There are: {string.Join(", ", LoopMembers.All)}.");
        else if (Has("depth limit"))
            source.Report(TemplateCodes.NestedTooDeep, offset, $"More than {TemplateLimits.ParserDepth} levels inside each other.",
                "Move the inner part to a template of its own and include it.");
        else if (Has("parsing a string") || Has("verbatim string"))
            source.Report(TemplateCodes.StringNotClosed, OpeningOf(source), "The string is not closed.",
                "Close it with the quote that it begins with; write a line end as \\n.");
        else if (Has("escape character") || Has("hex number"))
            source.Report(TemplateCodes.BadEscape, offset, LiteralRules.EscapeMessage, LiteralRules.EscapeHint);
        else
            source.Report(TemplateCodes.UnexpectedToken, offset,
                said.Length > MessageLength ? $"{said.AsSpan(0, MessageLength)}..." : said.TrimEnd('.', ' ') + ".");

        bool Has(string words) => said.Contains(words, StringComparison.Ordinal);
    }

    // For a string that is not closed, the lexer reports the end of the text. The string began after the last token that was read.
    private static int OpeningOf(TemplateSource source)
    {
        var at = 0;
        foreach (var token in new Lexer(source.Text, source.File))
        {
            if (token.Type is TokenType.Invalid or TokenType.Eof)
                break;
            at = token.End.Offset + 1;
        }
        while (at < source.Text.Length - 1 && char.IsWhiteSpace(source.Text[at]))
            at++;
        return Math.Min(at, source.Text.Length);
    }

    // An error at the end of the text has no position.
    private static int OffsetOf(TemplateSource source, LogMessage message) =>
        message.Span.Start.Offset < 0 ? source.Text.Length : Math.Min(message.Span.Start.Offset, source.Text.Length);

    /// <summary>The outermost block that is not closed before the end of the text.</summary>
    private static ScriptStatement? Unclosed(ScriptBlockStatement? body)
    {
        if (body is null || body.Statements.Count == 0)
            return null;
        var last = body.Statements[^1];
        ScriptNode? end = last;
        while (true)
            switch (end)
            {
                case ScriptIfStatement { Else: { } other }:
                    end = other;
                    break;
                case ScriptWhenStatement { Next: { } next }:
                    end = next;
                    break;
                case ScriptCaseStatement { Body.Statements: { Count: > 0 } parts } when parts[^1] is ScriptWhenStatement choice:
                    end = choice;
                    break;
                case ScriptForStatement { Else: { } none }:
                    end = none;
                    break;
                default:
                    return Words.BodyOf(end) is { } inner && (inner.Statements.Count == 0 || inner.Statements[^1] is not ScriptEndStatement)
                        ? last : null;
            }
    }
}
