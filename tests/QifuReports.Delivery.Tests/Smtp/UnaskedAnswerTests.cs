using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>
/// Answers that come at a moment in which nothing was asked: before the message is at its end, at its dot, before a command. None of them
/// is taken for another.
/// </summary>
public sealed class UnaskedAnswerTests
{
    private static readonly EncodedMessage Message = EncodedMessage.Of(Make.Message(file: Make.Bytes(500)));

    private readonly StallClock _clock = new();
    private bool _isTheDotAllowed;

    /// <summary>The answer comes with the first piece of the message: it is not noted as being sent, since its dot never leaves.</summary>
    [Fact]
    public async Task A_reply_during_the_message_stops_it_before_it_counts_as_being_sent()
    {
        var way = Way(inside: "250 2.0.0 taken\r\n");

        var (result, session) = await SendAsync(way);

        (result.Outcome, result.Began, session.IsUsable).ShouldBe((SendOutcome.Deferred, true, false));
        result.Words.ShouldBe("The server answered before the message was at its end: 250 2.0.0 taken");
        _isTheDotAllowed.ShouldBeFalse();
        way.Written.ToString().ShouldNotContain("\r\n.\r\n");
    }

    /// <summary>The answer comes while the ledger is written, after all of the message: it is still not one to the message.</summary>
    [Theory]
    [InlineData("250 2.0.0 taken\r\n")]
    [InlineData("550 5.7.1 never\r\n")]
    public async Task A_reply_just_before_the_final_dot_stops_the_dot(string words)
    {
        var way = Way();

        var (result, session) = await SendAsync(way, () => way.Say(words));

        (result.Outcome, session.IsUsable).ShouldBe((SendOutcome.Deferred, false));
        way.Written.ToString().ShouldNotContain("\r\n.\r\n");
    }

    [Fact]
    public async Task Stopped_after_the_last_piece_the_final_dot_is_not_sent_and_nothing_is_recorded()
    {
        using var stop = new CancellationTokenSource();
        var way = Way(atEnd: stop.Cancel);
        var session = await OpenAsync(way);

        await Should.ThrowAsync<OperationCanceledException>(
            Task.Run(() =>
                session.SendAsync(new Envelope("ir@example.com", "a@example.org"), Message, () => _isTheDotAllowed = true, stop.Token)));

        (_isTheDotAllowed, session.IsUsable).ShouldBe((false, false));
        way.Written.ToString().ShouldNotContain("\r\n.\r\n");
    }

    /// <summary>
    /// A second answer to the dot, at once: which of the two is meant cannot be known. Only that the server goes away may be said at any
    /// time.
    /// </summary>
    [Theory]
    [InlineData("250 2.0.0 taken\r\n", SendOutcome.Accepted, true)]
    [InlineData("250 2.0.0 taken\r\n421 4.3.2 closing\r\n", SendOutcome.Accepted, false)]
    [InlineData("250 2.0.0 taken\r\n250 2.0.0 taken\r\n", SendOutcome.Unknown, false)]
    [InlineData("250 2.0.0 taken\r\n550 5.7.1 never\r\n", SendOutcome.Unknown, false)]
    [InlineData("550 5.7.1 never\r\n250 2.0.0 taken\r\n", SendOutcome.Unknown, false)]
    [InlineData("250 2.0.0 taken\r\nhello?\r\n", SendOutcome.Accepted, false)]
    [InlineData("354 go on\r\n", SendOutcome.Unknown, false)]
    [InlineData("399 what?\r\n", SendOutcome.Unknown, false)]
    [InlineData("421 4.3.2 closing\r\n", SendOutcome.Deferred, false)]
    [InlineData("451 4.3.0 later\r\n", SendOutcome.Deferred, true)]
    [InlineData("554 5.7.1 never\r\n", SendOutcome.Refused, true)]
    public async Task The_reply_to_the_final_dot_decides(string words, SendOutcome outcome, bool isUsable)
    {
        var (result, session) = await SendAsync(Way(dot: words));

        (result.Outcome, session.IsUsable, result.Began).ShouldBe((outcome, isUsable, true));
    }

    /// <summary>Before MAIL something was said that nobody asked for: it is not the answer to MAIL, and the connection is left.</summary>
    [Theory]
    [InlineData("250 2.0.0 taken\r\n", true)]
    [InlineData("550 5.7.1 never\r\n", true)]
    [InlineData("421 4.3.2 closing\r\n", false)]
    public async Task A_reply_before_a_command_is_not_the_reply_to_it(string words, bool isOutOfStep)
    {
        foreach (var pipelining in (bool[])[true, false])
        {
            var way = Way(pipelining: pipelining);
            var session = await OpenAsync(way);
            await Task.Run(() => way.Say(words));

            var result = await Task.Run(() =>
                session.SendAsync(new Envelope("ir@example.com", "a@example.org"), Message, () => _isTheDotAllowed = true,
                    CancellationToken.None));

            (result.Outcome, result.Began, session.IsUsable, session.IsOutOfStep).ShouldBe(
                (SendOutcome.Deferred, false, false, isOutOfStep));
            way.Written.ToString().ShouldNotContain("MAIL");
            _isTheDotAllowed.ShouldBeFalse();
        }
    }

    /// <summary>QUIT is answered with 221, or as a server likes; two answers say that the first was to something before.</summary>
    [Theory]
    [InlineData("221 2.0.0 bye\r\n", false)]
    [InlineData("421 4.3.2 closing\r\n", false)]
    [InlineData("250 2.0.0 fine\r\n", false)]
    [InlineData("250 2.0.0 taken\r\n221 2.0.0 bye\r\n", true)]
    [InlineData("550 5.7.1 never\r\n221 2.0.0 bye\r\n", true)]
    [InlineData("hello?\r\n", false)]
    [InlineData("221 2.0.0 bye\r\n250 2.0.0 and so on\r\n", false)]
    [InlineData("421 4.3.2 closing\r\n250 2.0.0 and so on\r\n", false)]
    [InlineData("222 2.0.0 bye\r\n221 2.0.0 bye\r\n", true)]
    [InlineData("250 2.0.0 fine\r\nhello?\r\n", false)]
    public async Task The_reply_to_QUIT_shows_whether_earlier_replies_matched_their_commands(string words, bool isOutOfStep)
    {
        TalkStream? way = null;
        way = Way(quit: words, atQuit: () => way!.Closes = true);
        var session = await OpenAsync(way);

        await Task.Run(async () => await session.DisposeAsync());

        session.IsOutOfStep.ShouldBe(isOutOfStep);
        way.Written.ToString().ShouldEndWith("QUIT\r\n");
    }

    /// <summary>With pipelining, too, the answer to DATA has the time of DATA, and not that of the commands before it.</summary>
    [Fact]
    public async Task A_server_that_is_silent_after_DATA_is_given_up_after_two_minutes()
    {
        var sending = SendAsync(Way(envelope: "250 2.1.0 ok\r\n250 2.1.5 ok\r\n"));
        while (!sending.IsCompleted)
        {
            _clock.EndLimits();
            await Task.Delay(5);
        }

        (await sending).Result.Words.ShouldBe("The server was silent for 120 s.");
    }

    /// <summary>Whoever stops the run while a reply is awaited gets it all the same, where it comes soon.</summary>
    [Fact]
    public async Task Stopped_at_the_final_dot_its_reply_is_still_awaited()
    {
        using var stop = new CancellationTokenSource();
        TalkStream? way = null;
        way = Way(dot: null, atDot: () => _ = Task.Run(async () =>
        {
            await Task.Delay(50);
            way!.Say("250 2.0.0 taken\r\n");
        }));
        var session = await OpenAsync(way);

        var result =
            await Task.Run(() => session.SendAsync(new Envelope("ir@example.com", "a@example.org"), Message, stop.Cancel, stop.Token));

        (result.Outcome, result.Words).ShouldBe((SendOutcome.Accepted, "250 2.0.0 taken"));
    }

    /// <summary>
    /// What was refused stays refused where the server then says nothing more that can be read, and the connection is not used again.
    /// </summary>
    [Theory]
    [InlineData("550 5.1.1 nobody\r\nhello?\r\n", SendOutcome.Refused, false)]
    [InlineData("451 4.3.0 later\r\nhello?\r\n", SendOutcome.Deferred, false)]
    [InlineData("550 5.1.1 nobody\r\n503 5.5.1 no\r\nhello?\r\n", SendOutcome.Refused, false)]
    [InlineData("550 5.1.1 nobody\r\n354 what?\r\n", SendOutcome.Refused, false)]
    [InlineData("550 5.1.1 nobody\r\n503 5.5.1 no\r\n503 5.5.1 no\r\n", SendOutcome.Refused, true)]
    public async Task A_refusal_stays_a_refusal_however_the_dialogue_ends(string envelope, SendOutcome outcome, bool isUsable)
    {
        var (result, session) = await SendAsync(Way(envelope: envelope));

        (result.Outcome, result.Began, session.IsUsable).ShouldBe((outcome, false, isUsable));
        result.Words.ShouldBe(envelope[..envelope.IndexOf('\r')]);
    }

    private static TalkStream Way(string? inside = null, Action? atEnd = null, string? dot = "250 2.0.0 taken\r\n",
        string quit = "221 2.0.0 bye\r\n", bool pipelining = true, Action? atQuit = null, Action? atDot = null,
        string envelope = "250 2.1.0 ok\r\n250 2.1.5 ok\r\n354 go on\r\n")
    {
        var isMessage = false;
        return new TalkStream(written =>
        {
            if (written == ".\r\n")
            {
                isMessage = false;
                atDot?.Invoke();
                return dot;
            }
            if (isMessage)
            {
                // The last piece ends the outer parts.
                if (written.EndsWith("--\r\n", StringComparison.Ordinal) && written.StartsWith("--=_m", StringComparison.Ordinal))
                    atEnd?.Invoke();
                var said = inside;
                inside = null;
                return said;
            }
            if (written.StartsWith("EHLO", StringComparison.Ordinal)) return pipelining ? "250-mx\r\n250 PIPELINING\r\n" : "250 mx\r\n";
            isMessage = written.EndsWith("DATA\r\n", StringComparison.Ordinal);
            if (written.StartsWith("QUIT", StringComparison.Ordinal))
            {
                atQuit?.Invoke();
                return quit;
            }
            return isMessage ? (pipelining ? envelope : "354 go on\r\n") : "250 2.0.0 ok\r\n";
        });
    }

    private Task<SmtpSession> OpenAsync(TalkStream way)
    {
        way.Say("220 mx ready\r\n");
        return Task.Run(() => SmtpSession.OpenAsync(way,
            new SmtpOptions { Host = "localhost", Security = SmtpSecurity.None, ClientName = "example.com" }, _clock,
            CancellationToken.None));
    }

    private async Task<(SendResult Result, SmtpSession Session)> SendAsync(TalkStream way, Action? beforeDot = null)
    {
        var session = await OpenAsync(way);
        var result = await Task.Run(() => session.SendAsync(new Envelope("ir@example.com", "a@example.org"), Message, () =>
        {
            _isTheDotAllowed = true;
            beforeDot?.Invoke();
        }, CancellationToken.None));
        return (result, session);
    }
}
