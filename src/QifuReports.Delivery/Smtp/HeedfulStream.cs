using System.Net.Sockets;

namespace QifuReports.Delivery.Smtp;

/// <summary>
/// The way to the server at its lowest, beneath TLS where there is any: passes everything through and can tell, without waiting, whether the server has sent
/// something that whoever reads from here has not yet worked through. TLS sends records of its own at any time, so that bytes that wait are not yet words;
/// bytes that were taken, and after which more is asked for, were none.
/// </summary>
/// <remarks>For one reader and one writer at a time, as TLS reads and writes.</remarks>
internal sealed class HeedfulStream(Stream inner) : Stream
{
    private readonly Socket? _socket = (inner as NetworkStream)?.Socket;

    // Set before bytes are taken and until more is asked for: whoever has them is still at them.
    private volatile bool _isBeingRead;

    /// <summary>Whether the server has sent something, or has closed, that is not worked through. The order of the two questions matters: bytes leave the socket only while a reader is at them.</summary>
    public bool HasMore => IsReadable || _isBeingRead;

    /// <summary>Whether bytes lie there that nobody has taken.</summary>
    public bool HasUntaken => _socket?.Available > 0;

    private bool IsReadable => _socket?.Poll(0, SelectMode.SelectRead) ?? false;

    public override bool CanRead => true;
    public override bool CanWrite => true;
    public override bool CanSeek => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _isBeingRead = false;

        // Reading nothing waits for bytes and leaves them where Poll sees them. Now and then it comes back without any.
        while (_socket is not null)
        {
            _ = await inner.ReadAsync(Memory<byte>.Empty, cancellationToken);
            if (IsReadable) break;
        }
        if (buffer.Length == 0) return 0;
        _isBeingRead = _socket is not null;
        return await inner.ReadAsync(buffer, cancellationToken);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    // TLS and the dialogue read and write asynchronously only; these are here because a stream has to have them.
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    public override void Flush() => inner.Flush();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
