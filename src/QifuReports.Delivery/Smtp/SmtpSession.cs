using QifuReports.Delivery.Mime;

namespace QifuReports.Delivery.Smtp;

/// <summary>One connection to the server, opened and authenticated. Any number of messages can be sent over it.</summary>
/// <remarks>RFC 5321, with RFC 3207 (STARTTLS), 4954 (AUTH), 2920 (PIPELINING) and 1870 (SIZE).</remarks>
public sealed class SmtpSession : IAsyncDisposable
{
    private const int Goodbye = 221;
    private const int NotBeforeProof = 530;

    private static readonly byte[] Dot = ".\r\n"u8.ToArray();

    private readonly SmtpWire _wire;
    private readonly SmtpOptions _options;
    private readonly Redaction _redaction;
    private SmtpCapabilities _offered = SmtpCapabilities.None;
    private bool _needsReset;

    private SmtpSession(SmtpWire wire, SmtpOptions options) =>
        (_wire, _options, _redaction) = (wire, options, new Redaction(options.Credentials));

    /// <summary>Whether another message can be sent over this connection.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>
    /// Whether the server has sent a reply that matches no command. Then the reply read for the last message, and all later replies, may
    /// have been meant for another command. A reply 421, by which the server closes the connection, does not count, because it may come at
    /// any time. A mismatch is noticed at the latest in <see cref="DisposeAsync"/>, because no other command has a reply like the reply to
    /// QUIT.
    /// </summary>
    public bool IsOutOfStep { get; private set; }

    /// <summary>Connects, changes to TLS if required, and authenticates the user. Throws <see cref="SmtpException"/>.</summary>
    public static async Task<SmtpSession> OpenAsync(SmtpOptions options, TimeProvider clock, CancellationToken cancellation) =>
        await OpenAsync(await SmtpConnector.ConnectAsync(options, clock, cancellation), options, clock, cancellation);

    /// <summary>Does the same over a stream that is already connected.</summary>
    public static async Task<SmtpSession> OpenAsync(Stream stream, SmtpOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        SmtpWire? wire = null;
        var way = new HeedfulStream(stream);
        try
        {
            wire = new SmtpWire(options.Security == SmtpSecurity.Tls ? await SmtpConnector.SecureAsync(way, options, clock, cancellation)
                : way, way, clock);
            var session = new SmtpSession(wire, options);
            await session.BeginAsync(clock, cancellation);
            return session;
        }
        catch
        {
            if (wire is not null) await wire.DisposeAsync();
            else await way.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Hands over one message. Whatever the server and the network do, the result says what is known. Only two things are thrown: a
    /// cancellation before the final dot, and a permanent <see cref="SmtpException"/> if the server accepts no message at all from a client
    /// without TLS or authentication (reply 530).
    /// </summary>
    /// <param name="envelope">The sender and the recipient.</param>
    /// <param name="message">The message.</param>
    /// <param name="beforeDot">
    /// Called after the whole message was sent, and before the first byte that may make the server accept the message. If the action
    /// throws, the final dot is not sent.
    /// </param>
    /// <param name="cancellation">
    /// Stops the attempt. Once the program has begun to send the final dot, it still waits a short time for the reply.
    /// </param>
    public async Task<SendResult> SendAsync(Envelope envelope, EncodedMessage message, Action beforeDot, CancellationToken cancellation)
    {
        if (_offered.LargestMessage > 0 && message.Length > _offered.LargestMessage)
            return new SendResult(SendOutcome.Refused,
                FormattableString.Invariant(
                    $"The message has {message.Length} bytes; the server takes at most {_offered.LargestMessage}."));
        var began = false;
        try
        {
            if (await EnvelopeAsync(envelope, message, cancellation) is { } stopped) return stopped;
            began = true;
            var stuffing = new DotStuffing();
            foreach (var chunk in message.Chunks())
            {
                await _wire.SendAsync(stuffing.Stuff(chunk), _options.Timeouts.DataBlock, cancellation);
                if (_wire.HasHeard) break;
            }
            await RefuseEarlyAsync(cancellation);
            cancellation.ThrowIfCancellationRequested();
            IsUsable = false;
            beforeDot();

            // Checks for a reply that came in the meantime. The server does not have the message yet, because the final dot was not sent.
            await RefuseEarlyAsync(CancellationToken.None);
        }
        catch (SmtpException lost)
        {
            IsUsable = false;
            if (lost.IsPermanent) throw;
            return new SendResult(SendOutcome.Deferred, _redaction.Of(lost.Message), began);
        }
        catch (OperationCanceledException)
        {
            IsUsable = false;
            throw;
        }
        return await EndAsync(cancellation);
    }

    /// <summary>
    /// Sends QUIT and closes the connection. If two replies come, the first one belonged to an earlier command, and the session is out of
    /// step. Errors are ignored.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (IsUsable)
            {
                IsUsable = false;
                var reply = await AskAsync("QUIT\r\n", CancellationToken.None, _options.Timeouts.Quit);
                if (reply.Code != Goodbye && !reply.IsClosing)
                {
                    // A server may reply to QUIT with any code, but only once. If a second reply follows, the first reply belonged to an
                    // earlier command.
                    await _wire.ReadAsync(_options.Timeouts.Quit, CancellationToken.None);
                    IsOutOfStep = true;
                }
            }
        }
        catch (SmtpException)
        {
            // Errors are ignored here, because all messages already have their final state.
        }
        await _wire.DisposeAsync();
    }

    private async Task BeginAsync(TimeProvider clock, CancellationToken cancellation)
    {
        Expect(await _wire.ReadAsync(_options.Timeouts.Greeting, cancellation), "greeted with");
        await HelloAsync(cancellation);
        if (_options.Security == SmtpSecurity.StartTls)
        {
            if (!_offered.StartTls) throw new SmtpException("The server offers no TLS, and the settings require it.", permanent: true);
            Expect(await AskAsync("STARTTLS\r\n", cancellation), "answered STARTTLS with");
            await _wire.SecureAsync(way => SmtpConnector.SecureAsync(way, _options, clock, cancellation));
            await HelloAsync(cancellation);
        }
        if (_options.Credentials is { } credentials)
            Expect(await SmtpSignIn.ProveAsync(credentials, _offered, line => AskAsync(line, cancellation)),
                $"did not take the user {credentials.User}:");
    }

    private async Task HelloAsync(CancellationToken cancellation)
    {
        var reply = await AskAsync($"EHLO {_options.ClientName}\r\n", cancellation);
        if (reply.Code is 500 or 502 or 504 && _options.Security != SmtpSecurity.StartTls && _options.Credentials is null)
        {
            // The server is older than the extensions, so it offers none.
            Expect(await AskAsync($"HELO {_options.ClientName}\r\n", cancellation), "answered HELO with");
            _offered = SmtpCapabilities.None;
            return;
        }
        Expect(reply, "answered EHLO with");
        _offered = SmtpCapabilities.Of(reply);
    }

    // Sends MAIL, RCPT and DATA. Returns null if the server waits for the message.
    private async Task<SendResult?> EnvelopeAsync(Envelope envelope, EncodedMessage message, CancellationToken cancellation)
    {
        if (_needsReset)
        {
            var reset = await AskAsync("RSET\r\n", cancellation);
            if (!reset.IsPositive) throw OutOfTurn(reset, "RSET");
            _needsReset = false;
        }
        var mail =
            $"MAIL FROM:<{envelope.Sender}>{(_offered.Size ? " SIZE=" + message.Length.ToString(CultureInfo.InvariantCulture) : "")}\r\n";
        var rcpt = $"RCPT TO:<{envelope.Recipient}>\r\n";
        if (!_offered.Pipelining)
        {
            if (Judge(await AskAsync(mail, cancellation)) is { } noSender) return noSender;
            if (Judge(await AskAsync(rcpt, cancellation)) is { } noRecipient) return noRecipient;
            return JudgeData(await AskAsync("DATA\r\n", cancellation, _options.Timeouts.DataStart));
        }

        await RefuseUnaskedAsync(cancellation);
        await _wire.SendAsync(mail + rcpt + "DATA\r\n", _options.Timeouts.Command, cancellation);
        SendResult? stopped = null;
        try
        {
            stopped = Judge(await _wire.ReadAsync(_options.Timeouts.Command, cancellation));
            var second = Judge(await _wire.ReadAsync(_options.Timeouts.Command, cancellation));
            stopped ??= second;
            var data = await _wire.ReadAsync(_options.Timeouts.DataStart, cancellation);
            if (stopped is null) return JudgeData(data);

            // The server waits for a message that has no recipient. Only closing the connection makes sure that the server gets no message.
            if (data.IsIntermediate || data.IsPositive) IsUsable = false;
            IsOutOfStep |= data.IsPositive;
        }
        catch (SmtpException) when (stopped is not null)
        {
            // A refused message stays refused, however the dialogue ends.
            IsUsable = false;
        }
        return stopped;
    }

    private async Task<SendResult> EndAsync(CancellationToken cancellation)
    {
        // A request to stop shortens the wait for the reply but does not end it, because the server may already have accepted the message.
        using var stop = new CancellationTokenSource();
        await using var registration = cancellation.Register(() => stop.CancelAfter(_options.Timeouts.DataEndWhenStopped));
        try
        {
            await _wire.SendAsync(Dot, _options.Timeouts.DataBlock, stop.Token);
            var reply = await _wire.ReadAsync(_options.Timeouts.DataEnd, stop.Token);
            if (reply.IsIntermediate) return Ended(SendOutcome.Unknown, $"The server answered the end of the message with {reply}");
            var (alone, second) = await IsAloneAsync();
            if (second is not null) return Ended(SendOutcome.Unknown, $"The server gave two answers to one message: {reply}, and {second}");
            IsUsable = alone && !reply.IsClosing;
            return Ended(reply.IsPositive ? SendOutcome.Accepted : reply.IsTransient ? SendOutcome.Deferred : SendOutcome.Refused,
                reply.ToString());
        }
        catch (SmtpException lost)
        {
            return Ended(SendOutcome.Unknown, lost.Message);
        }
        catch (OperationCanceledException)
        {
            return Ended(SendOutcome.Unknown, "The run was stopped before the server's reply came.");
        }
    }

    private SendResult Ended(SendOutcome outcome, string words) => new(outcome, _redaction.Of(words), Began: true);

    // Whether nothing has come after the reply to a message. If a reply has come, also returns the reply, except one that closes the
    // connection (421).
    private async ValueTask<(bool Alone, SmtpReply? Second)> IsAloneAsync()
    {
        try
        {
            if (!await _wire.HearsAsync(_options.Timeouts.Quit, CancellationToken.None)) return (true, null);
            var second = await _wire.ReadAsync(_options.Timeouts.Quit, CancellationToken.None);
            return (false, second.IsClosing ? null : second);
        }
        catch (SmtpException)
        {
            // The server closed the connection or sent something that is no reply. The reply read before remains valid.
            return (false, null);
        }
    }

    // Throws if a reply came without a command: the server closes the connection, or commands and replies no longer match.
    private async ValueTask RefuseUnaskedAsync(CancellationToken cancellation)
    {
        if (!await _wire.HearsAsync(_options.Timeouts.Command, cancellation)) return;
        var said = await _wire.ReadAsync(_options.Timeouts.Quit, cancellation);
        throw OutOfTurn(said, "a command that was not sent");
    }

    // Throws if a reply came before the final dot: it cannot be the reply to the message, but would later be taken for that reply.
    private async ValueTask RefuseEarlyAsync(CancellationToken cancellation)
    {
        if (!await _wire.HearsAsync(_options.Timeouts.Command, cancellation)) return;
        var said = await _wire.ReadAsync(_options.Timeouts.Quit, cancellation);
        throw new SmtpException($"The server answered before the message was at its end: {said}", permanent: false);
    }

    private SmtpException OutOfTurn(SmtpReply reply, string question)
    {
        IsOutOfStep |= !reply.IsClosing;
        return new SmtpException($"The server answered {question} with {reply}", permanent: false);
    }

    private SendResult? Judge(SmtpReply reply)
    {
        if (reply.IsPositive) return null;
        _needsReset = true;
        if (reply.IsClosing) IsUsable = false;
        if (reply.IsIntermediate) throw OutOfTurn(reply, "MAIL, RCPT or DATA");

        // This reply is not about the message or the recipient. The server gives it to every client that is not encrypted or authenticated
        // (RFC 3207, 4; RFC 4954, 6). With other settings the same message may be accepted.
        if (reply.Code == NotBeforeProof)
            throw new SmtpException(_redaction.Of($"The server accepts nothing without TLS, or without a user and a password: {reply}"),
                permanent: true);
        return new SendResult(reply.IsPermanent ? SendOutcome.Refused : SendOutcome.Deferred, _redaction.Of(reply.ToString()));
    }

    private SendResult? JudgeData(SmtpReply reply)
    {
        if (reply.Code == 354) return null;
        if (reply.IsPositive || reply.IsIntermediate) throw OutOfTurn(reply, "DATA");
        return Judge(reply);
    }

    private async ValueTask<SmtpReply> AskAsync(string line, CancellationToken cancellation, TimeSpan? limit = null)
    {
        await RefuseUnaskedAsync(cancellation);
        await _wire.SendAsync(line, _options.Timeouts.Command, cancellation);
        return await _wire.ReadAsync(limit ?? _options.Timeouts.Command, cancellation);
    }

    // Checks a reply before any message was sent: 5xx means that the server refuses this client permanently, any other error that it
    // refuses for now.
    private void Expect(SmtpReply reply, string doing)
    {
        if (!reply.IsPositive) throw new SmtpException(_redaction.Of($"The server {doing} {reply}"), reply.IsPermanent);
    }
}
