using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>What every part of a workbook is read with. Elements are told by their local names: the strict and the usual form of workbooks differ only in their namespaces.</summary>
internal static partial class WorkbookXml
{
    // A workbook has some ten levels.
    private const int Deepest = 64;

    /// <summary>Goes on to the next node; what stands deeper in each other than in a workbook is too much.</summary>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new TooMuchException());

    /// <summary>A number that an attribute holds; nothing where it is not there or no number.</summary>
    public static int? Int(this XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Whether an attribute says yes.</summary>
    public static bool IsSet(this XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true" or "on";

    /// <summary>An attribute of this local name in any namespace but none: the identifier of a relation. Empty for none.</summary>
    public static string Related(this XmlReader xml)
    {
        var id = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    /// <summary>The text of the element that the reader is on, without how its letters are spoken; the reader is left on its end.</summary>
    public static string RichText(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, name) = (new StringBuilder(), xml.Depth, "");
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") xml.Plain();
            else if (xml.NodeType == XmlNodeType.Element) name = xml.IsEmptyElement ? "" : xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && name is "t") text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement) name = "";
        }
        return Unescaped(text.ToString());
    }

    /// <summary>The text of an element and of all in it; the reader is left on its end.</summary>
    public static string Plain(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Next() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
        return Unescaped(text.ToString());
    }

    // Signs that XML cannot hold are written _x000D_.
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escape().Replace(text, static m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")] private static partial Regex Escape();
}
