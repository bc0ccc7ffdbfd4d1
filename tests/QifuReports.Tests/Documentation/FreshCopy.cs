using System.Diagnostics;

namespace QifuReports.Tests.Documentation;

/// <summary>
/// The repository as someone has it who has just got it, in a folder of its own, with <c>qifu-reports</c> as an installed command.
/// </summary>
internal sealed class FreshCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _commands;

    public FreshCopy()
    {
        Copy(RepositoryRoot.Path, PathOf());

        // Of the tests only the data of the invented issuer, which the documents make use of.
        Directory.CreateDirectory(PathOf("tests", "Torvalin"));
        Copy(RepositoryRoot.PathOf("tests", "Torvalin"), PathOf("tests", "Torvalin"));

        // What somebody who imports has saved.
        File.WriteAllText(PathOf("release.htm"), OrrindaleReleases.Html(OrrindaleReleases.Second));
        File.WriteAllText(PathOf("next.htm"), OrrindaleReleases.Html(OrrindaleReleases.Third));

        _commands = _folder.Combine("commands");
        Directory.CreateDirectory(_commands);
        var command = Path.Combine(_commands, "qifu-reports");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet '{ProgramRun.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Variables that every command is given.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string PathOf(params string[] parts) => _folder.Combine(["copy", .. parts]);

    /// <summary>Runs a line of the shell in the copy.</summary>
    public (int Code, string Said) Run(string command)
    {
        var start =
            new ProcessStartInfo("bash") { WorkingDirectory = PathOf(), RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);

        // The build of the copy must not take over what the test run around it has set.
        foreach (var name in start.Environment.Keys.Where(
            k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
            .ToList())
            start.Environment.Remove(name);
        // Analyzers and the audit of packages have seen the same when these tests were built.
        start.Environment["RunAnalyzers"] = start.Environment["NuGetAudit"] = "false";
        start.Environment["PATH"] = _commands + Path.PathSeparator + start.Environment["PATH"];
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        // The first builds the whole program, on a machine that may be busy with the other tests.
        var ended = process.WaitForExit(900_000);
        if (!ended) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return (ended ? process.ExitCode : -1, output.Result + error.Result);
    }

    public void Dispose() => _folder.Dispose();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
        {
            var name = Path.GetFileName(entry);
            if (name is ".git" or "bin" or "obj" or "output" or "tests" or "artifacts") continue;
            var target = Path.Combine(to, name);
            if (Directory.Exists(entry)) Copy(entry, target);
            else File.Copy(entry, target);
        }
    }
}
