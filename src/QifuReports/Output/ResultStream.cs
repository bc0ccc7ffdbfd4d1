namespace QifuReports.App.Output;

/// <summary>Standard output, which says what it is where it cannot be written: results are what a run is for, so that a lost one is trouble with the machine.</summary>
/// <param name="inner">Where to; null where the process was started with it closed.</param>
internal sealed class ResultStream(Stream? inner) : Stream
{
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (inner is null) throw Closed();
        try
        {
            inner.Write(buffer);
        }
        catch (UnauthorizedAccessException)
        {
            // A process that was started without it has something of the runtime in its place, which takes nothing.
            throw Closed();
        }
        catch (IOException full)
        {
            throw new IOException("The result cannot be written to standard output: " + full.Message, full);
        }
    }

    public override void Flush() => inner?.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static IOException Closed() => new("Standard output is closed: there is nowhere to write the result.");
}
