using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>By what an error names the block that it is about.</summary>
public sealed class BlockNameTests
{
    private static readonly ChartBlock Chart =
        new() { Description = "Revenue", AlternativeText = "Revenue.", Chart = new LineChart { Unit = "", Categories = [], Series = [] } };

    [Fact]
    public void Its_title_or_its_first_words()
    {
        BlockName.Of(null).ShouldBe("the document");
        BlockName.Of(new Heading(1, "Results")).ShouldBe("the heading \"Results\"");
        BlockName.Of(Figures(2)).ShouldBe("the table \"Revenue\"");
        BlockName.Of(Figures(2, "")).ShouldBe("a table of 2 rows");
        BlockName.Of(Figures(1, "")).ShouldBe("a table of 1 row");
        BlockName.Of(Chart).ShouldBe("the chart \"Revenue\"");
        BlockName.Of(new Callout(CalloutKind.Warning, "Draft", [])).ShouldBe("the callout \"Draft\"");
        BlockName.Of(new Cover { Issuer = "Issuer", Title = "Report", Period = "" }).ShouldBe("the cover \"Report\"");
        BlockName.Of(new Masthead("Issuer", "Sheet")).ShouldBe("the head \"Sheet\"");
        BlockName.Of(new TableOfContents("Contents")).ShouldBe("the contents \"Contents\"");
        BlockName.Of(Prose("Words")).ShouldBe("the paragraph \"Words\"");
    }

    [Fact]
    public void Its_kind_where_it_has_neither()
    {
        BlockName.Of(new ListBlock(false, [])).ShouldBe("a list");
        BlockName.Of(new KeyFigureCards([])).ShouldBe("the key figure cards");
        BlockName.Of(new LargeFigures("", [])).ShouldBe("the large figures");
        BlockName.Of(new Beside([], [])).ShouldBe("blocks side by side");
        BlockName.Of(new PageBreak()).ShouldBe("a page break");
    }

    [Fact]
    public void Its_id_before_all_else()
    {
        Block[] blocks = [new Heading(1, "x"), Prose("x"), new ListBlock(false, []), new Cover { Issuer = "x", Title = "x", Period = "" },
            new Masthead("x", "x"), new KeyFigureCards([]), new LargeFigures("", []),
            new Callout(CalloutKind.Warning, "x", []), new Beside([], []), new TableOfContents("x"), new PageBreak(), Figures(1), Chart];
        blocks.Select(b => BlockName.Of(b with { Id = "id" }))
            .ShouldBe(["the heading 'id'", "the paragraph 'id'", "a list 'id'", "the cover 'id'", "the head 'id'",
                "the key figure cards 'id'", "the large figures 'id'",
            "the callout 'id'", "blocks side by side 'id'", "the contents 'id'", "a page break 'id'", "the table 'id'", "the chart 'id'"]);
    }

    [Fact]
    public void Sixty_characters_of_a_text_with_the_words_of_its_links()
    {
        BlockName.Words([Run(new string('a', 60))]).ShouldBe(new string('a', 60));
        BlockName.Words([Run(new string('a', 61))]).ShouldBe(new string('a', 60) + "…");
        var link = new LinkRun([Run("this "), Run("page")], new LinkTarget.External("https://example.com/"), "A page");
        BlockName.Words([Run("See "), link, new FootnoteMark(new Footnote("n", [])), Run(".")]).ShouldBe("See this page.");
        BlockName.Words([]).ShouldBe("");
    }
}
