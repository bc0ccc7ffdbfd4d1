using QifuReports.Import.Sentences;
using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>A part of the year before that sentences name by its place: "in the first half of the prior year".</summary>
public class PriorYearTests
{
    [Theory]
    [InlineData("in the first half of the prior year", "2023H1")]
    [InlineData("in the first half of last year", "2023H1")]
    [InlineData("in the second quarter of the previous financial year", "2023Q2")]
    [InlineData("for the first quarter of the preceding year", "2023Q1")]
    [InlineData("in the prior year's first half", "2023H1")]
    [InlineData("in last year's second quarter", "2023Q2")]
    // Without such words it is of the year that is spoken of, and a year that is named is that year.
    [InlineData("in the first half", "2024H1")]
    [InlineData("in the first half of 2022", "2022H1")]
    public void What_an_amount_is_held_against_is_of_the_year_that_is_said(string words, string period) =>
        Base(Releases.Read("First Half 2024 Financial Results",
            $"Revenue was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million {words}.")).Period.ToString().ShouldBe(period);

    [Fact]
    public void A_table_that_states_both_is_not_contradicted()
    {
        var known = new KnownFigures([Figure(1_264_000_000, 2024), Figure(1_000_000_000, 2023)]);

        Releases.Read(known, "First Half 2024 Financial Results",
            "Revenue was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the first half of the prior year.").Amounts.ShouldAllBe(a => a.IsAccepted);
    }

    private static KnownFigure Figure(decimal value, int year) =>
        new("Revenue", value, RowUnit.Money, "EUR", Period.Half(year, 1), "the income statement");

    private static StatedAmount Base(SentenceReading reading) => reading.Amounts.Single(a => a.Role == AmountRole.Base);
}
