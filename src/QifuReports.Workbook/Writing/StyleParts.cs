using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>The parts of a style sheet that are the same in every book.</summary>
internal static class StyleParts
{
    /// <summary>The number of the fill behind headings.</summary>
    public const uint HeadingFill = 2;

    public static Xml.Fills Fills() => new(
        new Xml.Fill(new Xml.PatternFill { PatternType = Xml.PatternValues.None }),
        new Xml.Fill(new Xml.PatternFill { PatternType = Xml.PatternValues.Gray125 }),
        Solid("FFEDEFF2")) { Count = 3 };

    /// <summary>None, a hairline above, and a hairline above with a double rule under.</summary>
    public static Xml.Borders Borders() => new(
        Border(Xml.BorderStyleValues.None, Xml.BorderStyleValues.None),
        Border(Xml.BorderStyleValues.Thin, Xml.BorderStyleValues.None),
        Border(Xml.BorderStyleValues.Thin, Xml.BorderStyleValues.Double)) { Count = 3 };

    /// <summary>The conditional formats, in the order of <see cref="Tone"/>.</summary>
    public static Xml.DifferentialFormats Tones() => new(
        Toned("FF9C0006", "FFFFC7CE"), Toned("FF006100", "FFC6EFCE"), Toned("FF7F6000", "FFFFEB9C")) { Count = 3 };

    private static Xml.Fill Solid(string colour) =>
        new(new Xml.PatternFill(new Xml.ForegroundColor { Rgb = colour }) { PatternType = Xml.PatternValues.Solid });

    private static Xml.Border Border(Xml.BorderStyleValues top, Xml.BorderStyleValues bottom)
    {
        var (above, under) = (new Xml.TopBorder(), new Xml.BottomBorder());
        if (top != Xml.BorderStyleValues.None) above.Style = top;
        if (bottom != Xml.BorderStyleValues.None) under.Style = bottom;
        return new Xml.Border(new Xml.LeftBorder(), new Xml.RightBorder(), above, under, new Xml.DiagonalBorder());
    }

    private static Xml.DifferentialFormat Toned(string ink, string ground) => new(
        new Xml.Font(new Xml.Color { Rgb = ink }),
        new Xml.Fill(new Xml.PatternFill(new Xml.BackgroundColor { Rgb = ground }) { PatternType = Xml.PatternValues.Solid }));
}
