using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Servers;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Sending;

/// <summary>A run over a list: how often it tries, how long it waits, what it tells and writes down, and how it ends.</summary>
public sealed class DeliveryRunTests : IDisposable
{
    private static readonly string[] People = Campaign.People;

    private readonly TemporaryFolder _folder = new();
    private readonly StallClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_deferred_message_is_tried_again_after_each_pause_and_then_stays_due()
    {
        await using var server = new MadeServer(ServerMakes.Postfix, turn => turn.Ask == Ask.Rcpt ? new Answer(450) : null);
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port);

        report.Results.Select(r => (r.State, r.Words))
            .ShouldBe(Enumerable.Repeat((DeliveryState.Planned, "450 4.0.0 Postfix says 450"), 3));
        (report.AllAccepted, report.WasStopped, report.Count(DeliveryState.Planned), report.Count(DeliveryState.Accepted)).ShouldBe(
            (false, false, 3, 0));
        _clock.Pauses.ShouldBe([StallClock.Pause, StallClock.Pause * 2]);
        server.Log.Select(t => t.Recipient).ShouldBe([.. People, .. People, .. People]);
        campaign.Told.Where(t => t.Contains("to try again", StringComparison.Ordinal))
            .ShouldBe(["3 to try again in 3600 s", "3 to try again in 7200 s"]);
        campaign.Told[0].ShouldBe("one@example.org: not yet: 450 4.0.0 Postfix says 450");

        // Between the tries the connection is closed, so that the server need not keep it.
        server.Connections.ShouldBe(3);
    }

    [Fact]
    public async Task Only_deferred_messages_are_tried_again()
    {
        await using var server = new MadeServer(ServerMakes.Exim,
            turn => turn.Ask == Ask.Rcpt ? turn.Number switch { 0 => new Answer(450), 1 => new Answer(550), _ => null } : null);
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port);

        report.Results.Select(r => r.State).ShouldBe([DeliveryState.Accepted, DeliveryState.Refused, DeliveryState.Accepted]);
        server.Log.Select(t => t.Recipient).ShouldBe([.. People, People[0]]);
        _clock.Pauses.ShouldBe([StallClock.Pause]);
        campaign.Told.ShouldBe([
            "one@example.org: not yet: 450 Exim says 450", "two@example.org: refused: 550 Exim says 550",
            $"three@example.org: accepted: {ServerMakes.Exim.Usual[Ask.Dot]}",
            "1 to try again in 3600 s", $"one@example.org: accepted: {ServerMakes.Exim.Usual[Ask.Dot]}"]);
    }

    /// <summary>Every step is written down before it is taken, in this order.</summary>
    [Fact]
    public async Task The_ledger_records_every_step_of_each_message()
    {
        await using var server =
            new MadeServer(ServerMakes.Exchange, turn => turn is { Ask: Ask.Rcpt, Number: 1 } ? new Answer(550) : null);
        await new Campaign(_folder.Path, _clock).RunAsync(server.Port);

        var steps = LedgerFile.ReadOnly(_folder.Path).Entries.Cast<LedgerEntry.Step>().ToList();

        steps.Select(s => $"{s.Recipient[..s.Recipient.IndexOf('@')]} {s.State}").ShouldBe([
            "one Planned", "two Planned", "three Planned", "one Sending", "one Accepted", "two Refused", "three Sending",
            "three Accepted"]);
        steps.Where(s => s.State == DeliveryState.Accepted).Select(s => s.Words).Distinct().ShouldBe([ServerMakes.Exchange.Usual[Ask.Dot]]);
        steps.GroupBy(s => s.Recipient).Select(g => g.Select(s => s.MessageId).Distinct().Count()).ShouldBe([1, 1, 1]);
        steps.Select(s => s.MessageId).Distinct().Count().ShouldBe(3);
        steps.ShouldAllBe(s => s.TestFor == null && s.Release == "2023Q3" && s.Documents.Count == 1);
    }

    [Fact]
    public async Task A_test_goes_to_the_tester_and_the_ledger_names_the_real_recipient()
    {
        await using var server = new MadeServer(ServerMakes.Postfix);
        var campaign = new Campaign(_folder.Path, _clock);

        (await campaign.RunAsync(server.Port,
            new PlanOptions("example.com", TestRecipient: Make.Mailbox("test@example.org")))).AllAccepted.ShouldBeTrue();

        server.Log.Select(t => (t.Recipient, t.Sender)).ShouldBe(Enumerable.Repeat(("test@example.org", "ir@example.com"), 3));
        LedgerFile.ReadOnly(_folder.Path).Entries.Cast<LedgerEntry.Step>().Select(s => (s.Recipient, s.TestFor)).Distinct()
            .ShouldBe(People.Select(p => ("test@example.org", (string?)p)));
        foreach (var person in People) campaign.StateOf(person).ShouldBeNull();
    }

    /// <summary>A greeting with 554 is for good: nothing is waited for. One with 421 is for now.</summary>
    [Theory]
    [InlineData(554, 1)]
    [InlineData(421, 3)]
    public async Task If_the_server_accepts_no_recipient_all_messages_stay_due(int code, int connections)
    {
        await using var server = new MadeServer(ServerMakes.Postfix, turn => turn.Ask == Ask.Greeting ? new Answer(code) : null);
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port);

        server.Connections.ShouldBe(connections);
        _clock.Pauses.Count.ShouldBe(connections - 1);
        report.Results.Count.ShouldBe(3);
        foreach (var result in report.Results)
        {
            result.State.ShouldBe(DeliveryState.Planned);
            result.Words.ShouldStartWith(FormattableString.Invariant($"The server greeted with {code} "));
        }
        LedgerFile.ReadOnly(_folder.Path).LastSteps.ShouldAllBe(
            s => s.State == DeliveryState.Planned && s.Words.StartsWith("The server greeted with"));
    }

    [Fact]
    public async Task If_the_server_requires_TLS_it_is_asked_once_and_all_messages_stay_due()
    {
        await using var server = new MadeServer(ServerMakes.Postfix) { OffersTls = true, RequiresTls = true };
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port);

        report.Results.Select(r => r.State).ShouldBe(Enumerable.Repeat(DeliveryState.Planned, 3));
        server.Log.ShouldHaveSingleItem();
        _clock.Pauses.ShouldBeEmpty();
        campaign.Told.ShouldHaveSingleItem().ShouldContain("530 5.7.0 STARTTLS comes first");

        // With the settings put right, all of them go.
        campaign.Security = SmtpSecurity.StartTls;
        (await campaign.RunAsync(server.Port)).AllAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task If_the_server_closes_for_good_between_two_attempts_the_rest_stays_due_and_accepted_messages_stay_accepted()
    {
        await using var server = new MadeServer(ServerMakes.Postfix,
            turn => turn switch { { Ask: Ask.Rcpt, Number: 0 } => new Answer(450), { Ask: Ask.Greeting, Number: 1 } => new Answer(554),
                _ => null });
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port);

        report.Results.Select(r => r.State).ShouldBe([DeliveryState.Planned, DeliveryState.Accepted, DeliveryState.Accepted]);
        report.Results[0].Words.ShouldContain("554");
        server.Connections.ShouldBe(2);
    }

    /// <summary>
    /// The message was put off, and then the server's answers turn out not to belong to what it was asked: perhaps it has the message, so
    /// that it is not sent again.
    /// </summary>
    [Fact]
    public async Task A_deferred_message_that_becomes_doubtful_is_not_tried_again()
    {
        await using var server = new MadeServer(ServerMakes.Postfix,
            turn => turn.Number > 0 ? null
                : turn.Ask switch { Ask.Dot => new Answer(451), Ask.Quit => new Answer(250) { Words = "250 2.0.0 taken\r\n221 2.0.0 bye" },
                    _ => null });
        var campaign = new Campaign(_folder.Path, _clock) { Recipients = [People[0]] };

        var report = await campaign.RunAsync(server.Port);

        var result = report.Results.ShouldHaveSingleItem();
        result.State.ShouldBe(DeliveryState.Unknown);
        result.Words.ShouldBe(
            "The server's replies do not match the commands, so this reply may not belong to this message: 451 4.0.0 Postfix says 451");
        server.Log.ShouldHaveSingleItem();
        campaign.StateOf(People[0]).ShouldBe(DeliveryState.Unknown);
    }

    /// <summary>What was refused over such a connection may have been another answer: it stays due.</summary>
    [Fact]
    public async Task A_refused_message_that_becomes_doubtful_stays_due()
    {
        await using var server = new MadeServer(ServerMakes.Postfix,
            turn => turn.Number > 0 ? null
                : turn.Ask switch { Ask.Rcpt => new Answer(550), Ask.Quit => new Answer(250) { Words = "250 2.0.0 taken\r\n221 2.0.0 bye" },
                    _ => null });
        var campaign = new Campaign(_folder.Path, _clock) { Recipients = [People[0]] };

        var report = await campaign.RunAsync(server.Port);

        report.Results.ShouldHaveSingleItem().Words.ShouldBe("The server's replies do not match the commands: 550 5.0.0 Postfix says 550");
        campaign.StateOf(People[0]).ShouldBe(DeliveryState.Planned);
    }

    /// <summary>
    /// What a server says out of turn puts in doubt what it was asked over this connection, and not what it answered over the one before.
    /// </summary>
    [Fact]
    public async Task A_connection_out_of_step_does_not_change_results_of_an_earlier_connection()
    {
        await using var server = new MadeServer(ServerMakes.Postfix,
            turn => turn.Ask == Ask.Mail ? turn.Number switch { 1 => new Answer(421), 2 => new Answer(354), _ => null } : null);
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port);

        report.AllAccepted.ShouldBeTrue();
        campaign.Told.ShouldNotContain(t => t.Contains("do not match the commands", StringComparison.Ordinal));
        server.Log.Where(t => t.IsTaken).Select(t => t.Recipient).ShouldBe([People[0], People[1], People[2]], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Ask.Mail)]
    [InlineData(Ask.Rcpt)]
    [InlineData(Ask.Data)]
    internal async Task A_server_that_goes_away_in_the_middle_is_connected_to_again_for_the_next(Ask step)
    {
        await using var server = new MadeServer(ServerMakes.Exim, turn => turn.Ask == step && turn.Number == 1 ? new Answer(421) : null);
        var campaign = new Campaign(_folder.Path, _clock);

        (await campaign.RunAsync(server.Port)).AllAccepted.ShouldBeTrue();

        server.Log.Where(t => t.IsTaken).Select(t => t.Recipient).ShouldBe([People[0], People[2], People[1]]);
        server.Connections.ShouldBe(3);
    }

    [Fact]
    public async Task If_nothing_is_due_there_is_no_connection_and_no_line_in_the_ledger()
    {
        await using var server = new MadeServer(ServerMakes.Postfix);
        var campaign = new Campaign(_folder.Path, _clock) { Recipients = [] };

        var report = await campaign.RunAsync(server.Port);

        (report.Results.Count, report.AllAccepted, report.WasStopped).ShouldBe((0, true, false));
        server.Connections.ShouldBe(0);
        new FileInfo(_folder.Combine(LedgerFile.FileName)).Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_run_stopped_after_a_message_reports_what_is_known_and_leaves_the_rest_due()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new MadeServer(ServerMakes.Postfix, turn =>
        {
            // Asked for after the first message is with the server: that one's reply is still read.
            if (turn is { Ask: Ask.Dot, Number: 0 }) stop.Cancel();
            return null;
        });
        var campaign = new Campaign(_folder.Path, _clock);

        var report = await campaign.RunAsync(server.Port, cancellation: stop.Token);

        report.WasStopped.ShouldBeTrue();
        report.Results.Select(r => (r.State, r.Words))
            .ShouldBe([(DeliveryState.Accepted, ServerMakes.Postfix.Usual[Ask.Dot]), (DeliveryState.Planned, "not tried"),
                (DeliveryState.Planned, "not tried")]);
        server.Log.ShouldHaveSingleItem();
    }

    /// <summary>From the beginning of a message to that of the next; what the message itself took counts.</summary>
    [Theory]
    [InlineData(0, 6)]
    [InlineData(4, 2)]
    [InlineData(5.999, 0.001)]
    [InlineData(6, 0)]
    [InlineData(7, 0)]
    public async Task At_least_the_interval_passes_between_two_messages(double takes, double pause)
    {
        var clock = new StepClock();
        await using var server = new MadeServer(ServerMakes.Postfix, turn =>
        {
            if (turn.Ask == Ask.Dot) clock.Move(TimeSpan.FromSeconds(takes));
            return null;
        });
        var campaign = new Campaign(_folder.Path, clock) { Policy = new SendPolicy { Interval = TimeSpan.FromSeconds(6) } };

        (await campaign.RunAsync(server.Port)).AllAccepted.ShouldBeTrue();

        clock.Pauses.ShouldBe(pause == 0 ? [] : [TimeSpan.FromSeconds(pause), TimeSpan.FromSeconds(pause)]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 60_000)]
    [InlineData(30, 2_000)]
    [InlineData(60_000, 1)]
    public void The_interval_follows_from_the_messages_per_minute(int messages, int milliseconds) =>
        SendPolicy.IntervalOf(messages).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void A_server_is_tried_again_after_5_30_120_and_600_seconds() =>
        SendPolicy.Standard.Pauses.Select(p => p.TotalSeconds).ShouldBe([5, 30, 120, 600]);

    [Fact]
    public async Task Without_an_interval_there_is_no_waiting()
    {
        var clock = new StepClock();
        await using var server = new MadeServer(ServerMakes.Postfix);

        (await new Campaign(_folder.Path, clock).RunAsync(server.Port)).AllAccepted.ShouldBeTrue();

        clock.Pauses.ShouldBeEmpty();
        SendPolicy.Standard.Interval.ShouldBe(TimeSpan.Zero);
    }
}
