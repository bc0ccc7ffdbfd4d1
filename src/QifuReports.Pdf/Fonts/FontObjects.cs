namespace QifuReports.Pdf.Fonts;

/// <summary>Writes the objects of a font: a Type 0 font over a CIDFontType2 with its embedded subset (ISO 32000-1, 9.7).</summary>
internal sealed class FontObjects(PdfFile file, EmbeddedFont font)
{
    private const int Symbolic = 4, Italic = 64;

    private readonly string _name = Encoding.ASCII.GetString(FontSubset.Tag(font)) + font.Face.PostScriptName;

    public void Write()
    {
        var program = WriteProgram();
        var descriptor = WriteDescriptor(program);
        var descendant = WriteDescendant(descriptor);
        var characters = file.Reserve();
        var map = file.BeginStream(characters);
        ToUnicodeMap.Write(map.Data, font);
        file.EndStream(map, StreamKind.Single);

        file.Begin(font.Number).Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(_name)
            .Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant)
            .Raw("]/ToUnicode "u8).Reference(characters).Raw(">>"u8);
        file.End();
    }

    private int WriteProgram()
    {
        var number = file.Reserve();
        var stream = file.BeginStream(number);
        FontSubset.Write(stream.Data, font);
        stream.Entries.Raw("/Length1 "u8).Integer(stream.Data.Length);
        file.EndStream(stream, StreamKind.Single);
        return number;
    }

    private int WriteDescriptor(int program)
    {
        var face = font.Face;
        var number = file.Reserve();
        var flags = Symbolic | (face.ItalicAngle != 0 ? Italic : 0);
        var target =
            file.Begin(number).Raw("<</Type/FontDescriptor/FontName"u8).Name(_name).Raw("/Flags "u8).Integer(flags).Raw("/FontBBox["u8);
        Measure(target, face.Bounds.XMin).Byte((byte)' ');
        Measure(target, face.Bounds.YMin).Byte((byte)' ');
        Measure(target, face.Bounds.XMax).Byte((byte)' ');
        Measure(target, face.Bounds.YMax).Raw("]/ItalicAngle "u8).Decimal((long)Math.Round(face.ItalicAngle * 10), 1);
        Measure(target.Raw("/Ascent "u8), face.Ascender);
        Measure(target.Raw("/Descent "u8), face.Descender);
        Measure(target.Raw("/CapHeight "u8), face.CapHeight);
        Measure(target.Raw("/XHeight "u8), face.XHeight);
        target.Raw("/StemV "u8).Integer(StemOf(face.WeightClass)).Raw("/FontFile2 "u8).Reference(program).Raw(">>"u8);
        file.End();
        return number;
    }

    private int WriteDescendant(int descriptor)
    {
        var number = file.Reserve();
        var target = file.Begin(number).Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(_name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8)
            .Reference(descriptor).Raw("/DW 0/W[0["u8);
        for (var code = 0; code < font.CodeCount; code++)
        {
            var advance = code == 0 ? font.Face.AdvanceOf(0) : font.AdvanceOf(code);
            target.Decimal((long)Math.Round(advance * 1_000_000.0 / font.UnitsPerEm), 3).Byte((byte)' ');
        }

        target.Raw("]]>>"u8);
        file.End();
        return number;
    }

    /// <summary>Writes a distance of the font face, given in font units, in thousandths of the em.</summary>
    private ByteBuffer Measure(ByteBuffer target, int units) => target.Integer((long)Math.Round(units * 1000.0 / font.UnitsPerEm));

    /// <summary>
    /// Returns the width of vertical stems in thousandths of the em. TrueType files do not state this width, so it is estimated from the
    /// weight: 87 for regular and 165 for bold.
    /// </summary>
    private static int StemOf(int weight) => 50 + weight * weight / 4225;
}
