namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>Thrown for an SVG picture that cannot be used, with position, cause and a hint. The caller adds the file name.</summary>
public sealed class SvgException : Exception
{
    private SvgException(string code, int line, int column, string message, string hint)
        : base(message) => (Code, Line, Column, Hint) = (code, line, column, hint);

    /// <summary>One of <see cref="SvgCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in characters, from 1.</summary>
    public int Column { get; }

    /// <summary>What the author of the picture can do.</summary>
    public string Hint { get; }

    /// <summary>Returns the exception for a problem at a byte offset in a text.</summary>
    internal static SvgException At(ReadOnlySpan<byte> text, int offset, string code, string message, string hint)
    {
        var before = text[..Math.Min(offset, text.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = 1;
        foreach (var unit in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            // All bytes of a UTF-8 character after its first are 10xxxxxx.
            if ((unit & 0xC0) != 0x80) column++;
        }

        return new SvgException(code, line, column, message, hint);
    }
}
