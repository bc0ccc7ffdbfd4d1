using System.Text;
using QifuReports.Typesetting.Pictures.Svg;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>What is not known is refused with its place; nothing is left out in silence.</summary>
public class SvgRefusalTests
{
    [Theory]
    [InlineData("<text x='1'>Q</text>", "(2,2) QV0105 The element <text> is not known. Turn text into paths")]
    [InlineData("<g>\n <image href='a.png'/></g>", "(3,3) QV0105 The element <image> is not known. Draw it with paths")]
    [InlineData("<style>rect{fill:red}</style>", "(2,2) QV0105 The element <style> is not known. Export with presentation attributes")]
    [InlineData("<script>x</script>", "(2,2) QV0105 The element <script> is not known. Delete it")]
    [InlineData("<defs><linearGradient id='a'/></defs>", "(2,8) QV0105 The element <linearGradient> is not known. Use plain colours.")]
    [InlineData("<defs><radialGradient/></defs>", "(2,8) QV0105")]
    [InlineData("<pattern/>", "(2,2) QV0105 The element <pattern> is not known. Use plain colours.")]
    [InlineData("<filter id='f'/>", "(2,2) QV0105")]
    [InlineData("<mask id='f'/>", "(2,2) QV0105")]
    [InlineData("<use href='#a'/>", "(2,2) QV0105 The element <use> is not known. Draw the shape itself again")]
    [InlineData("<symbol/>", "(2,2) QV0105")]
    [InlineData("<switch/>", "(2,2) QV0105")]
    [InlineData("<foreignObject/>", "(2,2) QV0105")]
    [InlineData("<a href='x'/>", "(2,2) QV0105")]
    [InlineData("<animate/>", "(2,2) QV0105")]
    [InlineData("<sodipodi:namedview/>", "(2,2) QV0105 The element <sodipodi:namedview> is not known. Save it as plain SVG")]
    [InlineData("<svg/>", "(2,2) QV0109 <svg> cannot stand in <svg>.")]
    [InlineData("<defs><rect/></defs>", "(2,8) QV0109 <rect> cannot stand in <defs>.")]
    [InlineData("<rect><rect/></rect>", "(2,8) QV0109")]
    public void Elements(string elements, string refusal) => Svg.Refusal(Svg.Around(elements)).ShouldStartWith(refusal);

    [Theory]
    [InlineData("<rect width='1' heigth='1'/>", "(2,17) QV0106 The attribute \"heigth\" of <rect> is not known.")]
    [InlineData("<path width='1'/>", "(2,7) QV0106")]
    [InlineData("<rect filter='url(#f)'/>", "(2,7) QV0106")]
    [InlineData("<rect onclick='x'/>", "(2,7) QV0106 The attribute \"onclick\" of <rect> is not known. Delete it")]
    [InlineData("<rect style='fill:red;mix-blend-mode:multiply'/>",
        "(2,23) QV0106 The property \"mix-blend-mode\" of <rect> is not known.")]
    [InlineData("<rect style='x:1'/>", "(2,14) QV0106")]
    [InlineData("<rect style='fill'/>", "(2,14) QV0107")]
    [InlineData("<rect width='1%'/>", "(2,14) QV0107 \"1%\" is not understood: a number without a unit, or in px is expected.")]
    [InlineData("<rect width='-1'/>", "(2,14) QV0107")]
    [InlineData("<rect width='1e9'/>", "(2,14) QV0107")]
    [InlineData("<rect width=''/>", "(2,14) QV0107")]
    [InlineData("<circle r='1mm'/>", "(2,12) QV0107")]
    [InlineData("<rect fill='rebeccapurple'/>", "(2,13) QV0107 \"rebeccapurple\" is no colour that is known. Write it as #rrggbb.")]
    [InlineData("<rect fill='#12'/>", "(2,13) QV0107")]
    [InlineData("<rect fill='#12345g'/>", "(2,13) QV0107")]
    [InlineData("<rect fill='rgb(1,2)'/>", "(2,13) QV0107")]
    [InlineData("<rect fill='rgb(1,2,256)'/>", "(2,13) QV0107")]
    [InlineData("<rect fill='rgba(1,2,3,.5)'/>", "(2,13) QV0107")]
    [InlineData("<rect fill='currentColor'/>", "(2,13) QV0107")]
    [InlineData("<rect fill='url(#g)'/>", "(2,13) QV0109 Gradients and patterns cannot be shown.")]
    [InlineData("<rect fill='&#35;fff'/>", "(2,13) QV0107")]
    [InlineData("<g opacity='.5'/>", "(2,13) QV0109 What is translucent cannot be shown.")]
    [InlineData("<rect fill-opacity='0.50196081'/>", "(2,21) QV0109")]
    [InlineData("<rect stroke-opacity='50%'/>", "(2,23) QV0109")]
    [InlineData("<rect opacity='x'/>", "(2,16) QV0107")]
    [InlineData("<rect display='none'/>", "(2,16) QV0109 Something is hidden.")]
    [InlineData("<rect visibility='hidden'/>", "(2,19) QV0109")]
    [InlineData("<rect vector-effect='non-scaling-stroke'/>", "(2,22) QV0109 A line that does not grow")]
    [InlineData("<rect paint-order='stroke'/>", "(2,20) QV0109")]
    [InlineData("<rect fill-rule='odd'/>", "(2,18) QV0107")]
    [InlineData("<rect stroke-linecap='flat'/>", "(2,23) QV0107")]
    [InlineData("<rect stroke-linejoin='arcs'/>", "(2,24) QV0107")]
    [InlineData("<rect stroke-miterlimit='0'/>", "(2,26) QV0107")]
    [InlineData("<rect stroke-dasharray='1 2 3 4'/>", "(2,25) QV0109 Dashes of several lengths cannot be shown.")]
    [InlineData("<rect stroke-dasharray='1 2 1'/>", "(2,25) QV0107")]
    [InlineData("<rect stroke-dasharray='1,'/>", "(2,25) QV0107")]
    [InlineData("<rect stroke-dasharray='-1 2'/>", "(2,25) QV0107")]
    [InlineData("<rect stroke-dashoffset='1'/>", "(2,26) QV0109")]
    [InlineData("<rect transform='skewX(3)'/>", "(2,18) QV0107")]
    [InlineData("<rect transform='scale(1) translate(1 2 3)'/>", "(2,27) QV0107")]
    [InlineData("<rect transform='scale(1,)'/>", "(2,18) QV0107")]
    [InlineData("<rect transform='scale 1'/>", "(2,18) QV0107")]
    [InlineData("<rect transform='scale(1'/>", "(2,18) QV0107")]
    [InlineData("<path d='L1 1'/>", "(2,10) QV0107 The data of the path is not understood from here on.")]
    [InlineData("<path d='1 1'/>", "(2,10) QV0107")]
    [InlineData("<path d='M1'/>", "(2,12) QV0107")]
    [InlineData("<path d='M1 1L2 x'/>", "(2,17) QV0107")]
    [InlineData("<path d='M1 1 B2 2'/>", "(2,15) QV0107")]
    [InlineData("<path d='M1 1 L2 2,'/>", "(2,20) QV0107")]
    [InlineData("<path d='M1 1,L2 2'/>", "(2,15) QV0107")]
    [InlineData("<path d='M1 1z2 2'/>", "(2,15) QV0107")]
    [InlineData("<path d='M1 1A1 1 0 2 0 3 3'/>", "(2,21) QV0107")]
    [InlineData("<path d='M1 1L NaN 2'/>", "(2,16) QV0107")]
    [InlineData("<path d='M1 1L1e400 2'/>", "(2,2) QV0103 A coordinate is beyond 1000000.")]
    [InlineData("<path d='M1 1L9999999 2'/>", "(2,2) QV0103")]
    [InlineData("<g transform='scale(1e9)'><path d='M1 1L9 2'/></g>", "(2,28) QV0103")]
    [InlineData("<g transform='scale(1e300)'><g transform='scale(1e300)'><path d='M0 1L9 2'/></g></g>", "(2,58) QV0103")]
    [InlineData("<polygon points='1 2 3'/>", "(2,23) QV0107 The points are not pairs")]
    [InlineData("<polygon points='1 2,'/>", "(2,22) QV0107")]
    [InlineData("<rect xmlns='x'/>", "(2,14) QV0104")]
    [InlineData("<rect width='4' height='4' stroke='red' transform='scale(1 2)'/>",
        "(2,2) QV0109 A line that is wider in one direction than in the other")]
    [InlineData("<rect width='4' height='4' stroke='red' transform='matrix(1 0 1 1 0 0)'/>", "(2,2) QV0109")]
    public void Attributes(string elements, string refusal) => Svg.Refusal(Svg.Around(elements)).ShouldStartWith(refusal);

    [Theory]
    [InlineData("<g clip-path='url(#nowhere)'/>", "(2,15) QV0108 The file has no clip \"nowhere\".")]
    [InlineData("<g clip-path='url(other.svg#c)'/>", "(2,15) QV0108 A clip has to be in the same file.")]
    [InlineData("<g clip-path='circle(3px)'/>", "(2,15) QV0107")]
    [InlineData("<clipPath id='c'><circle r='3'/></clipPath>",
        "(2,19) QV0109 <circle> cannot stand in <clipPath>. Clip with one upright rectangle.")]
    [InlineData("<clipPath id='c'><path d='M0 0L9 0L5 5z'/></clipPath>", "(2,19) QV0109 A clip is no upright rectangle.")]
    [InlineData("<clipPath id='c'><rect width='9' height='9' rx='2'/></clipPath>", "(2,19) QV0109")]
    [InlineData("<clipPath id='c'><rect width='9' height='9' transform='rotate(3)'/></clipPath>", "(2,19) QV0109")]
    [InlineData("<clipPath id='c'><rect width='9' height='9'/><rect width='9' height='9'/></clipPath>",
        "(2,47) QV0109 A clip has more than one shape.")]
    [InlineData("<clipPath id='c'/>", "(2,15) QV0109 A clip has no shape.")]
    [InlineData("<clipPath id='c'></clipPath>", "(2,15) QV0109 A clip has no shape.")]
    [InlineData("<clipPath><rect/></clipPath>", "(2,2) QV0107 A clip has no id.")]
    [InlineData("<clipPath id='c' clipPathUnits='objectBoundingBox'/>", "(2,33) QV0109")]
    [InlineData("<clipPath id='c'><rect clip-path='url(#d)'/></clipPath>", "(2,35) QV0109 A clip is clipped itself.")]
    [InlineData("<clipPath id='c'><rect/></clipPath><clipPath id='c'><rect/></clipPath>", "(2,50) QV0107 The clip \"c\" stands twice.")]
    [InlineData("<clipPath id='c'><rect width='9' height='9'/></clipPath><g transform='rotate(3)' clip-path='url(#c)'/>",
        "(2,93) QV0109 A clip that is turned cannot be shown.")]
    public void Clips(string elements, string refusal) => Svg.Refusal(Svg.Around(elements)).ShouldStartWith(refusal);

    [Theory]
    [InlineData("", "(1,1) QV0104 The file has no element <svg>.")]
    [InlineData("  <!-- nothing -->", "(1,1) QV0104")]
    [InlineData("{}", "(1,1) QV0101 Text stands where none can be shown.")]
    [InlineData("<html/>", "(1,2) QV0104 The file is no SVG: it begins with <html>.")]
    [InlineData("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>",
        "(1,2) QV0104 The file is no SVG: it begins with <s:svg>. Save it as plain SVG, without prefixes.")]
    [InlineData("<svg width='1' height='1'/>", "(1,2) QV0104 The element <svg> does not say that it is SVG.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "(1,2) QV0104 The element <svg> does not say how large the picture is.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='3'/>", "(1,2) QV0104")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='3'/>", "(1,48) QV0107")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='1em' height='3'/>", "(1,48) QV0107")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='3'/>",
        "(1,2) QV0104 The picture has no size, or one beyond all measure.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='1e999' height='3' viewBox='0 0 1 1'/>", "(1,2) QV0104")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3'/>", "(1,50) QV0107")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 -3'/>", "(1,50) QV0107")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3' preserveAspectRatio='xMinYMin'/>", "(1,80) QV0107")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3' transform='scale(2)'/>", "(1,59) QV0106")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3'/>\n<svg/>", "(2,2) QV0101 Something follows the picture.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3'/> more", "(1,61) QV0101")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3'>\n<g>", "(2,4) QV0101 The file ends within <g>.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3'>\n<g></h></svg>",
        "(2,6) QV0101 </h> ends what has not begun here.")]
    [InlineData("</svg>", "(1,3) QV0101")]
    [InlineData("<svg", "(1,5) QV0101 The file ends within a tag.")]
    [InlineData("<svg a", "(1,7) QV0101 The file ends within a tag.")]
    [InlineData("<svg a=", "(1,8) QV0101")]
    [InlineData("<svg a='", "(1,9) QV0101 A value has no closing quote.")]
    [InlineData("<svg a=b>", "(1,8) QV0101 The value of an attribute does not stand in quotes.")]
    [InlineData("<svg a='1'b='2'>", "(1,11) QV0101")]
    [InlineData("<svg a='1' a='2'>", "(1,12) QV0101 The attribute \"a\" stands twice.")]
    [InlineData("<svg a='<'>", "(1,9) QV0101")]
    [InlineData("<svg/ >", "(1,6) QV0101")]
    [InlineData("<ä a='&ü;'/>", "(1,7) QV0101 \"&\" begins an entity that is not known")]
    [InlineData("<svg a='&amp'/>", "(1,9) QV0101")]
    [InlineData("<svg a='&#x;'/>", "(1,9) QV0101")]
    [InlineData("<svg a='&#1F;'/>", "(1,9) QV0101")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
        "(1,1) QV0101 A document type is not read: it can reach outside of the file. Delete the lines from \"<!DOCTYPE\"")]
    [InlineData("<?xml-stylesheet href='a.css'?><svg/>", "(1,1) QV0101")]
    [InlineData("<?xml version='1.0'?>\n<?xml-stylesheet href='a.css'?><svg/>", "(2,1) QV0101 A style sheet is not read.")]
    [InlineData("<?php x?>", "(1,1) QV0101 A processing instruction is not read.")]
    [InlineData("<![CDATA[x]]>", "(1,1) QV0101 A CDATA section is not read.")]
    [InlineData("<!ELEMENT a>", "(1,1) QV0101")]
    [InlineData("<!-- a", "(1,1) QV0101 A comment does not end.")]
    [InlineData("<!-- a -- b -->", "(1,8) QV0101 A comment holds \"--\".")]
    [InlineData("<?xml version='1.0'", "(1,1) QV0101 The XML declaration does not end.")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?><svg/>", "(1,21) QV0102 The file says that it is not in UTF-8.")]
    [InlineData("<svg>\n\u0001", "(2,1) QV0101 The file holds a control character.")]
    public void Documents(string svg, string refusal) => Svg.Refusal(svg).ShouldStartWith(refusal);

    [Fact]
    public void Bytes_that_are_no_text()
    {
        var refused = Should.Throw<SvgException>(() => SvgReader.Read([.. "<svg>\nä"u8, 0xFF, .. "</svg>"u8]));
        (refused.Line, refused.Column, refused.Code).ShouldBe((2, 2, SvgCodes.NotUtf8));
        Should.Throw<SvgException>(() => SvgReader.Read([0x1F, 0x8B, 8])).Code.ShouldBe(SvgCodes.NotUtf8);
    }

    [Fact]
    public void Limits_are_told()
    {
        Svg.Refusal(new string(' ', SvgLimits.Bytes + 1)).ShouldStartWith("(1,1) QV0103 The file has more than 1000000 bytes.");
        Svg.Refusal(Svg.Around(Times("<g/>", SvgLimits.Elements))).ShouldContain("QV0103 The picture has more than 20000 elements.");
        Svg.Refusal(Svg.Around(Times("<g>", SvgLimits.Depth))).ShouldContain("QV0103 More than 64 elements stand within each other.");
        Svg.Refusal(Svg.Around($"<g {string.Concat(Enumerable.Range(0, 65).Select(i => $" data-{i}='x'"))}/>"))
            .ShouldContain("QV0103 An element has more than 64 attributes.");
        Svg.Refusal(Svg.Around($"<path d='M0 0{Times("h1", SvgLimits.PathSteps)}'/>"))
            .ShouldContain("QV0103 The picture has more than 100000 lines and curves.");
        Svg.Refusal(Svg.Around($"<polygon points='{Times("1 1 ", SvgLimits.PathSteps + 1)}'/>"))
            .ShouldContain("QV0103 The picture has more than 100000 lines and curves.");

        Svg.Items(Times("<g>", SvgLimits.Depth - 1) + Times("</g>", SvgLimits.Depth - 1)).ShouldBeEmpty();
        Svg.Items(Times("<g/>", SvgLimits.Elements - 1)).ShouldBeEmpty();
    }

    private static string Times(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
