using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition.Frame;

/// <summary>
/// The content of the style element: the colours of the house style as custom properties, for a light and a dark screen, the colours of the
/// pictures, and the style sheets.
/// </summary>
internal static class EditionStyle
{
    public static string Of(HouseStyle style, ColourClasses pictures)
    {
        (string Name, Rgb Colour)[] colours =
        [
            ("paper", Rgb.White), ("ink", style.Ink), ("muted", style.MutedInk), ("rule", style.RuleColour), ("tint", style.Tint),
            ("accent", style.Accent), ("good", style.Favourable), ("bad", style.Adverse),
        ];
        var css = new StringBuilder();
        Declare(":root", "light", static c => c);
        css.Append("@media screen and (prefers-color-scheme:dark){");
        Declare(":root:not([data-theme=light])", "dark", DarkColour.Of);
        css.Append("}\n@media screen{");
        Declare(":root[data-theme=dark]", "dark", DarkColour.Of);
        css.Append("}\n");
        return css.Append(pictures.Css()).Append(EditionAssets.Style).ToString();

        void Declare(string selector, string scheme, Func<Rgb, Rgb> shown)
        {
            css.Append(selector).Append("{color-scheme:").Append(scheme);
            foreach (var (name, colour) in colours) css.Append(CultureInfo.InvariantCulture, $";--{name}:{shown(colour)}");
            css.Append('}');
        }
    }
}
