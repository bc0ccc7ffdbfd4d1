using System.Net;

namespace QifuReports.Edition.Proof;

/// <summary>
/// Reads a file that <see cref="HtmlWriter"/> wrote back into its parts. It is no reader of HTML in general: every element but the empty
/// ones is closed, and attributes have their values in double quotes.
/// </summary>
/// <param name="file">The text of the file.</param>
internal sealed class MarkupReader(string file)
{
    // Elements without content; their end is never written.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "br", "col", "hr", "img", "input", "link", "meta", "wbr" };

    /// <summary>Returns the parts in order. The content of style and script elements is left out.</summary>
    /// <exception cref="FormatException">A tag or a raw element does not end.</exception>
    public IEnumerable<MarkupPart> Parts()
    {
        for (var at = 0; at < file.Length;)
        {
            if (file[at] != '<')
            {
                var end = file.IndexOf('<', at);
                if (end < 0) end = file.Length;
                yield return new MarkupPart(MarkupKind.Text, "", file[at..end]);
                at = end;
                continue;
            }
            var close = file.IndexOf('>', at);
            if (close < 0) throw new FormatException("A tag does not end.");
            var tag = file[(at + 1)..close];
            at = close + 1;
            if (tag.StartsWith('!')) continue;
            if (tag.StartsWith('/'))
            {
                yield return new MarkupPart(MarkupKind.End, tag[1..], "");
                continue;
            }
            var blank = tag.AsSpan().IndexOfAny(' ', '\n', '\t');
            var name = blank < 0 ? tag : tag[..blank];
            if (Empty.Contains(name)) continue;
            yield return new MarkupPart(MarkupKind.Begin, name, tag);
            if (name is not ("style" or "script")) continue;
            at = file.IndexOf($"</{name}>", at, StringComparison.Ordinal);
            if (at < 0) throw new FormatException($"The element {name} does not end.");
        }
    }
}

/// <summary>What a part of a file is.</summary>
internal enum MarkupKind { Begin, End, Text }

/// <summary>A part of a file.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Name">The name of the element; empty for text.</param>
/// <param name="Text">Of a begin, the whole tag without its angle brackets; of a text, the text with its character references.</param>
internal readonly record struct MarkupPart(MarkupKind Kind, string Name, string Text)
{
    /// <summary>Returns the value of an attribute; null where the element does not have it.</summary>
    public string? Of(string attribute)
    {
        for (var at = Text.IndexOf(attribute, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(attribute, at + 1,
            StringComparison.Ordinal))
        {
            var value = at + attribute.Length;
            if (at == 0 || Text[at - 1] != ' ' || !Text.AsSpan(value).StartsWith("=\"")) continue;
            var end = Text.IndexOf('"', value + 2);
            return end < 0 ? null : WebUtility.HtmlDecode(Text[(value + 2)..end]);
        }
        return null;
    }
}
