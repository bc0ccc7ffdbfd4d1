using Scriban.Parsing;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Numbers on which the parser of Scriban would work for minutes: a million digits, or 1e999999999. Numbers of that length or with an
/// exponent are never allowed, so they are refused before the parser sees them.
/// </summary>
internal static class NumberForms
{
    /// <summary>A number of this length is longer than any number that a template may contain.</summary>
    private const int Length = 20;

    /// <summary>True if the parser may read the text; otherwise the errors have been reported.</summary>
    public static bool Check(TemplateSource source)
    {
        // Most templates contain no such number, so the slower check below is skipped.
        if (!IsSuspicious(source.Text))
            return true;
        var holds = true;
        foreach (var token in new Lexer(source.Text, source.File))
        {
            if (token.Type is not (TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float))
                continue;
            var typed = source.Text.AsSpan(token.Start.Offset, token.End.Offset + 1 - token.Start.Offset);
            if (typed.Length <= Length && (token.Type is TokenType.HexaInteger || !typed.ContainsAny('e', 'E')))
                continue;
            holds = false;
            LiteralRules.RefuseNumber(source, token.Start.Offset, typed.Length > Length ? $"{typed[..Length]}..." : typed);
        }
        return holds;
    }

    // Whether the text has a long run of characters that numbers consist of, or a digit followed by an exponent.
    private static bool IsSuspicious(string text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiHexDigit(text[i]) && text[i] is not ('_' or '.' or 'x' or 'X'))
            {
                run = 0;
                continue;
            }
            if (++run > Length || (text[i] is 'e' or 'E' && i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or '_')))
                return true;
        }
        return false;
    }
}
