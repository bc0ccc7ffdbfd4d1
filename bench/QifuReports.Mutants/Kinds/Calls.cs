using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Replaces a call by its opposite, leaves a call out of a chain, or replaces a member of an enum by the next member.</summary>
internal static class Calls
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["First"] = "Last", ["Last"] = "First", ["FirstOrDefault"] = "LastOrDefault", ["LastOrDefault"] = "FirstOrDefault",
        ["Any"] = "All", ["All"] = "Any", ["Min"] = "Max", ["Max"] = "Min", ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy",
        ["OrderBy"] = "OrderByDescending", ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending", ["ThenByDescending"] = "ThenBy",
        ["Skip"] = "Take", ["Take"] = "Skip", ["SkipWhile"] = "TakeWhile", ["TakeWhile"] = "SkipWhile",
        ["SkipLast"] = "TakeLast", ["TakeLast"] = "SkipLast", ["StartsWith"] = "EndsWith", ["EndsWith"] = "StartsWith",
        ["Floor"] = "Ceiling", ["Ceiling"] = "Floor", ["Union"] = "Intersect", ["Intersect"] = "Union",
        ["TrimStart"] = "TrimEnd", ["TrimEnd"] = "TrimStart", ["PadLeft"] = "PadRight", ["PadRight"] = "PadLeft",
        ["IndexOf"] = "LastIndexOf", ["LastIndexOf"] = "IndexOf", ["IsLower"] = "IsUpper", ["IsUpper"] = "IsLower",
        ["AddDays"] = "AddMonths", ["AddMonths"] = "AddDays", ["AddYears"] = "AddMonths",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "Where", "Distinct", "DistinctBy", "Reverse", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Skip", "Take",
        "SkipWhile", "TakeWhile", "SkipLast", "TakeLast", "Concat", "Append", "Prepend", "Except", "Union", "DefaultIfEmpty",
        "Trim", "TrimStart", "TrimEnd", "Replace", "ToLowerInvariant", "ToUpperInvariant", "PadLeft", "PadRight", "Normalize",
        "AddDays", "AddMonths", "AddYears",
    };

    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model)
    {
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call)
        {
            var name = called.Name.Identifier.Text;
            if (Opposites.TryGetValue(name, out var opposite))
                yield return Changes.ReplaceToken(Kind.Call, call, called.Name.Identifier, opposite);
            if (LeftOut.Contains(name)) yield return Changes.Replace(Kind.Call, call, called.Expression.ToString());
            if (name is "Abs" or "Round" && call.ArgumentList.Arguments is [{ } value, ..])
                yield return Changes.Replace(Kind.Call, call, $"({value})");
        }
        if (node is MemberAccessExpressionSyntax { Name.Identifier: var named } && Next(model.GetSymbolInfo(node).Symbol) is { } next)
            yield return Changes.ReplaceToken(Kind.Member, node, named, next);
    }

    private static string? Next(ISymbol? named)
    {
        if (named is not IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member) return null;
        List<IFieldSymbol> all = [.. member.ContainingType.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)];
        return all.Count < 2 ? null : all[(all.FindIndex(f => f.Name == member.Name) + 1) % all.Count].Name;
    }
}
