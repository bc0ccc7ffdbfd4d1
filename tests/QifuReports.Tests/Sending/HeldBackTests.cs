using QifuReports.App.Outcomes;
using QifuReports.Delivery.Records;

namespace QifuReports.Tests.Sending;

/// <summary>
/// A second run where something is known already: nothing is sent that need not be, and both that run and the list of deliveries tell what
/// of it has to be looked at.
/// </summary>
public sealed class HeldBackTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_accepted_leaves_nothing_due_and_what_was_refused_is_to_be_looked_at()
    {
        var settings = _folder.Combine("reportsettings.json");
        File.WriteAllText(settings, $$"""
            { "Data": "{{RepositoryRoot.PathOf("tests", "Torvalin")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output", "Mail": { "From": "ir@example.org" },
              "Lists": { "board": [ { "Address": "a@example.org", "Briefings": ["factsheet"] } ] } }
            """);
        App.Run("deliveries", "--settings", settings)
            .ShouldBe(new Outcome(0, "",
                $"Nothing has been sent yet: there is no delivery ledger " +
                    $"{_folder.Combine("output", LedgerFile.FileName)}.{Environment.NewLine}"));
        var approved = App.Run("approve", "2025Q3", "--by", " A. Reader ", "--briefings", "factsheet", "--settings", settings);
        approved.Code.ShouldBe(0, approved.Error);
        var stamp = LedgerFile.ReadOnly(_folder.Combine("output")).Entries.OfType<LedgerEntry.Approval>().Single().Documents.Single();
        approved.Output.Trim().ShouldBe($"factsheet  {stamp.Hash}  approved by A. Reader");

        // Of a period that is asked for, what the list names and the ledger has not is due.
        Rows(App.Run("deliveries", "--settings", settings)).ShouldBe([$"2025Q3 factsheet {stamp.Short} approved WHEN by A. Reader"]);
        Rows(App.Run("deliveries", "2025Q3", "--settings", settings))
            .ShouldBe([$"2025Q3 a@example.org factsheet {stamp.Short} due", $"2025Q3 factsheet {stamp.Short} approved WHEN by A. Reader"]);

        foreach (var (state, word, code) in ((DeliveryState, string, ExitCode)[])[(DeliveryState.Accepted, "accepted", ExitCode.Done),
            (DeliveryState.Refused, "refused", ExitCode.Deliveries), (DeliveryState.Unknown, "unknown", ExitCode.Deliveries)])
        {
            using (var ledger = LedgerFile.Open(_folder.Combine("output"), TimeProvider.System))
                ledger.Append([_ =>
                    new LedgerEntry.Step(Noon, "2025Q3", [stamp], "A@example.org", state, "<m@x>", "the reply") { Issuer = "torvalin" }]);

            var sent = App.Run("send", "2025Q3", "--to", "board", "--settings", settings);
            sent.Code.ShouldBe((int)code, sent.Error);
            Rows(sent).ShouldBe([$"a@example.org factsheet {word} before 2025-10-23 12:00:00Z: the reply"]);
            sent.Error.ShouldContain("Sent 2025Q3 to board: nothing was due, 1 left out, ");

            var told = App.Run("deliveries", "2025Q3", "--settings", settings);
            told.Code.ShouldBe((int)code, told.Error);
            Rows(told)[0].ShouldBe($"2025Q3 A@example.org factsheet {stamp.Short} {word} 2025-10-23 12:00:00Z the reply");
            told.Error.ShouldBeEmpty();
        }
        App.Run("send", "2025Q3", "--to", "board", "--dry-run", "--settings", settings).Error.ShouldContain(
            "note: a@example.org is left out: 2025-10-23 12:00:00Z: the reply");
    }

    [Theory]
    [InlineData("--by: a name is expected.", "\u00a0")]
    [InlineData("--by: The name has a control character, such as a line break, in it.", "A.\nReader")]
    public void An_approval_is_by_somebody(string told, string name)
    {
        var outcome = App.RunHere("approve", "2025Q3", "--by", name, "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--output",
            _folder.Combine("output"));

        outcome.Code.ShouldBe((int)ExitCode.Usage);
        outcome.Error.ShouldStartWith("error: " + told);
        Directory.Exists(_folder.Combine("output")).ShouldBeFalse();
    }

    [Fact]
    public void Of_a_period_without_anything_there_is_nothing_to_approve() =>
        App.RunHere("approve", "2031Q1", "--by", "A", "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--output",
            _folder.Combine("output")).ShouldBe(new Outcome(2, "", $"error: the data has nothing for 2031Q1.{Environment.NewLine}"));

    // The lines of the table below its head, with one space between words; when an approval was given is the machine's to say.
    private static List<string> Rows(Outcome outcome) =>
    [
        .. outcome.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Select(l => l.Contains("approved", StringComparison.Ordinal)
                ? System.Text.RegularExpressions.Regex.Replace(l, "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z", "WHEN") : l),
    ];
}
