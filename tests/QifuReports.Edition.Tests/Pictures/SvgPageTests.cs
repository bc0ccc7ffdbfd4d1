using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Pages;
using static QifuReports.Edition.Tests.Pictures.PictureMaker;

namespace QifuReports.Edition.Tests.Pictures;

/// <summary>A finished page as SVG.</summary>
public class SvgPageTests
{
    [Fact]
    public void A_page_has_its_paper_items_links_and_places()
    {
        SvgOf(
            new BeginArtifact(ArtifactKind.Header), Run("A"), EndContent.Instance,
            new OpenNode(new StructureNode(1, 0, StructureRole.Paragraph)), new BeginContent(1), Run("1", reference: "cash|p"),
            EndContent.Instance, new CloseNode(1), new LinkArea(1, Box(1, 2, 3, 4), new LinkTarget.Internal("a b"), "To the notes"))
            .ShouldBe("<svg class=\"sheet\" id=\"page-3\" viewBox=\"0 0 200 300\" stroke-miterlimit=\"10\" role=\"group\" " +
                "aria-label=\"Page iii\"><rect class=\"c1\" width=\"200\" height=\"300\"/>" +
                "<g id=\"page-to-a b\" transform=\"translate(5 6)\"/>" +
                "<text class=\"c2\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"5.41\">A</text>" +
                "<a class=\"f\" href=\"#f-4\" data-figure=\"cash\">" +
                "<text class=\"c2\" x=\"10\" y=\"20\" font-size=\"8\" textLength=\"3.72\">1</text></a>" +
                "<a href=\"#page-to-a%20b\" aria-label=\"To the notes\">" +
                "<rect fill-opacity=\"0\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></a></svg>");
    }

    [Theory]
    [InlineData("https://example.com/a?b=1&c=2", true)]
    [InlineData("mailto:ir@example.com", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//example.com", false)]
    public void Only_web_and_mail_addresses_are_links(string address, bool isLink) =>
        SvgOf(new LinkArea(1, Box(1, 2, 3, 4), new LinkTarget.External(address), "There"))
            .Contains("<a href", StringComparison.Ordinal).ShouldBe(isLink);

    private static string SvgOf(params PlacedItem[] items)
    {
        using var text = new StringWriter();
        var page = new Page
        {
            Number = 3, Label = "iii", Size = new Size(new Length(200), new Length(300)), Items = items,
            Anchors = [new Anchor("a b", At(5, 6))],
        };
        SvgPage.Write(new HtmlWriter(text), page, new ColourClasses(), new PlaceCounter(NumberOf, null));
        return text.ToString();
    }
}
