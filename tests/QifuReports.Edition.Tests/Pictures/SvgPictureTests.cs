using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using static QifuReports.Edition.Tests.Pictures.PictureMaker;

namespace QifuReports.Edition.Tests.Pictures;

/// <summary>Each kind of item as SVG.</summary>
public class SvgPictureTests
{
    private const string Start = "<svg viewBox=\"0 0 100 50.5\" stroke-miterlimit=\"10\">";

    private static void Shows(string markup, params PlacedItem[] items) => SvgOf(null, items).ShouldBe($"{Start}{markup}</svg>");

    [Fact]
    public void A_rectangle_has_rounded_edges() =>
        Shows("<rect class=\"c1\" x=\".33\" y=\"-2\" width=\".34\" height=\"12.5\"/>",
            new FilledRectangle(Box(1 / 3.0, -2, 1 / 3.0, 12.5), Rgb.White));

    [Fact]
    public void Rules_are_lines()
    {
        Shows("<path class=\"s1\" stroke-width=\".5\" d=\"M0 5H100\"/>",
            new Rule(At(0, 5), At(100, 5), new Length(0.5), Rgb.Black));
        Shows("<path class=\"s1\" stroke-dasharray=\"2 1.5\" d=\"M3-4V-8.25\"/>",
            new Rule(At(3, -4), At(3, -8.25), new Length(1), Rgb.Black) { Dash = (new Length(2), new Length(1.5)) });
        Shows("<path class=\"s1\" stroke-width=\".1\" stroke-dasharray=\"2\" d=\"M0 0L1.01 2\"/>",
            new Rule(At(0, 0), At(1.006, 2), new Length(0), Rgb.Black) { Dash = (new Length(2), new Length(2)) });
    }

    [Fact]
    public void A_path_has_its_steps_fill_stroke_join_cap_and_rule()
    {
        PathStep[] steps =
        [
            Step(PathVerb.Move, 1, 2), Step(PathVerb.Line, 1, 9), Step(PathVerb.Line, 4, 9), Step(PathVerb.Line, 5.5, -3),
            new(PathVerb.Cubic, At(1, 2), At(-3, 4), At(5, 6)), Step(PathVerb.Close), Step(PathVerb.Line, 1, 3),
        ];
        const string Data = "d=\"M1 2V9H4L5.5-3C1 2 -3 4 5 6ZV3\"";

        Shows($"<path class=\"c1\" {Data}/>", new PathItem(steps) { Fill = Rgb.Black });
        Shows($"<path class=\"c1\" fill-rule=\"evenodd\" {Data}/>", new PathItem(steps) { Fill = Rgb.Black, EvenOdd = true });
        Shows($"<path class=\"s1\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"square\" {Data}/>",
            new PathItem(steps)
            {
                Stroke = Rgb.Black, StrokeWidth = new Length(2), Join = LineJoin.Round, Cap = LineCap.Square, EvenOdd = true,
            });
        Shows($"<path class=\"c1 s2\" stroke-linejoin=\"bevel\" stroke-linecap=\"round\" {Data}/>",
            new PathItem(steps)
            {
                Fill = Rgb.Black, Stroke = Rgb.White, StrokeWidth = new Length(1), Join = LineJoin.Bevel, Cap = LineCap.Round,
            });
        Shows($"<path class=\"s1\" stroke-miterlimit=\"4\" {Data}/>",
            new PathItem(steps) { Stroke = Rgb.Black, StrokeWidth = new Length(1), MiterLimit = 4 });
    }

    [Fact]
    public void A_path_does_not_show_outside_its_clip() =>
        Shows("<svg x=\"1\" y=\"2\" width=\"3\" height=\"4\" viewBox=\"1 2 3 4\"><path class=\"c1\" d=\"M0 0H9V9Z\"/></svg>",
            new PathItem([Step(PathVerb.Move), Step(PathVerb.Line, 9), Step(PathVerb.Line, 9, 9), Step(PathVerb.Close)])
            {
                Fill = Rgb.Black, Clip = Box(1, 2, 3, 4),
            });

    [Fact]
    public void A_path_that_is_invisible_is_left_out() =>
        Shows("", new PathItem([Step(PathVerb.Move)]), new PathItem([]) { Fill = Rgb.Black });

    [Fact]
    public void Text_has_its_place_size_weight_and_length()
    {
        var (bold, tabular) = (Run("A", weight: FontWeight.SemiBold), Run("11", features: FontFeatures.TabularFigures));
        Shows("<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"19.64\">AVAT</text>", Run("AVAT"));
        Shows($"<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" font-weight=\"600\" textLength=\"{WidthOf(bold)}\">A</text>", bold);
        Shows($"<text class=\"c1 tnum\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"{WidthOf(tabular)}\">11</text>", tabular);
        Shows("<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"3.72\" transform=\"rotate(-90 10 20)\">1</text>",
            Run("1") with { Angle = 90 });
    }

    [Fact]
    public void Spaces_at_the_ends_move_the_text_and_hyphens_at_line_ends_show()
    {
        Shows("<text class=\"c1\" x=\"12.25\" y=\"20\" font-size=\"8\" textLength=\"5.41\">A</text>", Run(" A "));
        Shows("", Run("  "));
        var hyphen = Run("-") with { Text = "\u00AD" };
        SvgOf(null, hyphen).ShouldContain(">-</text>");
    }

    [Fact]
    public void A_superscript_is_small_and_raised() =>
        SvgOf(null, Run("2", features: FontFeatures.Superscript)).ShouldContain("y=\"17.28\" font-size=\"4.96\"");

    [Fact]
    public void A_figure_is_a_link_and_other_references_are_kept()
    {
        Shows("<a class=\"f\" href=\"#f-4\" data-figure=\"cash\" id=\"p-1\">" +
            "<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"3.72\">1</text></a>" +
            "<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"3.72\" data-ref=\"period\">1</text>" +
            "<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"3.72\">1</text>" +
            "<a class=\"f\" href=\"#f-3\" data-figure=\"net\" id=\"p-2\">" +
            "<text class=\"c1\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"3.72\">1</text></a>",
            Run("1", reference: "cash|p"), Run("1", reference: "period:2023Q3"), Run("1", reference: "unknown"),
            Run("1", reference: "net|m2"));
    }

    [Fact]
    public void A_picture_without_figures_is_an_image() =>
        SvgOf("A \"line\" <rises>", Run("A")).ShouldStartWith(
            "<svg viewBox=\"0 0 100 50.5\" stroke-miterlimit=\"10\" role=\"img\" aria-label=\"A &quot;line&quot; &lt;rises&gt;\"><text ");

    [Fact]
    public void A_picture_with_figures_is_a_group_of_its_links()
    {
        var markup = SvgOf("It rose.", Run("A"), Run("1", reference: "cash"), Run("B"),
            new Rule(At(0, 5), At(100, 5), new Length(0.5), Rgb.Black));
        markup.ShouldStartWith("<svg viewBox=\"0 0 100 50.5\" stroke-miterlimit=\"10\" role=\"group\" aria-label=\"It rose.\">" +
            "<g aria-hidden=\"true\"><text ");
        markup.ShouldContain("</text></g><a class=\"f\"");
        markup.ShouldContain("</text></a><g aria-hidden=\"true\"><text ");
        markup.ShouldEndWith("<path class=\"s1\" stroke-width=\".5\" d=\"M0 5H100\"/></g></svg>");
    }

    [Fact]
    public void A_picture_that_decorates_is_hidden() =>
        SvgOf("", new FilledRectangle(Box(0, 0, 1, 1), Rgb.Black)).ShouldStartWith(
            "<svg viewBox=\"0 0 100 50.5\" stroke-miterlimit=\"10\" aria-hidden=\"true\">");

    [Fact]
    public void Hostile_text_stays_text()
    {
        var markup = SvgOf("</svg><script>", Run("</text><script>alert(1)</script>"), Run("1", reference: "\"><script>"));
        markup.ShouldNotContain("<script");
        markup.ShouldNotContain("</svg><");
    }
}
