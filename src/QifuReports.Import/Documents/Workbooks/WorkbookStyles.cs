using System.Xml;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>The style of a cell: the number format, the indent of the text, and the ruled lines at the edges.</summary>
internal sealed record CellStyle(NumberFormat Format, int Indent, bool IsRuledAbove, bool IsRuledBelow)
{
    /// <summary>The style of a cell that names no style.</summary>
    public static CellStyle None { get; } = new(NumberFormat.General, 0, false, false);
}

/// <summary>Reads the styles of a workbook.</summary>
internal static class WorkbookStyles
{
    private const int Most = 66_000;

    // The built-in number formats: a file refers to them by number, without their text.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [14] = "yyyy-mm-dd", [15] = "d-mmm-yy",
        [16] = "d-mmm", [17] = "mmm-yy", [22] = "m/d/yy h:mm",
        [5] = "$#,##0_);($#,##0)", [6] = "$#,##0_);($#,##0)", [7] = "$#,##0.00_);($#,##0.00)", [8] = "$#,##0.00_);($#,##0.00)",
        [37] = "#,##0_);(#,##0)", [38] = "#,##0_);(#,##0)", [39] = "#,##0.00_);(#,##0.00)", [40] = "#,##0.00_);(#,##0.00)",
        [41] = "#,##0_);(#,##0);\"-\"", [42] = "$#,##0_);$(#,##0);$\"-\"", [43] = "#,##0.00_);(#,##0.00);\"-\"",
        [44] = "$#,##0.00_);$(#,##0.00);$\"-\"",
    };

    /// <summary>The styles, to which cells refer by number; empty if there are none.</summary>
    public static IReadOnlyList<CellStyle> Read(XmlReader? xml)
    {
        if (xml is null) return [];
        var (codes, formats, borders, styles) =
            (new Dictionary<int, string>(BuiltIn), new Dictionary<int, NumberFormat>(), new List<(bool Above, bool Below)>(),
                new List<CellStyle>());
        using (xml)
            while (xml.Next())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "numFmt" && xml.Int("numFmtId") is { } id && codes.Count < Most)
                    codes[id] = xml.GetAttribute("formatCode") ?? "";
                else if (xml.LocalName == "borders") Borders(xml, borders);
                else if (xml.LocalName == "cellXfs") Styles(xml, codes, formats, borders, styles);
            }
        return styles;
    }

    private static void Borders(XmlReader xml, List<(bool, bool)> borders)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth && borders.Count < Most)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "border") borders.Add((false, false));
            else if (borders.Count > 0 && xml.LocalName is "top" or "bottom" && xml.GetAttribute("style") is { Length: > 0 } style
                && style != "none")
                borders[^1] = xml.LocalName == "top" ? (true, borders[^1].Item2) : (borders[^1].Item1, true);
        }
    }

    private static void Styles(XmlReader xml, Dictionary<int, string> codes, Dictionary<int, NumberFormat> formats,
        List<(bool Above, bool Below)> borders, List<CellStyle> styles)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth && styles.Count < Most)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "xf")
            {
                var id = xml.Int("numFmtId") ?? 0;
                if (!formats.TryGetValue(id, out var format))
                    formats[id] = format = codes.TryGetValue(id, out var code) ? NumberFormat.Of(code) : NumberFormat.General;
                var (above, below) = xml.Int("borderId") is { } border && border >= 0 && border < borders.Count ? borders[border] : default;
                styles.Add(new CellStyle(format, 0, above, below));
            }
            else if (xml.LocalName == "alignment" && styles.Count > 0 && xml.Int("indent") is > 0 and < 256 and var indent)
                styles[^1] = styles[^1] with { Indent = indent };
        }
    }
}
