namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>Colours, strokes, what is handed on, transformations, and the size of the whole.</summary>
public class SvgPaintTests
{
    [Theory]
    [InlineData("#0af", "#00AAFF")]
    [InlineData("#0aF13b", "#0AF13B")]
    [InlineData("rgb(1,2,3)", "#010203")]
    [InlineData("rgb( 100% , 0% ,50% )", "#FF0080")]
    [InlineData(" grey ", "#808080")]
    [InlineData("fuchsia", "#FF00FF")]
    [InlineData("black", "#000000")]
    [InlineData("white", "#FFFFFF")]
    [InlineData("red", "#FF0000")]
    [InlineData("lime", "#00FF00")]
    [InlineData("blue", "#0000FF")]
    [InlineData("yellow", "#FFFF00")]
    [InlineData("aqua", "#00FFFF")]
    [InlineData("silver", "#C0C0C0")]
    [InlineData("maroon", "#800000")]
    [InlineData("olive", "#808000")]
    [InlineData("green", "#008000")]
    [InlineData("teal", "#008080")]
    [InlineData("navy", "#000080")]
    [InlineData("purple", "#800080")]
    [InlineData("gray", "#808080")]
    public void Colours(string written, string colour) => Svg.Items($"<rect width='1' height='1' fill='{written}'/>").ShouldEndWith(colour);

    [Theory]
    [InlineData("stroke-linecap='round'", "round caps miter 4.00")]
    [InlineData("stroke-linecap='square' stroke-linejoin='bevel'", "bevel square caps")]
    [InlineData("stroke-linejoin='round' stroke-linecap='butt'", "round")]
    [InlineData("stroke-miterlimit='2.5'", "miter 2.50")]
    [InlineData("stroke-miterlimit='10' stroke-linejoin='miter'", "1.00")]
    [InlineData("", "miter 4.00")]
    [InlineData("stroke-dasharray='3'", "dash 3.00 3.00 miter 4.00")]
    [InlineData("stroke-dasharray='3,1 3 1' stroke-dashoffset='0'", "dash 3.00 1.00 miter 4.00")]
    [InlineData("stroke-dasharray='3px 3px 3px'", "dash 3.00 3.00 miter 4.00")]
    [InlineData("stroke-dasharray='0 0'", "1.00 miter 4.00")]
    [InlineData(
        "stroke-dasharray='none' stroke-opacity='1' opacity='100%' vector-effect='none' paint-order='normal' visibility='visible' " +
            "display='inline'", "1.00 miter 4.00")]
    [InlineData("transform='scale(2)' stroke-dasharray='3 1' stroke-linejoin='bevel'", "2.00 dash 6.00 2.00 bevel")]
    [InlineData("transform='matrix(0 .5 -.5 0 20 20)' stroke-linejoin='bevel'", "0.50 bevel")]
    public void Strokes(string attributes, string end) =>
        Svg.Items($"<path d='M10 10L20 15L10 20' fill='none' stroke='black' {attributes}/>").ShouldEndWith(end);

    [Theory]
    [InlineData("fill-rule='evenodd'", "fill #000000 even-odd")]
    [InlineData("fill-rule='nonzero' clip-rule='evenodd'", "fill #000000")]
    [InlineData("style='fill:#abc; fill-rule : evenodd ;'", "fill #AABBCC even-odd")]
    [InlineData("fill='red' style='fill:blue'", "fill #0000FF")]
    [InlineData("style='fill:blue' fill='red'", "fill #0000FF")]
    [InlineData("style=''", "fill #000000")]
    [InlineData("style='font-family:Inter;enable-background:new 0 0 1 1;shape-rendering:auto'", "fill #000000")]
    [InlineData(
        "id='a&amp;b' class='cls-1' data-name='&#228;&#xe4;' aria-hidden='true' inkscape:label='x' xml:space='preserve' xlink:href='#b'",
        "fill #000000")]
    public void Fills(string attributes, string end) => Svg.Items($"<path d='M10 10L20 15L10 20' {attributes}/>").ShouldEndWith(end);

    [Fact]
    public void Groups_hand_on_how_and_where()
    {
        Svg.Items(
            """
            <g fill="red" stroke-width="3" transform="translate(10)"><g stroke="blue" transform="scale(2) translate(1 2)">
              <path d="M0 0h4v4h-4z"/><path d="M5 0h4" fill="none" stroke="none"/><rect x="5" width="4" height="4" stroke="none" fill="lime"/></g>
              <rect width="1" height="1"/></g><rect width="2" height="2"/>
            """).ShouldBe(
            """
            path M12.00,4.00 L20.00,4.00 L20.00,12.00 L12.00,12.00 z fill #FF0000 stroke #0000FF 6.00
            fill 22.00,4.00 8.00 x 8.00 #00FF00
            fill 10.00,0.00 1.00 x 1.00 #FF0000
            fill 0.00,0.00 2.00 x 2.00 #000000
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("translate(3 4)", "fill 13.00,24.00 4.00 x 2.00")]
    [InlineData("translate(3)", "fill 13.00,20.00 4.00 x 2.00")]
    [InlineData("scale(2)", "fill 20.00,40.00 8.00 x 4.00")]
    [InlineData("scale(-1,1)translate(-40,0)", "fill 26.00,20.00 4.00 x 2.00")]
    [InlineData("matrix(1 0 0 1 3 4)", "fill 13.00,24.00 4.00 x 2.00")]
    [InlineData("matrix(0,1,-1,0,40,0) , translate(0 0)", "fill 18.00,10.00 2.00 x 4.00")]
    [InlineData("rotate(90) translate(0 -60)", "fill 38.00,10.00 2.00 x 4.00")]
    [InlineData("rotate(180 10 20)", "fill 6.00,18.00 4.00 x 2.00")]
    [InlineData("rotate(45 12 21)", "path M11.29,18.88 L14.12,21.71 L12.71,23.12 L9.88,20.29 z fill")]
    [InlineData("matrix(1 0 1 1 0 0)", "path M30.00,20.00 L34.00,20.00 L36.00,22.00 L32.00,22.00 z fill")]
    public void Transformations(string transform, string items) =>
        Svg.Items($"<rect x='10' y='20' width='4' height='2' transform='{transform}'/>").ShouldStartWith(items);

    [Theory]
    [InlineData("width='30' height='20'", "30pt x 20pt: fill 1.00,1.00 4.00 x 4.00")]
    [InlineData("width='30px' height='20'", "30pt x 20pt: fill 1.00,1.00 4.00 x 4.00")]
    [InlineData("width='25.4mm' height='1in'", "96pt x 96pt: fill 1.00,1.00 4.00 x 4.00")]
    [InlineData("width='2.54cm' height='72pt'", "96pt x 96pt: fill 1.00,1.00 4.00 x 4.00")]
    [InlineData("width='6pc' height='20'", "96pt x 20pt: fill 1.00,1.00 4.00 x 4.00")]
    [InlineData("viewBox='0 0 30 20'", "30pt x 20pt: fill 1.00,1.00 4.00 x 4.00")]
    [InlineData("viewBox='-1,-1,30,20' width='100%' height='100%' x='0px' y='0'", "30pt x 20pt: fill 2.00,2.00 4.00 x 4.00")]
    [InlineData("viewBox='0 0 30 20' width='60'", "60pt x 40pt: fill 2.00,2.00 8.00 x 8.00")]
    [InlineData("viewBox='0 0 30 20' height='10'", "15pt x 10pt: fill 0.50,0.50 2.00 x 2.00")]
    [InlineData("viewBox='0 0 30 20' width='60' height='60'", "60pt x 60pt: fill 2.00,12.00 8.00 x 8.00")]
    [InlineData("viewBox='0 0 30 20' width='60' height='60' preserveAspectRatio='none'", "60pt x 60pt: fill 2.00,3.00 8.00 x 12.00")]
    [InlineData("viewBox='0 0 30 20' width='60' height='60' preserveAspectRatio='xMidYMid meet'",
        "60pt x 60pt: fill 2.00,12.00 8.00 x 8.00")]
    [InlineData("viewBox='3 3 30 20'", "30pt x 20pt: fill 0.00,0.00 2.00 x 2.00")]
    public void Sizes(string attributes, string picture)
    {
        var read = Svg.Read(
            $"\uFEFF<?xml version='1.0' encoding='UTF-8' standalone=\"no\"?>\r\n<!-- made - by hand -->\n<svg " +
                $"xmlns='http://www.w3.org/2000/svg' version='1.1' {attributes}><title>A &amp; <b>B</b></title><metadata><x:y " +
                $"xmlns:x='z'>text</x:y></metadata><desc/><rect x='1' y='1' width='4' height='4'><title>T</title></rect></svg " +
                $">\n<!--end-->\n");
        $"{read.Width} x {read.Height}: {Svg.Describe(read)}".ShouldBe(picture + " #000000");
    }
}
