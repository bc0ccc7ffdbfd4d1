using System.Globalization;
using AngleSharp.Dom;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using static QifuReports.Edition.Tests.Blocks.Written;

namespace QifuReports.Edition.Tests.Blocks;

public sealed class BlockTests
{
    private static readonly Logo Mark = new(new Picture(new(40), new(20),
        [new FilledRectangle(new Rect(new(0), new(0), new(40), new(20)), new Rgb(1, 2, 3))]), "Example logo");

    private static readonly ChartBlock Columns = new()
    {
        Message = [new TextRun("Revenue rose")], Description = "Revenue, Q1 to Q2 2023", AlternativeText = "Revenue: 1, then 2.",
        Note = [new TextRun("Unaudited.")],
        Chart = new ColumnChart
        {
            Unit = "RMB million", Categories = ["Q1", "Q2"],
            Series = [new ChartSeries("Revenue", [new(1, "1.0", Names[0] + "|p"), new(2, "2.0", Names[1] + "|p")])],
        },
    };

    [Fact]
    public void A_masthead_has_names_title_logo_and_lines_in_the_order_of_the_page()
    {
        var main = Untitled(new Masthead("Example, Inc.", "Third quarter")
        {
            Period = "Q3", Lines = ["Unaudited", "US GAAP"], Logo = Mark,
        });
        main.QuerySelector("header.masthead")!.QuerySelectorAll("p,h1,svg").Select(e => e.GetAttribute("aria-label") ?? e.TextContent)
            .ShouldBe(["Example, Inc.", "Third quarter", "Q3", "Example logo", "Unaudited", "US GAAP"]);
    }

    [Fact]
    public void A_cover_has_its_key_figures_and_notes()
    {
        var main = Untitled(new Cover
        {
            Issuer = "Example, Inc.", Title = "Results", Period = "Q3", Lines = ["Unaudited"], Logo = Mark,
            Notes = [[new TextRun("A note")]],
            Cards = [new("Revenue", Figure("1.5"), [new TextRun("+3%"), new TextRun("from 1.4")])],
        });
        main.QuerySelectorAll("h1,p,dt,dd").Select(e => e.TextContent).ShouldBe(
            ["Example, Inc.", "Results", "Q3", "Unaudited", "Revenue", "1.5", "+3% from 1.4", "A note"]);
    }

    [Fact]
    public void Key_figures_are_a_list_of_terms()
    {
        var main = Titled(new KeyFigureCards([new("Revenue", Figure("1.5"), []), new("Income", Figure("2", 1), [new TextRun("down")])]));
        main.QuerySelectorAll("dl.cards > div").Select(d => string.Join('|', d.Children.Select(c => c.LocalName + c.TextContent))).ShouldBe(
            ["dtRevenue|dd1.5", "dtIncome|dd2|dddown"]);
    }

    [Fact]
    public void Large_figures_are_a_table_in_the_order_of_the_page()
    {
        var main = Titled(new LargeFigures("RMB million",
        [
            new(new TextRun("Revenue"), Figure("1.5"), [new TextRun("+3%"), new TextRun("from 1.4")], Columns),
            new(new TextRun("Income"), Figure("2", 1), [new TextRun("+5%")]),
        ]));
        var table = main.QuerySelector(".large > table.of-2")!;
        table.QuerySelector("caption")!.TextContent.ShouldBe("RMB million");
        table.QuerySelectorAll("tr").Take(3).Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ShouldBe(
            ["Revenue|Income", "1.5|2", "+3% from 1.4|+5%"]);
        table.QuerySelectorAll("tr")[^1].Children.Select(c => c.Children.Length).ShouldBe([1, 0]);
        table.QuerySelectorAll("[role]").Where(e => e.LocalName != "svg").Select(e => e.GetAttribute("role")).Distinct().ShouldBe(
            ["rowgroup", "row", "columnheader", "cell"], ignoreOrder: true);
    }

    [Fact]
    public void A_chart_is_a_figure_with_a_caption_and_its_figures_are_links()
    {
        var figure = Titled(Columns).QuerySelector("figure.chart")!;
        figure.Children.Select(c => c.LocalName + "." + c.ClassName).ShouldBe(["figcaption.", "div.plot c-12", "p.note"]);
        figure.QuerySelectorAll("figcaption p").Select(p => p.TextContent).ShouldBe(["Revenue rose", "Revenue, Q1 to Q2 2023"]);
        figure.QuerySelector("svg")!.GetAttribute("aria-label").ShouldBe("Revenue: 1, then 2.");
        figure.QuerySelectorAll("svg a[data-figure]").Select(a => a.GetAttribute("data-figure")).ShouldBe([Names[0], Names[1]]);
        figure.QuerySelectorAll("svg a[data-figure]").Select(a => a.Id).ShouldBe(["p-1", "p-2"]);
    }

    [Fact]
    public void The_description_is_the_headline_of_a_chart_without_a_message()
    {
        var figure = Titled(Columns with { Message = [], Note = [] }).QuerySelector("figure")!;
        figure.QuerySelectorAll("p").Select(p => $"{p.ClassName} {p.TextContent}").ShouldBe(["headline Revenue, Q1 to Q2 2023"]);
        figure.QuerySelector("figcaption [data-ref]")!.GetAttribute("data-ref").ShouldBe("named");
    }

    [Fact]
    public void A_chart_without_words_for_its_picture_is_refused() =>
        Should.Throw<Typesetting.Layout.LayoutException>(() => Titled(Columns with { AlternativeText = " " }));

    [Fact]
    public void Two_columns_stand_in_reading_order_and_their_charts_are_as_wide_as_on_paper()
    {
        var main = Titled(new Beside([Words("left"), Columns], [Columns], 6) { LevelFeet = true }, new Beside([Words("alone")], []));
        var beside = main.QuerySelector(".beside")!;
        beside.ClassName.ShouldBe("beside b-6 feet");
        beside.Children.Select(c => c.QuerySelector("p,figure")!.LocalName).ShouldBe(["p", "figure"]);
        beside.QuerySelectorAll(".plot").Select(p => p.ClassName).ShouldBe(["plot c-6", "plot c-6"]);
        // A4 with margins of 20 mm and gutters of 4 mm: (170 - 4) / 2 = 83 mm.
        var box = beside.QuerySelector("svg")!.GetAttribute("viewBox")!.Split(' ');
        double.Parse(box[2], CultureInfo.InvariantCulture).ShouldBe(83 * 72 / 25.4, 0.01);
        main.QuerySelector(".alone")!.TextContent.Trim().ShouldBe("alone");
    }

    [Fact]
    public void Charts_of_a_landscape_page_are_wider()
    {
        var main = Titled(new PageBreak(Landscape: true), Columns, new PageBreak(Landscape: false), Columns);
        main.QuerySelectorAll(".plot").Select(p => p.ClassName).ShouldBe(["plot c-18", "plot c-12"]);
    }

    [Fact]
    public void A_callout_is_a_note_with_its_title()
    {
        var main = Titled(new Callout(CalloutKind.Warning, "Careful", [Words("why")]),
            new Callout(CalloutKind.Information, "", [Words("so")]));
        main.QuerySelectorAll("[role=note]").Select(c => $"{c.ClassName}: {c.GetAttribute("aria-label")}: {Joined(c)}").ShouldBe(
            ["callout warning: Careful: Careful why", "callout: : so"]);
    }

    [Fact]
    public void Lists_nest_and_every_second_level_of_numbers_has_letters()
    {
        var inner = new ListBlock(true, [[Words("a")], [Words("b")]]);
        var main = Titled(new ListBlock(true, [[Words("one"), inner], [Words("two"), Words("more")]]),
            new ListBlock(false, [[Words("dot")]]));
        main.QuerySelectorAll("ol").Select(o => o.GetAttribute("type")).ShouldBe([null, "a"]);
        main.QuerySelector("ol > li > ol")!.QuerySelectorAll("li").Select(l => l.TextContent).ShouldBe(["a", "b"]);
        main.QuerySelectorAll("section > ol > li")[1].QuerySelectorAll("p").Length.ShouldBe(2);
        main.QuerySelector("ul > li")!.InnerHtml.ShouldBe("dot");
    }

    [Fact]
    public void A_block_tells_where_it_was_written_if_asked()
    {
        const string Origin = "quarterly/a.sbn:3";
        var words = Words("x") with { Origin = Origin };
        Titled(words).QuerySelector("section > p")!.GetAttribute("data-origin").ShouldBe(Origin);
        var file = System.Text.Encoding.UTF8.GetString(File(Document(words)));
        file.ShouldNotContain("data-origin=");
    }

    [Fact]
    public void Every_kind_of_block_has_an_element_or_none()
    {
        var kinds = typeof(Block).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Block)) && !t.IsAbstract).Some();
        Block[] each = [new Heading(1, "H"), Words("p"), new ListBlock(false, []), new Cover { Issuer = "i", Title = "t", Period = "" },
            new Masthead("i", "t"), new KeyFigureCards([]), new LargeFigures("u", [new(new TextRun("l"), new TextRun("v"), [])]),
            new Callout(CalloutKind.Information, "", []), new Beside([], []), new TableOfContents("Contents"), new PageBreak(), Columns,
            new Table { Columns = [], Head = [], Rows = [] }];
        each.Select(b => b.GetType()).ShouldBe(kinds, ignoreOrder: true);
        Untitled(each).QuerySelectorAll("section").Length.ShouldBeGreaterThan(0);
    }

    private static string Joined(IElement element) => string.Join(' ', element.QuerySelectorAll("p").Select(p => p.TextContent));
}
