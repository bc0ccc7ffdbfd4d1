using System.Net.Sockets;

namespace QifuReports.Delivery.Smtp;

/// <summary>
/// The lowest layer of the connection to the server, below TLS if there is any. It passes all data through. It can also tell, without
/// waiting, whether the server has sent something that the reader has not yet processed. TLS also sends records without text, so waiting
/// bytes are not necessarily text of the server. If the reader took bytes and then asks for more, the bytes it took contained no text.
/// </summary>
/// <remarks>For one reader and one writer at a time, as TLS reads and writes.</remarks>
internal sealed class HeedfulStream(Stream inner) : Stream
{
    private readonly Socket? _socket = (inner as NetworkStream)?.Socket;

    // Set before bytes are taken, and cleared when the reader requests more. In between, the reader is still processing the bytes.
    private volatile bool _isBeingRead;

    /// <summary>
    /// Whether the server has sent something, or closed the connection, and the reader has not processed this yet. The order of the two
    /// conditions matters: bytes leave the socket only while a reader is processing them.
    /// </summary>
    public bool HasMore => IsReadable || _isBeingRead;

    /// <summary>Whether there are bytes that no reader has taken from the connection.</summary>
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

        // Reading zero bytes waits for data but leaves the data in the socket, where Poll sees them. Such a read sometimes returns without
        // data.
        while (_socket is not null)
        {
            _ = await inner.ReadAsync(Memory<byte>.Empty, cancellationToken);
            if (IsReadable) break;
        }
        if (buffer.Length == 0) return 0;
        _isBeingRead = _socket is not null;
        return await inner.ReadAsync(buffer, cancellationToken);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);
    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    // TLS and the dialogue call only the asynchronous methods that take Memory. The methods below exist because the base class requires
    // them.
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
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
