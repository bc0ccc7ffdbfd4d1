using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>One run of a template. After an error it goes on with the next statement, so that one run tells everything that is wrong.</summary>
internal sealed partial class TemplateRun
{
    private readonly IReadOnlyDictionary<string, ParsedTemplate> templates;
    private readonly ObjectValue scope;
    private readonly IReadOnlyDictionary<string, TemplateFunction> functions;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly HashSet<Diagnostic> reported = [];
    private readonly TemplateBudget budget = new();
    private ParsedTemplate template;
    private TemplateOutput output;
    private LoopScope? loop;

    private TemplateRun(IReadOnlyDictionary<string, ParsedTemplate> templates, ParsedTemplate template, ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        this.templates = templates;
        this.template = template;
        this.scope = scope;
        this.functions = functions;
        output = new(budget);
    }

    public static (string? Text, IReadOnlyList<Diagnostic> Diagnostics) Run(
        IReadOnlyDictionary<string, ParsedTemplate> templates, ParsedTemplate template, ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        var run = new TemplateRun(templates, template, scope, functions);
        run.RunBlock(template.Body);
        return run.diagnostics.Count == 0 ? (run.output.Take(), []) : (null, run.diagnostics);
    }

    private void RunBlock(Block block)
    {
        var outer = output.Indent;
        var indent = outer;
        var statements = block.Statements;
        for (var i = 0; i < statements.Count; i++)
        {
            var node = statements[i];
            if (budget.Spent)
                break;
            if (node is TagOpenNode open)
                indent = open.Indent;
            else if (node is TagCloseNode)
                indent = outer;
            output.Indent = indent;
            RunStatement(node);
            if (budget.TooLong)
                ReportOnce(TemplateCodes.OutputTooLarge, node.Offset, $"The text is longer than {TemplateLimits.OutputLength} characters.");
        }
        output.Indent = outer;
    }

    private void RunStatement(Node node)
    {
        switch (node)
        {
            case TextNode text:
                output.Write(text.Text);
                break;
            case SayNode say:
                RunSay(say);
                break;
            case IfNode branches:
                RunIf(branches);
                break;
            case ForNode turns:
                RunFor(turns);
                break;
            case IncludeNode include:
                RunInclude(include);
                break;
        }
    }

    private void RunSay(SayNode node)
    {
        if (Evaluate(node.Value) is not { } value)
            return;
        if (value.Say() is { } words)
            output.Write(words);
        else
            Report(TemplateCodes.CannotBeSaid, node.Offset, $"{Kind(value)} cannot be said as it stands.", value is ObjectValue
                ? "Say one of its members, or hand it to a function."
                : "Say its items one by one, with a for.");
    }

    private void RunIf(IfNode node)
    {
        foreach (var (condition, body) in node.Branches)
        {
            if (condition is not null)
            {
                if (EvaluateTruth(condition) is not { } truth)
                    return;
                if (!truth)
                    continue;
            }
            RunBlock(body);
            return;
        }
    }

    private void RunFor(ForNode node)
    {
        if (Evaluate(node.List) is not { } value)
            return;
        if (value is not ListValue { Items: var items })
        {
            Report(TemplateCodes.NotAList, node.List.Offset, $"A for goes through a list, and this is {LowerKind(value)}.");
            return;
        }
        var turn = new LoopScope(node.Variable, items.Count, loop);
        loop = turn;
        for (var i = 0; i < items.Count && Step(node.Offset); i++)
        {
            turn.Index = i;
            turn.Item = items[i];
            RunBlock(node.Body);
        }
        loop = turn.Outer;
    }

    /// <summary>What an include says is first said apart and then written like any other value, so that its lines are indented like the tag.</summary>
    private void RunInclude(IncludeNode node)
    {
        if (!Step(node.Offset))
            return;
        var (caller, callerOutput) = (template, output);
        template = templates[node.Name];
        output = new(budget);
        RunBlock(template.Body);
        var words = output.Take();
        (template, output) = (caller, callerOutput);
        output.Write(words);
    }

    private bool Step(int offset)
    {
        if (budget.Spent)
            return false;
        if (budget.TakeStep())
            return true;
        ReportOnce(TemplateCodes.TooManySteps, offset, $"More than {TemplateLimits.Steps} turns of loops and includes.");
        return false;
    }

    private bool overspent;

    private void ReportOnce(string code, int offset, string message)
    {
        if (overspent)
            return;
        overspent = true;
        diagnostics.Add(new(code, message, template.Source.PlaceOf(offset)));
    }

    /// <summary>Reports, once for each place of a template however often a loop comes by with the same.</summary>
    private void Report(string code, int offset, string message, string hint = "")
    {
        var diagnostic = new Diagnostic(code, message, template.Source.PlaceOf(offset), hint);
        if (diagnostics.Count < TemplateLimits.Diagnostics && reported.Add(diagnostic))
            diagnostics.Add(diagnostic);
    }

    private static string Kind(TemplateValue value) => value switch
    {
        TextValue => "A text",
        NumberValue => "A number",
        TruthValue => "True or false",
        ListValue => "A list",
        _ => "An object",
    };

    private static string LowerKind(TemplateValue value) => value is TruthValue ? "true or false" : "a" + Kind(value)[1..];
}
