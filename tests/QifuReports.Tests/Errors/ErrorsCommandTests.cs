using QifuReports.App.Errors;
using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Errors;

/// <summary><c>errors</c>, and the way to it.</summary>
public sealed class ErrorsCommandTests
{
    [Fact]
    public void Without_a_code_all_are_listed_and_fit_a_hundred_columns()
    {
        var outcome = App.RunOn(Display.Pipe with { Width = 100 }, "errors");

        outcome.Code.ShouldBe(0);
        var lines = outcome.Output.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        lines.ShouldAllBe(l => l.Length <= 100);
        foreach (var entry in ErrorCatalogue.All)
            lines.Count(l => l.TrimStart().StartsWith(entry.Code + " ", StringComparison.Ordinal)).ShouldBe(1, entry.Code);
    }

    [Fact]
    public void A_code_is_explained_with_what_to_do_whatever_its_case()
    {
        foreach (var entry in ErrorCatalogue.All)
        {
            var outcome = App.Run("errors", entry.Code.ToLowerInvariant());

            outcome.Code.ShouldBe(0, outcome.Error);
            var text = string.Join(' ', outcome.Output.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
            text.ShouldStartWith(entry.Code);
            text.ShouldContain(entry.What);
            text.ShouldContain("What to do " + entry.Remedy);
            text.ShouldContain(entry.Tolerance);
        }
    }

    [Fact]
    public void A_misspelt_code_is_a_mistake_of_the_command_line_with_the_nearest()
    {
        var outcome = App.Run("errors", "QD01O7");

        outcome.Code.ShouldBe(1);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("'QD01O7' is not a code. Did you mean \"QD0107\"?");
    }

    [Fact]
    public void Findings_end_with_one_line_that_leads_to_the_meaning_of_the_first()
    {
        using var folder = new TemporaryFolder();

        var outcome = App.Run("list", "--data", folder.Path);

        outcome.Code.ShouldBe(2);
        var lines = outcome.Error.Trim().Split('\n');
        lines.Count(l => l.StartsWith("error: ", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        lines.Count(l => l.Contains("qifu-reports errors", StringComparison.Ordinal)).ShouldBe(1);
        lines[^1].TrimEnd().ShouldBe("See 'qifu-reports errors QD0101'.");
    }
}
