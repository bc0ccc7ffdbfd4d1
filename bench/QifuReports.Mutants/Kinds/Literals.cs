using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QifuReports.Mutants.Kinds;

/// <summary>Mutates the literals of the code: numbers, texts, true and false.</summary>
internal static class Literals
{
    public static IEnumerable<Change> Of(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number when OneMore(number.Token) is { } more =>
            [Changes.Replace(Kind.Number, number, more)],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } yes => [Changes.Replace(Kind.Truth, yes, "false")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } no => [Changes.Replace(Kind.Truth, no, "true")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } words =>
            [Changes.Replace(Kind.Text, words, words.Token.ValueText.Length == 0 ? "\"?\"" : "\"\"")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.CharacterLiteralExpression } letter =>
            [Changes.Replace(Kind.Text, letter, letter.Token.ValueText == "~" ? "'^'" : "'~'")],
        InterpolationSyntax hole => [Changes.Replace(Kind.Text, hole, "")],
        _ => [],
    };

    private static string? OneMore(SyntaxToken token) => token.Value switch
    {
        int n => (n + 1L).ToString(CultureInfo.InvariantCulture),
        long n when n < long.MaxValue => (n + 1).ToString(CultureInfo.InvariantCulture) + "L",
        uint n => (n + 1L).ToString(CultureInfo.InvariantCulture) + "U",
        decimal n => (n + 1).ToString(CultureInfo.InvariantCulture) + "m",
        double n => (n + 1).ToString("R", CultureInfo.InvariantCulture) + "d",
        float n => (n + 1).ToString("R", CultureInfo.InvariantCulture) + "f",
        _ => null,
    };
}
