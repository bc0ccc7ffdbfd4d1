using System.Text.RegularExpressions;

namespace QifuReports.Tests.Documentation;

/// <summary>The README and the documents are true: every path in them is there, every command in them works.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>The one command that is not run here, since it is what runs these tests.</summary>
    private const string TestCommand = "dotnet test";

    private static readonly string[] All =
        ["README.md", "CHANGELOG.md", .. Directory.EnumerateFiles(RepositoryRoot.PathOf("docs"), "*.md")
            .Where(f => !f.EndsWith(".received.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => "docs/" + Path.GetFileName(f))];

    public static TheoryData<string> Documents() => new(All);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_is_there(string document)
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf(document));
        var folder = Path.GetDirectoryName(RepositoryRoot.PathOf(document))!;

        var links =
            Link().Matches(text).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("http", StringComparison.Ordinal)).ToList();
        var paths = links.Where(t => t[0] != '#').Select(t => Path.Combine(folder, t.Split('#')[0]));
        var codes = CodePath().Matches(Fence().Replace(text, "")).Select(m => m.Groups[1].Value)
            .Where(t => !t.StartsWith("output/", StringComparison.Ordinal)).Select(t => RepositoryRoot.PathOf(t));
        var missing = paths.Concat(codes).Where(p => !File.Exists(p) && !Directory.Exists(p))
            .Select(p => Path.GetRelativePath(RepositoryRoot.Path, p));
        missing.ShouldBeEmpty();

        foreach (var link in links.Where(t => t.Contains('#', StringComparison.Ordinal)))
        {
            var target = link[0] == '#' ? text : File.ReadAllText(Path.Combine(folder, link.Split('#')[0]));
            Heading().Matches(target).Select(m => Anchor(m.Groups[1].Value))
                .ShouldContain(link.Split('#')[1], $"{document} has a link to a heading that is not there");
        }
    }

    /// <summary>
    /// At most fifteen steps, numbered in order, and each names its file; that the files are there is held with all paths.
    /// </summary>
    [Fact]
    public void The_way_of_one_figure_names_a_file_at_each_of_its_steps()
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf("docs", "architecture.md"));
        var way = text.Split("\n## ").Single(s => s.StartsWith("The way of one figure\n", StringComparison.Ordinal));

        var steps = Step().Matches(way);
        steps.Select(s => s.Groups[1].Value).ShouldBe(Enumerable.Range(1, steps.Count).Select(i => $"{i}"));
        steps.Count.ShouldBeInRange(10, 15);
        foreach (Match step in steps)
            CodePath().Matches(step.Groups[2].Value).ShouldContain(m => m.Groups[1].Value.EndsWith(".cs"), step.Value);
    }

    [Fact]
    public void Every_document_is_reached_from_the_README()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "README.md" };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var document))
        {
            var folder = Path.GetDirectoryName(RepositoryRoot.PathOf(document))!;
            foreach (Match link in Link().Matches(File.ReadAllText(RepositoryRoot.PathOf(document))))
            {
                var target =
                    Path.GetRelativePath(RepositoryRoot.Path, Path.Combine(folder, link.Groups[1].Value.Split('#')[0])).Replace('\\', '/');
                if (target.EndsWith(".md", StringComparison.Ordinal) && reached.Add(target)) next.Enqueue(target);
            }
        }
        All.Except(reached).ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_that_a_document_names_works_in_a_fresh_copy()
    {
        using var server = new MailReceiver(static _ => { });
        using var copy = new FreshCopy();
        copy.Environment["QIFUREPORTS_Smtp__Host"] = "127.0.0.1";
        copy.Environment["QIFUREPORTS_Smtp__Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        copy.Environment["QIFUREPORTS_Smtp__Security"] = "None";

        // What builds or measures is too slow to be done here: .ci/run has the very same lines.
        var elsewhere = File.ReadAllLines(RepositoryRoot.PathOf(".ci", "run")).Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var commands =
            All.SelectMany(d => Fence().Matches(File.ReadAllText(RepositoryRoot.PathOf(d))).SelectMany(m => m.Groups[1].Value.Split('\n')))
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#' && line != TestCommand).Distinct().ToList();

        commands[0].ShouldBe("dotnet run --project src/QifuReports -- quarterly 2023Q3");
        elsewhere.ShouldContain(commands[0], "it builds the program in a fresh copy");
        foreach (var command in commands.Where(c => !elsewhere.Contains(c)).Some())
        {
            var (code, said) = copy.Run(command.StartsWith("qifu-reports preview", StringComparison.Ordinal) ? Served(command) : command);
            code.ShouldBe(0, $"{command}\n{said}");
        }
        File.Exists(copy.PathOf("output", "2023Q3", "quarterly-briefing.pdf")).ShouldBeTrue();
    }

    // A server runs until somebody ends it: here by SIGTERM, once it has said its address. SIGINT would not do: a shell that runs in the
    // background has it ignored, and so have all programs that the shell starts.
    private static string Served(string command)
    {
        var unseen = command.Contains("--no-browser", StringComparison.Ordinal) ? "" : " --no-browser";
        return $"{command}{unseen} > served.txt & " +
            "for i in $(seq 600); do grep -q http served.txt && break; sleep 0.1; done; kill -TERM $!; wait $! && grep http served.txt";
    }

    // As the usual viewers of Markdown make it.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
            .Select(c => c == ' ' ? '-' : c));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(\d+)\. (.+)$", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"^#+ +(.*?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    // A path in code marks: at least one slash or a file ending, nothing that a shell or a placeholder would have.
    [GeneratedRegex(@"`([\w.-]+/[\w./-]*|[\w.-]+\.(?:md|json|props|sln|txt|sbn|cs))`")]
    private static partial Regex CodePath();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
