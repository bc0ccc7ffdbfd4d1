using System.Globalization;
using AngleSharp.Dom;
using QifuReports.Edition.Blocks;
using QifuReports.Edition.Blocks.Planning;
using static QifuReports.Edition.Tests.Blocks.Written;

namespace QifuReports.Edition.Tests.Blocks;

public sealed class HeadingTests
{
    [Fact]
    public void The_title_is_the_only_heading_of_the_first_rank()
    {
        Ranks(Titled(new Heading(2, "At once"), new Heading(1, "One"), new Heading(2, "In one"), new Heading(3, "Deep"),
            new Heading(1, "Two")))
            .ShouldBe("1 Third quarter; 2 At once; 2 One; 3 In one; 4 Deep; 2 Two");
        Ranks(Untitled(new Heading(1, "One"), new Heading(2, "In one"))).ShouldBe("1 Third quarter; 2 One; 3 In one");
        Ranks(Untitled(new Cover { Issuer = "Example, Inc.", Title = "Results", Period = "Q3" }, new Heading(1, "One"),
            new Heading(4, "Four")))
            .ShouldBe("1 Results; 2 One; 3 Four");
    }

    [Fact]
    public void No_rank_is_skipped_whatever_the_levels()
    {
        int[][] all = [.. from a in Enumerable.Range(1, 4) from b in Enumerable.Range(1, 4) from c in Enumerable.Range(1, 4)
            from d in Enumerable.Range(1, 4) select new[] { a, b, c, d }];
        foreach (var levels in all)
        {
            var ranks = Titled([.. levels.Select(l => (Block)new Heading(l, "H"))]).QuerySelectorAll("h1,h2,h3,h4,h5,h6")
                .Select(h => h.LocalName[1] - '0').ToList();
            ranks.Count.ShouldBe(5);
            for (var i = 1; i < ranks.Count; i++) (ranks[i] - ranks[i - 1]).ShouldBeLessThanOrEqualTo(1, string.Join(' ', levels));
        }
    }

    [Fact]
    public void A_heading_of_the_first_level_begins_a_section()
    {
        var main = Titled(Words("a"), new Heading(1, "One"), Words("b"), new Heading(2, "In one"), Words("c"), new Heading(1, "Two"));
        main.Children.Select(s => $"{s.LocalName} {s.QuerySelector("h1,h2")!.TextContent} {s.ChildElementCount}").ShouldBe(
            ["section Third quarter 2", "section One 4", "section Two 1"]);
    }

    [Fact]
    public void The_contents_list_two_levels_and_the_last_entry()
    {
        var plan = new HeadingPlan([
            new Masthead("Example, Inc.", "Third quarter"), new Heading(2, "At once"), new Heading(1, "One") { Id = "one" },
            new Heading(2, "Hidden") { Listed = false }, new Heading(2, "In one"), new Heading(3, "Too deep"), new Heading(1, "Two")]);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ContentsHtml.Write(new HtmlWriter(output), plan.All, ("All figures", "figures"));
        var list = Parse(output.ToString()).QuerySelector("body > ol")!;
        Outline(list).ShouldBe("Third quarter #h-1 (At once #h-2) One #b-one (In one #h-5) Two #h-7 All figures #figures");

        static string Outline(IElement list) => string.Join(' ', list.Children.Select(item =>
            $"{item.QuerySelector("a")!.TextContent} {item.QuerySelector("a")!.GetAttribute("href")}"
            + (item.QuerySelector("ol") is { } inner ? $" ({Outline(inner)})" : "")));
    }

    private static string Ranks(IElement main) =>
        string.Join("; ", main.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => $"{h.LocalName[1]} {h.TextContent}"));
}
