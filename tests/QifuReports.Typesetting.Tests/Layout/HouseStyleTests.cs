using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Layout.Tables;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>The house style as a sheet of samples: a change of it is a change of every page, and is made here, too.</summary>
public sealed class HouseStyleTests
{
    private static readonly HouseStyle Style = HouseStyle.Default;

    private static string Hex(Rgb colour) => $"#{colour.R:X2}{colour.G:X2}{colour.B:X2}";

    [Fact]
    public void Its_inks()
    {
        Rgb[] inks = [Style.Ink, Style.MutedInk, Style.RuleColour, Style.Tint, Style.Accent, Style.Favourable, Style.Adverse];
        inks.Select(Hex).ShouldBe(["#1A2233", "#5B6577", "#C9D0DA", "#F3F6FA", "#0B4F8A", "#1B7F4B", "#B3372F"]);
        Style.Series.Select(Hex).ShouldBe(["#0B4F8A", "#3F9DB8", "#A35C1F", "#3A1D45", "#E3CB94"]);
        Style.Series[0].ShouldBe(Style.Accent);
    }

    [Fact]
    public void Its_sheet_in_millimetres()
    {
        Length[] lengths = [Style.MarginLeft, Style.MarginRight, Style.MarginTop, Style.MarginBottom, Style.Gutter];
        lengths.Select(l => Math.Round(l.Points * 25.4 / 72, 6)).ShouldBe([20, 20, 24, 22, 4]);
        (Style.ProseColumns, Style.Unit.Points, Style.Space(3)).ShouldBe((8, 4, 12));
    }

    [Theory]
    [InlineData("Body", FontWeight.Regular, 9.5, 13.5, true, false)]
    [InlineData("Lead", FontWeight.Regular, 10, 15, true, false)]
    [InlineData("Strong", FontWeight.SemiBold, 9.5, 13.5, true, false)]
    [InlineData("TableText", FontWeight.Regular, 8, 11.5, true, false)]
    [InlineData("TableFigure", FontWeight.Regular, 8, 11.5, true, true)]
    [InlineData("TableSum", FontWeight.SemiBold, 8, 11.5, true, true)]
    [InlineData("TableSection", FontWeight.SemiBold, 8, 11.5, false, false)]
    [InlineData("TableHead", FontWeight.Medium, 8, 11.5, false, false)]
    [InlineData("TableHeadFigure", FontWeight.Medium, 8, 11.5, false, true)]
    [InlineData("Heading1", FontWeight.Light, 20, 24, true, false)]
    [InlineData("Heading2", FontWeight.SemiBold, 13, 17, true, false)]
    [InlineData("Heading3", FontWeight.SemiBold, 10, 13, true, false)]
    [InlineData("LargeFigure", FontWeight.SemiBold, 18, 22, true, false)]
    [InlineData("Caption", FontWeight.Regular, 7.5, 10, false, false)]
    public void Its_formats(string name, FontWeight weight, double size, double leading, bool isInk, bool isTabular)
    {
        var format = name switch
        {
            "Body" => Style.Body,
            "Lead" => Style.Lead,
            "Strong" => Style.Strong,
            "TableText" => Style.TableText,
            "TableFigure" => Style.TableFigure,
            "TableSum" => Style.TableSum,
            "TableSection" => Style.TableSection,
            "TableHead" => Style.TableHead,
            "TableHeadFigure" => Style.TableHeadFigure,
            "Heading1" => Style.Heading1,
            "Heading2" => Style.Heading2,
            "Heading3" => Style.Heading3,
            "LargeFigure" => Style.LargeFigure,
            _ => Style.Caption,
        };
        (format.Weight, format.Size.Points, format.Leading.Points).ShouldBe((weight, size, leading));
        format.Colour.ShouldBe(isInk ? Style.Ink : Style.MutedInk);
        format.Features.HasFlag(FontFeatures.TabularFigures).ShouldBe(isTabular);
    }
}
