using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// The subset of Scriban that templates may use. The rules list what the syntax tree may contain; every other construct is refused. A
/// template writes values, tests conditions and loops over lists. A template computes nothing, and sees only the values that the program
/// passes. The check also changes the tree for the run: literals become <see cref="TemplateValue"/>s, and pipes become calls. After an
/// error the check goes on, so that one pass reports all errors.
/// </summary>
internal sealed partial class HouseRules
{
    private readonly TemplateSource _source;
    private readonly NumeralCheck _numerals;
    private readonly List<TemplateInclude> _includes = [];
    private ScriptEscapeStatement? _open;
    private int _depth;
    private int _loops;
    private bool _stopped;

    private HouseRules(TemplateSource source, NumeralCheck numerals)
    {
        _source = source;
        _numerals = numerals;
    }

    /// <summary>Checks a template and prepares its tree for rendering. Returns the includes of other templates in it.</summary>
    public static IReadOnlyList<TemplateInclude> Check(TemplateSource source, ScriptBlockStatement body, NumeralCheck numerals)
    {
        var rules = new HouseRules(source, numerals);
        rules.VisitStatements(body);
        if (rules._open is { } tag)
            source.Report(TemplateCodes.TagNotClosed, tag.Span.Start.Offset, "The tag {{ is not closed before the end of the template.",
                "Close it with }}.");
        return rules._includes;
    }

    private void VisitBlock(ScriptNode block, ScriptBlockStatement? body)
    {
        if (body is null)
            return;
        if (Enter(block))
            VisitStatements(body);
        _depth--;
    }

    private void VisitStatements(ScriptBlockStatement body)
    {
        foreach (var statement in body.Statements)
            if (!_stopped)
                Visit(statement);
    }

    private void Visit(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptRawStatement { IsEscape: false, Text: var text }:
                _numerals.CheckText(text.Index, text.Index + text.Length);
                break;
            case ScriptEscapeStatement { EscapeCount: 0 } tag:
                _open = tag.IsEntering ? tag : null;
                break;
            case ScriptEndStatement:
                break;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Words.Include } } call }:
                VisitInclude(call);
                break;
            case ScriptExpressionStatement { Expression: { } expression } say:
                say.Expression = Visit(expression, said: true);
                break;
            case ScriptIfStatement branches:
                VisitBranches(branches);
                break;
            case ScriptForStatement loop and not ScriptTableRowStatement:
                VisitLoop(loop);
                break;
            case ScriptCaseStatement cases:
                VisitCase(cases);
                break;
            case ScriptCaptureStatement { Target: { } target } capture:
                CheckOwnName(target, "captured text");
                VisitBlock(capture, capture.Body);
                break;
            case ScriptBreakStatement or ScriptContinueStatement when _loops > 0:
                break;
            case ScriptBreakStatement or ScriptContinueStatement:
                Report(TemplateCodes.LoopVariable, statement, "'break' and 'continue' stand in a for.", "Remove it.");
                break;
            case ScriptRawStatement or ScriptEscapeStatement { IsEntering: false }:
                // Part of an escape block, which was refused at its beginning.
                break;
            default:
                Refuse(statement);
                break;
        }
    }

    // A chain of else if is deeply nested in the tree, but the author sees one level; the chain counts as one level.
    private void VisitBranches(ScriptIfStatement first)
    {
        ScriptConditionStatement? branch = first;
        while (branch is not null)
            switch (branch)
            {
                case ScriptIfStatement { Condition: { } condition } test:
                    test.Condition = Visit(condition, said: false);
                    VisitBlock(test, test.Then);
                    branch = test.Else;
                    break;
                case ScriptElseStatement other:
                    VisitBlock(other, other.Body);
                    branch = null;
                    break;
                default:
                    Refuse(branch);
                    return;
            }
    }

    private void VisitLoop(ScriptForStatement loop)
    {
        if (loop.Variable is { } variable)
            CheckOwnName(variable, "loop variable");
        if (loop.NamedArguments.Count > 0 || loop.Iterator is ScriptFunctionCall { ExplicitCall: false })
            Report(TemplateCodes.ParenthesesNeeded, loop.Iterator!,
                "A call after 'in' needs parentheses around it, and a for has no settings.", "Write for x in (f ...).");
        else if (loop.Iterator is { } list)
            loop.Iterator = Visit(list, said: false);
        _loops++;
        VisitBlock(loop, loop.Body);
        _loops--;
        if (loop.Else is { } none)
            VisitBlock(none, none.Body);
    }

    private void VisitCase(ScriptCaseStatement cases)
    {
        if (cases.Value is { } value)
            cases.Value = VisitCompared(value);
        if (cases.Body is null || !Enter(cases))
            return;
        var said = -1;
        foreach (var part in cases.Body.Statements)
            switch (part)
            {
                case ScriptEscapeStatement tag:
                    // Scriban drops any text before the first when.
                    if (said >= 0 && !_source.Text.AsSpan(said, Math.Max(0, tag.Span.Start.Offset - said)).IsWhiteSpace())
                        _source.Report(TemplateCodes.OutsideSubset, said, "Text between a case and its first when is never said.",
                            "Move it before the case or behind a when.");
                    said = tag.IsEntering ? -1 : tag.Span.End.Offset + 1;
                    Visit(tag);
                    break;
                case ScriptWhenStatement choice:
                    VisitWhens(choice);
                    break;
                default:
                    Visit(part);
                    break;
            }
        _depth--;
    }

    private void VisitWhens(ScriptWhenStatement first)
    {
        ScriptConditionStatement? branch = first;
        while (branch is not null)
            switch (branch)
            {
                case ScriptWhenStatement choice:
                    for (var i = 0; i < choice.Values.Count; i++)
                        Replace(choice.Values, i, VisitCompared(choice.Values[i]));
                    VisitBlock(choice, choice.Body);
                    branch = choice.Next;
                    break;
                case ScriptElseStatement other:
                    VisitBlock(other, other.Body);
                    branch = null;
                    break;
                default:
                    Refuse(branch);
                    return;
            }
    }

    private void VisitInclude(ScriptFunctionCall call)
    {
        if (call is { ExplicitCall: false, Arguments: { Count: 1 } arguments } && arguments[0] is ScriptLiteral { Value: string } literal)
        {
            if (LiteralRules.Read(_source, literal) is TextValue { Text: var name })
                _includes.Add(new(name, call.Span.Start.Offset));
        }
        else
        {
            Report(TemplateCodes.IncludeForm, call,
                "An include names its template as a string, so that every template is known before one is run, and nothing else is " +
                    "handed to it.", "Write include 'name'. What is included sees everything that this template sees.");
        }
    }

    private void CheckOwnName(ScriptExpression name, string of)
    {
        if (name is not ScriptVariableGlobal variable)
            Report(TemplateCodes.UnexpectedToken, name, $"A {of} has one plain name.");
        else if (Words.IsReserved(variable.Name))
            Report(TemplateCodes.ReservedWord, name, $"'{variable.Name}' is a word of the language and cannot name a {of}.");
    }

    private void Refuse(ScriptNode node)
    {
        var (name, hint) = Words.Refused(node);
        var at = node switch
        {
            ScriptBinaryExpression { OperatorToken: { } sign } => sign,
            ScriptIncrementDecrementExpression { OperatorToken: { } sign } => sign,
            ScriptAssignExpression { EqualToken: { } sign } => sign,
            _ => node,
        };
        Report(TemplateCodes.OutsideSubset, at, $"{name} is not part of the template language here.", hint);
        // A refused block may end inside a tag that is not checked, so no tag counts as open any more.
        _open = null;
    }

    private void Report(string code, ScriptNode node, string message, string hint = "") =>
        _source.Report(code, node.Span.Start.Offset, message, hint);

    /// <summary>Goes one level deeper. At the limit the method reports an error, and the rest of the file is not checked.</summary>
    private bool Enter(ScriptNode node)
    {
        if (++_depth <= TemplateLimits.Depth)
            return true;
        if (!_stopped)
            Report(TemplateCodes.NestedTooDeep, node, $"More than {TemplateLimits.Depth} levels inside each other.",
                "Move the inner part to a template of its own and include it.");
        _stopped = true;
        _open = null;
        return false;
    }
}
