using System.Text;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>Lines and messages out of a stream, for the servers of the tests.</summary>
internal sealed class LineSource(Stream stream)
{
    private readonly byte[] _buffer = new byte[65536];
    private int _at;
    private int _end;

    /// <summary>Whether something has come already that was not read yet.</summary>
    public bool HasMore => _at < _end;

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    public async Task<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (true)
        {
            if (await ByteAsync(cancellation) is not { } b) return null;
            if (b == '\n') return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(b);
        }
    }

    /// <summary>The message up to its terminating dot, with doubled dots made single.</summary>
    public async Task<byte[]> MessageAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        using var line = new MemoryStream();
        while (true)
        {
            if (_at == _end && !await FillAsync(cancellation)) throw new IOException("The client left inside the message.");
            var end = Array.IndexOf(_buffer, (byte)'\n', _at, _end - _at);
            var next = end < 0 ? _end : end + 1;
            line.Write(_buffer, _at, next - _at);
            _at = next;
            if (end < 0) continue;
            var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
            if (bytes.Span.SequenceEqual(".\r\n"u8)) return message.ToArray();
            message.Write(bytes.Span[(bytes.Span[0] == '.' ? 1 : 0)..]);
            line.SetLength(0);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        (_at, _end) = (0, await stream.ReadAsync(_buffer, cancellation));
        return _end > 0;
    }

    private async ValueTask<byte?> ByteAsync(CancellationToken cancellation) =>
        _at == _end && !await FillAsync(cancellation) ? null : _buffer[_at++];
}
