using System.Runtime.CompilerServices;

namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>The kind of a token.</summary>
internal enum TokenKind { End, Whole, Real, Name, String, HexString, ArrayOpen, ArrayClose, DictionaryOpen, DictionaryClose, Keyword }

/// <summary>Splits bytes into the tokens of PDF syntax (ISO 32000-1, 7.2). Copies nothing: a token is a range of the bytes.</summary>
internal ref struct Lexer(ReadOnlySpan<byte> bytes, int position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The position from which the next token is read.</summary>
    public int Position { get; set; } = position;

    /// <summary>The start of the latest token.</summary>
    public int Start { get; private set; }

    /// <summary>The value of the latest whole number.</summary>
    public long Whole { get; private set; }

    /// <summary>Whether a comment was skipped.</summary>
    public bool SawComment { get; private set; }

    /// <summary>The bytes of the latest token: a name without its slash, a string without its brackets.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    public TokenKind Next()
    {
        SkipSpace();
        Start = Position;
        if (Position >= _bytes.Length) return TokenKind.End;
        switch (_bytes[Position])
        {
            case (byte)'/':
                Position++;
                Text = Regular();
                return TokenKind.Name;
            case (byte)'(':
                Text = _bytes[(Position + 1)..(Position = EndOfString(_bytes, Position) + 1)][..^1];
                return TokenKind.String;
            case (byte)'<' when Follows((byte)'<'):
                Position += 2;
                return TokenKind.DictionaryOpen;
            case (byte)'<':
                var close = _bytes[Position..].IndexOf((byte)'>');
                if (close < 0) throw Damage.At(Position, "a string does not end");
                Text = _bytes.Slice(Position + 1, close - 1);
                Position += close + 1;
                return TokenKind.HexString;
            case (byte)'>' when Follows((byte)'>'):
                Position += 2;
                return TokenKind.DictionaryClose;
            case (byte)'[':
                Position++;
                return TokenKind.ArrayOpen;
            case (byte)']':
                Position++;
                return TokenKind.ArrayClose;
            case (byte)'{' or (byte)'}':
                Text = _bytes.Slice(Position++, 1);
                return TokenKind.Keyword;
            case (byte)')' or (byte)'>':
                throw Damage.At(Position, "a bracket closes that was not opened");
            default:
                Text = Regular();
                return Number();
        }
    }

    /// <summary>Returns the position of the closing parenthesis of the literal string that opens at a position.</summary>
    public static int EndOfString(ReadOnlySpan<byte> bytes, int open)
    {
        var depth = 0;
        for (var i = open; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return i;
            }
        }

        throw Damage.At(open, "a string does not end");
    }

    /// <summary>Whether a byte ends a name, a number or a keyword (7.2.2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDelimiter(byte value) => value <= (byte)' '
        ? value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 12 or 0
        : value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/'
            or (byte)'%';

    private readonly bool Follows(byte value) => Position + 1 < _bytes.Length && _bytes[Position + 1] == value;

    private ReadOnlySpan<byte> Regular()
    {
        var start = Position;
        while (Position < _bytes.Length && !IsDelimiter(_bytes[Position])) Position++;
        return _bytes[start..Position];
    }

    private void SkipSpace()
    {
        for (; Position < _bytes.Length; Position++)
        {
            var value = _bytes[Position];
            if (value == (byte)'%')
            {
                SawComment = true;
                while (Position + 1 < _bytes.Length && _bytes[Position + 1] is not ((byte)'\n' or (byte)'\r')) Position++;
            }
            else if (value > (byte)' ' || !IsDelimiter(value))
            {
                return;
            }
        }
    }

    // Reads a number, or a keyword if the characters are not a number.
    private TokenKind Number()
    {
        long value = 0;
        var (digits, point) = (0, false);
        for (var i = 0; i < Text.Length; i++)
        {
            var c = Text[i];
            if (char.IsAsciiDigit((char)c))
            {
                if (!point && value < long.MaxValue / 10 - 9) value = value * 10 + (c - '0');
                digits++;
            }
            else if (c == (byte)'.' && !point)
            {
                point = true;
            }
            else if (i > 0 || c is not ((byte)'-' or (byte)'+'))
            {
                return TokenKind.Keyword;
            }
        }

        if (digits == 0) return TokenKind.Keyword;
        Whole = Text[0] == (byte)'-' ? -value : value;
        return point ? TokenKind.Real : TokenKind.Whole;
    }
}

/// <summary>Makes the exception for a damaged file.</summary>
internal static class Damage
{
    public static PdfReadException At(long place, string what) =>
        new(ReadingCodes.Damaged, FormattableString.Invariant($"The file is damaged near byte {place}: {what}."));

    public static PdfReadException Of(string what) => new(ReadingCodes.Damaged, $"The file is damaged: {what}.");
}
