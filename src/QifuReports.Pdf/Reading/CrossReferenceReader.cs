namespace QifuReports.Pdf.Reading;

/// <summary>Reads the cross-reference sections of a file, tables and streams, from the newest to the oldest.</summary>
internal static class CrossReferenceReader
{
    /// <summary>The position of the cross-reference is looked for in this number of bytes at the end of the file.</summary>
    private const int Tail = 2048;

    /// <summary>The largest number of cross-reference sections. A file gets one section each time it is saved.</summary>
    private const int MostSections = 64;

    public static CrossReferenceTable Read(PdfDocument document, ReadOnlySpan<byte> file, ReadingBudget budget)
    {
        var table = new CrossReferenceTable(budget.Limits);
        int? next = Start(file);
        while (next is { } offset)
        {
            if (table.Sections.Contains(offset)) throw Damage.Of("the cross-reference goes round in circles");
            if (table.Sections.Count == MostSections)
                throw new PdfReadException(ReadingCodes.TooMuch, "The file was saved more often than is read here.");
            table.Sections.Add(offset);
            var trailer = Section(document, file, offset, table, budget, inTable: null);
            table.Trailer ??= trailer;
            if (Whole(trailer, "XRefStm") is { } hybrid) Section(document, file, Place(hybrid, file), table, budget, inTable: false);
            next = Whole(trailer, "Prev") is { } before ? Place(before, file) : null;
        }

        return table;
    }

    private static int Start(ReadOnlySpan<byte> file)
    {
        var tail = Math.Max(0, file.Length - Tail);
        var at = file[tail..].LastIndexOf("startxref"u8);
        if (at < 0) throw new PdfReadException(ReadingCodes.NoPdf, "The file has no end of a PDF; it is cut off or is none.");
        var lexer = new Lexer(file, tail + at + "startxref"u8.Length);
        if (lexer.Next() != TokenKind.Whole) throw Damage.At(tail + at, "it does not say where the cross-reference is");
        return Place(lexer.Whole, file);
    }

    private static int Place(double offset, ReadOnlySpan<byte> file) =>
        offset >= 0 && offset < file.Length ? (int)offset : throw Damage.Of("the cross-reference is said to be outside of the file");

    // A section is a table, which begins with the keyword xref, or a stream. If inTable is false, only a stream is allowed.
    private static PdfDictionary Section(PdfDocument document, ReadOnlySpan<byte> file, int offset, CrossReferenceTable table,
        ReadingBudget budget, bool? inTable)
    {
        var lexer = new Lexer(file, offset);
        if (inTable != false && lexer.Next() == TokenKind.Keyword && lexer.Text.SequenceEqual("xref"u8))
            return Table(ref lexer, table, budget);
        if (document.ParseIndirect(offset, null) is not PdfStream stream || (stream.Entries.Get("Type") as PdfName)?.Value != "XRef")
            throw Damage.At(offset, "there is no cross-reference where it is said to be");
        Stream(document, stream, table);
        return stream.Entries;
    }

    private static PdfDictionary Table(ref Lexer lexer, CrossReferenceTable table, ReadingBudget budget)
    {
        while (true)
        {
            var token = lexer.Next();
            if (token == TokenKind.Keyword && lexer.Text.SequenceEqual("trailer"u8)) break;
            var first = Expect(ref lexer, token);
            var count = Expect(ref lexer, lexer.Next());
            for (var i = 0L; i < count; i++)
            {
                var place = Expect(ref lexer, lexer.Next());
                var generation = Expect(ref lexer, lexer.Next());
                if (lexer.Next() != TokenKind.Keyword || lexer.Text.Length != 1)
                    throw Damage.At(lexer.Start, "a row of the cross-reference is not as it should be");
                budget.Spend(20);
                if (lexer.Text[0] == (byte)'n') table.Set(first + i, 1, place, generation);
                else table.Set(first + i, 0, 0, 0);
            }
        }

        return ObjectParser.Parse(ref lexer, budget) as PdfDictionary ?? throw Damage.At(lexer.Start, "the trailer is no dictionary");
    }

    private static long Expect(ref Lexer lexer, TokenKind token) =>
        token == TokenKind.Whole && lexer.Whole is >= 0 and <= int.MaxValue ? lexer.Whole
            : throw Damage.At(lexer.Start, "a row of the cross-reference is not as it should be");

    private static void Stream(PdfDocument document, PdfStream stream, CrossReferenceTable table) =>
        EachRow(stream.Entries, document.Decode(stream).Span, (number, kind, place, rest) =>
    {
        if (kind is 1 or 2) table.Set(number, (byte)kind, place, rest);
        else table.Set(number, 0, 0, 0);
    });

    /// <summary>
    /// Passes every row of a cross-reference stream (7.5.8.3) to the caller's function, whatever its kind; returns the number of bytes left
    /// after the last row.
    /// </summary>
    public static int EachRow(PdfDictionary entries, ReadOnlySpan<byte> rows, CrossReferenceRow told)
    {
        Span<int> widths = stackalloc int[3];
        if (entries.Get("W") is not PdfArray { Count: 3 } w) throw Damage.Of("the cross-reference does not say how wide its columns are");
        for (var i = 0; i < 3; i++) widths[i] =
            w[i] is PdfNumber { IsWhole: true, Value: >= 0 and <= 8 } width ? (int)width.Value
                : throw Damage.Of("a column of the cross-reference has an impossible width");
        var row = widths[0] + widths[1] + widths[2];
        if (row == 0) throw Damage.Of("the rows of the cross-reference are empty");

        var index = entries.Get("Index") as PdfArray;
        var sections = index is null ? 1 : index.Count / 2;
        for (var section = 0; section < sections; section++)
        {
            var first = index is null ? 0 : Number(index[section * 2]);
            var count = index is null ? Whole(entries, "Size") ?? 0 : Number(index[section * 2 + 1]);
            for (var i = 0L; i < count; i++)
            {
                if (rows.Length < row) throw Damage.Of("the cross-reference is cut off");
                var kind = widths[0] == 0 ? 1 : Field(rows[..widths[0]]);
                var place = Field(rows.Slice(widths[0], widths[1]));
                told(first + i, kind, place, Field(rows.Slice(widths[0] + widths[1], widths[2])));
                rows = rows[row..];
            }
        }

        return rows.Length;
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (var b in bytes) value = value << 8 | b;
        return value <= int.MaxValue ? (long)value : int.MaxValue;
    }

    private static long Number(PdfValue value) =>
        value is PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } number ? (long)number.Value
            : throw Damage.Of("the index of the cross-reference is not as it should be");

    private static long? Whole(PdfDictionary dictionary, string key) =>
        dictionary.Get(key) switch
        {
            null => null,
            PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } number => (long)number.Value,
            _ => throw Damage.Of(string.Create(CultureInfo.InvariantCulture, $"the entry {key} of the trailer is no number")),
        };
}

/// <summary>
/// A row of a cross-reference: the object number; the kind (0 free, 1 in the file, 2 in an object stream); the position or the number of
/// the object stream; and the generation or the index in the object stream.
/// </summary>
internal delegate void CrossReferenceRow(long number, long kind, long place, long rest);
