using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>
/// ISO 14289-1, clause 7, and the logical structure of ISO 19005-3, 6.7: what stands on the pages and what the structure says of it.
/// </summary>
public class AccessibilityTests
{
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TR"] = ["Table", "THead", "TBody"], ["TH"] = ["TR"], ["TD"] = ["TR"], ["THead"] = ["Table"], ["TBody"] = ["Table"],
        ["LI"] = ["L"], ["Lbl"] = ["LI", "Note"], ["LBody"] = ["LI"], ["TOCI"] = ["TOC"], ["TOC"] = ["Document", "TOC"],
    };

    private static readonly Dictionary<string, string[]> Kids = new()
    {
        ["Table"] = ["Caption", "THead", "TBody", "TR"], ["THead"] = ["TR"], ["TBody"] = ["TR"], ["TR"] = ["TH", "TD"], ["L"] = ["LI"],
        ["LI"] = ["Lbl", "LBody"], ["TOC"] = ["Caption", "TOCI", "TOC"], ["TOCI"] = ["Reference", "Lbl", "TOC"],
    };

    private static WholeDocument Document => WholeDocument.Readable;

    private static readonly StructureReading Structure = new(WholeDocument.Readable);

    [Fact]
    public void All_content_is_tagged_or_an_artifact_and_never_both()
    {
        string[] painting = ["TJ", "S", "f", "B", "n"];
        foreach (var page in Document.Pages)
        {
            var open = 0;
            foreach (var value in Document.Content(page).OfType<PdfValue.Keyword>().Some())
            {
                if (value.Text == "BDC") (++open).ShouldBe(1);
                if (value.Text == "EMC") (--open).ShouldBe(0);
                if (painting.Contains(value.Text)) open.ShouldBe(1);
            }

            open.ShouldBe(0);
        }
    }

    [Fact]
    public void Artifacts_have_their_type_and_pagination_artifacts_their_subtype()
    {
        var artifacts = Document.Pages.SelectMany(p => Marks(p)).Where(m => m.Tag == "Artifact")
            .Select(m => (Type: m.Properties.NameOf("Type"), Subtype: m.Properties.NameOf("Subtype"))).ToList();
        artifacts.Distinct().OrderBy(a => a.Type, StringComparer.Ordinal).ThenBy(a => a.Subtype, StringComparer.Ordinal).ShouldBe(
            [("Background", null), ("Layout", null), ("Pagination", null), ("Pagination", "Footer"), ("Pagination", "Header"),
                ("Pagination", "Watermark")]);
        foreach (var page in Document.Pages)
        {
            Marks(page).Count(m => m.Properties.NameOf("Subtype") == "Footer").ShouldBe(1);
            Marks(page).Count(m => m.Properties.NameOf("Subtype") == "Watermark").ShouldBe(1);
        }
    }

    [Fact]
    public void Every_tagged_sequence_belongs_to_one_element_of_its_tag_and_the_parent_tree_says_which()
    {
        var parents = Structure.ParentTree();
        foreach (var page in Document.Pages)
        {
            var owners = (PdfValue.List)Document.Values[parents[Document[page].NumberOf("StructParents")!.Value]];
            var tagged = Marks(page).Where(m => m.Tag != "Artifact").ToList();
            tagged.Select(m => m.Properties.NumberOf("MCID")).ShouldBe(Enumerable.Range(0, owners.Items.Count).Cast<int?>());
            for (var i = 0; i < tagged.Count; i++)
            {
                var owner = ((PdfValue.Reference)owners.Items[i]).To;
                Document[owner].NameOf("S").ShouldBe(tagged[i].Tag);
                Structure.ContentOf(owner).ShouldContain((page, i));
            }
        }

        Structure.Elements.Sum(e => Structure.ContentOf(e).Count())
            .ShouldBe(Document.Pages.Sum(p => Marks(p).Count(m => m.Tag != "Artifact")));
    }

    [Fact]
    public void The_catalogue_says_tagged_and_shows_the_title_of_the_metadata()
    {
        Document.Catalog["MarkInfo"].ShouldBeOfType<PdfValue.Dictionary>()["Marked"].ShouldBe(new PdfValue.Keyword("true"));
        Document.Catalog["ViewerPreferences"].ShouldBeOfType<PdfValue.Dictionary>()["DisplayDocTitle"].ShouldBe(
            new PdfValue.Keyword("true"));
        System.Text.Encoding.UTF8.GetString(Document.Probe.Stream(Document.Catalog.To("Metadata")!.Value))
            .ShouldContain("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Results</rdf:li>");
    }

    [Fact]
    public void The_language_is_that_of_the_document_and_no_part_has_another()
    {
        Document.Catalog.TextOf("Lang").ShouldBe("en-GB");
        Document.AllDictionaries.Count(d => d["Lang"] is not null).ShouldBe(1);
    }

    [Fact]
    public void Elements_are_of_standard_types_and_stand_where_these_may_stand()
    {
        string[] standard = ["Document", "Sect", "Div", "H1", "H2", "H3", "H4", "H5", "P", "L", "LI", "Lbl", "LBody", "Table", "THead",
            "TBody", "TR", "TH", "TD", "Figure", "Caption", "Note", "Reference", "Link", "TOC", "TOCI"];
        Structure.Elements.Select(Structure.RoleOf).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(standard.Order(StringComparer.Ordinal));
        foreach (var element in Structure.Elements)
        {
            var role = Structure.RoleOf(element);
            if (Parents.TryGetValue(role, out var parents)) parents.ShouldContain(Structure.RoleOf(Structure.ParentOf(element)), role);
            if (Kids.TryGetValue(role, out var kids)) Structure.KidsOf(element).Select(Structure.RoleOf).Except(kids).ShouldBeEmpty(role);
            var captions = Structure.KidsOf(element).Select(Structure.RoleOf).ToList();
            if (role is "Table" or "TOC") captions.LastIndexOf("Caption").ShouldBeLessThanOrEqualTo(0);
        }
    }

    [Fact]
    public void Figures_have_alternative_text_and_their_place()
    {
        foreach (var figure in Structure.Of("Figure").Some())
        {
            Document[figure].TextOf("Alt").ShouldBe("Revenue rose from 1 to 3.");
            ((PdfValue.List)((PdfValue.Dictionary)Document[figure]["A"]!)["BBox"]!).Items.Count.ShouldBe(4);
            Structure.KidsOf(Structure.ParentOf(figure)).Select(Structure.RoleOf).ShouldContain("Caption");
        }

        Structure.Of("Figure").Count().ShouldBe(1);
    }

    [Fact]
    public void Headings_begin_with_the_title_at_the_first_level_and_skip_none()
    {
        var levels = Structure.InOrder().Select(Structure.RoleOf).Where(r => r.Length == 2 && r[0] == 'H').Select(r => r[1] - '0').ToList();
        levels.ShouldBe([1, 2, 3, 2, 3, 4, 5]);
        levels.Count(l => l == 1).ShouldBe(1);
    }

    [Fact]
    public void Tables_have_header_cells_with_scope_and_rows_of_one_width()
    {
        foreach (var table in Structure.Of("Table").Some())
        {
            var rows = Structure.InOrder(table).Where(e => Structure.RoleOf(e) == "TR").ToList();
            rows.Select(r => Structure.KidsOf(r).Sum(c => Structure.AttributeOf(c, "ColSpan")?.Number ?? 1)).Distinct().ShouldBe([3]);
            foreach (var row in rows) Structure.KidsOf(row).Any(c => Structure.RoleOf(c) == "TH").ShouldBeTrue();
        }

        Structure.Of("TH").Some().ShouldAllBe(h => Structure.AttributeOf(h, "Scope") != null);
        Structure.Of("TH").Select(h => Structure.AttributeOf(h, "Scope")!.Value.Name).Distinct().Order().ShouldBe(["Column", "Row"]);
    }

    [Fact]
    public void Headers_refer_to_header_cells_of_the_same_table()
    {
        var referring = 0;
        foreach (var table in Structure.Of("Table").Some())
        {
            var headers = Structure.InOrder(table).Where(e => Structure.RoleOf(e) == "TH").Select(e => Document[e].TextOf("ID"))
                .Where(id => id is not null).ToList();
            foreach (var cell in Structure.InOrder(table))
                foreach (var id in Structure.HeadersOf(cell))
                {
                    headers.ShouldContain(id);
                    referring++;
                }
        }

        referring.ShouldBe(71);
    }

    [Fact]
    public void Lists_have_labels_bodies_and_the_right_numbering()
    {
        foreach (var item in Structure.Of("LI").Some()) Structure.KidsOf(item).Select(Structure.RoleOf).ShouldBe(["Lbl", "LBody"]);
        Structure.Of("L").Select(l => Structure.AttributeOf(l, "ListNumbering")!.Value.Name)
            .ShouldBe(["Disc", "LowerAlpha", "None", "Decimal"], ignoreOrder: true);
    }

    [Fact]
    public void Notes_have_unique_names_a_label_and_a_link_from_each_mark()
    {
        var names = Structure.Of("Note").Select(n => Document[n].TextOf("ID")!).ToList();
        names.ShouldBe(["note.1", "note.2"]);
        Structure.Of("Note").Some().ShouldAllBe(n => Structure.RoleOf(Structure.KidsOf(n).First()) == "Lbl");
        var marks = Structure.Of("Reference").Where(r => Structure.RoleOf(Structure.ParentOf(r)) != "TOCI").ToList();
        marks.Count.ShouldBe(3);
        foreach (var mark in marks)
        {
            var link = Document[Structure.AnnotationOf(Structure.KidsOf(mark).ShouldHaveSingleItem())];
            names.ShouldContain(((PdfValue.Dictionary)link["A"]!).TextOf("D"));
            link.TextOf("Contents").ShouldStartWith("Note ");
        }
    }

    [Fact]
    public void Entries_of_the_contents_are_references_with_links()
    {
        foreach (var entry in Structure.Of("TOCI").Some())
        {
            var reference = Structure.KidsOf(entry).ShouldHaveSingleItem();
            Structure.RoleOf(reference).ShouldBe("Reference");
            Structure.RoleOf(Structure.KidsOf(reference).ShouldHaveSingleItem()).ShouldBe("Link");
        }

        Structure.Of("TOCI").Count().ShouldBe(4);
    }

    [Fact]
    public void A_dash_for_zero_is_read_aloud_as_nil()
    {
        var cells = Structure.Elements.Where(e => Document[e].TextOf("ActualText") is not null).ToList();
        cells.Count.ShouldBe(10);
        cells.ShouldAllBe(c => Document[c].TextOf("ActualText") == "nil" && Structure.RoleOf(c) == "TD");
    }

    [Fact]
    public void Links_are_described_and_belong_to_link_elements_in_the_order_of_the_structure()
    {
        var parents = Structure.ParentTree();
        foreach (var page in Document.Pages)
        {
            if (Document[page]["Annots"] is not PdfValue.List annotations) continue;
            Document[page].NameOf("Tabs").ShouldBe("S");
            var inStructure = Structure.InOrder().Where(e => Structure.RoleOf(e) == "Link").Select(Structure.AnnotationOf).ToList();
            var places = annotations.Items.Select(a => inStructure.IndexOf(((PdfValue.Reference)a).To)).ToList();
            places.ShouldBe(places.Order());
            foreach (var annotation in annotations.Items.Select(a => Document[((PdfValue.Reference)a).To]))
            {
                annotation.TextOf("Contents").ShouldNotBeNullOrWhiteSpace();
                Document[parents[annotation.NumberOf("StructParent")!.Value]].NameOf("S").ShouldBe("Link");
            }
        }
    }

    [Fact]
    public void The_outline_lists_the_headings_and_pages_have_labels()
    {
        var root = Document[Document.Catalog.To("Outlines")!.Value];
        Document[root.To("First")!.Value].TextOf("Title").ShouldBe("First");
        Document[root.To("Last")!.Value].TextOf("Title").ShouldBe("Second");
        Document.Catalog.NameOf("PageMode").ShouldBe("UseOutlines");
        Document.Catalog["PageLabels"].ShouldNotBeNull();
    }

    private static IEnumerable<(string Tag, PdfValue.Dictionary Properties)> Marks(int page)
    {
        var values = Document.Content(page);
        for (var i = 2; i < values.Count; i++)
            if (values[i] is PdfValue.Keyword { Text: "BDC" })
                yield return (((PdfValue.Name)values[i - 2]).Text, (PdfValue.Dictionary)values[i - 1]);
    }
}
