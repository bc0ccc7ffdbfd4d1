using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Servers;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>
/// Servers of three makes, as they answer on good days and on bad ones: what is made of each answer, whether answers come together or one
/// by one.
/// </summary>
public sealed class ServerMakeTests
{
    private static readonly EncodedMessage Message = EncodedMessage.Of(Make.Message(file: Make.Bytes(3000)));

    private readonly StallClock _clock = new();

    public static TheoryData<string, bool, bool> Makes()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var make in ServerMakes.All)
        {
            data.Add(make.Name, true, true);
            data.Add(make.Name, true, false);
            data.Add(make.Name, false, make.AnswersTogether);
        }
        return data;
    }

    /// <summary>An answer to one step, and the fate that it means.</summary>
    private static IEnumerable<(Ask Step, int Code, SendOutcome Outcome)> Answers()
    {
        foreach (var step in (Ask[])[Ask.Mail, Ask.Rcpt, Ask.Data, Ask.Dot])
        {
            foreach (var code in (int[])[400, 421, 451, 499]) yield return (step, code, SendOutcome.Deferred);
            foreach (var code in (int[])[500, 503, 552, 599]) yield return (step, code, SendOutcome.Refused);
        }
        foreach (var code in (int[])[200, 250, 299]) yield return (Ask.Dot, code, SendOutcome.Accepted);

        // An answer that asks for more belongs to DATA alone: after the dot nobody knows what it means, before it nothing has been given
        // over.
        foreach (var code in (int[])[300, 334, 354, 399]) yield return (Ask.Dot, code, SendOutcome.Unknown);
        foreach (var step in (Ask[])[Ask.Mail, Ask.Rcpt])
            foreach (var code in (int[])[300, 354, 399]) yield return (step, code, SendOutcome.Deferred);
        foreach (var code in (int[])[200, 250, 300, 353, 355]) yield return (Ask.Data, code, SendOutcome.Deferred);
    }

    [Theory]
    [MemberData(nameof(Makes))]
    public async Task Two_messages_in_a_row_are_accepted_unchanged(string make, bool pipelining, bool together)
    {
        await using var server = Server(make, pipelining, together);
        await using (var session = await OpenAsync(server))
            foreach (var to in (string[])["a@example.org", "b@example.org", "c@example.org"])
            {
                var result = await SendAsync(session, to);
                result.Outcome.ShouldBe(SendOutcome.Accepted);
                result.Words.ShouldBe(ServerMakes.Of(make).Usual[Ask.Dot]);
            }

        server.Connections.ShouldBe(1);
        server.Log.Select(t => t.Recipient).ShouldBe(["a@example.org", "b@example.org", "c@example.org"]);
        foreach (var taken in server.Log) taken.Message.ShouldBe(Bytes());
        server.Heard.Count(l => l == "RSET").ShouldBe(0);
        server.Heard[^1].ShouldBe("QUIT");
    }

    [Theory]
    [MemberData(nameof(Makes))]
    public async Task Each_reply_has_one_outcome_and_does_not_affect_the_next_message(string make, bool pipelining, bool together)
    {
        var tried = 0;
        foreach (var (step, code, outcome) in Answers())
        {
            await using var server =
                Server(make, pipelining, together, turn => turn.Ask == step && turn.Number == 0 ? new Answer(code) : null);
            var context = $"{step} {code} {make}";
            var session = await OpenAsync(server);
            (await SendAsync(session, "a@example.org")).Outcome.ShouldBe(outcome, context);
            if (!session.IsUsable)
            {
                await session.DisposeAsync();
                session = await OpenAsync(server);
            }
            (await SendAsync(session, "b@example.org")).Outcome.ShouldBe(SendOutcome.Accepted, context);
            await session.DisposeAsync();

            server.Log.Where(t => t.IsTaken).Select(t => t.Recipient)
                .ShouldBe(outcome == SendOutcome.Accepted ? ["a@example.org", "b@example.org"] : ["b@example.org"], context);
            tried++;
        }
        tried.ShouldBe(50);
    }

    /// <summary>A refused message is forgotten by both sides before the next begins, over the same connection.</summary>
    [Theory]
    [MemberData(nameof(Makes))]
    public async Task After_a_refusal_the_message_is_reset_and_the_connection_goes_on(string make, bool pipelining, bool together)
    {
        foreach (var step in (Ask[])[Ask.Mail, Ask.Rcpt])
        {
            await using var server =
                Server(make, pipelining, together, turn => turn.Ask == step && turn.Number < 2 ? new Answer(550) : null);
            await using (var session = await OpenAsync(server))
            {
                (await SendAsync(session, "a@example.org")).Outcome.ShouldBe(SendOutcome.Refused);
                session.IsUsable.ShouldBeTrue();
                (await SendAsync(session, "b@example.org")).Outcome.ShouldBe(SendOutcome.Refused);
                (await SendAsync(session, "c@example.org")).Outcome.ShouldBe(SendOutcome.Accepted);
                (await SendAsync(session, "d@example.org")).Outcome.ShouldBe(SendOutcome.Accepted);
                session.IsOutOfStep.ShouldBeFalse();
            }

            server.Connections.ShouldBe(1);

            // Once after each refusal, and not after what went well.
            server.Heard.Count(l => l == "RSET").ShouldBe(2);
            server.Log.Where(t => t.IsTaken).Select(t => t.Recipient).ShouldBe(["c@example.org", "d@example.org"]);
        }
    }

    [Theory]
    [InlineData(250, true, false)]
    [InlineData(421, false, false)]
    [InlineData(451, false, true)]
    [InlineData(502, false, true)]
    [InlineData(354, false, true)]
    public async Task The_reply_to_RSET_decides_whether_the_connection_is_usable(int code, bool isGood, bool isOutOfStep)
    {
        foreach (var make in ServerMakes.All)
        {
            await using var server = new MadeServer(make,
                turn => turn.Ask == Ask.Rset ? new Answer(code) : turn is { Ask: Ask.Rcpt, Number: 0 } ? new Answer(550) : null);
            await using var session = await OpenAsync(server);
            (await SendAsync(session, "a@example.org")).Outcome.ShouldBe(SendOutcome.Refused);

            (await SendAsync(session, "b@example.org")).Outcome.ShouldBe(isGood ? SendOutcome.Accepted : SendOutcome.Deferred);

            (session.IsUsable, session.IsOutOfStep).ShouldBe((isGood, isOutOfStep));
        }
    }

    /// <summary>
    /// With pipelining, the answer to RCPT comes after that to MAIL, which is the one that counts: 503 says no more than that there was no
    /// sender.
    /// </summary>
    [Theory]
    [InlineData(451, 503, SendOutcome.Deferred)]
    [InlineData(451, 550, SendOutcome.Deferred)]
    [InlineData(550, 450, SendOutcome.Refused)]
    [InlineData(452, 250, SendOutcome.Deferred)]
    [InlineData(550, 250, SendOutcome.Refused)]
    public async Task The_first_refusal_of_several_that_come_together_counts(int mail, int rcpt, SendOutcome outcome)
    {
        foreach (var make in ServerMakes.All)
            foreach (var together in (bool[])[true, false])
            {
                await using var server = Server(make.Name, true, together,
                    turn => turn switch { { Ask: Ask.Mail, Number: 0 } => new Answer(mail),
                        { Ask: Ask.Rcpt, Number: 0 } => new Answer(rcpt), _ => null });
                await using var session = await OpenAsync(server);

                var result = await SendAsync(session, "a@example.org");

                result.Outcome.ShouldBe(outcome);
                result.Words.ShouldStartWith(FormattableString.Invariant($"{mail} "));
                server.Log.ShouldNotContain(t => t.IsTaken);
            }
    }

    [Fact]
    public async Task If_the_server_waits_for_a_message_without_recipients_the_connection_is_closed_and_nothing_is_sent()
    {
        await using var server = new MadeServer(ServerMakes.Postfix,
            turn => turn switch { { Ask: Ask.Rcpt, Number: 0 } => new Answer(550), { Ask: Ask.Data, Number: 0 } => new Answer(354),
                _ => null });
        await using var session = await OpenAsync(server);

        (await SendAsync(session, "a@example.org")).Outcome.ShouldBe(SendOutcome.Refused);

        (session.IsUsable, session.IsOutOfStep).ShouldBe((false, false));
        await session.DisposeAsync();
        await server.DisposeAsync();
        server.Log.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public async Task A_positive_reply_to_DATA_without_recipients_belongs_to_another_command()
    {
        await using var server = new MadeServer(ServerMakes.Postfix,
            turn => turn switch { { Ask: Ask.Rcpt, Number: 0 } => new Answer(550), { Ask: Ask.Data, Number: 0 } => new Answer(250),
                _ => null });
        await using var session = await OpenAsync(server);

        (await SendAsync(session, "a@example.org")).Outcome.ShouldBe(SendOutcome.Refused);

        (session.IsUsable, session.IsOutOfStep).ShouldBe((false, true));
    }

    private static MadeServer Server(string make, bool pipelining, bool together, Func<Turn, Answer?>? decide = null) =>
        new(ServerMakes.Of(make) with { AnswersTogether = together }, decide) { OffersPipelining = pipelining };

    private static byte[] Bytes()
    {
        using var whole = new MemoryStream();
        Message.WriteTo(whole);
        return whole.ToArray();
    }

    private Task<SmtpSession> OpenAsync(MadeServer server) => SmtpSession.OpenAsync(
        new SmtpOptions { Host = "localhost", Port = server.Port, Security = SmtpSecurity.None, ClientName = "example.com" }, _clock,
        CancellationToken.None);

    private static Task<SendResult> SendAsync(SmtpSession session, string to) =>
        session.SendAsync(new Envelope("ir@example.com", to), Message, () => { }, CancellationToken.None);
}
