using System.Collections;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class LinkAndOrderTests
{
    private static Paragraph Link(int words) =>
        new([Run("See "), new LinkRun([Run(Words(words))], new LinkTarget.Internal("table"), "To the table"), Run(" now.")]);

    [Fact]
    public void A_link_is_one_node_with_an_area_a_line()
    {
        var pages = LaidOut(Link(25), Figures(3) with { Id = "table" });
        var link = pages.Nodes().Single(node => node.Role == StructureRole.Link);
        var areas = pages[0].Items.OfType<LinkArea>().ToList();
        var lines = pages[0].Runs().Where(run => run.Colour == HouseStyle.Default.Accent).Select(run => run.Y()).Distinct().Count();
        lines.ShouldBe(3);
        areas.Count.ShouldBe(lines);
        areas.ShouldAllBe(area => area.NodeId == link.Id && area.Description == "To the table");
        pages[0].Anchors.Single().Name.ShouldBe("table");
    }

    [Fact]
    public void Links_are_as_approved()
    {
        Approve(Describe(LaidOut(Link(16),
            new Paragraph([new LinkRun([Run("The site")], new LinkTarget.External("https://example.org"), "The site")]),
            Lines(1) with { Id = "table" })));
    }

    [Fact]
    public void The_same_document_gives_the_same_pages()
    {
        Block[] blocks = [new TableOfContents("Contents"), new Heading(1, "One"), Link(20), Figures(80) with { Id = "table" },
            new Heading(2, "Two"), Prose(Words(900))];
        Describe(LaidOut(blocks)).ShouldBe(Describe(LaidOut(blocks)));
    }

    [Fact]
    public void Pages_come_one_at_a_time()
    {
        var blocks = new Watched(400);
        using var pages = PageLayout.Pages(Draft() with { Blocks = blocks }, HouseStyle.Default, FontSet.Default, FrameComposer.Instance)
            .GetEnumerator();
        pages.MoveNext().ShouldBeTrue();
        // The measuring pass has read all of them; the placing pass only what the first page took.
        blocks.Last.ShouldBeLessThan(60);
    }

    [Fact]
    public void A_faulty_page_is_found_out()
    {
        var run = LaidOut(Lines(1)).Single().Find("Line 1");
        var page = new Page { Number = 1, Label = "1", Size = new Size(new Length(595), new Length(842)),
            Items = [new BeginContent(7), run, run with { Origin = default }, new CloseNode(3)] };
        var faults = new PageCheck(HouseStyle.Default).Faults(page);
        faults.ShouldContain(fault => fault.Contains("node 7", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("beyond its area", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("node 3", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("does not end", StringComparison.Ordinal));
    }

    /// <summary>Blocks made when asked for, which knows the last that was.</summary>
    private sealed class Watched(int count) : IReadOnlyList<Block>
    {
        public int Last { get; private set; }
        public int Count => count;

        public Block this[int index]
        {
            get
            {
                Last = index;
                return Lines(1);
            }
        }

        public IEnumerator<Block> GetEnumerator() => throw new NotSupportedException();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
