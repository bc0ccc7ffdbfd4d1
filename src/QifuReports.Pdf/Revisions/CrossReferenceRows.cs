namespace QifuReports.Pdf.Revisions;

/// <summary>Compares the rows of one cross-reference section with the objects that its revision writes.</summary>
internal static class CrossReferenceRows
{
    private const int RowLength = 20;

    /// <summary>Throws unless the rows list every object at its position, and nothing else.</summary>
    /// <param name="rows">The rows by object number: kind, position, and generation or index.</param>
    /// <param name="objects">The objects that the revision writes.</param>
    /// <param name="section">The position of the cross-reference section.</param>
    /// <param name="size">One more than the highest object number allowed.</param>
    /// <param name="packed">Whether <paramref name="objects"/> includes the objects in object streams.</param>
    public static void Hold(Dictionary<long, NamedPlace> rows, Dictionary<int, WrittenObject> objects, int section, int size, bool packed)
    {
        foreach (var (number, row) in rows)
        {
            if (number >= size) throw Damage.At(section, FormattableString.Invariant($"object {number} is beyond what the trailer counts"));
            if (number == 0 && row.Kind == 0) continue;
            var agrees = objects.TryGetValue((int)number, out var written) && row.Kind switch
            {
                1 => written is { Pack: 0 } && written.Place == row.Place && row.Rest == 0,
                2 => written.Pack > 0 && written.Pack == row.Place && written.Place == row.Rest,
                _ => false,
            };
            if (!agrees && (packed || row.Kind != 2))
                throw Damage.At(section, FormattableString.Invariant($"the cross-reference says of object {number} what is not so"));
        }

        // Every object must have a row, except the cross-reference stream itself.
        foreach (var (number, written) in objects)
            if (!rows.ContainsKey(number) && written.Place != section)
                throw Damage.At(written.Place,
                    FormattableString.Invariant($"object {number} stands in the file, and the cross-reference does not name it"));
    }

    /// <summary>Passes every row of a cross-reference table (7.5.4) to the caller's function; returns the trailer and its end.</summary>
    public static (PdfDictionary Trailer, int End) OfTable(ReadOnlySpan<byte> file, int position, ReadingBudget budget,
        CrossReferenceRow told)
    {
        position = Line(file, position + "xref"u8.Length);
        while (!file[position..].StartsWith("trailer"u8))
        {
            var lexer = new Lexer(file, position);
            var first = Whole(ref lexer);
            var count = Whole(ref lexer);
            if (!file[position..].StartsWith(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{first} {count}"))))
                throw Damage.At(position, "a part of the cross-reference is not as it should be");
            position = Line(file, file[lexer.Position..].StartsWith(" "u8) ? lexer.Position + 1 : lexer.Position);
            for (var i = 0L; i < count; i++, position += RowLength)
            {
                budget.Spend(RowLength);
                if (file.Length - position < RowLength) throw Damage.At(position, "the cross-reference is cut off");
                var row = file.Slice(position, RowLength);
                if (row[..10].ContainsAnyExceptInRange((byte)'0', (byte)'9') || row[11..16].ContainsAnyExceptInRange((byte)'0', (byte)'9')
                    || row[10] != (byte)' ' || row[16] != (byte)' '
                    || row[17] is not ((byte)'n' or (byte)'f')
                    || row[18..] is not ([(byte)' ', (byte)'\n'] or [(byte)' ', (byte)'\r'] or [(byte)'\r', (byte)'\n']))
                    throw Damage.At(position, "a row of the cross-reference is not as it should be");
                told(first + i, row[17] == (byte)'n' ? 1 : 0, Digits(row[..10]), Digits(row[11..16]));
            }
        }

        var words = new Lexer(file, position + "trailer"u8.Length);
        var trailer = ObjectParser.Parse(ref words, budget) as PdfDictionary ?? throw Damage.At(position, "the trailer is no dictionary");
        return words.SawComment ? throw Damage.At(position, "the trailer has a comment in it") : (trailer, words.Position);
    }

    private static long Whole(ref Lexer lexer) =>
        lexer.Next() == TokenKind.Whole && lexer.Whole is >= 0 and <= int.MaxValue ? lexer.Whole
            : throw Damage.At(lexer.Start, "a part of the cross-reference is not as it should be");

    private static int Line(ReadOnlySpan<byte> file, int position) => file[position..].StartsWith("\r\n"u8) ? position + 2
        : file[position..].StartsWith("\n"u8) || file[position..].StartsWith("\r"u8) ? position + 1
            : throw Damage.At(position, "a line of the cross-reference does not end");

    private static long Digits(ReadOnlySpan<byte> digits)
    {
        long value = 0;
        foreach (var digit in digits) value = value * 10 + digit - '0';
        return value;
    }
}

/// <summary>
/// A row of a cross-reference. Kind 0: free. Kind 1: in the file; Rest is the generation. Kind 2: in an object stream; Place is the number
/// of the object stream, Rest the index in it.
/// </summary>
internal readonly record struct NamedPlace(long Kind, long Place, long Rest);
