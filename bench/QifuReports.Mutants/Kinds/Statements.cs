using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Mutates statements so that they do not run, and results so that they are empty.</summary>
internal static class Statements
{
    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case ExpressionStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax }:
            case ReturnStatementSyntax { Expression: null }:
            case YieldStatementSyntax { Expression: not null }:
                yield return Changes.Replace(Kind.Statement, node, ";");
                break;
            case ReturnStatementSyntax { Expression: { } value } when Empty(value, model) is { } empty:
                yield return Changes.Replace(Kind.Result, value, empty);
                break;
            case ArrowExpressionClauseSyntax { Expression: var value }:
                if (Conditions.IsBool(value, model))
                    foreach (var change in Conditions.Asked(value)) yield return change with { Kind = Kind.Result };
                else if (Empty(value, model) is { } none) yield return Changes.Replace(Kind.Result, value, none);
                break;
        }
    }

    /// <summary>The empty value of a list or of a text. Null where the type has none, or the value is already empty.</summary>
    private static string? Empty(ExpressionSyntax value, SemanticModel model)
    {
        if (value is LiteralExpressionSyntax or CollectionExpressionSyntax { Elements.Count: 0 } or ThrowExpressionSyntax) return null;
        var type = model.GetTypeInfo(value).ConvertedType;
        if (type?.SpecialType == SpecialType.System_String) return "\"\"";
        if (type is not INamedTypeSymbol { IsGenericType: true } generic) return null;
        if (generic.ContainingNamespace.ToDisplayString() != "System.Collections.Generic") return null;
        return type.Name is "IReadOnlyList" or "IEnumerable" or "List" or "IReadOnlyCollection" or "IList" or "ICollection" ? "[]" : null;
    }
}
