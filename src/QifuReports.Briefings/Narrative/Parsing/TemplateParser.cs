namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Tokens to statements. After an error it goes on behind the tag, so that one run tells everything that is wrong;
/// what it returns is only run when nothing was reported.
/// </summary>
internal sealed partial class TemplateParser
{
    private readonly TemplateSource source;
    private readonly List<Token> tokens;
    private readonly List<IncludeNode> includes = [];
    private int at;
    private int depth;
    private bool stopped;

    private TemplateParser(TemplateSource source, List<Token> tokens)
    {
        this.source = source;
        this.tokens = tokens;
    }

    public static ParsedTemplate Parse(TemplateSource source)
    {
        var tokens = TemplateLexer.Read(source, out var declared);
        var parser = new TemplateParser(source, tokens);
        var body = parser.ParsePage();
        if (!parser.stopped)
            NumeralCheck.Run(source, body, declared);
        return new(source, body, parser.includes);
    }

    private Token Current => tokens[at];

    private Token Previous => tokens[at - 1];

    /// <summary>What stopped a run of statements.</summary>
    private enum Stop { End, Else, EndOfFile }

    private Block ParsePage()
    {
        var page = new Block();
        while (ParseStatements(page) is var stop && stop != Stop.EndOfFile)
        {
            var word = stop == Stop.End ? "end" : "else";
            Report(TemplateCodes.NoSuchBlock, Current.Start, $"'{word}' has no if or for to belong to.", "Remove it, or open the block before it.");
            PassTag();
        }
        return page;
    }

    /// <summary>Reads statements up to an <c>end</c>, an <c>else</c> (which stay current) or the end of the file.</summary>
    private Stop ParseStatements(Block block)
    {
        while (true)
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.EndOfFile:
                    return Stop.EndOfFile;
                case TokenKind.Text:
                    block.Statements.Add(new TextNode(token.Start, token.Text));
                    at++;
                    break;
                case TokenKind.Open:
                    block.Statements.Add(new TagOpenNode(token.Start, token.Text));
                    at++;
                    break;
                case TokenKind.Close:
                    block.Statements.Add(new TagCloseNode(token.Start));
                    at++;
                    break;
                case TokenKind.EndOfStatement:
                    at++;
                    break;
                case TokenKind.Name when token.Text == "end":
                    return Stop.End;
                case TokenKind.Name when token.Text == "else":
                    return Stop.Else;
                default:
                    ParseStatement(block, token);
                    break;
            }
        }
    }

    private void ParseStatement(Block block, Token token)
    {
        if (token.Kind == TokenKind.Name)
        {
            switch (token.Text)
            {
                case "if":
                    block.Statements.Add(ParseIf());
                    return;
                case "for" when tokens[at + 1].Kind != TokenKind.Dot:
                    block.Statements.Add(ParseFor());
                    return;
                case "include":
                    ParseInclude(block);
                    return;
                case "elseif" or "elsif":
                    Report(TemplateCodes.OutsideSubset, token.Start, $"'{token.Text}' is not a word of the template language.", "Write 'else if'.");
                    PassTag();
                    return;
            }
            if (Words.NameStatement(token.Text) is { } construct)
            {
                Report(TemplateCodes.OutsideSubset, token.Start, $"{construct} is not part of the template language here.", Words.Hint(token.Text));
                PassTag();
                if (Words.OpensBlock(token.Text) && Enter(token.Start))
                    PassBlock(token.Start);
                return;
            }
        }
        if (ParseStatementExpression() is not { } value)
        {
            PassTag();
            return;
        }
        block.Statements.Add(new SayNode(value));
        ExpectEndOfStatement();
    }

    private IfNode ParseIf()
    {
        var start = Current.Start;
        at++;
        var node = new IfNode(start);
        var condition = ParseHead();
        while (true)
        {
            var body = new Block();
            node.Branches.Add(new(condition, body));
            if (!Enter(start))
                return node;
            var stop = ParseStatements(body);
            depth--;
            if (stop == Stop.EndOfFile)
            {
                Report(TemplateCodes.BlockNotClosed, start, "The if is not closed.", "Close it with {{ end }}.");
                return node;
            }
            var word = Current;
            at++;
            if (stop == Stop.Else && condition is null)
                Report(TemplateCodes.NoSuchBlock, word.Start, "A second else for the same if.", "The first else already takes every other case.");
            if (stop == Stop.Else && Current is { Kind: TokenKind.Name, Text: "if" })
            {
                at++;
                condition = ParseHead();
                continue;
            }
            ExpectEndOfStatement();
            if (stop == Stop.End)
                return node;
            condition = null;
        }
    }

    /// <summary>A condition and the end of its statement. After an error a stand-in, so that the block still finds its end.</summary>
    private Expression ParseHead()
    {
        var start = Current.Start;
        if (ParseStatementExpression() is { } value)
        {
            ExpectEndOfStatement();
            return value;
        }
        PassTag();
        return new LiteralExpression(start, TruthValue.Of(false));
    }

    private ForNode ParseFor()
    {
        var start = Current.Start;
        at++;
        var variable = "";
        Expression list = new LiteralExpression(start, TruthValue.Of(false));
        if (ParseForHead() is { } head)
        {
            (variable, list) = head;
            ExpectEndOfStatement();
        }
        else
        {
            PassTag();
        }
        var body = new Block();
        var node = new ForNode(start, variable, list, body);
        if (!Enter(start))
            return node;
        var stop = ParseStatements(body);
        while (stop == Stop.Else)
        {
            Report(TemplateCodes.OutsideSubset, Current.Start, "An else of a for is not part of the template language here.", "Ask with an if around the for whether there is anything in the list.");
            PassTag();
            stop = ParseStatements(body);
        }
        CloseBlock(stop, start, "for");
        return node;
    }

    private void CloseBlock(Stop stop, int start, string word)
    {
        depth--;
        if (stop == Stop.EndOfFile)
        {
            Report(TemplateCodes.BlockNotClosed, start, $"The {word} is not closed.", "Close it with {{ end }}.");
            return;
        }
        at++;
        ExpectEndOfStatement();
    }

    /// <summary>Reads what a statement outside the subset holds, for the errors in it and for its end.</summary>
    private void PassBlock(int start)
    {
        var body = new Block();
        var stop = ParseStatements(body);
        while (stop == Stop.Else)
        {
            PassTag();
            stop = ParseStatements(body);
        }
        CloseBlock(stop, start, "block");
    }

    private (string Variable, Expression List)? ParseForHead()
    {
        if (Current.Kind != TokenKind.Name)
        {
            Unexpected("the name of the loop variable");
            return null;
        }
        var variable = Current;
        if (Words.IsReserved(variable.Text))
        {
            Report(TemplateCodes.ReservedWord, variable.Start, $"'{variable.Text}' is a word of the language and cannot name a loop variable.");
            return null;
        }
        at++;
        if (Current is not { Kind: TokenKind.Name, Text: "in" })
        {
            Unexpected("'in'");
            return null;
        }
        at++;
        if (ParseStatementExpression() is not { } list)
            return null;
        // A call without parentheses reads its arguments as settings of the loop in Scriban.
        if (form == Form.Call && list is CallExpression call)
        {
            Report(TemplateCodes.ParenthesesNeeded, call.Offset, "A call after 'in' needs parentheses around it, and a for has no settings.", $"Write for {variable.Text} in ({call.Function} ...).");
            return null;
        }
        return (variable.Text, list);
    }

    /// <summary>An expression that is not within another; after an error in parentheses the level is what it was.</summary>
    private Expression? ParseStatementExpression()
    {
        var level = depth;
        var value = ParseExpression();
        depth = level;
        return value;
    }

    private void ParseInclude(Block block)
    {
        var start = Current.Start;
        at++;
        if (Current.Kind != TokenKind.String)
        {
            Report(TemplateCodes.IncludeForm, Current.Start, "An include names its template as a string, so that every template is known before one is run.", "Write include 'name'.");
            PassTag();
            return;
        }
        var node = new IncludeNode(start, Current.Text);
        at++;
        if (Current.Kind is not (TokenKind.EndOfStatement or TokenKind.Close))
        {
            Report(TemplateCodes.IncludeForm, Current.Start, "An include stands alone: nothing is handed to it and nothing is done with what it says.", "The template that is included sees everything that this one sees.");
            PassTag();
            return;
        }
        includes.Add(node);
        block.Statements.Add(node);
    }

    private void ExpectEndOfStatement()
    {
        if (Current.Kind == TokenKind.EndOfStatement)
            at++;
        else if (Current.Kind is not (TokenKind.Close or TokenKind.EndOfFile))
        {
            Unexpected("the end of the statement");
            PassTag();
        }
    }

    /// <summary>Passes over the rest of a tag; its <c>}}</c> stays current.</summary>
    private void PassTag()
    {
        while (Current.Kind is not (TokenKind.Close or TokenKind.EndOfFile))
            at++;
    }

    private void Unexpected(string expected)
    {
        var token = Current;
        if (token.Kind is TokenKind.Unsupported or TokenKind.Minus)
            Report(TemplateCodes.OutsideSubset, token.Start, $"{(token.Kind == TokenKind.Minus ? Words.Arithmetic : token.Text)} is not part of the template language here.", Words.HintForSign(source.Text[token.Start..token.End]));
        else if (token.Kind != TokenKind.Broken)
            Report(TemplateCodes.UnexpectedToken, token.Start, $"Found {Words.Describe(token, source.Text)} where {expected} was expected.");
    }

    private void Report(string code, int offset, string message, string hint = "")
    {
        if (!stopped)
            source.Report(code, offset, message, hint);
    }

    /// <summary>Counts one level down. At the limit it reports, and the rest of the file is not read.</summary>
    private bool Enter(int offset)
    {
        if (++depth <= TemplateLimits.Depth)
            return true;
        Report(TemplateCodes.NestedTooDeep, offset, $"More than {TemplateLimits.Depth} levels inside each other.", "Move the inner part to a template of its own and include it.");
        stopped = true;
        at = tokens.Count - 1;
        return false;
    }
}
