using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Pdf.Tests.Content;

public class PageContentTests
{
    [Fact]
    public void Runs_of_one_sequence_share_a_text_object_and_move_by_rounded_distances()
    {
        Content(p => p.Text("i", 10.004, 100).Text("i", 10.006, 112.333)).ShouldBe(
            "BT\n/F1 10 Tf\n10 741.89 Td[<0001>]TJ\n.01 -12.33 Td[<0001>]TJ\nET\n");
    }

    [Fact]
    public void Kerning_is_an_adjustment_in_thousandths()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var run = new TextShaper(FontSet.Default).Shape("To", FontWeight.Regular, FontFeatures.None)[0];
        var kern = (face.AdvanceOf(face.GlyphFor('T')) - run.Glyphs.Span[0].Advance) * 1000.0 / face.UnitsPerEm;
        kern.ShouldBeGreaterThan(10);
        Content(p => p.Text("To"))
            .ShouldContain(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[<0001>{Math.Round(kern, 1)}<0002>]TJ"));
    }

    [Fact]
    public void A_run_that_ends_a_word_has_a_space_after_it_that_reads_as_one()
    {
        var page = new PageMaker().Leaf(StructureRole.Paragraph, p => p.Text("i")).Page();
        var probe = new PdfProbe(PageMaker.Write(
            [page with { Items = [.. page.Items.Select(item => item is GlyphRun run ? run with { EndsWord = true } : item)] }],
            readable: true));
        probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Type/Page/").Single()), "Contents")).ShouldContain("[<00010002>]TJ");
        probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Subtype/Type0").Single()), "ToUnicode")).ShouldContain("<0002><0020>");
    }

    [Fact]
    public void A_rotated_run_has_its_own_text_object() =>
        Content(p => p.Text("i", 10, 100, angle: 90).Text("i", 20, 100)).ShouldBe(
            "BT\n/F1 10 Tf\n0 1 -1 0 10 741.89 Tm[<0001>]TJ\nET\nBT\n20 741.89 Td[<0001>]TJ\nET\n");

    [Fact]
    public void Colours_widths_and_dashes_are_written_when_they_change()
    {
        var red = new Rgb(255, 0, 51);
        Rule Line(double y, Rgb colour, double width, (Length, Length)? dash = null) =>
            new(At(0, y), At(9, y), new Length(width), colour) { Dash = dash };

        Content(p => p.Add(Line(1, Rgb.Black, 1)).Add(Line(2, red, 0.5)).Add(Line(3, red, 0.5, (new Length(2), new Length(1))))
            .Add(Line(4, red, 0.5))).ShouldBe("""
            0 840.89 m 9 840.89 l S
            1 0 .2 RG
            .5 w
            0 839.89 m 9 839.89 l S
            [2 1]0 d
            0 838.89 m 9 838.89 l S
            []0 d
            0 837.89 m 9 837.89 l S

            """);
    }

    [Fact]
    public void The_graphics_state_of_a_clipped_path_is_set_again_after_it()
    {
        var path = new PathItem([new PathStep(PathVerb.Move, At(0, 0)), new PathStep(PathVerb.Line, At(5, 5))])
        {
            Stroke = new Rgb(0, 0, 255), StrokeWidth = new Length(2),
            Clip = new Rect(new Length(0), new Length(0), new Length(3), new Length(3)),
        };
        Content(p => p.Add(path).Add(path with { Clip = null })).ShouldBe("""
            q
            0 838.89 3 3 re
            W n
            0 0 1 RG
            2 w
            0 841.89 m
            5 836.89 l
            S
            Q
            0 0 1 RG
            2 w
            0 841.89 m
            5 836.89 l
            S

            """);
    }

    [Fact]
    public void Line_joins_caps_and_the_fill_rule_are_written_only_if_not_the_default()
    {
        var path = new PathItem([new PathStep(PathVerb.Move, At(0, 0)), new PathStep(PathVerb.Line, At(5, 5)),
            new PathStep(PathVerb.Close)]) { Stroke = Rgb.Black, StrokeWidth = new Length(1) };
        string Drawn(params PathItem[] paths) => Content(p =>
        {
            foreach (var one in paths) p.Add(one);
        }).Replace("0 841.89 m\n5 836.89 l\nh\n", "", StringComparison.Ordinal).ReplaceLineEndings(" ");

        Drawn(path).ShouldBe("S ");
        Drawn(path with { Cap = LineCap.Round }, path with { Cap = LineCap.Square }, path).ShouldBe("1 J S 2 J S 0 J S ");
        Drawn(path with { Join = LineJoin.Bevel }, path with { Join = LineJoin.Round }, path).ShouldBe("2 j S 1 j S 0 j S ");
        Drawn(path with { MiterLimit = 4 }, path with { MiterLimit = 4 }, path).ShouldBe("4 M S S 10 M S ");
        Drawn(path with { Join = LineJoin.Round, MiterLimit = 4 }).ShouldBe("1 j S ");
        Drawn(path with { Fill = Rgb.Black }, path with { Fill = Rgb.Black, EvenOdd = true }).ShouldBe("B B* ");
        Drawn(path with { Fill = Rgb.Black, Stroke = null }, path with { Fill = Rgb.Black, Stroke = null, EvenOdd = true })
            .ShouldBe("f f* ");
        Content(p => p.Add(path with { Cap = LineCap.Round }).Add(new Rule(At(0, 1), At(9, 1), new Length(1), Rgb.Black)))
            .ShouldEndWith("0 J\n0 840.89 m 9 840.89 l S\n");
    }

    [Fact]
    public void Rectangles_that_touch_still_touch_when_rounded()
    {
        var content = Content(p => p.Add(Bar(0.004, 10.002)).Add(Bar(10.006, 10.003)));
        content.ShouldContain("0 839.89 10.01 1 re");
        content.ShouldContain("10.01 839.89 10 1 re");

        static FilledRectangle Bar(double x, double width) =>
            new(new Rect(new Length(x), new Length(1), new Length(width), new Length(1)), Rgb.Black);
    }

    [Theory]
    [InlineData(ArtifactKind.Header, "/Artifact<</Type/Pagination/Subtype/Header>>BDC")]
    [InlineData(ArtifactKind.Footer, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC")]
    [InlineData(ArtifactKind.Watermark, "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC")]
    [InlineData(ArtifactKind.Layout, "/Artifact<</Type/Layout>>BDC")]
    [InlineData(ArtifactKind.Background, "/Artifact<</Type/Background/BBox[0 0 595.28 841.89]>>BDC")]
    public void Artifacts_have_their_type(ArtifactKind kind, string expected) =>
        Whole(new PageMaker().Artifact(kind, _ => { }).Page()).ShouldBe(expected + "\nEMC\n");

    /// <summary>The operators of what stands in one artifact.</summary>
    private static string Content(Action<PageMaker> items)
    {
        var whole = Whole(new PageMaker().Artifact(ArtifactKind.Layout, items).Page());
        whole.ShouldStartWith("/Artifact<</Type/Layout>>BDC\n");
        whole.ShouldEndWith("EMC\n");
        return whole["/Artifact<</Type/Layout>>BDC\n".Length..^4];
    }

    private static string Whole(Page page)
    {
        var probe = new PdfProbe(PageMaker.Write([page], readable: true));
        return probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Type/Page/").Single()), "Contents"));
    }

    private static Point At(double x, double y) => new(new Length(x), new Length(y));
}
