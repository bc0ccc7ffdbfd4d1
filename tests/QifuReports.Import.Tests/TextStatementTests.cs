using QifuReports.Import.Sentences.Lines;

namespace QifuReports.Import.Tests;

/// <summary>The statements that are made of the amounts of sentences.</summary>
public class TextStatementTests
{
    [Fact]
    public void A_measure_is_a_line_and_a_period_and_currency_a_column() =>
        Of("Second Quarter 2024 Financial Results",
            "Total revenue was RMB914.3 million (US$126.1 million), compared to RMB883.2 million in the same period of 2023, and " +
                "RMB899.2 million in the prior quarter.",
            "Operating margin was 30.2%.",
            "Other fees were RMB5.0 million, compared to RMB4.0 million in the prior quarter.",
            "Other fees were RMB7.0 million.").ShouldBe(
            """
            results
            current 2024Q2 RMB million | usd 2024Q2 USD million | year-ago 2023Q2 RMB million | prior-quarter 2024Q1 RMB million
            Total revenue: 914.3 | 126.1 | 883.2 | 899.2
            Operating margin: 30.2 | - | - | -
            Other fees: 5.0 | - | - | 4.0
            Other fees: 7.0 | - | - | -
            """);

    [Fact]
    public void Rates_and_shares_stand_below_their_measure_and_a_balance_in_the_column_of_its_period() =>
        Of("Second Quarter 2024 Business Highlights",
            "Users were 47.4 million as of June 30, 2024, an increase of 14.9% from 41.3 million as of June 30, 2023.",
            "The order book reached RMB1,225 million, a decrease of 9.3% from RMB1,351 million in the same period of 2023.",
            "Out of those, RMB612 million was under the light model, representing 50.0% of the total.").ShouldBe(
            """
            highlights
            current 2024Q2 RMB million | year-ago 2023Q2 RMB million
            Users [million]: 47.4 | 41.3
              Increase: 14.9 | -
            Order book: 1225 | 1351
              Decrease: -9.3 | -
              Under the light model: 612 | -
                Share of the total: 50.0 | -
            """);

    [Fact]
    public void Values_of_one_line_in_two_scales_are_put_in_the_larger_without_a_digit_more_or_less() =>
        Of("Second Quarter 2024 Financial Results", "Revenue was EUR 300 million, compared to EUR 250 million in the same period of 2023.",
            "Costs were EUR 200 million, compared to EUR 210 million in the same period of 2023.",
            "Orders were EUR 1.2 billion, compared to EUR 950 million in the same period of 2023.").ShouldBe(
            """
            results
            current 2024Q2 EUR million | year-ago 2023Q2 EUR million
            Revenue: 300 | 250
            Costs: 200 | 210
            Orders [billion]: 1.2 | 0.950
            """);

    [Fact]
    public void An_outlook_has_a_line_for_each_end_and_a_column_for_each_span() =>
        Of("Business Outlook",
            "The Company expects total volume for the third quarter to be between RMB116 billion and RMB126 billion, and for the full " +
                "year total volume to be between RMB473 billion and RMB483 billion, representing a year-on-year growth of 15%-17%.")
                .ShouldBe(
            """
            outlook
            quarter 2024Q3 RMB billion | year 2024FY RMB billion
            Total volume, low end: 116 | 473
            Total volume, high end: 126 | 483
              Year-on-year growth of Total volume, low end: - | 15
              Year-on-year growth of Total volume, high end: - | 17
            """);

    [Fact]
    public void Every_amount_that_was_read_stands_in_a_statement_once()
    {
        var reading = Releases.Read("Second Quarter 2024 Financial Results",
            "Revenue was EUR 5 million (2023: EUR 4 million), up 25%, and EUR 3 million.", "Share Repurchase",
            "On May 2, 2024, it bought 0.5 million ADSs for US$10 million.");

        var placed = TextStatements.Of(reading.Amounts, "EUR").SelectMany(s => s.Lines).SelectMany(l => l.Values).Where(v => v is not null)
            .Select(v => v!.Amount.Id);

        placed.Order().ShouldBe(reading.Amounts.Select(a => a.Id));
    }

    private static string Of(params string[] paragraphs)
    {
        var statement =
            TextStatements.Of(Releases.Read(["Orlim Tools Announces Second Quarter 2024 Results", .. paragraphs]).Amounts, "").Single();
        var columns = string.Join(" | ", statement.Columns.Select(c => $"{c.Id} {c.Period} {c.Currency} {c.Scale}"));
        var lines = statement.Lines.Select(
            l => new string(' ', l.Indent * 2) + l.Caption + (l.Scale.Length > 0 ? $" [{l.Scale}]" : "") + ": "
                + string.Join(" | ", l.Values.Select(v => v is null ? "-" : FormattableString.Invariant($"{v.Value}"))));
        return string.Join("\n", [statement.Id, columns, .. lines]);
    }
}
