using System.Net.Sockets;

namespace QifuReports.Delivery.Smtp;

/// <summary>
/// Sends commands as lines and reads replies, and every wait has a time limit. A wait that fails gives an <see cref="SmtpException"/>.
/// While it sends, it also listens, so that an unexpected reply of the server is noticed before the next command is sent.
/// </summary>
/// <param name="stream">The stream for the dialogue: <paramref name="way"/>, or TLS over it.</param>
/// <param name="way">The same connection below TLS, which tells whether data are waiting.</param>
/// <param name="clock">The clock for the time limits.</param>
internal sealed class SmtpWire(Stream stream, HeedfulStream way, TimeProvider clock) : IAsyncDisposable
{
    private const int LongestLine = 4096;
    private const int MostLines = 128;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    // A read that is pending while commands and messages are sent; it writes to the buffer after _end.
    private Task<int>? _listening;

    public Stream Stream { get; private set; } = stream;

    /// <summary>
    /// Continues the dialogue over TLS. It is an error if the server has already sent more in unencrypted form, because an attacker may
    /// have inserted it.
    /// </summary>
    /// <param name="secure">Does the TLS handshake over the connection below.</param>
    public async ValueTask SecureAsync(Func<HeedfulStream, ValueTask<Stream>> secure)
    {
        // In TLS the client sends first, so anything received by now was sent unencrypted.
        if (_start != _end || _listening is not null || way.HasUntaken)
            throw new SmtpException("The server spoke on in the clear after it agreed to TLS.", permanent: true);
        Stream = await secure(way);
    }

    /// <summary>Whether the program already has unread data. Does not ask the network.</summary>
    public bool HasHeard => _start != _end || _listening is { IsCompleted: true };

    /// <summary>
    /// Whether the server has sent something unread, or closed the connection. The method waits only for work on this machine: it notices
    /// data that have arrived, but not data that are still on their way.
    /// </summary>
    public async ValueTask<bool> HearsAsync(TimeSpan limit, CancellationToken cancellation)
    {
        if (_start != _end) return true;
        return await LimitedAsync(async token =>
        {
            var listening = Listen();

            // The bytes received may belong only to TLS itself. The reader then processes them and waits again.
            while (!listening.IsCompleted && way.HasMore)
            {
                token.ThrowIfCancellationRequested();
                await Task.Yield();
            }
            return listening.IsCompleted;
        }, limit, cancellation);
    }

    public ValueTask SendAsync(string lines, TimeSpan limit, CancellationToken cancellation) =>
        SendAsync(Encoding.ASCII.GetBytes(lines), limit, cancellation);

    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, TimeSpan limit, CancellationToken cancellation)
    {
        await LimitedAsync(async token =>
        {
            await Stream.WriteAsync(bytes, token);
            await Stream.FlushAsync(token);
            return true;
        }, limit, cancellation);
    }

    /// <summary>Reads the next reply with all its lines.</summary>
    public ValueTask<SmtpReply> ReadAsync(TimeSpan limit, CancellationToken cancellation) => LimitedAsync(ReadAsync, limit, cancellation);

    private async ValueTask<T> LimitedAsync<T>(Func<CancellationToken, ValueTask<T>> step, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            return await step(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SmtpException(FormattableString.Invariant($"The server was silent for {limit.TotalSeconds:0.##} s."),
                permanent: false);
        }
        catch (Exception lost) when (lost is IOException or ObjectDisposedException or SocketException)
        {
            throw new SmtpException("The connection was lost: " + lost.Message, permanent: false, lost);
        }
    }

    private async ValueTask<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        var code = 0;
        while (true)
        {
            var line = await LineAsync(cancellation);
            if (line.Length < 3 || !char.IsAsciiDigit(line[0]) || !char.IsAsciiDigit(line[1]) || !char.IsAsciiDigit(line[2])
                || line[0] is < '2' or > '5'
                || (line.Length > 3 && line[3] is not (' ' or '-')))
                throw new SmtpException("The server answered with something that is no SMTP reply.", permanent: false);
            var number = (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
            if (lines.Count > 0 && number != code)
                throw new SmtpException("The lines of one reply have different codes.", permanent: false);
            if (lines.Count == MostLines) throw new SmtpException("The reply has more lines than any server needs.", permanent: false);
            code = number;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ') return new SmtpReply(code, lines);
        }
    }

    // Reads a line and returns it without its line end; a single LF is accepted as line end as well. Because replies are shown to people,
    // control characters and characters outside ASCII become question marks.
    private async ValueTask<string> LineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var length = at > 0 && _buffer[_start + at - 1] == '\r' ? at - 1 : at;
                var line = string.Create(length, (_buffer, _start), static (chars, from) =>
                {
                    for (var i = 0; i < chars.Length; i++)
                    {
                        var b = from._buffer[from._start + i];
                        chars[i] = b is >= (byte)' ' and <= (byte)'~' ? (char)b : '?';
                    }
                });
                _start += at + 1;
                if (_start == _end) _start = _end = 0;
                return line;
            }
            if (_end - _start == _buffer.Length) throw new SmtpException("A line of the server has no end.", permanent: false);

            // If the wait ends early, the read stays pending, and the connection must no longer be used.
            var count = await Listen().WaitAsync(cancellation);
            _listening = null;
            if (count == 0) throw new SmtpException("The server closed the connection.", permanent: false);
            _end += count;
        }
    }

    // The pending read; begins a read if none is pending.
    private Task<int> Listen()
    {
        if (_listening is not null) return _listening;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        return _listening = Stream.ReadAsync(_buffer.AsMemory(_end)).AsTask();
    }

    public ValueTask DisposeAsync()
    {
        // The pending read ends together with the stream, with an exception that tells nothing more, so the exception is ignored.
        _listening?.ContinueWith(static ended => ended.Exception, TaskScheduler.Default);
        return Stream.DisposeAsync();
    }
}
