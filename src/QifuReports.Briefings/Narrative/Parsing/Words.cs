using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The reserved words of the template language, and what messages call the constructs of the language.</summary>
internal static class Words
{
    public const string Include = "include";
    public const string Arithmetic = "Arithmetic";
    public const string ComputedBefore = "Figures are computed before a template is run; a template only says them.";

    /// <summary>The reserved words of Scriban: no value, loop variable or captured text may have such a name.</summary>
    public static bool IsReserved(string word) =>
        word is "if" or "else" or "end" or "for" or "in" or Include or "include_join" or "elseif" or "elsif" or "case" or "when" or "while"
            or "break" or "continue" or "func" or "ret"
            or "capture" or "import" or "readonly" or "with" or "wrap" or "tablerow" or "do" or "this" or "null" or "true" or "false";

    /// <summary>What messages call a construct that templates may not use, and the hint what to write instead.</summary>
    public static (string Name, string Hint) Refused(ScriptNode node) => node switch
    {
        ScriptWhileStatement => ("A while loop", "Write a for over a list that holds what is to be said."),
        ScriptTableRowStatement => ("A table row loop", "Write a for over a list that holds what is to be said."),
        ScriptFunction or ScriptAnonymousFunction =>
            ("A function of a template's own", "Move the part to a template of its own and include it."),
        ScriptReturnStatement => ("A return", "Write an if around what is not to be said."),
        ScriptWrapStatement => ("A wrap block", "Move the part to a template of its own and include it."),
        ScriptWithStatement => ("A with block", "Name each member with what it belongs to."),
        ScriptImportStatement => ("An import", ComputedBefore),
        ScriptReadOnlyStatement => ("An assignment (readonly)", ComputedBefore),
        ScriptAssignExpression => ("An assignment", "Keep words with a capture; figures are computed before a template is run."),
        ScriptEscapeStatement => ("An escape block ({%{ ... }%})", "Say braces as a string: {{ \"{{\" }}."),
        ScriptIncrementDecrementExpression => (Arithmetic, ComputedBefore),
        ScriptIsEmptyExpression => ("The question .empty?", "Ask with size, or with a function."),
        ScriptIndexerExpression => ("An index", "Go through a list with a for."),
        ScriptArrayInitializerExpression => ("A list of its own", "Go through a list that is there with a for."),
        ScriptObjectInitializerExpression => ("An object of its own", ComputedBefore),
        ScriptNamedArgument => ("A named argument", "Hand the arguments over in their order."),
        ScriptInterpolatedStringExpression or ScriptInterpolatedExpression => ("An interpolated string ($)", "Keep words with a capture."),
        ScriptVariableLocal => ("A local variable ($)", "Keep words with a capture."),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias } => ("A function as a value (@)", "Call it."),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } =>
            ("A list as arguments (^)", "Hand the list over as it is."),
        ScriptUnaryExpression => (Arithmetic, ComputedBefore),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude } =>
            ("A range", ComputedBefore),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.NotEmptyCoalescing } => ("The operator ?!", "Write if and else, or ??."),
        ScriptBinaryExpression => (Arithmetic, ComputedBefore),
        _ => ("This", ""),
    };

    /// <summary>The keyword at the start of a block.</summary>
    public static string Keyword(ScriptStatement block) => block switch
    {
        ScriptIfStatement => "if",
        ScriptForStatement => "for",
        ScriptCaseStatement => "case",
        ScriptCaptureStatement => "capture",
        _ => "block",
    };

    /// <summary>The statements of a block up to its <c>end</c>; null for nodes without a block.</summary>
    public static ScriptBlockStatement? BodyOf(ScriptNode? block) => block switch
    {
        ScriptIfStatement branch => branch.Then,
        ScriptElseStatement other => other.Body,
        ScriptForStatement loop => loop.Body,
        ScriptWhenStatement choice => choice.Body,
        ScriptCaseStatement cases => cases.Body,
        ScriptCaptureStatement capture => capture.Body,
        _ => null,
    };
}
