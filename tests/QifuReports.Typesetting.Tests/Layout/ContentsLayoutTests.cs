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
        var pages = LaidOut(new TableOfContents("Contents"), new Heading(1, "One"),
            new Beside([new Heading(2, "Main"), Lines(1)], [new Heading(2, "Side"), Lines(1)]), new Heading(2, "Last") { NewPage = true },
            Lines(1));
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
    public void The_number_of_an_entry_of_several_lines_stands_in_the_last()
    {
        var page = LaidOut(new TableOfContents("Contents"), new Heading(1, Words(40)) { NewPage = true }, Lines(1))[0];
        var runs = page.Runs().SkipWhile(run => !run.Text.StartsWith("Total", StringComparison.Ordinal))
            .TakeWhile(run => run.Text != "2").ToList();
        var number = page.Runs().First(run => run.Text == "2");

        runs.Count.ShouldBeGreaterThan(2);
        runs.ShouldAllBe(run => run.X() == runs[0].X());
        var leading = runs[1].Y() - runs[0].Y();
        leading.ShouldBeGreaterThan(0);
        for (var i = 1; i < runs.Count; i++) runs[i].Y().ShouldBe(runs[0].Y() + i * leading, 0.001);
        number.Y().ShouldBe(runs[^1].Y(), 0.001);
        number.End().ShouldBe(Left + 112 * 72 / 25.4, 0.01);
        // The last of the words end before it.
        runs.Select(run => run.EndsWord).ShouldBe([.. Enumerable.Repeat(runs[0].EndsWord, runs.Count - 1), true]);
        var area = page.Items.OfType<LinkArea>().Single().Bounds;
        (area.X.Points + area.Width.Points).ShouldBe(number.End(), 0.01);
        area.Y.Points.ShouldBeLessThan(runs[0].Y());
        area.Bottom.Points.ShouldBeGreaterThan(number.Y());
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
