using Scriban.Parsing;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Numbers that Scriban's parser would work on for minutes: a million digits, or 1e999999999. Every number that is that long or has an exponent is
/// refused in any case, so it is refused before the parser comes to it.
/// </summary>
internal static class NumberForms
{
    /// <summary>Longer than every number that a template may have.</summary>
    private const int Length = 20;

    /// <summary>True where the parser may have the text; otherwise what is wrong has been reported.</summary>
    public static bool Check(TemplateSource source)
    {
        // Few templates have anything of the kind, and then mostly in their text.
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

    // A long run of what numbers are made of, or a digit with an exponent behind it.
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
