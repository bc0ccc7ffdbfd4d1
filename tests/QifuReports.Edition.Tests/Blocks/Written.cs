using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using QifuReports.Charts;
using QifuReports.Edition.Blocks;
using QifuReports.Edition.Figures;
using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition.Tests.Blocks;

/// <summary>Documents of a few blocks, written as an edition and read back by a parser of HTML.</summary>
internal static class Written
{
    /// <summary>The only names that are figures of the documents.</summary>
    public static readonly string[] Names = ["revenue/2023Q3", "net-income/2023Q3", "loans/2023Q3"];

    /// <summary>The elements of blocks, without the page around them.</summary>
    public static IElement Untitled(params Block[] blocks)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(output);
        html.Begin("main");
        DocumentHtml.Write(new BlockRun(Source(blocks), html));
        html.EndTo(0);
        return Parse(output.ToString()).QuerySelector("main")!;
    }

    /// <summary>The elements of blocks below a title.</summary>
    public static IElement Titled(params Block[] blocks) => Untitled([new Masthead("Example, Inc.", "Third quarter"), .. blocks]);

    /// <summary>The bytes of a whole file.</summary>
    public static byte[] File(DocumentModel document, bool hasOrigins = false)
    {
        using var output = new MemoryStream();
        var figures = new FigureDetails(new FigureNumbers([]))
        {
            Items = [], Sections = [], Filings = [], Checks = [], Scale = 1, Trends = [], Sums = [],
        };
        var content = new EditionContent(document, figures, HouseStyle.Default, FontSet.Default, ChartComposer.Instance)
        {
            HasOrigins = hasOrigins,
        };
        EditionFile.Write(content, output);
        return output.ToArray();
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static DocumentModel Document(params Block[] blocks) => new()
    {
        Info = new DocumentInfo("Third quarter", "Results of a quarter", "Example", ["results"], "en", new DateOnly(2023, 11, 16)),
        Setup = new PageSetup { RunningFoot = "Prepared from a filing" },
        Blocks = blocks,
    };

    public static Paragraph Words(string text) => new([new TextRun(text)]);

    /// <summary>A run with the figure of an index of <see cref="Names"/>.</summary>
    public static TextRun Figure(string text, int index = 0) => new(text, TextStyle.Plain, Names[index] + "|p");

    private static BlockSource Source(Block[] blocks) => new(Document(blocks), NumberOf, HouseStyle.Default, FontSet.Default,
        ChartComposer.Instance, new ColourClasses()) { HasOrigins = true };

    private static int NumberOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
            if (name.SequenceEqual(Names[i])) return i + 1;
        return 0;
    }
}
