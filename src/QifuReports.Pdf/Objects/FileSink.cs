using System.IO.Compression;

namespace QifuReports.Pdf.Objects;

/// <summary>The output of the file: counts its bytes and computes its fingerprint.</summary>
internal sealed class FileSink(Stream output) : IDisposable
{
    private readonly ByteBuffer _frame = new();
    private readonly MemoryStream _deflated = new(16 * 1024);
    private readonly Fingerprint _fingerprint = new();

    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _fingerprint.Add(bytes);
        Position += bytes.Length;
    }

    /// <summary>Returns the file identifier, computed from everything written so far. May be called only once.</summary>
    public byte[] Identifier() => _fingerprint.Finish();

    /// <summary>Frees the buffer; the output stream stays open.</summary>
    public void Dispose() => _deflated.Dispose();

    public void WriteObject(int number, ByteBuffer body)
    {
        _frame.Clear();
        _frame.Integer(number).Raw(" 0 obj\n"u8).Raw(body).Raw("\nendobj\n"u8);
        Write(_frame.Written);
    }

    /// <summary>Writes a stream object; <paramref name="entries"/> is its dictionary without Length and Filter.</summary>
    /// <param name="level">The level of compression, 1 to 9; 0 writes the data uncompressed.</param>
    public void WriteStream(int number, ByteBuffer entries, ReadOnlySpan<byte> data, int level)
    {
        if (level == 0)
        {
            Frame(number, entries, data, level);
            return;
        }

        _deflated.SetLength(0);
        using (var zlib = Deflate(level)) zlib.Write(data);
        Frame(number, entries, Deflated, level);
    }

    /// <summary>Writes a stream object whose data are written in portions.</summary>
    public void WriteStream(int number, ByteBuffer entries, Action<Stream> write, int level)
    {
        _deflated.SetLength(0);
        if (level == 0)
        {
            write(_deflated);
        }
        else
        {
            using var zlib = Deflate(level);
            write(zlib);
        }

        Frame(number, entries, Deflated, level);
    }

    private ReadOnlySpan<byte> Deflated => _deflated.GetBuffer().AsSpan(0, (int)_deflated.Length);

    private ZLibStream Deflate(int level) => new(_deflated, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true);

    private void Frame(int number, ByteBuffer entries, ReadOnlySpan<byte> data, int level)
    {
        _frame.Clear();
        _frame.Integer(number).Raw(" 0 obj\n<<"u8).Raw(entries);
        if (level > 0) _frame.Raw("/Filter/FlateDecode"u8);
        _frame.Raw("/Length "u8).Integer(data.Length).Raw(">>\nstream\n"u8);
        Write(_frame.Written);
        Write(data);
        Write("\nendstream\nendobj\n"u8);
    }
}
