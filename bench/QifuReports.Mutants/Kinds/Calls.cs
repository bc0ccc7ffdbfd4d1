using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Calls for their opposites, calls left out of a chain, and one member of an enum for the next.</summary>
internal static class Calls
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["First"] = "Last", ["FirstOrDefault"] = "LastOrDefault", ["Last"] = "First", ["LastOrDefault"] = "FirstOrDefault",
        ["Any"] = "All", ["All"] = "Any", ["Min"] = "Max", ["Max"] = "Min", ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy",
        ["OrderBy"] = "OrderByDescending", ["OrderByDescending"] = "OrderBy", ["ThenBy"] = "ThenByDescending", ["ThenByDescending"] = "ThenBy",
        ["Skip"] = "Take", ["Take"] = "Skip", ["SkipWhile"] = "TakeWhile", ["TakeWhile"] = "SkipWhile", ["SkipLast"] = "TakeLast", ["TakeLast"] = "SkipLast",
        ["StartsWith"] = "EndsWith", ["EndsWith"] = "StartsWith", ["Floor"] = "Ceiling", ["Ceiling"] = "Floor", ["Union"] = "Intersect", ["Intersect"] = "Union",
        ["TrimStart"] = "TrimEnd", ["TrimEnd"] = "TrimStart", ["IndexOf"] = "LastIndexOf", ["LastIndexOf"] = "IndexOf", ["PadLeft"] = "PadRight", ["PadRight"] = "PadLeft",
        ["AddDays"] = "AddMonths", ["AddMonths"] = "AddDays", ["AddYears"] = "AddMonths", ["IsLower"] = "IsUpper", ["IsUpper"] = "IsLower",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "Where", "Distinct", "DistinctBy", "Reverse", "Trim", "TrimStart", "TrimEnd", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Skip", "Take", "SkipWhile",
        "TakeWhile", "SkipLast", "TakeLast", "Concat", "Append", "Prepend", "Except", "Union", "Replace", "ToLowerInvariant", "ToUpperInvariant", "DefaultIfEmpty", "AddDays",
        "AddMonths", "AddYears", "PadLeft", "PadRight", "Normalize",
    };

    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model)
    {
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call)
        {
            var name = called.Name.Identifier.Text;
            if (Opposites.TryGetValue(name, out var opposite)) yield return Changes.ReplaceToken(Kind.Call, call, called.Name.Identifier, opposite);
            if (LeftOut.Contains(name)) yield return Changes.Replace(Kind.Call, call, called.Expression.ToString());
            if (name is "Abs" or "Round" && call.ArgumentList.Arguments is [{ } value, ..]) yield return Changes.Replace(Kind.Call, call, $"({value})");
        }
        if (node is MemberAccessExpressionSyntax named && model.GetSymbolInfo(named).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member && Next(member) is { } next)
            yield return Changes.ReplaceToken(Kind.Member, named, named.Name.Identifier, next);
    }

    private static string? Next(IFieldSymbol member)
    {
        List<IFieldSymbol> all = [.. member.ContainingType.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)];
        return all.Count < 2 ? null : all[(all.FindIndex(f => f.Name == member.Name) + 1) % all.Count].Name;
    }
}
