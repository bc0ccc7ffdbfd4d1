namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>Hints for elements that are not supported.</summary>
internal static class SvgHints
{
    public static string ForElement(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("text"u8) || name.SequenceEqual("tspan"u8) || name.SequenceEqual("textPath"u8) =>
            "Turn text into paths (in Inkscape: Path, Object to Path).",
        _ when name.SequenceEqual("style"u8) =>
            "Export with presentation attributes (fill=\"...\" on each shape) and not with a style sheet.",
        _ when name.SequenceEqual("image"u8) => "Draw it with paths: there are no bitmaps.",
        _ when name.EndsWith("Gradient"u8) || name.SequenceEqual("pattern"u8) => "Use plain colours.",
        _ when name.SequenceEqual("use"u8) || name.SequenceEqual("symbol"u8) =>
            "Draw the shape itself again (in Inkscape: Edit, Clone, Unlink Clone).",
        _ when name.SequenceEqual("mask"u8) || name.SequenceEqual("filter"u8) || name.SequenceEqual("marker"u8) =>
            "Draw what it shows with paths.",
        _ when name.SequenceEqual("script"u8) || name.StartsWith("animate"u8) || name.SequenceEqual("set"u8) || name.SequenceEqual("a"u8) =>
            "Delete it: a picture on paper does nothing.",
        _ when name.Contains((byte)':') => "Save it as plain SVG, without the drawing program's own elements.",
        _ => "Delete it, or draw what it shows with paths.",
    };
}
