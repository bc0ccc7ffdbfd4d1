using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// The rules for expressions. Scriban combines calls without parentheses, pipes and operators in unexpected ways: it reads
/// <c>has x &amp;&amp; y</c> as <c>has (x &amp;&amp; y)</c>. Such mixtures are errors, and parentheses are required.
/// </summary>
internal sealed partial class HouseRules
{
    /// <summary>Returns the expression that replaces the given one in the tree. A new expression no longer has its old parent.</summary>
    /// <param name="expression">The expression, still in its place.</param>
    /// <param name="said">Whether the value is written to the text; a number in it is then checked like a number typed in the text.</param>
    private ScriptExpression Visit(ScriptExpression expression, bool said)
    {
        var taken = expression;
        if (Enter(expression))
            taken = VisitOne(expression, said);
        _depth--;
        return taken;
    }

    private ScriptExpression VisitOne(ScriptExpression expression, bool said)
    {
        switch (expression)
        {
            case ScriptLiteral literal:
                if (LiteralRules.Read(_source, literal) is { } value && (value is TextValue || (said && value is NumberValue)))
                    _numerals.CheckWords(value.Say()!, literal.Span.Start.Offset);
                return literal;
            case ScriptVariableGlobal name:
                if (name.Name == Words.Include)
                    Report(TemplateCodes.IncludeForm, name,
                        "An include names its template as a string, so that every template is known before one is run.",
                        "Write include 'name'.");
                else if (Words.IsReserved(name.Name))
                    Reserved(name, name.Name);
                return name;
            case ScriptMemberExpression member and not ScriptIsEmptyExpression:
                return VisitMember(member);
            case ScriptNestedExpression { Expression: { } inner } nested:
                inner = Visit(inner, said);
                nested.Expression = null;
                return inner;
            case ScriptFunctionCall call:
                return VisitCall(call);
            case ScriptPipeCall pipe:
                return VisitPipe(pipe);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } not
                and not ScriptIncrementDecrementExpression:
                not.Right = Visit(operand, said: false);
                return not;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Negate, Right: ScriptLiteral literal } negative
                and not ScriptIncrementDecrementExpression:
                return VisitNegative(negative, literal, said);
            case ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } other } choice:
                NeedSeparate(then, then is ScriptPipeCall or ScriptBinaryExpression or ScriptConditionalExpression, "Write a ? (b) : (c).");
                NeedSeparate(other, other is ScriptPipeCall or ScriptBinaryExpression, "Write a ? (b) : (c).");
                choice.Condition = Visit(condition, said: false);
                choice.ThenValue = Visit(then, said);
                choice.ElseValue = Visit(other, said);
                return choice;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary:
                return VisitBinary(binary, left, right, said);
            case ScriptThisExpression:
                Reserved(expression, "this");
                return expression;
            default:
                Refuse(expression);
                return expression;
        }
    }

    private ScriptBinaryExpression VisitBinary(ScriptBinaryExpression binary, ScriptExpression left, ScriptExpression right, bool said)
    {
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                NeedCallApart(binary, left);
                binary.Left = Visit(left, said: false);
                binary.Right = Visit(right, said: false);
                break;
            case ScriptBinaryOperator.EmptyCoalescing:
                NeedCallApart(binary, left);
                NeedSeparate(binary, IsOtherOperator(left) || IsOtherOperator(right), "Write (a == b) ?? c, or a == (b ?? c).");
                binary.Left = Visit(left, said);
                binary.Right = Visit(right, said);
                break;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.CompareLess
                or ScriptBinaryOperator.CompareLessOrEqual
                or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                NeedCallApart(binary, left);
                NeedSeparate(binary, left is ScriptBinaryExpression || right is ScriptBinaryExpression, "Write (a == b) == c.");
                binary.Left = VisitCompared(left);
                binary.Right = VisitCompared(right);
                break;
            default:
                Refuse(binary);
                break;
        }
        return binary;
    }

    private static bool IsOtherOperator(ScriptExpression operand) =>
        operand is ScriptBinaryExpression { Operator: not ScriptBinaryOperator.EmptyCoalescing };

    /// <summary>Numbers and strings in comparisons are not written to the text, so their numerals are allowed.</summary>
    private ScriptExpression VisitCompared(ScriptExpression expression)
    {
        if (expression is not ScriptLiteral literal)
            return Visit(expression, said: false);
        LiteralRules.Read(_source, literal);
        return literal;
    }

    private ScriptMemberExpression VisitMember(ScriptMemberExpression member)
    {
        if (member.DotToken.TokenType == Scriban.Parsing.TokenType.QuestionDot)
            Report(TemplateCodes.OutsideSubset, member.DotToken,
                "The member of what may be null, ?., is not part of the template language here.", "Write ?? and what to say instead.");
        switch (member.Target)
        {
            // Names such as for.index, the members of a loop.
            case ScriptVariableGlobal { Name: "for" }:
                break;
            case ScriptLiteral literal:
                Report(TemplateCodes.UnexpectedToken, member.DotToken, "A literal has no members.");
                LiteralRules.Read(_source, literal);
                break;
            // (f).x keeps its parentheses: a run calls the function f only if f is not the start of a chain such as f.x.
            case ScriptNestedExpression nested when Bare(nested) is ScriptVariableGlobal inner:
                Visit(inner, said: false);
                break;
            case { } target:
                member.Target = Visit(target, said: false);
                break;
        }
        return member;
    }

    private static ScriptExpression? Bare(ScriptExpression? expression)
    {
        while (expression is ScriptNestedExpression { Expression: var inner })
            expression = inner;
        return expression;
    }

    private ScriptFunctionCall VisitCall(ScriptFunctionCall call)
    {
        CheckCalled(call);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            if (!call.ExplicitCall)
                NeedSeparate(argument switch { ScriptBinaryExpression { OperatorToken: { } sign } => sign, _ => argument },
                    argument is ScriptBinaryExpression or ScriptUnaryExpression { Right: ScriptFunctionCall { ExplicitCall: false } }
                        && IsAllowed(argument),
                    $"Write ({(call.Target as ScriptVariable)?.Name ?? "f"} ...), for the operator would be taken into its last argument.");
            Replace(call.Arguments, i, Visit(argument, said: false));
        }
        return call;
    }

    private static bool IsAllowed(ScriptExpression argument) => argument is not ScriptBinaryExpression binary || binary.Operator
        is ScriptBinaryOperator.And or ScriptBinaryOperator.Or or ScriptBinaryOperator.EmptyCoalescing
        or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.CompareLess
        or ScriptBinaryOperator.CompareLessOrEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    // Reports a call of anything but a plain name, because no function name contains a dot.
    private void CheckCalled(ScriptFunctionCall call)
    {
        switch (call.Target)
        {
            case ScriptVariableGlobal { Name: Words.Include }:
                Report(TemplateCodes.IncludeForm, call,
                    "An include stands alone: nothing is handed to it and nothing is done with what it says.",
                    "The template that is included sees everything that this one sees.");
                break;
            case ScriptVariableGlobal { Name: "elseif" or "elsif" } wrong:
                Report(TemplateCodes.OutsideSubset, wrong, $"'{wrong.Name}' is not a word of the template language.", "Write 'else if'.");
                break;
            case ScriptVariableGlobal name:
                Visit(name, said: false);
                break;
            case ScriptMemberExpression { Target: ScriptVariableGlobal or ScriptMemberExpression } chain:
                // The run reports the chain together with all other unknown names.
                Visit(chain, said: false);
                break;
            case ScriptLiteral { Value: not (string or bool or null) } number
                when call.Arguments.Count > 0 && call.Arguments[0].Span.Start.Offset == number.Span.End.Offset + 1:
                LiteralRules.RefuseNumber(_source, number.Span.Start.Offset,
                    _source.Text.AsSpan(number.Span.Start.Offset, call.Arguments[0].Span.End.Offset + 1 - number.Span.Start.Offset));
                break;
            case { } target:
                Report(TemplateCodes.ParenthesesNeeded,
                    call.OpenParent ?? (call.Arguments.Count > 0 ? call.Arguments[0] : (ScriptNode)call),
                    "What stands here would be called, and only names can be called.", target is ScriptFunctionCall
                    ? "Write (f ...) around a call that is an argument, and put a blank between two arguments."
                    : "Put a blank between two arguments.");
                break;
        }
    }

    /// <summary>Reads <c>a | f b | g</c>, which means <c>g (f a b)</c>. Scriban's tree has a first, then a pipe from f into g.</summary>
    private ScriptExpression VisitPipe(ScriptPipeCall pipe)
    {
        var value = pipe.From!;
        NeedSeparate(pipe.PipeToken!, value is ScriptBinaryExpression or ScriptUnaryExpression or ScriptConditionalExpression,
            "Write (a == b) | f, or a == (b | f).");
        value = Visit(value, said: false);
        pipe.From = null;
        var levels = 0;
        for (ScriptPipeCall? link = pipe; link is not null && !_stopped;)
        {
            var further = link.To as ScriptPipeCall;
            if ((further is null ? link.To : further.From) is not ScriptFunctionCall call)
            {
                NeedSeparate((further ?? link).PipeToken!, true, "Behind a pipe stands a function: write (a | f) == b.");
                break;
            }
            levels++;
            if (!Enter(call))
                break;
            VisitCall(call);
            if (further is null)
                link.To = null;
            else
                further.From = null;
            call.Arguments.Insert(0, value);
            value = call;
            link = further;
        }
        _depth -= levels;
        return value;
    }

    private ScriptExpression VisitNegative(ScriptUnaryExpression negative, ScriptLiteral literal, bool said)
    {
        var value = LiteralRules.Read(_source, literal);
        if (value is NumberValue { Number: var number })
        {
            literal.Value = new NumberValue(-number);
            if (said)
                _numerals.CheckWords(value.Say()!, literal.Span.Start.Offset);
            negative.Right = null;
            return literal;
        }
        if (value is not null)
            Refuse(negative);
        return negative;
    }

    private void NeedCallApart(ScriptBinaryExpression binary, ScriptExpression left) =>
        NeedSeparate(binary, left is ScriptBinaryExpression { Right: ScriptFunctionCall { ExplicitCall: false } },
            "Write (f ...) around the call before it.");

    private void NeedSeparate(ScriptNode node, bool mixed, string hint)
    {
        if (mixed)
            Report(TemplateCodes.ParenthesesNeeded, node is ScriptBinaryExpression { OperatorToken: { } sign } ? sign : node,
                "Operators, calls and pipes mixed without parentheses.", hint);
    }

    private void Reserved(ScriptNode node, string word) =>
        Report(TemplateCodes.ReservedWord, node, $"'{word}' is a word of the language and names no value.");

    private static void Replace(ScriptList<ScriptExpression> list, int index, ScriptExpression with)
    {
        if (ReferenceEquals(list[index], with))
            return;
        list.RemoveAt(index);
        list.Insert(index, with);
    }
}
