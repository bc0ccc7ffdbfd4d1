using System.Text.RegularExpressions;

namespace QifuReports.Tests;

/// <summary>
/// The image, as far as it can be told without making it: what it copies is there, what it runs is what is tested, and who it runs as is
/// nobody in particular.
/// </summary>
public sealed partial class DockerfileTests
{
    private static readonly (string Word, string Words)[] Instructions = Read();

    [Fact]
    public void It_has_only_instructions_that_it_needs_and_ends_as_a_command()
    {
        Instructions.Select(i => i.Word).ShouldBe(
            ["FROM", "WORKDIR", "COPY", "COPY", "COPY", "COPY", "RUN", "FROM", "RUN", "COPY", "RUN", "WORKDIR", "COPY", "COPY", "COPY",
                "USER", "VOLUME", "ENTRYPOINT", "CMD"]);
        Of("ENTRYPOINT").ShouldBe(["[\"qifu-reports\"]"]);
        Of("FROM").ShouldBe(["mcr.microsoft.com/dotnet/sdk:10.0-noble AS build", "debian:trixie-slim"]);
    }

    [Fact]
    public void What_it_copies_is_there_and_docker_is_let_see_it()
    {
        var ignored = File.ReadAllLines(RepositoryRoot.PathOf(".dockerignore"));
        ignored.ShouldContain("*");
        var sources = Of("COPY").Where(c => !c.StartsWith("--from=build ", StringComparison.Ordinal)).SelectMany(c => c.Split(' ')[..^1])
            .Distinct().ToList();
        sources.Count.ShouldBeGreaterThan(8);
        foreach (var source in sources)
        {
            Path.Exists(RepositoryRoot.PathOf(source)).ShouldBeTrue(source);
            ignored.ShouldContain("!" + source.TrimEnd('/'));
        }

        // All that a build reads from outside src/.
        string[] read = ["global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt",
            ".editorconfig"];
        var named = Directory.EnumerateFiles(RepositoryRoot.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(p => OutsideOfSource().Matches(File.ReadAllText(p)).Select(m => m.Groups[1].Value))
            .Select(n => Directory.Exists(RepositoryRoot.PathOf(n)) ? n + "/" : n).Distinct().ToList();
        named.ShouldContain("templates/");
        foreach (var name in read.Concat(named)) sources.ShouldContain(name);
    }

    [Fact]
    public void It_is_built_by_the_command_that_is_tested_with_the_library_beside_the_program()
    {
        var command = Of("RUN").First();
        const string Documented = "dotnet publish src/QifuReports -p:PublishProfile=linux-x64 ";
        File.ReadAllText(RepositoryRoot.PathOf("docs", "getting-started.md")).ShouldContain(Documented + "-o artifacts/linux-x64\n");
        command.ShouldBe(Documented + "-p:IncludeNativeLibrariesForSelfExtract=false -o /opt/qifu-reports");
    }

    [Fact]
    public void It_runs_where_and_as_the_jobs_expect()
    {
        var job = File.ReadAllText(RepositoryRoot.PathOf("docs", "scaling.md"));
        var place = WorkingFolder().Match(job).Groups[1].Value;
        place.ShouldNotBeEmpty();
        Of("WORKDIR")[^1].ShouldBe(place);
        job.ShouldContain($"mountPath: {Of("VOLUME").Single()} ");
        var user = Of("USER").Single().Split(':');
        user.Length.ShouldBe(2);
        user.ShouldAllBe(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Of("RUN")[1].ShouldContain($"--uid {user[0]} ");
        Of("RUN")[^1].ShouldBe("ln -s /opt/qifu-reports/qifu-reports /usr/local/bin/qifu-reports");
    }

    private static string[] Of(string word) => [.. Instructions.Where(i => i.Word == word).Select(i => i.Words)];

    // Comments out, continued lines joined.
    private static (string, string)[] Read()
    {
        var lines = File.ReadAllLines(RepositoryRoot.PathOf("Dockerfile")).Where(l => !l.TrimStart().StartsWith('#'));
        var text = Continued().Replace(string.Join('\n', lines), " ");
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Instruction().Match(l))
            .Select(m =>
                m.Success ? (m.Groups[1].Value, m.Groups[2].Value.Trim()) : throw new InvalidOperationException("No instruction: " + m))];
    }

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();

    [GeneratedRegex("^([A-Z]+) (.+)$")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"(?m)^\s*workingDir: (\S+)$")]
    private static partial Regex WorkingFolder();

    [GeneratedRegex("\"\\.\\./\\.\\./([\\w.-]+)")]
    private static partial Regex OutsideOfSource();
}
