using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class ContentsLayoutTests
{
    private static Block[] Report(int linesBefore) =>
    [
        new TableOfContents("Contents"),
        new Heading(1, "Results") { Id = "results", NewPage = true }, Lines(linesBefore), new Heading(2, "Revenue"), Lines(3),
        new Heading(3, "Too deep"), Lines(2), new Heading(2, "Unlisted") { Listed = false }, Lines(2),
        new Heading(1, "Sources") { NewPage = true }, Lines(2),
    ];

    [Fact]
    public void Entries_have_the_pages_of_their_headings()
    {
        var pages = LaidOut(Report(60));
        PageOf(pages, "Results").ShouldBe("2");
        PageOf(pages, "Revenue").ShouldBe("3");
        PageOf(pages, "Sources").ShouldBe("4");
        pages[2].Has("Revenue").ShouldBeTrue();
        pages[3].Has("Sources").ShouldBeTrue();
        pages[0].Has("Too deep").ShouldBeFalse();
        pages[0].Has("Unlisted").ShouldBeFalse();
    }

    [Fact]
    public void Numbers_end_at_the_right_edge_of_the_prose()
    {
        var page = LaidOut(Report(60))[0];
        var number = NumberOf(page, "Results");
        number.End().ShouldBe(Left + 112 * 72 / 25.4, 0.01);
    }

    [Fact]
    public void Entries_lead_to_anchors_that_are_there()
    {
        var pages = LaidOut(Report(60));
        var anchors = pages.SelectMany(page => page.Anchors).Select(anchor => anchor.Name).ToList();
        var links = pages[0].Items.OfType<LinkArea>().Select(link => ((LinkTarget.Internal)link.Target).BlockId).ToList();
        links.ShouldBe(["results", "heading.2", "heading.5"]);
        links.ShouldBeSubsetOf(anchors);
    }

    [Fact]
    public void Headings_within_other_blocks_are_listed_too()
    {
        var pages = LaidOut(new TableOfContents("Contents"), new Heading(1, "One"), new Beside([new Heading(2, "Main"), Lines(1)], [new Heading(2, "Side"), Lines(1)]), new Heading(2, "Last") { NewPage = true }, Lines(1));
        PageOf(pages, "Main").ShouldBe("1");
        PageOf(pages, "Side").ShouldBe("1");
        PageOf(pages, "Last").ShouldBe("2");
    }

    [Fact]
    public void The_words_of_an_entry_end_before_its_number()
    {
        var page = LaidOut(Report(60))[0];
        page.Runs().Single(run => run.Text == "Results").EndsWord.ShouldBeTrue();
        NumberOf(page, "Results").EndsWord.ShouldBeFalse();
    }

    [Fact]
    public void Contents_are_as_approved() => Approve(Describe(LaidOut(Report(60))[0]));

    private static GlyphRun NumberOf(Page page, string entry)
    {
        var runs = page.Runs().ToList();
        return runs[runs.FindIndex(run => run.Text == entry) + 1];
    }

    private static string PageOf(List<Page> pages, string entry) => NumberOf(pages[0], entry).Text;
}
