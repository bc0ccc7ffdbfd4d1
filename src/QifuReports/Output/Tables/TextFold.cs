using System.Text;

namespace QifuReports.App.Output.Tables;

/// <summary>Folds words to lines of a width: at spaces; a word that is longer at a hyphen, a slash and the like, or where it must be. Nothing is left out but the spaces at the breaks.</summary>
internal static class TextFold
{
    /// <summary>Takes the next line off a text; of a text that is not empty at least one character, and no space at either end.</summary>
    public static ReadOnlyMemory<char> Next(ref ReadOnlyMemory<char> rest, int width)
    {
        var cut = Cut(rest.Span, width);
        var line = rest[..cut].TrimEnd(' ');
        rest = rest[cut..].TrimStart(' ');
        return line;
    }

    /// <summary>Writes a text as lines that go to the width of the display, the first behind its lead and the others below its words.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="display">How wide.</param>
    /// <param name="lead">What stands before the first line, indent and all; its cells are left free before the others.</param>
    /// <param name="text">The words.</param>
    /// <param name="hang">How much further in the other lines begin.</param>
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

    // Below this, lines go over the edge of a terminal rather than down it letter by letter.
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
