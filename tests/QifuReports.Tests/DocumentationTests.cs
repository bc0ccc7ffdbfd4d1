using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QifuReports.Tests;

/// <summary>The README and the documents are true: every path in them is there, every command in them works.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>The one command that is not run here, since it is what runs these tests.</summary>
    private const string TestCommand = "dotnet test";

    private static readonly string[] All =
        ["README.md", .. Directory.EnumerateFiles(RepositoryRoot.PathOf("docs"), "*.md").Order(StringComparer.Ordinal).Select(f => "docs/" + Path.GetFileName(f))];

    public static TheoryData<string> Documents() => new(All);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_is_there(string document)
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf(document));
        var folder = Path.GetDirectoryName(RepositoryRoot.PathOf(document))!;

        var links = Link().Matches(text).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("http", StringComparison.Ordinal) && !t.StartsWith('#'))
            .Select(t => Path.Combine(folder, t.Split('#')[0]));
        var codes = CodePath().Matches(Fence().Replace(text, "")).Select(m => m.Groups[1].Value)
            .Where(t => !t.StartsWith("output/", StringComparison.Ordinal)).Select(t => RepositoryRoot.PathOf(t));
        var missing = links.Concat(codes).Where(p => !File.Exists(p) && !Directory.Exists(p)).Select(p => Path.GetRelativePath(RepositoryRoot.Path, p));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_that_a_document_names_works_in_a_fresh_copy()
    {
        using var folder = new TemporaryFolder();
        Copy(RepositoryRoot.Path, folder.Path);

        // Of the tests only the data of the invented issuer, which the documents make use of.
        Directory.CreateDirectory(folder.Combine("tests", "Torvalin"));
        Copy(RepositoryRoot.PathOf("tests", "Torvalin"), folder.Combine("tests", "Torvalin"));

        var commands = All.SelectMany(d => Fence().Matches(File.ReadAllText(RepositoryRoot.PathOf(d))).SelectMany(m => m.Groups[1].Value.Split('\n')))
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#' && line != TestCommand).Distinct().ToList();

        commands.ShouldContain("dotnet run --project src/QifuReports -- quarterly 2023Q3");
        foreach (var command in commands)
        {
            var (code, said) = Run(command, folder.Path);
            code.ShouldBe(0, $"{command}\n{said}");
        }
        File.Exists(folder.Combine("output", "2023Q3", "quarterly-briefing.pdf")).ShouldBeTrue();
    }

    private static (int Code, string Said) Run(string command, string folder)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);

        // The build of the copy must not take over what the test run around it has set.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(300_000)) process.Kill(entireProcessTree: true);
        return (process.ExitCode, output.Result + error.Result);
    }

    private static void Copy(string from, string to)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
        {
            var name = Path.GetFileName(entry);
            if (name is ".git" or "bin" or "obj" or "output" or "tests" or "artifacts") continue;
            var target = Path.Combine(to, name);
            if (Directory.Exists(entry))
            {
                Directory.CreateDirectory(target);
                Copy(entry, target);
            }
            else
            {
                File.Copy(entry, target);
            }
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    // A path in code marks: at least one slash or a file ending, nothing that a shell or a placeholder would have.
    [GeneratedRegex(@"`([\w.-]+(?:/[\w.-]+)*/?(?<=/.*|\.(?:md|json|props|sln|txt|sbn|cs)))`")]
    private static partial Regex CodePath();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
