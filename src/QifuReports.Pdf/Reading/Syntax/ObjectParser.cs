namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>Builds values from tokens (ISO 32000-1, 7.3). The depth of nesting is limited.</summary>
internal static class ObjectParser
{
    /// <summary>The approximate memory that a parsed value takes, in addition to its bytes.</summary>
    private const int Overhead = 48;

    /// <summary>Parses the value that starts at the next token of the lexer.</summary>
    public static PdfValue Parse(ref Lexer lexer, ReadingBudget budget)
    {
        var start = lexer.Position;
        var value = Parse(ref lexer, lexer.Next(), budget, 0);
        budget.Spend(lexer.Position - start);
        return value;
    }

    private static PdfValue Parse(ref Lexer lexer, TokenKind token, ReadingBudget budget, int depth)
    {
        budget.Keep(Overhead);
        switch (token)
        {
            case TokenKind.Whole:
                return ReferenceOr(ref lexer);
            case TokenKind.Real:
                return double.TryParse(lexer.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                    ? new PdfNumber(real, isWhole: false) : throw Damage.At(lexer.Start, "a number cannot be read");
            case TokenKind.Name:
                return new PdfName(Name(ref lexer, budget));
            case TokenKind.String:
                budget.Keep(lexer.Text.Length);
                return new PdfString(StringBytes.Literal(lexer.Text));
            case TokenKind.HexString:
                budget.Keep(lexer.Text.Length / 2);
                return new PdfString(StringBytes.Hex(lexer.Text)
                    ?? throw Damage.At(lexer.Start, "a string has what is no hexadecimal digit"));
            case TokenKind.ArrayOpen:
                return Array(ref lexer, budget, depth + 1);
            case TokenKind.DictionaryOpen:
                return Dictionary(ref lexer, budget, depth + 1);
            case TokenKind.Keyword when lexer.Text.SequenceEqual("null"u8):
                return PdfValue.Null;
            case TokenKind.Keyword when lexer.Text.SequenceEqual("true"u8) || lexer.Text.SequenceEqual("false"u8):
                return new PdfBoolean(lexer.Text[0] == (byte)'t');
            default:
                throw Damage.At(lexer.Start, "a value is expected");
        }
    }

    /// <summary>Returns the name in the latest token, with its escapes decoded (7.3.5).</summary>
    public static string Name(ref Lexer lexer, ReadingBudget budget)
    {
        var text = lexer.Text;
        budget.Keep(text.Length * 2);
        if (!text.Contains((byte)'#')) return Encoding.Latin1.GetString(text);
        var name = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'#' && i + 2 < text.Length && StringBytes.Digit(text[i + 1]) is >= 0 and var high
                && StringBytes.Digit(text[i + 2]) is >= 0 and var low)
            {
                name.Append((char)(high << 4 | low));
                i += 2;
            }
            else
            {
                name.Append((char)text[i]);
            }
        }

        return name.ToString();
    }

    // Returns a whole number, or a reference if another number and the keyword R follow.
    private static PdfValue ReferenceOr(ref Lexer lexer)
    {
        var (number, after) = (lexer.Whole, lexer.Position);
        if (number is >= 0 and <= int.MaxValue && lexer.Next() == TokenKind.Whole && lexer.Whole is >= 0 and <= 65_535)
        {
            var generation = (int)lexer.Whole;
            if (lexer.Next() == TokenKind.Keyword && lexer.Text.SequenceEqual("R"u8)) return new PdfReference((int)number, generation);
        }

        lexer.Position = after;
        return new PdfNumber(number, isWhole: true);
    }

    private static PdfArray Array(ref Lexer lexer, ReadingBudget budget, int depth)
    {
        budget.AllowDepth(depth);
        budget.Keep(Overhead);
        var items = new List<PdfValue>();
        while (lexer.Next() is var token && token != TokenKind.ArrayClose) items.Add(Parse(ref lexer, token, budget, depth));
        return new PdfArray(items);
    }

    private static PdfDictionary Dictionary(ref Lexer lexer, ReadingBudget budget, int depth)
    {
        budget.AllowDepth(depth);
        budget.Keep(4 * Overhead);
        var (keys, values) = (new List<string>(), new List<PdfValue>());
        while (lexer.Next() is var token && token != TokenKind.DictionaryClose)
        {
            if (token != TokenKind.Name) throw Damage.At(lexer.Start, "a key of a dictionary is no name");
            keys.Add(Name(ref lexer, budget));
            values.Add(Parse(ref lexer, lexer.Next(), budget, depth));
        }

        return new PdfDictionary(keys, values);
    }
}
