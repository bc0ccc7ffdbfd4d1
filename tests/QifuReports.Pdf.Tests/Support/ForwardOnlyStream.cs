namespace QifuReports.Pdf.Tests.Support;

/// <summary>A stream that can only be written, and only so much.</summary>
internal sealed class ForwardOnlyStream(Stream inner, long limit = long.MaxValue) : Stream
{
    private long _written;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => inner.Flush();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        _written += count;
        if (_written > limit) throw new IOException("The disk is full.");
        inner.Write(buffer, offset, count);
    }
}
