using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class CalloutAndBesideLayoutTests
{
    [Fact]
    public void A_callout_stands_on_a_tint_with_its_padding_around_it()
    {
        var page = LaidOut(Lines(1, "Before"), new Callout(CalloutKind.Warning, "Draft", [Lines(2)]), Lines(1, "After")).Single();
        var tint = page.Items.OfType<FilledRectangle>().First().Bounds;
        tint.X.Points.ShouldBe(Left, 0.001);
        tint.Y.Points.ShouldBe(Top + Leading + 12, 0.001);
        // Title, space of 4, two lines, 12 above and below.
        tint.Height.Points.ShouldBe(12 + HouseStyle.Default.Heading3.Leading.Points + 4 + 2 * Leading + 12, 0.001);
        page.Find("Draft").X().ShouldBe(Left + 12, 0.001);
        page.Find("After 1").Y().ShouldBe(tint.Bottom.Points + 16 + Baseline(HouseStyle.Default.Body), 0.001);
    }

    [Fact]
    public void A_callout_that_does_not_fit_moves_whole_to_the_next_page()
    {
        var pages = LaidOut(Lines(PageLines - 4, "Before"), new Callout(CalloutKind.Information, "Changes", [Lines(6), Lines(3, "More")]));
        pages[0].Items.OfType<FilledRectangle>().ShouldBeEmpty();
        pages[1].Items.OfType<FilledRectangle>().First().Bounds.Y.Points.ShouldBe(Top, 0.001);
    }

    [Fact]
    public void A_callout_longer_than_a_page_goes_on_with_a_tint_on_each()
    {
        var pages =
            LaidOut(new Callout(CalloutKind.Information, "Long", [.. Enumerable.Range(1, 12).Select(i => Lines(8, $"Part {i} line"))]));
        pages.Count.ShouldBeGreaterThan(1);
        pages.ShouldAllBe(page => page.Items.OfType<FilledRectangle>().Count() == 2);
    }

    [Fact]
    public void A_table_that_goes_on_within_a_callout_keeps_its_place()
    {
        var pages = LaidOut(new Callout(CalloutKind.Information, "Long", [Figures(80)]));
        pages[1].Find("Revenue (continued)").X().ShouldBe(Left + 12, 0.001);
        pages[1].Find("80,000").End().ShouldBe(pages[0].Find("1,000").End(), 0.01);
    }

    [Fact]
    public void Columns_side_by_side_are_on_the_grid_and_level()
    {
        var page = LaidOut(new Beside([Lines(3)], [Lines(1, "Side")])).Single();
        page.Find("Side 1").X().ShouldBe(Left + 8 * (10.5 + 4) * 72 / 25.4, 0.001);
        page.Find("Side 1").Y().ShouldBe(page.Find("Line 1").Y());
    }

    [Fact]
    public void Columns_side_by_side_are_not_divided()
    {
        var pages = LaidOut(Lines(45, "Before"), new Beside([Lines(12)], [Lines(20, "Side")]));
        pages[0].Has("Line 1").ShouldBeFalse();
        pages[1].Has("Side 20").ShouldBeTrue();
    }

    [Fact]
    public void Columns_that_would_take_most_of_a_page_may_be_divided_where_they_begin_level_again()
    {
        var pages = LaidOut(Lines(20, "Before"),
            new Beside([Lines(20, "A"), Lines(20, "B"), Lines(20, "C")], [Lines(24, "P"), Lines(18, "Q")]) { Id = "pair" });
        pages[0].Anchors.Single().Name.ShouldBe("pair");
        pages[0].Find("P 24").Y().ShouldBeGreaterThan(pages[0].Find("A 20").Y());
        pages[1].Find("B 1").Y().ShouldBe(pages[1].Find("Q 1").Y());
        pages[1].Has("C 20").ShouldBeTrue();
    }

    // Beside 34 lines five paragraphs of nine lines are no 1.4 times as much, and six of eight are.
    [Theory]
    [InlineData(5, 9, false)]
    [InlineData(6, 8, true)]
    public void The_first_paragraphs_of_a_much_longer_column_move_under_the_shorter_one(int count, int lines, bool moves)
    {
        var side = Enumerable.Range(1, count).Select(i => Lines(lines, $"Side {i} line"));
        var pages = LaidOut(new Beside([Lines(34)], [.. side], 6));
        var first = pages[0].Find("Line 1");

        double X(string text) => pages.Single(p => p.Has(text)).Find(text).X();
        if (moves) X("Side 1 line 1").ShouldBe(first.X(), 0.001);
        else X("Side 1 line 1").ShouldBeGreaterThan(first.X() + 100);
        X("Side 2 line 1").ShouldBeGreaterThan(first.X() + 100);
    }

    [Fact]
    public void Columns_side_by_side_that_no_page_holds_go_on_over_pages()
    {
        var pages = LaidOut(new Beside([Lines(60)], [Lines(1, "Side")]) { Id = "pair" });
        pages.Count.ShouldBe(2);
        pages[0].Anchors.Single().Name.ShouldBe("pair");
        pages[0].Find("Side 1").Y().ShouldBe(pages[0].Find("Line 1").Y());
        pages[1].Has("Line 60").ShouldBeTrue();
    }

    [Fact]
    public void Columns_that_only_their_notes_make_too_tall_have_them_on_the_next_page()
    {
        var noted = new Paragraph([.. Lines(PageLines).Content, new FootnoteMark(new Footnote("n", [Run("A note.")]))]);
        var pages = LaidOut(new Beside([noted], [Lines(1, "Side")]) { Id = "pair" });
        pages.Count.ShouldBe(2);
        pages[0].Has($"Line {PageLines}").ShouldBeTrue();
        pages[1].Has("A note.").ShouldBeTrue();
    }

    [Fact]
    public void A_column_alone_has_its_measure_and_goes_on_over_pages()
    {
        var pages = LaidOut(new Beside([Lines(60)], [], 6) { Id = "column" });
        pages.Count.ShouldBe(2);
        pages[0].Anchors.Single().Name.ShouldBe("column");
        pages[1].Has("Line 60").ShouldBeTrue();
    }

    [Fact]
    public void Headings_side_by_side_are_in_the_contents()
    {
        var page = LaidOut(
            new TableOfContents("Contents"),
            new Heading(1, "Part"),
            new Beside([new Heading(2, "Left"), Lines(1)],
                [new Heading(2, "Right"), new Callout(CalloutKind.Information, "Aside", [new Heading(3, "Within")])])).Single();
        page.Outline.Select(o => o.Text).ShouldBe(["Part", "Left", "Right", "Within"]);
    }

    [Fact]
    public void They_are_as_approved()
    {
        Approve(Describe(LaidOut(
            new Callout(CalloutKind.Warning, "Draft", [Lines(1), new ListBlock(false, [[Prose("QR-101")]])]) { Id = "draft" },
            new Beside([Lines(2)], [new Callout(CalloutKind.Information, "Aside", [Lines(1, "Inside")]), Lines(1, "Below")], 6))));
    }
}
