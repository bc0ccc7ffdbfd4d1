using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using static QifuReports.Edition.Tests.Blocks.Written;

namespace QifuReports.Edition.Tests.Blocks;

public sealed class FileTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "'><b>", "<!--", "-->", "]]>",
        "&lt;b&gt;", "</title>", "${x}", "{{x}}", "\u202Eevil\u202C", "\u2066a\u2069", "a\u0000b", "</script",
    ];

    [Fact]
    public void The_policy_names_the_style_and_the_script_of_the_file()
    {
        var page = Page(Document(new Masthead("Example, Inc.", "Third quarter")));
        var policy = page.Head!.FirstElementChild!;
        policy.GetAttribute("http-equiv").ShouldBe("Content-Security-Policy");
        policy.GetAttribute("content").ShouldBe($"default-src 'none'; style-src '{Hash(page.QuerySelector("style")!)}'; "
            + $"script-src '{Hash(page.QuerySelector("script:not([type])")!)}'; font-src data:; img-src data:; base-uri 'none'; "
            + "form-action 'none'");
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        page.QuerySelectorAll("script:not([type])").Length.ShouldBe(1);
        page.QuerySelectorAll("[style],[src],link,iframe,form,base").ShouldBeEmpty();

        static string Hash(IElement element) =>
            "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));
    }

    [Fact]
    public void The_style_has_the_fonts_and_both_schemes_and_asks_for_nothing()
    {
        var style = Page(Document(Words("x"))).QuerySelector("style")!.TextContent;
        style.ShouldContain("@font-face");
        style.ShouldContain("--fonts:\"Edition\"");
        style.ShouldContain("@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;");
        style.ShouldContain("@media print");
        style.ShouldNotContain("@import");
        style.Split("url(").Skip(1).Some().ShouldAllBe(u => u.StartsWith("data:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_has_its_parts_in_order()
    {
        var page = Page(Document(new Masthead("Example, Inc.", "Third quarter"), new Heading(1, "One"), Words("x")));
        page.Body!.QuerySelectorAll("a.skip,header.bar,nav#contents,main#content,section#figures,aside#panel,footer,script#data")
            .Select(e => e.LocalName).ShouldBe(["a", "header", "nav", "main", "section", "aside", "footer", "script"]);
        page.QuerySelector("section#figures")!.ParentElement!.LocalName.ShouldBe("main");
        page.Title.ShouldBe("Third quarter");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldBe("Results of a quarter");
        page.QuerySelector(".tools")!.HasAttribute("hidden").ShouldBeTrue("the controls do nothing without the script");
        page.QuerySelectorAll(".draft").ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_says_so_in_the_title_the_bar_and_the_text()
    {
        var page = Page(Document(new Masthead("Example, Inc.", "Third quarter")) with { Watermark = "DRAFT" });
        page.Title.ShouldBe("DRAFT – Third quarter");
        page.QuerySelector(".bar strong")!.TextContent.ShouldBe("DRAFT");
        page.QuerySelector("main")!.FirstElementChild!.TextContent.ShouldStartWith("DRAFT");
    }

    [Fact]
    public void Hostile_texts_stay_text()
    {
        foreach (var text in Hostile)
        {
            var seen = Visible(text);
            var page = Page(Everywhere(text));
            page.QuerySelectorAll("img,b:not(.bar b)").ShouldBeEmpty(text);
            page.QuerySelectorAll("script").Length.ShouldBe(2, text);
            page.All.SelectMany(e => e.Attributes).Select(a => a.Name)
                .ShouldNotContain(n => n.StartsWith("on", StringComparison.Ordinal), text);
            page.QuerySelector("h1")!.TextContent.ShouldBe(seen);
            page.QuerySelector("main section > p")!.TextContent.ShouldBe(seen);
            page.QuerySelector("th[scope=row]")!.TextContent.ShouldBe(seen);
            page.QuerySelector("[role=region]")!.GetAttribute("aria-label").ShouldBe(seen);
            page.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldBe(seen);
            page.QuerySelector("nav#contents a")!.TextContent.ShouldBe(seen);
            page.QuerySelector("ol.notes li")!.TextContent.Trim().ShouldBe(seen);
        }
    }

    [Fact]
    public void Identifiers_are_unique_and_links_have_their_targets()
    {
        var page = Page(Everywhere("x"));
        var ids = page.All.Select(e => e.Id).Where(i => !string.IsNullOrEmpty(i)).Some();
        ids.ShouldBeUnique();
        foreach (var link in page.QuerySelectorAll("a[href^='#']").Some())
            ids.ShouldContain(link.GetAttribute("href")![1..]);
    }

    [Fact]
    public void The_same_bytes_come_twice_also_under_another_culture()
    {
        var document = Everywhere("Übung");
        var plain = File(document);
        File(document).ShouldBe(plain);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = ("·", "neg");
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = other;
            (-1.5).ToString("0.0").ShouldBe("neg1·5");
            File(document).ShouldBe(plain);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_list_of_all_figures_needs_no_script() =>
        Page(Document(Words("x"))).QuerySelector("nav a[href='#figures']")!.TextContent.ShouldBe("All figures");

    private static AngleSharp.Html.Dom.IHtmlDocument Page(DocumentModel document) => Parse(Encoding.UTF8.GetString(File(document)));

    // A document that has the text wherever a filing, a template or the settings could bring it in.
    private static DocumentModel Everywhere(string text)
    {
        var note = new Footnote(text, [new TextRun(text)]);
        Block[] blocks =
        [
            new Masthead(text, text) { Period = text, Lines = [text], Id = text + "1" },
            new Paragraph([new TextRun(text)]) { Id = text + "2" },
            new Paragraph([
                new LinkRun([new TextRun(text)], new LinkTarget.External("https://example.com/" + text), text), new FootnoteMark(note),
                new LinkRun([new TextRun(text)], new LinkTarget.Internal(text + "2"), text), new FootnoteMark(note)]),
            new Heading(1, text) { Id = text + "3" },
            new Table
            {
                Title = text, Unit = text, Summary = text, Columns = [new(ColumnKind.Label), new(ColumnKind.Figure)],
                Head = [new(RowKind.Head, [TableCell.Blank, TableCell.Of(text)])],
                Rows = [new(RowKind.Line, [TableCell.Of(text), TableCell.Of(text, "named:" + text)])], Notes = [[new TextRun(text)]],
            },
            new KeyFigureCards([new(text, new TextRun(text), [new TextRun(text)])]),
            new Callout(CalloutKind.Warning, text, [new ListBlock(false, [[new Paragraph([new TextRun(text)])]])]),
        ];
        var document = Document(blocks);
        return document with
        {
            Info = document.Info with { Title = text, Subject = text, Author = text, Keywords = [text] },
            Setup = document.Setup with { RunningFoot = text },
        };
    }

    // What a page shows of a text: controls of direction are left out, and other controls replaced.
    private static string Visible(string text) => new([.. text
        .Where(c => c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
        .Select(c => c == '\u0000' ? '\uFFFD' : c)]);
}
