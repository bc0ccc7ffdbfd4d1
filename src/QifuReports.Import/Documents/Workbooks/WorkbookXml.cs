using System.Xml;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>
/// Helpers for reading the parts of a workbook. Elements are recognised by their local names, since the strict and the transitional form of
/// workbooks differ only in their namespaces.
/// </summary>
internal static partial class WorkbookXml
{
    // The greatest depth of elements; a workbook has about ten levels.
    private const int Deepest = 64;

    /// <summary>Goes to the next node; throws if elements are nested too deeply.</summary>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new TooMuchException());

    /// <summary>Returns the number in an attribute; null if the attribute is missing or is no number.</summary>
    public static int? Int(this XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
            : null;

    /// <summary>Whether an attribute's value means true.</summary>
    public static bool IsSet(this XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true" or "on";

    /// <summary>Returns the relationship id of an element: the attribute "id" in the namespace of relationships. Empty for none.</summary>
    public static string Related(this XmlReader xml)
    {
        var id = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    /// <summary>
    /// The text of the current element without phonetic text (pronunciation). Afterwards the reader is at the element's end.
    /// </summary>
    public static string RichText(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, name) = (new StringBuilder(), xml.Depth, "");
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") xml.Plain();
            else if (xml.NodeType == XmlNodeType.Element) name = xml.IsEmptyElement ? "" : xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && name is "t") text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement) name = "";
        }
        return Unescaped(text.ToString());
    }

    /// <summary>The text of the current element and of all elements in it. Afterwards the reader is at the element's end.</summary>
    public static string Plain(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Next() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
        return Unescaped(text.ToString());
    }

    // Characters that XML cannot contain are stored as codes such as _x000D_.
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escape().Replace(text, static m =>
            ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")] private static partial Regex Escape();
}
