using System.Diagnostics;
using QifuReports.App.Issuing;

namespace QifuReports.Tests;

/// <summary>A batch that is killed (SIGKILL, so that nothing of it can tidy up) leaves whole files, and another one completes it.</summary>
public sealed class KilledBatchTests : IDisposable
{
    private const int Kills = 50;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_at_any_moment_it_leaves_whole_files_and_is_completed_with_the_same_bytes()
    {
        // The moments lie between the start and the end of an undisturbed run, more of them late, when files are written.
        var watch = Stopwatch.StartNew();
        using (var undisturbed = Start("plain"))
        {
            undisturbed.WaitForExit(60_000).ShouldBeTrue();
            undisturbed.ExitCode.ShouldBe(0);
        }
        var length = (int)Math.Min(watch.ElapsedMilliseconds, 2_000);
        var plain = FilesIn("plain");
        plain.Count.ShouldBe(5);

        // Killed again and again where it was killed before, as a scheduler would do it; what has been completed makes room for a new folder.
        var chance = new Lcg(9);
        var (kills, folder) = (0, 0);
        for (var attempt = 0; kills < Kills; attempt++)
        {
            attempt.ShouldBeLessThan(4 * Kills);
            var name = FormattableString.Invariant($"killed-{folder}");
            using (var process = Start(name, "--resume"))
            {
                if (process.WaitForExit(length * (3 + chance.Below(8)) / 10)) process.ExitCode.ShouldBe(0);
                else kills++;
                process.Kill();
                process.WaitForExit();
            }
            if (!Directory.Exists(_folder.Combine(name))) continue;
            Examine(name, plain);
            if (!File.Exists(_folder.Combine(name, "manifest.json")) || FilesIn(name).Count != plain.Count || chance.Below(4) > 0) continue;
            Complete(name, plain);
            folder++;
        }
        Complete(FormattableString.Invariant($"killed-{folder}"), plain);
    }

    private void Complete(string name, Dictionary<string, string> plain)
    {
        App.RunHere("batch", "--briefings", "quarterly", "--output", _folder.Combine(name), "--resume").Code.ShouldBe(0);
        FilesIn(name).ShouldBe(plain, name);
    }

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
        App.RunHere("batch", "--briefings", "quarterly", "--output", _folder.Combine("out"), "--resume").Error.ShouldContain("0 made, 4 up to date");
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
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "qifu-reports.dll"), "batch", "--briefings", "quarterly", "--parallel", "2", "--output", _folder.Combine(output), .. more])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private Dictionary<string, string> FilesIn(string output) => Directory.EnumerateFiles(_folder.Combine(output), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(_folder.Combine(output), f).Replace('\\', '/'), f => QifuReports.Ledger.ContentHash.Of(File.ReadAllBytes(f)));
}
