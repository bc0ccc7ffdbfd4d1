namespace QifuReports.Edition.Figures;

/// <summary>
/// Writes compact JSON that may stand inside a script element of HTML. Texts that repeat are written once, in a table at the end, and
/// named by their position there.
/// </summary>
internal sealed class JsonWriter(TextWriter output)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private bool _hasMember;

    public JsonWriter Begin(char bracket)
    {
        Comma();
        output.Write(bracket);
        _hasMember = false;
        return this;
    }

    public JsonWriter End(char bracket)
    {
        output.Write(bracket);
        _hasMember = true;
        return this;
    }

    /// <summary>The name of the next member of an object.</summary>
    public JsonWriter Name(string name)
    {
        Text(name);
        output.Write(':');
        _hasMember = false;
        return this;
    }

    public JsonWriter Number(int value)
    {
        Comma();
        output.Write(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A decimal without trailing zeros. Scripts read about 16 digits of it.</summary>
    public JsonWriter Number(decimal value)
    {
        Comma();
        output.Write(value.ToString("0.############################", CultureInfo.InvariantCulture));
        return this;
    }

    public JsonWriter Numbers(IReadOnlyList<int> values)
    {
        Begin('[');
        foreach (var value in values) Number(value);
        return End(']');
    }

    /// <summary>A text that repeats, as its position in the table of words.</summary>
    public JsonWriter Word(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers.Add(text, number = _words.Count);
            _words.Add(text);
        }
        return Number(number);
    }

    /// <summary>The table of words, as an array.</summary>
    public JsonWriter Words()
    {
        Begin('[');
        foreach (var word in _words) Text(word);
        return End(']');
    }

    public JsonWriter Text(string text)
    {
        Comma();
        output.Write('"');
        foreach (var c in text)
            switch (c)
            {
                case '"': output.Write("\\\""); break;
                case '\\': output.Write("\\\\"); break;
                // Controls that turn the direction of text are left out, as in the document.
                case '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'): break;
                case < ' ' or '<' or '>' or '&' or '\u007F' or '\u2028' or '\u2029' or (>= '\uD800' and <= '\uDFFF'):
                    output.Write("\\u");
                    output.Write(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default: output.Write(c); break;
            }
        output.Write('"');
        return this;
    }

    private void Comma()
    {
        if (_hasMember) output.Write(',');
        _hasMember = true;
    }
}
