using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class ParagraphLayoutTests
{
    private const double FirstBaseline = Top + (13 + 9 * 0.727) / 2;

    [Fact]
    public void Lines_stand_a_leading_apart_from_the_top_left_corner()
    {
        var page = LaidOut(Lines(3)).Single();
        page.Find("Line 1").X().ShouldBe(Left, 0.001);
        page.Find("Line 1").Y().ShouldBe(FirstBaseline, 0.001);
        page.Find("Line 3").Y().ShouldBe(FirstBaseline + 26, 0.001);
    }

    [Fact]
    public void Prose_takes_eight_of_twelve_columns()
    {
        var page = LaidOut(Prose(Words(120))).Single();
        var widest = page.Runs().Where(run => !run.Text.StartsWith("Page", StringComparison.Ordinal)).Max(run => run.End());
        var eight = Left + 8 * 10.5 * 72 / 25.4 + 7 * 4 * 72 / 25.4;
        widest.ShouldBeLessThanOrEqualTo(eight);
        widest.ShouldBeGreaterThan(eight - 30);
    }

    [Fact]
    public void Paragraphs_stand_eight_points_apart_beside_their_leading()
    {
        var page = LaidOut(Lines(1, "First"), Lines(1, "Second")).Single();
        (page.Find("Second 1").Y() - page.Find("First 1").Y()).ShouldBe(13 + 8, 0.001);
    }

    [Fact]
    public void The_style_says_how_wide_a_unit_of_space_and_how_long_a_line_is()
    {
        var style = HouseStyle.Default with { Unit = new Length(5), ProseColumns = 12 };
        var page = LaidOut(Draft(Lines(1, "First"), Lines(1, "Second"), Prose(Words(120))), style).Single();
        (page.Find("Second 1").Y() - page.Find("First 1").Y()).ShouldBe(13 + 10, 0.001);
        page.Runs().Where(run => run.Text.StartsWith("Total", StringComparison.Ordinal)).Single().End().ShouldBeGreaterThan(Right - 50);
    }

    [Fact]
    public void Two_lines_at_least_stay_at_either_side_of_a_page_break()
    {
        // Fifty-four lines of 13 points fit on a page of 711.5 points.
        var pages = LaidOut(Lines(55));
        pages.Count.ShouldBe(2);
        pages[0].Has("Line 53").ShouldBeTrue();
        pages[0].Has("Line 54").ShouldBeFalse();
        pages[1].Has("Line 54").ShouldBeTrue();
        pages[1].Has("Line 55").ShouldBeTrue();
    }

    [Fact]
    public void A_paragraph_never_begins_with_one_line_at_the_foot_of_a_page()
    {
        // Below fifty-three lines and a space there is room for one line, not for two.
        var pages = LaidOut(Lines(53, "Before"), Lines(4));
        pages[0].Has("Line 1").ShouldBeFalse();
        pages[1].Has("Line 1").ShouldBeTrue();
    }

    [Fact]
    public void Three_lines_are_not_divided()
    {
        var pages = LaidOut(Lines(52, "Before"), Lines(3));
        pages[0].Has("Line 1").ShouldBeFalse();
        pages[1].Texts().ShouldContain("Line 1");
    }

    [Fact]
    public void A_paragraph_over_two_pages_is_one_node()
    {
        var pages = LaidOut(Lines(60));
        pages.Nodes().Count().ShouldBe(1);
        pages[0].Items.OfType<CloseNode>().ShouldBeEmpty();
        pages[1].Items.OfType<CloseNode>().Single().NodeId.ShouldBe(1);
    }

    [Fact]
    public void Kinds_and_styles_are_as_approved()
    {
        Approve(Describe(LaidOut(
            new Paragraph([Run("The lead says it in one sentence.")], ParagraphKind.Lead),
            new Paragraph([Run("Net income", TextStyle.Strong), Run(" was "), Run("RMB1,137.7 million", TextStyle.Plain, "net-income"), Run(", "), Run("up 3.3%", TextStyle.Favourable), Run("; "), Run("down 1%", TextStyle.Adverse), Run(" on the 3"), Run("rd", TextStyle.Superscript), Run(" quarter"), Run("2", TextStyle.Superscript), Run(" "), Run("muted", TextStyle.Muted)]),
            new Paragraph([Run("A note in the small size.")], ParagraphKind.Note))));
    }

    [Fact]
    public void A_forced_line_end_keeps_the_words_apart()
    {
        var page = LaidOut(new Paragraph([Run("one"), new LineBreak(), Run("two")])).Single();
        string.Concat(page.Items.SkipWhile(item => item is not BeginContent).TakeWhile(item => item is not EndContent).OfType<GlyphRun>().Select(run => run.Text)).TrimEnd('\n').ShouldBe("one two");
    }
}
