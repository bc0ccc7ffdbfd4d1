namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Cuts a template into tokens in one pass. White space around tags is Scriban's: <c>{{-</c> and <c>-}}</c> take all of it,
/// lines included; <c>{{~</c> takes the blanks before the tag on its line, <c>~}}</c> those after it up to and with one line end;
/// without a sign nothing is taken, not even the line end after a statement.
/// </summary>
internal sealed partial class TemplateLexer
{
    private readonly TemplateSource source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly List<DeclaredNumeral> declared = [];
    private int at;

    private TemplateLexer(TemplateSource source)
    {
        this.source = source;
        text = source.Text;
    }

    /// <summary>The tokens, the last one the end of the file, and the numerals that the template declares as its own.</summary>
    public static List<Token> Read(TemplateSource source, out List<DeclaredNumeral> declared)
    {
        var lexer = new TemplateLexer(source);
        lexer.ReadAll();
        declared = lexer.declared;
        return lexer.tokens;
    }

    private char Current => at < text.Length ? text[at] : '\0';

    private char Ahead(int count) => at + count < text.Length ? text[at + count] : '\0';

    private void ReadAll()
    {
        while (at < text.Length)
        {
            ReadText();
            if (at < text.Length)
                ReadTag();
        }
        tokens.Add(new(TokenKind.EndOfFile, text.Length, text.Length));
    }

    private void ReadText()
    {
        var start = at;
        var open = FindOpening(start);
        at = open < 0 ? text.Length : open;
        var end = at;
        if (open >= 0)
            end = Ahead(2) switch { '-' => TrimEnd(start, end), '~' => TrimBlanks(start, end), _ => end };
        if (end > start)
            tokens.Add(new(TokenKind.Text, start, end, text[start..end]));
        if (open >= 0)
            tokens.Add(new(TokenKind.Open, at, at + 2, end > start ? IndentBefore(end) : ""));
    }

    /// <summary>The next <c>{{</c>; the escape block that Scriban opens with <c>{%{</c> is reported on the way.</summary>
    private int FindOpening(int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] != '{')
                continue;
            if (text[i + 1] == '{')
                return i;
            var j = i + 1;
            while (j < text.Length && text[j] == '%')
                j++;
            if (j > i + 1 && j < text.Length && text[j] == '{')
                source.Report(TemplateCodes.OutsideSubset, i, "An escape block ({%{ ... }%}) is not part of the template language here.", "Say braces as a string: {{ \"{{\" }}.");
            i = j - 1;
        }
        return -1;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private int TrimBlanks(int start, int end)
    {
        while (end > start && text[end - 1] != '\n' && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>The white space between the line end before <paramref name="end"/> and it; empty where anything else stands between.</summary>
    private string IndentBefore(int end)
    {
        var i = end;
        while (i > 0 && text[i - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[i - 1]))
                return "";
            i--;
        }
        return text[i..end];
    }

    /// <summary>Length of a tag's end at this position: 2 for <c>}}</c>, 3 with a sign, 0 where there is none.</summary>
    private int ClosingAt(int position)
    {
        if (position + 1 >= text.Length)
            return 0;
        if (text[position] == '}')
            return text[position + 1] == '}' ? 2 : 0;
        return text[position] is '-' or '~' && position + 2 < text.Length && text[position + 1] == '}' && text[position + 2] == '}' ? 3 : 0;
    }

    private void ReadTag()
    {
        var open = at;
        at += 2;
        if (Current is '-' or '~')
            at++;
        while (at < text.Length)
        {
            var closing = ClosingAt(at);
            if (closing > 0)
            {
                Close(closing);
                return;
            }
            if (!ReadCode())
            {
                PassToClosing();
                if (at < text.Length)
                    Close(ClosingAt(at));
                return;
            }
        }
        source.Report(TemplateCodes.TagNotClosed, open, "The tag {{ is not closed before the end of the template.", "Close it with }}.");
        tokens.Add(new(TokenKind.Broken, open, open));
    }

    private void Close(int length)
    {
        var sign = length == 3 ? text[at] : '\0';
        tokens.Add(new(TokenKind.Close, at, at + length));
        at += length;
        while (sign != '\0' && at < text.Length && char.IsWhiteSpace(text[at]))
            if (text[at++] == '\n' && sign == '~')
                break;
    }

    private void PassToClosing()
    {
        while (at < text.Length && ClosingAt(at) == 0)
            at++;
    }
}
