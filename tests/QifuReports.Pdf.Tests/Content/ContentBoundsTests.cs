using System.Globalization;
using System.Text;
using QifuReports.Pdf.Fonts;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests.Content;

/// <summary>Roundings, extents and addresses, on both sides of what they turn on.</summary>
public class ContentBoundsTests
{
    [Fact]
    public void Each_channel_of_a_colour_is_rounded_to_thousandths()
    {
        for (var value = 1; value < 256; value++)
        {
            var colour = new Rgb((byte)value, 0, 255);
            var expected =
                Math.Round(value / 255m, 3, MidpointRounding.AwayFromZero).ToString("0.###", CultureInfo.InvariantCulture).TrimStart('0');
            Artifact(p => p.Add(new FilledRectangle(Box(0, 0, 1, 1), colour))).ShouldStartWith($"{expected} 0 1 rg\n");
        }
    }

    [Theory]
    [InlineData(1.41421, "1.41 M\n")]
    [InlineData(4.567, "4.57 M\n")]
    [InlineData(10.004, "")]
    [InlineData(9.99, "9.99 M\n")]
    public void The_limit_of_corners_is_rounded_to_hundredths(double limit, string expected) =>
        Artifact(p => p.Add(new PathItem(
            [new PathStep(PathVerb.Move, At(0, 0)), new PathStep(PathVerb.Line, At(5, 5))]) { Stroke = Rgb.Black,
                StrokeWidth = new Length(1), MiterLimit = limit }))
            .ShouldBe(expected + "0 841.89 m\n5 836.89 l\nS\n");

    [Fact]
    public void A_curve_has_its_two_controls_and_its_end() =>
        Artifact(p => p.Add(new PathItem(
            [new PathStep(PathVerb.Move, At(0, 0)), new PathStep(PathVerb.Cubic, At(1, 2), At(3, 4), At(5, 6)),
                new PathStep(PathVerb.Close)]) { Fill = Rgb.Black }))
            .ShouldBe("0 841.89 m\n1 839.89 3 837.89 5 835.89 c\nh\nf\n");

    [Fact]
    public void A_path_without_colour_or_steps_is_left_out()
    {
        var steps = new[] { new PathStep(PathVerb.Move, At(0, 0)), new PathStep(PathVerb.Line, At(5, 5)) };
        Artifact(p => p.Add(new PathItem(steps)).Add(new PathItem([]) { Fill = Rgb.Black }).Add(new PathItem([]) { Stroke = Rgb.Black }))
            .ShouldBe("");
    }

    [Theory]
    [InlineData(30, ".866 .5 -.5 .866")]
    [InlineData(-90, "0 -1 1 0")]
    [InlineData(180, "-1 0 0 -1")]
    public void A_rotated_run_is_rotated_counter_clockwise(double angle, string matrix) =>
        Artifact(p => p.Text("i", 10, 100, angle: angle)).ShouldBe($"BT\n/F1 10 Tf\n{matrix} 10 741.89 Tm[<0001>]TJ\nET\n");

    [Fact]
    public void Text_and_drawings_alternate()
    {
        Artifact(p => p.Text("i", 1, 1).Add(new Rule(At(0, 1), At(9, 1), new Length(1), Rgb.Black)).Text("i", 2, 1, size: 12)).ShouldBe(
            "BT\n/F1 10 Tf\n1 840.89 Td[<0001>]TJ\nET\n0 840.89 m 9 840.89 l S\nBT\n/F1 12 Tf\n2 840.89 Td[<0001>]TJ\nET\n");
        Artifact(p => p.Text("i", 1, 1).Text("i", 1, 2, weight: FontWeight.Bold)
            .Text("i", 1, 3, weight: FontWeight.Bold, colour: new Rgb(255, 0, 0))).ShouldBe(
            "BT\n/F1 10 Tf\n1 840.89 Td[<0001>]TJ\n/F2 10 Tf\n0 -1 Td[<0001>]TJ\n1 0 0 rg\n0 -1 Td[<0001>]TJ\nET\n");
        Artifact(p => p.Add(new GlyphRun { Face = FontSet.Default.Face(FontWeight.Regular), Size = new Length(1), Colour = Rgb.Black,
            Origin = At(1, 1), Glyphs = default, Text = "" })).ShouldBe("");
    }

    [Theory]
    [InlineData("0 0 10 10", "0 831.89 10 841.89")]
    [InlineData("5 20 10 10, 1 40 2 3", "1 798.89 15 821.89")]
    [InlineData("1 40 2 3, 5 20 10 10", "1 798.89 15 821.89")]
    [InlineData("1 1 50 50, 5 5 10 10", "1 790.89 51 840.89")]
    [InlineData("5 5 10 10, 1 1 50 50", "1 790.89 51 840.89")]
    [InlineData("", "0 0 595.28 841.89")]
    public void A_background_covers_its_rectangles(string boxes, string expected)
    {
        var page = new PageMaker().Artifact(ArtifactKind.Background, p =>
        {
            foreach (var box in boxes.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                var n = box.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
                p.Add(new FilledRectangle(Box(n[0], n[1], n[2], n[3]), Rgb.Black));
            }
        }).Artifact(ArtifactKind.Layout, p => p.Add(new FilledRectangle(Box(100, 100, 100, 100), Rgb.Black))).Page();
        Content(page).ShouldStartWith($"/Artifact<</Type/Background/BBox[{expected}]>>BDC\n");
    }

    [Theory]
    [InlineData("https://example.org/a!~", "https://example.org/a!~")]
    [InlineData("a b\u007Fc\u001Fé", "a%20b%7Fc%1F%C3%A9")]
    [InlineData("(x)\\", "\\(x\\)\\\\")]
    public void An_address_is_ascii(string uri, string expected)
    {
        var page = new PageMaker().Node(StructureRole.Link,
            (p, id) => p.Content(id, c => c.Text("x")).Add(new LinkArea(id, Box(10, 20, 30, 40), new LinkTarget.External(uri), "There")))
            .Page();
        var probe = new PdfProbe(PageMaker.Write([page], readable: true));
        probe.Object(probe.Find("/Subtype/Link").Single())
            .ShouldBe(
                $"<</Type/Annot/Subtype/Link/Rect[10 781.89 40 821.89]/Border[0 0 0]/F 4/Contents(There)/StructParent " +
                    $"1/A<</S/URI/URI({expected})>>>>");
    }

    [Theory]
    [InlineData(ListNumbering.Disc, "/Disc")]
    [InlineData(ListNumbering.None, "/None")]
    [InlineData(ListNumbering.Decimal, "/Decimal")]
    [InlineData(ListNumbering.LowerAlpha, "/LowerAlpha")]
    public void A_list_has_its_numbering(ListNumbering numbering, string expected) =>
        Element(StructureRole.List, n => n with { Numbering = numbering }).ShouldEndWith($"/A<</O/List/ListNumbering{expected}>>>>");

    [Theory]
    [InlineData(null, 1, "", "/S/TH")]
    [InlineData(HeaderScope.Column, 1, "", "/A<</O/Table/Scope/Column>>")]
    [InlineData(HeaderScope.Row, 2, "", "/A<</O/Table/Scope/Row/ColSpan 2>>")]
    [InlineData(HeaderScope.Both, 1, "", "/A<</O/Table/Scope/Both>>")]
    [InlineData(null, 2, "", "/A<</O/Table/ColSpan 2>>")]
    [InlineData(null, 1, "h", "/A<</O/Table/Headers[(h)]>>")]
    public void A_cell_has_its_scope_span_and_headers(HeaderScope? scope, int span, string header, string expected)
    {
        var element = Element(StructureRole.TableHeader,
            n => n with { Scope = scope, ColumnSpan = span, Headers = header.Length == 0 ? [] : [header], Name = "h" });
        element.ShouldContain(expected);
        element.Contains("/A<<", StringComparison.Ordinal).ShouldBe(expected.StartsWith("/A", StringComparison.Ordinal));
        element.ShouldContain("/ID(h)");
    }

    [Fact]
    public void A_figure_has_its_bounds_and_alternative_text() =>
        Element(StructureRole.Figure, n =>
            n with { Bounds = Box(10, 20, 30, 40), AlternativeText = "It rose.", ActualText = "Up", Title = "Rise" })
            .ShouldEndWith("/T(Rise)/Alt(It rose.)/ActualText(Up)/A<</O/Layout/Placement/Block/BBox[10 781.89 40 821.89]>>>>");

    [Fact]
    public void A_subset_of_all_glyphs_has_long_offsets_and_one_of_few_glyphs_short_offsets()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        foreach (var count in new[] { 5, face.GlyphCount })
        {
            var font = new EmbeddedFont(face, 1, 1);
            for (var glyph = 1; glyph < count; glyph++) font.CodeFor((ushort)glyph, 0x100 + glyph);
            var target = new ByteBuffer();
            FontSubset.Write(target, font);
            var file = target.Written;
            var (head, _) = Table(file, "head");
            var (loca, places) = Table(file, "loca");
            var (_, outlines) = Table(file, "glyf");
            var isLong = outlines > 0x1FFFE;
            isLong.ShouldBe(count > 5);
            (file[head + 50], file[head + 51]).ShouldBe(((byte)0, isLong ? (byte)1 : (byte)0));

            // The last place is the end of the outlines, and there is one more than there are glyphs.
            var last = file[(loca + places - (isLong ? 4 : 2))..];
            (isLong ? System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(last)
                : System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(last) * 2).ShouldBe(outlines);
            var (maxp, _) = Table(file, "maxp");
            (places / (isLong ? 4 : 2)).ShouldBe(System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(file[(maxp + 4)..]) + 1);
        }
    }

    private static (int Offset, int Length) Table(ReadOnlySpan<byte> file, string tag)
    {
        var at = 12;
        while (!file.Slice(at, 4).SequenceEqual(Encoding.ASCII.GetBytes(tag))) at += 16;
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file[(at + 8)..]),
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file[(at + 12)..]));
    }

    private static string Element(StructureRole role, Func<StructureNode, StructureNode> with)
    {
        var probe = new PdfProbe(PageMaker.Write([new PageMaker().Leaf(role, p => p.Text("x"), with: with).Page()], readable: true));
        return probe.Objects.Single(o =>
            o.StartsWith("<</S/", StringComparison.Ordinal) && !o.StartsWith("<</S/Document", StringComparison.Ordinal));
    }

    private static string Artifact(Action<PageMaker> items)
    {
        var whole = Content(new PageMaker().Artifact(ArtifactKind.Layout, items).Page());
        whole.ShouldStartWith("/Artifact<</Type/Layout>>BDC\n");
        return whole["/Artifact<</Type/Layout>>BDC\n".Length..^4];
    }

    private static string Content(Page page)
    {
        var probe = new PdfProbe(PageMaker.Write([page], readable: true));
        return probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Type/Page/").Single()), "Contents"));
    }

    private static Point At(double x, double y) => new(new Length(x), new Length(y));

    private static Rect Box(double x, double y, double width, double height) =>
        new(new Length(x), new Length(y), new Length(width), new Length(height));
}
