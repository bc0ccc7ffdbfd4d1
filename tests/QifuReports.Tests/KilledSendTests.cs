using System.Diagnostics;
using QifuReports.Delivery.Records;

namespace QifuReports.Tests;

/// <summary>
/// A run that mails and is killed (SIGKILL, so that nothing of it can tidy up) at any moment, and the same command again: nobody gets a
/// message twice or never.
/// </summary>
public sealed class KilledSendTests : IDisposable
{
    private const int People = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly Lock _gate = new();
    private (Process Process, Seen At, int Skip)? _doomed;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_at_any_moment_and_run_again_each_has_it_once_or_is_shown_as_unknown()
    {
        using var server = new MailReceiver(Strike);
        WriteSettings(server.Port);
        var chance = new Lcg(31);

        // Null: by the time alone, while the briefing is made and before there is a connection.
        Seen?[] moments =
        [
            null, null, null, Seen.Connection, Seen.Hello, Seen.Hello, Seen.Sender, Seen.Sender, Seen.Recipient, Seen.Recipient, Seen.Data,
            Seen.Data,
            Seen.Body, Seen.Body, Seen.Body, Seen.Dot, Seen.Dot, Seen.Dot, Seen.Answered, Seen.Answered,
        ];
        foreach (var moment in chance.Shuffled(moments))
        {
            using (var process = Start())
            {
                if (moment is { } at)
                {
                    lock (_gate) _doomed = (process, at, at > Seen.Hello ? chance.Below(3) : 0);
                }
                else if (!process.WaitForExit(100 + chance.Below(500)))
                {
                    process.Kill();
                }
                process.WaitForExit(60_000).ShouldBeTrue();
                process.ExitCode.ShouldBe(128 + 9, $"it was not killed at {moment}");
            }
            Examine(server);
        }
        server.Cut.ShouldBeGreaterThan(0);

        // In peace: what is due goes, and what may have arrived is held.
        var before = Examine(server);
        before.Values.Count(s => s == DeliveryState.Planned).ShouldBeGreaterThan(0);
        Send().Code.ShouldBe(5);
        var after = Examine(server);
        after.Count.ShouldBe(People);
        after.Values.ShouldAllBe(s => s == DeliveryState.Accepted || s == DeliveryState.Unknown);
        var unknown = after.Where(s => s.Value == DeliveryState.Unknown).Select(s => s.Key).ToList();
        unknown.Count.ShouldBeInRange(3, 8);

        // Again: nothing goes, and the unknown are named.
        var count = server.Taken.Count;
        var again = Send();
        again.Code.ShouldBe(5);
        foreach (var person in unknown) again.Output.ShouldContain(person);
        server.Settle();
        server.Taken.Count.ShouldBe(count);

        // Until a person says so.
        Send("--resend-unknown").Code.ShouldBe(0);
        server.Settle();
        server.Taken.Skip(count).Select(t => t.Recipient).ShouldBe(unknown, ignoreOrder: true);
        LastStates().Values.ShouldAllBe(s => s == DeliveryState.Accepted);
        server.Taken.Select(t => t.Recipient).Distinct().Count().ShouldBe(People);
    }

    // Holds the ledger against what the server has really taken.
    private Dictionary<string, DeliveryState> Examine(MailReceiver server)
    {
        server.Settle();
        var taken = server.Taken;
        taken.Select(t => t.Recipient).ShouldBeUnique();
        foreach (var (_, message) in taken) message.TrimEnd().ShouldEndWith("--");
        var states = LastStates();
        var had = taken.Select(t => t.Recipient).ToHashSet();
        foreach (var person in had) states.ShouldContainKey(person);
        foreach (var (person, state) in states)
        {
            if (state == DeliveryState.Accepted) had.ShouldContain(person);
            else if (state is not (DeliveryState.Sending or DeliveryState.Unknown)) had.ShouldNotContain(person);
        }
        return states;
    }

    private Dictionary<string, DeliveryState> LastStates() =>
        LedgerFile.ReadOnly(_folder.Combine("output")).LastSteps.ToDictionary(s => s.Recipient, s => s.State);

    // Kills the process when its moment has come. On the server's thread, so that the server goes no further before the process is gone.
    private void Strike(Seen seen)
    {
        lock (_gate)
        {
            if (_doomed is not { } doomed || doomed.At != seen) return;
            _doomed = doomed with { Skip = doomed.Skip - 1 };
            if (doomed.Skip > 0) return;
            _doomed = null;
            doomed.Process.Kill();
            doomed.Process.WaitForExit();
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder.Path };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "qifu-reports.dll"), .. Arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private Outcome Send(params string[] more) => App.Run([.. Arguments, .. more]);

    private string[] Arguments =>
        ["send", "2023Q3", "--to", "everybody", "--briefings", "factsheet", "--settings", _folder.Combine("reportsettings.json")];

    private void WriteSettings(int port)
    {
        var members =
            Enumerable.Range(1, People).Select(i => FormattableString.Invariant($$"""{ "Address": "reader-{{i}}@example.org" }"""));
        File.WriteAllText(_folder.Combine("reportsettings.json"), $$"""
            {
              "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output",
              "Smtp": { "Host": "127.0.0.1", "Port": {{port}}, "Security": "None" },
              "Mail": { "From": "Investor Relations <ir@example.org>" },
              "Lists": { "everybody": [ {{string.Join(", ", members)}} ] }
            }
            """);
    }
}
