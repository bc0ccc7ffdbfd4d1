using QifuReports.Edition.Fonts;
using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition.Frame;

/// <summary>
/// The content of the style element: the fonts, the colours of the house style as custom properties, for a light and a dark screen, the
/// colours of the pictures, and the style sheets.
/// </summary>
internal static class EditionStyle
{
    public static string Of(HouseStyle style, ColourClasses pictures, FontSheet fonts)
    {
        (string Name, Rgb Colour)[] colours =
        [
            ("paper", Rgb.White), ("ink", style.Ink), ("muted", style.MutedInk), ("rule", style.RuleColour), ("tint", style.Tint),
            ("accent", style.Accent), ("good", style.Favourable), ("bad", style.Adverse),
        ];
        var css = new StringBuilder();
        Declare(":root", "light", static c => c);
        css.Append("@media screen and (prefers-color-scheme:dark){");
        Declare(":root:not([data-theme=light])", "dark", Dark);
        css.Append("}\n@media screen{");
        Declare(":root[data-theme=dark]", "dark", Dark);
        css.Append("}\n");
        // Without a font that may be embedded, the style sheets take one of the reader's.
        if (fonts.Families.Length > 0)
            css.Append(CultureInfo.InvariantCulture, $":root{{--fonts:{fonts.Families};--fonts-tabular:{fonts.TabularFamilies}}}\n");
        return css.Append(fonts.Css).Append(pictures.Css()).Append(EditionAssets.Style).ToString();

        void Declare(string selector, string scheme, Func<Rgb, Rgb> shown)
        {
            css.Append(selector).Append("{color-scheme:").Append(scheme);
            foreach (var (name, colour) in colours) css.Append(CultureInfo.InvariantCulture, $";--{name}:{shown(colour)}");
            css.Append('}');
        }

        // A tint as pale as on paper could not be told from a dark screen.
        Rgb Dark(Rgb colour) => colour == style.Tint ? Mixed(DarkColour.Paper, DarkColour.Of(style.Accent)) : DarkColour.Of(colour);
    }

    private static Rgb Mixed(Rgb most, Rgb some)
    {
        const double Share = 0.1;

        static byte Channel(byte a, byte b) => (byte)Math.Round(a + (b - a) * Share, MidpointRounding.AwayFromZero);
        return new Rgb(Channel(most.R, some.R), Channel(most.G, some.G), Channel(most.B, some.B));
    }
}
