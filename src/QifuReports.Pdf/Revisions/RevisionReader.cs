namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Reads a file from the start, revision by revision, so strictly that no two readers can see different documents in it. Objects must
/// follow each other with nothing in between. The cross-reference of a revision must list each object at its exact position, and no other
/// object. Nothing may occur twice, and no byte may be left over. Every violation is a <see cref="PdfReadException"/>.
/// </summary>
/// <remarks>
/// Three kinds of readers therefore see the same document: readers that use the cross-reference, readers that search backwards for the end
/// of the file, and readers that repair a file by searching for objects.
/// </remarks>
internal sealed class RevisionReader(ReadOnlyMemory<byte> file, ReadingBudget budget)
{
    /// <summary>The largest number of bytes of white space between two objects: a line end and an empty line.</summary>
    private const int MostSpace = 4;

    private readonly StreamDecoder _decoder = new(budget);

    /// <summary>Reads the revision that begins after the previous one.</summary>
    /// <param name="before">The previous revision; null for the first one.</param>
    /// <param name="packed">Whether object streams are read. If not, the objects in them are not included.</param>
    public FileRevision Read(FileRevision? before, bool packed)
    {
        var start = before?.End ?? 0;
        var position = before is null ? Header() : start;
        var objects = new Dictionary<int, WrittenObject>();
        while (true)
        {
            position = AfterSpace(position);
            if (file.Span[position..].StartsWith("xref"u8)) break;
            var (written, end) = Object(position);
            Add(objects, written);
            position = end;
            if (written.Value is not PdfStream stream) continue;
            if (TypeOf(stream) == "XRef") return End(before, start, written.Place, position, stream.Entries, objects, Rows(stream), packed);
            if (TypeOf(stream) == "ObjStm" && packed)
                ObjectStream.Read(written.Number, stream, Decode(stream), budget, one => Add(objects, one));
        }

        var rows = new Dictionary<long, NamedPlace>();
        var (trailer, after) = CrossReferenceRows.OfTable(file.Span, position, budget,
            (number, kind, place, rest) => AddRow(rows, number, kind, place, rest));
        return End(before, start, position, after, trailer, objects, rows, packed);
    }

    private FileRevision End(
        FileRevision? before, int start, int section, int position, PdfDictionary trailer, Dictionary<int, WrittenObject> objects,
        Dictionary<long, NamedPlace> rows, bool packed)
    {
        Duplicates.Refuse(trailer, section);
        var size = trailer.Get("Size") is PdfNumber { IsWhole: true, Value: > 0 and <= int.MaxValue } number ? (int)number.Value
            : throw Damage.At(section, "its trailer does not say how many objects there are");
        if (before?.Trailer.Get("Size") is PdfNumber known && known.Value > size)
            throw Damage.At(section, "its trailer counts fewer objects than the one before");
        if (trailer.Get("XRefStm") is not null) throw Damage.At(section, "it has a second cross-reference, for other readers");
        if (trailer.Get("Encrypt") is not null) throw Damage.At(section, "it says that it is encrypted");
        var previous = trailer.Get("Prev");
        if (before is null ? previous is not null : previous is not PdfNumber { IsWhole: true } told || (int)told.Value != before.Section)
            throw Damage.At(section, "it does not go on from the save before it");
        CrossReferenceRows.Hold(rows, objects, section, size, packed);
        var (mark, end) = EndMark(position, section);
        return new FileRevision(start, mark, end, section, trailer, objects);
    }

    // Reads the header with which every PDF begins (7.5.2), and the comment that shows that the file is binary.
    private int Header()
    {
        var bytes = file.Span;
        if (!bytes.StartsWith("%PDF-"u8)) throw new PdfReadException(ReadingCodes.NoPdf, "The file does not begin as a PDF does.");
        var line = bytes.IndexOf((byte)'\n') + 1;
        if (line is 0 or > 16) throw Damage.At(0, "its first line is longer than that of a PDF");
        if (line >= bytes.Length || bytes[line] != (byte)'%') return line;
        var second = bytes[line..].IndexOf((byte)'\n') + 1;
        return second is 0 or > 16 ? throw Damage.At(line, "its second line is longer than that of a PDF") : line + second;
    }

    private (WrittenObject Written, int End) Object(int position)
    {
        var lexer = new Lexer(file.Span, position);
        if (position >= file.Length) throw Damage.At(position, "it has no end");
        if (lexer.Next() != TokenKind.Whole || lexer.Whole is < 1 or > int.MaxValue)
            throw Damage.At(position, "what stands there is no object");
        var number = (int)lexer.Whole;
        if (number > budget.Limits.Objects)
            throw new PdfReadException(ReadingCodes.TooMuch, "The file has more objects than a document of its kind needs.");
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj"));
        if (!file.Span[position..].StartsWith(head)) throw Damage.At(position, "what stands there is no object of the generation 0");
        lexer.Position = position + head.Length;
        var value = ObjectParser.Parse(ref lexer, budget);
        Duplicates.Refuse(value, position);
        var token = lexer.Next();
        if (token == TokenKind.Keyword && lexer.Text.SequenceEqual("stream"u8) && value is PdfDictionary entries)
        {
            if (lexer.SawComment) throw Damage.At(position, "an object has a comment in it");
            return Stream(number, position, entries, lexer.Position);
        }

        if (token != TokenKind.Keyword || !lexer.Text.SequenceEqual("endobj"u8)) throw Damage.At(lexer.Start, "an object does not end");
        if (lexer.SawComment) throw Damage.At(position, "an object has a comment in it");
        return (new WrittenObject(number, position, 0, value), lexer.Position);
    }

    // A stream must have exactly its stated length, and must not contain the keyword endstream. The length must be a number, not a
    // reference. A reader that searches for the keyword then finds the same end.
    private (WrittenObject Written, int End) Stream(int number, int place, PdfDictionary entries, int begin)
    {
        var bytes = file.Span;
        if (bytes[begin..].StartsWith("\r\n"u8)) begin += 2;
        else if (bytes[begin..].StartsWith("\n"u8)) begin++;
        else throw Damage.At(begin, "a stream does not begin on a line of its own");
        if (entries.Get("Length") is not PdfNumber { IsWhole: true, Value: >= 0 } length || length.Value > bytes.Length - begin)
            throw Damage.At(place, "a stream does not say itself how long it is");
        if (entries.Get("F") is not null) throw Damage.At(place, "a stream has its data in another file");
        var end = begin + (int)length.Value;
        var data = file[begin..end];
        budget.Spend(data.Length);
        if (data.Span.IndexOf("endstream"u8) >= 0) throw Damage.At(place, "a stream has the end of a stream in it");
        end = AfterLine(end);
        if (!bytes[end..].StartsWith("endstream"u8)) throw Damage.At(place, "a stream is not as long as it says");
        end = AfterLine(end + "endstream"u8.Length);
        if (!bytes[end..].StartsWith("endobj"u8)) throw Damage.At(end, "a stream does not end its object");
        return (new WrittenObject(number, place, 0, new PdfStream(entries, data)), end + "endobj"u8.Length);
    }

    private (int Mark, int End) EndMark(int position, int section)
    {
        position = AfterSpace(position);
        var words = file.Span[position..];
        if (!words.StartsWith("startxref"u8)) throw Damage.At(position, "something stands between its cross-reference and its end");
        position = AfterLine(position + "startxref"u8.Length);
        var said = Encoding.ASCII.GetBytes(section.ToString(CultureInfo.InvariantCulture));
        if (!file.Span[position..].StartsWith(said)) throw Damage.At(position, "its end leads to another cross-reference than its own");
        var mark = AfterLine(position + said.Length);
        if (mark == position + said.Length || !file.Span[mark..].StartsWith("%%EOF"u8))
            throw Damage.At(position, "it does not end as a PDF does");
        mark += "%%EOF"u8.Length;
        return (mark, AfterLine(mark));
    }

    private Dictionary<long, NamedPlace> Rows(PdfStream stream)
    {
        var rows = new Dictionary<long, NamedPlace>();
        if (CrossReferenceReader.EachRow(stream.Entries, Decode(stream).Span,
            (number, kind, place, rest) => AddRow(rows, number, kind, place, rest)) > 0)
            throw Damage.Of("the cross-reference has more rows than it says");
        return rows;
    }

    private void AddRow(Dictionary<long, NamedPlace> rows, long number, long kind, long place, long rest)
    {
        budget.Keep(48);
        if (!rows.TryAdd(number, new NamedPlace(kind, place, rest)))
            throw Damage.Of(FormattableString.Invariant($"one cross-reference names object {number} twice"));
    }

    private void Add(Dictionary<int, WrittenObject> objects, WrittenObject one)
    {
        budget.Keep(64);
        if (!objects.TryAdd(one.Number, one))
            throw Damage.Of(FormattableString.Invariant($"object {one.Number} is written twice in one save"));
    }

    private ReadOnlyMemory<byte> Decode(PdfStream stream) =>
        _decoder.Decode(stream, static value =>
            value is PdfReference ? throw Damage.Of("a stream that the file is read by leads elsewhere") : value ?? PdfValue.Null);

    private static string TypeOf(PdfStream stream) => (stream.Entries.Get("Type") as PdfName)?.Value ?? "";

    private int AfterSpace(int position)
    {
        var from = position;
        while (position < file.Length && file.Span[position] is (byte)'\n' or (byte)'\r' or (byte)' ') position++;
        return position - from <= MostSpace ? position
            : throw Damage.At(from, FormattableString.Invariant(
                $"{position - from} bytes of empty space stand where an object or the end belongs"));
    }

    private int AfterLine(int position)
    {
        var bytes = file.Span[position..];
        return bytes.StartsWith("\r\n"u8) ? position + 2
            : bytes.Length > 0 && bytes[0] is (byte)'\n' or (byte)'\r' ? position + 1 : position;
    }
}
