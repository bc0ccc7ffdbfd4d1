using System.Text;
using QifuReports.Edition.Proof;
using QifuReports.Typesetting.Document;

namespace QifuReports.Edition.Tests.Proof;

/// <summary>What an edition states is held to its document, whatever stands around it.</summary>
public sealed class EditionProofTests
{
    private const string Sales = "2025Q3/sales/EUR";

    [Fact]
    public void An_edition_that_states_each_figure_as_often_and_in_the_same_words_is_right() =>
        Differences(Figure("1.5") + Figure("1.5\u00A0million"), Run("1.5"), Run("1.5 million")).ShouldBeEmpty();

    /// <summary>Words that are missing or stand elsewhere are told; further words are not.</summary>
    [Theory]
    [InlineData("First. Second. Third.")]
    [InlineData("<h1>Title</h1><p>Fir<b>st</b>.</p><p>Sec\u00AdondX. Second. 1 Third.</p>")]
    [InlineData("First. Third. Second.", "\"Third.\" is not in the edition, or not in its place.")]
    [InlineData("First. Second.", "\"Third.\" is not in the edition, or not in its place.")]
    [InlineData("First. Third.", "\"Second.\" is not in the edition, or not in its place.")]
    public void The_words_are_all_there_in_their_order(string edition, params string[] told)
    {
        Block[] blocks = [.. new[] { "First.", "Second.", "Third." }.Select(w => new Paragraph([new TextRun(w)]))];
        var document = Document() with { Blocks = blocks };

        EditionProof.Differences(document, Encoding.UTF8.GetBytes($"<main>{edition}</main>")).ShouldBe(told);
    }

    [Theory]
    [InlineData("", "\"1.5\" (2025Q3/sales/EUR): places in the document 1, in the edition 0.")]
    [InlineData("1.6", "\"1.5\" (2025Q3/sales/EUR): places in the document 1, in the edition 0.",
        "\"1.6\" (2025Q3/sales/EUR): places in the document 0, in the edition 1.")]
    [InlineData("1.5|1.5", "\"1.5\" (2025Q3/sales/EUR): places in the document 1, in the edition 2.")]
    public void One_that_states_it_otherwise_is_told_so(string stated, params string[] told) =>
        Differences(string.Concat(stated.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Figure)), Run("1.5")).ShouldBe(told);

    [Fact]
    public void The_list_of_all_pictures_and_what_stands_outside_the_text_do_not_count()
    {
        var picture = $"<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><text data-figure=\"{Sales}\">1.5</text></svg>";
        var file = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><style>a > b { }</style></head><body>" +
            $"<nav>{Figure("1.5")}</nav><main>{picture}<p>Words, {Figure("1.5")}2025<br>{picture}</p>" +
            $"<section id=\"figures\"><div>{Figure("1.5")}</div></section></main>" +
            $"<aside>{Figure("1.5")}</aside><script>if (1 < 2) {{ '{Figure("1.5")}' }}</script></body></html>";

        EditionProof.Differences(Document(Run("1.5")), Encoding.UTF8.GetBytes(file)).ShouldBeEmpty();
    }

    [Fact]
    public void Words_within_a_figure_count_with_their_elements_and_signs() => Differences(
        $"<a class=\"f\" data-figure=\"{Sales}\"><b>&lt;1</b>.5<span class=\"z\">%</span></a>", Run("<1.5%")).ShouldBeEmpty();

    [Fact]
    public void What_turns_the_direction_of_a_text_is_no_word() =>
        Differences(Figure("1.5"), Run("\u202E1.5\u202C")).ShouldBeEmpty();

    [Fact]
    public void Figures_of_every_block_are_read_and_a_footnote_once()
    {
        var note = new FootnoteMark(new Footnote("n", [Run("9")]));
        Block[] blocks =
        [
            new Paragraph([Run("1"), note, note, new LinkRun([Run("2")], new LinkTarget.Internal("there"), "there")]),
            new ListBlock(false, [[new Paragraph([Run("3")])]]),
            new Cover { Issuer = "", Title = "", Period = "", Cards = [new KeyFigureCard("", Run("4"), [Run("5")])], Notes = [[Run("6")]] },
            new KeyFigureCards([new KeyFigureCard("", Run("7"), [Run("8")])]),
            new LargeFigures("", [new LargeFigure(Run("10"), Run("11"), [Run("12")])]),
            new Callout(CalloutKind.Warning, "", [new Beside([new Paragraph([Run("13")])], [new Paragraph([Run("14"), note])])]),
            new Table
            {
                Columns = [new TableColumn(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head, [new TableCell([Run("15")])])],
                Rows = [new TableRow(RowKind.Line, [new TableCell([Run("16")])])],
                Notes = [[Run("17")]],
            },
            new ChartBlock { Message = [Run("18")], Note = [Run("19")], Description = "", AlternativeText = "",
                Chart = new BarChart { Unit = "", Categories = [], Series = [] } },
        ];
        var document = Document() with { Blocks = blocks };

        int[] inOrder = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 9];
        var all = string.Concat(inOrder.Select(i => Figure(i.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        EditionProof.Differences(document, Encoding.UTF8.GetBytes($"<main>{all}</main>")).ShouldBeEmpty();
        var none = EditionProof.Differences(document, "<main></main>"u8);
        none.Count.ShouldBe(20);
        none.Count(d => d.StartsWith('"') && d.Contains(Sales, StringComparison.Ordinal)).ShouldBe(19);
    }

    private static IReadOnlyList<string> Differences(string edition, params TextRun[] runs) =>
        [.. EditionProof.Differences(Document(runs), Encoding.UTF8.GetBytes($"<main><p>Words, {edition} 2025</p></main>"))
            .Where(d => d.Contains(Sales, StringComparison.Ordinal))];

    private static string Figure(string words) =>
        $"<a class=\"f\" href=\"#f-1\" data-figure=\"{Sales}\" id=\"p-1\">{words.Replace("<", "&lt;", StringComparison.Ordinal)}</a>";

    private static TextRun Run(string text) => new(text, TextStyle.Plain, Sales + "|p");

    private static DocumentModel Document(params TextRun[] runs) => new()
    {
        Info = new DocumentInfo("", "", "", [], "en", new DateOnly(2025, 10, 23)),
        Setup = new PageSetup(),
        Blocks = [new Paragraph([new TextRun("Words, "), .. runs, new TextRun("2025", TextStyle.Plain, "period:2025FY")])],
    };
}
