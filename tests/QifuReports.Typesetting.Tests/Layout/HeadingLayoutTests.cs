using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class HeadingLayoutTests
{
    [Fact]
    public void A_heading_has_more_space_above_than_below()
    {
        var page = LaidOut(new Heading(1, "Results"), Lines(1, "Before"), new Heading(2, "Heading"), Lines(1, "After")).Single();
        // From the baseline of the text to that of the heading over 24 points, and on to the text over 4.
        var (body, heading) = (HouseStyle.Default.Body, HouseStyle.Default.Heading2);
        var before = Leading - Baseline(body) + 24 + Baseline(heading);
        var after = heading.Leading.Points - Baseline(heading) + 4 + Baseline(body);
        (page.Find("Heading").Y() - page.Find("Before 1").Y()).ShouldBe(before, 0.001);
        (page.Find("After 1").Y() - page.Find("Heading").Y()).ShouldBe(after, 0.001);
    }

    [Fact]
    public void A_heading_is_never_the_last_thing_on_a_page()
    {
        // Below the text there is room for the heading, not for two lines more.
        var pages =
            LaidOut(new Heading(1, "Results"), new PageBreak(), Lines(PageLines - 4, "Before"), new Heading(2, "Revenue"), Lines(5));
        pages[1].Has("Revenue").ShouldBeFalse();
        pages[2].Texts().First().ShouldBe("Revenue");
        pages[2].Find("Revenue").Y().ShouldBe(Top + Baseline(HouseStyle.Default.Heading2), 0.001);
    }

    [Fact]
    public void A_heading_right_under_a_heading_is_closer_to_it()
    {
        double Gap(params Block[] between) =>
            LaidOut([new Heading(1, "Part"), .. between, new Heading(2, "Section"), Lines(1)]).Single() is { } page
                ? page.Find("Section").Y() - page.Find("Part").Y() : 0;
        (Gap(Lines(1)) - Gap()).ShouldBeGreaterThan(Leading + 8);
    }

    [Fact]
    public void Words_that_introduce_a_table_move_with_it()
    {
        var words = (Paragraph)Lines(4, "Introduction");
        LaidOut(Lines(40, "Before"), words, Figures(12))[0].Has("Introduction 1").ShouldBeTrue();
        var pages = LaidOut(Lines(40, "Before"), words with { KeepWithNext = true }, Figures(12));
        pages[0].Has("Introduction 1").ShouldBeFalse();
        pages[1].Has("Introduction 1").ShouldBeTrue();
    }

    [Fact]
    public void Headings_below_each_other_stay_together_with_the_text()
    {
        var pages = LaidOut(new Heading(1, "Results"), new PageBreak(), Lines(PageLines - 6, "Before"), new Heading(2, "Revenue"),
            new Heading(3, "By kind"), Lines(5));
        pages[1].Has("Revenue").ShouldBeFalse();
        pages[2].Has("By kind").ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.70, true)]
    [InlineData(0.80, false)]
    public void A_section_does_not_begin_near_the_foot_of_a_page(double above, bool stays)
    {
        var lines = (int)(PageLines * above);
        var pages = LaidOut(Lines(lines, "Before"), new Heading(1, "Section"), Lines(30, "Text"));
        pages[0].Has("Section").ShouldBe(stays);
        LaidOut(new Heading(1, "First"), Lines(lines, "Before"), new Heading(2, "Part of it"), Lines(30, "Text"))[0].Has("Part of it")
            .ShouldBeTrue("a heading within a section begins anywhere");
    }

    [Fact]
    public void A_heading_may_ask_for_a_new_page()
    {
        var pages = LaidOut(Lines(1), new Heading(1, "Statements") { NewPage = true }, Lines(1, "After"));
        pages.Count.ShouldBe(2);
        pages[1].Has("Statements").ShouldBeTrue();
    }

    [Fact]
    public void The_first_heading_that_asks_for_a_new_page_leaves_no_empty_one_before_it()
    {
        LaidOut(new Heading(1, "Statements") { NewPage = true }, Lines(1)).Count.ShouldBe(1);
    }

    [Fact]
    public void Listed_headings_make_the_outline_and_all_headings_are_anchors()
    {
        var page = LaidOut(new Heading(1, "One") { Id = "one" }, new Heading(2, "Two"), new Heading(3, "Three") { Listed = false },
            Lines(1)).Single();
        page.Outline.Select(entry => (entry.Level, entry.Text)).ShouldBe([(1, "One"), (2, "Two")]);
        page.Anchors.Select(anchor => anchor.Name).ShouldBe(["one", "heading.2", "heading.3"]);
    }

    [Fact]
    public void Sections_and_levels_are_as_approved()
    {
        Approve(Describe(LaidOut(
            Lines(1, "Before"), new Heading(1, "First"), new Heading(2, "Second"), new Heading(3, "Third"), new Heading(4, "Fourth"),
            Lines(1), new Heading(1, "Another"), Lines(1, "Last"))));
    }
}
