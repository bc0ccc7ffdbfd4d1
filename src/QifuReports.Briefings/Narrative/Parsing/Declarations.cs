using Scriban.Parsing;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A numeral that a template declares and may then contain as typed text.</summary>
internal sealed record DeclaredNumeral(string Numeral, int Offset)
{
    public bool Used { get; set; }
}

/// <summary>
/// Reads the comments that begin with <c>literals:</c> and declare the numerals that the template may contain. The syntax tree of Scriban
/// has no comments, so the few templates that contain the word <c>literals</c> go through the lexer a second time.
/// </summary>
internal static class Declarations
{
    private const string Begin = "literals:";

    public static List<DeclaredNumeral> Read(TemplateSource source)
    {
        var declared = new List<DeclaredNumeral>();
        if (!source.Text.Contains(Begin, StringComparison.Ordinal))
            return declared;
        var (text, atTop) = (source.Text, true);
        foreach (var token in new Lexer(text, source.File, new LexerOptions { KeepTrivia = true }))
        {
            var (start, end) = (token.Start.Offset, Math.Min(token.End.Offset + 1, text.Length));
            switch (token.Type)
            {
                case TokenType.Comment or TokenType.CommentMulti:
                    Read(source, start, end, atTop, declared);
                    break;
                case TokenType.CodeEnter or TokenType.CodeExit or TokenType.NewLine or TokenType.SemiColon or TokenType.Whitespace
                    or TokenType.WhitespaceFull:
                    break;
                case TokenType.Raw when text.AsSpan(start, end - start).IsWhiteSpace():
                    break;
                default:
                    atTop = false;
                    break;
            }
        }
        return declared;
    }

    private static void Read(TemplateSource source, int start, int end, bool atTop, List<DeclaredNumeral> declared)
    {
        var words = start;
        while (words < end && (source.Text[words] == '#' || char.IsWhiteSpace(source.Text[words])))
            words++;
        if (!source.Text.AsSpan(words, end - words).StartsWith(Begin, StringComparison.Ordinal))
            return;
        if (!atTop)
        {
            source.Report(TemplateCodes.LiteralsMisplaced, start, "Numerals are declared at the top of a template, before anything else.",
                "Move the comment to the first line.");
            return;
        }
        NumeralCheck.ReadDeclared(source.Text, words + Begin.Length, end, declared);
    }
}
