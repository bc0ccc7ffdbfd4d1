using QifuReports.Tests.Tables;

namespace QifuReports.Tests;

/// <summary>What a person sees on a terminal, and what is in a pipe in its place.</summary>
public sealed class TerminalTests : IDisposable
{
    private static readonly string Here = $"--settings '{RepositoryRoot.PathOf("reportsettings.json")}'";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact(Pseudoterminal.Tool)]
    public void Tables_are_as_wide_as_the_terminal()
    {
        foreach (var line in (string[])["check 2023Q3", "facts --period 2023Q3 --statement operations", "restatements",
            "explain 2023Q2 net-income"])
        {
            var widest =
                Pseudoterminal.Plain(Pseudoterminal.Shown(_folder, $"{line} {Here}")).Split('\n').Max(l => Cells.WidthOf(l.TrimEnd('\r')));

            widest.ShouldBeLessThanOrEqualTo(100, line);
            widest.ShouldBeGreaterThan(line.StartsWith("check", StringComparison.Ordinal) ? 60 : 90, line);
        }
        Pseudoterminal.Plain(Pseudoterminal.Shown(_folder, $"restatements {Here}", before: "export COLUMNS=70")).Split('\n')
            .Max(l => Cells.WidthOf(l.TrimEnd('\r'))).ShouldBeInRange(60, 70);
    }

    [ToolFact(Pseudoterminal.Tool)]
    public void Colours_are_there_unless_somebody_forbids_them()
    {
        const string colour = "\u001b[3";
        string Shown(string before, string rest = "") => Pseudoterminal.Shown(_folder, $"check 2022FY {Here}", rest, before);

        Shown("").ShouldContain(colour);
        Shown("export NO_COLOR=1").ShouldNotContain(colour);
        Shown("export TERM=dumb").ShouldNotContain(colour);
        Shown("", "| cat").ShouldNotContain(colour);
    }

    [ToolFact(Pseudoterminal.Tool)]
    public void A_batch_shows_how_long_it_may_take_and_ends_with_one_line()
    {
        var shown = Pseudoterminal.Shown(_folder, $"batch --periods 2023Q3 --briefings factsheet --output '{_folder.Path}' {Here}",
            $"> '{_folder.Combine("paths")}'");

        Pseudoterminal.HasRemainingTime(shown).ShouldBeTrue(shown);
        // The bar goes with the end of the work: what stood on its line is erased.
        shown[shown.LastIndexOf('%')..].ShouldContain("\u001b[2K");
        Pseudoterminal.Plain(shown).TrimEnd().Split('\n')[^1].ShouldMatch("1 briefing: 1 made, 0 up to date, 0 failed, [0-9.]+ s");
        File.ReadAllText(_folder.Combine("paths")).Trim().ShouldBe(_folder.Combine("2023Q3", "fact-sheet.pdf"));
    }

    [ToolFact(Pseudoterminal.Tool)]
    public void A_mailing_shows_how_long_it_may_take_and_ends_with_a_report_and_one_line()
    {
        using var server = new MailReceiver(_ => { });

        var shown = Pseudoterminal.Shown(_folder, $"send 2023Q3 --to board --settings '{Settings(server.Port)}'");

        Pseudoterminal.HasRemainingTime(shown).ShouldBeTrue(shown);
        var lines = Pseudoterminal.Plain(shown).Replace("\r", "", StringComparison.Ordinal).TrimEnd().Split('\n');
        lines[^1].ShouldMatch("^Sent 2023Q3 to board: 2 accepted, [0-9.]+ s$");
        lines.ShouldContain(l => l.StartsWith("b@example.org  factsheet  accepted", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.StartsWith("[1/2] a@example.org: accepted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mailing_in_a_pipe_says_a_line_a_message_and_which_briefings_each_had()
    {
        using var server = new MailReceiver(_ => { });

        var outcome = App.Run("send", "2023Q3", "--to", "board", "--settings", Settings(server.Port));

        outcome.Code.ShouldBe(0, outcome.Error);
        var lines = outcome.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines[^3].ShouldStartWith("[1/2] a@example.org: accepted: 250 ");
        lines[^2].ShouldStartWith("[2/2] b@example.org: accepted: 250 ");
        lines[^1].ShouldMatch("^Sent 2023Q3 to board: 2 accepted, [0-9.]+ s$");
        outcome.Output.ReplaceLineEndings("\n")
            .ShouldStartWith("Recipient      Briefings  State     Reply\n-------------  ---------  --------  ");
        outcome.Output.ShouldContain("a@example.org  factsheet  accepted  250 ");

        var again = App.Run("send", "2023Q3", "--to", "board", "--settings", Settings(server.Port));
        again.Error.ShouldMatch(@"^Sent 2023Q3 to board: nothing was due, 2 left out, [0-9.]+ s\r?\n$");
        var ledger = App.Run("deliveries", "--settings", _folder.Combine("reportsettings.json"));
        ledger.Output.ShouldContain("2023Q3   b@example.org  factsheet  ");
        Cells.Lines(ledger.Output).Max(Cells.WidthOf).ShouldBeLessThanOrEqualTo(160);
    }

    private string Settings(int port)
    {
        File.WriteAllText(_folder.Combine("reportsettings.json"), $$"""
            {
              "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output",
              "Smtp": { "Host": "127.0.0.1", "Port": {{port}}, "Security": "None" }, "Mail": { "From": "ir@example.org" },
              "Lists": { "board": [ { "Address": "a@example.org", "Briefings": ["factsheet"] }, { "Address": "b@example.org", "Briefings": ["factsheet"] } ] }
            }
            """);
        return _folder.Combine("reportsettings.json");
    }
}
