using QifuReports.Typesetting.Layout.Tables;

namespace QifuReports.Typesetting.Layout.Styles;

/// <summary>
/// The look of a document as data: colours, text formats, margins, the grid. The default is the house style that the README describes;
/// settings may replace it by the style of a company.
/// </summary>
public sealed record HouseStyle
{
    public static HouseStyle Default { get; } = new();

    public Rgb Ink { get; init; } = new(0x1A, 0x22, 0x33);
    public Rgb MutedInk { get; init; } = new(0x5B, 0x65, 0x77);
    public Rgb RuleColour { get; init; } = new(0xC9, 0xD0, 0xDA);
    public Rgb Tint { get; init; } = new(0xF3, 0xF6, 0xFA);
    public Rgb Accent { get; init; } = new(0x0B, 0x4F, 0x8A);
    public Rgb Favourable { get; init; } = new(0x1B, 0x7F, 0x4B);
    public Rgb Adverse { get; init; } = new(0xB3, 0x37, 0x2F);

    /// <summary>
    /// Five colours for the series of charts, the accent colour first. Any two colours differ in lightness by 12 L* or more, so that they
    /// can be told apart in greyscale. Areas in a colour with a contrast below 3:1 on white get an outline.
    /// </summary>
    public IReadOnlyList<Rgb> Series { get; init; } =
        [new(0x0B, 0x4F, 0x8A), new(0x3F, 0x9D, 0xB8), new(0xA3, 0x5C, 0x1F), new(0x3A, 0x1D, 0x45), new(0xE3, 0xCB, 0x94)];

    public Length MarginLeft { get; init; } = Length.FromMillimetres(20);
    public Length MarginRight { get; init; } = Length.FromMillimetres(20);
    public Length MarginTop { get; init; } = Length.FromMillimetres(24);
    public Length MarginBottom { get; init; } = Length.FromMillimetres(22);

    /// <summary>The gap between two of the twelve columns of the grid.</summary>
    public Length Gutter { get; init; } = Length.FromMillimetres(4);

    /// <summary>The largest number of grid columns (of twelve) that a line of prose may take.</summary>
    public int ProseColumns { get; init; } = 8;

    /// <summary>The unit of the spaces between blocks: each space is a multiple of it.</summary>
    public Length Unit { get; init; } = new(4);

    public TextFormat Body => Format(FontWeight.Regular, 9.5, 13.5, Ink);
    public TextFormat Lead => Format(FontWeight.Regular, 10, 15, Ink);
    public TextFormat Strong => Format(FontWeight.SemiBold, 9.5, 13.5, Ink);
    public TextFormat TableText => Format(FontWeight.Regular, 8, 11.5, Ink);
    public TextFormat TableFigure => TableText with { Features = FontFeatures.TabularFigures };
    public TextFormat TableSum => Format(FontWeight.SemiBold, 8, 11.5, Ink) with { Features = FontFeatures.TabularFigures };
    public TextFormat TableSection => Format(FontWeight.SemiBold, 8, 11.5, MutedInk);
    public TextFormat TableHead => Format(FontWeight.Medium, 8, 11.5, MutedInk);
    public TextFormat TableHeadFigure => TableHead with { Features = FontFeatures.TabularFigures };
    public TextFormat Heading1 => Format(FontWeight.Light, 20, 24, Ink);
    public TextFormat Heading2 => Format(FontWeight.SemiBold, 13, 17, Ink);
    public TextFormat Heading3 => Format(FontWeight.SemiBold, 10, 13, Ink);
    public TextFormat LargeFigure => Format(FontWeight.SemiBold, 18, 22, Ink);
    public TextFormat Caption => Format(FontWeight.Regular, 7.5, 10, MutedInk);

    /// <summary>Converts a number of units of space to points.</summary>
    internal double Space(int units) => Unit.Points * units;

    private static TextFormat Format(FontWeight weight, double size, double leading, Rgb colour) =>
        new(weight, new Length(size), new Length(leading), colour);
}
