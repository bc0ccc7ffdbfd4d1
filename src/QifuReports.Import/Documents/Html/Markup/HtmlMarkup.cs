using System.Buffers;

namespace QifuReports.Import.Documents.Html.Markup;

/// <summary>
/// Removes from HTML, before parsing, everything that does not affect the figures: scripts, comments, declarations (with the entities that
/// they define), formatting, and all but a few attributes. The markup that is left cannot make the parser slow: it has no formatting
/// elements that the parser would reopen, the numbers of tags and elements are limited, and elements that close themselves get an end tag.
/// </summary>
/// <param name="source">The text of the document.</param>
internal sealed class HtmlMarkup(string source)
{
    // The greatest numbers of HTML tags and of elements. Quarterly reports in inline XBRL have about 30,000 HTML tags, and annual reports
    // of banks ten times as many; half of these are end tags.
    private const int MostTags = 400_000, MostElements = 150_000;

    // The greatest number of characters outside tags, including white space; no company's report has so many.
    private const int MostLetters = 8_000_000;

    // The greatest number of attributes in a tag. The largest elements of filings declare a few dozen namespaces.
    private const int MostAttributes = 1_000;

    // The greatest number of character references. A large document may write some hundred thousand spaces as references.
    private const int MostReferences = 2_000_000;

    // The greatest length of an attribute, in characters. A style attribute has about a dozen properties.
    private const int LongestAttribute = 2_000;

    // The greatest total length of the styles of a document. The styles of classes are written out at each element; a page with a hundred
    // thousand cells has some megabytes of styles.
    private const int LongestStyles = 8 * 1024 * 1024;

    // The greatest number of misplaced pieces of content. The parser moves content that is in a table but in no cell to a place before the
    // table, and each move costs a search.
    private const int MostMisplaced = 1_000;

    /// <summary>The greatest depth of nested elements, since each level is a recursive call. Filings have about twenty levels.</summary>
    public const int Deepest = 400;

    /// <summary>The attribute that holds the line of the file in which a block starts.</summary>
    public const string LineAttribute = "data-line";

    private static readonly string[] Holders = ["table", "div", "ul", "ol", "dl"];
    private static readonly string[] Blocks = ["table", "tr", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd"];
    private static readonly HashSet<string> Kept =
        new(["caption", "thead", "tbody", "tfoot", "td", "th", "ul", "ol", "dl", "br", "hr", "sup", "del", .. Blocks],
            StringComparer.Ordinal);
    private static readonly HashSet<string> AsDivision =
        new(["center", "pre", "blockquote", "section", "article", "header", "footer", "main", "address", "figure", "fieldset", "form",
            "nav", "aside", "text"], StringComparer.Ordinal);
    private static readonly HashSet<string> Dropped =
        new(["html", "head", "body", "meta", "link", "base", "img", "input", "col", "colgroup", "wbr", "param", "source", "track", "area",
            "embed", "frame", "frameset"], StringComparer.Ordinal);
    private static readonly HashSet<string> Unread =
        new(["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "svg", "math", "template", "select", "object"],
            StringComparer.Ordinal);
    private static readonly HashSet<string> Attributes =
        new(["style", "class", "colspan", "rowspan", "id", "name", "contextref", "unitref", "scale", "sign", "format", "xsi:nil", "onclick",
            "dimension", "hidden", "align"], StringComparer.Ordinal);
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly StringBuilder _out = new(source.Length / 2 + 64);
    private readonly bool _isXml =
        source.AsSpan(0, Math.Min(source.Length, 16 * 1024)).Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal);
    private readonly HtmlSheet _sheet = HtmlSheet.Of(source);
    private readonly int[] _open = new int[Holders.Length];
    private int _letters, _at, _line = 1, _counted, _tags, _elements, _misplaced, _references, _styles;
    private bool _inRows;

    /// <summary>Returns the reduced markup; or the code and the message of the error that prevents reading the document.</summary>
    public (string Markup, string? Code, string Message) Read(CancellationToken cancellation = default)
    {
        while (_at < source.Length)
        {
            if (_tags % 1_000 == 0) cancellation.ThrowIfCancellationRequested();
            var open = source.IndexOf('<', _at);
            if (open < 0) open = source.Length;
            Text(source.AsSpan(_at, open - _at));
            _at = open;
            if (open < source.Length && !Tag())
                return ("", ImportCodes.TooManyTags, FormattableString.Invariant($"A tag has more than {MostAttributes:#,0} attributes."));
            if (_letters > MostLetters) return ("", ImportCodes.TooMuch,
                FormattableString.Invariant($"The document has more than {MostLetters:#,0} letters outside of its tags."));
            if (_elements > MostElements) return ("", ImportCodes.TooManyTags,
                FormattableString.Invariant($"The document has more than {MostElements:#,0} elements."));
            if (_tags > MostTags)
                return ("", ImportCodes.TooManyTags, FormattableString.Invariant($"The document has more than {MostTags:#,0} tags."));
            if (_styles > LongestStyles) return ("", ImportCodes.TooManyTags,
                FormattableString.Invariant($"The styles of its classes come to more than {LongestStyles / 1024 / 1024} MiB."));
            if (_references > MostReferences)
                return ("", ImportCodes.TooManyTags,
                    FormattableString.Invariant($"The document has more than {MostReferences:#,0} references to letters."));
            if (_misplaced > MostMisplaced)
                return ("", ImportCodes.TooManyTags,
                    FormattableString.Invariant($"In its tables more than {MostMisplaced:#,0} things stand outside of the cells."));
            if (Array.Exists(_open, o => o > Deepest))
                return ("", ImportCodes.TooDeep, FormattableString.Invariant($"Elements stand more than {Deepest} deep in each other."));
        }
        return (_out.ToString(), null, "");
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (text.IsWhiteSpace())
        {
            _out.Append(' ');
            return;
        }
        if (_inRows) _misplaced++;
        if ((_letters += text.Length) > MostLetters) return;
        _references += text.Count('&');
        _out.Append(_references > MostReferences ? [] : text);
    }

    // Reads an HTML tag; returns false if the tag has more attributes than allowed.
    private bool Tag()
    {
        var rest = source.AsSpan(_at + 1);
        if (rest.StartsWith("!--")) return SkipPast("-->");
        if (rest.StartsWith("![CDATA[")) return Skip(9);
        if (rest.Length > 0 && rest[0] is '!' or '?')
            return SkipPast(rest[..(rest.IndexOf('>') is >= 0 and var end ? end : rest.Length)].Contains('[') && rest[0] == '!' ? "]>"
                : ">");
        var isEnd = rest.Length > 0 && rest[0] == '/';
        if (isEnd) rest = rest[1..];
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
        {
            if (!isEnd) _out.Append("&lt;");
            _tags++;
            return isEnd ? SkipPast(">") : Skip(1);
        }
        var length = rest.IndexOfAny(NameEnds);
        if (length < 0) return Skip(source.Length - _at);
        var name = rest[..Math.Min(length, 200)].ToString().ToLowerInvariant();
        _tags++;
        CountLines();
        if (isEnd)
        {
            if (Written(name) is { } closed)
            {
                _out.Append("</").Append(closed).Append('>');
                if (Array.IndexOf(Holders, closed) is >= 0 and var holder && _open[holder] > 0) _open[holder]--;
                _inRows =
                    closed is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" || _inRows && closed is not ("table" or "caption");
            }
            return SkipPast(">");
        }
        _at += 1 + length;
        return Start(name);
    }

    private bool Start(string name)
    {
        _elements++;
        var written = Unread.Contains(name) ? null : Written(name);
        if (written is not null)
        {
            var isOfTable = written is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption";
            if (_inRows && !isOfTable) _misplaced++;
            if (Array.IndexOf(Holders, written) is >= 0 and var holder) _open[holder]++;
            if (isOfTable) _inRows = written is not ("td" or "th" or "caption");
            _out.Append('<').Append(written);
            if (_line > 1 && Array.IndexOf(Blocks, written) >= 0) _out.Append(' ').Append(LineAttribute).Append('=').Append(_line);
        }
        if (!AttributesOf(written is not null ? name : null, out var closesItself)) return false;
        if (written is not null)
        {
            _out.Append('>');
            if (closesItself && (_isXml || name.Contains(':')) && written is not ("br" or "hr"))
            {
                _out.Append("</").Append(written).Append('>');
                if (Array.IndexOf(Holders, written) is >= 0 and var own) _open[own]--;
                if (written is "td" or "th" or "caption") _inRows = true;
                if (written is "table") _inRows = false;
            }
        }
        if (Unread.Contains(name) && !closesItself) SkipContent(name);
        return true;
    }

    // Writes the attributes of an element. The styles that the style sheets of the page give to the element are added before and after its
    // own style. If the element is null, the attributes are skipped.
    private bool AttributesOf(string? element, out bool closesItself)
    {
        var (write, count, style, classes) = (element is not null, 0, "", "");
        closesItself = false;
        while (_at < source.Length)
        {
            var c = source[_at];
            if (c == '>')
            {
                _at++;
                Styled(element, style, classes);
                return true;
            }
            if (char.IsWhiteSpace(c) || c == '/')
            {
                closesItself = c == '/';
                _at++;
                continue;
            }
            closesItself = false;
            if (++count > MostAttributes) return false;
            var name = Until("= \t\r\n\f/>");
            var before = _at;
            while (_at < source.Length && char.IsWhiteSpace(source[_at])) _at++;
            if (_at >= source.Length || source[_at] != '=')
            {
                _at = before;
                if (name.IsEmpty) _at++;
                else if (write && name.Equals("hidden", StringComparison.OrdinalIgnoreCase)) _out.Append(" hidden");
                continue;
            }
            _at++;
            while (_at < source.Length && char.IsWhiteSpace(source[_at])) _at++;
            var value = Value();
            if (!write || name.Length > 16 || value.Length > LongestAttribute
                || name.ToString().ToLowerInvariant() is var key && !Attributes.Contains(key)) continue;
            if (key == "class" && classes.Length == 0) classes = value.ToString();
            if (key == "style" && !_sheet.IsEmpty) style = style.Length == 0 ? value.ToString() : style;
            else Attribute(key, value);
        }
        Styled(element, style, classes);
        return true;
    }

    private void Styled(string? element, string style, string classes)
    {
        if (element is null || _sheet.IsEmpty) return;
        var (before, behind) = _sheet.StyleOf(element, classes);
        _styles += before.Length + behind.Length;
        if (style.Length + before.Length + behind.Length > 0 && _styles <= LongestStyles)
            Attribute("style", behind.Length == 0 && before.Length == 0 ? style : $"{before}{style};{behind}");
    }

    private void Attribute(string name, ReadOnlySpan<char> value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        foreach (var v in value)
            if (v == '"') _out.Append("&quot;");
            else _out.Append(v);
        _out.Append('"');
    }

    private ReadOnlySpan<char> Until(string ends)
    {
        var rest = source.AsSpan(_at);
        var length = rest.IndexOfAny(ends) is >= 0 and var found ? found : rest.Length;
        _at += length;
        return rest[..length];
    }

    private ReadOnlySpan<char> Value()
    {
        if (_at >= source.Length) return [];
        if (source[_at] is not ('"' or '\'')) return Until(" \t\r\n\f>");
        var quote = source[_at++];
        var end = source.IndexOf(quote, _at);
        if (end < 0) end = source.Length;
        var value = source.AsSpan(_at, end - _at);
        _at = Math.Min(end + 1, source.Length);
        return value;
    }

    // The name with which an element is written; null if the tag is dropped and only the text in the element stays. Formatting elements
    // become span elements, since the parser does not reopen an unclosed span in the blocks that follow.
    private static string? Written(string name) =>
        Kept.Contains(name) ? name : name is "s" or "strike" ? "del"
            : Dropped.Contains(name) || Unread.Contains(name) ? null
                : name.Contains(':') ? name : AsDivision.Contains(name) ? "div" : "span";

    private void SkipContent(string name)
    {
        var end = source.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? source.Length : end;
    }

    private bool SkipPast(string end)
    {
        var found = source.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? source.Length : found + end.Length;
        return true;
    }

    private bool Skip(int count)
    {
        _at += count;
        return true;
    }

    private void CountLines()
    {
        _line += source.AsSpan(_counted, _at - _counted).Count('\n');
        _counted = _at;
    }
}
