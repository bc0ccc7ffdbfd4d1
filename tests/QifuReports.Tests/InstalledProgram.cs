using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QifuReports.Tests;

/// <summary>
/// The program as it is handed out, made by the command that the documents name: packed and installed as a tool. All that
/// is built goes to a folder of its own, and the tool is installed by a client that knows that folder alone and has a home of its own.
/// </summary>
public sealed class InstalledProgram : IDisposable
{
    /// <summary>What makes the packages.</summary>
    public const string Pack = "dotnet pack src/QifuReports -o artifacts";

    // That of this test run, of which the libraries are.
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _tool;

    public InstalledProgram() => _tool = new(Install);

    /// <summary>The installed command.</summary>
    public string Tool => _tool.Value;

    /// <summary>A folder that is not there yet, outside the repository.</summary>
    public string New(string name) => _folder.Combine(name);

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a program with nothing in its environment but what is given.</summary>
    internal static Outcome Run(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start =
            new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(300_000)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Where .NET is, for a program that is started with an empty environment.</summary>
    internal static (string, string) DotnetRoot { get; } =
        ("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")));

    private string Install()
    {
        // Of the platforms only this one; the command is the same.
        TakeBuiltLibraries();
        Build(Pack, "-p:ToolPackageRuntimeIdentifiers=" + RuntimeInformation.RuntimeIdentifier);
        File.WriteAllText(_folder.Combine("nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"local\" value=\"{_folder.Combine("artifacts")}\" " +
                $"/></packageSources></configuration>");
        var home = _folder.Combine("home");
        Directory.CreateDirectory(home);
        var outcome = Run("dotnet", _folder.Path,
            ["tool", "install", "QifuReports", "--tool-path", _folder.Combine("tools"), "--configfile", _folder.Combine("nuget.config")],
            ("PATH", Environment.GetEnvironmentVariable("PATH")!), ("HOME", home), ("DOTNET_CLI_HOME", home),
            ("NUGET_PACKAGES", _folder.Combine("packages")),
            ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"));
        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        return _folder.Combine("tools", "qifu-reports");
    }

    // The libraries of the program were built before these tests could run, and are not built once more: each is put where the build looks
    // for what it has made. The program itself is built for the platform, and packed.
    private void TakeBuiltLibraries()
    {
        var program = RepositoryRoot.PathOf("src", "QifuReports");
        var libraries =
            Directory.GetDirectories(RepositoryRoot.PathOf("src")).Where(f => f != program).Select(f => Path.GetFileName(f)).ToList();
        libraries.ShouldNotBeEmpty();
        foreach (var library in libraries)
        {
            var place = Directory.CreateDirectory(_folder.Combine("built", "bin", library, Configuration.ToLowerInvariant())).FullName;
            File.Copy(Path.Combine(AppContext.BaseDirectory, library + ".dll"), Path.Combine(place, library + ".dll"));
        }
    }

    // A command of the documents, run for the repository, with its output and all on the way to it put elsewhere. Analyzers have seen the
    // same sources already, and compiling ahead takes most of the time and changes only that of a start: CI runs the commands with it.
    private void Build(string command, params string[] more)
    {
        var words = command.Split(' ');
        words[^1] = _folder.Combine(words[^1]);
        var start = new ProcessStartInfo(words[0]) { WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true,
            RedirectStandardError = true };
        string[] taken = ["-c", Configuration, "-p:BuildProjectReferences=false", "-p:ProduceReferenceAssembly=false"];
        string[] quicker = ["-p:RunAnalyzers=false", "-p:PublishReadyToRun=false", "-p:NuGetAudit=false", "-nodeReuse:false"];
        foreach (var word in (string[])[.. words[1..], "--artifacts-path", _folder.Combine("built"), .. taken, .. quicker, .. more])
            start.ArgumentList.Add(word);
        foreach (var name in start.Environment.Keys.Where(
            k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
            .ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(540_000)) process.Kill(entireProcessTree: true);
        process.ExitCode.ShouldBe(0, $"{command}\n{output.Result}{error.Result}");
    }
}
