using System.Diagnostics;
using QifuReports.App.Batches;

namespace QifuReports.Tests;

/// <summary>A batch that is killed (SIGKILL, so that nothing of it can tidy up) leaves whole files, and another one completes it.</summary>
public sealed class KilledBatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // When a batch is killed. Before its first file all moments are alike, since nothing of it is there yet; so most of them lie where its
    // folder changes.
    private enum Moment
    {
        /// <summary>At some time after its start, whatever it is doing then.</summary>
        AnyTime,

        /// <summary>While a file of a briefing is begun and not yet whole.</summary>
        FileBegun,

        /// <summary>When a file of a briefing has just got its name.</summary>
        FileNamed,

        /// <summary>When the manifest is being renewed, or just has been.</summary>
        ManifestRenewed,
    }

    private const int FewestFolders = 3, FewestLeft = 4;

    [Fact]
    public void Killed_at_any_moment_it_leaves_whole_files_and_is_completed_with_the_same_bytes()
    {
        var watch = Stopwatch.StartNew();
        using (var undisturbed = Start("plain"))
        {
            undisturbed.WaitForExit(60_000).ShouldBeTrue();
            undisturbed.ExitCode.ShouldBe(0);
        }
        var length = (int)Math.Min(watch.ElapsedMilliseconds, 2_000);
        var plain = FilesIn("plain");
        plain.Count.ShouldBe(9);

        var chance = new Lcg(9);
        var moments = chance.Shuffled(
            (((Moment Moment, int Times)[])[(Moment.AnyTime, 3), (Moment.FileBegun, 9), (Moment.FileNamed, 6), (Moment.ManifestRenewed, 6)])
            .SelectMany(m => Enumerable.Repeat(m.Moment, m.Times)));

        // Killed again and again where it was killed before, as a scheduler would do it; what has been completed makes room for a new
        // folder. On a busy machine a signal comes late, and fewer folders come to an end: then there are more kills.
        var (folder, left) = (0, 0);
        for (var kill = 0; kill < moments.Count || kill < 3 * moments.Count && (folder <= FewestFolders || left <= FewestLeft); kill++)
            for (var (killed, moment) = (false, moments[kill % moments.Count]); !killed;)
            {
                folder.ShouldBeLessThan(4 * moments.Count, "it was always quicker");
                var name = FormattableString.Invariant($"killed-{folder}");
                Directory.CreateDirectory(_folder.Combine(name));
                var begun = Begun(name);
                using (var process = Start(name, "--resume"))
                {
                    killed = moment == Moment.AnyTime
                        ? !process.WaitForExit(length * (3 + chance.Below(8)) / 10)
                        : HasCome(moment, 1 + chance.Below(2), process, name);
                    if (!killed) process.ExitCode.ShouldBe(0);
                    process.Kill();
                    process.WaitForExit();
                }
                if (Begun(name).Except(begun).Any()) left++;
                Examine(name, plain);
                if (!File.Exists(_folder.Combine(name, "manifest.json")) || Whole(name) < plain.Count - 1) continue;
                Complete(name, plain);
                folder++;
            }
        Complete(FormattableString.Invariant($"killed-{folder}"), plain);

        // Killed in the middle of a file it leaves the beginning of it; now and then the file is whole before the signal is there.
        left.ShouldBeGreaterThan(FewestLeft);
        folder.ShouldBeGreaterThan(FewestFolders);
    }

    private void Complete(string name, Dictionary<string, string> plain)
    {
        App.RunHere("batch", "--briefings", "quarterly", "--formats", "pdf,html", "--output", _folder.Combine(name), "--resume").Code
            .ShouldBe(0);
        FilesIn(name).ShouldBe(plain, name);
    }

    // Waits until the moment has come the given number of times. False where the process has ended before.
    private bool HasCome(Moment moment, int time, Process process, string name)
    {
        var before = Signs(moment, name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!process.WaitForExit(1))
        {
            var now = Signs(moment, name).Except(before).ToList();
            seen.UnionWith(now);
            if (now.Count > 0 && seen.Count >= time) return true;
        }
        return false;
    }

    // What tells that a moment has come, when it is there and was not before.
    private List<string> Signs(Moment moment, string name) => moment switch
    {
        Moment.FileBegun => [.. Begun(name).Where(f => !f.Contains(".json.", StringComparison.Ordinal))],
        Moment.FileNamed => Named(name),
        _ => [.. Directory.EnumerateFiles(_folder.Combine(name), "manifest.json")
            .Select(f => FormattableString.Invariant($"{File.GetLastWriteTimeUtc(f).Ticks}"))],
    };

    private List<string> Begun(string name) => [.. Directory.EnumerateFiles(_folder.Combine(name), ".*.part", SearchOption.AllDirectories)];

    private int Whole(string name) => Named(name).Count;

    private List<string> Named(string name) => [.. Directory.EnumerateFiles(_folder.Combine(name), "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".pdf" or ".html")];

    [Fact]
    public void What_a_dead_process_had_begun_is_cleared_away_and_what_a_living_one_writes_is_not()
    {
        Directory.CreateDirectory(_folder.Combine("out", "2023Q3"));
        var dead = _folder.Combine("out", "2023Q3", ".quarterly-briefing.pdf.elsewhere-1-1.part");
        var living = _folder.Combine("out", "2023Q3", ".quarterly-briefing.pdf.elsewhere-2-1.part");
        var manifest = _folder.Combine("out", ".manifest.json.elsewhere-1-1.part");
        var other = _folder.Combine("out", "2023Q3", ".fact-sheet.pdf.elsewhere-1-1.part");
        foreach (var file in new[] { dead, manifest, other }) File.WriteAllText(file, "%PDF");

        using (new FileStream(living, FileMode.Create, FileAccess.Write, FileShare.None))
            App.RunHere("batch", "--briefings", "quarterly", "--output", _folder.Combine("out")).Code.ShouldBe(0);

        File.Exists(dead).ShouldBeFalse();
        File.Exists(manifest).ShouldBeFalse();
        File.Exists(living).ShouldBeTrue();
        File.Exists(other).ShouldBeTrue();
        App.RunHere("batch", "--briefings", "quarterly", "--output", _folder.Combine("out"), "--resume").Error.ShouldContain(
            "0 made, 4 up to date");
        File.Exists(living).ShouldBeFalse();
    }

    // Whatever bears the name of a result is whole; besides there are only beginnings.
    private void Examine(string name, Dictionary<string, string> plain)
    {
        foreach (var (file, hash) in FilesIn(name))
        {
            if (file == "manifest.json")
                foreach (var entry in ManifestJson.Files(File.ReadAllBytes(_folder.Combine(name, file))).ShouldNotBeNull())
                    entry.Hash.ShouldBe(plain[entry.Name], name);
            else if (plain.TryGetValue(file, out var whole))
                hash.ShouldBe(whole, file);
            else
                (Path.GetFileName(file).StartsWith('.') && file.EndsWith(".part", StringComparison.Ordinal)).ShouldBeTrue(file);
        }
    }

    private Process Start(string output, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true,
            RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "qifu-reports.dll"), "batch", "--briefings", "quarterly",
            "--formats", "pdf,html", "--parallel", "2", "--output", _folder.Combine(output), .. more])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private Dictionary<string, string> FilesIn(string output) =>
        Directory.EnumerateFiles(_folder.Combine(output), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(_folder.Combine(output), f).Replace('\\', '/'),
            f => QifuReports.Ledger.Hashing.ContentHash.Of(File.ReadAllBytes(f)));
}
