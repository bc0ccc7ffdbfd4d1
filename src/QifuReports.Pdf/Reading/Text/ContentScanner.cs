namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// Reads the operators of a content stream and appends the text that they show. Each byte is read about once, and no objects are allocated.
/// Each string is decoded at once, and dropped if the operator after it does not show the string.
/// </summary>
internal sealed class ContentScanner(PdfDocument document, TextOfPage text)
{
    private const int MostStates = 256;

    /// <summary>The cost of a form in bytes of work, besides its content, so that forms that paint forms cannot evade the limits.</summary>
    private const int FormCost = 4 * 1024;

    private readonly FontTable _fonts = new(document);
    private readonly MarkedContent _marks = new(document, text);
    private readonly UnicodeMap?[] _saved = new UnicodeMap?[MostStates];
    private byte[] _unescaped = new byte[256];
    private UnicodeMap? _font;
    private int _states;

    /// <summary>Reads the content of a page, or of a form on a page.</summary>
    /// <param name="content">The operators.</param>
    /// <param name="resources">The resources that the names in the content refer to.</param>
    /// <param name="depth">The level of nesting; 1 for the page itself.</param>
    public void Run(ReadOnlySpan<byte> content, PdfDictionary? resources, int depth)
    {
        document.Budget.AllowDepth(depth);
        document.Budget.Spend(content.Length + (depth == 1 ? 0 : FormCost));
        if (depth == 1) (_font, _states) = (null, 0);
        var open = _marks.Begin();
        Range first = default, last = default, entries = default;
        for (var i = 0; i < content.Length;)
        {
            var start = i;
            switch (content[i])
            {
                case (byte)'(':
                    i = Literal(content, i + 1);
                    break;
                case (byte)'<' when i + 1 < content.Length && content[i + 1] == (byte)'<':
                    i = MarkedContent.EndOfDictionary(content, i);
                    entries = start..i;
                    break;
                case (byte)'<':
                    i = Hexadecimal(content, i + 1);
                    break;
                case (byte)'/':
                    i = EndOfWord(content, i + 1);
                    last = (start + 1)..i;
                    if (first.Equals(default)) first = last;
                    break;
                case (byte)'%':
                    while (i < content.Length && content[i] is not ((byte)'\n' or (byte)'\r')) i++;
                    break;
                case >= (byte)'+' and <= (byte)'9':
                    i = EndOfWord(content, i + 1);
                    break;
                case <= (byte)' ' or (byte)'[' or (byte)']' or (byte)')' or (byte)'>' or (byte)'{' or (byte)'}':
                    i++;
                    break;
                default:
                    i = EndOfWord(content, i + 1);
                    i = Operate(content, start..i, content[first], content[last], content[entries], resources, depth);
                    (first, last, entries) = (default, default, default);
                    break;
            }
        }

        text.Drop();
        _marks.End(open);
    }

    // Handles the operators that affect text; returns the position to continue from.
    private int Operate(ReadOnlySpan<byte> content, Range place, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last,
        ReadOnlySpan<byte> entries, PdfDictionary? resources, int depth)
    {
        var after = place.End.Value;
        switch (content[place])
        {
            case [(byte)'T', (byte)'J' or (byte)'j'] or [(byte)'\'' or (byte)'"']:
                _marks.Show();
                return after;
            case [(byte)'T', (byte)'f']:
                _font = _fonts.Find(resources, last);
                break;
            case [(byte)'q'] when _states < MostStates:
                _saved[_states++] = _font;
                break;
            case [(byte)'Q'] when _states > 0:
                _font = _saved[--_states];
                break;
            case [(byte)'B', (byte)'D' or (byte)'M', (byte)'C']:
                text.Drop();
                _marks.Open(first, last, entries, resources);
                break;
            case [(byte)'E', (byte)'M', (byte)'C']:
                text.Drop();
                _marks.Close();
                break;
            case [(byte)'D', (byte)'o']:
                Form(resources, last, depth);
                break;
            case [(byte)'I', (byte)'D']:
                // The bytes of an inline image are not operators (8.9.7). They are skipped up to the operator EI.
                var end = content[after..].IndexOf("EI"u8);
                while (end > 0 && !(Lexer.IsDelimiter(content[after + end - 1])
                    && (after + end + 2 >= content.Length || Lexer.IsDelimiter(content[after + end + 2]))))
                {
                    var next = content[(after + end + 2)..].IndexOf("EI"u8);
                    end = next < 0 ? -1 : end + 2 + next;
                }

                after = end < 0 ? content.Length : after + end + 2;
                break;
        }

        text.Drop();
        return after;
    }

    // A form belongs to the page that paints it. The data of the form are copied, because decoding another stream would overwrite them.
    private void Form(PdfDictionary? resources, ReadOnlySpan<byte> name, int depth)
    {
        if (resources is null || document.Get<PdfDictionary>(resources, "XObject") is not { } forms) return;
        if (document.Get<PdfStream>(forms, Encoding.Latin1.GetString(name)) is not { } form
            || document.Get<PdfName>(form.Entries, "Subtype")?.Value != "Form") return;
        var (outerFont, outerStates) = (_font, _states);
        Run(document.Decode(form).ToArray(), document.Get<PdfDictionary>(form.Entries, "Resources") ?? resources, depth + 1);
        (_font, _states) = (outerFont, Math.Min(outerStates, _states));
    }

    // The fast path: codes nearly always have two bytes and are not escaped. Everything else takes the slow path, LongLiteral.
    private int Literal(ReadOnlySpan<byte> content, int begin)
    {
        if (_font is not { TwoBytes: true } map)
        {
            return LongLiteral(content, begin);
        }

        var place = text.Claim(0);
        var (i, count) = (begin, 0);
        while (i + 1 < content.Length)
        {
            byte high = content[i], low = content[i + 1];
            if (high == (byte)')')
            {
                text.Advance(count);
                return i + 1;
            }

            if (IsSpecial(high) || IsSpecial(low) || count == place.Length) return LongLiteral(content, begin);
            var character = map[high << 8 | low];
            if (character == '\0') return LongLiteral(content, begin);
            place[count++] = character;
            i += 2;
        }

        return LongLiteral(content, begin);
    }

    private int LongLiteral(ReadOnlySpan<byte> content, int begin)
    {
        var end = Lexer.EndOfString(content, begin - 1);
        var written = content[begin..end];
        if (_unescaped.Length < written.Length) _unescaped = new byte[written.Length];
        Decode(_unescaped.AsSpan(0, StringBytes.Literal(written, _unescaped)));
        return end + 1;
    }

    private int Hexadecimal(ReadOnlySpan<byte> content, int begin)
    {
        var length = content[begin..].IndexOf((byte)'>');
        if (length < 0) throw Damage.Of("a string of a page does not end");
        if (_unescaped.Length < length) _unescaped = new byte[length];
        var count = StringBytes.Hex(content.Slice(begin, length), _unescaped);
        if (count < 0) throw Damage.Of("a string of a page has what is no hexadecimal digit");
        Decode(_unescaped.AsSpan(0, count));
        return begin + length + 1;
    }

    private void Decode(ReadOnlySpan<byte> codes)
    {
        if (_font is null)
        {
            text.Add(UnicodeMap.Unknown);
            return;
        }

        for (var i = 0; i < codes.Length; i++)
        {
            int code = codes[i];
            if (_font.TwoBytes) code = code << 8 | (++i < codes.Length ? codes[i] : 0);
            var character = _font[code];
            if (character != '\0') text.Add(character);
            else text.Add(_font.Several(code), document.Budget);
        }
    }

    private static bool IsSpecial(byte value) => value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r';

    private static int EndOfWord(ReadOnlySpan<byte> content, int at)
    {
        while (at < content.Length && !Lexer.IsDelimiter(content[at])) at++;
        return at;
    }
}
