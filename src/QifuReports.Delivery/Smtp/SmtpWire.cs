using System.Text;

namespace QifuReports.Delivery.Smtp;

/// <summary>Lines over a stream: commands out, replies in, every wait with its limit. A wait that ends early is an <see cref="SmtpException"/>.</summary>
internal sealed class SmtpWire(Stream stream, TimeProvider clock) : IAsyncDisposable
{
    private const int LongestLine = 4096;
    private const int MostLines = 128;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    public Stream Stream { get; private set; } = stream;

    /// <summary>Goes on over another stream, such as TLS over this one. What the server has already said in the clear is a fault: somebody else may have said it.</summary>
    public void ChangeTo(Stream stream)
    {
        if (_start != _end) throw new SmtpException("The server spoke on in the clear after it agreed to TLS.", permanent: true);
        Stream = stream;
    }

    /// <summary>Whether the server has said nothing that was not asked for.</summary>
    public bool HasUnread => _start != _end;

    public ValueTask SendAsync(string lines, TimeSpan limit, CancellationToken cancellation) => SendAsync(Encoding.ASCII.GetBytes(lines), limit, cancellation);

    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, TimeSpan limit, CancellationToken cancellation)
    {
        await LimitedAsync(async token =>
        {
            await Stream.WriteAsync(bytes, token);
            await Stream.FlushAsync(token);
            return true;
        }, limit, cancellation);
    }

    /// <summary>The next reply, all its lines.</summary>
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
            throw new SmtpException(FormattableString.Invariant($"The server was silent for {limit.TotalSeconds:0.##} s."), permanent: false);
        }
        catch (Exception lost) when (lost is IOException or ObjectDisposedException)
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
            if (line.Length < 3 || !char.IsAsciiDigit(line[0]) || !char.IsAsciiDigit(line[1]) || !char.IsAsciiDigit(line[2]) || line[0] is < '2' or > '5'
                || (line.Length > 3 && line[3] is not (' ' or '-')))
                throw new SmtpException("The server answered with something that is no SMTP reply.", permanent: false);
            var number = (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
            if (lines.Count > 0 && number != code) throw new SmtpException("The lines of one reply have different codes.", permanent: false);
            if (lines.Count == MostLines) throw new SmtpException("The reply has more lines than any server needs.", permanent: false);
            code = number;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ') return new SmtpReply(code, lines);
        }
    }

    // A line without its end; a lone LF is taken too. What a server says is shown to people: control characters and letters outside ASCII become question marks.
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
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            if (_end == _buffer.Length) throw new SmtpException("A line of the server has no end.", permanent: false);
            var count = await Stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (count == 0) throw new SmtpException("The server closed the connection.", permanent: false);
            _end += count;
        }
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
