using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>Values of expressions; null where there is none, which has then been reported.</summary>
internal sealed partial class TemplateRun
{
    private TemplateValue? Evaluate(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value,
        PathExpression path => EvaluatePath(path),
        CallExpression call => EvaluateCall(call),
        _ => EvaluateTruth(expression) is { } truth ? TruthValue.Of(truth) : null,
    };

    private bool? EvaluateTruth(Expression expression)
    {
        switch (expression)
        {
            case NotExpression not:
                return !EvaluateTruth(not.Operand);
            case LogicExpression logic:
                // Like Scriban, no further than needed.
                foreach (var operand in logic.Operands)
                    if (EvaluateTruth(operand) is not { } part)
                        return null;
                    else if (part != logic.All)
                        return part;
                return logic.All;
            case CompareExpression compare:
                return EvaluateComparison(compare);
        }
        if (Evaluate(expression) is not { } value)
            return null;
        if (value is TruthValue { Truth: var truth })
            return truth;
        Report(TemplateCodes.NotTrueOrFalse, expression.Offset, $"A condition is true or false, and this is {LowerKind(value)}.", "Compare it, or ask with a function.");
        return null;
    }

    private bool? EvaluateComparison(CompareExpression node)
    {
        var left = Evaluate(node.Left);
        var right = Evaluate(node.Right);
        if (left is null || right is null)
            return null;
        int order;
        switch (left, right)
        {
            case (TextValue a, TextValue b):
                order = string.CompareOrdinal(a.Text, b.Text);
                break;
            case (NumberValue a, NumberValue b):
                order = a.Number.CompareTo(b.Number);
                break;
            case (TruthValue a, TruthValue b) when node.Sign is TokenKind.Equal or TokenKind.NotEqual:
                order = a.Truth == b.Truth ? 0 : 1;
                break;
            default:
                Report(TemplateCodes.CannotBeCompared, node.Offset, $"{Kind(left)} and {LowerKind(right)} cannot be compared so.", "Compare texts with texts and numbers with numbers; true and false only for == and !=.");
                return null;
        }
        return node.Sign switch
        {
            TokenKind.Equal => order == 0,
            TokenKind.NotEqual => order != 0,
            TokenKind.Less => order < 0,
            TokenKind.LessOrEqual => order <= 0,
            TokenKind.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private TemplateValue? EvaluatePath(PathExpression path)
    {
        TemplateValue? value;
        var from = 0;
        if (path.Root is not null)
        {
            value = Evaluate(path.Root);
        }
        else if (path.Names[0].Name == "for")
        {
            value = EvaluateLoopVariable(path);
            from = 2;
        }
        else
        {
            if (Find(path.Names[0].Name) is not { } found)
                return functions.TryGetValue(path.Dotted, out var function) ? Call(function, path.Offset, []) : UnknownName(path);
            value = found;
            from = 1;
        }
        for (; value is not null && from < path.Names.Count; from++)
            value = Asked(value, path.Names[from].Name, path.Names[from].Offset);
        return value;
    }

    // What a value refuses to give is an error of the template that asked for it.
    private TemplateValue? Asked(TemplateValue value, string name, int offset)
    {
        try
        {
            return Member(value, name, offset);
        }
        catch (TemplateFunctionException refused)
        {
            Report(TemplateCodes.FunctionRefused, offset, $"{name}: {refused.Message}");
            return null;
        }
    }

    private TemplateValue? Find(string name)
    {
        for (var inner = loop; inner is not null; inner = inner.Outer)
            if (inner.Variable == name)
                return inner.Item;
        return scope.TryGet(name, out var value) ? value : null;
    }

    private TemplateValue? EvaluateLoopVariable(PathExpression path)
    {
        var (name, offset) = path.Names[1];
        if (loop is null)
            Report(TemplateCodes.LoopVariable, path.Offset, $"for.{name} stands outside every for.");
        else if (loop.Get(name) is { } value)
            return value;
        else
            Report(TemplateCodes.LoopVariable, offset, $"A loop has no for.{name}.", NearName.Hint(name, LoopScope.Members));
        return null;
    }

    private TemplateValue? Member(TemplateValue value, string name, int offset)
    {
        switch (value)
        {
            case ObjectValue thing when thing.TryGet(name, out var member):
                return member;
            case ListValue { Items.Count: var count } when name == "size":
                return new NumberValue(count);
            case ObjectValue thing:
                Report(TemplateCodes.UnknownMember, offset, $"There is no member '{name}' here.", NearName.Hint(name, thing.MemberNames));
                return null;
            default:
                Report(TemplateCodes.UnknownMember, offset, $"{Kind(value)} has no member '{name}'.", value is ListValue ? "A list has only size." : "");
                return null;
        }
    }

    private TemplateValue? UnknownName(PathExpression path)
    {
        var name = path.Names[0].Name;
        var names = new List<string>(scope.MemberNames);
        for (var inner = loop; inner is not null; inner = inner.Outer)
            names.Add(inner.Variable);
        names.AddRange(functions.Keys);
        Report(TemplateCodes.UnknownName, path.Offset, $"There is nothing named '{name}'.", NearName.Hint(name, names));
        return null;
    }

    private TemplateValue? EvaluateCall(CallExpression call)
    {
        var arguments = new TemplateValue[call.Arguments.Count];
        var complete = true;
        for (var i = 0; i < arguments.Length; i++)
            if (Evaluate(call.Arguments[i]) is { } argument)
                arguments[i] = argument;
            else
                complete = false;
        if (functions.TryGetValue(call.Function, out var function))
            return complete ? Call(function, call.Offset, arguments) : null;
        Report(TemplateCodes.UnknownFunction, call.Offset, $"There is no function '{call.Function}'.", NearName.Hint(call.Function, functions.Keys));
        return null;
    }

    private TemplateValue? Call(TemplateFunction function, int offset, TemplateValue[] arguments)
    {
        if (arguments.Length < function.MinimumArguments || arguments.Length > function.MaximumArguments)
        {
            var (least, most) = (function.MinimumArguments, function.MaximumArguments);
            var wanted = least == most ? $"{least}" : $"{least} to {most}";
            Report(TemplateCodes.WrongArguments, offset, $"'{function.Name}' takes {wanted} {(most == 1 ? "argument" : "arguments")}, and is given {arguments.Length}.");
            return null;
        }
        try
        {
            return function.Call(arguments);
        }
        catch (TemplateFunctionException refused)
        {
            Report(TemplateCodes.FunctionRefused, offset, $"{function.Name}: {refused.Message}");
            return null;
        }
    }
}
