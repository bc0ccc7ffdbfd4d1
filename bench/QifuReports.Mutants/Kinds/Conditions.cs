using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>What is asked before something is done.</summary>
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
    /// Turned round. Where it also names something ("is { } found"), turning it round would leave the name without a value, which does
    /// not compile: then it always holds, or never.
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
