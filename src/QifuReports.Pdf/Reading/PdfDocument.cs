namespace QifuReports.Pdf.Reading;

/// <summary>
/// A PDF file opened for reading. Objects are parsed when they are first used. Every error in the file is a <see cref="PdfReadException"/>,
/// whatever the file contains. No file can make the reader run forever or take more memory than the limits allow.
/// </summary>
/// <remarks>Not safe for use by several threads. The bytes must not change while the document is in use.</remarks>
public sealed class PdfDocument
{
    /// <summary>The largest number of references that are followed one after the other.</summary>
    private const int MostHops = 16;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly StreamDecoder _decoder;
    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly Dictionary<int, ObjectPack> _packs = [];
    private readonly HashSet<int> _underWay = [];
    private readonly Func<PdfValue?, PdfValue> _resolve;
    private readonly CrossReferenceTable? _table;

    private PdfDocument(ReadOnlyMemory<byte> file, ReadingLimits limits)
    {
        _file = file;
        Budget = new ReadingBudget(limits);
        _decoder = new StreamDecoder(Budget);
        _resolve = Resolve;
        if (file.Length > limits.FileBytes) throw new PdfReadException(ReadingCodes.TooMuch, "The file is longer than is read here.");
        if (!file.Span.StartsWith("%PDF-"u8)) throw new PdfReadException(ReadingCodes.NoPdf, "The file does not begin as a PDF does.");
        _table = CrossReferenceReader.Read(this, file.Span, Budget);
        if (Trailer.Get("Encrypt") is not null) throw new PdfReadException(ReadingCodes.Unsupported, "The file is encrypted.");
        Catalog = Resolve(Trailer.Get("Root")) as PdfDictionary ?? throw Damage.Of("it has no catalogue");
        Pages = PageList.Read(this);
    }

    /// <summary>The number of pages.</summary>
    public int PageCount => Pages.Count;

    /// <summary>The length of the file in bytes.</summary>
    public int Length => _file.Length;

    internal ReadingBudget Budget { get; }

    internal PdfDictionary Catalog { get; }

    internal PdfDictionary Trailer => _table!.Trailer!;

    internal IReadOnlyList<PdfPage> Pages { get; }

    /// <summary>The positions of the cross-reference sections, newest first. A file gets one section each time it is saved.</summary>
    internal IReadOnlyList<int> Sections => _table!.Sections;

    /// <summary>One more than the highest object number.</summary>
    internal int ObjectCount => _table!.Count;

    /// <summary>Whether the file has an object with this number.</summary>
    internal bool Has(int number) => _table![number].Kind != 0;

    /// <summary>Reads the structure of the file and its list of pages; the contents of a page are read when they are used.</summary>
    public static PdfDocument Open(ReadOnlyMemory<byte> file, ReadingLimits? limits = null) => new(file, limits ?? ReadingLimits.Default);

    /// <summary>Returns the object with the given number; <see cref="PdfValue.Null"/> if the file has no such object (7.3.10).</summary>
    internal PdfValue Object(int number)
    {
        if (_objects.TryGetValue(number, out var known)) return known;

        // While the cross-reference itself is read, no object can be found through it.
        if (_table is null) throw Damage.Of("the cross-reference needs an object that only the cross-reference could locate");
        var place = _table[number];
        if (place.Kind == 0) return PdfValue.Null;
        if (!_underWay.Add(number)) throw Damage.Of(FormattableString.Invariant($"object {number} leads back to itself"));
        Budget.AllowDepth(_underWay.Count);
        var value = place.Kind == 1 ? ParseIndirect(place.Place, number) : Pack(place.Place).Parse(number, place.Index, Budget);
        _underWay.Remove(number);
        Budget.Keep(64);
        _objects.Add(number, value);
        return value;
    }

    /// <summary>Follows references until a value is reached; <see cref="PdfValue.Null"/> for null.</summary>
    internal PdfValue Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops == MostHops)
                throw Damage.Of(FormattableString.Invariant($"object {reference.Number} leads from reference to reference"));
            value = Object(reference.Number);
        }

        return value ?? PdfValue.Null;
    }

    internal T? Get<T>(PdfDictionary dictionary, string key)
        where T : PdfValue => Resolve(dictionary.Get(key)) as T;

    /// <summary>Returns the decoded data of a stream; valid until the next stream is decoded.</summary>
    internal ReadOnlyMemory<byte> Decode(PdfStream stream) => _decoder.Decode(stream, _resolve);

    /// <summary>Parses the object at an offset. Its number must be the given number; null allows any number.</summary>
    internal PdfValue ParseIndirect(int offset, int? number)
    {
        var bytes = _file.Span;
        if (offset >= bytes.Length) throw Damage.At(offset, "an object is said to be outside of the file");
        var lexer = new Lexer(bytes, offset);
        if (lexer.Next() != TokenKind.Whole || (number is { } expected && lexer.Whole != expected)
            || lexer.Next() != TokenKind.Whole || lexer.Next() != TokenKind.Keyword || !lexer.Text.SequenceEqual("obj"u8))
            throw Damage.At(offset, "an object is not where the cross-reference says");
        var value = ObjectParser.Parse(ref lexer, Budget);
        if (lexer.Next() != TokenKind.Keyword) throw Damage.At(lexer.Start, "an object does not end");
        if (lexer.Text.SequenceEqual("endobj"u8)) return value;
        if (value is not PdfDictionary entries || !lexer.Text.SequenceEqual("stream"u8))
            throw Damage.At(lexer.Start, "an object does not end");
        return Stream(entries, lexer.Position);
    }

    // The data begin after the end of the line (7.3.8.1) and end after the stated length, before the keyword endstream.
    private PdfStream Stream(PdfDictionary entries, int begin)
    {
        var bytes = _file.Span;
        if (begin < bytes.Length && bytes[begin] == (byte)'\r') begin++;
        if (begin < bytes.Length && bytes[begin] == (byte)'\n') begin++;
        if (Resolve(entries.Get("Length")) is not PdfNumber { IsWhole: true, Value: >= 0 } length || length.Value > bytes.Length - begin)
            throw Damage.At(begin, "a stream does not say how long it is");
        var end = begin + (int)length.Value;
        var after = new Lexer(bytes, end);
        if (after.Next() != TokenKind.Keyword || !after.Text.SequenceEqual("endstream"u8))
            throw Damage.At(begin, "a stream is not as long as it says");
        return new PdfStream(entries, _file[begin..end]);
    }

    private ObjectPack Pack(int number)
    {
        if (_packs.TryGetValue(number, out var known)) return known;

        // An object stream must be in the file itself, not in another object stream (7.5.7).
        if (_table![number].Kind != 1 || Object(number) is not PdfStream stream)
            throw Damage.Of(FormattableString.Invariant($"object stream {number} is not there"));
        var pack = ObjectPack.Read(this, stream);
        _packs.Add(number, pack);
        return pack;
    }
}
