using System.Globalization;
using System.Text;
using QifuReports.Delivery.Mime;

namespace QifuReports.Delivery.Smtp;

/// <summary>One connection to the server, opened and proved, over which any number of messages go.</summary>
/// <remarks>RFC 5321, with RFC 3207 (STARTTLS), 4954 (AUTH), 2920 (PIPELINING) and 1870 (SIZE).</remarks>
public sealed class SmtpSession : IAsyncDisposable
{
    private static readonly byte[] Dot = ".\r\n"u8.ToArray();

    private readonly SmtpWire _wire;
    private readonly SmtpOptions _options;
    private readonly Redaction _redaction;
    private SmtpCapabilities _offered = SmtpCapabilities.None;
    private bool _needsReset;

    private SmtpSession(SmtpWire wire, SmtpOptions options) => (_wire, _options, _redaction) = (wire, options, new Redaction(options.Credentials));

    /// <summary>Whether another message can go over this connection.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Connects, changes to TLS where it has to, and proves the user. Throws <see cref="SmtpException"/>.</summary>
    public static async Task<SmtpSession> OpenAsync(SmtpOptions options, TimeProvider clock, CancellationToken cancellation) =>
        await OpenAsync(await SmtpConnector.ConnectAsync(options, clock, cancellation), options, clock, cancellation);

    /// <summary>The same over a stream that is connected.</summary>
    public static async Task<SmtpSession> OpenAsync(Stream stream, SmtpOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        SmtpWire? wire = null;
        try
        {
            if (options.Security == SmtpSecurity.Tls) stream = await SmtpConnector.SecureAsync(stream, options, clock, cancellation);
            wire = new SmtpWire(stream, clock);
            var session = new SmtpSession(wire, options);
            await session.BeginAsync(clock, cancellation);
            return session;
        }
        catch
        {
            if (wire is not null) await wire.DisposeAsync();
            else await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands over one message. Whatever the server and the network do, the result says what is known; only a cancellation before the dot is thrown.</summary>
    /// <param name="envelope">From whom and to whom.</param>
    /// <param name="message">The message.</param>
    /// <param name="beforeDot">Called after all of the message has left and before the first byte that may make the server take it. When it throws, the dot is not sent.</param>
    /// <param name="cancellation">Stops it; once the dot has begun to leave, its reply is still waited for a short while.</param>
    public async Task<SendResult> SendAsync(Envelope envelope, EncodedMessage message, Action beforeDot, CancellationToken cancellation)
    {
        if (_offered.LargestMessage > 0 && message.Length > _offered.LargestMessage)
            return new SendResult(SendOutcome.Refused, FormattableString.Invariant($"The message has {message.Length} bytes; the server takes at most {_offered.LargestMessage}."));
        try
        {
            if (await EnvelopeAsync(envelope, message, cancellation) is { } stopped) return stopped;
            var stuffing = new DotStuffing();
            foreach (var chunk in message.Chunks()) await _wire.SendAsync(stuffing.Stuff(chunk), _options.Timeouts.DataBlock, cancellation);

            // A reply before the dot is one that nobody asked for: the connection is no longer what it seems.
            if (_wire.HasUnread) throw new SmtpException("The server answered before the message was at its end.", permanent: false);
            cancellation.ThrowIfCancellationRequested();
        }
        catch (SmtpException lost)
        {
            IsUsable = false;
            return new SendResult(SendOutcome.Deferred, _redaction.Of(lost.Message));
        }
        catch (OperationCanceledException)
        {
            IsUsable = false;
            throw;
        }
        IsUsable = false;
        beforeDot();
        return await EndAsync(cancellation);
    }

    /// <summary>Says goodbye; what comes of it is of no consequence.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (IsUsable)
            {
                await _wire.SendAsync("QUIT\r\n", _options.Timeouts.Quit, CancellationToken.None);
                await _wire.ReadAsync(_options.Timeouts.Quit, CancellationToken.None);
            }
        }
        catch (SmtpException)
        {
            // All messages have their fate already.
        }
        IsUsable = false;
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
            if (_wire.HasUnread) throw new SmtpException("The server spoke on in the clear after it agreed to TLS.", permanent: true);
            _wire.ChangeTo(await SmtpConnector.SecureAsync(_wire.Stream, _options, clock, cancellation));
            await HelloAsync(cancellation);
        }
        if (_options.Credentials is { } credentials) await ProveAsync(credentials, cancellation);
    }

    private async Task HelloAsync(CancellationToken cancellation)
    {
        var reply = await AskAsync($"EHLO {_options.ClientName}\r\n", cancellation);
        if (reply.Code is 500 or 502 or 504 && _options.Security != SmtpSecurity.StartTls && _options.Credentials is null)
        {
            // A server from before the extensions: it offers none.
            Expect(await AskAsync($"HELO {_options.ClientName}\r\n", cancellation), "answered HELO with");
            _offered = SmtpCapabilities.None;
            return;
        }
        Expect(reply, "answered EHLO with");
        _offered = SmtpCapabilities.Of(reply);
    }

    private async Task ProveAsync(SmtpCredentials credentials, CancellationToken cancellation)
    {
        var method = credentials.Method;
        if (method == SmtpAuthentication.Automatic) method = _offered.Mechanisms.Contains("PLAIN") || !_offered.Mechanisms.Contains("LOGIN") ? SmtpAuthentication.Plain : SmtpAuthentication.Login;
        var name = method.ToString().ToUpperInvariant();
        if (!_offered.Mechanisms.Contains(name)) throw new SmtpException($"The server does not offer AUTH {name}, which {credentials.User} would be proved by.", permanent: true);

        var reply = method switch
        {
            SmtpAuthentication.Plain => await AskAsync($"AUTH PLAIN {Base64($"\0{credentials.User}\0{credentials.Secret}")}\r\n", cancellation),
            SmtpAuthentication.XOAuth2 => await AskAsync($"AUTH XOAUTH2 {Base64($"user={credentials.User}\u0001auth=Bearer {credentials.Secret}\u0001\u0001")}\r\n", cancellation),
            _ => await AskAsync("AUTH LOGIN\r\n", cancellation),
        };
        if (method == SmtpAuthentication.Login)
        {
            if (reply.Code == 334) reply = await AskAsync(Base64(credentials.User) + "\r\n", cancellation);
            if (reply.Code == 334) reply = await AskAsync(Base64(credentials.Secret) + "\r\n", cancellation);
        }

        // XOAUTH2 tells its error in a challenge, and its reply proper after an empty answer.
        else if (reply.Code == 334) reply = await AskAsync("\r\n", cancellation);
        Expect(reply, $"did not take the user {credentials.User}:");
    }

    // MAIL, RCPT and DATA. Null when the server waits for the message.
    private async Task<SendResult?> EnvelopeAsync(Envelope envelope, EncodedMessage message, CancellationToken cancellation)
    {
        if (_needsReset)
        {
            var reset = await AskAsync("RSET\r\n", cancellation);
            if (!reset.IsPositive) throw new SmtpException($"The server answered RSET with {reset}", permanent: false);
            _needsReset = false;
        }
        var mail = $"MAIL FROM:<{envelope.Sender}>{(_offered.Size ? " SIZE=" + message.Length.ToString(CultureInfo.InvariantCulture) : "")}\r\n";
        var rcpt = $"RCPT TO:<{envelope.Recipient}>\r\n";
        if (!_offered.Pipelining)
        {
            if (Judge(await AskAsync(mail, cancellation)) is { } noSender) return noSender;
            if (Judge(await AskAsync(rcpt, cancellation)) is { } noRecipient) return noRecipient;
            return JudgeData(await AskAsync("DATA\r\n", cancellation, _options.Timeouts.DataStart));
        }

        await _wire.SendAsync(mail + rcpt + "DATA\r\n", _options.Timeouts.Command, cancellation);
        SendResult? stopped = null;
        try
        {
            stopped = Judge(await _wire.ReadAsync(_options.Timeouts.Command, cancellation));
            var second = Judge(await _wire.ReadAsync(_options.Timeouts.Command, cancellation));
            stopped ??= second;
            var data = await _wire.ReadAsync(_options.Timeouts.DataStart, cancellation);
            if (stopped is null) return JudgeData(data);

            // The server waits for a message to nobody. Leaving is the one way by which it surely gets none.
            if (data.IsIntermediate || data.IsPositive) IsUsable = false;
        }
        catch (SmtpException) when (stopped is not null)
        {
            // What was refused stays refused, however the rest of the dialogue ends.
            IsUsable = false;
        }
        return stopped;
    }

    private async Task<SendResult> EndAsync(CancellationToken cancellation)
    {
        // Being asked to stop shortens the wait for the reply; it does not end it, since the message may be taken already.
        using var stop = new CancellationTokenSource();
        await using var registration = cancellation.Register(() => stop.CancelAfter(_options.Timeouts.DataEndWhenStopped));
        try
        {
            await _wire.SendAsync(Dot, _options.Timeouts.DataBlock, stop.Token);
            var reply = await _wire.ReadAsync(_options.Timeouts.DataEnd, stop.Token);
            if (reply.IsIntermediate) return new SendResult(SendOutcome.Unknown, _redaction.Of($"The server answered the end of the message with {reply}"));
            IsUsable = !reply.IsClosing;
            return new SendResult(reply.IsPositive ? SendOutcome.Accepted : reply.IsTransient ? SendOutcome.Deferred : SendOutcome.Refused, _redaction.Of(reply.ToString()));
        }
        catch (SmtpException lost)
        {
            return new SendResult(SendOutcome.Unknown, _redaction.Of(lost.Message));
        }
        catch (OperationCanceledException)
        {
            return new SendResult(SendOutcome.Unknown, "The run was stopped before the server's reply came.");
        }
    }

    private SendResult? Judge(SmtpReply reply)
    {
        if (reply.IsPositive) return null;
        _needsReset = true;
        if (reply.IsClosing) IsUsable = false;
        if (reply.IsIntermediate) throw new SmtpException($"The server answered out of turn: {reply}", permanent: false);
        return new SendResult(reply.IsPermanent ? SendOutcome.Refused : SendOutcome.Deferred, _redaction.Of(reply.ToString()));
    }

    private SendResult? JudgeData(SmtpReply reply)
    {
        if (reply.Code == 354) return null;
        if (reply.IsPositive || reply.IsIntermediate) throw new SmtpException($"The server answered DATA out of turn: {reply}", permanent: false);
        return Judge(reply);
    }

    private async ValueTask<SmtpReply> AskAsync(string line, CancellationToken cancellation, TimeSpan? limit = null)
    {
        await _wire.SendAsync(line, _options.Timeouts.Command, cancellation);
        return await _wire.ReadAsync(limit ?? _options.Timeouts.Command, cancellation);
    }

    // Before any message: 5xx means that this server will not have us, anything else that it will not now.
    private void Expect(SmtpReply reply, string doing)
    {
        if (!reply.IsPositive) throw new SmtpException(_redaction.Of($"The server {doing} {reply}"), reply.IsPermanent);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
