using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>
/// Measures that a note makes a sum of lines: they are held against that sum, and not against a line of about the same name.
/// </summary>
public class DefinedSumTests
{
    private const string Note =
        "1 Including \u201CCash and cash equivalents\u201D, \u201CRestricted cash\u201D, and \u201CDeposits with guarantors\u201D.";
    private static readonly KnownFigure[] Lines = [Known("Cash and cash equivalents", 5256),
        Known("Current assets: Restricted cash", 3058, "Restricted cash"), Known("Deposits with guarantors", 210)];

    [Theory]
    [InlineData("8.5 billion", true)]
    [InlineData("8.52 billion", true)]
    // One digit up or down.
    [InlineData("8.6 billion", false)]
    [InlineData("8.4 billion", false)]
    [InlineData("8.53 billion", false)]
    // The first of the lines alone.
    [InlineData("5.3 billion", true)]
    public void The_lines_of_a_footnote_come_to_the_measure(string amount, bool accepted)
    {
        var read = Read(Lines, $"At the end of the second quarter, total cash and cash equivalents were EUR {amount}.", Note);

        read.IsAccepted.ShouldBe(accepted, read.Doubt);
    }

    [Fact]
    public void A_figure_that_is_not_the_sum_is_told_to_be_against_the_table() =>
        Read(Lines, "At the end of the second quarter, total cash and cash equivalents were EUR 8.6 billion.", Note)
            .ShouldSatisfyAllConditions(a => a.IsContradicted.ShouldBeTrue(), a => a.Doubt.ShouldBe("the balance sheet states 5.256"));

    [Theory]
    [InlineData("\u201CLiquid funds\u201D refers to the sum of \u201CCash and cash equivalents\u201D and \u201CRestricted cash\u201D.",
        true)]
    [InlineData("\u201CLiquid funds\u201D includes \u201CCash and cash equivalents\u201D and \u201CRestricted cash\u201D.", true)]
    [InlineData("\u201CNet debt\u201D refers to the sum of \u201CCash and cash equivalents\u201D and \u201CRestricted cash\u201D.", false)]
    // A line that no table has, and names without quotation marks, which may be one line or two.
    [InlineData("\u201CLiquid funds\u201D refers to the sum of \u201CCash and cash equivalents\u201D and \u201CBonds\u201D.", false)]
    [InlineData("\u201CLiquid funds\u201D refers to the sum of cash and cash equivalents and restricted cash.", false)]
    public void A_note_may_name_the_measure(string note, bool accepted) =>
        Read(Lines, "At the end of the second quarter, liquid funds were EUR 8,314 million.", note).IsAccepted.ShouldBe(accepted);

    [Fact]
    public void A_line_that_stands_twice_with_two_values_is_none_of_a_sum() =>
        Read([.. Lines, Known("Non-current assets: Restricted cash", 12, "Restricted cash")],
            "At the end of the second quarter, total cash and cash equivalents were EUR 8.5 billion.", Note).IsAccepted.ShouldBeFalse();

    [Fact]
    public void A_note_is_of_what_stands_above_it() =>
        Releases.Read(new KnownFigures(Lines), "Orlim Tools Announces Second Quarter 2024 Results", "Second Quarter 2024 Financial Results",
            Note, "At the end of the second quarter, our cash position was EUR 8.5 billion.").Amounts.Single().IsAccepted.ShouldBeFalse();

    [Fact]
    public void The_measure_is_not_the_line_of_about_the_same_name()
    {
        const string table =
            "<tr><td></td><td>December 31, 2023</td><td>June 30, 2024</td></tr><tr><td>Cash and cash " +
                "equivalents</td><td>5,012</td><td>5,256</td></tr><tr><td>Restricted " +
                "cash</td><td>3,001</td><td>3,244</td></tr><tr><td>Inventories</td><td>1,100</td><td>1,203</td></tr><tr><td>Total " +
                "assets</td><td>9,113</td><td>9,703</td></tr>";
        var html =
            "<html><meta charset=\"utf-8\"><body><p>Orlim Tools N.V. (NASDAQ: ORLM)</p><p>Orlim Tools Announces Second Quarter 2024 " +
            "Results</p><p>Second Quarter 2024 Financial Results</p><p>At the end of the second quarter, total cash and cash " +
            "equivalents were EUR 8.5 million.</p>"
            + $"<p>1 Including \u201CCash and cash equivalents\u201D and \u201CRestricted cash\u201D.</p><p>CONSOLIDATED BALANCE " +
                $"SHEETS</p><p>(in thousands of EUR)</p><table>{table}</table></body></html>";
        var document = Documents.DocumentReader.Read("a.html",
            System.Text.Encoding.UTF8.GetBytes(html.Replace("</p>", "</p>\n", StringComparison.Ordinal))).Document!;
        var hints = new Importing.ImportHints(new DateOnly(2024, 8, 1));
        var result = Importing.Importer.Run(document, null, Importing.Importer.Meet(document, hints).Calendar.Calendar, hints);

        var cash =
            result.Filings.Single().Statements.SelectMany(s => s.Lines).Where(l => l.Concept == "cash-and-cash-equivalents").ToList();
        cash.Select(l => string.Join(' ', l.Values)).ShouldBe(["5012 5256"]);
    }

    private static StatedAmount Read(KnownFigure[] known, string sentence, string note) =>
        Releases.Read(new KnownFigures(known), "Orlim Tools Announces Second Quarter 2024 Results", "Second Quarter 2024 Financial Results",
            sentence, note).Amounts.Single();

    private static KnownFigure Known(string caption, decimal millions, string? row = null) =>
        new(caption, millions * 1_000_000, RowUnit.Money, "EUR", Period.At(new DateOnly(2024, 6, 30)),
            "the balance sheet") { Row = row ?? caption };
}
