namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>A range of bytes in the text.</summary>
internal readonly record struct ByteRange(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>An attribute: its name and the text between its quotes.</summary>
internal readonly record struct MarkupAttribute(ByteRange Name, ByteRange Value);

/// <summary>What <see cref="SvgMarkup.Read"/> has found.</summary>
internal enum MarkupKind { Start, End, EndOfText }

/// <summary>
/// Reads the tags of an XML document one by one, without copying. It is strict and accepts less than XML: no document type, no entities
/// except the five of XML, no processing instructions. Text is skipped; without <see cref="AllowText"/>, text is an error.
/// </summary>
internal ref partial struct SvgMarkup
{
    private const string Mend = "Save it again as plain SVG.";

    private readonly Span<MarkupAttribute> _attributes;
    private int _at;

    /// <param name="text">The whole document, checked to be valid UTF-8.</param>
    /// <param name="attributes">The buffer for attributes; its length is the largest number of attributes that an element may have.</param>
    public SvgMarkup(ReadOnlySpan<byte> text, Span<MarkupAttribute> attributes)
    {
        Text = text;
        _attributes = attributes;
        if (text.StartsWith("\uFEFF"u8)) _at = 3;
        if (text[_at..].StartsWith("<?xml"u8) && text.Length > _at + 5 && IsSpace(text[_at + 5])) Declaration();
    }

    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The name of the tag, including its prefix.</summary>
    public ByteRange Name { get; private set; }

    /// <summary>Whether the start tag also ends the element.</summary>
    public bool Empty { get; private set; }

    /// <summary>Whether text is allowed before the next tag. Such text is skipped.</summary>
    public bool AllowText { get; set; }

    /// <summary>The attributes of the start tag.</summary>
    public ReadOnlySpan<MarkupAttribute> Attributes => _attributes[.._count];

    private int _count;

    /// <summary>Returns the bytes of a range.</summary>
    public readonly ReadOnlySpan<byte> Of(ByteRange range) => Text.Slice(range.Start, range.Length);

    /// <summary>Goes on to the next tag.</summary>
    /// <exception cref="SvgException">The document is not well-formed.</exception>
    public MarkupKind Read()
    {
        while (true)
        {
            var next = Text[_at..].IndexOf((byte)'<');
            Between(next < 0 ? Text.Length : _at + next);
            if (_at == Text.Length) return MarkupKind.EndOfText;
            var rest = Text[_at..];
            if (rest.StartsWith("<!--"u8))
            {
                Comment();
            }
            else if (rest.StartsWith("</"u8))
            {
                _at += 2;
                Name = ReadName();
                SkipSpace();
                Expect((byte)'>', "An end tag");
                return MarkupKind.End;
            }
            else if (rest.StartsWith("<!"u8) || rest.StartsWith("<?"u8))
            {
                throw Refused(rest);
            }
            else
            {
                _at++;
                StartTag();
                return MarkupKind.Start;
            }
        }
    }

    private void StartTag()
    {
        Name = ReadName();
        _count = 0;
        while (true)
        {
            var spaced = SkipSpace();
            if (Peek() == '/')
            {
                _at++;
                Expect((byte)'>', "An empty tag");
                Empty = true;
                return;
            }

            if (Peek() == '>')
            {
                _at++;
                Empty = false;
                return;
            }

            if (!spaced && _at < Text.Length) throw Wrong(_at, "A tag has something that is no attribute.");
            Attribute();
        }
    }

    private void Attribute()
    {
        var name = ReadName();
        for (var i = 0; i < _count; i++)
        {
            if (Of(_attributes[i].Name).SequenceEqual(Of(name))) throw Wrong(name.Start, $"The attribute \"{Show(name)}\" stands twice.");
        }

        if (_count == _attributes.Length)
            throw SvgException.At(Text, name.Start, SvgCodes.TooLarge,
                FormattableString.Invariant($"An element has more than {_attributes.Length} attributes."), Mend);
        SkipSpace();
        Expect((byte)'=', "An attribute");
        SkipSpace();
        var quote = Peek();
        if (quote is not ('"' or '\'')) throw Wrong(_at, "The value of an attribute does not stand in quotes.");
        var start = ++_at;
        var length = Text[_at..].IndexOf((byte)quote);
        if (length < 0) throw Wrong(start, "A value has no closing quote.");
        _at += length;
        var open = Text.Slice(start, length).IndexOf((byte)'<');
        if (open >= 0) throw Wrong(start + open, "A value holds \"<\".");
        References(start, _at);
        _at++;
        _attributes[_count++] = new MarkupAttribute(name, new ByteRange(start, length));
    }

    private ByteRange ReadName()
    {
        var start = _at;
        while (_at < Text.Length && IsOfName(Text[_at], _at == start)) _at++;
        return _at > start ? new ByteRange(start, _at - start)
            : throw Wrong(_at, _at == Text.Length ? "The file ends within a tag." : "A name is missing.");
    }

    /// <summary>
    /// Whether a byte may be in a name: letters, "_", ":", all non-ASCII bytes (more than XML allows); if not first, also digits, "-", ".".
    /// </summary>
    private static bool IsOfName(byte unit, bool first) =>
        (byte)((unit | 0x20) - 'a') < 26 || unit is (byte)'_' or (byte)':' or >= 0x80
            || (!first && ((byte)(unit - '0') < 10 || unit is (byte)'-' or (byte)'.'));

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < Text.Length && IsSpace(Text[_at])) _at++;
        return _at > start;
    }

    public static bool IsSpace(byte unit) => unit is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Returns the next byte; -1 at the end.</summary>
    private readonly int Peek() => _at < Text.Length ? Text[_at] : -1;

    private void Expect(byte wanted, string what)
    {
        if (Peek() != wanted)
            throw Wrong(_at, _at == Text.Length ? "The file ends within a tag." : $"{what} lacks its \"{(char)wanted}\".");
        _at++;
    }

    private readonly string Show(ByteRange range) => SvgText.Show(Of(range));

    private readonly SvgException Wrong(int offset, string message) => SvgException.At(Text, offset, SvgCodes.Markup, message, Mend);
}
