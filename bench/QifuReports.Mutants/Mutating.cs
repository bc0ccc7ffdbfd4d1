using System.Diagnostics;
using QifuReports.Mutants.Running;
using QifuReports.Mutants.Source;

namespace QifuReports.Mutants;

/// <summary>
/// The whole run: builds, adds probes (which record what each test runs), draws a sample, runs the tests, and reports the mutants that
/// survived.
/// </summary>
internal static class Mutating
{
    public static int Run(Options options)
    {
        var clock = Stopwatch.StartNew();
        var root = Root();
        List<TestProject> all = [.. options.Tests.Select(t => TestProject.Of(root, t))];
        foreach (var folder in all.Select(t => t.Folder).Prepend(Path.Combine(root, "src", options.Project)))
            if (!Directory.Exists(folder)) throw new MisuseException($"there is no project {Path.GetRelativePath(root, folder)}");
        if (options is { IsListed: true, Listed.Count: 0 })
        {
            Console.Out.WriteLine("The list has no mutant: there is nothing to do.");
            return 0;
        }
        if (options.Builds)
            foreach (var tests in all) Command.Output(root, "dotnet", "build", tests.Folder, "-m:1", "-v", "quiet", "-nologo");
        var project = SourceProject.Load(root, options.Project);
        if (project.Compile(project.Compilation) is null)
            throw new InvalidOperationException($"{options.Project} does not compile here as it does in the build.");

        var probes = Probes.Of(project);
        var sample = new Sample(project, options);
        var mutants = sample.Draw();
        if (mutants.Count == 0)
            throw new MisuseException("there is nothing to change: no file begins with such a path, or the line has no code that can be changed");
        Progress.Kept($"{project.Name}: {mutants.Count} mutants, {sample.Refused} more did not compile; {clock.Elapsed.TotalSeconds:0} s");

        var noticed = new List<Verdict>();
        IReadOnlyList<Verdict> left = [.. mutants.Select(m => new Verdict(m, Ending.Passed, 0, 0))];
        foreach (var tests in all)
        {
            var received = tests.Received();
            var coverage = Coverage.Of(project, probes, tests, options);
            foreach (var test in coverage.Tests.Where(t => t.Failed))
                Progress.Kept($"fails without a mutant, and is left out: {test.Class}.{test.Method}");
            if (coverage.Tests.Count == 0) throw new MisuseException($"no class of {tests.Name} is asked: none has such a name");
            Progress.Kept($"{tests.Name}: {coverage.Tests.Count(t => t.Method != "*")} tests; {clock.Elapsed.TotalSeconds:0} s");
            var before = left.ToDictionary(v => v.Mutant);
            var verdicts = new MutantRun(project, probes, options, tests).Of([.. left.Select(v => v.Mutant)], coverage);
            noticed.AddRange(verdicts.Where(v => !v.Survived));
            left = [.. verdicts.Where(v => v.Survived).Select(v => Added(v, before[v.Mutant]))];
            // Deletes the snapshots that tests wrote because of a mutant, since nobody needs them.
            foreach (var file in tests.Received().Except(received)) File.Delete(file);
        }
        Report.Tell(options, noticed, left, clock.Elapsed);
        return 0;
    }

    private static Verdict Added(Verdict now, Verdict before) =>
        now with { Passing = now.Passing + before.Passing, LeftOut = now.LeftOut + before.LeftOut };

    private static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "QifuReports.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run it inside the repository.");
    }
}
