using System.Runtime.ExceptionServices;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Ledger.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// One run of a template by Scriban, which uses only the values of this project, its own output and a budget. After an error it goes on
/// with the next statement, so that one run reports all errors. A context serves one run only, so nothing passes from one run to another.
/// </summary>
internal sealed class TemplateRun : TemplateContext
{
    private readonly IReadOnlyDictionary<string, ParsedTemplate> templates;
    private readonly RunNames names;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly HashSet<Diagnostic> reported = [];
    private readonly TemplateBudget budget = new();
    private readonly bool marksNumerals;
    private ParsedTemplate template;
    private TemplateOutput output;
    private ExceptionDispatchInfo? bug;
    private bool overspent;
    private int faults;

    // An empty object instead of the functions of Scriban. Scriban would import them by reflection, and templates may not use any of them.
    private TemplateRun(IReadOnlyDictionary<string, ParsedTemplate> templates, ParsedTemplate template, ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions)
        : base(new ScriptObject())
    {
        (this.templates, this.template) = (templates, template);
        output = new(budget);
        marksNumerals = functions.ContainsKey("literal");
        names = new(scope, functions, new TemplateFunction(Words.Include, 1, 1, Include));
        StrictVariables = true;
        EnableRelaxedMemberAccess = EnableRelaxedTargetAccess = EnableRelaxedFunctionAccess = EnableRelaxedIndexerAccess = false;
        // The budget counts steps and characters. If Scriban reaches a limit of its own, it must throw and not cut off text silently.
        LoopLimit = 0;
        LimitToString = TemplateLimits.OutputLength;
        OnStringLimit = OnOutputLimit = ScriptLimitBehavior.Throw;
        PushGlobal(names);
    }

    public static (string? Text, IReadOnlyList<Diagnostic> Diagnostics) Run(
        IReadOnlyDictionary<string, ParsedTemplate> templates, ParsedTemplate template, ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        var run = new TemplateRun(templates, template, scope, functions);
        run.Evaluate(template.Body);
        var text = run.output.Take();
        run.bug?.Throw();
        return run.diagnostics.Count == 0 ? (text, []) : (null, run.diagnostics);
    }

    /// <summary>Scriban evaluates every node through this method.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptVariable name when aliasReturnedFunction:
                return names.Called(name.Span, name.Name);
            case ScriptMemberExpression chain when aliasReturnedFunction:
                return names.Called(chain.Span, template.Source.Text[chain.Span.Start.Offset..(chain.Span.End.Offset + 1)]);
            case ScriptLiteral literal:
                return Ours(literal, literal.Value);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing } either:
                return Ours(either, EvaluateOr(either));
            case ScriptExpression:
                return Ours(scriptNode, base.Evaluate(scriptNode, aliasReturnedFunction));
            case ScriptRawStatement or ScriptExpressionStatement or ScriptIfStatement or ScriptForStatement or ScriptCaseStatement or ScriptWhenStatement or ScriptCaptureStatement:
                Run((ScriptStatement)scriptNode);
                return null;
            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <summary>Only a truth value is true or false. Scriban itself treats everything except null and false as true.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value is TruthValue { Truth: var truth }
        ? truth
        : throw new TemplateFault(TemplateCodes.NotTrueOrFalse, span, $"A condition is true or false, and this is {ValueKind.InText((TemplateValue)value!)}.", "Compare it, or ask with a function.");

    /// <summary>Arguments are passed on unchanged.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) => value;

    protected override IObjectAccessor GetMemberAccessorImpl(object target) => MemberAccess.Instance;

    protected override void OnEnterLoop(ScriptLoopStatementBase loop) => names.Loops.Add(((ScriptVariable)((ScriptForStatement)loop).Variable!).Name);

    protected override void OnExitLoop(ScriptLoopStatementBase loop) => names.Loops.RemoveAt(names.Loops.Count - 1);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) => Step(loop.Span);

    private void Run(ScriptStatement statement)
    {
        if (budget.Spent)
            return;
        try
        {
            switch (statement)
            {
                case ScriptRawStatement { Text: var text }:
                    WriteTyped(text.FullText!, text.Index, text.Length);
                    break;
                case ScriptExpressionStatement { Expression: { } expression }:
                    Write(Said(expression));
                    break;
                case ScriptCaptureStatement { Target: ScriptVariable name, Body: { } body }:
                    names.Capture(name.Span, name.Name, Apart(body));
                    break;
                default:
                    base.Evaluate(statement, false);
                    break;
            }
        }
        catch (ScriptRuntimeException error)
        {
            Report(error, statement.Span);
        }
        if (budget.TooLong)
            ReportOnce(TemplateCodes.OutputTooLarge, statement.Span, $"The text is longer than {TemplateLimits.OutputLength} characters.");
    }

    // Declared numerals get the mark of a literal, so that the proof knows them on the page.
    private void WriteTyped(string text, int start, int length)
    {
        var end = start + length;
        if (marksNumerals)
            foreach (var (at, size) in template.Source.Typed)
            {
                if (at < start || at + size > end) continue;
                Write(text.AsSpan(start, at - start));
                Write(FigureMark.Wrap(Reference.Literal, text.Substring(at, size)));
                start = at + size;
            }
        Write(text.AsSpan(start, end - start));
    }

    private void Write(ReadOnlySpan<char> words)
    {
        output.Indent = CurrentIndent ?? "";
        output.Write(words);
    }

    private string Said(ScriptExpression expression)
    {
        var value = (TemplateValue)Evaluate(expression, false)!;
        if (marksNumerals && value is NumberValue) return FigureMark.Wrap(Reference.Count + value.Say(), value.Say()!);
        return value.Say() ?? throw new TemplateFault(TemplateCodes.CannotBeSaid, expression.Span, $"{ValueKind.Of(value)} cannot be said as it stands.", value is ObjectValue
            ? "Say one of its members, or hand it to a function."
            : "Say its items one by one, with a for.");
    }

    /// <summary>
    /// The value on the left, or the value on the right if the left one is missing. Any other error on the left stays an error.
    /// </summary>
    private object? EvaluateOr(ScriptBinaryExpression either)
    {
        try
        {
            return Evaluate(either.Left, false);
        }
        catch (TemplateFault fault) when (fault.IsAbsence)
        {
            return Evaluate(either.Right, false);
        }
    }

    // Turns booleans of Scriban into truth values, and the list of a for into something that Scriban can loop over.
    private static object? Ours(ScriptNode node, object? value)
    {
        if (value is bool truth)
            value = TruthValue.Of(truth);
        if (node.Parent is not ScriptForStatement loop || !ReferenceEquals(loop.Iterator, node))
            return value;
        return value is ListValue { Items: var items }
            ? items
            : throw new TemplateFault(TemplateCodes.NotAList, node.Span, $"A for goes through a list, and this is {ValueKind.InText((TemplateValue)value!)}.");
    }

    private TextValue Include(IReadOnlyList<TemplateValue> arguments)
    {
        if (!Step(CurrentSpan))
            return new TextValue("");
        var caller = template;
        template = templates[((TextValue)arguments[0]).Text];
        var words = Apart(template.Body);
        template = caller;
        return new TextValue(words);
    }

    /// <summary>
    /// The output of statements, apart from the text around them. It is then written like any other value, so that its lines are indented
    /// like the tag.
    /// </summary>
    private string Apart(ScriptBlockStatement body)
    {
        var (around, indent) = (output, CurrentIndent);
        (output, CurrentIndent) = (new(budget), null);
        try
        {
            Evaluate(body, false);
        }
        finally
        {
            (around, output) = (output, around);
            CurrentIndent = indent;
        }
        return around.Take();
    }

    private bool Step(SourceSpan span)
    {
        if (budget.Spent)
            return false;
        if (budget.TakeStep())
            return true;
        ReportOnce(TemplateCodes.TooManySteps, span, $"More than {TemplateLimits.Steps} turns of loops and includes.");
        return false;
    }

    private void ReportOnce(string code, SourceSpan span, string message)
    {
        if (overspent)
            return;
        overspent = true;
        diagnostics.Add(new(code, message, template.Source.PlaceOf(span.Start.Offset)));
    }

    private void Report(ScriptRuntimeException error, SourceSpan statement)
    {
        if (error is TemplateFault fault)
            Report(fault.Code, fault.Span, fault.OriginalMessage, fault.Hint);
        else if (error.InnerException is InsufficientExecutionStackException)
            Report(TemplateCodes.NestedTooDeep, statement, "Blocks and includes lie too deep inside each other.", "Move a part to a template of its own, or include less.");
        else if (error.InnerException is { } inner)
        {
            // Scriban wraps exceptions that it does not know. This is a bug of the program, or the end of the process. It ends the run.
            bug ??= ExceptionDispatchInfo.Capture(inner);
            budget.Stop();
        }
        else
            Report(TemplateCodes.NotPossible, error.Span.Start.Offset < 0 ? statement : error.Span, error.OriginalMessage, "");
        if (++faults >= TemplateLimits.Faults)
            budget.Stop();
    }

    /// <summary>Reports an error once for each place in a template, even if a loop repeats it.</summary>
    private void Report(string code, SourceSpan span, string message, string hint)
    {
        var diagnostic = new Diagnostic(code, message, template.Source.PlaceOf(span.Start.Offset), hint);
        if (diagnostics.Count < TemplateLimits.Diagnostics && reported.Add(diagnostic))
            diagnostics.Add(diagnostic);
    }
}
