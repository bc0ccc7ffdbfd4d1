namespace QifuReports.Pdf.Objects;

/// <summary>
/// A PDF file that is written from start to end. It assigns object numbers, packs small objects into object streams, and ends with the
/// cross-reference stream. Objects may refer to numbers whose objects come later. Each number is written once.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>The level of compression for page contents and object streams, where speed matters.</summary>
    private const int FastLevel = 1;

    /// <summary>
    /// The level of compression for attached files. They are long and repetitive, so more effort saves a third of the size for a few
    /// milliseconds.
    /// </summary>
    private const int AttachedLevel = 6;

    /// <summary>
    /// The level of compression for streams that occur once in a document. It takes a third of the time of the default level and gives 2%
    /// more bytes.
    /// </summary>
    private const int SmallLevel = 2;

    /// <summary>
    /// The number of bytes after which an object stream is full. The number is small, because a reader must decode the whole stream to get
    /// one object.
    /// </summary>
    private const int PackBytes = 48 * 1024;

    private readonly CrossReference _references = new();
    private readonly FileSink _sink;
    private readonly OutputQueue _queue;
    private readonly ByteBuffer _body = new(64 * 1024, lent: true), _index = new(16 * 1024, lent: true), _single = new(1024);
    private readonly bool _readable;
    private int _packed, _packStart, _current, _pack;

    /// <param name="output">The stream to write to; not closed.</param>
    /// <param name="readable">Whether streams stay uncompressed and objects unpacked, so that people can read the file.</param>
    /// <param name="alongside">Whether objects are compressed and written on another thread while more are made.</param>
    public PdfFile(Stream output, bool readable, bool alongside)
    {
        _readable = readable;
        _sink = new FileSink(output);

        // The second line, four bytes above 127, shows other programs that the file is binary (7.5.2).
        _sink.Write("%PDF-1.7\n%"u8);
        _sink.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        _queue = new OutputQueue(_sink, alongside);
    }

    /// <summary>Whether the contents of pages should be written so that people can read them.</summary>
    public bool Readable => _readable;

    /// <summary>Assigns the next object number.</summary>
    public int Reserve() => _references.Reserve();

    /// <summary>
    /// Begins an object that is not a stream. The caller appends its value and calls <see cref="End"/> before the next object begins.
    /// </summary>
    public ByteBuffer Begin(int number)
    {
        if (_current != 0) throw new InvalidOperationException($"Object {number} begins inside object {_current}.");
        _current = number;
        if (_readable)
        {
            _single.Clear();
            return _single;
        }

        _packStart = _body.Length;
        return _body;
    }

    /// <summary>Ends the object that <see cref="Begin"/> has begun.</summary>
    public void End()
    {
        var number = _current;
        _current = 0;
        if (_readable)
        {
            WriteUnpacked(number, _single);
            return;
        }

        if (_packed == 0) _pack = _references.AddPack(_references.Reserve());
        _references.SetInPack(number, _pack, _packed++);
        _index.Integer(number).Byte((byte)' ').Integer(_packStart).Byte((byte)' ');
        _body.Byte((byte)'\n');
        if (_packed == CrossReference.PackLimit || _body.Length >= PackBytes) FlushPack();
    }

    /// <summary>Writes an object (not a stream) directly to the file, not into an object stream, so that its bytes can be found.</summary>
    public void WriteUnpacked(int number, ByteBuffer value)
    {
        var job = _queue.Rent();
        job.Number = number;
        job.IsStream = false;
        job.Data.Raw(value);
        _references.SetInFile(number);
        _queue.Enqueue(job);
    }

    /// <summary>
    /// Begins a stream. The caller fills it with dictionary entries (without Length and Filter) and data, and then calls
    /// <see cref="EndStream"/>.
    /// </summary>
    public OutputJob BeginStream(int number)
    {
        var job = _queue.Rent();
        job.Number = number;
        job.IsStream = true;
        return job;
    }

    /// <summary>Writes the stream.</summary>
    public void EndStream(OutputJob job, StreamKind kind)
    {
        job.Level = _readable ? 0 : kind switch
        {
            StreamKind.Plain => 0,
            StreamKind.Content => FastLevel,
            StreamKind.Attached => AttachedLevel,
            _ => SmallLevel,
        };
        _references.SetInFile(job.Number);
        _queue.Enqueue(job);
    }

    /// <summary>Ends the file with its cross-reference stream.</summary>
    public void Finish(int catalog, int information)
    {
        FlushPack();
        _queue.Drain();

        var start = _sink.Position;
        var wide = start > uint.MaxValue;
        var number = _references.Reserve();
        _references.SetInFile(number);

        var entries = new ByteBuffer();
        entries.Raw("/Type/XRef/Size "u8).Integer(_references.Last + 1)
            .Raw("/Root "u8).Reference(catalog).Raw("/Info "u8).Reference(information)
            .Raw(wide ? "/W[1 8 2]"u8 : "/W[1 4 2]"u8);
        if (!_readable) entries.Raw("/DecodeParms<</Predictor 12/Columns "u8).Integer(CrossReference.RowWidth(wide)).Raw(">>"u8);
        Identifier(entries);
        _queue.Offsets.Add(new FileOffset(start));
        _sink.WriteStream(number, entries, stream => _references.Write(stream, _queue.Offsets, wide, predicted: !_readable),
            _readable ? 0 : SmallLevel);
        var trailer = new ByteBuffer();
        _sink.Write(trailer.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8).Written);
    }

    public void Dispose()
    {
        _queue.Dispose();
        _sink.Dispose();
        _body.Release();
        _index.Release();
    }

    private void Identifier(ByteBuffer entries)
    {
        entries.Raw("/ID["u8);
        var identifier = _sink.Identifier();
        for (var copy = 0; copy < 2; copy++)
        {
            entries.Byte((byte)'<');
            for (var i = 0; i < identifier.Length; i += 2) entries.Hex16(identifier[i] << 8 | identifier[i + 1]);
            entries.Byte((byte)'>');
        }

        entries.Byte((byte)']');
    }

    private void FlushPack()
    {
        if (_packed == 0) return;
        var job = _queue.Rent();
        job.Number = _references.PackNumber(_pack);
        job.IsStream = true;
        job.Entries.Raw("/Type/ObjStm/N "u8).Integer(_packed).Raw("/First "u8).Integer(_index.Length);
        job.Data.Raw(_index).Raw(_body);
        _index.Clear();
        _body.Clear();
        _packed = 0;
        EndStream(job, StreamKind.Content);
    }
}

/// <summary>How strongly a stream is compressed.</summary>
internal enum StreamKind
{
    /// <summary>Occurs often, for instance on every page: compress fast.</summary>
    Content,

    /// <summary>Occurs once in a document: compress well.</summary>
    Single,

    /// <summary>An attached file.</summary>
    Attached,

    /// <summary>Not compressed, for instance metadata, which any program must be able to find.</summary>
    Plain,
}
