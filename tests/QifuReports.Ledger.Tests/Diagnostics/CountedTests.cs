using System.Text.RegularExpressions;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Ledger.Tests.Diagnostics;

/// <summary>One of a thing is not told as several.</summary>
public sealed partial class CountedTests
{
    // What cannot be one, or where one is told apart: limits that are exceeded, sizes of files in bytes, and several comparisons of which
    // one has to be named.
    private static readonly string[] NeverOne = ["bytes", "characters", "attributes", "filings; at most", "comparisons of"];

    [Theory]
    [InlineData(0, "0 pages", "0 checks hold")]
    [InlineData(1, "1 page", "1 check holds")]
    [InlineData(2, "2 pages", "2 checks hold")]
    [InlineData(1204, "1204 pages", "1204 checks hold")]
    public void A_number_has_the_noun_of_one_or_of_several(int count, string pages, string checks)
    {
        Counted.Of(count, "page").ShouldBe(pages);
        Counted.Of(count, "check holds", "checks hold").ShouldBe(checks);
    }

    [Theory]
    [InlineData("1", "labels", "label")]
    [InlineData("+1", "labels", "label")]
    [InlineData("(1)", "labels", "label")]
    [InlineData("\u22121", "percentage points", "percentage point")]
    [InlineData("1", "ADSs", "ADS")]
    [InlineData("0", "labels", "labels")]
    [InlineData("11", "labels", "labels")]
    [InlineData("1.0", "percentage points", "percentage points")]
    [InlineData("1", "million shares", "million shares")]
    [InlineData("1", "thousand ADSs", "thousand ADSs")]
    [InlineData("1", "EUR thousand", "EUR thousand")]
    [InlineData("1", "EUR per ADS", "EUR per ADS")]
    [InlineData("1", "percent", "percent")]
    public void The_unit_of_a_finding_follows_its_number(string amount, string unit, string said) =>
        FindingText.UnitOf(amount, unit).ShouldBe(said);

    [Fact]
    public void No_message_in_the_code_has_a_count_right_before_a_noun_that_is_always_plural()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("src"), "*.cs", SearchOption.AllDirectories).Some())
        {
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
            foreach (var line in File.ReadLines(file))
                foreach (Match match in AlwaysPlural().Matches(line))
                    if (!NeverOne.Any(n => line[match.Index..].Contains(n, StringComparison.Ordinal))
                        && !line.Contains("== 1 ?", StringComparison.Ordinal)) wrong.Add($"{Path.GetFileName(file)}: {match.Value}");
        }
        wrong.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\{[\w.!]*(Count|Length)(\(\))?(:\w+)?\} [a-z]+s\b")]
    private static partial Regex AlwaysPlural();
}
