namespace QifuReports.App.Output.Tables;

/// <summary>
/// Wraps text into lines of a given width. Lines are broken at spaces. A word longer than a line is broken after one of the characters
/// <c>-/:,@_.</c>, or at the width if there is none. Only the spaces at the breaks are removed.
/// </summary>
internal static class TextFold
{
    /// <summary>
    /// Removes the next line from a text and returns the line. Spaces before and after the break are removed, too. From a text that is not
    /// empty, at least one character is removed, even if that character is wider than the line.
    /// </summary>
    public static ReadOnlyMemory<char> Next(ref ReadOnlyMemory<char> rest, int width)
    {
        var cut = Cut(rest.Span, width);
        var line = rest[..cut].TrimEnd(' ');
        rest = rest[cut..].TrimStart(' ');
        return line;
    }

    /// <summary>
    /// Writes a text as lines of at most the width of the display. The first line comes after the lead. The other lines start below the
    /// first word of the text, or further right if there is a hang.
    /// </summary>
    /// <param name="output">The writer for the text.</param>
    /// <param name="display">The display that gives the width.</param>
    /// <param name="lead">The text before the first line, including the indent. Its width is the indent of the other lines.</param>
    /// <param name="text">The text to wrap.</param>
    /// <param name="hang">A further indent of the other lines, in cells.</param>
    /// <param name="ink">The colour of the first word of the lead.</param>
    public static void Write(TextWriter output, Display display, string lead, string text, int hang = 0, Ink ink = Ink.Plain)
    {
        var rest = CellWidth.Clean(text).AsMemory();
        var indent = CellWidth.Of(lead);
        var (first, room) = (true, Math.Max(LeastRoom, display.Width - indent));
        var word = lead.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? lead[..end] : "";
        output.Write(word.In(ink, display));
        output.Write(lead.AsSpan(word.Length));
        do
        {
            if (!first) output.Write(new string(' ', indent + hang));
            output.Write(Next(ref rest, first ? room : Math.Max(LeastRoom, room - hang)).Span);
            output.WriteLine();
            first = false;
        }
        while (!rest.IsEmpty);
    }

    // On a very narrow display, lines are allowed to be longer than the display, since a column of single letters would be worse.
    private const int LeastRoom = 8;

    private static int Cut(ReadOnlySpan<char> text, int width)
    {
        var (cells, at, space, joint) = (0, 0, 0, 0);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var wide = CellWidth.Of(rune);
            if (at > 0 && cells + wide > width) break;
            if (rune.Value == ' ') space = at;
            cells += wide;
            at += length;
            if (rune.Value is '-' or '/' or ':' or ',' or '@' or '_' or '.') joint = at;
        }
        if (at == text.Length || text[at] == ' ') return at;
        if (space > 0) return space;
        return joint > 0 ? joint : at;
    }
}
