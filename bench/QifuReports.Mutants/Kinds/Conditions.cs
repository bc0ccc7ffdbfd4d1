using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Mutates conditions: those of "if", "?:" and "when", and expressions that return a truth value.</summary>
internal static class Conditions
{
    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model) => node switch
    {
        IfStatementSyntax asks => Asked(asks.Condition),
        ConditionalExpressionSyntax asks => Asked(asks.Condition),
        WhenClauseSyntax asks => Asked(asks.Condition),
        SimpleLambdaExpressionSyntax { ExpressionBody: { } body } when IsBool(body, model) => Asked(body),
        ReturnStatementSyntax { Expression: { } body } when IsBool(body, model) => Asked(body),
        _ => [],
    };

    public static bool IsBool(ExpressionSyntax node, SemanticModel model) =>
        model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>
    /// Negates a condition. Where the condition also declares a variable ("is { } found"), the negation would leave the variable without a
    /// value and would not compile. Such a condition becomes always true in one mutant and always false in another.
    /// </summary>
    public static IEnumerable<Change> Asked(ExpressionSyntax condition)
    {
        if (condition.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression) yield break;
        if (condition.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax))
        {
            yield return Changes.Replace(Kind.Condition, condition, $"({condition}) || true");
            yield return Changes.Replace(Kind.Condition, condition, $"({condition}) && false");
        }
        else
        {
            yield return Changes.Replace(Kind.Condition, condition, $"!({condition})");
        }
    }
}
