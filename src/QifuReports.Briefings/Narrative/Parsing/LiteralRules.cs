using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>Reads the literals (numbers, strings) of a template. Template values replace them; ambiguous forms are refused.</summary>
internal static class LiteralRules
{
    public const string EscapeMessage = "This escape does not stand in a string here.";
    public const string EscapeHint =
        "There are \\\\ \\' \\\" \\n \\t, \\x with two and \\u with four hexadecimal digits of a printable character.";

    /// <summary>Returns the template value that replaces the value of a literal; null if the literal was refused, with an error.</summary>
    public static TemplateValue? Read(TemplateSource source, ScriptLiteral literal)
    {
        var typed = Typed(source, literal);
        TemplateValue? value = literal.Value switch
        {
            null => Refuse(source, literal, TemplateCodes.ReservedWord, "'null' is a word of the language and names no value.",
                "There is no null: ask with has whether a figure is there."),
            bool truth => TruthValue.Of(truth),
            string text => ReadText(source, literal, typed, text),
            _ => IsNumber(typed) ? ReadNumber(typed) : RefuseNumber(source, literal.Span.Start.Offset, typed),
        };
        literal.Value = value;
        return value;
    }

    public static TemplateValue? RefuseNumber(TemplateSource source, int offset, ReadOnlySpan<char> typed)
    {
        source.Report(TemplateCodes.BadNumber, offset,
            $"{typed} is not a number of the template language here: digits, with at most four after a point and fifteen together.");
        return null;
    }

    private static ReadOnlySpan<char> Typed(TemplateSource source, ScriptLiteral literal) =>
        source.Text.AsSpan(literal.Span.Start.Offset,
            Math.Min(literal.Span.End.Offset + 1, source.Text.Length) - literal.Span.Start.Offset);

    // Leaves out zeros at the end of the fraction, as Scriban does when it writes numbers.
    private static NumberValue ReadNumber(ReadOnlySpan<char> typed) =>
        new(decimal.Parse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m);

    private static bool IsNumber(ReadOnlySpan<char> typed)
    {
        var point = typed.IndexOf('.');
        var whole = point < 0 ? typed : typed[..point];
        var fraction = point < 0 ? default : typed[(point + 1)..];
        return whole.Length > 0 && whole.Length + fraction.Length <= 15 && fraction.Length <= 4 && (point < 0) == fraction.IsEmpty
            && !whole.ContainsAnyExceptInRange('0', '9') && !fraction.ContainsAnyExceptInRange('0', '9');
    }

    private static TemplateValue? ReadText(TemplateSource source, ScriptLiteral literal, ReadOnlySpan<char> typed, string text)
    {
        var start = literal.Span.Start.Offset;
        if (literal.StringQuoteType == ScriptLiteralStringQuoteType.Verbatim)
            return Refuse(source, literal, TemplateCodes.OutsideSubset, "A verbatim string is not part of the template language here.",
                "Write \"...\".");
        if (typed.Contains('\n'))
            return Refuse(source, literal, TemplateCodes.StringNotClosed, "The string is not closed on its line.",
                $"Close it with {typed[0]}; write a line end as \\n.");
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] != '\\')
                continue;
            if (!IsEscape(typed[(i + 1)..]))
            {
                source.Report(TemplateCodes.BadEscape, start + i, EscapeMessage, EscapeHint);
                return null;
            }
            i++;
        }
        return new TextValue(text);
    }

    private static bool IsEscape(ReadOnlySpan<char> typed)
    {
        switch (typed[0])
        {
            case '\'' or '"' or '\\' or 'n' or 't':
                return true;
            case 'u' or 'x':
                var code =
                    (char)int.Parse(typed.Slice(1, typed[0] == 'u' ? 4 : 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                return !char.IsSurrogate(code) && !TemplateText.IsForbidden(code);
            default:
                return false;
        }
    }

    private static TemplateValue? Refuse(TemplateSource source, ScriptLiteral literal, string code, string message, string hint)
    {
        source.Report(code, literal.Span.Start.Offset, message, hint);
        return null;
    }
}
