namespace QifuReports.Pdf.Revisions;

/// <summary>Reads an object stream (ISO 32000-1, 7.5.7) strictly: it may contain only its objects, one after the other.</summary>
internal static class ObjectStream
{
    private static readonly string[] Keys = ["Type", "N", "First", "Length", "Filter", "DecodeParms"];

    /// <summary>Passes the objects of the stream to the caller's function, in their order.</summary>
    /// <param name="number">The number of the object stream.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="data">The decoded data of the stream.</param>
    /// <param name="budget">How much of the limits is still unused.</param>
    /// <param name="told">The function that is called with each object.</param>
    public static void Read(int number, PdfStream stream, ReadOnlyMemory<byte> data, ReadingBudget budget, Action<WrittenObject> told)
    {
        for (var i = 0; i < stream.Entries.Count; i++)
            if (!Keys.Contains(stream.Entries.KeyAt(i))) throw Wrong(number, $"has an entry {stream.Entries.KeyAt(i)}");
        int count = Entry(number, stream, "N"), first = Entry(number, stream, "First");
        if (first > data.Length || count > first / 2) throw Wrong(number, "has fewer objects than it says");
        budget.Spend(data.Length);

        // Parsing decodes no other stream, so the decoder's buffer, which holds the data, is not overwritten.
        var index = new Lexer(data.Span[..first], 0);
        var objects = new Lexer(data.Span, first);
        for (var i = 0; i < count; i++)
        {
            var (own, place) = (Next(number, ref index), Next(number, ref index));
            if (own < 1 || own > budget.Limits.Objects) throw Wrong(number, "has an impossible object");
            if (place < objects.Position - first || place > Math.Min(data.Length, objects.Position + 2L) - first
                || data.Span[objects.Position..(first + place)].ContainsAnyExcept(" \r\n"u8))
                throw Wrong(number, "has something between its objects, or objects in another order");
            objects.Position = first + place;
            var value = ObjectParser.Parse(ref objects, budget);
            Duplicates.Refuse(value, first + place);
            told(new WrittenObject(own, i, number, value));
        }

        if (index.Next() != TokenKind.End || data.Span[objects.Position..].ContainsAnyExcept(" \r\n"u8) || index.SawComment
            || objects.SawComment) throw Wrong(number, "has something besides its objects");
    }

    private static int Entry(int number, PdfStream stream, string key) =>
        stream.Entries.Get(key) is PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } entry ? (int)entry.Value
            : throw Wrong(number, $"has no {key}");

    private static int Next(int number, ref Lexer lexer) =>
        lexer.Next() == TokenKind.Whole && lexer.Whole is >= 0 and <= int.MaxValue ? (int)lexer.Whole
            : throw Wrong(number, "has an index that is not as it should be");

    private static PdfReadException Wrong(int number, string what) =>
        Damage.Of(FormattableString.Invariant($"object stream {number} {what}"));
}
