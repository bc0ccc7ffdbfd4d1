namespace QifuReports.Mutants.Running;

/// <summary>The tests that could notice a mutant: the quickest first, as many as the time allows.</summary>
/// <param name="Groups">First the tests that run the code of the mutant, then the other tests of their classes: those may use values that
/// the first tests made.</param>
/// <param name="Milliseconds">The time that these tests take without a mutant.</param>
/// <param name="LeftOut">The number of tests that run the code of the mutant but did not fit into the time.</param>
/// <param name="Passing">The number of tests that run the code of the mutant.</param>
internal sealed record Choice(IReadOnlyList<JobGroup> Groups, long Milliseconds, int LeftOut, int Passing)
{
    public static Choice Of(Coverage coverage, IReadOnlyList<int> marks, int seconds)
    {
        var wanted = marks.ToHashSet();
        var broken = coverage.Tests.Where(t => t is { Method: "*", Failed: true }).Select(t => t.Class).ToHashSet(StringComparer.Ordinal);
        List<TestOutcome> usable = [.. coverage.Tests.Where(t => t.Method != "*" && !t.Failed && !broken.Contains(t.Class))];
        bool Passes(TestOutcome t) => marks.Count == 0 || t.Hits.Any(wanted.Contains);
        // Code that runs once for a whole class of tests counts as run by each test of the class.
        List<string> whole = [.. coverage.Tests.Where(t => t.Method == "*" && t.Hits.Any(wanted.Contains)).Select(t => t.Class)];
        List<TestOutcome> passing = [.. usable.Where(t => Passes(t) || whole.Contains(t.Class)).OrderBy(t => t.Milliseconds)];
        var left = seconds * 1000L;
        var first = Fitting(passing, ref left);
        var classes = passing.Select(t => t.Class).ToHashSet(StringComparer.Ordinal);
        var then = Fitting([.. usable.Where(t => classes.Contains(t.Class)).Except(passing).OrderBy(t => t.Milliseconds)], ref left);
        var time = first.Sum(t => t.Milliseconds) + then.Sum(t => t.Milliseconds);
        return new Choice([.. Grouped(first), .. Grouped(then)], time, passing.Count - first.Count, passing.Count);
    }

    private static List<TestOutcome> Fitting(List<TestOutcome> tests, ref long left)
    {
        var fitting = new List<TestOutcome>();
        foreach (var test in tests)
        {
            // The first test is always run, however long it takes, unless less than a second is left.
            if (test.Milliseconds > left && (fitting.Count > 0 || left < 1000)) break;
            fitting.Add(test);
            left -= test.Milliseconds;
        }
        return fitting;
    }

    private static IEnumerable<JobGroup> Grouped(List<TestOutcome> tests) =>
        tests.GroupBy(t => t.Class).OrderBy(g => g.Sum(t => t.Milliseconds)).Select(g => new JobGroup(g.Key, [.. g.Select(t => t.Method)]));
}
