using QifuReports.App.Checks;
using QifuReports.App.Output.Tables;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Output;

/// <summary>
/// What the checks came to, for a person: what is shown unasked, what is asked for, how many there are, and how to see the rest.
/// </summary>
public sealed class CheckTextTests
{
    private static readonly CheckRule Sums = new("QC01", "Sums", "A sentence.", ToleranceKind.Exact, "Rounded to {thousands}.");
    private static readonly CheckRule Size = new("QC39", "Magnitude", "A sentence.", ToleranceKind.Policy, "A reason.");

    [Theory]
    [InlineData("H", "1 made: 1 hold, 0 differ by rounding, 0 waived, 0 failed.", "--all shows the 1 comparison.")]
    [InlineData("HHRWF", "5 made: 2 hold, 1 differ by rounding, 1 waived, 1 failed.",
        "--all shows the 5 comparisons, --status rounding those that differ by rounding.")]
    [InlineData("NH", "2 made: 1 hold, 0 differ by rounding, 0 waived, 1 warning, 0 failed.", "--all shows the 2 comparisons.")]
    [InlineData("NNFFF", "5 made: 0 hold, 0 differ by rounding, 0 waived, 2 warnings, 3 failed.", "--all shows the 5 comparisons.")]
    [InlineData("WWWWWWWWWW", "10 made: 0 hold, 0 differ by rounding, 10 waived, 0 failed.", "--all shows the 10 comparisons.")]
    [InlineData("WWWWWWWWWWW", "11 made: 0 hold, 0 differ by rounding, 11 waived, 0 failed.",
        "--all shows the 11 comparisons and --status waived those.")]
    [InlineData("RWWWWWWWWWWW", "12 made: 0 hold, 1 differ by rounding, 11 waived, 0 failed.",
        "--all shows the 12 comparisons, --status rounding those that differ by rounding and --status waived those.")]
    public void They_are_counted_and_it_is_said_how_to_see_the_rest(string outcomes, string total, string rest)
    {
        var text = Written(Report(outcomes));

        text.ShouldContain($"\n{total}\n");
        text.ShouldEndWith($"\n{rest}\n");
    }

    /// <summary>Up to ten are named each; more of them are known, and would hide the others.</summary>
    [Theory]
    [InlineData('W', "Waived", 0, false)]
    [InlineData('W', "Waived", 1, true)]
    [InlineData('W', "Waived", 10, true)]
    [InlineData('W', "Waived", 11, false)]
    [InlineData('N', "Warnings", 1, true)]
    [InlineData('N', "Warnings", 10, true)]
    [InlineData('N', "Warnings", 11, false)]
    public void A_few_that_were_waived_or_warn_are_named_unasked(char outcome, string head, int count, bool isNamed)
    {
        var text = Written(Report(new string(outcome, count) + "H"));

        text.Contains($"\n{head}\n", StringComparison.Ordinal).ShouldBe(isNamed);
        text.Split('\n').Count(l => l.StartsWith("  QC", StringComparison.Ordinal) && l.Contains("subject", StringComparison.Ordinal))
            .ShouldBe(isNamed ? count : 0);
    }

    [Fact]
    public void The_summary_has_a_line_for_each_rule_and_a_column_of_warnings_only_where_there_are_some()
    {
        var both = new CheckReport([.. "HHRWFF".Select(o => Finding(Sums, o)), .. "NNNH".Select(o => Finding(Size, o))]);
        Row(Written(both), "QC01").ShouldBe("QC01  Sums  6  2  1  1  -  2");
        Row(Written(both), "QC39").ShouldBe("QC39  Magnitude  4  1  -  -  3  -");
        Row(Written(both), "Code").ShouldBe("Code  Rule  Made  Hold  Rounding  Waived  Warning  Failed");
        Row(Written(Report("HF")), "Code").ShouldBe("Code  Rule  Made  Hold  Rounding  Waived  Failed");
        Row(Written(Report("HF")), "QC01").ShouldBe("QC01  Sums  2  1  -  -  1");
    }

    [Theory]
    [InlineData("failed", Ink.Red)]
    [InlineData("rounding", Ink.Yellow)]
    [InlineData("waived", Ink.Yellow)]
    [InlineData("warning", Ink.Yellow)]
    [InlineData("holds", Ink.Plain)]
    [InlineData("other", Ink.Plain)]
    public void A_status_has_its_colour(string status, Ink ink) => CheckText.OfStatus(status).ShouldBe(ink);

    /// <summary>Of what is asked for by its outcome all are shown with the reason of the tolerance, and nothing else is.</summary>
    [Fact]
    public void What_is_asked_for_is_shown_by_rule_with_the_reason()
    {
        var report = new CheckReport([.. "HRWF".Select(o => Finding(Sums, o)),
            .. "NR".Select(o => Finding(Size, o))]) { Scale = 1_000_000m };

        var rounding = Written(report, "rounding");
        rounding.ShouldContain("QC01 Sums. Rounded to millions.\n");
        rounding.ShouldContain("QC39 Magnitude. A reason.\n");
        Subjects(rounding).ShouldBe(["rounding", "rounding"]);
        rounding.ShouldNotContain("Failed  ");
        rounding.ShouldNotContain("--all shows");
        Subjects(Written(report, "holds", "warning")).ShouldBe(["holds", "warning"]);
        var waived = Written(report, "waived");
        Subjects(waived).ShouldBe(["waived"]);
        waived.ShouldContain("Waived: known");
        var failed = Written(report, "failed");
        Subjects(failed).ShouldBeEmpty();
        failed.ShouldContain("Failed  QC01 Sums: subject F\n");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "Of the other rules 1 failed.")]
    [InlineData(3, "Of the other rules 3 failed.")]
    public void What_failed_of_rules_that_were_not_asked_for_is_counted(int others, string? told)
    {
        var asked = Enumerable.Range(0, 2).Select(_ => Finding(Sums, 'F')).ToList();
        var whole = new CheckReport([.. asked, .. Enumerable.Range(0, others).Select(_ => Finding(Size, 'F'))]);

        var text = Written(whole, new CheckReport(asked));

        text.ShouldContain("\n2 made: 0 hold, 0 differ by rounding, 0 waived, 2 failed.\n");
        text.Contains("Of the other rules", StringComparison.Ordinal).ShouldBe(told is not null);
        if (told is not null) text.ShouldContain($"\n{told}\n");
    }

    private static string Row(string text, string first) =>
        string.Join("  ", text.Split('\n').First(l => l.StartsWith(first, StringComparison.Ordinal))
            .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static List<string> Subjects(string text) =>
        [.. text.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l.Contains("subject", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(' ')[0])];

    private static string Written(CheckReport report, params string[] statuses) => Written(report, report, statuses);

    private static string Written(CheckReport whole, CheckReport asked, params string[] statuses)
    {
        using var output = new StringWriter();
        CheckText.Write(whole, asked, statuses, [], output, new Display(1000, false, false));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static CheckReport Report(string outcomes) => new([.. outcomes.Select(o => Finding(Sums, o))]);

    private static Finding Finding(CheckRule rule, char outcome)
    {
        var status = outcome switch { 'H' => FindingStatus.Holds, 'R' => FindingStatus.Rounding, 'W' => FindingStatus.Waived,
            'N' => FindingStatus.Warning, _ => FindingStatus.Failed };
        return new Finding(rule, status, Period.Quarter(2025, 3), $"subject {outcome}", 10, status == FindingStatus.Holds ? 10 : 12, 0,
            "EUR thousand", []) { WaiverReason = status == FindingStatus.Waived ? "known" : "" };
    }
}
