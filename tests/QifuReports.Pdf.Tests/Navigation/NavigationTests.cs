using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Navigation;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests.Navigation;

public class NavigationTests
{
    [Theory]
    [InlineData("<</Nums[0<</S/D>>]>>", "1", "2", "3")]
    [InlineData("<</Nums[0<</P(i)>>1<</P(ii)>>2<</S/D>>]>>", "i", "ii", "1", "2")]
    [InlineData("<</Nums[0<</S/D/St 7>>2<</S/D/St 2/P(A-)>>]>>", "7", "8", "A-2", "A-3")]
    [InlineData("<</Nums[0<</P(0)>>1<</S/D/P(00)>>]>>", "0", "001", "002")]
    [InlineData("<</Nums[0<</S/D/St 2>>1<</S/D/St 2>>]>>", "2", "2")]
    public void Consecutive_labels_share_an_entry(string expected, params string[] pages)
    {
        var labels = new PageLabels();
        foreach (var page in pages) labels.Add(page);
        var target = new ByteBuffer();
        labels.Write(target);
        Encoding.ASCII.GetString(target.Written).ShouldBe(expected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1025)]
    public void The_page_tree_is_balanced_and_has_every_page_in_order(int count)
    {
        var probe = new PdfProbe(PageMaker.Write(Enumerable.Range(1, count).Select(i => EmptyPage(i))));
        var pages = new List<int>();
        var depths = new HashSet<int>();
        Walk(PdfProbe.Reference(probe.Catalog, "Pages"), 0).ShouldBe(count);

        depths.Count.ShouldBe(1);
        pages.Select(p => probe.Object(p)).Select(p => Regex.Match(p, "/MediaBox\\[0 0 (\\d+)").Groups[1].Value)
            .ShouldBe(Enumerable.Range(1, count).Select(i => (100 + i).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        int Walk(int number, int depth)
        {
            var node = probe.Object(number);
            if (node.Contains("/Type/Page/"))
            {
                pages.Add(number);
                depths.Add(depth);
                return 1;
            }

            var kids = PdfProbe.References(PdfProbe.Array(node, "Kids"));
            kids.Count.ShouldBeInRange(1, 32);
            var sum = 0;
            foreach (var kid in kids)
            {
                PdfProbe.Reference(probe.Object(kid), "Parent").ShouldBe(number);
                sum += Walk(kid, depth + 1);
            }

            node.ShouldContain($"/Count {sum}/");
            return sum;
        }
    }

    [Fact]
    public void The_outline_nests_by_level_and_opens_its_outermost()
    {
        (int Level, string Text)[] entries = [(1, "A"), (2, "B"), (3, "C"), (3, "D"), (2, "E"), (1, "F"), (3, "G"), (2, "H"), (1, "I")];
        var outline = entries.Select(e => new OutlineEntry(e.Level, e.Text, new Length(10))).ToList();
        var probe = new PdfProbe(PageMaker.Write([EmptyPage(1) with { Outline = outline }]));

        var root = PdfProbe.Reference(probe.Catalog, "Outlines");
        probe.Object(root).ShouldContain("/Count 7>>");
        var text = new StringBuilder();
        Walk(root, 0);
        text.ToString().ShouldBe("A+2 (B-2 (C D )E )F+2 (G H )I ");

        void Walk(int parent, int previous)
        {
            var item = PdfProbe.Reference(probe.Object(parent), "First");
            while (true)
            {
                var value = probe.Object(item);
                PdfProbe.Reference(value, "Parent").ShouldBe(parent);
                if (previous != 0) PdfProbe.Reference(value, "Prev").ShouldBe(previous);
                text.Append(Regex.Match(value, "/Title\\((.)\\)").Groups[1].Value);
                var count = Regex.Match(value, "/Count (-?)(\\d+)");
                if (count.Success)
                {
                    text.Append(count.Groups[1].Length > 0 ? '-' : '+').Append(count.Groups[2].Value).Append(" (");
                    Walk(item, 0);
                    text.Append(')');
                }
                else
                {
                    text.Append(' ');
                }

                previous = item;
                if (!value.Contains("/Next ")) break;
                item = PdfProbe.Reference(value, "Next");
            }

            PdfProbe.Reference(probe.Object(parent), "Last").ShouldBe(item);
        }
    }

    [Fact]
    public void A_name_of_two_destinations_is_an_error()
    {
        var page = EmptyPage(1) with { Anchors = [new Anchor("here", default), new Anchor("here", default)] };
        Should.Throw<InvalidOperationException>(() => PageMaker.Write([page])).Message.ShouldBe("The anchor 'here' is there twice.");
    }

    [Fact]
    public void Pages_with_links_are_visited_in_the_order_of_the_structure()
    {
        var probe = new PdfProbe(PageMaker.Write(ReadableDocumentTests.Pages()));
        probe.Find("/Type/Page/").Count(p => probe.Object(p).Contains("/Tabs/S/Annots[")).ShouldBe(1);
        var links = probe.Find("/Subtype/Link").Select(probe.Object).ToList();
        links[0].ShouldContain("/Rect[90 683.89 115 695.89]/Border[0 0 0]/F 4/Contents(To the end)");
        links[0].ShouldContain("/A<</S/GoTo/D(end)>>");
        links[1].ShouldContain("/A<</S/URI/URI(https://example.com/a%20b\\(%C3%A9\\))>>");
    }

    private static Page EmptyPage(int number) => new()
    {
        Number = number, Label = "x", Size = new Size(new Length(100 + number), new Length(500)), Items = [],
    };
}
