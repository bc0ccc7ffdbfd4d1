using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QifuReports.Charts;
using QifuReports.Charts.Tests;
using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Edition.Tests.Pictures;

/// <summary>A chart of each kind as SVG has the items of the picture, in their order, at their places and in their colours.</summary>
public class ChartPictureTests
{
    public static TheoryData<string> Charts => new(SampleCharts.All.Keys);

    private static Picture Draw(string name) => ChartComposer.Instance.Compose(SampleCharts.All[name],
        new Size(new Length(480), new Length(190)), HouseStyle.Default, new TextShaper(FontSet.Default));

    [Theory]
    [MemberData(nameof(Charts))]
    public void It_has_every_item(string name)
    {
        var picture = Draw(name);
        var colours = new ColourClasses();
        var svg = new HtmlParser().ParseDocument(PictureMaker.SvgOf(picture, "What the chart shows.", colours)).QuerySelector("svg")!;
        var elements = svg.QuerySelectorAll("rect,path,text");
        var items = picture.Items.Where(IsVisible).ToList();
        elements.Length.ShouldBe(items.Count);
        foreach (var (element, item) in elements.Zip(items).Some()) Compare(element, item, colours);

        // A name is written once however many figures it has, and nothing that can be reached is in an image.
        (svg.GetAttribute("role"), svg.GetAttribute("aria-label")).ShouldBe(
            (svg.QuerySelector("a") is null ? "img" : "group", "What the chart shows."));
        svg.QuerySelectorAll("[aria-hidden] a").ShouldBeEmpty();
        svg.QuerySelectorAll("a").Length.ShouldBe(
            picture.Items.Count(item => item is GlyphRun run && run.Reference?.Contains(':', StringComparison.Ordinal) == false));
        svg.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void The_same_chart_gives_the_same_markup(string name) =>
        PictureMaker.SvgOf(Draw(name), "", new ColourClasses()).ShouldBe(PictureMaker.SvgOf(Draw(name), "", new ColourClasses()));

    private static bool IsVisible(PlacedItem item) => item switch
    {
        GlyphRun run => run.Text.AsSpan().Trim().Length > 0,
        PathItem path => (path.Fill ?? path.Stroke) is not null,
        _ => true,
    };

    private static void Compare(IElement element, PlacedItem item, ColourClasses colours)
    {
        switch (item)
        {
            case GlyphRun run:
                element.LocalName.ShouldBe("text");
                element.TextContent.ShouldBe(run.Text.Trim());
                ColourOf(element, 'c', colours).ShouldBe(run.Colour);
                Number(element, "y").ShouldBe(run.Origin.Y.Points, 0.0051);
                if (run.Text[0] != ' ') Number(element, "x").ShouldBe(run.Origin.X.Points, 0.0051);
                Number(element, "font-size").ShouldBe(run.Size.Points, 0.0051);
                if (run.Text.Trim() == run.Text)
                    Number(element, "textLength").ShouldBe(
                        run.Glyphs.ToArray().Sum(glyph => glyph.Advance) * run.Size.Points / run.Face.UnitsPerEm, 0.0051);
                (element.GetAttribute("font-weight") ?? "400").ShouldBe(run.Face.WeightClass.ToString(CultureInfo.InvariantCulture));
                break;
            case FilledRectangle box:
                element.LocalName.ShouldBe("rect");
                ColourOf(element, 'c', colours).ShouldBe(box.Fill);
                (Number(element, "x") + Number(element, "width")).ShouldBe(box.Bounds.Right.Points, 0.0051);
                (Number(element, "y") + Number(element, "height")).ShouldBe(box.Bounds.Bottom.Points, 0.0051);
                break;
            case Rule rule:
                ColourOf(element, 's', colours).ShouldBe(rule.Colour);
                element.GetAttribute("d").ShouldBe(PathData.Of(rule.From, rule.To));
                element.HasAttribute("stroke-dasharray").ShouldBe(rule.Dash is not null);
                break;
            case PathItem path:
                ColourOf(element, 'c', colours).ShouldBe(path.Fill);
                ColourOf(element, 's', colours).ShouldBe(path.Stroke);
                element.GetAttribute("d")!.Count(c => c is 'M' or 'L' or 'H' or 'V' or 'C' or 'Z').ShouldBe(path.Steps.Count);
                (element.ParentElement!.LocalName == "svg" && element.ParentElement.HasAttribute("width")).ShouldBe(path.Clip is not null);
                break;
        }
    }

    private static Rgb? ColourOf(IElement element, char kind, ColourClasses colours)
    {
        var name = element.ClassList.SingleOrDefault(c => c[0] == kind && char.IsAsciiDigit(c[1]));
        return name is null ? null : colours.Colours[int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture) - 1];
    }

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute) ?? "0", CultureInfo.InvariantCulture);
}
