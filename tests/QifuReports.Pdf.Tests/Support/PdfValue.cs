using System.Globalization;
using System.Text;

namespace QifuReports.Pdf.Tests.Support;

/// <summary>A value of the PDF syntax (ISO 32000-1, 7.3), read by its own rules. Throws for what breaks them.</summary>
internal abstract record PdfValue
{
    public sealed record Name(string Text) : PdfValue;

    /// <param name="Bytes">As Latin-1.</param>
    /// <param name="IsHex">Whether it is written in hexadecimal.</param>
    public sealed record Words(string Bytes, bool IsHex) : PdfValue
    {
        /// <summary>As a text string: UTF-16 with its mark, else as it is.</summary>
        public string Text => Bytes.StartsWith("\u00FE\u00FF", StringComparison.Ordinal)
            ? Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(Bytes[2..])) : Bytes;
    }

    public sealed record Number(decimal Amount, bool IsInteger) : PdfValue;

    public sealed record Reference(int To) : PdfValue;

    /// <summary>true, false, null, or an operator of a content stream.</summary>
    public sealed record Keyword(string Text) : PdfValue;

    public sealed record List(IReadOnlyList<PdfValue> Items) : PdfValue;

    public sealed record Dictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
    {
        public PdfValue? this[string key] => Entries.GetValueOrDefault(key);
        public string? NameOf(string key) => (this[key] as Name)?.Text;
        public string? TextOf(string key) => (this[key] as Words)?.Text;
        public int? NumberOf(string key) => (int?)(this[key] as Number)?.Amount;
        public int? To(string key) => (this[key] as Reference)?.To;
    }

    /// <summary>This value and all within it.</summary>
    public IEnumerable<PdfValue> All()
    {
        yield return this;
        var inside = this switch { List list => list.Items, Dictionary dictionary => dictionary.Entries.Values, _ => [] };
        foreach (var value in inside)
            foreach (var each in value.All()) yield return each;
    }

    /// <summary>The one value of a text.</summary>
    public static PdfValue Read(string text)
    {
        var values = ReadAll(text);
        return values.Count == 1 ? values[0] : throw new FormatException($"One value is expected: {text}");
    }

    /// <summary>The values of a text in a row, as in a content stream.</summary>
    public static IReadOnlyList<PdfValue> ReadAll(string text) => new Reader(text).Values(null);

    private sealed class Reader(string text)
    {
        private int _at;

        public List<PdfValue> Values(string? end)
        {
            var values = new List<PdfValue>();
            while (true)
            {
                while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
                if (_at == text.Length) return end is null ? values : throw new FormatException($"{end} is missing.");
                if (end is not null && string.CompareOrdinal(text, _at, end, 0, end.Length) == 0)
                {
                    _at += end.Length;
                    return values;
                }

                values.Add(One());
                if (values is [.., Number { IsInteger: true } number, Number { IsInteger: true, Amount: 0 }, Keyword { Text: "R" }])
                {
                    values.RemoveRange(values.Count - 3, 3);
                    values.Add(new Reference((int)number.Amount));
                }
            }
        }

        private PdfValue One()
        {
            if (Skip("<<"))
            {
                var values = Values(">>");
                var entries = new Dictionary<string, PdfValue>();
                for (var i = 0; i < values.Count; i += 2) entries.Add(((Name)values[i]).Text, values[i + 1]);
                return new Dictionary(entries);
            }

            return text[_at] switch
            {
                '[' => Skip("[") ? new List(Values("]")) : null!,
                '<' => Hexadecimal(),
                '(' => Literal(),
                '/' => new Name(NameText()),
                _ => Plain(),
            };
        }

        private bool Skip(string token)
        {
            if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0) return false;
            _at += token.Length;
            return true;
        }

        private Words Hexadecimal()
        {
            var end = text.IndexOf('>', _at);
            var bytes = Convert.FromHexString(text.AsSpan(_at + 1, end - _at - 1));
            _at = end + 1;
            return new Words(Encoding.Latin1.GetString(bytes), true);
        }

        private Words Literal()
        {
            var bytes = new StringBuilder();
            for (_at++; text[_at] != ')'; _at++)
            {
                if (text[_at] == '(') throw new FormatException("A parenthesis is not escaped.");
                if (text[_at] != '\\') bytes.Append(text[_at]);
                else if (char.IsAsciiDigit(text[_at + 1]))
                    (_, _at) = (bytes.Append((char)Convert.ToInt32(text.Substring(_at + 1, 3), 8)), _at + 3);
                else bytes.Append(text[++_at]);
            }

            _at++;
            return new Words(bytes.ToString(), false);
        }

        private string NameText()
        {
            var name = new StringBuilder();
            for (_at++; _at < text.Length && !IsEnd(text[_at]); _at++)
            {
                if (text[_at] == '#') (_, _at) =
                    (name.Append((char)int.Parse(text.AsSpan(_at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)), _at + 2);
                else name.Append(text[_at]);
            }

            return name.ToString();
        }

        private PdfValue Plain()
        {
            var start = _at;
            while (_at < text.Length && !IsEnd(text[_at])) _at++;
            if (_at == start) throw new FormatException($"Nothing can be read at: {text[start..Math.Min(text.Length, start + 40)]}");
            var word = text[start.._at];
            return decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var amount)
                ? new Number(amount, !word.Contains('.', StringComparison.Ordinal))
                : new Keyword(word);
        }

        private static bool IsEnd(char c) => char.IsWhiteSpace(c) || "()<>[]{}/%".Contains(c, StringComparison.Ordinal);
    }
}
