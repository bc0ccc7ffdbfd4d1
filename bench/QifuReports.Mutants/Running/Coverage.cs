using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QifuReports.Mutants.Source;

namespace QifuReports.Mutants.Running;

/// <summary>
/// Which test passes which mark. Each class of tests runs in a process of its own: what a test finds ready because another made it before would otherwise look as if only
/// the other passed there. Kept beside the tests for as long as neither they nor the code change.
/// </summary>
internal sealed record Coverage(string Key, IReadOnlyList<TestOutcome> Tests)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static Coverage Of(SourceProject project, Probes probes, string testsFolder, string tests, Options options)
    {
        var file = Path.Combine(testsFolder, "obj", "mutants", project.Name + ".coverage.json");
        var key = KeyOf(project, testsFolder);
        if (options.Classes is null && File.Exists(file) && JsonSerializer.Deserialize<Coverage>(File.ReadAllText(file)) is { } kept && kept.Key == key) return kept;

        var bytes = project.Compile(probes.Compilation) ?? throw new InvalidOperationException(
            "The code with marks does not compile:\n" + string.Join('\n', probes.Compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(10)));
        List<Lane> all = [.. Enumerable.Range(0, options.Lanes).Select(i => new Lane(testsFolder, tests, project.AssemblyFile, i))];
        foreach (var lane in all) lane.Place(bytes);
        var classes = new Queue<string>(all[0].Classes().Where(c => options.Classes is null || c.Contains(options.Classes, StringComparison.Ordinal)));
        var outcomes = new List<TestOutcome>();
        var total = classes.Count;
        Task.WaitAll([.. all.Select(lane => Task.Run(() =>
        {
            while (true)
            {
                string name;
                lock (classes)
                {
                    if (!classes.TryDequeue(out name!)) return;
                    Progress.Told($"{tests}: {total - classes.Count} of {total} classes run, to see which test passes where");
                }
                var (ending, found) = lane.Run(new Job([new JobGroup(name, [])], Path.GetFileNameWithoutExtension(project.AssemblyFile)), Limit);
                lock (outcomes)
                {
                    outcomes.AddRange(found);
                    if (ending is Ending.Broken or Ending.TooLong) outcomes.Add(new TestOutcome(name, "*", true, 0, []));
                }
            }
        }))]);
        foreach (var lane in all) lane.Remove();
        var coverage = new Coverage(key, [.. outcomes.OrderBy(o => o.Class, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal)]);
        if (options.Classes is null) File.WriteAllText(file, JsonSerializer.Serialize(coverage));
        return coverage;
    }

    private static string KeyOf(SourceProject project, string testsFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in project.Files) hash.AppendData(Encoding.UTF8.GetBytes(file.GetText().ToString()));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(testsFolder, "bin", "Debug", "net10.0"), "*.dll").Where(f => Path.GetFileName(f).StartsWith("QifuReports", StringComparison.Ordinal)
            || Path.GetFileName(f) == "qifu-reports.dll").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
