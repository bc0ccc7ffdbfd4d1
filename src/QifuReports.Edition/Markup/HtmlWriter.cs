namespace QifuReports.Edition.Markup;

/// <summary>
/// Writes HTML as a stream of elements. Texts and attribute values are escaped here and nowhere else, so that a name such as
/// <c>&lt;script&gt;</c> in a filing stays text. The same calls give the same bytes.
/// </summary>
/// <param name="output">Receives the markup.</param>
public sealed class HtmlWriter(TextWriter output)
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "col", "hr", "img", "input", "link", "meta", "wbr" };

    private readonly Stack<string> _open = new();

    /// <summary>Opens an element. An attribute whose value is null is left out; one with an empty value has none.</summary>
    /// <exception cref="ArgumentException">A name is not made of small letters, digits, colons and hyphens, or is one of a handler.</exception>
    public HtmlWriter Begin(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        output.Write('>');
        if (!Void.Contains(name)) _open.Push(name);
        return this;
    }

    /// <summary>Writes an element of SVG that has nothing inside. Attributes are as for <see cref="Begin"/>.</summary>
    public HtmlWriter Shape(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        output.Write("/>");
        return this;
    }

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        CheckName(name, SvgNames);
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            CheckName(attribute, SvgNames);
            if (attribute.StartsWith("on", StringComparison.Ordinal) || attribute == "style")
                throw new ArgumentException($"The attribute {attribute} would be refused by the content security policy.", nameof(attributes));
            output.Write(' ');
            output.Write(attribute);
            if (value.Length == 0) continue;
            output.Write("=\"");
            Escape(value, isAttribute: true);
            output.Write('"');
        }
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter End()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
        return this;
    }

    /// <summary>Closes elements until only this many are open.</summary>
    public HtmlWriter EndTo(int depth)
    {
        while (_open.Count > depth) End();
        return this;
    }

    /// <summary>The number of open elements.</summary>
    public int Depth => _open.Count;

    /// <summary>Writes a text.</summary>
    public HtmlWriter Text(string text)
    {
        Escape(text, isAttribute: false);
        return this;
    }

    /// <summary>Writes an element with a text and nothing else.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Begin(name, attributes).Text(text).End();

    /// <summary>Starts a new line of the file, where white space does not show.</summary>
    public HtmlWriter Line()
    {
        output.Write('\n');
        return this;
    }

    /// <summary>
    /// Writes the content of a style or script element as it is. The text must be our own: it may not end the element.
    /// </summary>
    /// <exception cref="ArgumentException">The text has <c>&lt;/</c> or <c>&lt;!--</c>.</exception>
    public HtmlWriter Verbatim(string text)
    {
        if (text.Contains("</", StringComparison.Ordinal) || text.Contains("<!--", StringComparison.Ordinal))
            throw new ArgumentException("The text would end its element.", nameof(text));
        output.Write(text);
        return this;
    }

    // Names of SVG with a capital letter (viewBox, textLength); all others are small.
    private const string SvgNames = "BLGUPTA";

    private static void CheckName(string name, string capitals)
    {
        foreach (var c in name)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or ':')
                && !capitals.Contains(c, StringComparison.Ordinal))
                throw new ArgumentException($"{name} is no name of an element or attribute.", nameof(name));
    }

    private void Escape(string text, bool isAttribute)
    {
        foreach (var c in text)
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"' when isAttribute: output.Write("&quot;"); break;
                // Controls that turn the direction of what follows would reorder the page around the text that has them.
                case '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'): break;
                // No character of a text: HTML refuses them.
                case < ' ' and not ('\n' or '\t') or '\u007F': output.Write('\uFFFD'); break;
                default: output.Write(c); break;
            }
    }
}
