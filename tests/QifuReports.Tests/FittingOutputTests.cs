using QifuReports.App.Output.Tables;
using QifuReports.Tests.Tables;

namespace QifuReports.Tests;

/// <summary>What a command prints over the shipped data fits what it is shown on, and says what it leaves out.</summary>
public sealed class FittingOutputTests
{
    private static readonly string[][] Tables =
    [
        ["check", "--all"], ["check"], ["check", "--status", "waived", "--status", "rounding"], ["facts"],
        ["facts", "--derived", "--period", "2022Q1"], ["restatements"], ["list"],
        ["explain", "2023Q2", "net-income"], ["explain", "2022Q4", "net-income-margin"],
        ["explain", "2022FY", "net-income", "--basis", "ifrs"],
    ];

    public static TheoryData<string> Lines() => new(Tables.Select(t => string.Join(' ', t)));

    [Theory]
    [MemberData(nameof(Lines))]
    public void In_a_pipe_no_line_is_wider_than_160_columns_and_none_has_a_colour(string line)
    {
        var outcome = App.RunHere(line.Split(' '));

        outcome.Code.ShouldBe(0, outcome.Error);
        Widest(outcome.Output).ShouldBeLessThanOrEqualTo(Display.PipeWidth);
        outcome.Output.ShouldNotContain("\u001b");
        outcome.Output.ShouldNotContain("Left out", Case.Sensitive);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(40)]
    public void On_a_terminal_no_line_is_wider_than_it(int width)
    {
        foreach (var line in Tables.Where(t => !t.Contains("--all") && t.Length != 1 || t[0] is "check" or "list" or "restatements").Some())
        {
            var outcome = App.RunOn(new Display(width, HasColour: false, IsTerminal: true), line);

            outcome.Code.ShouldBe(0, outcome.Error);
            Widest(outcome.Output).ShouldBeLessThanOrEqualTo(width, string.Join(' ', line));
        }
    }

    [Fact]
    public void Columns_that_are_left_out_are_named_with_where_they_are()
    {
        var outcome =
            App.RunOn(new Display(100, HasColour: false, IsTerminal: true), "facts", "--period", "2023Q3", "--statement", "operations");

        outcome.Output.ShouldContain("Left out, for want of room: Concept. A wider terminal shows it, and --format csv.");
        outcome.Output.ShouldNotContain("credit-driven-services");
    }

    [Fact]
    public void A_verification_folds_below_its_words()
    {
        using var folder = new TemporaryFolder();
        var path = App.RunHere("factsheet", "2023Q3", "--output", folder.Path).Output.Trim();

        foreach (var width in (int[])[60, Display.PipeWidth])
        {
            var lines = Cells.Lines(App.RunOn(new Display(width, HasColour: false, IsTerminal: true), "verify", "--alone", path).Output);
            lines.ShouldContain(l => l.StartsWith("unknown  forgery     who changed facts, figures, ", StringComparison.Ordinal));
            lines.ShouldContain(l => l.StartsWith("                       ", StringComparison.Ordinal));
            lines[..^1].Max(Cells.WidthOf).ShouldBeInRange(width - 15, width);
        }
    }

    private static int Widest(string output) => Cells.Lines(output).Max(Cells.WidthOf);
}
