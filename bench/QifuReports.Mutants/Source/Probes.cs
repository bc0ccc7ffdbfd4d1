using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace QifuReports.Mutants.Source;

/// <summary>
/// Puts a probe (a mark that is set when the code reaches it) before every statement of a project, to find out which tests run the
/// statement. An expression body becomes a block to hold its probe.
/// Code outside statements, such as the initial value of a field, counts as passed by every test that passes any probe of its file.
/// </summary>
internal sealed class Probes
{
    public const string TypeName = "QifuReportsProbes";

    private readonly Dictionary<SyntaxTree, List<(TextSpan Span, int Number)>> _marks = [];

    private Probes(SourceProject project)
    {
        var compilation = project.Compilation;
        foreach (var file in project.Files)
        {
            var marks = new List<(TextSpan, int)>();
            var inserts = new SortedDictionary<int, (int Removed, StringBuilder Text)>();
            var model = project.Compilation.GetSemanticModel(file);
            foreach (var node in file.GetRoot().DescendantNodes())
            {
                var mark = $"global::{TypeName}.Hits[{Count}] = 1; ";
                if (node is StatementSyntax { Parent: not LabeledStatementSyntax } statement && !IsNoStep(node))
                {
                    var alone = statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);
                    Insert(inserts, statement.SpanStart, alone ? "{ " + mark : mark);
                    if (alone) Insert(inserts, statement.Span.End, " }");
                }
                else if (node is ArrowExpressionClauseSyntax arrow && Semicolon(arrow) is { } semicolon)
                {
                    var start = arrow.Expression is ThrowExpressionSyntax ? "" : HasResult(arrow, model) ? "return " : "";
                    var property = arrow.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax;
                    Insert(inserts, arrow.ArrowToken.SpanStart, (property ? "{ get { " : "{ ") + mark + start, removed: 2);
                    Insert(inserts, semicolon.Span.End, property ? " } }" : " }");
                }
                else continue;
                marks.Add((node.Span, Count++));
            }
            _marks[file] = marks;
            var changes = inserts.Select(i => new TextChange(new TextSpan(i.Key, i.Value.Removed), i.Value.Text.ToString()));
            compilation = compilation.ReplaceSyntaxTree(file, file.WithChangedText(file.GetText().WithChanges(changes)));
        }
        var options = (CSharpParseOptions)project.Files[0].Options;
        Compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Recorder(Count), options, "Probes.cs", Encoding.UTF8));
    }

    public int Count { get; private set; }

    public CSharpCompilation Compilation { get; }

    public static Probes Of(SourceProject project) => new(project);

    /// <summary>
    /// Returns the probes around a change: a test must pass one of them to notice the change. These are the innermost probe around the
    /// change, or all probes of the file where no probe is around it.
    /// </summary>
    public IReadOnlyList<int> At(SyntaxTree file, TextSpan span)
    {
        var around = _marks[file].Where(m => m.Span.Contains(span)).OrderBy(m => m.Span.Length).Select(m => m.Number).Take(1).ToList();
        return around.Count > 0 ? around : [.. _marks[file].Select(m => m.Number)];
    }

    private static void Insert(SortedDictionary<int, (int Removed, StringBuilder Text)> inserts, int at, string text, int removed = 0)
    {
        if (!inserts.TryGetValue(at, out var there)) there = (0, new StringBuilder());
        there.Text.Append(text);
        inserts[at] = (there.Removed + removed, there.Text);
    }

    private static bool IsNoStep(SyntaxNode node) => node is BlockSyntax or LabeledStatementSyntax;

    private static SyntaxToken? Semicolon(ArrowExpressionClauseSyntax arrow) => arrow.Parent switch
    {
        BaseMethodDeclarationSyntax m => m.SemicolonToken,
        PropertyDeclarationSyntax p => p.SemicolonToken,
        IndexerDeclarationSyntax i => i.SemicolonToken,
        AccessorDeclarationSyntax a => a.SemicolonToken,
        LocalFunctionStatementSyntax f => f.SemicolonToken,
        _ => null,
    };

    private static bool HasResult(ArrowExpressionClauseSyntax arrow, SemanticModel model)
    {
        if (arrow.Parent is AccessorDeclarationSyntax accessor) return accessor.Kind() == SyntaxKind.GetAccessorDeclaration;
        if (model.GetDeclaredSymbol(arrow.Parent!) is not IMethodSymbol method) return true;
        if (method.ReturnsVoid || method.MethodKind == MethodKind.Constructor) return false;
        return !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });
    }

    /// <summary>
    /// The source text of a class that holds one byte for each probe. A program that a test starts writes the bytes to a file, where the
    /// test run finds them.
    /// </summary>
    private static string Recorder(int count) => $$"""
        internal static class {{TypeName}}
        {
            public static readonly byte[] Hits = new byte[{{count}}];

            static {{TypeName}}()
            {
                var folder = System.Environment.GetEnvironmentVariable("QIFU_PROBES_CHILDREN");
                var parent = System.Environment.GetEnvironmentVariable("QIFU_PROBES_PARENT");
                if (folder == null || parent == System.Environment.ProcessId.ToString()) return;
                System.AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                    System.IO.File.WriteAllBytes(System.IO.Path.Combine(folder, System.Environment.ProcessId + ".hits"), Hits);
            }
        }
        """;
}
