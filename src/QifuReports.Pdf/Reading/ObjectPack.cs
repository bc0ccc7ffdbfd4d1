namespace QifuReports.Pdf.Reading;

/// <summary>An object stream (ISO 32000-1, 7.5.7): its data, and the position of each object in these data.</summary>
internal sealed class ObjectPack
{
    private readonly byte[] _data;
    private readonly int[] _numbers, _places;

    private ObjectPack(byte[] data, int[] numbers, int[] places) => (_data, _numbers, _places) = (data, numbers, places);

    public static ObjectPack Read(PdfDocument document, PdfStream stream)
    {
        int Entry(string key) =>
            document.Resolve(stream.Entries.Get(key)) is PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } number
            ? (int)number.Value : throw Damage.Of($"an object stream has no {key}");
        if (document.Get<PdfName>(stream.Entries, "Type")?.Value != "ObjStm") throw Damage.Of("an object stream is something else");
        var (count, first) = (Entry("N"), Entry("First"));
        var decoded = document.Decode(stream).Span;

        // Each object needs at least two bytes in the index, because the index has two numbers for it.
        if (first > decoded.Length || count > first / 2) throw Damage.Of("an object stream has fewer objects than it says");
        document.Budget.Keep(decoded.Length + 8L * count);
        document.Budget.Spend(first);
        var (numbers, places) = (new int[count], new int[count]);
        var lexer = new Lexer(decoded[..first], 0);
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Next(ref lexer, int.MaxValue);
            places[i] = first + Next(ref lexer, decoded.Length - first);
        }

        return new ObjectPack(decoded.ToArray(), numbers, places);
    }

    /// <summary>Returns the object with the given number, which must be at the given index of the stream.</summary>
    public PdfValue Parse(int number, int index, ReadingBudget budget)
    {
        if (index >= _numbers.Length || _numbers[index] != number)
            throw Damage.Of(FormattableString.Invariant($"object {number} is not where the cross-reference says"));
        var lexer = new Lexer(_data, _places[index]);
        return ObjectParser.Parse(ref lexer, budget);
    }

    private static int Next(ref Lexer lexer, int most) =>
        lexer.Next() == TokenKind.Whole && lexer.Whole >= 0 && lexer.Whole <= most ? (int)lexer.Whole
            : throw Damage.Of("the index of an object stream is not as it should be");
}
