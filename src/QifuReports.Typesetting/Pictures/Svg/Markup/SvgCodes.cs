namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>The codes of problems in an SVG picture. They are stable.</summary>
public static class SvgCodes
{
    [Meaning("The picture is not well-formed XML, or uses a part of XML that reaches outside the file.",
        "Save it again from the drawing program as plain SVG; take out document types, entities and text that is no path.")]
    public const string Markup = "QV0101";

    [Meaning("The picture is not UTF-8 text.",
        "Save it as plain SVG in UTF-8, not compressed (.svgz).")]
    public const string NotUtf8 = "QV0102";

    [Meaning("The picture is larger or more intricate than a picture on a page has to be.",
        "Simplify it in the drawing program: fewer points, no groups in groups, no embedded extras.")]
    public const string TooLarge = "QV0103";

    [Meaning("The file is no SVG, or does not say how large the picture is.",
        "Give a picture in SVG whose element <svg> has xmlns=\"http://www.w3.org/2000/svg\" and a viewBox, or width and height.")]
    public const string NotSvg = "QV0104";

    [Meaning("The picture has an element that is not known.",
        "Turn what it shows into paths (text, symbols, gradients and bitmaps cannot be placed), or delete it; the hint says which.")]
    public const string UnknownElement = "QV0105";

    [Meaning("The picture has an attribute or a property that is not known.",
        "Delete it, or draw what it shows with paths; saving as plain SVG takes most of them out.")]
    public const string UnknownAttribute = "QV0106";

    [Meaning("A value in the picture cannot be read, or is missing.",
        "Correct it at the named place, or save the picture again as plain SVG with transformations applied; colours are written #rrggbb.")]
    public const string BadValue = "QV0107";

    [Meaning("The picture is clipped by something that is not in the file.",
        "Correct the id in url(#id), or delete the attribute.")]
    public const string UnknownReference = "QV0108";

    [Meaning("The picture uses something that is understood but cannot be shown on a page.",
        "Apply transformations, turn strokes into paths, and clip by one upright rectangle; the hint says what it is here.")]
    public const string CannotShow = "QV0109";
}
