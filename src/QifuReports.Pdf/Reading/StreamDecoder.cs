using System.IO.Compression;

namespace QifuReports.Pdf.Reading;

/// <summary>
/// Decodes streams: the Flate filter, with or without a predictor (ISO 32000-1, 7.4.4). The buffers are reused, so decoded data are valid
/// only until the next call.
/// </summary>
internal sealed class StreamDecoder(ReadingBudget budget)
{
    /// <summary>The largest number of filters of one stream.</summary>
    private const int MostFilters = 4;

    /// <summary>The cost of starting to decode a stream, in bytes of work, so that many small streams cannot evade the limits.</summary>
    private const int StartingCost = 4 * 1024;

    private const int Smallest = 32 * 1024;

    private byte[] _output = [], _spare = [];

    /// <summary>Returns the decoded data of a stream; valid until the next call.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="resolve">A function that follows references in the stream's dictionary.</param>
    public ReadOnlyMemory<byte> Decode(PdfStream stream, Func<PdfValue?, PdfValue> resolve)
    {
        var filters = resolve(stream.Entries.Get("Filter"));
        var parameters = resolve(stream.Entries.Get("DecodeParms"));
        var count = filters is PdfArray list ? list.Count : filters is PdfName ? 1 : 0;
        if (filters is not (PdfArray or PdfName) && !ReferenceEquals(filters, PdfValue.Null))
            throw Damage.Of("the filter of a stream is no name");
        if (count > MostFilters)
            throw new PdfReadException(ReadingCodes.TooMuch, "A stream of the file has more filters in a row than any document needs.");

        // All values are looked up before decompression begins, because a lookup may decode another stream and overwrite the buffers.
        var predictors = new PdfDictionary?[count];
        for (var i = 0; i < count; i++)
        {
            var name = resolve(filters is PdfArray array ? array[i] : filters) as PdfName;
            if (name?.Value is not ("FlateDecode" or "Fl"))
                throw new PdfReadException(ReadingCodes.Unsupported, $"The filter {name?.Value ?? "without a name"} is not read here.");
            predictors[i] = resolve(parameters is PdfArray several ? i < several.Count ? several[i] : null : parameters) as PdfDictionary;
        }

        var data = stream.Raw;
        budget.Spend(data.Length);
        foreach (var entries in predictors)
        {
            data = Inflate(data);
            if (entries is null || Entry(entries, "Predictor", 1) is not (> 1 and var predictor)) continue;
            data = _output.AsMemory(0, Predictors.Undo(_output.AsSpan(0, data.Length), predictor, Entry(entries, "Columns", 1),
                Entry(entries, "Colors", 1), Entry(entries, "BitsPerComponent", 8)));
        }

        return data;
    }

    private static int Entry(PdfDictionary entries, string key, int otherwise) => entries.Get(key) switch
    {
        null => otherwise,
        PdfNumber { IsWhole: true, Value: >= 1 and <= 1 << 20 } number => (int)number.Value,
        _ => throw Damage.Of("a predictor has impossible parameters"),
    };

    // Decompresses into the buffer that does not hold the input.
    private ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> data)
    {
        budget.Spend(StartingCost);
        (_output, _spare) = (_spare, _output);
        if (_output.Length < Smallest) _output = new byte[Smallest];
        var count = 0;
        try
        {
            using var source = new SpanSource(data);
            using var zlib = new ZLibStream(source, CompressionMode.Decompress);
            while (true)
            {
                var portion = zlib.Read(_output, count, _output.Length - count);
                if (portion == 0) break;
                count += portion;
                budget.Spend(portion);
                if (count > budget.Limits.StreamBytes)
                    throw new PdfReadException(ReadingCodes.TooMuch, "A stream of the file inflates to more than any document needs.");
                if (count == _output.Length) Array.Resize(ref _output, _output.Length * 2);
            }
        }
        catch (InvalidDataException)
        {
            throw Damage.Of("a compressed stream cannot be inflated");
        }

        return _output.AsMemory(0, count);
    }

    /// <summary>A read-only <see cref="Stream"/> over bytes in memory.</summary>
    private sealed class SpanSource(ReadOnlyMemory<byte> data) : Stream
    {
        private int _position;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => data.Length;
        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, data.Length - _position);
            data.Span.Slice(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
