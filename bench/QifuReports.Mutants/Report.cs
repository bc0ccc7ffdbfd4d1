using QifuReports.Mutants.Running;

namespace QifuReports.Mutants;

/// <summary>Writes the result of a run: the counts, and the survivors by file.</summary>
internal static class Report
{
    public static void Tell(Options options, IReadOnlyList<Verdict> noticed, IReadOnlyList<Verdict> left, TimeSpan elapsed)
    {
        var kinds = noticed.Concat(left).GroupBy(v => v.Mutant.Change.Kind).OrderBy(g => g.Key)
            .Select(g => $"{g.Key.ToString().ToLowerInvariant()} {g.Count(v => !v.Survived)}/{g.Count()}");
        var broken = noticed.Count(v => v.Noticed == Ending.Broken);
        var endless = noticed.Count(v => v.Noticed == Ending.TooLong);
        List<string> lines =
        [
            $"{options.Project}: {noticed.Count + left.Count} mutants, {noticed.Count} noticed, {left.Count} not "
                + $"(seed {options.Seed}, {elapsed.TotalSeconds:0} s)",
            $"noticed by kind: {string.Join(", ", kinds)}; the process broke off for {broken}, did not end for {endless}",
            "",
            .. left.Select(v => v.Told),
        ];
        foreach (var line in lines) Console.WriteLine(line);
        if (options.SurvivorsFile is { } file) File.WriteAllLines(file, lines);
    }
}
