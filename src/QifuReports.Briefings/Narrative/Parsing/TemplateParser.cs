using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Parses the text of a template into the tree of Scriban and checks it by the house rules. The template may be rendered only if no error
/// was reported.
/// </summary>
internal static class TemplateParser
{
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = TemplateLimits.ParserDepth, ParseFloatAsDecimal = true };

    public static ParsedTemplate Parse(TemplateSource source)
    {
        if (!NumberForms.Check(source))
            return new(source, new ScriptBlockStatement(), []);
        var lexer = new Lexer(source.Text, source.File);
        var parser = new Parser(lexer, Options);
        var page = parser.Run();
        if (parser.HasErrors || page?.Body is not { } body)
        {
            SyntaxErrors.Report(source, parser.Messages, lexer.Errors, page);
            return new(source, new ScriptBlockStatement(), []);
        }
        var numerals = new NumeralCheck(source, Declarations.Read(source));
        var includes = HouseRules.Check(source, body, numerals);
        numerals.ReportUnused();
        return new(source, body, includes) { Names = source.HasDiagnostics ? NameMentions.None : NameMentions.In(body) };
    }
}
