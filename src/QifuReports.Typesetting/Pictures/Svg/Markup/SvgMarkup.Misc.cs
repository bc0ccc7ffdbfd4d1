namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <content>Reads everything between and around tags.</content>
internal ref partial struct SvgMarkup
{
    /// <summary>Skips everything before the next tag: white space; if text is allowed, also text.</summary>
    private void Between(int end)
    {
        if (AllowText)
        {
            References(_at, end);
            _at = end;
            return;
        }

        SkipSpace();
        if (_at < end)
            throw SvgException.At(Text, _at, SvgCodes.Markup, "Text stands where none can be shown.", "Delete it, or turn it into paths.");
    }

    private void Comment()
    {
        var start = _at;
        _at += 4;
        var end = Text[_at..].IndexOf("--"u8);
        if (end < 0) throw Wrong(start, "A comment does not end.");
        _at += end + 2;
        if (Peek() != '>') throw Wrong(_at - 2, "A comment holds \"--\".");
        _at++;
    }

    /// <summary>Reads the line <c>&lt;?xml ... ?&gt;</c>; only its encoding matters.</summary>
    private void Declaration()
    {
        var start = _at;
        var end = Text[_at..].IndexOf("?>"u8);
        if (end < 0) throw Wrong(start, "The XML declaration does not end.");
        var declaration = Text.Slice(start, end);
        _at += end + 2;
        var encoding = declaration.IndexOf("encoding"u8);
        if (encoding < 0) return;
        var value = declaration[(encoding + 8)..].TrimStart(" \t\r\n="u8);
        if (value.Length >= 7 && value[0] is (byte)'"' or (byte)'\'' && value[6] == value[0]
            && System.Text.Ascii.EqualsIgnoreCase(value[1..6], "utf-8"u8)) return;
        throw SvgException.At(Text, start + encoding, SvgCodes.NotUtf8, "The file says that it is not in UTF-8.", "Save it in UTF-8.");
    }

    private readonly SvgException Refused(ReadOnlySpan<byte> rest)
    {
        var (what, hint) = rest switch
        {
            _ when rest.StartsWith("<!DOCTYPE"u8) =>
                ("A document type is not read: it can reach outside of the file.", "Delete the lines from \"<!DOCTYPE\" to its \">\"."),
            _ when rest.StartsWith("<![CDATA["u8) => ("A CDATA section is not read.", Mend),
            _ when rest.StartsWith("<?xml-stylesheet"u8) =>
                ("A style sheet is not read.", "Export with presentation attributes (fill=\"...\" on each shape)."),
            _ when rest.StartsWith("<?"u8) => ("A processing instruction is not read.", "Delete it."),
            _ => ("A declaration is not read.", Mend),
        };
        return SvgException.At(Text, _at, SvgCodes.Markup, what, hint);
    }

    /// <summary>Checks that every reference is to a character by number, or to one of the five entities of XML.</summary>
    private readonly void References(int from, int to)
    {
        while (true)
        {
            var next = Text[from..to].IndexOf((byte)'&');
            if (next < 0) return;
            from += next;
            var end = Text[from..to].IndexOf((byte)';');
            var name = end < 0 ? default : Text.Slice(from + 1, end - 1);
            if (!IsKnown(name))
                throw SvgException.At(Text, from, SvgCodes.Markup,
                    "\"&\" begins an entity that is not known: none but those of XML itself are read.",
                    "Write the character instead, and \"&amp;\" for \"&\".");
            from += end + 1;
        }
    }

    private static bool IsKnown(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("amp"u8) || name.SequenceEqual("lt"u8) || name.SequenceEqual("gt"u8) || name.SequenceEqual("quot"u8)
            || name.SequenceEqual("apos"u8)) return true;
        if (name.Length is < 2 or > 8 || name[0] != '#') return false;
        var hex = name[1] == 'x';
        var digits = name[(hex ? 2 : 1)..];
        foreach (var digit in digits)
        {
            if (!(hex ? char.IsAsciiHexDigit((char)digit) : char.IsAsciiDigit((char)digit))) return false;
        }

        return digits.Length > 0;
    }
}
