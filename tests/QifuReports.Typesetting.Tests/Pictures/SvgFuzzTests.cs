using System.Globalization;
using System.Text;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Pictures.Svg;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>
/// Whatever comes in, a picture or <see cref="SvgException"/> comes out, and no picture is one that a page could not hold.
/// </summary>
public class SvgFuzzTests
{
    private static readonly string[] _s_pieces =
    [
        "<g", "<rect", "<path", "<svg", "<clipPath", "<defs", "<title", "<polygon", "<line", "<circle", "</g>", "</svg>", "/>", ">", "<",
        "<!--", "-->", "&amp;", "&", "'", "\"", " ", "=", "\n",
        " d='M1 1", " d=''", "L2 2", "A1 2 3 0 1 5 5", "a1e-320 1 0 1 0 1e-320 9", "Q1 1 2 2T3 3z", "C1 1 2 2 3 3S4 4 5 5", "z", "1e308",
        "-1e-308", "0", ".5", "999999", " id='c'", " clip-path='url(#c)'",
        " transform='scale(-1e150)'", " transform='rotate(33)'", " transform='matrix(0 0 0 0 0 0)'", " stroke='red'", " fill='none'",
        " style='fill:red;stroke:#000'", " width='9'", " height='5'",
        " r='3'", " points='1 1 2 2 3 1'", " stroke-dasharray='1 2'", " stroke-width='0'", " viewBox='0 0 1e-300 1e-300'", " x2='8'",
        "\uFEFF", "\u00E9", "\u0000", "<?xml?>", "]]>",
    ];

    [Fact]
    public void Random_pieces()
    {
        var random = new Random(13);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            var pieces = random.Next(1, 12);
            for (var k = 0; k < pieces; k++) text.Append(_s_pieces[random.Next(_s_pieces.Length)]);
            if (Holds(Encoding.UTF8.GetBytes(i % 4 == 0 ? text.ToString() : Svg.Around(text.ToString())))) read++;
        }

        read.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Changed_bytes_of_a_good_picture()
    {
        var random = new Random(1);
        var good = Encoding.UTF8.GetBytes(SkiaPictureTests.Drawn);
        Holds(good).ShouldBeTrue();
        var read = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = good.ToArray();
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                var at = random.Next(bytes.Length);
                if (i % 2 == 0) bytes[at] = (byte)random.Next(256);
                else if (char.IsAsciiLetterOrDigit((char)bytes[at])) bytes[at] = "0123456789.-+eEMmLlHhVvCcSsQqTtAaZz ,"u8[random.Next(37)];
            }

            if (Holds(i % 10 == 0 ? bytes.AsSpan(0, random.Next(bytes.Length)) : bytes)) read++;
        }

        read.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Numbers_are_read_as_the_framework_reads_them()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var number = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 6));
            var text = number.ToString(i % 3 == 0 ? "R"
                : i % 3 == 1 ? "0.#########" : "E" + random.Next(0, 17).ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture);
            var wanted = double.Parse(text, CultureInfo.InvariantCulture);
            var path = Svg.Read(Svg.Around($"<path d='M{text} 1L40 30L20 1' fill='red'/>")).Items.ShouldHaveSingleItem()
                .ShouldBeOfType<PathItem>();
            path.Steps[0].P1.X.Points.ShouldBe(wanted, text);
        }
    }

    /// <summary>
    /// Whether the bytes are a picture; fails where anything but the one exception comes out, or a picture that makes no sense.
    /// </summary>
    private static bool Holds(ReadOnlySpan<byte> bytes)
    {
        Picture picture;
        try
        {
            picture = SvgReader.Read(bytes);
        }
        catch (SvgException refused)
        {
            refused.Line.ShouldBeGreaterThan(0);
            refused.Column.ShouldBeGreaterThan(0);
            refused.Message.ShouldNotBeEmpty();
            refused.Hint.ShouldNotBeEmpty();
            return false;
        }

        var items = new List<PlacedItem>();
        picture.PlaceAt(new Point(new Length(1), new Length(1)), 0.5, items);
        foreach (var item in items)
        {
            switch (item)
            {
                case FilledRectangle box:
                    Sane(box.Bounds.X, box.Bounds.Y, box.Bounds.Right, box.Bounds.Bottom);
                    (box.Bounds.Width.Points > 0 && box.Bounds.Height.Points > 0).ShouldBeTrue();
                    break;
                case Rule rule:
                    Sane(rule.From.X, rule.From.Y, rule.To.X, rule.To.Y, rule.Width);
                    break;
                case PathItem path:
                    path.Steps[0].Verb.ShouldBe(PathVerb.Move);
                    foreach (var step in path.Steps) Sane(step.P1.X, step.P1.Y, step.P2.X, step.P2.Y, step.P3.X, step.P3.Y);
                    (path.Fill is not null || (path.Stroke is not null && path.StrokeWidth.Points > 0)).ShouldBeTrue();
                    break;
            }
        }

        return true;
    }

    private static void Sane(params ReadOnlySpan<Length> lengths)
    {
        foreach (var length in lengths)
            if (!(Math.Abs(length.Points) <= 2 * SvgLimits.Coordinate)) throw new ShouldAssertException($"{length} is no place on a page.");
    }
}
