using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Small documents, laid out and looked over; every test of the layout goes through here.</summary>
internal static class Sheets
{
    public const double Left = 20 * 72 / 25.4;
    public const double Top = 24 * 72 / 25.4;
    public const double Right = 190 * 72 / 25.4;
    public const double Bottom = (297 - 22) * 72 / 25.4;

    /// <summary>From one column of the grid to the next.</summary>
    public const double Column = (10.5 + 4) * 72 / 25.4;

    /// <summary>From line to line of prose, in points.</summary>
    public static readonly double Leading = HouseStyle.Default.Body.Leading.Points;

    /// <summary>How many lines of prose a page holds.</summary>
    public static readonly int PageLines = (int)((Bottom - Top) / Leading);

    /// <summary>From the top of a line to its baseline: capitals, 0.727 of the size high, stand in the middle of the leading.</summary>
    public static double Baseline(TextFormat format) => (format.Leading.Points + format.Size.Points * 0.727) / 2;

    /// <summary>Words enough for some lines of prose.</summary>
    public static string Words(int count)
    {
        string[] words = ["revenue", "of", "the", "quarter", "rose", "as", "loans", "grew", "and", "costs", "fell", "again"];
        var text = "Total";
        for (var i = 1; i < count; i++) text += " " + words[i % words.Length];
        return text + ".";
    }

    public static TextRun Run(string text, TextStyle style = TextStyle.Plain, string? reference = null) => new(text, style, reference);

    public static Paragraph Prose(string text) => new([Run(text)]);

    /// <summary>A paragraph of exactly so many lines of prose, by forced line ends.</summary>
    public static Paragraph Lines(int count, string name = "Line")
    {
        var content = new List<Inline>();
        for (var i = 1; i <= count; i++)
        {
            if (i > 1) content.Add(new LineBreak());
            content.Add(Run($"{name} {i}"));
        }
        return new Paragraph(content);
    }

    public static TableRow Row(RowKind kind, params string[] cells) =>
        new(kind, [.. cells.Select(cell => cell.Length == 0 ? TableCell.Blank : TableCell.Of(cell))]);

    public static TableRow Row(params string[] cells) => Row(RowKind.Line, cells);

    /// <summary>A table of one column of figures, its rows named "Row 1" and so on.</summary>
    public static Table Figures(int rows, string title = "Revenue", bool fullWidth = false) => new()
    {
        Title = title,
        Unit = "RMB in thousands",
        FullWidth = fullWidth,
        Columns = [new(ColumnKind.Label), new(ColumnKind.Figure)],
        Head = [Row(RowKind.Head, "", "2023")],
        Rows = [.. Enumerable.Range(1, rows).Select(i => Row($"Row {i}", $"{i * 1000:#,0}"))],
    };

    public static DocumentModel Draft(params Block[] blocks) => new()
    {
        Info = new DocumentInfo("Test", "", "Test", [], "en-GB", new DateOnly(2023, 11, 15)),
        Setup = new PageSetup(),
        Blocks = blocks,
    };

    public static List<Page> LaidOut(params Block[] blocks) => LaidOut(Draft(blocks));

    public static List<Page> LaidOut(DocumentModel document, HouseStyle? house = null)
    {
        var style = house ?? HouseStyle.Default;
        var check = new PageCheck(style);
        var pages = new List<Page>();
        foreach (var page in PageLayout.Pages(document, style, FontSet.Default, FrameComposer.Instance))
        {
            check.Faults(page).ShouldBeEmpty();
            pages.Add(page);
        }
        check.FaultsAtEnd().ShouldBeEmpty();
        return pages;
    }

    /// <summary>The page with the foot, the same on all of them, left out.</summary>
    public static string Describe(params IEnumerable<Page> pages) => string.Concat(pages.Select(PageText.Describe));

    public static IEnumerable<GlyphRun> Runs(this Page page) => page.Items.OfType<GlyphRun>();

    /// <summary>The texts of the page in order, without spaces at line ends.</summary>
    public static IEnumerable<string> Texts(this Page page) => page.Runs().Select(run => run.Text.Trim());

    public static GlyphRun Find(this Page page, string text) => page.Runs().Single(run => run.Text.Trim() == text);

    public static bool Has(this Page page, string text) => page.Runs().Any(run => run.Text.Trim() == text);

    public static double X(this GlyphRun run) => run.Origin.X.Points;

    public static double Y(this GlyphRun run) => run.Origin.Y.Points;

    public static double Width(this GlyphRun run, int characters = int.MaxValue)
    {
        var units = 0;
        foreach (var glyph in run.Glyphs.Span)
            if (glyph.TextIndex - run.TextStart is var index && index < characters
                && (run.Text[index] != ' ' || index < run.Text.TrimEnd().Length)) units += glyph.Advance;
        return units * run.Size.Points / run.Face.UnitsPerEm;
    }

    /// <summary>The right edge of the glyphs up to some characters.</summary>
    public static double End(this GlyphRun run, int characters = int.MaxValue) => run.X() + run.Width(characters);

    public static void Approve(string text) =>
        text.ShouldMatchApproved(config => config.NoDiff().LocateTestMethodUsingAttribute<FactAttribute>());

    public static IEnumerable<StructureNode> Nodes(this IEnumerable<Page> pages) =>
        pages.SelectMany(page => page.Items).OfType<OpenNode>().Select(open => open.Node);
}
