namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// The open marked-content sequences at a position of a page (ISO 32000-1, 14.6): whether these sequences are artifacts, and whether their
/// text is replaced by other text (ActualText).
/// </summary>
internal sealed class MarkedContent(PdfDocument document, TextOfPage text)
{
    private const byte Artifact = 1, Replaced = 2, Replaces = 4;

    private readonly byte[] _open = new byte[document.Budget.Limits.Depth + 1];
    private string _replacement = "";
    private int _count, _floor;

    /// <summary>Begins a page or a form. Sequences that are already open stay open until the page or the form ends.</summary>
    public (int Floor, int Count) Begin()
    {
        var before = (_floor, _count);
        _floor = _count;
        return before;
    }

    /// <summary>Ends a page or a form and closes the sequences that it left open.</summary>
    public void End((int Floor, int Count) before)
    {
        while (_count > _floor) Close();
        _floor = before.Floor;
    }

    /// <summary>Turns the text added since the last piece into a piece, or drops it if a replacement text is used instead.</summary>
    public void Show()
    {
        var state = _count == 0 ? (byte)0 : _open[_count - 1];
        if ((state & Replaced) != 0) text.Drop();
        else text.EndPiece((state & Artifact) != 0);
    }

    /// <summary>Opens a sequence.</summary>
    /// <param name="tag">The tag of the sequence.</param>
    /// <param name="name">The name of its property list; the tag again if there is none.</param>
    /// <param name="entries">Its property list, if it is written inline; otherwise empty.</param>
    /// <param name="resources">The resources in which property lists are found by name.</param>
    public void Open(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name, ReadOnlySpan<byte> entries, PdfDictionary? resources)
    {
        document.Budget.AllowDepth(_count + 1);
        var state = (byte)(_count == 0 ? 0 : _open[_count - 1] & ~Replaces);
        if (tag.SequenceEqual("Artifact"u8)) state |= Artifact;
        if ((state & Replaced) == 0 && ActualText(tag, name, entries, resources) is { } actual)
        {
            _replacement = actual;
            state |= Replaced | Replaces;
        }

        _open[_count++] = state;
    }

    /// <summary>Closes the sequence opened last; does nothing if none is open.</summary>
    public void Close()
    {
        if (_count == _floor) return;
        var state = _open[--_count];
        if ((state & Replaces) == 0) return;
        text.Add(_replacement, document.Budget);
        text.EndPiece((state & Artifact) != 0);
    }

    /// <summary>Returns the position after the dictionary that opens at a position.</summary>
    public static int EndOfDictionary(ReadOnlySpan<byte> content, int at)
    {
        var depth = 0;
        while (at < content.Length)
        {
            switch (content[at])
            {
                case (byte)'(':
                    at = Lexer.EndOfString(content, at) + 1;
                    break;
                case (byte)'<' when at + 1 < content.Length && content[at + 1] == (byte)'<':
                    depth++;
                    at += 2;
                    break;
                case (byte)'<' when content[at..].IndexOf((byte)'>') is > 0 and var length:
                    at += length + 1;
                    break;
                case (byte)'>' when at + 1 < content.Length && content[at + 1] == (byte)'>':
                    at += 2;
                    if (--depth == 0) return at;
                    break;
                default:
                    at++;
                    break;
            }
        }

        throw Damage.Of("a dictionary of a page does not end");
    }

    private string? ActualText(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name, ReadOnlySpan<byte> entries, PdfDictionary? resources)
    {
        if (entries.Length > 0)
        {
            if (entries.IndexOf("ActualText"u8) < 0) return null;
            var lexer = new Lexer(entries, 0);
            return ObjectParser.Parse(ref lexer, document.Budget) is PdfDictionary written
                ? document.Get<PdfString>(written, "ActualText")?.Text : null;
        }

        if (name.SequenceEqual(tag) || resources is null || document.Get<PdfDictionary>(resources, "Properties") is not { } all)
            return null;
        return document.Get<PdfDictionary>(all, Encoding.Latin1.GetString(name)) is { } properties
            ? document.Get<PdfString>(properties, "ActualText")?.Text : null;
    }
}
