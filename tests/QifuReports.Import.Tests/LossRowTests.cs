using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Losses that are printed without parentheses: below zero where sums or tags prove it, and doubtful elsewhere.</summary>
public class LossRowTests
{
    private static readonly string[] Proven = ["Revenue|100,000|90,000", "Cost of sales|60,000|55,000", "Gross profit|40,000|35,000",
        "Operating expenses|65,000|54,000", "Operating loss|25,000|19,000", "Income tax benefit|3,000|2,200", "Net loss|22,000|16,800"];

    [Fact]
    public void A_loss_that_the_sums_prove_is_below_zero()
    {
        var lines = Lines([.. Proven, "Net loss per share|0.44|0.34"]);
        (Of(lines, "Operating loss"), Of(lines, "Net loss"), Of(lines, "Net loss per share"), Of(lines, "Gross profit")).ShouldBe(
            ("-25000 -19000", "-22000 -16800", "-0.44 -0.34", "40000 35000"));
        lines.ShouldAllBe(l => l.Draft.Length == 0);
    }

    [Fact]
    public void Costs_alone_are_a_loss()
    {
        var lines = Lines(["Research and development|18,400|15,300", "General and administrative|6,100|5,600", "Net loss|24,500|20,900"]);
        (Of(lines, "Net loss"), lines[^1].Draft).ShouldBe(("-24500 -20900", ""));
    }

    [Fact]
    public void Losses_in_parentheses_and_costs_that_are_called_losses_stay_as_printed()
    {
        var lines = Lines(["Revenue|100,000|90,000", "Impairment loss|130,000|95,000", "Loss before tax|(30,000)|(5,000)",
            "Loss from discontinued operations|1,000|900", "Net loss|(31,000)|(5,900)", "Net loss per share|(0.62)|(0.12)"]);
        lines.Select(l => l.Values[0]).ShouldBe(["100000", "130000", "-30000", "1000", "-31000", "-0.62"]);
        lines.ShouldAllBe(l => l.Draft.Length == 0);
    }

    // Below the statement, where no sum holds it; a line that also has the name of a profit says its sign by its parentheses.
    [Theory]
    [InlineData("Segment loss, services|2,200|1,900", true)]
    [InlineData("Adjusted EBITDA loss|1,400|1,100", true)]
    [InlineData("Adjusted EBITDA loss|(1,400)|(1,100)", false)]
    [InlineData("Segment income (loss), services|2,200|1,900", false)]
    [InlineData("Allowance for loss on receivables|2,200|1,900", false)]
    public void A_line_of_a_loss_that_no_sum_holds_is_a_doubt_above_zero(string row, bool isDoubt)
    {
        var line = Lines([.. Proven, row])[^1];
        line.Draft.Contains("called a loss", StringComparison.Ordinal).ShouldBe(isDoubt, line.Draft);
    }

    [Theory]
    // One figure that differs: no sum comes to it any more.
    [InlineData("Net loss|22,010|16,800", "22010 16800", "no sum proves its sign")]
    // A profit under the name of a loss.
    [InlineData("Net loss|12,000|8,000", "12000 8000", "sums have it above zero")]
    // A profit in one year is printed above zero, as the loss of the other in parentheses tells.
    [InlineData("Net loss|(22,010)|16,800", "-22010 16800", "")]
    public void A_loss_above_zero_that_nothing_proves_is_a_doubt(string row, string values, string doubt)
    {
        var isProfit = row.Contains("12,000", StringComparison.Ordinal);
        var lines = Lines(isProfit ? ["Revenue|100,000|90,000", "Cost of sales|60,000|55,000", "Gross profit|40,000|35,000",
            "Operating expenses|28,000|27,000", row]
            : ["Revenue|100,000|90,000", "Cost of sales|60,000|55,000", "Gross profit|40,000|35,000", row]);
        Of(lines, "Net loss").ShouldBe(values);
        if (doubt.Length > 0) lines[^1].Draft.ShouldContain(doubt);
        else lines[^1].Draft.ShouldNotContain("loss");
    }

    [Fact]
    public void A_loss_per_share_beside_no_loss_is_a_doubt() =>
        Lines(["Revenue|100,000|90,000", "Cost of sales|60,000|55,000", "Net income|40,000|35,000",
            "Net loss per share|0.44|0.34"])[^1].Draft.ShouldContain("no result proves its sign");

    [Fact]
    public void A_caption_that_turns_the_sign_is_a_doubt()
    {
        var lines = Lines(["Revenue|100,000|90,000", "Expenses|120,000|85,000", "Net loss (income)|20,000|(5,000)"]);
        (Of(lines, "Net loss (income)"), lines[^1].Draft.Contains("turns the sign", StringComparison.Ordinal)).ShouldBe(
            ("-20000 5000", true));
    }

    [Theory]
    [InlineData("Net loss", "-", "-22000", "")]
    [InlineData("Net income", "-", "22000", "the other sign")]
    [InlineData("Net income", "", "22000", "")]
    public void The_tag_of_a_result_tells_its_sign(string caption, string sign, string value, string doubt)
    {
        var line = Lines(["Revenue|7,000",
            $"{caption}|<ix:nonFraction contextRef=\"c\" unitRef=\"u\" name=\"us-gaap:NetIncomeLoss\" scale=\"3\" sign=\"{sign}\" " +
                $"format=\"ixt:num-dot-decimal\">22,000</ix:nonFraction>"])[^1];
        line.Values.ShouldBe([value]);
        if (doubt.Length > 0) line.Draft.ShouldContain(doubt);
        else line.Draft.ShouldNotContain("sign");
    }

    private static string Of(IReadOnlyList<LineDraft> lines, string caption) =>
        string.Join(' ', lines.Single(l => l.Caption == caption).Values);

    private static IReadOnlyList<LineDraft> Lines(string[] rows)
    {
        var heads = rows[0].Split('|').Length == 2 ? "|Year ended December 31, 2024"
            : "|Year ended December 31, 2024|Year ended December 31, 2023";
        var table = string.Concat(((string[])[heads, .. rows]).Select(
            r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"));
        const string tags =
            "<div style=\"display:none\"><ix:header><ix:resources><xbrli:context id=\"c\"><xbrli:entity><xbrli:identifier " +
                "scheme=\"http://www.sec.gov/CIK\">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context><xbrli:unit id=\"u\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>";
        var html =
            $"<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" " +
                $"xmlns:xbrli=\"http://www.xbrl.org/2003/instance\"><body>{(table.Contains("ix:", StringComparison.Ordinal) ? tags : "")}<p>Orrin Vale Limited (NYSE: ORVL)</p><p>CONSOLIDATED STATEMENTS OF OPERATIONS</p><p>(in thousands of US dollars)</p><table>{table}</table></body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2025, 2, 1));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar,
            hints).Filings.Single().Statements.Single().Lines;
    }
}
