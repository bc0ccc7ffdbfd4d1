using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>What the structure says to who cannot see the page.</summary>
public class AccessibilityLayoutTests
{
    private static readonly Cover Front =
        new() { Issuer = "Issuer", Title = "Results", Period = "Third quarter", Lines = ["Unaudited"], Cards = [], Notes = [] };
    private static readonly Footnote Rate = new("rate", [Run("Translated at one rate.")]);

    [Fact]
    public void The_title_of_the_cover_is_the_one_heading_of_the_first_level_and_no_level_is_skipped()
    {
        var pages = LaidOut(Front, new Heading(1, "One"), new Heading(2, "Two"), new Heading(3, "Three"), new Heading(4, "Four"), Lines(1),
            new Heading(1, "Last"), Lines(1, "End"));

        Headings(pages).ShouldBe([(1, "Results"), (2, "One"), (3, "Two"), (4, "Three"), (5, "Four"), (2, "Last")]);
    }

    [Fact]
    public void Without_a_title_the_sections_are_the_first_level()
    {
        Headings(LaidOut(new Heading(1, "One"), new Heading(2, "Two"), Lines(1))).ShouldBe([(1, "One"), (2, "Two")]);
        Headings(LaidOut(Front with { Title = "" }, new Heading(1, "One"), Lines(1))).ShouldBe([(1, "One")]);
    }

    [Fact]
    public void The_mark_of_a_note_is_a_reference_with_a_described_link_to_the_note()
    {
        var page = LaidOut(new Paragraph([Run("Marked"), new FootnoteMark(Rate)])).Single();

        var link = page.Items.OfType<LinkArea>().Single();
        link.Description.ShouldBe("Note 1");
        var target = ((LinkTarget.Internal)link.Target).BlockId;
        page.Anchors.Single(anchor => anchor.Name == target).Place.Y.Points.ShouldBe(
            page.Find("Translated at one rate.").Y() - (10 + 7.5 * 0.727) / 2, 0.001);
        var nodes = new[] { page }.Nodes().ToDictionary(node => node.Id);
        var node = nodes[link.NodeId];
        (node.Role, nodes[node.ParentId].Role).ShouldBe((StructureRole.Link, StructureRole.Reference));
        nodes.Values.Single(n => n.Role == StructureRole.Note).Name.ShouldBe(target);
        nodes.Values.Single(n => n.Role == StructureRole.Label).ParentId.ShouldBe(
            nodes.Values.Single(n => n.Role == StructureRole.Note).Id);
    }

    [Fact]
    public void A_mark_on_a_later_page_leads_to_the_note_where_it_is_first_told()
    {
        var pages = LaidOut(new Paragraph([Run("One"), new FootnoteMark(Rate)]), new PageBreak(),
            new Paragraph([Run("Two"), new FootnoteMark(Rate)]));

        pages.SelectMany(page => page.Items).OfType<LinkArea>().Count().ShouldBe(2);
        pages.SelectMany(page => page.Anchors).Select(anchor => anchor.Name).ShouldBe(["note.1"]);
        pages[1].Items.OfType<BeginArtifact>().ShouldContain(artifact => artifact.Kind == ArtifactKind.Repetition);
    }

    [Fact]
    public void The_header_of_a_row_refers_to_the_names_of_its_groups()
    {
        TableRow At(int indent, RowKind kind, params string[] cells) => Row(kind, cells) with { Indent = indent };
        var nodes = LaidOut(Figures(0) with
        {
            Rows =
            [
                At(0, RowKind.Line, "Alone", "1"), At(0, RowKind.Section, "Assets"), At(1, RowKind.Section, "Current"),
                At(2, RowKind.Line, "Cash", "1"), At(1, RowKind.Line, "Land", "2"),
                At(0, RowKind.Total, "Total", "3"), At(0, RowKind.Section, "Empty"), At(0, RowKind.Section, "Debts"),
                At(1, RowKind.Line, "Loans", "3"),
            ],
        }).Nodes().Where(node => node is { Role: StructureRole.TableHeader, Scope: HeaderScope.Row }).ToList();

        var (assets, current, debts) = (nodes[1].Name!, nodes[2].Name!, nodes[7].Name!);
        nodes.Select(node => node.Headers.SingleOrDefault()).ShouldBe([null, null, assets, current, assets, null, null, null, debts]);
        nodes.Select(node => node.Name is not null).ShouldBe([false, true, true, false, false, false, false, true, false]);
        new[] { assets, current, debts }.ShouldBeUnique();
    }

    [Fact]
    public void A_dash_among_figures_reads_as_nil_and_a_dash_among_words_as_it_is()
    {
        var nodes = LaidOut(Figures(0) with { Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Text)],
            Head = [Row(RowKind.Head, "", "2023", "Note")], Rows = [Row("Line", "-", "-"), Row("More", "(1)", "x")] })
            .Nodes().Where(node => node.Role == StructureRole.TableData).ToList();

        nodes.Select(node => node.ActualText).ShouldBe([null, "nil", null, null, null]);
    }

    [Fact]
    public void Lists_say_how_their_items_are_labelled()
    {
        ListBlock List(bool ordered, params Block[] inner) => new(ordered, [[Prose("Item"), .. inner]]);
        LaidOut(List(true, List(true)), List(false, List(false))).Nodes().Where(node => node.Role == StructureRole.List)
            .Select(node => node.Numbering)
            .ShouldBe([ListNumbering.Decimal, ListNumbering.LowerAlpha, ListNumbering.Disc, ListNumbering.None]);
    }

    [Fact]
    public void The_head_of_a_table_that_goes_on_is_no_content_again()
    {
        var pages = LaidOut(Figures(80));

        pages.Nodes().Count(node => node.Role == StructureRole.TableHead).ShouldBe(1);
        pages[1].Items.OfType<BeginArtifact>().ShouldContain(artifact => artifact.Kind == ArtifactKind.Repetition);
    }

    private static List<(int Level, string Text)> Headings(List<Page> pages)
    {
        var headings = new List<(int, string)>();
        foreach (var page in pages)
            for (var i = 0; i + 2 < page.Items.Count; i++)
                if (page.Items[i] is OpenNode { Node: { Role: >= StructureRole.Heading1 and <= StructureRole.Heading5 } node })
                    headings.Add((node.Role - StructureRole.Heading1 + 1, page.Items.Skip(i).OfType<GlyphRun>().First().Text));
        return headings;
    }
}
