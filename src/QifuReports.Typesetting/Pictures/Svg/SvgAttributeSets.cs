using static QifuReports.Typesetting.Pictures.Svg.SvgAttribute;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>The attributes that each element may have.</summary>
internal static class SvgAttributeSets
{
    private static readonly SvgAttributes _s_properties = SvgAttributes.Of(
        Id, Style, Namespace, Fill, FillRule, FillOpacity, Stroke, StrokeWidth, StrokeDashes, StrokeDashOffset, StrokeCap, StrokeJoin,
        StrokeMiterLimit, StrokeOpacity,
        Opacity, Display, Visibility, VectorEffect, PaintOrder);

    private static readonly SvgAttributes[] _s_sets = Sets();

    public static SvgAttributes Of(SvgElement element) => _s_sets[(int)element];

    private static SvgAttributes[] Sets()
    {
        var sets = new SvgAttributes[(int)SvgElement.Words + 1];
        Set(SvgElement.Svg, X, Y, Width, Height, ViewBox, AspectRatio);
        Set(SvgElement.Group, Transform, ClipPath);
        Set(SvgElement.ClipPath, Transform, ClipPathUnits);
        Set(SvgElement.Rectangle, Transform, ClipPath, X, Y, Width, Height, Rx, Ry);
        Set(SvgElement.Path, Transform, ClipPath, D);
        Set(SvgElement.Circle, Transform, ClipPath, Cx, Cy, R);
        Set(SvgElement.Ellipse, Transform, ClipPath, Cx, Cy, Rx, Ry);
        Set(SvgElement.Line, Transform, ClipPath, X1, Y1, X2, Y2);
        Set(SvgElement.Polyline, Transform, ClipPath, Points);
        Set(SvgElement.Polygon, Transform, ClipPath, Points);
        return sets;

        void Set(SvgElement element, params ReadOnlySpan<SvgAttribute> own) =>
            sets[(int)element] = new SvgAttributes(_s_properties.Bits | SvgAttributes.Of(own).Bits);
    }
}
