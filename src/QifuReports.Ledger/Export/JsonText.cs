namespace QifuReports.Ledger.Export;

/// <summary>
/// Writes JSON as UTF-8, from front to back. Only the characters that the grammar demands are escaped (RFC 8259). The framework's writer
/// also escapes no-break spaces, which are frequent in the texts of figures, and characters beyond U+FFFF.
/// </summary>
/// <param name="output">Receives the bytes in portions, the last portion at <see cref="End"/>. Left open.</param>
/// <param name="indented">True for one line per member and two spaces per level; false for no white space at all.</param>
public sealed class JsonText(Stream output, bool indented)
{
    private const int Portion = 32 * 1024;

    private byte[] _bytes = new byte[2 * Portion];
    private int _length, _depth;
    private bool _hasMember;

    public JsonText BeginObject() => Begin((byte)'{');

    public JsonText BeginObject(ReadOnlySpan<byte> name)
    {
        Name(name);
        return Open((byte)'{');
    }

    public JsonText BeginObject(string name)
    {
        Member();
        Quoted(name);
        Colon();
        return Open((byte)'{');
    }

    public JsonText EndObject() => Close((byte)'}');

    public JsonText BeginArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        return Open((byte)'[');
    }

    public JsonText EndArray() => Close((byte)']');

    public JsonText Text(ReadOnlySpan<byte> name, string value)
    {
        Name(name);
        Quoted(value);
        return this;
    }

    public JsonText Text(string name, string value)
    {
        Member();
        Quoted(name);
        Colon();
        Quoted(value);
        return this;
    }

    public JsonText Flag(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Raw(value ? "true"u8 : "false"u8);
        return this;
    }

    /// <summary>Writes a decimal without trailing zeros.</summary>
    public JsonText Number(ReadOnlySpan<byte> name, decimal value)
    {
        Name(name);
        Ascii(FactNumbers.Plain(value));
        return this;
    }

    /// <summary>Writes a text as an item of an array.</summary>
    public JsonText Item(string value)
    {
        Member();
        Quoted(value);
        return this;
    }

    /// <summary>Writes a whole number as an item of an array.</summary>
    public JsonText Item(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Member();
        value.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        Raw(digits[..count]);
        return this;
    }

    /// <summary>Ends the text with a line feed and writes the rest to the output. Throws if an object or array is still open.</summary>
    public void End()
    {
        if (_depth != 0) throw new InvalidOperationException("An object or array of the JSON text is not closed.");
        Raw("\n"u8);
        output.Write(_bytes, 0, _length);
        _length = 0;
    }

    private JsonText Begin(byte bracket)
    {
        Member();
        return Open(bracket);
    }

    private JsonText Open(byte bracket)
    {
        Raw([bracket]);
        _depth++;
        _hasMember = false;
        return this;
    }

    private JsonText Close(byte bracket)
    {
        _depth--;
        if (_hasMember) Line();
        Raw([bracket]);
        _hasMember = true;
        if (_length < Portion) return this;
        output.Write(_bytes, 0, _length);
        _length = 0;
        return this;
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Member();
        var place = Claim(name.Length + 2);
        place[0] = place[^1] = (byte)'"';
        name.CopyTo(place[1..]);
        Colon();
    }

    private void Colon() => Raw(indented ? ": "u8 : ":"u8);

    private void Member()
    {
        if (_hasMember) Raw(","u8);
        if (_depth > 0) Line();
        _hasMember = true;
    }

    private void Line()
    {
        if (!indented) return;
        var place = Claim(1 + 2 * _depth);
        // A loop is used instead of Fill, which would be compiled at every start.
        for (var i = 1; i < place.Length; i++) place[i] = (byte)' ';
        place[0] = (byte)'\n';
    }

    private void Quoted(string value)
    {
        Raw("\""u8);
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c >= ' ' && c is not ('"' or '\\')) continue;
            Utf8(value.AsSpan(start, i - start));
            start = i + 1;
            switch (c)
            {
                case '"':
                    Raw("\\\""u8);
                    break;
                case '\\':
                    Raw("\\\\"u8);
                    break;
                case '\n':
                    Raw("\\n"u8);
                    break;
                case '\t':
                    Raw("\\t"u8);
                    break;
                default:
                    Raw("\\u00"u8);
                    Raw([(byte)('0' + (c >> 4)), "0123456789abcdef"u8[c & 15]]);
                    break;
            }
        }
        Utf8(value.AsSpan(start));
        Raw("\""u8);
    }

    // Half of a surrogate pair without its other half becomes U+FFFD.
    private void Utf8(ReadOnlySpan<char> text)
    {
        var place = Claim(text.Length * 3);
        _length -= place.Length - Encoding.UTF8.GetBytes(text, place);
    }

    private void Ascii(string text)
    {
        var place = Claim(text.Length);
        for (var i = 0; i < place.Length; i++) place[i] = (byte)text[i];
    }

    private void Raw(ReadOnlySpan<byte> value) => value.CopyTo(Claim(value.Length));

    private Span<byte> Claim(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        var place = _bytes.AsSpan(_length, count);
        _length += count;
        return place;
    }
}
