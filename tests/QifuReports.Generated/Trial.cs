using QifuReports.App.CommandLines;

namespace QifuReports.Generated;

/// <summary>What became of a company: how its commands ended and all that was wrong.</summary>
/// <param name="Files">The briefings made.</param>
/// <param name="Codes">How each command ended.</param>
/// <param name="Faults">What should not be, in words; empty for nothing.</param>
public sealed record Outcome(IReadOnlyList<string> Files, IReadOnlyList<int> Codes, IReadOnlyList<string> Faults);

/// <summary>
/// Takes a company all the way, by the command line of the program in this process: its checks, its briefings, their proof, and the words
/// on their pages.
/// </summary>
/// <param name="settings">The settings, which say where the templates are.</param>
public sealed class Trial(string settings)
{
    /// <summary>Tries a company in a folder, which is left with its data and its briefings.</summary>
    public Outcome Run(Company company, string folder)
    {
        var (data, output) = (Path.Combine(folder, "data"), Path.Combine(folder, "output"));
        company.Write(data);
        var (codes, faults) = (new List<int>(), new List<string>());
        string Expect(int wanted, params string[] arguments)
        {
            var (code, said, error) = Command([.. arguments, "--settings", settings]);
            codes.Add(code);
            if (code != wanted) faults.Add($"{string.Join(' ', arguments)} ended with {code}: {said}{error}");
            return said;
        }

        var checks = Expect(0, "check", "--data", data, "--status", "failed");
        if (!checks.Contains(", 0 failed.", StringComparison.Ordinal)) faults.Add("check: " + checks);
        Expect(0, "list", "--data", data);
        Expect(0, "batch", "--data", data, "--output", output);
        var files = Directory.Exists(output) ? Directory.GetFiles(output, "*.pdf", SearchOption.AllDirectories) : [];
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var name in company.Reported)
        {
            foreach (var kind in (string[])[company.Plan.HasHalves ? "results-briefing.pdf" : "quarterly-briefing.pdf", "fact-sheet.pdf"])
                if (Array.IndexOf(files, Path.Combine(output, name, kind)) < 0) faults.Add($"{name} has no {kind}");
        }
        foreach (var file in files)
        {
            Expect(0, "verify", file, "--data", data);
            faults.AddRange(new PageWords(company, file).Faults().Select(f => $"{Path.GetRelativePath(output, file)}: {f}"));
        }
        return new Outcome(files, codes, faults);
    }

    /// <summary>Runs a command line: how it ended, what it wrote, and what it said of troubles.</summary>
    public static (int Code, string Output, string Error) Command(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
