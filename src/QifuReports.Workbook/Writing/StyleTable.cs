using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>The styles of a file, each once, numbered in the order in which cells first use them.</summary>
internal sealed class StyleTable
{
    private readonly Dictionary<int, uint> _indices = [];
    private readonly List<Xml.CellFormat> _formats = [new Xml.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }];
    private readonly Dictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Face, uint> _faces = [];
    private readonly List<Face> _fonts = [];

    public StyleTable() => FontOf(new Face(FontSize.Usual, Ink.Black, IsBold: false, IsItalic: false));

    /// <summary>The number of a style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="isGuarded">
    /// Whether the cell has words that would be a formula if a person typed them; the program then keeps them words even when edited.
    /// </param>
    public uint IndexOf(CellStyle style, bool isGuarded)
    {
        var key = KeyOf(style, isGuarded);
        if (_indices.TryGetValue(key, out var index)) return index;
        index = (uint)_formats.Count;
        _indices.Add(key, index);
        _formats.Add(FormatOf(style, isGuarded));
        return index;
    }

    /// <summary>The style sheet, with the conditional formats of <see cref="Tone"/> in its order.</summary>
    public Xml.Stylesheet ToStylesheet()
    {
        var sheet = new Xml.Stylesheet();
        if (_numbers.Count > 0)
        {
            var numbers = new Xml.NumberingFormats { Count = (uint)_numbers.Count };
            foreach (var (code, id) in _numbers.OrderBy(n => n.Value))
                numbers.Append(new Xml.NumberingFormat { NumberFormatId = id, FormatCode = code });
            sheet.Append(numbers);
        }
        sheet.Append(new Xml.Fonts(_fonts.Select(f => f.ToFont())) { Count = (uint)_fonts.Count });
        sheet.Append(StyleParts.Fills(), StyleParts.Borders());
        var plain = new Xml.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 };
        sheet.Append(new Xml.CellStyleFormats(plain) { Count = 1 });
        sheet.Append(new Xml.CellFormats(_formats) { Count = (uint)_formats.Count });
        sheet.Append(new Xml.CellStyles(new Xml.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        sheet.Append(StyleParts.Tones());
        return sheet;
    }

    // A style in one number, since every cell is looked up.
    private static int KeyOf(CellStyle style, bool isGuarded) =>
        (int)style.Role | (int)style.Format.Kind << 4 | style.Format.Decimals << 8 | style.Indent << 12 | (int)style.Rule << 16
            | (style.IsBold ? 1 << 20 : 0) | (style.IsWrapped ? 1 << 21 : 0) | (style.IsRight ? 1 << 22 : 0) | (isGuarded ? 1 << 23 : 0);

    private Xml.CellFormat FormatOf(CellStyle style, bool isGuarded)
    {
        var format = new Xml.CellFormat
        {
            NumberFormatId = NumberOf(style.Format.Code),
            FontId = FontOf(FaceOf(style)),
            FillId = style.Role == CellRole.Heading ? StyleParts.HeadingFill : 0,
            BorderId = style.Rule switch { CellRule.Subtotal => 1, CellRule.Total => 2, _ => 0u },
            FormatId = 0,
            ApplyFont = true,
            ApplyNumberFormat = true,
        };
        if (isGuarded) format.QuotePrefix = true;
        if (style.Indent == 0 && !style.IsWrapped && !style.IsRight) return format;
        format.ApplyAlignment = true;
        format.Alignment = new Xml.Alignment();
        if (style.Indent > 0)
        {
            format.Alignment.Horizontal = Xml.HorizontalAlignmentValues.Left;
            format.Alignment.Indent = (uint)style.Indent;
        }
        if (style.IsRight) format.Alignment.Horizontal = Xml.HorizontalAlignmentValues.Right;
        if (style.IsWrapped)
        {
            format.Alignment.WrapText = true;
            if (style.Role != CellRole.Heading) format.Alignment.Vertical = Xml.VerticalAlignmentValues.Top;
        }
        return format;
    }

    private static Face FaceOf(CellStyle style) => new(
        style.Role switch { CellRole.Title => FontSize.Large, CellRole.Note => FontSize.Small, _ => FontSize.Usual },
        style.Role switch { CellRole.Filed => Ink.Blue, CellRole.Link => Ink.Green, CellRole.Note => Ink.Grey, _ => Ink.Black },
        style.IsBold || style.Role is CellRole.Title or CellRole.Heading, style.Role == CellRole.Note && style.IsBold);

    private uint FontOf(Face face)
    {
        if (_faces.TryGetValue(face, out var index)) return index;
        index = (uint)_fonts.Count;
        _faces.Add(face, index);
        _fonts.Add(face);
        return index;
    }

    // Numbers below 164 belong to the formats that the programs bring along.
    private uint NumberOf(string code)
    {
        if (code.Length == 0) return 0;
        if (_numbers.TryGetValue(code, out var id)) return id;
        id = 164 + (uint)_numbers.Count;
        _numbers.Add(code, id);
        return id;
    }
}
