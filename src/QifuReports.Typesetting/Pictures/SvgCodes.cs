namespace QifuReports.Typesetting.Pictures;

/// <summary>What can be wrong with a picture in SVG. Codes are stable.</summary>
public static class SvgCodes
{
    /// <summary>It is not well-formed XML, or uses a part of XML that can reach outside of the file.</summary>
    public const string Markup = "QV0101";

    /// <summary>It is not UTF-8.</summary>
    public const string NotUtf8 = "QV0102";

    /// <summary>It is larger or more intricate than a picture on a page has to be.</summary>
    public const string TooLarge = "QV0103";

    /// <summary>It is XML but not SVG, or says not how large it is.</summary>
    public const string NotSvg = "QV0104";

    /// <summary>An element that is not known.</summary>
    public const string UnknownElement = "QV0105";

    /// <summary>An attribute or a property that is not known.</summary>
    public const string UnknownAttribute = "QV0106";

    /// <summary>A value that cannot be read, or is missing.</summary>
    public const string BadValue = "QV0107";

    /// <summary>A clip that refers to nothing.</summary>
    public const string UnknownReference = "QV0108";

    /// <summary>It is understood, but items on a page cannot show it.</summary>
    public const string CannotShow = "QV0109";
}
