using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>What is read of sentences of an invented company, each in another wording.</summary>
public class SentenceGrammarTests
{
    [Theory]
    [InlineData(
        "Total revenue was RMB914.3 million (US$126.1 million), compared to RMB883.2 million in the same period of 2023, and RMB899.2 " +
            "million in the prior quarter.",
        "Total revenue: 914.3 million RMB 2024Q2; =126.1 million USD 2024Q2; <883.2 million RMB 2023Q2; <899.2 million RMB 2024Q1")]
    [InlineData("Revenue rose 4% to EUR 12.3 million (Q2 2023: EUR 11.8 million).",
        "Revenue: %4 2024Q2; 12.3 million EUR 2024Q2; <11.8 million EUR 2023Q2")]
    [InlineData("Cloud revenue grew by 12.5% year on year to $1.2 billion.", "Cloud revenue: %12.5 2024Q2; 1.2 billion $ 2024Q2")]
    [InlineData("Order intake fell 3.1% to 40.2 million euros, from 41.5 million euros a year earlier.",
        "Order intake: %-3.1 2024Q2; 40.2 million EUR 2024Q2; <41.5 million EUR 2023Q2")]
    [InlineData("Net income was $40 million, up 12.5% year-over-year and down 3% sequentially.",
        "Net income: 40 million $ 2024Q2; %12.5 2024Q2; %seq-3 2024Q2")]
    [InlineData("The order book reached RMB1,225 million, an increase of 26.4% from RMB969 million in the same period of 2023.",
        "Order book: 1225 million RMB 2024Q2; %26.4 2024Q2; <969 million RMB 2023Q2")]
    [InlineData("The order book was RMB1,225 million as of June 30, 2024, a decrease of 0.8% from RMB1,235 million as of June 30, 2023.",
        "Order book: 1225 million RMB 2024-06-30; %-0.8 2024-06-30; <1235 million RMB 2023-06-30")]
    [InlineData("Cash decreased from EUR 10.5 million as of December 31, 2023 to EUR 8.4 million as of June 30, 2024.",
        "Cash: <10.5 million EUR 2023-12-31; 8.4 million EUR 2024-06-30")]
    [InlineData("Operating margin was 30.2%. ", "Operating margin: 30.2% 2024Q2")]
    [InlineData("As of June 30, 2024, our shops have served 153 dealers and 220.6 million customers with an account, cumulatively.",
        "Dealers served: 153 2024-06-30|Customers with an account: 220.6 million 2024-06-30")]
    [InlineData("In the second quarter of 2024, dealers ordered 16,702,579 drills through our platform.",
        "Drills ordered: 16702579 2024Q2")]
    [InlineData(
        "Out of those orders, RMB71,860 million was under the light model, Tool Credit Engine (\u201CTCE\u201D) and other solutions, " +
            "representing 57.8% of the total.", "Under the light model, TCE and other solutions: 71860 million RMB 2024Q2; /57.8 2024Q2")]
    [InlineData(
        "The average delivery time of orders placed by dealers across our platform was approximately 11.00 months, compared with 12.06 " +
            "months in the same period of 2023.", "Average delivery time: about 11.00 months 2024Q2; <12.06 months 2023Q2")]
    [InlineData("The balances for TCE and other solutions were RMB9,365 million and RMB43,760 million, respectively, as of June 30, 2024.",
        "Balances for TCE: 9365 million RMB 2024-06-30|Balances for other solutions: 43760 million RMB 2024-06-30")]
    [InlineData("For the years 2022 and 2023, the Company recorded total revenues of RMB16.6 billion and RMB16.3 billion, respectively.",
        "Total revenues: 16.6 billion RMB 2022FY|Total revenues: 16.3 billion RMB 2023FY")]
    [InlineData("Provision for receivables was RMB111.5 million, compared to RMB-2.2 million in the same period of 2023.",
        "Provision for receivables: 111.5 million RMB 2024Q2; <-2.2 million RMB 2023Q2")]
    [InlineData("Net income per diluted ADS was RMB7.30 (US$1.02).", "Net income per diluted ADS: 7.30 RMB 2024Q2; =1.02 USD 2024Q2")]
    [InlineData(
        "During the quarter, we generated approximately RMB1.96 billion cash from operations, and total cash was RMB8.32 billion at the " +
            "quarter ending.", "Cash from operations: about 1.96 billion RMB 2024Q2|Total cash: 8.32 billion RMB 2024Q2")]
    [InlineData("Total revenue was RMB4.15 billion and adjusted net income was RMB1.20 billion for the second quarter.",
        "Total revenue: 4.15 billion RMB 2024Q2|Adjusted net income: 1.20 billion RMB 2024Q2")]
    [InlineData(
        "Orlim announced today that net income for the quarter ended June 30, 2024 was $44.2 million, or $0.89 per share ($0.88 per " +
            "share on a diluted basis), compared with net income of $51.8 million, or $1.05 per share ($1.04 per share on a diluted " +
            "basis) for the second quarter of fiscal 2023.",
        "Net income: 44.2 million $ 2024Q2; <51.8 million $ 2023Q2|Net income per share: 0.89 $ 2024Q2; <1.05 $ 2023Q2|Net income " +
            "diluted per share: 0.88 $ 2024Q2; <1.04 $ 2023Q2")]
    [InlineData(
        "Net sales for the three months ended June 30, 2024 decreased 3.2 percent to $293.6 million from net sales of $303.5 million " +
            "for the prior year quarter ended June 30, 2023.", "Net sales: %-3.2 2024Q2; 293.6 million $ 2024Q2; <303.5 million $ 2023Q2")]
    [InlineData("Online sales increased 1.1 percent to $46.6 million for the 13-week fiscal quarter ended November 2, 2024.",
        "Online sales: %1.1 ?; 46.6 million $ ?")]
    public void One_grammar_reads_the_wordings_of_releases(string sentence, string read) =>
        Read("Second Quarter 2024 Financial Results", sentence).ShouldBe(read);

    [Theory]
    [InlineData("Business Outlook",
        "As such, for the third quarter of 2024, the Company expects to generate a net income between RMB1.17 billion and RMB1.23 " +
            "billion, representing a year-on-year growth between 7.0% and 12.5% and an adjusted net income between RMB1.22 billion and " +
            "RMB1.28 billion.",
        "Net income: L1.17 billion RMB 2024Q3; %L7.0 2024Q3; %H12.5 2024Q3|Net income: H1.23 billion RMB 2024Q3|Adjusted net income: " +
            "L1.22 billion RMB 2024Q3|Adjusted net income: H1.28 billion RMB 2024Q3")]
    [InlineData("Business Outlook",
        "For the first quarter of 2025 we expect revenue between $26 million and $28 million, representing growth of 4% to 12% over " +
            "$25.0 million in the first quarter of 2024.",
        "Revenue: L26 million $ 2025Q1; %L4 2025Q1; %H12 2025Q1|Revenue: H28 million $ 2025Q1; <25.0 million $ 2024Q1")]
    [InlineData("Business Outlook",
        "The Company now expects total volume for the third quarter to be between RMB116 billion and RMB126 billion, and for the full " +
            "year total volume to be between RMB473 billion and RMB483 billion, representing a year-on-year growth of 15%-17%.",
        "Total volume: L116 billion RMB 2024Q3|Total volume: H126 billion RMB 2024Q3|Total volume: L473 billion RMB 2024FY; %L15 " +
            "2024FY; %H17 2024FY|Total volume: H483 billion RMB 2024FY")]
    [InlineData("Guidance", "Orlim expects revenue of EUR 1.1 to 1.2 billion in 2025.",
        "Revenue: L1.1 billion EUR 2025FY|Revenue: H1.2 billion EUR 2025FY")]
    [InlineData("Semi-Annual Dividend",
        "The board has approved a dividend of US$0.25 per ordinary share, or US$0.50 per ADS for the first half of 2024 to holders " +
            "of record.",
        "Dividend per ordinary share: 0.25 USD 2024H1|Dividend per ADS: 0.50 USD 2024H1")]
    [InlineData("Update on Share Repurchase",
        "On June 20, 2023, the Company announced a plan whereby it is authorized to repurchase its shares with an aggregate value of up " +
            "to US$150 million during the 12-month period from June 20, 2023.", "Aggregate value: up-to 150 million USD 2023-06-20")]
    [InlineData("Update on Share Repurchase",
        "As of May 17, 2024, the Company had in aggregate purchased approximately 3.4 million ADSs in the open market for a total " +
            "amount of approximately US$65 million (inclusive of commissions) at an average price of US$19.3 per ADS.",
        "ADSs purchased: about 3.4 million 2024-05-17|Total amount: about 65 million USD 2024-05-17|Average price per ADS: 19.3 USD " +
            "2024-05-17")]
    public void Outlook_dividend_and_repurchase_are_read_by_the_same_grammar(string heading, string sentence, string read) =>
        Read(heading, sentence).ShouldBe(read);

    [Theory]
    [InlineData("The Day-1 delinquency rate and the 30-day collection rate of Form 20-F, under IFRS 9, stage 1, are explained in Note 4.")]
    [InlineData("The call is held at 7:30 PM on Monday, May 20, 2024, at 183 Queen's Road East.")]
    [InlineData("We started our 2024 share repurchase plan in the 12-month period.")]
    [InlineData("\u201C90 day+ overdue rate\u201D refers to loans that were 91 to 180 calendar days past due.")]
    public void Names_dates_times_and_definitions_state_no_amount(string sentence) =>
        Read("Second Quarter 2024 Financial Results", sentence).ShouldBeEmpty();

    [Fact]
    public void Weeks_are_those_of_the_calendar_of_the_company()
    {
        YearEnd.TryParse("Saturday nearest to January 31", out var end).ShouldBeTrue();
        var calendar = FiscalCalendar.Of(end!, isNamedByStart: true);
        string[] text = ["Online sales increased 1.1 percent to $46.6 million for the 13-week fiscal quarter ended November 2, 2024, " +
            "compared to $46.1 million for the prior year 13-week fiscal quarter ended October 28, 2023."];

        Releases.Read(calendar, KnownFigures.None, text).Amounts.Select(a => a.Period?.ToString()).ShouldBe(["2024Q3", "2024Q3", "2023Q3"]);
    }

    [Fact]
    public void A_short_line_without_a_full_stop_begins_a_section_and_an_unknown_one_goes_on_with_it()
    {
        var reading = Releases.Read("Orlim Tools Reports Second Quarter 2024 Results", "Business Highlights", "- Orders were 4.5 million.",
            "Second Quarter 2024 Financial Results", "Revenue", "Revenue was EUR 5.0 million.", "About Orlim",
            "Orlim made EUR 90 million in 2019.");

        reading.Amounts.Select(a => $"{a.Section.Kind} {a.Said.Value} {a.Period}")
            .ShouldBe(["Highlights 4.5 2024Q2", "Results 5.0 2024Q2"]);
        reading.PassedBy.Single().Sentence.ShouldBe("Orlim made EUR 90 million in 2019.");
    }

    [Fact]
    public void What_officers_are_quoted_to_say_counts_as_remarks_over_several_paragraphs()
    {
        var reading = Releases.Read("Second Quarter 2024 Financial Highlights",
            "Ms. Ada Orlim, Chief Executive Officer, commented, \u201CRevenue was EUR 5 million.", "Cash was EUR 3 million.\u201D",
            "Mr. Bo Lind, Chief Risk Officer, added, \u201CThe loss rate was 1.5%.\u201D", "Net income was EUR 1 million.");

        reading.Amounts.Select(a => $"{a.Section.Kind} {a.Said.Value}")
            .ShouldBe(["Remarks 5", "Remarks 3", "Risk 1.5", "FinancialHighlights 1"]);
    }

    [Fact]
    public void The_rate_of_translation_is_read_with_its_day_and_its_source()
    {
        var before = Releases.Read("Exchange Rate Information",
            "Translations are made at a rate of RMB7.2513 to US$1.00, the exchange rate set forth in the H.10 statistical release of " +
                "the Board of Governors of the Federal Reserve System as of June 30, 2023.");
        var behind = Releases.Read("Exchange Rate Information",
            "Translations are made at a rate of RMB7.2513 to US$1.00, the exchange rate on June 30, 2023 as set forth in the H.10 " +
                "statistical release of the Federal Reserve Board.");

        before.Translation.ShouldNotBeNull();
        (before.Translation.From, before.Translation.To, before.Translation.Rate, before.Translation.Date,
            before.Translation.Authority).ShouldBe(
                ("RMB", "USD", 7.2513m, new DateOnly(2023, 6, 30),
                    "H.10 statistical release of the Board of Governors of the Federal Reserve System"));
        behind.Translation.ShouldNotBeNull();
        (behind.Translation.Date, behind.Translation.Authority).ShouldBe(
            (new DateOnly(2023, 6, 30), "H.10 statistical release of the Federal Reserve Board"));
    }

    [Fact]
    public void A_cause_is_only_pointed_at()
    {
        var reading = Releases.Read("Second Quarter 2024 Financial Results",
            "Funding costs were EUR 5 million. The year-over-year and sequential increases were mainly due to dearer loans.");

        reading.Causes.Select(c => (c.Measure, c.Against)).ShouldBe([("Funding costs", "both")]);
    }

    [Theory]
    [InlineData("Revenue was EUR 99,999,999,999,999,999,999 billion.")]
    [InlineData("Revenue was EUR 5 million (((((, an increase of % from in the same period of.")]
    [InlineData("representing of to between and from EUR")]
    public void Nonsense_is_read_without_a_failure(string sentence) => Should.NotThrow(() => Releases.Read("Financial Results", sentence));

    // "Measure: main; =translation; <base; %rate; /share", and the next main behind a stroke.
    private static string Read(string heading, string sentence)
    {
        var amounts = Releases.Read("Orlim Tools Announces Second Quarter 2024 Results", heading, sentence).Amounts;
        var groups = amounts.GroupBy(a => a.Of).Select(g => g.First(a => a.Id == a.Of).Measure + ": " + string.Join("; ", g.Select(Words)));
        return string.Join("|", groups);
    }

    private static string Words(StatedAmount amount)
    {
        var said = amount.Said;
        var mark = amount.Role switch { AmountRole.Translation => "=", AmountRole.Base => "<", AmountRole.Rate => "%",
            AmountRole.Share => "/", AmountRole.Change => "+", _ => "" };
        var end = amount.End switch { RangeEnd.Low => "L", RangeEnd.High => "H", _ => "" };
        string[] parts = [said.Qualifier == "none" ? "" : said.Qualifier,
            mark + (amount.IsSequential ? "seq" : "") + end + FormattableString.Invariant($"{said.Value}")
                + (said.IsPercent && mark.Length == 0 ? "%" : ""), said.Scale == "one" ? "" : said.Scale, said.Currency, said.UnitWord,
                amount.Period?.ToString() ?? "?"];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }
}
