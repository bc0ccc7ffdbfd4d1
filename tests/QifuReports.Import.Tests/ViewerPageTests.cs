using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Html;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

public class ViewerPageTests
{
    private const string Page = """
        <html><body><span style="display: none;">v3.25</span><table class="report" id="x">
        <tr><th class="tl" colspan="1" rowspan="2"><div><strong>INCOME STATEMENTS (Unaudited) - USD ($)<br> {0}</strong></div></th><th class="th" colspan="3">3 Months Ended</th></tr>
        <tr><th class="th" colspan="2"><div>Jun. 30, 2025</div></th><th class="th"><div>May 04, 2024</div></th></tr>
        <tr class="re"><td class="pl"><a onclick="Show.showAR( this, 'defref_us-gaap_Revenues', window );">Sales</a></td><td class="nump">$ 95</td><td class="fn"><sup>[1]</sup></td><td class="nump">$ 90</td></tr>
        <tr class="ro"><td class="pl"><a onclick="Show.showAR( this, 'defref_fw_Fees', window );">Fees [2]</a></td><td class="num" colspan="2">$ (7)</td><td class="text">&#160;</td></tr>
        <tr class="rh"><td class="pl"><a onclick="Show.showAR( this, 'defref_x_y=z', window );"><strong>Tools</strong></a></td><td class="text"></td><td class="text"></td></tr>
        <tr class="re"><td class="pl"><a onclick="Show.showAR( this, 'defref_us-gaap_Revenues', window );">Sales</a></td><td class="nump" colspan="2">$ 60</td><td class="nump">$ 50</td></tr>
        <tr><td colspan="4"><table class="outerFootnotes"><tr><td>[1]</td><td>Restated by 5</td><td>9</td></tr></table></td></tr></table>
        <table class="authRefData"><tr><td>Definition</td><td>5</td></tr></table></body></html>
        """;

    [Fact]
    public void The_table_has_title_scale_heads_and_the_concept_of_each_row()
    {
        var document = Read("shares in Thousands, $ in Millions");
        var tables = TableReader.Read(document);

        document.Form.ShouldBe(DocumentForm.ViewerPage);
        tables[0].Titles.ShouldBe(["INCOME STATEMENTS (Unaudited) - USD ($)", "(In Millions, shares in Thousands)"]);
        tables[0].Columns.Select(c => c.Text).ShouldBe(["3 Months Ended Jun. 30, 2025", "3 Months Ended May 04, 2024"]);
        tables[0].Rows.Select(r => (r.Caption, string.Join("|", r.Cells.Select(c => c?.Text))))
            .ShouldBe([("Sales", "$ 95|$ 90"), ("Fees", "$ (7)|")]);
        tables[0].Rows.Select(r => r.Cells[0]!.Tags.Single().Concept).ShouldBe(["us-gaap:Revenues", "fw:Fees"]);
    }

    [Fact]
    public void Rows_of_members_are_tables_of_their_own()
    {
        var tables = TableReader.Read(Read("$ in Millions"));

        tables.Select(t => t.Member).ShouldBe(["", "Tools"]);
        tables[1].Titles[^1].ShouldBe("Tools");
        tables[1].Columns.Count.ShouldBe(2);
        tables[1].Rows.Single().Cells.Select(c => c!.Text).ShouldBe(["$ 60", "$ 50"]);
    }

    [Theory]
    [InlineData("shares in Thousands, $ in Millions", "million", "thousand")]
    [InlineData("$ in Millions", "million", "one")]
    [InlineData("shares in Millions", "one", "million")]
    [InlineData("In Thousands, unless otherwise specified", "thousand", "one")]
    public void Its_scale_is_written_as_a_filing_writes_it(string words, string money, string shares) =>
        Scale.Of(TableReader.Read(Read(words))[0].Titles[^1]).ShouldBe(new Scale(money, shares));

    [Theory]
    [InlineData("(In millions, except number of shares, which are reflected in thousands, and per-share amounts)", "million", "thousand")]
    [InlineData("(Dollars & Shares in Millions Except Per Share Amounts)", "million", "million")]
    [InlineData("(Amounts in Thousands Except Share and Per Share Amounts)", "thousand", "one")]
    public void The_scale_of_a_title_is_that_of_money_and_of_shares(string title, string money, string shares) =>
        Scale.Of(title).ShouldBe(new Scale(money, shares));

    private static SourceDocument Read(string scale)
    {
        var (document, trouble) =
            DocumentReader.Read("R4.htm", Encoding.UTF8.GetBytes(Page.Replace("{0}", scale, StringComparison.Ordinal)));
        trouble.ShouldBeNull();
        return document!;
    }
}
