using System.Text.Json;
using QifuReports.App.Output.Tables;

namespace QifuReports.Tests;

/// <summary><c>check</c>: what it shows when nothing is asked for, and when something is.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_summary_and_what_is_waived_fit_a_pipe() =>
        App.RunHere("check").ShouldSatisfyAllConditions(o => o.Code.ShouldBe(0), o => o.Output.ShouldMatchApproved(c => c.NoDiff()));

    [Fact]
    public void A_summary_and_what_is_waived_fit_a_terminal() =>
        App.RunOn(new Display(100, HasColour: false, IsTerminal: true), "check").Output.ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void What_failed_is_told_in_full_and_ends_with_3()
    {
        var outcome = App.RunOn(new Display(100, HasColour: false, IsTerminal: true), "check", "2023Q3", "--data", Broken());

        outcome.Code.ShouldBe(3);
        outcome.Output.ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Every_comparison_is_shown_where_all_are_asked_for()
    {
        var file = _folder.Combine("checks.json");
        var outcome = App.RunHere("check", "2023Q3", "--all", "--json", file);

        outcome.Code.ShouldBe(0);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var made = json.RootElement.GetProperty("findings").GetArrayLength();
        made.ShouldBeGreaterThan(900);
        Comparisons(outcome.Output).Length.ShouldBe(made);
        outcome.Output.ShouldContain(FormattableString.Invariant($"{made} made: "));
        outcome.Output.ShouldNotContain("--all");

        // Where its figure stands is below each.
        outcome.Output.ShouldContain("    6-K-2023-11-16, Condensed consolidated statements of operations, \"Total net revenue\", ");
    }

    [Theory]
    [InlineData("holds")]
    [InlineData("rounding")]
    [InlineData("waived")]
    [InlineData("rounding", "waived")]
    public void Only_what_came_out_so_is_shown_where_that_is_asked_for(params string[] statuses)
    {
        var outcome = App.RunHere(["check", "2022FY", .. statuses.SelectMany(s => (string[])["--status", s])]);

        outcome.Code.ShouldBe(0, outcome.Error);
        var shown = Comparisons(outcome.Output);
        var total = outcome.Output.Split(" made: ")[1];
        shown.Length.ShouldBe(statuses.Sum(
            s => int.Parse(System.Text.RegularExpressions.Regex.Match(total,
                $"(\\d+) {(s switch { "holds" => "hold", "rounding" => "differ", _ => "waived" })}").Groups[1].Value)));
        shown.Some().ShouldAllBe(line => statuses.Contains(line.Split(' ')[0]));
        if (statuses.Contains("waived")) outcome.Output.ShouldContain("Waived: The effect on equity");
    }

    [Fact]
    public void Failed_ones_are_shown_alone_as_the_message_of_a_stopped_briefing_says()
    {
        var data = Broken();
        App.RunHere("quarterly", "2023Q3", "--data", data, "--output", _folder.Combine("out")).Error.ShouldContain(
            "See 'qifu-reports check 2023Q3 --status failed'.");

        var outcome = App.RunHere("check", "2023Q3", "--status", "failed", "--data", data);

        outcome.Code.ShouldBe(3);
        outcome.Output.ShouldContain("Failed  QC");
        outcome.Output.ShouldContain("  stated      4,281,027 RMB thousand");
        Comparisons(outcome.Output).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("QC08")]
    [InlineData("qc8")]
    [InlineData("08")]
    [InlineData("8")]
    public void A_rule_is_known_by_its_code_and_by_its_number(string rule)
    {
        var outcome = App.RunHere("check", "--rule", rule);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("QC08  Derived quarters");
        outcome.Output.ShouldNotContain("QC26");
        outcome.Output.ShouldContain("135 made: 131 hold, 0 differ by rounding, 4 waived, 0 failed.");
    }

    [Fact]
    public void Rules_and_statuses_go_together_and_the_exit_code_is_by_all_the_rules()
    {
        var data = Broken();

        var one = App.RunHere("check", "2023Q3", "--rule", "QC15", "--status", "rounding", "--data", data);
        one.Code.ShouldBe(3);
        Comparisons(one.Output).Some().ShouldAllBe(line => line.StartsWith("rounding ", StringComparison.Ordinal));
        one.Output.ShouldMatch("Of the other rules [0-9]+ failed\\.");
        one.Output.ShouldNotContain("QC01");

        App.RunHere("check", "2023Q3", "--rule", "1", "--rule", "15", "--data", data).Output.ShouldContain("QC01  Footing");
        App.RunHere("check", "2023Q3", "--rule", "26").Output.ShouldStartWith("0 made: ");
    }

    [Theory]
    [InlineData("QC19")]
    [InlineData("footing")]
    [InlineData("")]
    public void A_rule_that_is_none_is_told_with_those_that_are(string rule)
    {
        var outcome = App.RunHere("check", "--rule", rule);

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain($"'{rule}' is not a rule. There are QC00, QC01, ");
    }

    [Fact]
    public void The_shell_is_offered_the_rules() => App.Run("[suggest:13]", "check --rule ").Output.ShouldContain("QC08");

    [Fact]
    public void Failed_is_red_on_a_terminal_and_the_word_is_there_without_it()
    {
        var data = Broken();

        App.RunOn(new Display(100, HasColour: true, IsTerminal: true), "check", "2023Q3", "--data", data).Output.ShouldContain(
            "\u001b[31mFailed\u001b[0m  QC");
        App.RunHere("check", "2023Q3", "--data", data).Output.ShouldSatisfyAllConditions(o => o.ShouldNotContain("\u001b"),
            o => o.ShouldContain("Failed  QC"));
    }

    private static string[] Comparisons(string output) =>
        [.. output.Split('\n').Select(l => l.Trim())
            .Where(l => l.StartsWith("holds  ", StringComparison.Ordinal) || l.StartsWith("rounding  ", StringComparison.Ordinal)
                || l.StartsWith("waived  ", StringComparison.Ordinal))];

    // A thousand too much in one total.
    private string Broken()
    {
        var data = _folder.CopyOf("data");
        var file = Directory.EnumerateFiles(Path.Combine(data, "filings"), "*2023q3.json").ShouldHaveSingleItem();
        var text = File.ReadAllText(file);
        var at = text.IndexOf("4281026", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        File.WriteAllText(file, text[..at] + "4281027" + text[(at + 7)..]);
        return data;
    }
}
