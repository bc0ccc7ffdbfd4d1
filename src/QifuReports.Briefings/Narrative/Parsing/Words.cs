namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The words that mean something to the language.</summary>
internal static class Words
{
    /// <summary>Words that cannot stand where a value stands.</summary>
    public static bool IsReserved(string word) =>
        word is "if" or "else" or "end" or "for" or "in" or "include" or "elseif" or "elsif" || IsNeverAMember(word) || NameStatement(word) is not null;

    /// <summary>Words that Scriban reads as values of their own even behind a dot.</summary>
    public static bool IsNeverAMember(string word) => word is "null" or "true" or "false" or "do" or "this";

    /// <summary>What Scriban's other statements are called; null for every other word.</summary>
    public static string? NameStatement(string word) => word switch
    {
        "case" or "when" => "A case",
        "while" => "A while loop",
        "break" or "continue" => $"'{word}'",
        "func" or "ret" => "A function of a template's own",
        "capture" => "A capture",
        "import" => "An import",
        "readonly" => "An assignment (readonly)",
        "with" => "A with block",
        "wrap" => "A wrap block",
        "tablerow" => "A table row loop",
        "include_join" => "An include of many templates",
        _ => null,
    };

    /// <summary>Whether one of those statements goes on to an <c>end</c>.</summary>
    public static bool OpensBlock(string word) => word is "case" or "while" or "func" or "capture" or "with" or "wrap" or "tablerow";

    /// <summary>What a sign begins that the subset does not have.</summary>
    public static string NameSign(char sign, char next) => (sign, next) switch
    {
        ('+' or '-' or '*' or '/' or '%', _) or ('<', '<') or ('>', '>') => Arithmetic,
        ('=', _) => "An assignment",
        ('[' or ']', _) => "An index or a list of its own",
        ('{' or '}', _) => "An object of its own",
        ('?', '?') => "The null operator ??",
        ('?', '.') => "The member of what may be null, ?.",
        ('?', _) => "A condition within an expression",
        (':', _) => "A named argument",
        ('@', _) => "A function as a value (@)",
        ('$', _) => "A local variable or an interpolated string ($)",
        ('`', _) => "A verbatim string",
        ('|', '>') => "The pipe |>",
        ('.', '.') => "A range",
        _ => $"The sign {sign}",
    };

    /// <summary>What to write instead of what a sign begins.</summary>
    public static string HintForSign(string sign) => sign switch
    {
        "&" => "Write &&.",
        "|" => "Write |.",
        "`" => "Write \"...\".",
        "?" => "Write if and else.",
        ":" => "Hand the arguments over in their order.",
        "[" or "]" => "Go through a list with a for.",
        _ => ComputedBefore,
    };

    public const string Arithmetic = "Arithmetic";
    public const string ComputedBefore = "Figures are computed before a template is run; a template only says them.";

    /// <summary>What to write instead of a statement.</summary>
    public static string Hint(string word) => word switch
    {
        "case" or "when" => "Write if and else if.",
        "while" or "break" or "continue" or "tablerow" => "Write a for over a list that holds what is to be said.",
        "func" or "ret" or "capture" or "wrap" or "include_join" => "Move the part to a template of its own and include it.",
        _ => ComputedBefore,
    };

    /// <summary>A token as a reader of the template sees it.</summary>
    public static string Describe(Token token, string text) => token.Kind switch
    {
        TokenKind.Close => "the end of the tag",
        TokenKind.EndOfStatement => "the end of the statement",
        TokenKind.EndOfFile => "the end of the template",
        TokenKind.Open or TokenKind.Text => "text",
        TokenKind.String => "a string",
        _ => $"'{text[token.Start..token.End]}'",
    };
}
