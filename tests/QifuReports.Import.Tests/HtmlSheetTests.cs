using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;

namespace QifuReports.Import.Tests;

/// <summary>What the style sheet of a page says of its classes counts like the style of an element.</summary>
public class HtmlSheetTests
{
    private const string Rows =
        "<tr class='h'><td>Gone</td><td>9</td></tr><tr><td class='x'>Cash</td><td class='n'>7</td></tr><tr><td class='a " +
            "b'>Sales</td><td>8</td></tr>";

    [Theory]
    [InlineData(".h{display:none}")]
    [InlineData("tr.h { color: red; DISPLAY : none }")]
    [InlineData("p, .h, td.z { display: none; }")]
    [InlineData("table tr.h{display:none}")]
    [InlineData("table > tbody > .h{display:none}")]
    [InlineData("<!-- .h{display:none} -->")]
    [InlineData("/* } */ .q:hover{} .h{display:none}")]
    [InlineData("@charset 'x'; @font-face{font-family:x} @media screen{.q{top:0} .h{display:none}}")]
    [InlineData(".h{visibility:hidden}")]
    [InlineData(".h{display:none !important} tr.h{display:table-row}")]
    [InlineData(".h{display:block} .h{display:none}")]
    [InlineData("tr.h{display:none} .h{display:block}")]
    public void Rows_that_a_sheet_hides_are_not_read(string sheet) => Captions(sheet).ShouldBe(["Cash", "Sales"]);

    [Theory]
    [InlineData("@media print{.h{display:none}}")]
    [InlineData("@media screen and (max-width: 100px){.h{display:none}}")]
    [InlineData(".print .h{display:none}")]
    [InlineData("#t .h{display:none}")]
    [InlineData(".h:hover{display:none}")]
    [InlineData("td.h{display:none}")]
    [InlineData(".h.i{display:none}")]
    [InlineData(".H{display:none}")]
    [InlineData("/* .h{display:none} */")]
    [InlineData(".h + .h{display:none}")]
    [InlineData(".h{display:none")]
    public void Rows_that_it_does_not_hide_are(string sheet) =>
        Captions(sheet).ShouldBe(sheet.EndsWith("none", StringComparison.Ordinal) ? ["Cash", "Sales"] : ["Gone", "Cash", "Sales"]);

    [Fact]
    public void What_an_element_says_itself_goes_before_the_sheet()
    {
        Captions(".h{display:none}", Rows.Replace("class='h'", "class='h' style='display: table-row'")).ShouldBe(["Gone", "Cash", "Sales"]);
        Captions(".h{display:none!important}", Rows.Replace("class='h'", "class='h' style='display: table-row'"))
            .ShouldBe(["Cash", "Sales"]);
    }

    [Fact]
    public void A_sheet_in_a_comment_is_none_and_one_behind_it_is()
    {
        Captions("", "<!-- <style>.h{display:none}</style> -->" + Rows).ShouldBe(["Gone", "Cash", "Sales"]);
        Captions("", "<!-- <style>.x{display:none}</style> --><style>.h{display:none}</style>" + Rows).ShouldBe(["Cash", "Sales"]);
    }

    [Fact]
    public void Captions_are_set_in_and_figures_ruled_by_their_classes()
    {
        var rows = Grid(".x{padding-left:20pt} .a{padding-left:2em} td.b{text-indent:1in} .n{border-top:1pt solid #000}",
            "<tr><td>Assets</td><td>1</td></tr>" + Rows + Rows).Rows;

        rows.Select(r => r.Indent).ShouldBe([0, 0, 1, 2, 0, 1, 2]);
        rows.Select(r => r.IsRuledAbove).ShouldBe([false, false, true, false, false, true, false]);
    }

    [Fact]
    public void A_cell_that_is_not_seen_keeps_its_place() =>
        Grid(".u{visibility:hidden}", "<tr><td>Cash</td><td class='u'>5</td><td>7</td></tr>").Rows[0].Cells.Select(c => (c.Left, c.Text))
            .ShouldBe([(0, "Cash"), (2, "7")]);

    [Fact]
    public void A_sheet_made_to_do_harm_is_read_as_far_as_it_goes()
    {
        var long1 = string.Concat(Enumerable.Range(0, 30_000).Select(i => $".a{i},"));
        Captions(long1 + ".h{display:none}").Count.ShouldBe(3);
        Captions(new string('{', 500_000) + ".h{display:none}").Count.ShouldBe(3);
        Captions(string.Concat(Enumerable.Repeat("/*", 500_000)) + ".h{display:none}").Count.ShouldBe(3);
        var wide = string.Concat(Enumerable.Repeat("padding:1pt;", 100));
        var page = "<style>.h{" + wide + "}</style>" + string.Concat(Enumerable.Repeat("<p class=h>x", 100_000));
        DocumentReader.Read("a", Encoding.UTF8.GetBytes("<html>" + page)).Trouble!.Code.ShouldBe(ImportCodes.TooManyTags);
    }

    private static List<string> Captions(string sheet, string rows = Rows) => [.. Grid(sheet, rows).Rows.Select(r => r.Cells[0].Text)];

    private static SourceGrid Grid(string sheet, string rows)
    {
        var (document, trouble) = DocumentReader.Read("a.htm",
            Encoding.UTF8.GetBytes($"<html><head><style type='text/css'>{sheet}</style></head><body><table>{rows}</table></body></html>"));
        trouble.ShouldBeNull();
        return document!.Blocks.OfType<SourceGrid>().Single();
    }
}
