using System.Globalization;
using System.Text.RegularExpressions;
using QifuReports.Ledger.Hashing;

namespace QifuReports.Tests.Scheduling;

/// <summary>
/// The job array of docs/scaling.md under a real Slurm, with a task killed in the middle of a file and another requeued while it runs.
/// </summary>
public sealed partial class SlurmArrayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("sbatch")]
    public void A_killed_and_a_requeued_task_leave_the_manifest_and_the_files_of_an_undisturbed_run()
    {
        var (script, submission) = InDocument();
        script.ShouldContain("#SBATCH --array=1-8\n");
        Prepare(script);
        using var cluster = new SlurmCluster(Directory.CreateDirectory(_folder.Combine("slurm")).FullName, _folder.Combine("bin"));

        var array = cluster.Shell(submission + "\necho $array", Work).Trim().Split('\n')[^1];

        // One dies with a file half written, as a node would take it along, and is put back by hand.
        string killed, half;
        using (var victim = InTheMiddle(cluster, out half))
        {
            killed = victim.Variable("SLURM_JOB_ID");
            victim.Kill();
        }
        Waiting.For("the killed task to have failed", () => cluster.About(killed, "JobState") == "FAILED", cluster.Says);
        cluster.About(killed, "ExitCode").ShouldBe("0:9");
        File.Exists(half).ShouldBeTrue();
        File.Exists(Whole(half)).ShouldBeFalse();
        cluster.Run("scontrol", "requeue", killed);

        // Another is put back while it works, as for a job of higher rank.
        string requeued;
        using (var victim = InTheMiddle(cluster, out _, but: half))
        {
            requeued = victim.Variable("SLURM_JOB_ID");
            requeued.ShouldNotBe(killed);
            cluster.Run("scontrol", "requeue", requeued);
        }

        // Meanwhile one run that nobody disturbs.
        App.RunHere("batch", "--output", _folder.Combine("undisturbed")).Code.ShouldBe(0);

        Waiting.For("all jobs to end", () => cluster.Run("squeue", "--noheader").Length == 0, cluster.Says, milliseconds: 300);
        foreach (var task in new[] { killed, requeued }) cluster.About(task, "Restarts").ShouldBe("1");
        for (var task = 1; task <= 8; task++)
            cluster.About(string.Create(CultureInfo.InvariantCulture, $"{array}_{task}"), "JobState").ShouldBe("COMPLETED");

        var expected = FilesIn("undisturbed");
        var found = FilesIn(Path.Combine("work", "output"));
        expected.ShouldContainKey("manifest.json");
        foreach (var (file, hash) in expected) found.GetValueOrDefault(file).ShouldBe(hash, file);

        // Besides the files there are the lists of the parts, and nothing half written.
        found.Keys.Except(expected.Keys).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 8).Select(i => string.Create(CultureInfo.InvariantCulture, $"manifest-{i}-of-8.json")));
        File.ReadAllText(Directory.GetFiles(Work, "*.out").Single(f => !Path.GetFileName(f).Contains('_', StringComparison.Ordinal)))
            .ShouldContain(" 0 failed, ");
    }

    private string Work => _folder.Combine("work");

    // The program on the PATH, the settings in the working folder, and the script beside them, as an operator has them.
    private void Prepare(string script)
    {
        Directory.CreateDirectory(_folder.Combine("bin"));
        var program = _folder.Combine("bin", "qifu-reports");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{ProgramRun.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Work);
        File.WriteAllText(Path.Combine(Work, "briefings.sh"), script);
        File.WriteAllText(Path.Combine(Work, "reportsettings.json"), $$"""
            { "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output" }
            """);
    }

    // Waits for a task that has begun a file of a briefing and not ended it, and holds it there. Whoever was quicker goes on, and the next
    // is looked at.
    private StoppedProcess InTheMiddle(SlurmCluster cluster, out string half, string? but = null)
    {
        StoppedProcess? found = null;
        var begun = "";
        Waiting.For("a task in the middle of a file", () =>
        {
            if (!Directory.Exists(Path.Combine(Work, "output"))) return false;
            foreach (var part in Directory.EnumerateFiles(Path.Combine(Work, "output"), ".*.pdf.*.part", SearchOption.AllDirectories))
            {
                if (part == but || Begun().Match(part) is not { Success: true } name) continue;
                var process = new StoppedProcess(int.Parse(name.Groups[1].Value, CultureInfo.InvariantCulture));
                if (process.IsHeld && File.Exists(part))
                {
                    (found, begun) = (process, part);
                    return true;
                }
                process.Dispose();
            }
            return false;
        }, cluster.Says, milliseconds: 1);
        half = begun;
        return found!;
    }

    private static string Whole(string half) =>
        Path.Combine(Path.GetDirectoryName(half)!, Begun().Replace(Path.GetFileName(half), "")[1..]);

    private Dictionary<string, string> FilesIn(string folder) =>
        Directory.EnumerateFiles(_folder.Combine(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(_folder.Combine(folder), f), f => ContentHash.Of(File.ReadAllBytes(f)));

    private static (string Script, string Submission) InDocument()
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf("docs", "scaling.md"));
        var section = text[text.IndexOf("## A Slurm job array", StringComparison.Ordinal)..];
        var blocks = Fence().Matches(section[..section.IndexOf("\n## ", 3, StringComparison.Ordinal)]);
        blocks.Count.ShouldBe(2);
        return (blocks[0].Groups[1].Value, blocks[1].Groups[1].Value);
    }

    // The name of a file that is being written ends in the machine, the process and a number.
    [GeneratedRegex(@"\.[^.]*-(\d+)-\d+\.part$")]
    private static partial Regex Begun();

    [GeneratedRegex(@"```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
