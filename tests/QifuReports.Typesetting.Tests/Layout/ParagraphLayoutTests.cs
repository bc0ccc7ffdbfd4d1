using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class ParagraphLayoutTests
{
    private static readonly double FirstBaseline = Top + Baseline(HouseStyle.Default.Body);

    [Fact]
    public void Lines_stand_a_leading_apart_from_the_top_left_corner()
    {
        var page = LaidOut(Lines(3)).Single();
        page.Find("Line 1").X().ShouldBe(Left, 0.001);
        page.Find("Line 1").Y().ShouldBe(FirstBaseline, 0.001);
        page.Find("Line 3").Y().ShouldBe(FirstBaseline + 2 * Leading, 0.001);
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
        (page.Find("Second 1").Y() - page.Find("First 1").Y()).ShouldBe(Leading + 8, 0.001);
    }

    [Fact]
    public void The_style_says_how_wide_a_unit_of_space_and_how_long_a_line_is()
    {
        var style = HouseStyle.Default with { Unit = new Length(5), ProseColumns = 12 };
        var page = LaidOut(Draft(Lines(1, "First"), Lines(1, "Second"), Prose(Words(120))), style).Single();
        (page.Find("Second 1").Y() - page.Find("First 1").Y()).ShouldBe(Leading + 10, 0.001);
        page.Runs().Where(run => run.Text.StartsWith("Total", StringComparison.Ordinal)).Single().End().ShouldBeGreaterThan(Right - 50);
    }

    [Fact]
    public void Two_lines_at_least_stay_at_either_side_of_a_page_break()
    {
        // One line more than the 52 of 13.5 points that fit on a page of 711.5 points.
        PageLines.ShouldBe(52);
        var pages = LaidOut(Lines(PageLines + 1));
        pages.Count.ShouldBe(2);
        pages[0].Has($"Line {PageLines - 1}").ShouldBeTrue();
        pages[0].Has($"Line {PageLines}").ShouldBeFalse();
        pages[1].Has($"Line {PageLines}").ShouldBeTrue();
        pages[1].Has($"Line {PageLines + 1}").ShouldBeTrue();
    }

    [Fact]
    public void A_paragraph_never_begins_with_one_line_at_the_foot_of_a_page()
    {
        // Below these lines and a space there is room for one line, not for two.
        var before = Lines(PageLines - 1, "Before");
        LaidOut(before, Lines(1)).Count.ShouldBe(1);
        var pages = LaidOut(before, Lines(4));
        pages[0].Has("Line 1").ShouldBeFalse();
        pages[1].Has("Line 1").ShouldBeTrue();
    }

    [Fact]
    public void Three_lines_are_not_divided()
    {
        // Below these lines and a space there is room for two lines.
        var before = Lines(PageLines - 2, "Before");
        LaidOut(before, Lines(2)).Count.ShouldBe(1);
        var pages = LaidOut(before, Lines(3));
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
            new Paragraph([Run("Net income", TextStyle.Strong), Run(" was "), Run("RMB1,137.7 million", TextStyle.Plain, "net-income"),
                Run(", "), Run("up 3.3%", TextStyle.Favourable), Run("; "), Run("down 1%", TextStyle.Adverse), Run(" on the 3"),
                Run("rd", TextStyle.Superscript), Run(" quarter"), Run("2", TextStyle.Superscript), Run(" "),
                Run("muted", TextStyle.Muted)]),
            new Paragraph([Run("A note in the small size.")], ParagraphKind.Note))));
    }

    [Fact]
    public void A_headline_is_set_as_a_heading_is_in_even_lines_over_the_whole_width()
    {
        var headline = new Paragraph([Run(Words(20))], ParagraphKind.Headline);
        var pages = LaidOut(headline, Lines(1, "After"));
        var lines = pages[0].Runs().Where(run => Words(20).Contains(run.Text.Trim(), StringComparison.Ordinal)).ToList();
        var (format, prose) = (HouseStyle.Default.Heading2, 8 * Column - 4 * 72 / 25.4);

        lines.Count.ShouldBe(2);
        lines.ShouldAllBe(line => line.Size == format.Size && line.Face.WeightClass == 600);
        lines.Sum(line => line.Width()).ShouldBeGreaterThan(Right - Left, "one line does not hold it");
        Math.Abs(lines[0].Width() - lines[1].Width()).ShouldBeLessThan(60, "the lines are about as long as each other");
        (lines[1].Y() - lines[0].Y()).ShouldBe(format.Leading.Points, 0.001);
        // Twelve points below it, where a paragraph has eight.
        (pages[0].Find("After 1").Y() - lines[1].Y()).ShouldBe(
            format.Leading.Points - Baseline(format) + 12 + Baseline(HouseStyle.Default.Body), 0.001);
        // It is a paragraph: no heading that contents or outline would name.
        pages.Nodes().Select(node => node.Role).ShouldBe([StructureRole.Paragraph, StructureRole.Paragraph]);
        pages[0].Outline.ShouldBeEmpty();

        // One line of it is longer than a line of prose may be.
        var one = LaidOut(new Paragraph([Run(Words(12))], ParagraphKind.Headline)).Single().Find(Words(12));
        one.Width().ShouldBeInRange(prose, Right - Left);
    }

    [Fact]
    public void A_forced_line_end_keeps_the_words_apart()
    {
        var page = LaidOut(new Paragraph([Run("one"), new LineBreak(), Run("two")])).Single();
        string.Concat(page.Items.SkipWhile(item => item is not BeginContent).TakeWhile(item => item is not EndContent).OfType<GlyphRun>()
            .Select(run => run.Text)).TrimEnd('\n').ShouldBe("one two");
    }
}
