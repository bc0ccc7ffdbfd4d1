using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class MastheadLayoutTests
{
    private static readonly Masthead Head =
        new("Qifu Technology, Inc.", "Third quarter fact sheet") { Period = "Three months ended",
            Lines = ["Unaudited, US GAAP", "Form of the day"] };

    [Fact]
    public void A_masthead_is_as_approved() => Approve(Describe(LaidOut(Head, Lines(2, "Below"))));

    [Fact]
    public void Its_two_columns_end_on_one_line_with_a_hairline_below()
    {
        var page = LaidOut(Head, Lines(1, "Below")).Single();
        page.Find("Qifu Technology, Inc.").X().ShouldBe(Left, 0.001);
        page.Find("Form of the day").X().ShouldBe(Left + 9 * Column, 0.001);
        // The issuer, a space of 4, the title, the period; a hairline 8 below.
        var style = HouseStyle.Default;
        var rule = page.Items.OfType<Rule>().First();
        rule.From.Y.Points.ShouldBe(Top + style.Heading3.Leading.Points + 4 + style.Heading1.Leading.Points + Leading + 8, 0.001);
        page.Find("Form of the day").Y().ShouldBeInRange(rule.From.Y.Points - 8 - 10, rule.From.Y.Points - 8);
        page.Find("Below 1").Y().ShouldBeGreaterThan(rule.From.Y.Points + 8);
    }

    [Fact]
    public void Its_second_column_is_wider_where_that_spares_it_a_break()
    {
        LaidOut(Head with { Lines = ["Form of the day, November 16, 2023"] }).Single().Find("Form of the day, November 16, 2023").End()
            .ShouldBe(Right, 1);
        // A longer line breaks in either, and a title that would break by it keeps its width.
        LaidOut(Head with { Lines = ["Form of the day, November 16, 2023, and of another day, November 17, 2023"] }).Single().Runs()
            .Single(r => r.Text.StartsWith("Form", StringComparison.Ordinal)).X().ShouldBe(Left + 9 * Column, 0.001);
        LaidOut(Head with { Title = "Third quarter 2023 results of the year", Lines = ["Form of the day, November 16, 2023"] }).Single()
            .Runs().Single(r => r.Text.StartsWith("Form", StringComparison.Ordinal)).X().ShouldBe(Left + 9 * Column, 0.001);
    }

    [Fact]
    public void Its_title_is_the_heading_of_all_that_follows()
    {
        var pages = LaidOut(Head with { Id = "top" }, new Heading(2, "Part"), Lines(1));
        var nodes = pages.Nodes().ToList();
        nodes.Count(n => n.Role == StructureRole.Heading1).ShouldBe(1);
        nodes.Single(n => n.Role == StructureRole.Section).Title.ShouldBe(Head.Title);
        pages[0].Outline.Select(o => o.Text).ShouldBe([Head.Title, "Part"]);
        pages[0].Anchors.Select(a => a.Name).ShouldContain("top");
    }

    [Fact]
    public void Contents_list_it_under_its_own_name()
    {
        var page = LaidOut(Head, new TableOfContents("Contents", 1), new Heading(1, "Second"), Lines(1)).First();
        page.Runs().Count(r => r.Text.Trim() == Head.Title).ShouldBe(2);
    }

    [Fact]
    public void Without_a_title_it_is_an_error() => Should.Throw<LayoutException>(() => LaidOut(new Masthead("Issuer", "")));
}
