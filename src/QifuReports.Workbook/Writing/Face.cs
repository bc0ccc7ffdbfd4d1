using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>A font of the file: one typeface in sizes and colours.</summary>
internal readonly record struct Face(FontSize Size, Ink Ink, bool IsBold, bool IsItalic)
{
    public Xml.Font ToFont()
    {
        var font = new Xml.Font();
        if (IsBold) font.Append(new Xml.Bold());
        if (IsItalic) font.Append(new Xml.Italic());
        font.Append(new Xml.FontSize { Val = (double)Size });
        font.Append(new Xml.Color
        {
            Rgb = new HexBinaryValue(Ink switch
            {
                Ink.Blue => "FF0000FF",
                Ink.Green => "FF007A33",
                Ink.Grey => "FF666666",
                _ => "FF000000",
            }),
        });
        font.Append(new Xml.FontName { Val = "Arial" });
        font.Append(new Xml.FontFamilyNumbering { Val = 2 });
        return font;
    }
}

/// <summary>The sizes of letters, in points.</summary>
internal enum FontSize { Small = 8, Usual = 10, Large = 14 }

/// <summary>The colours of letters.</summary>
internal enum Ink { Black, Blue, Green, Grey }
