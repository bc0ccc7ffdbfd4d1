namespace QifuReports.App.Output;

/// <summary>
/// Standard output. If a result cannot be written, the stream throws an exception with a clear message: results are the purpose of a run.
/// The run then ends with an error of the machine.
/// </summary>
/// <param name="inner">The real stream; null if the process was started with standard output closed.</param>
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
            // If the process was started with standard output closed, the runtime may have opened another file with the same descriptor
            // number. That file cannot be written.
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
