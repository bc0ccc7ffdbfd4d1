namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>The supported elements.</summary>
internal enum SvgElement { Unknown, Svg, Group, Definitions, ClipPath, Rectangle, Path, Circle, Ellipse, Line, Polyline, Polygon, Words }

/// <summary>The supported attributes. Those up to LastLength are lengths; an array of lengths is indexed by these values.</summary>
internal enum SvgAttribute
{
    X, Y, Width, Height, Rx, Ry, Cx, Cy, R, X1, Y1, X2, Y2, LastLength = Y2,
    Points, D, Transform, ClipPath, ViewBox, AspectRatio, ClipPathUnits, Id, Style, Namespace,
    FirstProperty, Fill = FirstProperty, FillRule, FillOpacity, Stroke, StrokeWidth, StrokeDashes, StrokeDashOffset, StrokeCap, StrokeJoin,
        StrokeMiterLimit, StrokeOpacity,
    Opacity, Display, Visibility, VectorEffect, PaintOrder,
    Ignored, Unknown,
}

/// <summary>A set of attributes.</summary>
internal readonly record struct SvgAttributes(ulong Bits)
{
    public static SvgAttributes Of(params ReadOnlySpan<SvgAttribute> attributes)
    {
        var bits = 0UL;
        foreach (var attribute in attributes) bits |= 1UL << (int)attribute;
        return new SvgAttributes(bits);
    }

    public bool Has(SvgAttribute attribute) => (Bits >> (int)attribute & 1) != 0;
}

/// <summary>Names of elements and attributes (SVG 1.1, appendices I and J).</summary>
internal static class SvgNames
{
    public static SvgElement Element(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 when name[0] == 'g' => SvgElement.Group,
        3 when name.SequenceEqual("svg"u8) => SvgElement.Svg,
        4 when name.SequenceEqual("path"u8) => SvgElement.Path,
        4 when name.SequenceEqual("rect"u8) => SvgElement.Rectangle,
        4 when name.SequenceEqual("line"u8) => SvgElement.Line,
        4 when name.SequenceEqual("defs"u8) => SvgElement.Definitions,
        4 when name.SequenceEqual("desc"u8) => SvgElement.Words,
        5 when name.SequenceEqual("title"u8) => SvgElement.Words,
        6 when name.SequenceEqual("circle"u8) => SvgElement.Circle,
        7 when name.SequenceEqual("ellipse"u8) => SvgElement.Ellipse,
        7 when name.SequenceEqual("polygon"u8) => SvgElement.Polygon,
        8 when name.SequenceEqual("clipPath"u8) => SvgElement.ClipPath,
        8 when name.SequenceEqual("polyline"u8) => SvgElement.Polyline,
        8 when name.SequenceEqual("metadata"u8) => SvgElement.Words,
        _ => SvgElement.Unknown,
    };

    public static SvgAttribute Attribute(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => Short(name[0]),
        2 => name switch
        {
            _ when name.SequenceEqual("rx"u8) => SvgAttribute.Rx,
            _ when name.SequenceEqual("ry"u8) => SvgAttribute.Ry,
            _ when name.SequenceEqual("cx"u8) => SvgAttribute.Cx,
            _ when name.SequenceEqual("cy"u8) => SvgAttribute.Cy,
            _ when name.SequenceEqual("x1"u8) => SvgAttribute.X1,
            _ when name.SequenceEqual("y1"u8) => SvgAttribute.Y1,
            _ when name.SequenceEqual("x2"u8) => SvgAttribute.X2,
            _ when name.SequenceEqual("y2"u8) => SvgAttribute.Y2,
            _ when name.SequenceEqual("id"u8) => SvgAttribute.Id,
            _ => SvgAttribute.Unknown,
        },
        5 when name.SequenceEqual("width"u8) => SvgAttribute.Width,
        5 when name.SequenceEqual("style"u8) => SvgAttribute.Style,
        5 when name.SequenceEqual("xmlns"u8) => SvgAttribute.Namespace,
        6 when name.SequenceEqual("height"u8) => SvgAttribute.Height,
        6 when name.SequenceEqual("points"u8) => SvgAttribute.Points,
        7 when name.SequenceEqual("viewBox"u8) => SvgAttribute.ViewBox,
        9 when name.SequenceEqual("transform"u8) => SvgAttribute.Transform,
        13 when name.SequenceEqual("clipPathUnits"u8) => SvgAttribute.ClipPathUnits,
        19 when name.SequenceEqual("preserveAspectRatio"u8) => SvgAttribute.AspectRatio,
        _ when Property(name) is var property and not SvgAttribute.Unknown => property,
        _ => IsIgnored(name) ? SvgAttribute.Ignored : SvgAttribute.Unknown,
    };

    /// <summary>Returns the property with a name. A property may be a separate attribute or be inside an attribute "style".</summary>
    public static SvgAttribute Property(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("fill"u8) => SvgAttribute.Fill,
        6 when name.SequenceEqual("stroke"u8) => SvgAttribute.Stroke,
        7 when name.SequenceEqual("opacity"u8) => SvgAttribute.Opacity,
        7 when name.SequenceEqual("display"u8) => SvgAttribute.Display,
        9 when name.SequenceEqual("clip-path"u8) => SvgAttribute.ClipPath,
        9 when name.SequenceEqual("fill-rule"u8) => SvgAttribute.FillRule,
        9 when name.SequenceEqual("clip-rule"u8) => SvgAttribute.Ignored,
        10 when name.SequenceEqual("visibility"u8) => SvgAttribute.Visibility,
        11 when name.SequenceEqual("paint-order"u8) => SvgAttribute.PaintOrder,
        12 when name.SequenceEqual("stroke-width"u8) => SvgAttribute.StrokeWidth,
        12 when name.SequenceEqual("fill-opacity"u8) => SvgAttribute.FillOpacity,
        13 when name.SequenceEqual("vector-effect"u8) => SvgAttribute.VectorEffect,
        14 when name.SequenceEqual("stroke-opacity"u8) => SvgAttribute.StrokeOpacity,
        14 when name.SequenceEqual("stroke-linecap"u8) => SvgAttribute.StrokeCap,
        15 when name.SequenceEqual("stroke-linejoin"u8) => SvgAttribute.StrokeJoin,
        16 when name.SequenceEqual("stroke-dasharray"u8) => SvgAttribute.StrokeDashes,
        17 when name.SequenceEqual("stroke-miterlimit"u8) => SvgAttribute.StrokeMiterLimit,
        17 when name.SequenceEqual("stroke-dashoffset"u8) => SvgAttribute.StrokeDashOffset,
        _ when name.EndsWith("-rendering"u8) || name.StartsWith("font-"u8) || name.SequenceEqual("enable-background"u8) =>
            SvgAttribute.Ignored,
        _ => SvgAttribute.Unknown,
    };

    private static SvgAttribute Short(byte name) => name switch
    {
        (byte)'x' => SvgAttribute.X,
        (byte)'y' => SvgAttribute.Y,
        (byte)'r' => SvgAttribute.R,
        (byte)'d' => SvgAttribute.D,
        _ => SvgAttribute.Unknown,
    };

    /// <summary>Whether an attribute does not change the picture, e.g. data of other programs or hints for screen readers.</summary>
    private static bool IsIgnored(ReadOnlySpan<byte> name) =>
        name.Contains((byte)':') || name.StartsWith("data-"u8) || name.StartsWith("aria-"u8) || name.SequenceEqual("class"u8)
            || name.SequenceEqual("version"u8)
        || name.SequenceEqual("baseProfile"u8) || name.SequenceEqual("role"u8) || name.SequenceEqual("focusable"u8)
        || name.SequenceEqual("lang"u8);
}
