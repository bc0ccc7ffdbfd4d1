using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Charts;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// Costs that are filed below zero, costs that are an income, credits of tax and losses: each sentence, card and headline says the
/// direction in which they went.
/// </summary>
public class NegativeCostsTests
{
    // Materials fell from 231.0 to 224.1 million, personnel rose from 142.3 to 147.9, all costs fell from 446.5 to 445.3.
    [Theory]
    [InlineData("Operating expenses were down about 0.3% year on year")]
    [InlineData("What cost more. Personnel expenses (EUR 5.6 million more)")]
    [InlineData("What cost less. Cost of materials (EUR 6.9 million less)")]
    [InlineData("Cost of materials down about 3.0%, personnel expenses up about 3.9%")]
    [InlineData("less revenue from machines took EUR 12.6 million, while more revenue from after-sales added EUR 6.9 million")]
    [InlineData("The change of a cost that is filed below zero is that of its size.")]
    [InlineData("Costs that the filing has below zero are told by their size in sentences and charts")]
    public void A_cost_below_zero_is_told_by_its_size(string words) => Text(Hellmar.Quarterly(Hellmar.Book, "2025Q1")).ShouldContain(words);

    [Fact]
    public void The_table_of_the_costs_by_line_says_so_too()
    {
        var table = Hellmar.Quarterly(Hellmar.Book, "2025Q1").Document!.Blocks.OfType<Table>().Single(t => t.Id == "lines-costs");
        string.Concat(table.Notes.SelectMany(n => n).OfType<TextRun>().Select(r => r.Text))
            .ShouldContain("The change of a cost that is filed below zero is that of its size.");
    }

    [Theory]
    [InlineData("Operating expenses came to EUR 445.3 million, down about 0.3% year on year from EUR 446.5 million")]
    [InlineData("Cost of materials came to EUR 224.1 million, down about 3.0% year on year from EUR 231.0 million")]
    [InlineData("Personnel expenses came to EUR 147.9 million, up about 3.9% year on year from EUR 142.3 million")]
    [InlineData("Income taxes came to EUR 11.7 million, against EUR 12.9 million a year before")]
    public void So_it_is_in_a_sentence_of_its_own(string words)
    {
        var result = Hellmar.Sentences(Hellmar.Book, "2025Q1");
        Text(result).ShouldContain(words);
        Proved(Hellmar.Book, result, "2025Q1").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025Q1")]
    [InlineData("2025Q2")]
    [InlineData("2025Q4")]
    public void No_cost_is_negative_in_a_sentence(string period)
    {
        foreach (var result in new[] { Hellmar.Quarterly(Hellmar.Book, period), Hellmar.FactSheet(Hellmar.Book, period) })
        {
            Text(result).ShouldNotContain("negative EUR");
            Proved(Hellmar.Book, result, period).ShouldBeEmpty();
        }
    }

    // A loss of 20.0 million in both years.
    [Fact]
    public void A_loss_that_is_the_same_as_a_year_before_is_unchanged()
    {
        var book = Hellmar.With(("machines", 60.0m, 60.0m), ("after-sales", 20.0m, 20.0m), ("materials", -70.0m, -70.0m),
            ("personnel", -20.0m, -20.0m), ("depreciation", -5.0m, -5.0m), ("other-costs", -4.0m, -4.0m),
            ("financial-result", -2.0m, -2.0m), ("income-tax-expense", 1.0m, 1.0m));
        var result = Hellmar.Quarterly(book, "2025Q1");
        Text(Hellmar.Sentences(book, "2025Q1")).ShouldContain("unchanged year on year");
        Text(result).ShouldContain("broadly flat year on year at a loss of EUR 20.0 million");
        Text(result).ShouldNotContain("0.0 million larger");
        Proved(book, result, "2025Q1").ShouldBeEmpty();
    }

    [Fact]
    public void The_tables_have_costs_as_filed_and_their_change_by_size()
    {
        var table = Tables(Hellmar.Quarterly(Hellmar.Book, "2025Q1").Document!.Blocks).Single(t => t.Id == "table-key-figures");
        var row = table.Rows.Single(r => DocumentText.Words(r.Cells[0].Content) == "Operating expenses");
        row.Cells.Skip(1).Select(c => DocumentText.Words(c.Content).Replace('\u00A0', ' ')).ShouldBe(["(445.3)", "(446.5)", "c. (0.3%)"]);
    }

    [Fact]
    public void Bars_and_columns_of_costs_stand_above_zero()
    {
        var bars = Charts(Hellmar.Quarterly(Hellmar.Book, "2025Q1").Document!.Blocks).Select(c => c.Chart).OfType<BarChart>()
            .Single(c => c.Categories[0].Name == "Cost of materials");
        bars.Series[0].Points.Select(p => p.Value).ShouldBe([224.1m, 147.9m, 19.1m, 54.2m]);
        bars.Series[0].Points.Select(p => p.Label).ShouldBe(["224.1", "147.9", "19.1", "54.2"]);

        var columns = Charts(Hellmar.FactSheet(Hellmar.Book, "2025Q1").Document!.Blocks)
            .Single(c => c.Description.StartsWith("Operating expenses", StringComparison.Ordinal));
        ((ColumnChart)columns.Chart).Series[0].Points.Where(p => p.Value is not null).Select(p => p.Value).ShouldBe([446.5m, 445.3m]);
        DocumentText.Words(columns.Message).Replace('\u00A0', ' ').ShouldBe("Operating expenses down about 0.3% year on year");
    }

    [Theory]
    [InlineData(3.0, -55.0,
        "Other operating expenses came to an income of EUR 3.0 million, a swing of EUR 58.0 million year on year from a cost of EUR " +
            "55.0 million")]
    [InlineData(-55.0, 3.0,
        "Other operating expenses came to EUR 55.0 million, a swing of EUR 58.0 million year on year from an income of EUR 3.0 million")]
    [InlineData(3.0, 2.0,
        "Other operating expenses came to an income of EUR 3.0 million, up about 50.0% year on year from an income of EUR 2.0 million")]
    [InlineData(-3.0, 0, "Other operating expenses came to EUR 3.0 million, EUR 3.0 million higher year on year from EUR 0.0 million")]
    public void A_cost_that_is_an_income_is_called_one(double now, double before, string words)
    {
        var book = Hellmar.With(("other-costs", (decimal)now, (decimal)before));
        var result = Hellmar.Sentences(book, "2025Q1");
        Text(result).ShouldContain(words);
        Proved(book, result, "2025Q1").ShouldBeEmpty();
        Proved(book, Hellmar.Quarterly(book, "2025Q1"), "2025Q1").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4.2, -12.9, "Income taxes came to a credit of EUR 4.2 million, against an expense of EUR 12.9 million a year before")]
    [InlineData(-11.7, 3.0, "Income taxes came to EUR 11.7 million, against a credit of EUR 3.0 million a year before")]
    [InlineData(4.2, 3.0, "Income taxes came to a credit of EUR 4.2 million, against a credit of EUR 3.0 million a year before")]
    public void A_tax_that_comes_back_is_a_credit(double now, double before, string words)
    {
        var book = Hellmar.With(("income-tax-expense", (decimal)now, (decimal)before));
        var result = Hellmar.Sentences(book, "2025Q1");
        Text(result).ShouldContain(words);
        Proved(book, result, "2025Q1").ShouldBeEmpty();
        Proved(book, Hellmar.Quarterly(book, "2025Q1"), "2025Q1").ShouldBeEmpty();
    }

    // Earnings before tax are 40.7 and 45.9 million with the materials as filed.
    [Theory]
    [InlineData(-324.1, -301.0,
        "Earnings before tax came to a loss of EUR 59.3 million, EUR 35.2 million larger year on year from a loss of EUR 24.1 million")]
    [InlineData(-301.0, -324.1,
        "Earnings before tax came to a loss of EUR 36.2 million, EUR 11.0 million smaller year on year from a loss of EUR 47.2 million")]
    [InlineData(-324.1, -231.0,
        "Earnings before tax came to a loss of EUR 59.3 million, a swing of EUR 105.2 million year on year from EUR 45.9 million")]
    [InlineData(-231.0, -324.1,
        "Earnings before tax came to EUR 33.8 million, a swing of EUR 81.0 million year on year from a loss of EUR 47.2 million")]
    [InlineData(-324.1, -301.0, "fell to a loss of EUR 52.5 million, EUR 34.5 million larger year on year")]
    public void A_loss_is_larger_or_smaller(double now, double before, string words)
    {
        var book = Hellmar.With(("materials", (decimal)now, (decimal)before));
        var result = Hellmar.Sentences(book, "2025Q1");
        Text(result).ShouldContain(words);
        Proved(book, result, "2025Q1").ShouldBeEmpty();
        Proved(book, Hellmar.Quarterly(book, "2025Q1"), "2025Q1").ShouldBeEmpty();
        var sheet = Hellmar.FactSheet(book, "2025Q1");
        if (now < -300) Text(sheet).ShouldContain("Net profit at a loss of EUR");
        Proved(book, sheet, "2025Q1").ShouldBeEmpty();
    }

    // Materials 9.0 more, personnel 1.0 more, other costs 4.0 less.
    [Fact]
    public void A_line_that_moved_by_more_than_all_together_is_not_said_to_account_for_all()
    {
        var book = Hellmar.With(("materials", -240.0m, -231.0m), ("personnel", -143.3m, -142.3m), ("depreciation", -19.1m, -19.1m),
            ("other-costs", -50.0m, -54.0m));
        var text = Text(Hellmar.Quarterly(book, "2025Q1"));
        text.ShouldContain("One line moved by more than all together: higher cost of materials.");
        text.ShouldNotContain("No line but");
        text.ShouldNotContain("whole change");
    }

    [Theory]
    [InlineData("down", "3.0%", "up")]
    [InlineData("up", "3.9%", "down")]
    public void The_other_direction_of_a_cost_is_not_issued(string word, string change, string other)
    {
        var bent = false;
        FormatSeam.Bend((of, text) =>
        {
            if (of is not (FormatBranch.MoveUp or FormatBranch.MoveDown) || !text.Contains(change, StringComparison.Ordinal)) return text;
            bent = true;
            return text.Replace(word, other, StringComparison.Ordinal);
        });
        try
        {
            Proved(Hellmar.Book, Hellmar.Quarterly(Hellmar.Book, "2025Q1"), "2025Q1").ShouldNotBeEmpty();
            bent.ShouldBeTrue();
        }
        finally
        {
            FormatSeam.Bend(null);
        }
    }

    internal static string Text(BriefingResult result) => DocumentText.Of(result.Document!).Replace("**", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> Proved(LedgerBook book, BriefingResult result, string period)
    {
        var proof = new BriefingProof("briefing.pdf", book, result, result.Report ?? CheckRunner.Run(book, Hellmar.PeriodOf(book, period)));
        foreach (var page in PageLayout.Pages(result.Document!, HouseStyle.Default, FontSet.Default, ChartComposer.Instance))
            proof.Set(page);
        proof.End(proof.Pages);
        return [.. proof.Diagnostics.Select(d => d.Message)];
    }

    private static IEnumerable<ChartBlock> Charts(IEnumerable<Block> blocks) => All(blocks).OfType<ChartBlock>();

    private static IEnumerable<Table> Tables(IEnumerable<Block> blocks) => All(blocks).OfType<Table>();

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Beside beside => All([.. beside.Main, .. beside.Side]),
        _ => (IEnumerable<Block>)[b],
    });
}
