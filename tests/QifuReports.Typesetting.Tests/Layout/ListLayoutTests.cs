using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class ListLayoutTests
{
    [Fact]
    public void Items_hang_from_their_bullets()
    {
        var page = LaidOut(new ListBlock(false, [[Lines(2)]])).Single();
        page.Find("•").X().ShouldBe(Left, 0.001);
        page.Find("•").Y().ShouldBe(page.Find("Line 1").Y());
        page.Find("Line 1").X().ShouldBe(Left + 12, 0.001);
        page.Find("Line 2").X().ShouldBe(Left + 12, 0.001);
    }

    [Fact]
    public void Items_stand_four_points_apart_and_eight_from_what_follows()
    {
        var page = LaidOut(new ListBlock(true, [[Lines(1, "One")], [Lines(1, "Two")]]), Lines(1, "After")).Single();
        (page.Find("Two 1").Y() - page.Find("One 1").Y()).ShouldBe(Leading + 4, 0.001);
        (page.Find("After 1").Y() - page.Find("Two 1").Y()).ShouldBe(Leading + 8, 0.001);
    }

    [Fact]
    public void Lists_within_lists_are_as_approved()
    {
        Approve(Describe(LaidOut(
            new ListBlock(false, [[Prose("First")],
                [Prose("Second"), new ListBlock(true,
                    [[Prose("inner one")], [Prose("inner two"), new ListBlock(false, [[Prose("innermost")]])]])]]),
            new ListBlock(true, [[Prose("Numbered"), Prose("with a second paragraph")], [Prose("Last")]]))));
    }

    [Fact]
    public void A_list_over_two_pages_is_one_list()
    {
        var pages = LaidOut(new ListBlock(false, [.. Enumerable.Range(1, 60).Select(i => (IReadOnlyList<Block>)[Prose($"Item {i}")])]));
        pages.Count.ShouldBe(2);
        pages.Nodes().Count(node => node.Role == StructureRole.List).ShouldBe(1);
        pages.Nodes().Count(node => node.Role == StructureRole.ListItem).ShouldBe(60);
    }
}
