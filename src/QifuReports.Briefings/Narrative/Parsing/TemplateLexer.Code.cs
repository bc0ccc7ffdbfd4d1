using System.Text;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The inside of tags.</summary>
internal sealed partial class TemplateLexer
{
    /// <summary>Reads one token, blank or comment. False where the rest of the tag has to be passed over.</summary>
    private bool ReadCode()
    {
        var c = Current;
        if (c is '\n' or ';')
            return ReadEndOfStatement();
        if (char.IsWhiteSpace(c))
        {
            at++;
            return true;
        }
        if (c == '#')
            return ReadComment();
        if (c == '_' || char.IsLetter(c))
            return ReadName();
        if (c is '"' or '\'')
            return ReadString();
        if (char.IsDigit(c))
            return ReadNumber();
        return ReadSign(c);
    }

    private bool ReadEndOfStatement()
    {
        var start = at++;
        // A line end takes the white space after it along, as Scriban's does.
        if (text[start] == '\n')
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        tokens.Add(new(TokenKind.EndOfStatement, start, at));
        return true;
    }

    private bool ReadComment()
    {
        var start = at++;
        var several = Current == '#';
        if (several)
            at++;
        var words = at;
        while (at < text.Length && ClosingAt(at) == 0 && (several ? Current != '#' || Ahead(1) != '#' : Current != '\n'))
            at++;
        ReadDeclaration(start, words);
        if (several && Current == '#')
            at += 2;
        return true;
    }

    /// <summary>How many tokens at the top say nothing yet.</summary>
    private int head;

    /// <summary>A comment that begins with <c>literals:</c> declares the numerals that the template may type.</summary>
    private void ReadDeclaration(int start, int words)
    {
        while (words < at && char.IsWhiteSpace(text[words]))
            words++;
        if (!text.AsSpan(words, at - words).StartsWith("literals:", StringComparison.Ordinal))
            return;
        while (head < tokens.Count && (tokens[head].Kind is TokenKind.Open or TokenKind.Close or TokenKind.EndOfStatement || (tokens[head].Kind == TokenKind.Text && string.IsNullOrWhiteSpace(tokens[head].Text))))
            head++;
        if (head == tokens.Count)
            NumeralCheck.ReadDeclared(text, words + "literals:".Length, at, declared);
        else
            source.Report(TemplateCodes.LiteralsMisplaced, start, "Numerals are declared at the top of a template, before anything else.", "Move the comment to the first line.");
    }

    private bool ReadName()
    {
        var start = at++;
        while (Current == '_' || char.IsLetterOrDigit(Current))
            at++;
        tokens.Add(new(TokenKind.Name, start, at, text[start..at]));
        return true;
    }

    /// <summary>Whole numbers and decimals, as wide as Scriban reads, compares and says them exactly.</summary>
    private bool ReadNumber()
    {
        var start = at;
        ReadDigits();
        var whole = at - start;
        var fraction = 0;
        if (Current == '.' && char.IsAsciiDigit(Ahead(1)))
        {
            at++;
            var point = at;
            ReadDigits();
            fraction = at - point;
        }
        if (whole == 0 || whole + fraction > 15 || fraction > 4 || char.IsLetterOrDigit(Current) || Current == '_' || (Current == '.' && Ahead(1) != '.' && !char.IsLetter(Ahead(1))))
        {
            while (char.IsLetterOrDigit(Current) || Current is '.' or '_')
                at++;
            return Break(TemplateCodes.BadNumber, start, $"{text[start..at]} is not a number of the template language here: digits, with at most four after a point and fifteen together.");
        }
        tokens.Add(new(TokenKind.Number, start, at, text[start..at]));
        return true;
    }

    private void ReadDigits()
    {
        while (char.IsAsciiDigit(Current))
            at++;
    }

    private bool ReadString()
    {
        var start = at;
        var quote = text[at++];
        var value = new StringBuilder();
        while (Current != quote)
        {
            if (at >= text.Length || Current == '\n')
                return Break(TemplateCodes.StringNotClosed, start, "The string is not closed on its line.", $"Close it with {quote}; write a line end as \\n.");
            if (Current != '\\')
                value.Append(text[at++]);
            else if (!ReadEscape(value))
                return false;
        }
        at++;
        tokens.Add(new(TokenKind.String, start, at, value.ToString()));
        return true;
    }

    private bool ReadEscape(StringBuilder value)
    {
        var start = at++;
        var c = Current;
        at++;
        switch (c)
        {
            case '\'' or '"' or '\\':
                value.Append(c);
                return true;
            case 'n':
                value.Append('\n');
                return true;
            case 't':
                value.Append('\t');
                return true;
            case 'u' or 'x':
                var length = c == 'u' ? 4 : 2;
                if (at + length <= text.Length && TryReadHex(text.AsSpan(at, length), out var code) && !char.IsSurrogate(code) && !TemplateText.IsForbidden(code))
                {
                    value.Append(code);
                    at += length;
                    return true;
                }
                break;
        }
        return Break(TemplateCodes.BadEscape, start, "This escape does not stand in a string here.", "There are \\\\ \\' \\\" \\n \\t, \\x with two and \\u with four hexadecimal digits of a printable character.");
    }

    private static bool TryReadHex(ReadOnlySpan<char> digits, out char code)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                code = '\0';
                return false;
            }
            value = (value << 4) | Convert.ToInt32(char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        code = (char)value;
        return true;
    }

    private bool Break(string code, int offset, string message, string hint = "")
    {
        source.Report(code, offset, message, hint);
        tokens.Add(new(TokenKind.Broken, offset, at));
        return false;
    }

    private bool ReadSign(char c)
    {
        var next = Ahead(1);
        (TokenKind Kind, int Length) sign = c switch
        {
            '.' when next != '.' => (TokenKind.Dot, 1),
            ',' => (TokenKind.Comma, 1),
            '(' => (TokenKind.OpenParenthesis, 1),
            ')' => (TokenKind.CloseParenthesis, 1),
            '=' when next == '=' => (TokenKind.Equal, 2),
            '!' when next == '=' => (TokenKind.NotEqual, 2),
            '!' => (TokenKind.Not, 1),
            '<' when next == '=' => (TokenKind.LessOrEqual, 2),
            '<' when next != '<' => (TokenKind.Less, 1),
            '>' when next == '=' => (TokenKind.GreaterOrEqual, 2),
            '>' when next != '>' => (TokenKind.Greater, 1),
            '&' when next == '&' => (TokenKind.And, 2),
            '|' when next == '|' => (TokenKind.Or, 2),
            '|' when next != '>' => (TokenKind.Pipe, 1),
            '-' when next is not ('-' or '=') => (TokenKind.Minus, 1),
            _ => (TokenKind.Unsupported, 1),
        };
        tokens.Add(new(sign.Kind, at, at + sign.Length, sign.Kind == TokenKind.Unsupported ? Words.NameSign(c, next) : ""));
        at += sign.Length;
        return sign.Kind != TokenKind.Unsupported;
    }
}
