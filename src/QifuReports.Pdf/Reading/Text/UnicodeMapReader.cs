using System.Buffers.Binary;

namespace QifuReports.Pdf.Reading.Text;

/// <summary>Reads the ToUnicode map of a font: its sections <c>bfchar</c> and <c>bfrange</c>. Everything else is skipped.</summary>
internal sealed class UnicodeMapReader
{
    private readonly ReadingBudget _budget;
    private readonly bool _twoBytes;
    private readonly List<string> _pool = [];
    private int[] _entries = new int[256];

    private UnicodeMapReader(ReadingBudget budget, bool twoBytes) => (_budget, _twoBytes) = (budget, twoBytes);

    /// <summary>
    /// Returns the Unicode map of a font. A simple font without a map is assumed to have the printable characters of ASCII, as in all
    /// common encodings.
    /// </summary>
    public static UnicodeMap Of(PdfDocument document, PdfDictionary font)
    {
        var reader = new UnicodeMapReader(document.Budget, document.Get<PdfName>(font, "Subtype")?.Value == "Type0");
        if (document.Get<PdfStream>(font, "ToUnicode") is { } stream) reader.Read(document.Decode(stream).Span);
        else if (!reader._twoBytes) for (var code = 32; code < 127; code++) reader._entries[code] = code;
        return new UnicodeMap(reader._twoBytes, reader._entries, reader._pool);
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        _budget.Spend(bytes.Length);
        var lexer = new Lexer(bytes, 0);
        for (var token = lexer.Next(); token != TokenKind.End; token = lexer.Next())
        {
            if (token != TokenKind.Keyword) continue;
            if (lexer.Text.SequenceEqual("beginbfchar"u8)) Characters(ref lexer);
            else if (lexer.Text.SequenceEqual("beginbfrange"u8)) Ranges(ref lexer);
        }
    }

    private void Characters(ref Lexer lexer)
    {
        while (lexer.Next() == TokenKind.HexString)
        {
            var code = Code(lexer.Text);
            if (lexer.Next() != TokenKind.HexString) throw Damage.Of("a map of characters is not as it should be");
            Set(code, lexer.Text, 0);
        }
    }

    private void Ranges(ref Lexer lexer)
    {
        while (lexer.Next() == TokenKind.HexString)
        {
            var first = Code(lexer.Text);
            if (lexer.Next() != TokenKind.HexString) throw Damage.Of("a map of characters is not as it should be");
            var last = Code(lexer.Text);
            switch (lexer.Next())
            {
                case TokenKind.HexString:
                    for (var code = first; code <= last; code++) Set(code, lexer.Text, code - first);
                    break;
                case TokenKind.ArrayOpen:
                    for (var code = first; lexer.Next() == TokenKind.HexString; code++)
                        if (code <= last) Set(code, lexer.Text, 0);
                    break;
                default:
                    throw Damage.Of("a map of characters is not as it should be");
            }
        }
    }

    private int Code(ReadOnlySpan<byte> hex)
    {
        Span<byte> bytes = stackalloc byte[2];
        if (hex.Length > 4 || StringBytes.Hex(hex, bytes) != (_twoBytes ? 2 : 1))
            throw Damage.Of("a map of characters has a code of another length than its font");
        return _twoBytes ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : bytes[0];
    }

    // The text is UTF-16. In a range, the last code unit increases by one from code to code.
    private void Set(int code, ReadOnlySpan<byte> hex, int offset)
    {
        const int Longest = 64;

        _budget.Spend(hex.Length);
        Span<byte> bytes = stackalloc byte[Longest];
        var length = hex.Length > 2 * Longest ? -1 : StringBytes.Hex(hex, bytes);
        if (length < 2 || length % 2 != 0) throw Damage.Of("a map of characters has what is no text");
        var last = BinaryPrimitives.ReadUInt16BigEndian(bytes[(length - 2)..]) + offset;
        if (last > char.MaxValue) throw Damage.Of("a map of characters has a range beyond all characters");
        if (code >= _entries.Length)
        {
            _budget.Keep(4 * _entries.Length);
            Array.Resize(ref _entries, Math.Max(code + 1, _entries.Length * 2));
        }

        if (length == 2)
        {
            _entries[code] = last;
            return;
        }

        BinaryPrimitives.WriteUInt16BigEndian(bytes[(length - 2)..], (ushort)last);
        _budget.Keep(64 + length);
        _pool.Add(Encoding.BigEndianUnicode.GetString(bytes[..length]));
        _entries[code] = char.MaxValue + _pool.Count;
    }
}
