using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QifuReports.Mutants.Kinds;

namespace QifuReports.Mutants.Source;

/// <summary>A project under src/ as the build compiles it. The project can be compiled again with one file changed.</summary>
internal sealed class SourceProject
{
    private SourceProject(string name, string folder, CSharpCompilation compilation, IReadOnlyList<ResourceDescription> resources)
    {
        Name = name;
        Folder = folder;
        Compilation = compilation;
        Resources = resources;
        Files = [.. compilation.SyntaxTrees.Where(t => IsOurs(folder, t.FilePath)).OrderBy(t => t.FilePath, StringComparer.Ordinal)];
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>
    /// The assembly's file name, such as "QifuReports.Ledger.dll". The assembly of the program is not named after its project.
    /// </summary>
    public string AssemblyFile => Compilation.AssemblyName + ".dll";

    public CSharpCompilation Compilation { get; }

    /// <summary>The files written by hand, in the order of their paths.</summary>
    public IReadOnlyList<SyntaxTree> Files { get; }

    private IReadOnlyList<ResourceDescription> Resources { get; }

    public string PathOf(SyntaxTree file) => Path.GetRelativePath(Folder, file.FilePath).Replace('\\', '/');

    public static SourceProject Load(string root, string name)
    {
        var folder = Path.Combine(root, "src", name);
        var call = CallOf(root, folder, name);

        // The build already does the nullable analysis. Repeating the analysis here would take a third of the time.
        var parsing = call.ParseOptions.WithFeatures([.. call.ParseOptions.Features, new("run-nullable-analysis", "never")]);
        var trees = call.SourceFiles.Select(f =>
        {
            using var stream = File.OpenRead(f.Path);
            return CSharpSyntaxTree.ParseText(SourceText.From(stream), parsing, f.Path);
        });
        var references = call.MetadataReferences
            .Select(r => MetadataReference.CreateFromFile(Path.GetFullPath(r.Reference, folder), r.Properties));
        // Warnings of the compiler are switched off, since a mutant only has to compile.
        var options = call.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]);
        var assembly = call.CompilationName ?? Path.GetFileNameWithoutExtension(call.OutputFileName);
        var compilation = CSharpCompilation.Create(assembly, [.. trees], [.. references], options);
        return new SourceProject(name, folder, WithGenerated(compilation, call, parsing), call.ManifestResources);
    }

    /// <summary>The bytes of the assembly, or null where the code does not compile.</summary>
    public byte[]? Compile(CSharpCompilation compilation)
    {
        using var bytes = new MemoryStream();
        return compilation.Emit(bytes, manifestResources: Resources).Success ? bytes.ToArray() : null;
    }

    public CSharpCompilation With(SyntaxTree file, Change change) =>
        Compilation.ReplaceSyntaxTree(file, file.WithChangedText(file.GetText().WithChanges(new TextChange(change.Span, change.After))));

    /// <summary>
    /// Adds the code that source generators write from attributes. The code is generated once, since no mutant changes an attribute.
    /// </summary>
    private static CSharpCompilation WithGenerated(
        CSharpCompilation compilation, CSharpCommandLineArguments call, CSharpParseOptions parsing)
    {
        var loader = new Loader();
        var generators = call.AnalyzerReferences.Select(a => new AnalyzerFileReference(Path.GetFullPath(a.FilePath), loader))
            .SelectMany(a => a.GetGenerators(LanguageNames.CSharp)).ToList();
        var driver = CSharpGeneratorDriver.Create(generators, parseOptions: parsing);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    /// <summary>
    /// Whether a file is written by hand in this project: not by the build, not by a generator, and not linked from another project.
    /// </summary>
    private static bool IsOurs(string folder, string path) => 
        IsBelow(folder, path) && !IsBelow(Path.Combine(folder, "obj"), path) && File.Exists(path);

    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Returns the arguments with which the build would call the compiler, without running the compiler.</summary>
    private static CSharpCommandLineArguments CallOf(string root, string folder, string name)
    {
        var project = Path.Combine(folder, name + ".csproj");
        var told = Command.Output(root, "dotnet", "msbuild", project, "-nologo", "-t:PrepareResources;Compile",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false",
            "-p:NonExistentFile=none/none", "-getItem:CscCommandLineArgs");
        using var json = JsonDocument.Parse(told);
        var words = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray();
        return CSharpCommandLineParser.Default.Parse(words.Select(w => w.GetProperty("Identity").GetString()!), folder, sdkDirectory: null);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
