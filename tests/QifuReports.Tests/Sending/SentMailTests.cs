using System.Net;
using System.Net.Sockets;
using QifuReports.App.Outcomes;
using QifuReports.App.Sending;
using QifuReports.Delivery.Records;

namespace QifuReports.Tests.Sending;

/// <summary>What a server hears when a small company mails: who says so, to whom it goes, and what stays behind of it.</summary>
public sealed class SentMailTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_those_who_get_what_was_asked_for_are_sent_to_from_the_address_for_what_comes_back()
    {
        using var server = new HearingServer();

        var outcome = Send(server, "--briefings", "factsheet");

        outcome.Code.ShouldBe((int)ExitCode.Done, outcome.Error);
        server.Heard[0].ShouldBe("EHLO example.org");
        server.Heard.Where(l => l.StartsWith("MAIL", StringComparison.Ordinal)).Distinct().ShouldBe(["MAIL FROM:<bounces@example.com>"]);

        // One who gets everything, one who gets this; not the one who gets something else.
        server.Recipients.ShouldBe(["all@example.org", "sheets@example.org"]);
        File.ReadAllText(Output("2025Q3", SendDoubts.MarkName)).ShouldContain(Torvalin.Book.Issuer.Id);
        var entries = LedgerFile.ReadOnly(Output()).Entries;
        entries[0].ShouldBeOfType<LedgerEntry.Introduction>().Identity.Name.ShouldBe("Torvalin Instruments AG");
        entries.OfType<LedgerEntry.Step>()
            .ShouldAllBe(s => s.Issuer == Torvalin.Book.Issuer.Id && s.Documents.Single().Name == "factsheet");
    }

    [Fact]
    public void One_address_of_the_list_is_sent_to_whatever_the_case_of_its_letters()
    {
        using var server = new HearingServer();

        Send(server, "--briefings", "factsheet", "--recipient", "Sheets@EXAMPLE.org").Code.ShouldBe((int)ExitCode.Done);

        server.Recipients.ShouldBe(["sheets@example.org"]);
    }

    /// <summary>A test leaves no sign that anybody has had anything.</summary>
    [Fact]
    public void A_test_leaves_no_mark_and_introduces_nobody()
    {
        using var server = new HearingServer();

        Send(server, "--briefings", "factsheet", "--recipient", "sheets@example.org", "--test-recipient", "test@example.org").Code.ShouldBe(
            (int)ExitCode.Done);

        server.Recipients.ShouldBe(["test@example.org"]);
        File.Exists(Output("2025Q3", SendDoubts.MarkName)).ShouldBeFalse();
        LedgerFile.ReadOnly(Output()).Entries.ShouldAllBe(e => e is LedgerEntry.Step);
        LedgerFile.ReadOnly(Output()).LastSteps.ShouldBeEmpty();
    }

    private string Output(params string[] parts) => _folder.Combine(["output", .. parts]);

    private Outcome Send(HearingServer server, params string[] more)
    {
        var settings = _folder.Combine("reportsettings.json");
        File.WriteAllText(settings, $$"""
            { "Data": "{{RepositoryRoot.PathOf("tests", "Torvalin")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output",
              "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Security": "None" }, "Mail": { "From": "ir@example.org", "EnvelopeSender": "bounces@example.com" },
              "Lists": { "board": [ { "Address": "all@example.org" }, { "Address": "sheets@example.org", "Briefings": ["factsheet"] }, { "Address": "other@example.org", "Briefings": ["quarterly"] } ] } }
            """);
        return App.Run(["send", "2025Q3", "--to", "board", "--settings", settings, .. more]);
    }

    // Takes everything, and keeps each line outside messages.
    private sealed class HearingServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        public HearingServer()
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _serving = Task.Run(Serve);
        }

        public int Port { get; }
        public List<string> Heard { get; } = [];
        public IEnumerable<string> Recipients =>
            Heard.Where(l => l.StartsWith("RCPT", StringComparison.Ordinal)).Select(l => l["RCPT TO:<".Length..^1]);

        private void Serve()
        {
            try
            {
                using var client = _listener.AcceptTcpClient();
                using var reader = new StreamReader(client.GetStream());
                using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
                writer.WriteLine("220 hearing");
                while (reader.ReadLine() is { } line)
                {
                    Heard.Add(line);
                    writer.WriteLine(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
                    if (line != "DATA") continue;
                    while (reader.ReadLine() is not "." and not null) { }
                    writer.WriteLine("250 taken");
                }
            }
            catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException)
            {
                // The client, or the test, is over.
            }
        }

        public void Dispose()
        {
            _listener.Stop();
            _serving.Wait();
        }
    }
}
