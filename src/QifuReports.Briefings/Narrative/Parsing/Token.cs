namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>What a token is. The form is Scriban's, so far as the subset needs it.</summary>
internal enum TokenKind
{
    /// <summary>Text between tags, already without the white space that the tags strip.</summary>
    Text,

    /// <summary><c>{{</c>; the text is the indent of its line, where nothing else stands before it.</summary>
    Open,

    /// <summary><c>}}</c>.</summary>
    Close,
    EndOfStatement,
    Name,
    String,
    Number,
    Dot,
    Comma,
    Pipe,
    OpenParenthesis,
    CloseParenthesis,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Not,
    Minus,

    /// <summary>The beginning of a construct that Scriban has and the subset has not; the text names it.</summary>
    Unsupported,

    /// <summary>Something the lexer has already reported; the rest of the tag is passed over.</summary>
    Broken,
    EndOfFile,
}

/// <summary>One token. (A class: lists of a value type of our own would be compiled anew at every cold start.)</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Text">The name, the value of a string or number, the text, the indent; empty for signs.</param>
internal sealed record Token(TokenKind Kind, int Start, int End, string Text = "");
