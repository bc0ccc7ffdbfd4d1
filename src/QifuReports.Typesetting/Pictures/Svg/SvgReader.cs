using System.Text.Unicode;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>
/// Reads a picture from SVG, or reports why the picture cannot be read. Anything that is not supported is an error and is never silently
/// left out, so that the picture looks as its author intended. Supported are outlines in plain colours, transformations, and clips that are
/// upright rectangles. Not supported are text, style sheets, images, gradients, opacity, references and scripts.
/// </summary>
/// <remarks>Scalable Vector Graphics (SVG) 1.1, second edition. One user unit becomes one point.</remarks>
public static class SvgReader
{
    /// <summary>Returns the picture, in the size that the file states (width and height, or viewBox) and clipped to it.</summary>
    /// <exception cref="SvgException">The text is no SVG, or has something that is not supported or cannot be shown.</exception>
    public static Picture Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > SvgLimits.Bytes)
            throw SvgException.At(utf8, 0, SvgCodes.TooLarge,
                FormattableString.Invariant($"The file has more than {SvgLimits.Bytes} bytes."),
                "Make it simpler, or leave out what only the drawing program needs.");
        if (!Utf8.IsValid(utf8)) throw SvgException.At(utf8, FirstInvalid(utf8), SvgCodes.NotUtf8,
            "The file is not UTF-8 text from here on.", "Save it as plain SVG, not compressed, in UTF-8.");
        var control = Controls(utf8);
        if (control >= 0)
            throw SvgException.At(utf8, control, SvgCodes.Markup, "The file holds a control character.", "Save it again as plain SVG.");
        return new SvgRun(utf8, stackalloc MarkupAttribute[SvgLimits.Attributes]).Picture();
    }

    /// <summary>Returns the offset of the first control character that XML does not allow; -1 for none.</summary>
    private static int Controls(ReadOnlySpan<byte> utf8)
    {
        for (var from = 0; ;)
        {
            var next = utf8[from..].IndexOfAnyInRange((byte)0, (byte)0x1F);
            if (next < 0) return -1;
            from += next;
            if (!SvgMarkup.IsSpace(utf8[from])) return from;
            // White space characters usually follow each other, so they are skipped byte by byte.
            while (from < utf8.Length && SvgMarkup.IsSpace(utf8[from])) from++;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (at < utf8.Length
            && System.Text.Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
