using System.Globalization;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Expressions. Where Scriban reads calls without parentheses, pipes and operators together in ways that surprise
/// (<c>has x &amp;&amp; y</c> is <c>has (x &amp;&amp; y)</c> to it), parentheses are demanded instead of one reading or the other.
/// </summary>
internal sealed partial class TemplateParser
{
    private Form form;

    /// <summary>How the expression that was read last is put together at its outermost level.</summary>
    private enum Form { Plain, Call, Operator, Pipe }

    /// <summary>A whole expression; null when it is wrong, which has then been reported.</summary>
    private Expression? ParseExpression()
    {
        var value = ParseChain(TokenKind.Or);
        while (value is not null && Current.Kind == TokenKind.Pipe)
        {
            if (form == Form.Operator)
                return NeedParentheses("Write (a == b) | f, or a == (b | f).");
            at++;
            // Here alone may an expression go on in the next line.
            while (Current.Kind == TokenKind.EndOfStatement && source.Text[Current.Start] == '\n')
                at++;
            value = ParsePiped(value);
            form = Form.Pipe;
        }
        return value;
    }

    private Expression? ParsePiped(Expression value)
    {
        var start = Current.Start;
        if (Current.Kind != TokenKind.Name)
        {
            Unexpected("the name of a function after the pipe");
            return null;
        }
        if (ParseNames(null) is not { } path)
            return null;
        var arguments = new List<Expression> { value };
        if (IsAdjacentParenthesis() ? !ParseArgumentList(arguments) : !ParseArguments(arguments))
            return null;
        return IsOperator(Current.Kind) ? NeedParentheses("Write (a | f) == b.") : Sized(new CallExpression(start, path.Dotted, arguments));
    }

    /// <summary>A chain of || over chains of &amp;&amp; over comparisons.</summary>
    private Expression? ParseChain(TokenKind sign)
    {
        var start = Current.Start;
        var first = ParseLink(sign);
        if (first is null || Current.Kind != sign)
            return first;
        var operands = new List<Expression> { first };
        var deepest = first.Depth;
        while (Current.Kind == sign)
        {
            at++;
            if (ParseLink(sign) is not { } operand)
                return null;
            operands.Add(operand);
            deepest = Math.Max(deepest, operand.Depth);
        }
        form = Form.Operator;
        return Sized(new LogicExpression(start, sign == TokenKind.And, operands, deepest + 1));
    }

    private Expression? ParseLink(TokenKind sign) => sign == TokenKind.Or ? ParseChain(TokenKind.And) : ParseComparison();

    private Expression? ParseComparison()
    {
        var left = ParseUnary();
        if (left is null || !IsComparison(Current.Kind))
            return left;
        var sign = Current;
        at++;
        if (ParseUnary() is not { } right)
            return null;
        form = Form.Operator;
        return IsComparison(Current.Kind) ? NeedParentheses("Write (a == b) == c.") : new CompareExpression(sign.Start, sign.Kind, left, right);
    }

    private Expression? ParseUnary()
    {
        var token = Current;
        if (token.Kind == TokenKind.Minus)
        {
            at++;
            if (Current.Kind == TokenKind.Number)
                return Literal(-ReadNumber());
            at--;
            Unexpected("");
            return null;
        }
        if (token.Kind != TokenKind.Not)
            return ParseCall(mayBeFollowed: false);
        var negations = 0;
        while (Current.Kind == TokenKind.Not)
        {
            at++;
            negations++;
        }
        var operand = ParseCall(mayBeFollowed: true);
        for (; operand is not null && negations > 0; negations--)
            operand = Sized(new NotExpression(token.Start, operand));
        form = Form.Operator;
        return operand;
    }

    /// <summary>A primary, or a name with arguments after it.</summary>
    private Expression? ParseCall(bool mayBeFollowed)
    {
        var start = Current;
        if (ParsePrimary() is not { } target)
            return null;
        form = Form.Plain;
        if (!StartsArgument(Current.Kind))
            return target;
        if (target is not PathExpression { Root: null } path || Previous.Kind != TokenKind.Name)
        {
            Unexpected("an operator, a pipe or the end of the statement");
            return null;
        }
        var arguments = new List<Expression>();
        if (!ParseArguments(arguments))
            return null;
        form = Form.Call;
        return IsOperator(Current.Kind) && !mayBeFollowed
            ? NeedParentheses($"Write ({path.Dotted} ...), for the operator would be taken into its last argument.")
            : Sized(new CallExpression(start.Start, path.Dotted, arguments));
    }

    /// <summary>Arguments divided by blanks; there may be none.</summary>
    private bool ParseArguments(List<Expression> arguments)
    {
        while (StartsArgument(Current.Kind))
        {
            var negated = Current;
            if (negated.Kind == TokenKind.Not)
                at++;
            if (ParsePrimary() is not { } argument)
                return false;
            if (negated.Kind == TokenKind.Not)
                argument = new NotExpression(negated.Start, argument);
            arguments.Add(argument);
        }
        return true;
    }

    /// <summary>Arguments in parentheses, divided by commas.</summary>
    private bool ParseArgumentList(List<Expression> arguments)
    {
        if (!Enter(Current.Start))
            return false;
        at++;
        var first = true;
        while (Current.Kind != TokenKind.CloseParenthesis)
        {
            if (!first && !Take(TokenKind.Comma, "a comma or the closing parenthesis"))
                return false;
            if (ParseExpression() is not { } argument)
                return false;
            arguments.Add(argument);
            first = false;
        }
        at++;
        depth--;
        return true;
    }

    private Expression? ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.String:
                at++;
                return AfterValue(new LiteralExpression(token.Start, new TextValue(token.Text)));
            case TokenKind.Number:
                return AfterValue(Literal(ReadNumber()));
            case TokenKind.Name when token.Text is "true" or "false":
                at++;
                return AfterValue(new LiteralExpression(token.Start, TruthValue.Of(token.Text == "true")));
            case TokenKind.Name:
                return ParseNames(null) is not { } path ? null : IsAdjacentParenthesis() ? ParseExplicitCall(path) : path;
            case TokenKind.OpenParenthesis:
                return ParseParentheses();
            default:
                Unexpected("a value");
                return null;
        }
    }

    private Expression? ParseExplicitCall(PathExpression path)
    {
        var arguments = new List<Expression>();
        return ParseArgumentList(arguments) ? AfterValue(Sized(new CallExpression(path.Offset, path.Dotted, arguments))) : null;
    }

    private Expression? ParseParentheses()
    {
        if (!Enter(Current.Start))
            return null;
        at++;
        if (ParseExpression() is not { } inner || !Take(TokenKind.CloseParenthesis, "the closing parenthesis"))
            return null;
        depth--;
        return AfterValue(inner);
    }

    /// <summary>What may follow a value that is not a name: members; but no second parenthesis right behind it.</summary>
    private Expression? AfterValue(Expression? value)
    {
        if (value is not null && value is not LiteralExpression && Current.Kind == TokenKind.Dot)
            value = ParseNames(value);
        if (value is null || !IsAdjacentParenthesis())
            return value;
        Report(TemplateCodes.ParenthesesNeeded, Current.Start, "A parenthesis right behind a value calls it, and only names can be called.", "Put a blank between two arguments.");
        return null;
    }

    /// <summary>A name with its members, or the members of a value (from the dot on).</summary>
    private PathExpression? ParseNames(Expression? root)
    {
        var start = root?.Offset ?? Current.Start;
        var names = new List<PlacedName>();
        if (root is not null)
            at++;
        while (true)
        {
            var token = Current;
            if (token.Kind != TokenKind.Name)
            {
                Unexpected("a name");
                return null;
            }
            var standsFirst = root is null && names.Count == 0;
            if (standsFirst ? Words.IsReserved(token.Text) && !(token.Text == "for" && tokens[at + 1].Kind == TokenKind.Dot) : Words.IsNeverAMember(token.Text))
            {
                var hint = token.Text == "null" ? "There is no null: ask with has whether a figure is there." : "";
                Report(TemplateCodes.ReservedWord, token.Start, $"'{token.Text}' is a word of the language and names no value.", hint);
                return null;
            }
            names.Add(new(token.Text, token.Start));
            at++;
            if (Current.Kind != TokenKind.Dot)
                return (PathExpression?)Sized(new PathExpression(start, root, names));
            at++;
        }
    }

    private LiteralExpression Literal(decimal number) => new(Previous.Start, new NumberValue(number));

    /// <summary>The number without the zeros at the end of its fraction, as Scriban says it.</summary>
    private decimal ReadNumber() => decimal.Parse(tokens[at++].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m;

    private bool IsAdjacentParenthesis() => Current.Kind == TokenKind.OpenParenthesis && !char.IsWhiteSpace(source.Text[Current.Start - 1]);

    private static bool StartsArgument(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.String or TokenKind.Number or TokenKind.OpenParenthesis or TokenKind.Not;

    private static bool IsComparison(TokenKind kind) => kind is >= TokenKind.Equal and <= TokenKind.GreaterOrEqual;

    private static bool IsOperator(TokenKind kind) => kind is TokenKind.And or TokenKind.Or || IsComparison(kind);

    private bool Take(TokenKind kind, string expected)
    {
        if (Current.Kind == kind)
        {
            at++;
            return true;
        }
        Unexpected(expected);
        return false;
    }

    private Expression? NeedParentheses(string hint)
    {
        Report(TemplateCodes.ParenthesesNeeded, Current.Start, "Operators, calls and pipes mixed without parentheses.", hint);
        return null;
    }

    private T? Sized<T>(T expression) where T : Expression
    {
        if (expression.Depth <= TemplateLimits.Depth)
            return expression;
        Report(TemplateCodes.NestedTooDeep, expression.Offset, $"More than {TemplateLimits.Depth} levels inside each other.", "Let a function do it in one step.");
        return null;
    }
}
