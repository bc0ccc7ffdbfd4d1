using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Tests.Pictures;

public class PictureTests
{
    [Fact]
    public void Everything_is_moved()
    {
        Placed(new Point(new Length(100), new Length(200)), 1).ShouldBe(
            """
            fill 101.00,202.00 3.00 x 4.00 #0000FF
            rule 100.00,200.00 to 110.00,200.00 0.50 #000000 dash 3.00 2.00
            path M101.00,201.00 L102.00,202.00 C103.00,203.00;104.00,204.00;105.00,205.00 z fill #00FF00 stroke #000000 2.00 dash 4.00 1.00 round clip 100.00,200.00 8.00 x 9.00
            text 105.00,206.00 8.00 Inter-Regular #000000 "A"
            """);
    }

    [Fact]
    public void Everything_is_scaled_strokes_and_dashes_too()
    {
        Placed(new Point(new Length(10), new Length(20)), 0.5).ShouldBe(
            """
            fill 10.50,21.00 1.50 x 2.00 #0000FF
            rule 10.00,20.00 to 15.00,20.00 0.25 #000000 dash 1.50 1.00
            path M10.50,20.50 L11.00,21.00 C11.50,21.50;12.00,22.00;12.50,22.50 z fill #00FF00 stroke #000000 1.00 dash 2.00 0.50 round clip 10.00,20.00 4.00 x 4.50
            text 12.50,23.00 4.00 Inter-Regular #000000 "A"
            """);
    }

    [Fact]
    public void What_is_not_moved_stays_as_it_was()
    {
        var path = new PathItem([new PathStep(PathVerb.Move, At(1, 1)), new PathStep(PathVerb.Line, At(2, 3))])
        {
            Stroke = Rgb.Black, StrokeWidth = new Length(1), EvenOdd = true, Join = LineJoin.Bevel, Cap = LineCap.Square, MiterLimit = 3,
        };
        var items = new List<PlacedItem>();
        new Picture(new Length(10), new Length(10), [path]).PlaceAt(At(0, 0), 2, items);
        var placed = items.ShouldHaveSingleItem().ShouldBeOfType<PathItem>();
        (placed.EvenOdd, placed.Join, placed.Cap, placed.MiterLimit, placed.Clip).ShouldBe(
            (true, LineJoin.Bevel, LineCap.Square, 3d, null));
        path.Steps[1].P1.ShouldBe(At(2, 3));
    }

    [Fact]
    public void Marks_of_the_structure_have_no_place_in_a_picture() =>
        Should.Throw<ArgumentException>(() => new Picture(new Length(1), new Length(1), [EndContent.Instance]).PlaceAt(At(0, 0), []));

    private static string Placed(Point origin, double scale)
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var picture = new Picture(new Length(20), new Length(20),
        [
            new FilledRectangle(new Rect(new(1), new(2), new(3), new(4)), new Rgb(0, 0, 255)),
            new Rule(At(0, 0), At(10, 0), new Length(0.5), Rgb.Black) { Dash = (new Length(3), new Length(2)) },
            new PathItem([new(PathVerb.Move, At(1, 1)), new(PathVerb.Line, At(2, 2)), new(PathVerb.Cubic, At(3, 3), At(4, 4), At(5, 5)),
                new(PathVerb.Close)])
            {
                Fill = new Rgb(0, 255, 0), Stroke = Rgb.Black, StrokeWidth = new Length(2), Dash = (new Length(4), new Length(1)),
                Join = LineJoin.Round,
                Clip = new Rect(new(0), new(0), new(8), new(9)),
            },
            new GlyphRun { Face = face, Size = new Length(8), Colour = Rgb.Black, Origin = At(5, 6),
                Glyphs = ReadOnlyMemory<ShapedGlyph>.Empty, Text = "A" },
        ]);
        var items = new List<PlacedItem>();
        picture.PlaceAt(origin, scale, items);
        return Svg.Describe(new Picture(new Length(0), new Length(0), items));
    }

    private static Point At(double x, double y) => new(new Length(x), new Length(y));
}
