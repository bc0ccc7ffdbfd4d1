namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>A picture in SVG that cannot be placed as it is: where and why, and what to do about it. Callers add the file.</summary>
public sealed class SvgException : Exception
{
    private SvgException(string code, int line, int column, string message, string hint)
        : base(message) => (Code, Line, Column, Hint) = (code, line, column, hint);

    /// <summary>One of <see cref="SvgCodes"/>.</summary>
    public string Code { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>In characters, from 1.</summary>
    public int Column { get; }

    /// <summary>What to do.</summary>
    public string Hint { get; }

    /// <summary>Trouble at an offset, in bytes, of a text.</summary>
    internal static SvgException At(ReadOnlySpan<byte> text, int offset, string code, string message, string hint)
    {
        var before = text[..Math.Min(offset, text.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = 1;
        foreach (var unit in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            // The bytes after the first of a character are 10xxxxxx.
            if ((unit & 0xC0) != 0x80) column++;
        }

        return new SvgException(code, line, column, message, hint);
    }
}
