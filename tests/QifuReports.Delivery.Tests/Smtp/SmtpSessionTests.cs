using System.Text;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

public sealed class SmtpSessionTests
{
    private readonly StallClock _clock = new();

    [Fact]
    public async Task Pipelining_and_size_are_used_where_they_are_offered()
    {
        await using var server = new ScriptedServer(_clock) { OffersPipelining = true, Size = 1_000_000 };
        var message = EncodedMessage.Of(Make.Message(file: Make.Bytes(5000)));

        (await SendAsync(server, message)).Outcome.ShouldBe(SendOutcome.Accepted);

        server.Heard.ShouldContain($"MAIL FROM:<ir@example.com> SIZE={message.Length}");
        server.Taken.Single().Message.Length.ShouldBe((int)message.Length);
    }

    [Fact]
    public async Task A_message_larger_than_the_server_accepts_is_refused_before_it_is_sent()
    {
        await using var server = new ScriptedServer(_clock) { Size = 2000 };

        (await SendAsync(server, EncodedMessage.Of(Make.Message(file: Make.Bytes(5000))))).Outcome.ShouldBe(SendOutcome.Refused);

        server.Heard.ShouldNotContain(l => l.StartsWith("MAIL"));
    }

    [Fact]
    public async Task Each_mechanism_of_authentication_sends_what_it_must()
    {
        foreach (var (method, mechanisms, expected) in new[]
        {
            (SmtpAuthentication.Automatic, "PLAIN LOGIN", "AUTH PLAIN " + Base64("\0ir\0pass")),
            (SmtpAuthentication.Automatic, "LOGIN", Base64("pass")),
            (SmtpAuthentication.XOAuth2, "XOAUTH2", "AUTH XOAUTH2 " + Base64("user=ir\u0001auth=Bearer pass\u0001\u0001")),
        })
        {
            await using var server = new ScriptedServer(_clock) { Mechanisms = mechanisms };
            (await SendAsync(server, EncodedMessage.Of(Make.Message()), new SmtpCredentials("ir", "pass", method))).Outcome.ShouldBe(
                SendOutcome.Accepted);
            server.Heard.ShouldContain(expected);
        }
    }

    [Fact]
    public async Task A_mechanism_that_is_not_offered_is_not_tried()
    {
        await using var server = new ScriptedServer(_clock) { Mechanisms = "CRAM-MD5" };

        (await Should.ThrowAsync<SmtpException>(
            SendAsync(server, EncodedMessage.Of(Make.Message()),
                new SmtpCredentials("ir", "pass", SmtpAuthentication.Automatic)))).IsPermanent.ShouldBeTrue();

        server.Heard.ShouldNotContain(l => l.StartsWith("AUTH"));
    }

    /// <summary>
    /// RFC 5321, 4.5.3.2, but for the reply to EHLO, AUTH and RSET, which it does not name and which have the time of MAIL.
    /// </summary>
    [Theory]
    [InlineData(At.Greeting, 5)]
    [InlineData(At.Ehlo, 5)]
    [InlineData(At.Auth, 5)]
    [InlineData(At.Mail, 5)]
    [InlineData(At.Rcpt, 5)]
    [InlineData(At.Data, 2)]
    [InlineData(At.Dot, 10)]
    internal async Task A_server_that_falls_silent_is_left_after_the_time_that_the_standard_gives_it(At step, int minutes)
    {
        await using var server = new ScriptedServer(_clock, new Fault(step, Do.Stall));

        var credentials = step == At.Auth ? new SmtpCredentials("ir", "pass", SmtpAuthentication.Plain) : null;
        if (step is At.Greeting or At.Ehlo or At.Auth)
            (await Should.ThrowAsync<SmtpException>(
                SendAsync(server, EncodedMessage.Of(Make.Message()), credentials))).IsPermanent.ShouldBeFalse();
        else (await SendAsync(server, EncodedMessage.Of(Make.Message()))).Outcome.ShouldBe(
            step == At.Dot ? SendOutcome.Unknown : SendOutcome.Deferred);

        _clock.Ended.ShouldContain(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public async Task If_the_final_dot_may_not_be_sent_the_server_gets_no_message()
    {
        await using var server = new ScriptedServer(_clock);
        await using (var session = await OpenAsync(server, null))
            await Should.ThrowAsync<IOException>(
                session.SendAsync(new Envelope("ir@example.com", "a@example.org"), EncodedMessage.Of(Make.Message()),
                    () => throw new IOException("disk full"), CancellationToken.None));

        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stop_before_the_final_dot_ends_at_once_and_after_it_the_reply_is_still_awaited()
    {
        await using var server = new ScriptedServer(_clock);
        using var before = new CancellationTokenSource();
        await using (var session = await OpenAsync(server, null))
        {
            await before.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(
                session.SendAsync(new Envelope("ir@example.com", "a@example.org"), EncodedMessage.Of(Make.Message()), () => { },
                    before.Token));
        }
        server.Taken.ShouldBeEmpty();

        using var after = new CancellationTokenSource();
        await using (var session = await OpenAsync(server, null))
            (await session.SendAsync(new Envelope("ir@example.com", "a@example.org"), EncodedMessage.Of(Make.Message()), after.Cancel,
                after.Token)).Outcome.ShouldBe(SendOutcome.Accepted);
        server.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public void No_text_of_credentials_shows_the_secret() =>
        new SmtpCredentials("ir", "geheim", SmtpAuthentication.Plain).ToString().ShouldNotContain("geheim");

    [Theory]
    [InlineData("250 2.1.5 ok", "2.1.5")]
    [InlineData("550 5.7.1", "5.7.1")]
    [InlineData("550 2.7.1 of another class", null)]
    [InlineData("550 no such user", null)]
    public void The_enhanced_code_is_read_where_there_is_one(string line, string? expected) =>
        new SmtpReply(int.Parse(line[..3], System.Globalization.CultureInfo.InvariantCulture), [line[4..]]).EnhancedCode.ShouldBe(expected);

    private Task<SmtpSession> OpenAsync(ScriptedServer server, SmtpCredentials? credentials) => SmtpSession.OpenAsync(
        new SmtpOptions { Host = "localhost", Port = server.Port, Security = SmtpSecurity.None, Credentials = credentials,
            ClientName = "example.com" }, _clock, CancellationToken.None);

    private async Task<SendResult> SendAsync(ScriptedServer server, EncodedMessage message, SmtpCredentials? credentials = null)
    {
        await using var session = await OpenAsync(server, credentials);
        return await session.SendAsync(new Envelope("ir@example.com", "a@example.org"), message, () => { }, CancellationToken.None);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
