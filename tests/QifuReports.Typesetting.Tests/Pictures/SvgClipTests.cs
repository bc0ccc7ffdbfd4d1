namespace QifuReports.Typesetting.Tests.Pictures;

public class SvgClipTests
{
    private const string Clip = "<clipPath id='c'><rect x='10' y='10' width='20' height='20'/></clipPath>";

    [Theory]
    [InlineData("<rect x='12' y='12' width='3' height='3'/>", "fill 12.00,12.00 3.00 x 3.00 #000000")]
    [InlineData("<rect x='5' y='12' width='30' height='30'/>", "fill 10.00,12.00 20.00 x 18.00 #000000")]
    [InlineData("<path d='M5 12h30v30h-30z'/>", "fill 10.00,12.00 20.00 x 18.00 #000000")]
    [InlineData("<rect x='30' y='12' width='3' height='3'/>", "")]
    [InlineData("<circle cx='20' cy='20' r='10'/>",
        "path M30.00,20.00 C30.00,25.52;25.52,30.00;20.00,30.00 C14.48,30.00;10.00,25.52;10.00,20.00 " +
            "C10.00,14.48;14.48,10.00;20.00,10.00 C25.52,10.00;30.00,14.48;30.00,20.00 z fill #000000")]
    [InlineData("<path d='M5 20L20 12L25 25z'/>",
        "path M5.00,20.00 L20.00,12.00 L25.00,25.00 z fill #000000 clip 10.00,10.00 20.00 x 20.00")]
    [InlineData("<path d='M50 20L60 12L65 25z'/>", "")]
    [InlineData("<path d='M12 20H28' stroke='red'/>", "rule 12.00,20.00 to 28.00,20.00 1.00 #FF0000")]
    [InlineData("<path d='M5 20H28' stroke='red'/>", "rule 10.00,20.00 to 28.00,20.00 1.00 #FF0000")]
    [InlineData("<path d='M20 40V0' stroke='red'/>", "rule 20.00,10.00 to 20.00,30.00 1.00 #FF0000")]
    [InlineData("<path d='M12 10H28' stroke='red'/>", "fill 12.00,10.00 16.00 x 0.50 #FF0000")]
    [InlineData("<path d='M30.25 5V20' stroke='red'/>", "fill 29.75,10.00 0.25 x 10.00 #FF0000")]
    [InlineData("<path d='M30.5 5V20' stroke='red'/>", "")]
    [InlineData("<path d='M12 10H28' stroke='red' stroke-dasharray='2'/>",
        "path M12.00,10.00 L28.00,10.00 stroke #FF0000 1.00 dash 2.00 2.00 clip 10.00,10.00 20.00 x 20.00")]
    [InlineData("<path d='M5 20L28 21' stroke='red'/>", "path M5.00,20.00 L28.00,21.00 stroke #FF0000 1.00 clip 10.00,10.00 20.00 x 20.00")]
    [InlineData("<path d='M12.5 20L20 12.5 20 20' fill='none' stroke='red'/>",
        "path M12.50,20.00 L20.00,12.50 L20.00,20.00 stroke #FF0000 1.00 miter 4.00")]
    [InlineData("<path d='M11.5 20L20 12.5 20 20' fill='none' stroke='red'/>",
        "path M11.50,20.00 L20.00,12.50 L20.00,20.00 stroke #FF0000 1.00 miter 4.00 clip 10.00,10.00 20.00 x 20.00")]
    [InlineData("<rect x='10.5' y='10.5' width='19' height='19' fill='none' stroke='red'/>",
        "path M10.50,10.50 L29.50,10.50 L29.50,29.50 L10.50,29.50 z stroke #FF0000 1.00")]
    [InlineData("<rect x='10' y='10.5' width='19' height='19' fill='none' stroke='red'/>",
        "path M10.00,10.50 L29.00,10.50 L29.00,29.50 L10.00,29.50 z stroke #FF0000 1.00 clip 10.00,10.00 20.00 x 20.00")]
    public void A_clip_is_said_only_where_it_cuts_and_cannot_be_carried_out(string element, string items) =>
        Svg.Items($"{Clip}<g clip-path='url(#c)'>{element}</g>").ShouldBe(items);

    [Theory]
    [InlineData(
        "<defs><clipPath id='c'><path d='M10 10h20v20H10z' fill='#fff'/></clipPath></defs><g clip-path=\"url('#c')\"><rect width='99' " +
            "height='99'/></g>")]
    [InlineData("<g clip-path='url(#c)'><rect width='99' height='99'/></g><defs>" + Clip + "</defs>")]
    [InlineData(Clip + "<rect clip-path='url(#c)' width='99' height='99'/>")]
    [InlineData(Clip + "<rect style='clip-path:url(#c)' width='99' height='99'/>")]
    [InlineData("<clipPath id='d'><rect width='1' height='1'/></clipPath>" + Clip
        + "<g clip-path='none'><rect clip-path='url(#c)' width='99' height='99'/></g>")]
    [InlineData(
        "<clipPath id='c' clipPathUnits='userSpaceOnUse' transform='translate(10 10)'><title>t</title><polygon points='0 0 10 0 10 10 0 " +
            "10' transform='scale(2)'/></clipPath><rect clip-path='url(#c)' width='99' height='99'/>")]
    [InlineData(
        "<clipPath id='c'><rect x='5' y='5' width='10' height='10'/></clipPath><g transform='scale(2)' clip-path='url(#c)'><rect " +
            "width='99' height='99'/></g>")]
    [InlineData(
        "<clipPath id='c'><rect x='10' y='-30' width='20' height='20'/></clipPath><g transform='rotate(90)'><rect " +
            "transform='rotate(-90) rotate(90) rotate(-90) scale(1 -1)' clip-path='url(#c)' y='-99' width='99' height='99'/></g>")]
    [InlineData(
        "<clipPath id='c'><rect x='10' y='0' width='20' height='40'/></clipPath><clipPath id='d'><rect x='0' y='10' width='40' " +
            "height='20'/></clipPath><g clip-path='url(#c)'><rect clip-path='url(#d)' width='99' height='99'/></g>")]
    public void Clips_are_found_and_moved_as_what_they_clip(string elements) =>
        Svg.Items(elements).ShouldBe("fill 10.00,10.00 20.00 x 20.00 #000000");

    [Fact]
    public void A_clip_without_area_leaves_nothing() =>
        Svg.Items("<clipPath id='c'><rect width='0' height='20'/></clipPath><rect clip-path='url(#c)' width='99' height='99'/>")
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_shows_beyond_the_picture() =>
        Svg.Items("<rect x='-10' y='-10' width='999' height='999'/>").ShouldBe("fill 0.00,0.00 100.00 x 50.00 #000000");
}
