using static QifuReports.Edition.Tests.Blocks.Written;

namespace QifuReports.Edition.Tests.Blocks;

public sealed class TextTests
{
    [Fact]
    public void Each_kind_of_paragraph_has_its_class()
    {
        var main = Titled(
            new Paragraph([new TextRun("Main message")], ParagraphKind.Headline), new Paragraph([new TextRun("Begin")], ParagraphKind.Lead),
            Words("Body"), new Paragraph([new TextRun("Small")], ParagraphKind.Note));
        main.QuerySelectorAll("section > p").Select(p => $"{p.ClassName}: {p.TextContent}").ShouldBe(
            ["headline: Main message", "lead: Begin", ": Body", "note: Small"]);
    }

    [Fact]
    public void A_figure_is_a_link_to_its_entry_and_each_place_has_its_number()
    {
        var main = Titled(new Paragraph([new TextRun("Revenue of "), Figure("1.5"), new TextRun(" and "), Figure("2", 1), Figure("1.5")]));
        main.QuerySelectorAll("a.f").Select(a =>
            $"{a.Id} {a.GetAttribute("href")} {a.GetAttribute("data-figure")} {a.TextContent}").ShouldBe(
            ["p-1 #f-1 revenue/2023Q3 1.5", "p-2 #f-2 net-income/2023Q3 2", "p-3 #f-1 revenue/2023Q3 1.5"]);
    }

    [Fact]
    public void A_reference_that_is_no_figure_says_its_kind()
    {
        var main = Titled(new Paragraph([
            new TextRun("Q3 2023", TextStyle.Plain, "period:2023Q3"), new TextRun("3", TextStyle.Plain, "count:3"),
            new TextRun("9", TextStyle.Plain, "no-such-figure/2023Q3|p")]));
        main.QuerySelectorAll("[data-ref]").Select(e => $"{e.GetAttribute("data-ref")} {e.TextContent}").ShouldBe(
            ["period Q3 2023", "count 3", "figure 9"]);
        main.QuerySelector("a.f").ShouldBeNull();
    }

    [Fact]
    public void Styles_are_elements_and_classes()
    {
        var main = Titled(new Paragraph([
            new TextRun("up", TextStyle.Strong | TextStyle.Favourable), new TextRun("down", TextStyle.Adverse | TextStyle.Tabular),
            new TextRun("2", TextStyle.Superscript), new LineBreak(), new TextRun("pale", TextStyle.Muted)]));
        main.QuerySelector("section > p")!.InnerHtml.ShouldBe("<b><span class=\"good\">up</span></b><span class=\"bad tnum\">down</span>"
            + "<sup>2</sup> <br><span class=\"muted\">pale</span>");
    }

    [Theory]
    [InlineData("https://example.com/a?b=1&c=2", "https://example.com/a?b=1&c=2")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("mailto:ir@example.com", "mailto:ir@example.com")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JavaScript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.com", null)]
    [InlineData("vbscript:x", null)]
    public void Only_web_and_mail_addresses_become_links(string address, string? href)
    {
        var main = Titled(new Paragraph([new LinkRun([new TextRun("words")], new LinkTarget.External(address), "Where it leads")]));
        main.QuerySelector("p a")?.GetAttribute("href").ShouldBe(href);
        main.QuerySelectorAll("section > p")[^1].TextContent.ShouldBe("words");
    }

    [Fact]
    public void A_figure_within_a_link_is_no_link_of_its_own()
    {
        var main = Titled(new Paragraph([new LinkRun([Figure("1.5")], new LinkTarget.External("https://example.com"), "A filing")]));
        main.QuerySelectorAll("a a").ShouldBeEmpty();
        main.QuerySelector("a[rel] > span.f")!.GetAttribute("data-figure").ShouldBe("revenue/2023Q3");
        main.QuerySelector("a[rel]")!.GetAttribute("title").ShouldBe("A filing");
    }

    [Fact]
    public void A_link_leads_to_its_block_whatever_its_identifier()
    {
        var main = Titled(
            new Paragraph([new LinkRun([new TextRun("there")], new LinkTarget.Internal("a b/\"c\""), "There")]),
            new Paragraph([new TextRun("here")]) { Id = "a b/\"c\"" }, new Paragraph([new TextRun("not here")]) { Id = "a-b" });
        var target = main.QuerySelector("p a")!.GetAttribute("href")![1..];
        main.QuerySelectorAll("[id]").Single(e => e.Id == target).TextContent.ShouldBe("here");
        target.ShouldNotContain(" ");
    }

    [Fact]
    public void A_link_to_no_block_is_refused() =>
        Should.Throw<Typesetting.Layout.LayoutException>(() => Titled(
            new Paragraph([new LinkRun([new TextRun("there")], new LinkTarget.Internal("nowhere"), "There")])))
            .Message.ShouldContain("nowhere");
}
