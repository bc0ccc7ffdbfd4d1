using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>
/// A server that goes away, puts off or refuses, at each moment of the dialogue: what becomes of the message, and whether another may go
/// over the connection.
/// </summary>
public sealed class GoodbyeTests
{
    private static readonly EncodedMessage Message = EncodedMessage.Of(Make.Message());

    private readonly StallClock _clock = new();

    [Theory]
    [InlineData("MAIL", "421 4.3.2 closing", SendOutcome.Deferred, false, false)]
    [InlineData("MAIL", "451 4.3.0 later", SendOutcome.Deferred, false, true)]
    [InlineData("MAIL", "550 5.7.1 never", SendOutcome.Refused, false, true)]
    [InlineData("MAIL", "354 go on", SendOutcome.Deferred, false, false)]
    [InlineData("RCPT", "421 4.3.2 closing", SendOutcome.Deferred, false, false)]
    [InlineData("RCPT", "450 4.2.1 later", SendOutcome.Deferred, false, true)]
    [InlineData("RCPT", "550 5.1.1 nobody", SendOutcome.Refused, false, true)]
    [InlineData("RCPT", "334 what?", SendOutcome.Deferred, false, false)]
    [InlineData("DATA", "421 4.3.2 closing", SendOutcome.Deferred, false, false)]
    [InlineData("DATA", "451 4.3.0 later", SendOutcome.Deferred, false, true)]
    [InlineData("DATA", "554 5.5.1 never", SendOutcome.Refused, false, true)]
    [InlineData("DATA", "221 2.0.0 bye", SendOutcome.Deferred, false, false)]
    [InlineData("DATA", "250 2.0.0 fine", SendOutcome.Deferred, false, false)]
    [InlineData("DATA", "353 go on", SendOutcome.Deferred, false, false)]
    [InlineData(".", "421 4.3.2 closing", SendOutcome.Deferred, true, false)]
    [InlineData(".", "221 2.0.0 bye", SendOutcome.Accepted, true, true)]
    [InlineData(".", "451 4.3.0 later", SendOutcome.Deferred, true, true)]
    public async Task Each_reply_has_its_consequence(string command, string answer, SendOutcome outcome, bool began, bool isUsable)
    {
        var way = Way(command, answer);
        var session = await OpenAsync(way);
        var result = await SendAsync(session);
        (result.Outcome, result.Began, session.IsUsable).ShouldBe((outcome, began, isUsable));
        result.Words.ShouldContain(answer);

        // After what was refused, and only then, the next message begins anew.
        if (!isUsable) return;
        (await SendAsync(session)).Outcome.ShouldBe(SendOutcome.Accepted);
        way.Written.ToString().Contains("RSET\r\n", StringComparison.Ordinal).ShouldBe(command != ".");
    }

    [Theory]
    [InlineData("220 ready", "EHLO", "421 4.3.2 closing", false, "answered EHLO with 421")]
    [InlineData("220 ready", "EHLO", "554 5.7.1 never", true, "answered EHLO with 554")]
    [InlineData("421 4.3.2 closing", "", "", false, "greeted with 421")]
    [InlineData("554 5.7.1 never", "", "", true, "greeted with 554")]
    [InlineData("354 what?", "", "", false, "greeted with 354")]
    public async Task Before_any_message_there_is_no_session(string greeting, string command, string answer, bool isPermanent, string words)
    {
        var refused = await Should.ThrowAsync<SmtpException>(OpenAsync(Way(command, answer), greeting));
        refused.IsPermanent.ShouldBe(isPermanent);
        refused.Message.ShouldContain(words);
    }

    /// <summary>Of the extensions an old server knows nothing: it is asked as of old, where neither TLS nor a user is wanted.</summary>
    [Theory]
    [InlineData("500 what?", false, true)]
    [InlineData("502 what?", false, true)]
    [InlineData("504 what?", false, true)]
    [InlineData("501 what?", false, false)]
    [InlineData("503 what?", false, false)]
    [InlineData("502 what?", true, false)]
    public async Task A_server_older_than_the_extensions_is_asked_with_HELO(string answer, bool withUser, bool isOpened)
    {
        var way = Way("EHLO", answer);
        var opening = OpenAsync(way, credentials: withUser ? new SmtpCredentials("ir", "pass", SmtpAuthentication.Plain) : null);
        if (isOpened) (await SendAsync(await opening)).Outcome.ShouldBe(SendOutcome.Accepted);
        else (await Should.ThrowAsync<SmtpException>(opening)).IsPermanent.ShouldBeTrue();
        way.Written.ToString().Contains("HELO example.com\r\n", StringComparison.Ordinal).ShouldBe(isOpened);
    }

    /// <summary>A server that takes nothing before a proof says nothing of the message or the person.</summary>
    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_server_that_requires_authentication_first_gets_no_message(string command)
    {
        var session = await OpenAsync(Way(command, "530 5.7.0 authentication required"));
        var refused = await Should.ThrowAsync<SmtpException>(SendAsync(session));
        (refused.IsPermanent, session.IsUsable).ShouldBe((true, false));
    }

    /// <summary>The next message begins with RSET after one that was refused; a server that will not is left.</summary>
    [Theory]
    [InlineData("421 4.3.2 closing", false)]
    [InlineData("451 4.3.0 later", true)]
    [InlineData("550 5.7.1 never", true)]
    public async Task A_server_that_refuses_RSET_is_given_up(string answer, bool isOutOfStep)
    {
        var way = Way("RCPT", "550 5.1.1 nobody", reset: answer);
        var session = await OpenAsync(way);
        (await SendAsync(session)).Outcome.ShouldBe(SendOutcome.Refused);
        var second = await SendAsync(session);
        (second.Outcome, second.Began, session.IsUsable, session.IsOutOfStep).ShouldBe((SendOutcome.Deferred, false, false, isOutOfStep));
        second.Words.ShouldBe($"The server answered RSET with {answer}");
    }

    // One command is answered in that way, once.
    private static TalkStream Way(string command, string answer, string reset = "250 2.0.0 ok")
    {
        var (isMessage, isAnswered) = (false, false);
        return new TalkStream(written =>
        {
            if (isMessage && written != ".\r\n") return null;
            var word = written.Split(' ', '\r')[0];
            isMessage = false;
            if (!isAnswered && word == command)
            {
                isAnswered = true;
                isMessage = word == "DATA" && answer.StartsWith("354", StringComparison.Ordinal);
                return answer + "\r\n";
            }

            isMessage = word == "DATA";
            return word switch { "DATA" => "354 go on\r\n", "RSET" => reset + "\r\n", "QUIT" => "221 2.0.0 bye\r\n",
                _ => "250 2.0.0 ok\r\n" };
        });
    }

    private Task<SmtpSession> OpenAsync(TalkStream way, string greeting = "220 ready", SmtpCredentials? credentials = null)
    {
        way.Say(greeting + "\r\n");
        return Task.Run(() => SmtpSession.OpenAsync(way,
            new SmtpOptions { Host = "localhost", Security = SmtpSecurity.None, ClientName = "example.com", Credentials = credentials },
            _clock, CancellationToken.None));
    }

    private static Task<SendResult> SendAsync(SmtpSession session) =>
        Task.Run(() =>
            session.SendAsync(new Envelope("ir@example.com", "a@example.org"), Message, static () => { }, CancellationToken.None));
}
