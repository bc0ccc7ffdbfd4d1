using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Mutates comparisons, arithmetic, and the operators that join conditions.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, (Kind Kind, string Instead)> Known = new()
    {
        [SyntaxKind.LessThanToken] = (Kind.Comparison, "<="),
        [SyntaxKind.LessThanEqualsToken] = (Kind.Comparison, "<"),
        [SyntaxKind.GreaterThanToken] = (Kind.Comparison, ">="),
        [SyntaxKind.GreaterThanEqualsToken] = (Kind.Comparison, ">"),
        [SyntaxKind.EqualsEqualsToken] = (Kind.Comparison, "!="),
        [SyntaxKind.ExclamationEqualsToken] = (Kind.Comparison, "=="),
        [SyntaxKind.PlusToken] = (Kind.Arithmetic, "-"),
        [SyntaxKind.MinusToken] = (Kind.Arithmetic, "+"),
        [SyntaxKind.AsteriskToken] = (Kind.Arithmetic, "/"),
        [SyntaxKind.SlashToken] = (Kind.Arithmetic, "*"),
        [SyntaxKind.PercentToken] = (Kind.Arithmetic, "*"),
        [SyntaxKind.PlusEqualsToken] = (Kind.Arithmetic, "-="),
        [SyntaxKind.MinusEqualsToken] = (Kind.Arithmetic, "+="),
        [SyntaxKind.AsteriskEqualsToken] = (Kind.Arithmetic, "/="),
        [SyntaxKind.SlashEqualsToken] = (Kind.Arithmetic, "*="),
        [SyntaxKind.AmpersandAmpersandToken] = (Kind.Logic, "||"),
        [SyntaxKind.BarBarToken] = (Kind.Logic, "&&"),
        [SyntaxKind.AndKeyword] = (Kind.Logic, "or"),
        [SyntaxKind.OrKeyword] = (Kind.Logic, "and"),
    };

    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either =>
            [Changes.Replace(Kind.Fallback, either, either.Left.ToString()), Changes.Replace(Kind.Fallback, either, $"({either.Right})")],
        BinaryExpressionSyntax both when !IsText(both, model) => Swapped(both, both.OperatorToken),
        BinaryPatternSyntax both => Swapped(both, both.OperatorToken),
        RelationalPatternSyntax bound => Swapped(bound, bound.OperatorToken),
        AssignmentExpressionSyntax assigned when !IsText(assigned, model) => Swapped(assigned, assigned.OperatorToken),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus =>
            [Changes.Replace(Kind.Arithmetic, minus, minus.Operand.ToString())],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            [Changes.Replace(Kind.Logic, not, not.Operand.ToString())],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression, Parent: not ForStatementSyntax } up =>
            [Changes.ReplaceToken(Kind.Arithmetic, up, up.OperatorToken, "--")],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression, Parent: not ForStatementSyntax } down =>
            [Changes.ReplaceToken(Kind.Arithmetic, down, down.OperatorToken, "++")],
        _ => [],
    };

    private static IEnumerable<Change> Swapped(SyntaxNode node, SyntaxToken token) =>
        Known.TryGetValue(token.Kind(), out var known) ? [Changes.ReplaceToken(known.Kind, node, token, known.Instead)] : [];

    /// <summary>Whether "+" joins texts or adds a handler to an event here: neither is arithmetic.</summary>
    private static bool IsText(ExpressionSyntax node, SemanticModel model) =>
        model.GetTypeInfo(node).Type is { } type && (type.SpecialType == SpecialType.System_String || type.TypeKind == TypeKind.Delegate);
}
