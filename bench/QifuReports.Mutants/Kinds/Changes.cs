using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Finds every mutation that is possible in one file. Whether a mutation compiles is tested later, when it is drawn.</summary>
internal static class Changes
{
    public static List<Change> In(SyntaxTree tree, SemanticModel model)
    {
        var changes = new List<Change>();
        foreach (var node in tree.GetRoot().DescendantNodes(Enters))
        {
            changes.AddRange(Operators.Of(node, model));
            changes.AddRange(Conditions.Of(node, model));
            changes.AddRange(Literals.Of(node));
            changes.AddRange(Calls.Of(node, model));
            changes.AddRange(Statements.Of(node, model));
        }
        return [.. changes.Where(c => c.Before != c.After).DistinctBy(c => (c.Span, c.After)).OrderBy(c => c.Span.Start)];
    }

    public static Change Replace(Kind kind, SyntaxNode node, string after) => new(kind, node.Span, node.ToString(), after);

    /// <summary>
    /// Changes one token, such as an operator. The change holds the whole expression, so that a report shows the expression.
    /// </summary>
    public static Change ReplaceToken(Kind kind, SyntaxNode node, SyntaxToken token, string after)
    {
        var text = node.ToString();
        var at = token.SpanStart - node.SpanStart;
        return new(kind, node.Span, text, text[..at] + after + text[(at + token.Span.Length)..]);
    }

    /// <summary>
    /// Whether mutations are searched for within a node of the syntax tree. They are not searched for in attributes and default values
    /// (other assemblies were compiled with them), members of enums, hash codes, and the messages of exceptions (these messages report bugs
    /// of the program, which no test covers).
    /// </summary>
    private static bool Enters(SyntaxNode node) => node switch
    {
        AttributeListSyntax or EnumMemberDeclarationSyntax or ThrowStatementSyntax or ThrowExpressionSyntax => false,
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => false,
        MethodDeclarationSyntax { Identifier.Text: "GetHashCode" } => false,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } =>
            called.Name.Identifier.Text != "ConfigureAwait",
        _ => true,
    };
}
