using System.Runtime.ExceptionServices;
using QifuReports.Briefings.Narrative.Parsing;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// One run of a template by Scriban, which can use only the values of this project, and whose output and number of steps are limited. After
/// an error the run goes on with the next statement, so that one run reports all errors. Each run has an object of its own, so that nothing
/// passes from one run to another.
/// </summary>
internal sealed class TemplateRun : TemplateContext
{
    private readonly IReadOnlyDictionary<string, ParsedTemplate> _templates;
    private readonly RunNames _names;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _reported = [];
    private readonly TemplateBudget _budget = new();
    private readonly bool _marksNumerals;
    private ParsedTemplate _template;
    private TemplateOutput _output;
    private ExceptionDispatchInfo? _bug;
    // The origins of the lines of captured and included texts, by the text object itself; null if nobody asks for origins.
    private readonly Dictionary<string, IReadOnlyList<LineOrigin?>>? _written;
    private bool _overspent;
    private int _faults;

    // An empty object instead of the functions of Scriban. Scriban would import its functions by reflection, and templates may not use any
    // of them.
    private TemplateRun(IReadOnlyDictionary<string, ParsedTemplate> templates, ParsedTemplate template, ObjectValue scope,
        IReadOnlyDictionary<string, TemplateFunction> functions, bool origins)
        : base(new ScriptObject())
    {
        (_templates, _template) = (templates, template);
        if (origins) _written = new(ReferenceEqualityComparer.Instance);
        _output = NewOutput();
        _marksNumerals = functions.ContainsKey("literal");
        _names = new(scope, functions, new TemplateFunction(Words.Include, 1, 1, Include));
        StrictVariables = true;
        EnableRelaxedMemberAccess = EnableRelaxedTargetAccess = EnableRelaxedFunctionAccess = EnableRelaxedIndexerAccess = false;
        // The budget already counts steps and characters. At a limit of its own, Scriban must throw and not silently cut off text.
        LoopLimit = 0;
        LimitToString = TemplateLimits.OutputLength;
        OnStringLimit = OnOutputLimit = ScriptLimitBehavior.Throw;
        PushGlobal(_names);
    }

    /// <summary>Runs a template.</summary>
    /// <param name="templates">All templates, which the template may include.</param>
    /// <param name="template">The template.</param>
    /// <param name="scope">The values.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="origins">Whether to note where each line of the text was written.</param>
    public static ProducedText Run(
        IReadOnlyDictionary<string, ParsedTemplate> templates, ParsedTemplate template, ObjectValue scope,
        IReadOnlyDictionary<string, TemplateFunction> functions, bool origins)
    {
        var run = new TemplateRun(templates, template, scope, functions, origins);
        run.Evaluate(template.Body);
        var (text, lines) = (run._output.Take(), run._output.Origins?.Lines);
        run._bug?.Throw();
        return run._diagnostics.Count == 0 ? new(text, [], lines?.Select(l => l?.ToString()).ToList()) : new(null, run._diagnostics);
    }

    private TemplateOutput NewOutput() => new(_budget, _written is null ? null : new OutputOrigins());

    /// <summary>Scriban evaluates every node through this method.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptVariable name when aliasReturnedFunction:
                return _names.Called(name.Span, name.Name);
            case ScriptMemberExpression chain when aliasReturnedFunction:
                return _names.Called(chain.Span, _template.Source.Text[chain.Span.Start.Offset..(chain.Span.End.Offset + 1)]);
            case ScriptLiteral literal:
                return Ours(literal, literal.Value);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing } either:
                return Ours(either, EvaluateOr(either));
            case ScriptExpression:
                return Ours(scriptNode, base.Evaluate(scriptNode, aliasReturnedFunction));
            case ScriptRawStatement or ScriptExpressionStatement or ScriptIfStatement or ScriptForStatement or ScriptCaseStatement
                or ScriptWhenStatement or ScriptCaptureStatement:
                Run((ScriptStatement)scriptNode);
                return null;
            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <summary>Allows only a truth value as a condition. Scriban itself treats everything except null and false as true.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value is TruthValue { Truth: var truth }
        ? truth
        : throw new TemplateFault(TemplateCodes.NotTrueOrFalse, span,
            $"A condition is true or false, and this is {ValueKind.InText((TemplateValue)value!)}.", "Compare it, or ask with a function.");

    /// <summary>Arguments are passed on without conversion.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) => value;

    protected override IObjectAccessor GetMemberAccessorImpl(object target) => MemberAccess.Instance;

    protected override void OnEnterLoop(ScriptLoopStatementBase loop) =>
        _names.Loops.Add(((ScriptVariable)((ScriptForStatement)loop).Variable!).Name);

    protected override void OnExitLoop(ScriptLoopStatementBase loop) => _names.Loops.RemoveAt(_names.Loops.Count - 1);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) => Step(loop.Span);

    private void Run(ScriptStatement statement)
    {
        if (_budget.Spent)
            return;
        try
        {
            switch (statement)
            {
                case ScriptRawStatement { Text: var text }:
                    WriteTyped(text.FullText!, text.Index, text.Length);
                    break;
                case ScriptExpressionStatement { Expression: { } expression }:
                    WriteSaid(Said(expression), expression.Span.Start.Offset);
                    break;
                case ScriptCaptureStatement { Target: ScriptVariable name, Body: { } body }:
                    _names.Capture(name.Span, name.Name, Apart(body));
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
        if (_budget.TooLong)
            ReportOnce(TemplateCodes.OutputTooLarge, statement.Span, $"The text is longer than {TemplateLimits.OutputLength} characters.");
    }

    // Declared numerals get the hidden reference of a literal, so that the proof of the document accepts them on the page.
    private void WriteTyped(string text, int start, int length)
    {
        var end = start + length;
        if (_marksNumerals)
            foreach (var (at, size) in _template.Source.Typed)
            {
                if (at < start || at + size > end) continue;
                NoteTyped(text, start, at + size - start);
                Write(text.AsSpan(start, at - start));
                Write(FigureMark.Wrap(Reference.Literal, text.Substring(at, size)));
                start = at + size;
            }
        NoteTyped(text, start, end - start);
        Write(text.AsSpan(start, end - start));
    }

    private void NoteTyped(string text, int start, int length) =>
        _output.Origins?.Note(text.AsSpan(start, length), new WrittenFrom(OriginOf(start), Advances: true));

    private void WriteSaid(string words, int offset)
    {
        if (_written is not null)
            _output.Origins!.Note(words, new WrittenFrom(OriginOf(offset), Advances: false, _written.GetValueOrDefault(words)));
        Write(words);
    }

    private LineOrigin OriginOf(int offset) => new(_template.Source, _template.Source.PlaceOf(Math.Max(0, offset)).Line);

    private void Write(ReadOnlySpan<char> words)
    {
        _output.Indent = CurrentIndent ?? "";
        _output.Write(words);
    }

    private string Said(ScriptExpression expression)
    {
        var value = (TemplateValue)Evaluate(expression, false)!;
        if (_marksNumerals && value is NumberValue) return FigureMark.Wrap(Reference.Count + value.Say(), value.Say()!);
        return value.Say() ?? throw new TemplateFault(TemplateCodes.CannotBeSaid, expression.Span,
            $"{ValueKind.Of(value)} cannot be said as it stands.", value is ObjectValue
            ? "Say one of its members, or hand it to a function."
            : "Say its items one by one, with a for.");
    }

    /// <summary>
    /// The value on the left of <c>??</c>, or the value on the right if the left one is missing. Other errors stay errors.
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
            : throw new TemplateFault(TemplateCodes.NotAList, node.Span,
                $"A for goes through a list, and this is {ValueKind.InText((TemplateValue)value!)}.");
    }

    private TextValue Include(IReadOnlyList<TemplateValue> arguments)
    {
        if (!Step(CurrentSpan))
            return new TextValue("");
        var caller = _template;
        _template = _templates[((TextValue)arguments[0]).Text];
        var words = Apart(_template.Body);
        _template = caller;
        return new TextValue(words);
    }

    /// <summary>
    /// Returns the output of statements as a text of its own. That text is then written like any other value, so that its lines are
    /// indented like the tag.
    /// </summary>
    private string Apart(ScriptBlockStatement body)
    {
        var (around, indent) = (_output, CurrentIndent);
        (_output, CurrentIndent) = (NewOutput(), null);
        try
        {
            Evaluate(body, false);
        }
        finally
        {
            (around, _output) = (_output, around);
            CurrentIndent = indent;
        }
        var words = around.Take();
        if (around.Origins is { } origins && words.Length > 0) _written![words] = origins.Lines;
        return words;
    }

    private bool Step(SourceSpan span)
    {
        if (_budget.Spent)
            return false;
        if (_budget.TakeStep())
            return true;
        ReportOnce(TemplateCodes.TooManySteps, span, $"More than {TemplateLimits.Steps} turns of loops and includes.");
        return false;
    }

    private void ReportOnce(string code, SourceSpan span, string message)
    {
        if (_overspent)
            return;
        _overspent = true;
        _diagnostics.Add(new(code, message, _template.Source.PlaceOf(span.Start.Offset)));
    }

    private void Report(ScriptRuntimeException error, SourceSpan statement)
    {
        if (error is TemplateFault fault)
            Report(fault.Code, fault.Span, fault.OriginalMessage, fault.Hint);
        else if (error.InnerException is InsufficientExecutionStackException)
            Report(TemplateCodes.NestedTooDeep, statement, "Blocks and includes lie too deep inside each other.",
                "Move a part to a template of its own, or include less.");
        else if (error.InnerException is { } inner)
        {
            // Scriban wraps exceptions that it does not know: a bug of the program, or the end of the process. So the run ends.
            _bug ??= ExceptionDispatchInfo.Capture(inner);
            _budget.Stop();
        }
        else
            Report(TemplateCodes.NotPossible, error.Span.Start.Offset < 0 ? statement : error.Span, error.OriginalMessage, "");
        if (++_faults >= TemplateLimits.Faults)
            _budget.Stop();
    }

    /// <summary>Reports an error once for each place in a template, even if a loop repeats it.</summary>
    private void Report(string code, SourceSpan span, string message, string hint)
    {
        var diagnostic = new Diagnostic(code, message, _template.Source.PlaceOf(span.Start.Offset), hint);
        if (_diagnostics.Count < TemplateLimits.Diagnostics && _reported.Add(diagnostic))
            _diagnostics.Add(diagnostic);
    }
}
