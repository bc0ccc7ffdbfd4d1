using System.Diagnostics;
using QifuReports.Mutants.Source;

namespace QifuReports.Mutants.Running;

/// <summary>Runs, for each mutant, the tests of one project that could notice the mutant.</summary>
internal sealed class MutantRun(SourceProject project, Probes probes, Options options, TestProject tests)
{
    public IReadOnlyList<Verdict> Of(IReadOnlyList<Mutant> mutants, Coverage coverage)
    {
        var clock = Stopwatch.StartNew();
        var queue = new Queue<Mutant>(mutants);
        var verdicts = new List<Verdict>();
        Task.WaitAll([.. Enumerable.Range(0, options.Lanes).Select(i => Task.Run(() =>
        {
            var lane = new Lane(tests, project.AssemblyFile, i);
            while (Next(queue) is { } mutant)
            {
                var verdict = Of(mutant, coverage, lane);
                lock (verdicts)
                {
                    verdicts.Add(verdict);
                    var survivors = verdicts.Count(v => v.Survived);
                    var time = $"{clock.Elapsed.TotalSeconds:0} s";
                    Progress.Told($"{tests.Name}: {verdicts.Count} of {mutants.Count}, {survivors} unnoticed, {time}");
                    if (verdict.Survived) Progress.Kept($"unnoticed  {verdict.Told}");
                }
            }
            lane.Remove();
        }))]);
        return [.. verdicts.OrderBy(v => v.Mutant.File, StringComparer.Ordinal).ThenBy(v => v.Mutant.Line).ThenBy(v => v.Mutant.Column)];
    }

    private static Mutant? Next(Queue<Mutant> queue)
    {
        lock (queue) return queue.TryDequeue(out var mutant) ? mutant : null;
    }

    private Verdict Of(Mutant mutant, Coverage coverage, Lane lane)
    {
        var file = project.Files.First(f => project.PathOf(f) == mutant.File);
        var choice = Choice.Of(coverage, probes.At(file, mutant.Change.Span), options.Seconds);
        if (choice.Groups.Count == 0) return new Verdict(mutant, Ending.Passed, 0, 0);
        lane.Place(mutant.Assembly);
        var (ending, _) = lane.Run(new Job(choice.Groups, null), TimeSpan.FromMilliseconds((choice.Milliseconds * 5) + 20_000));
        return new Verdict(mutant, ending, choice.Passing, choice.LeftOut);
    }
}
