using System.Text.RegularExpressions;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests.Tagging;

public class StructureTests
{
    [Fact]
    public void A_node_on_two_pages_names_the_page_of_each_part()
    {
        var maker = new PageMaker();
        var node = new StructureNode(100, 0, StructureRole.Paragraph);
        var first = maker.Add(new OpenNode(node)).Content(100, p => p.Text("one")).Page();
        var second = maker.Content(100, p => p.Text("two")).Add(new CloseNode(100)).Page();

        var probe = new PdfProbe(PageMaker.Write([first, second]));
        var pages = PdfProbe.References(PdfProbe.Array(probe.Object(PdfProbe.Reference(probe.Catalog, "Pages")), "Kids"));
        probe.Object(probe.Find("/S/P/").Single()).ShouldContain($"/Pg {pages[0]} 0 R/K[0 <</Type/MCR/Pg {pages[1]} 0 R/MCID 0>>]");
    }

    [Fact]
    public void The_parent_tree_leads_from_every_content_sequence_to_its_node()
    {
        var probe = new PdfProbe(PageMaker.Write(ReadableDocumentTests.Pages(), readable: true));
        var root = probe.Object(PdfProbe.Reference(probe.Catalog, "StructTreeRoot"));
        var numbers = PdfProbe.Array(probe.Object(PdfProbe.Reference(root, "ParentTree")), "Nums");
        foreach (var page in PdfProbe.References(PdfProbe.Array(probe.Object(PdfProbe.Reference(probe.Catalog, "Pages")), "Kids")))
        {
            var dictionary = probe.Object(page);
            var key = Regex.Match(dictionary, "/StructParents (\\d+)").Groups[1].Value;
            var owners =
                PdfProbe.References(probe.Object(int.Parse(Regex.Match(numbers, $"(?:^| ){key} (\\d+) 0 R").Groups[1].ValueSpan, null)));
            var content = probe.Text(PdfProbe.Reference(dictionary, "Contents"));
            var marks = Regex.Matches(content, "^(/\\w+)<</MCID (\\d+)>>BDC$", RegexOptions.Multiline);

            marks.Count.ShouldBe(owners.Count);
            for (var i = 0; i < marks.Count; i++)
            {
                marks[i].Groups[2].Value.ShouldBe(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                probe.Object(owners[i]).ShouldStartWith("<</S" + marks[i].Groups[1].Value + "/");
                probe.Object(owners[i]).ShouldContain($"/Pg {page} 0 R");
            }
        }
    }

    [Fact]
    public void Every_element_is_a_kid_of_its_parent()
    {
        var probe = new PdfProbe(PageMaker.Write(ReadableDocumentTests.Pages()));
        var elements = probe.Find("<</S/").Where(n => probe.Object(n).Contains("/P ")).ToList();
        elements.Count.ShouldBe(15);
        foreach (var element in elements)
        {
            var parent = probe.Object(PdfProbe.Reference(probe.Object(element), "P"));
            PdfProbe.References(parent[parent.IndexOf("/K", StringComparison.Ordinal)..]).ShouldContain(element);
        }
    }

    [Fact]
    public void A_link_annotation_and_its_element_refer_to_each_other()
    {
        var probe = new PdfProbe(PageMaker.Write(ReadableDocumentTests.Pages()));
        var numbers = PdfProbe.Array(probe.Object(
            PdfProbe.Reference(probe.Object(PdfProbe.Reference(probe.Catalog, "StructTreeRoot")), "ParentTree")), "Nums");
        foreach (var annotation in probe.Find("/Subtype/Link"))
        {
            var key = Regex.Match(probe.Object(annotation), "/StructParent (\\d+)").Groups[1].Value;
            var element = probe.Object(int.Parse(Regex.Match(numbers, $"(?:^| ){key} (\\d+) 0 R").Groups[1].ValueSpan, null));
            element.ShouldStartWith("<</S/Link/");
            element.ShouldContain($"<</Type/OBJR/Obj {annotation} 0 R>>");
        }
    }

    [Fact]
    public void Many_names_make_a_tree_that_is_sorted()
    {
        var maker = new PageMaker();
        for (var i = 0; i < 200; i++)
        {
            var name = $"n{i * 37 % 200:000}";
            maker.Leaf(StructureRole.Note, p => p.Text("note"), with: n => n with { Name = name });
        }

        var probe = new PdfProbe(PageMaker.Write([maker.Page()]));
        var tree = probe.Object(PdfProbe.Reference(probe.Object(PdfProbe.Reference(probe.Catalog, "StructTreeRoot")), "IDTree"));
        var leaves = PdfProbe.References(PdfProbe.Array(tree, "Kids"));
        leaves.Count.ShouldBe(4);
        tree.ShouldNotContain("/Limits");
        probe.Object(leaves[0]).ShouldContain("/Limits[(n000) (n063)]");
        var names = leaves.SelectMany(
            leaf => Regex.Matches(PdfProbe.Array(probe.Object(leaf), "Names"), "\\((\\w+)\\)").Select(m => m.Groups[1].Value)).ToList();
        names.ShouldBe(Enumerable.Range(0, 200).Select(i => $"n{i:000}"));
    }

    [Fact]
    public void A_table_has_its_summary_as_an_attribute_and_its_title_separately()
    {
        var page = new PageMaker().Node(StructureRole.Table, (p, _) => { },
            with: n => n with { Title = "Revenue", Summary = "Three (rows)." }).Page();
        var probe = new PdfProbe(PageMaker.Write([page]));
        probe.Object(probe.Find("/S/Table").Single()).ShouldEndWith("/T(Revenue)/A<</O/Table/Summary(Three \\(rows\\).)>>>>");
    }

    [Theory]
    [InlineData("", "en-GB", "title")]
    [InlineData("Results", " ", "language")]
    public void A_document_without_title_or_language_is_an_error(string title, string language, string what) =>
        Should.Throw<InvalidOperationException>(
            () => PageMaker.Write([PageMaker.Words("a")], PageMaker.Info with { Title = title, Language = language }))
            .Message.ShouldContain("no " + what);

    public static TheoryData<string, PlacedItem[]> Broken() => new()
    {
        { "never closed", [new OpenNode(new StructureNode(1, 0, StructureRole.Paragraph))] },
        { "not open", [new BeginContent(7)] },
        { "not open", [new CloseNode(7)] },
        { "not open", [new OpenNode(new StructureNode(2, 1, StructureRole.Paragraph))] },
        { "opened twice", [new OpenNode(new StructureNode(1, 0, StructureRole.Paragraph)),
            new OpenNode(new StructureNode(1, 0, StructureRole.Paragraph))] },
        { "before its children", [new OpenNode(new StructureNode(1, 0, StructureRole.Section)),
            new OpenNode(new StructureNode(2, 1, StructureRole.Paragraph)), new CloseNode(1)] },
        { "inside another", [new BeginArtifact(ArtifactKind.Layout), new BeginArtifact(ArtifactKind.Layout)] },
        { "inside a content sequence", [new BeginArtifact(ArtifactKind.Layout)] },
        { "has not begun", [EndContent.Instance] },
        { "belongs to no structure node", [new FilledRectangle(default, Rgb.Black)] },
        { "no structure node named 'nowhere'",
            [new OpenNode(new StructureNode(1, 0, StructureRole.TableData) { Headers = ["nowhere"] }), new CloseNode(1)] },
        { "no anchor 'nowhere'", [new OpenNode(new StructureNode(1, 0, StructureRole.Link)),
            new LinkArea(1, default, new LinkTarget.Internal("nowhere"), ""), new CloseNode(1)] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Pages_that_break_the_rules_are_errors(string message, PlacedItem[] items)
    {
        var page = new Page { Number = 1, Label = "1", Size = PageMaker.A4, Items = items };
        Should.Throw<InvalidOperationException>(() => PageMaker.Write([page])).Message.ShouldContain(message);
    }
}
