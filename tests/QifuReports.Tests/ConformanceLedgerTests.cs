using System.Text.RegularExpressions;

namespace QifuReports.Tests;

/// <summary>The ledger of the standards names tests; they are there, and every clause has some.</summary>
public sealed partial class ConformanceLedgerTests
{
    private static readonly string[] Lines = File.ReadAllLines(RepositoryRoot.PathOf("docs", "conformance.md"));

    // Two projects may have a class of tests of the same name.
    private static readonly Dictionary<string, string> Tests =
        Directory.EnumerateFiles(RepositoryRoot.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .GroupBy(f => Path.GetFileNameWithoutExtension(f)!, StringComparer.Ordinal)
        .ToDictionary(files => files.Key, files => string.Join("\n", files.Select(File.ReadAllText)));

    [Fact]
    public void Every_test_that_the_ledger_names_exists()
    {
        var named = Lines.SelectMany(line => Named().Matches(line)).ToList();
        named.Count.ShouldBeGreaterThan(60);
        foreach (var test in named)
        {
            Tests.Keys.ShouldContain(test.Groups[1].Value);
            var declared = $@"\[(Fact|Theory|ToolFact)\b((?!\bpublic ).)*\bpublic (static )?(async Task|void) {test.Groups[2].Value}\(";
            Regex.IsMatch(Tests[test.Groups[1].Value], declared, RegexOptions.Singleline).ShouldBeTrue(test.Value);
        }
    }

    [Fact]
    public void Every_clause_of_the_ledger_names_a_test()
    {
        var clauses = Lines.Where(line => Clause().IsMatch(line)).ToList();
        clauses.Count.ShouldBeGreaterThan(40);
        clauses.Where(line => !Named().IsMatch(line)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"`([A-Z]\w+Tests)\.(\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| \d")]
    private static partial Regex Clause();
}
