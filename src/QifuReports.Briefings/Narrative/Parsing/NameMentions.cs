using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A string that a template passes to a function.</summary>
/// <param name="Function">The name of the function.</param>
/// <param name="Index">The position of the argument, from 0.</param>
/// <param name="Count">The number of arguments.</param>
/// <param name="Kind">The third argument if it is a string; it names the kind of a chart. Otherwise empty.</param>
/// <param name="Text">The string.</param>
/// <param name="Offset">The position of the string in the template.</param>
internal sealed record NameMention(string Function, int Index, int Count, string Kind, string Text, int Offset);

/// <summary>The names in a checked template: the strings of its calls, which may name figures, and its variables.</summary>
/// <param name="Strings">The strings in the order of the tree.</param>
/// <param name="Variables">The variables, each once.</param>
internal sealed record NameMentions(IReadOnlyList<NameMention> Strings, IReadOnlyList<string> Variables)
{
    public static NameMentions None { get; } = new([], []);

    public static NameMentions In(ScriptNode body)
    {
        var (strings, variables) = (new List<NameMention>(), new List<string>());
        Visit(body, strings, variables);
        return new NameMentions(strings, variables);
    }

    private static void Visit(ScriptNode node, List<NameMention> strings, List<string> variables)
    {
        switch (node)
        {
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: var function }, Arguments: var arguments }:
                var kind = arguments.Count > 2 ? TextOf(arguments[2]) ?? "" : "";
                for (var i = 0; i < arguments.Count; i++)
                    if (TextOf(arguments[i]) is { } text)
                        strings.Add(new NameMention(function, i, arguments.Count, kind, text, arguments[i].Span.Start.Offset));
                break;
            case ScriptVariableGlobal { Name: var name } when !variables.Contains(name):
                variables.Add(name);
                break;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child) Visit(child, strings, variables);
    }

    private static string? TextOf(ScriptExpression argument) =>
        argument is ScriptLiteral { Value: TextValue { Text: var text } } ? text : null;
}
