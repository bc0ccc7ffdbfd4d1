using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using QifuReports.Mutants.Source;

namespace QifuReports.Mutants.Running;

/// <summary>
/// The probes that each test passes: each probe stands before one statement of the code. Each class of tests runs in its own process: in a
/// shared process, a value that one test made and another test only finds ready would be counted for the first test alone. The result is
/// kept beside the tests until the tests or the code change.
/// </summary>
internal sealed record Coverage(string Key, IReadOnlyList<TestOutcome> Tests)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static Coverage Of(SourceProject project, Probes probes, TestProject tests, Options options)
    {
        // The coverage of all classes takes the longest to make. The coverage of only some classes must not overwrite the coverage of all
        // classes, so it has a file of its own.
        var file = Path.Combine(tests.Kept, project.Name + (options.Classes.Count == 0 ? "" : ".some") + ".coverage.json");
        var key = $"{KeyOf(project, tests)} {string.Join(' ', options.Classes)}";
        if (Kept(file) is { } kept && kept.Key == key) return kept;

        var bytes = project.Compile(probes.Compilation)
            ?? throw new InvalidOperationException("The code with marks does not compile:\n" + Errors(probes));
        List<Lane> lanes = [.. Enumerable.Range(0, options.Lanes).Select(i => new Lane(tests, project.AssemblyFile, i))];
        foreach (var lane in lanes) lane.Place(bytes);
        List<string> classes = [.. lanes[0].Classes().Where(options.Asks)];
        List<TestOutcome> outcomes = Run(classes, lanes, new Gathering(tests.Name, Path.GetFileNameWithoutExtension(project.AssemblyFile)));
        foreach (var lane in lanes) lane.Remove();
        var ordered = outcomes.OrderBy(o => o.Class, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal);
        var coverage = new Coverage(key, [.. ordered]);
        File.WriteAllText(file, JsonSerializer.Serialize(coverage));
        return coverage;
    }

    private static Coverage? Kept(string file) => File.Exists(file) ? JsonSerializer.Deserialize<Coverage>(File.ReadAllText(file)) : null;

    private static List<TestOutcome> Run(List<string> classes, List<Lane> lanes, Gathering gathering)
    {
        var left = new Queue<string>(classes);
        var outcomes = new List<TestOutcome>();
        Task.WaitAll([.. lanes.Select(lane => Task.Run(() =>
        {
            while (Next(left) is { } name)
            {
                Progress.Told($"{gathering.Tests}: {classes.Count - left.Count} of {classes.Count} classes, to see which passes where");
                var (ending, found) = lane.Run(new Job([new JobGroup(name, [])], gathering.Assembly), Limit);
                lock (outcomes)
                {
                    outcomes.AddRange(found);
                    if (ending is Ending.Broken or Ending.TooLong) outcomes.Add(new TestOutcome(name, "*", true, 0, []));
                }
            }
        }))]);
        return outcomes;
    }

    private static string? Next(Queue<string> left)
    {
        lock (left) return left.TryDequeue(out var name) ? name : null;
    }

    private static string Errors(Probes probes) =>
        string.Join('\n', probes.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(10));

    private static string KeyOf(SourceProject project, TestProject tests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in project.Files) hash.AppendData(Encoding.UTF8.GetBytes(file.GetText().ToString()));
        foreach (var file in tests.OwnAssemblies()) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private sealed record Gathering(string Tests, string Assembly);
}
