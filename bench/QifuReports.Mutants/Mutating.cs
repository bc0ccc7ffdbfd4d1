using System.Diagnostics;
using QifuReports.Mutants.Running;
using QifuReports.Mutants.Source;

namespace QifuReports.Mutants;

/// <summary>The whole run: build, marks, a sample, the tests, and what survived.</summary>
internal static class Mutating
{
    public static int Misused()
    {
        Console.Error.WriteLine(Options.Usage);
        return 1;
    }

    public static int Run(Options options)
    {
        var clock = Stopwatch.StartNew();
        var root = Root();
        if (options.Builds) foreach (var tests in options.Tests) Command.Output(root, "dotnet", "build", FolderOf(root, tests), "-m:1", "-v", "quiet", "-nologo");
        var project = SourceProject.Load(root, options.Project);
        if (project.Compile(project.Compilation) is null) throw new InvalidOperationException($"{options.Project} does not compile here as it does in the build.");

        var probes = Probes.Of(project);
        var sample = new Sample(project, options);
        var mutants = sample.Draw();
        Progress.Kept($"{project.Name}: {mutants.Count} mutants, {sample.Refused} more did not compile; {clock.Elapsed.TotalSeconds:0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of the processor");

        var noticed = new List<Verdict>();
        IReadOnlyList<Verdict> left = [.. mutants.Select(m => new Verdict(m, null, 0, 0))];
        foreach (var tests in options.Tests)
        {
            var folder = FolderOf(root, tests);
            var received = Received(folder);
            var name = Path.GetFileName(folder);
            var coverage = Coverage.Of(project, probes, folder, name, options);
            foreach (var test in coverage.Tests.Where(t => t.Failed)) Progress.Kept($"fails without a mutant, and is left out: {test.Class}.{test.Method}");
            Progress.Kept($"{name}: {coverage.Tests.Count(t => t.Method != "*")} tests; {clock.Elapsed.TotalSeconds:0} s");
            var before = left.ToDictionary(v => v.Mutant);
            var verdicts = new MutantRun(project, probes, options, folder, name).Of([.. left.Select(v => v.Mutant)], coverage);
            noticed.AddRange(verdicts.Where(v => !v.Survived));
            left = [.. verdicts.Where(v => v.Survived)
                .Select(v => v with { Passing = v.Passing + before[v.Mutant].Passing, LeftOut = v.LeftOut + before[v.Mutant].LeftOut })];
            // A snapshot that a mutant changed is nobody's.
            foreach (var file in Received(folder).Except(received)) File.Delete(file);
        }
        Report(options, project, noticed, left, clock.Elapsed);
        return 0;
    }

    private static void Report(Options options, SourceProject project, List<Verdict> noticed, IReadOnlyList<Verdict> left, TimeSpan elapsed)
    {
        var byKind = string.Join(", ", noticed.Concat(left).GroupBy(v => v.Mutant.Change.Kind).OrderBy(g => g.Key)
            .Select(g => $"{g.Key.ToString().ToLowerInvariant()} {g.Count(v => !v.Survived)}/{g.Count()}"));
        List<string> lines = [
            $"{project.Name}: {noticed.Count + left.Count} mutants, {noticed.Count} noticed, {left.Count} not (seed {options.Seed}, {elapsed.TotalSeconds:0} s)",
            $"noticed by kind: {byKind}; broken off {noticed.Count(v => v.Noticed == "the process broke off")}, without end {noticed.Count(v => v.Noticed == "it did not end")}", ""];
        lines.AddRange(left.Select(v => v.Told));
        foreach (var line in lines) Console.WriteLine(line);
        if (options.SurvivorsFile is { } file) File.WriteAllLines(file, lines);
    }

    private static HashSet<string> Received(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.received.*", new EnumerationOptions { RecurseSubdirectories = true }).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))];

    private static string FolderOf(string root, string project) => Path.Combine(root, "tests", project.EndsWith(".Tests", StringComparison.Ordinal) ? project : project + ".Tests");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "QifuReports.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run it inside the repository.");
    }
}
