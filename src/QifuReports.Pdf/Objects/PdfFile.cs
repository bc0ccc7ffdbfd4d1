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
    /// The level of compression for streams that occur once in a document: a third of the time of the default level, for 2% more bytes.
    /// </summary>
    private const int SmallLevel = 2;

    /// <summary>
    /// The number of bytes after which an object stream is full. It is small, because a reader must decode the whole stream for one object.
    /// </summary>
    private const int PackBytes = 48 * 1024;

    private readonly CrossReference references = new();
    private readonly FileSink sink;
    private readonly OutputQueue queue;
    private readonly ByteBuffer body = new(64 * 1024, lent: true), index = new(16 * 1024, lent: true), single = new(1024);
    private readonly bool readable;
    private int packed, packStart, current, pack;

    /// <param name="output">The stream to write to; not closed.</param>
    /// <param name="readable">Whether nothing is compressed and no object is packed, so that people can read the file.</param>
    /// <param name="alongside">Whether objects are compressed and written on another thread while more are made.</param>
    public PdfFile(Stream output, bool readable, bool alongside)
    {
        this.readable = readable;
        sink = new FileSink(output);

        // The second line marks the file as binary (7.5.2): four bytes above 127.
        sink.Write("%PDF-1.7\n%"u8);
        sink.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        queue = new OutputQueue(sink, alongside);
    }

    /// <summary>Whether content should also be readable for people.</summary>
    public bool Readable => readable;

    /// <summary>The next object number.</summary>
    public int Reserve() => references.Reserve();

    /// <summary>
    /// Begins an object that is not a stream. The caller appends its value and calls <see cref="End"/> before the next object begins.
    /// </summary>
    public ByteBuffer Begin(int number)
    {
        if (current != 0) throw new InvalidOperationException($"Object {number} begins inside object {current}.");
        current = number;
        if (readable)
        {
            single.Clear();
            return single;
        }

        packStart = body.Length;
        return body;
    }

    /// <summary>Ends the object begun last.</summary>
    public void End()
    {
        var number = current;
        current = 0;
        if (readable)
        {
            WriteUnpacked(number, single);
            return;
        }

        if (packed == 0) pack = references.AddPack(references.Reserve());
        references.SetInPack(number, pack, packed++);
        index.Integer(number).Byte((byte)' ').Integer(packStart).Byte((byte)' ');
        body.Byte((byte)'\n');
        if (packed == CrossReference.PackLimit || body.Length >= PackBytes) FlushPack();
    }

    /// <summary>Writes an object that is not a stream without packing it, because its bytes must be found in the file.</summary>
    public void WriteUnpacked(int number, ByteBuffer value)
    {
        var job = queue.Rent();
        job.Number = number;
        job.IsStream = false;
        job.Data.Raw(value);
        references.SetInFile(number);
        queue.Enqueue(job);
    }

    /// <summary>
    /// A stream to be filled with dictionary entries (without Length and Filter) and data, and returned with <see cref="EndStream"/>.
    /// </summary>
    public OutputJob BeginStream(int number)
    {
        var job = queue.Rent();
        job.Number = number;
        job.IsStream = true;
        return job;
    }

    /// <summary>Writes the stream.</summary>
    public void EndStream(OutputJob job, StreamKind kind)
    {
        job.Level = readable ? 0 : kind switch
        {
            StreamKind.Plain => 0,
            StreamKind.Content => FastLevel,
            StreamKind.Attached => AttachedLevel,
            _ => SmallLevel,
        };
        references.SetInFile(job.Number);
        queue.Enqueue(job);
    }

    /// <summary>Ends the file with its cross-reference stream.</summary>
    public void Finish(int catalog, int information)
    {
        FlushPack();
        queue.Drain();

        var start = sink.Position;
        var wide = start > uint.MaxValue;
        var number = references.Reserve();
        references.SetInFile(number);

        var entries = new ByteBuffer();
        entries.Raw("/Type/XRef/Size "u8).Integer(references.Last + 1)
            .Raw("/Root "u8).Reference(catalog).Raw("/Info "u8).Reference(information)
            .Raw(wide ? "/W[1 8 2]"u8 : "/W[1 4 2]"u8);
        if (!readable) entries.Raw("/DecodeParms<</Predictor 12/Columns "u8).Integer(CrossReference.RowWidth(wide)).Raw(">>"u8);
        Identifier(entries);
        queue.Offsets.Add(new FileOffset(start));
        sink.WriteStream(number, entries, stream => references.Write(stream, queue.Offsets, wide, predicted: !readable), readable ? 0 : SmallLevel);
        var trailer = new ByteBuffer();
        sink.Write(trailer.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8).Written);
    }

    public void Dispose()
    {
        queue.Dispose();
        sink.Dispose();
        body.Release();
        index.Release();
    }

    private void Identifier(ByteBuffer entries)
    {
        entries.Raw("/ID["u8);
        var identifier = sink.Identifier();
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
        if (packed == 0) return;
        var job = queue.Rent();
        job.Number = references.PackNumber(pack);
        job.IsStream = true;
        job.Entries.Raw("/Type/ObjStm/N "u8).Integer(packed).Raw("/First "u8).Integer(index.Length);
        job.Data.Raw(index).Raw(body);
        index.Clear();
        body.Clear();
        packed = 0;
        EndStream(job, StreamKind.Content);
    }
}

/// <summary>How strongly a stream is compressed.</summary>
internal enum StreamKind
{
    /// <summary>Occurs on every page: compress fast.</summary>
    Content,

    /// <summary>Occurs once in a document: compress well.</summary>
    Single,

    /// <summary>An attached file.</summary>
    Attached,

    /// <summary>Not compressed, so that any program can find it (metadata).</summary>
    Plain,
}
