using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.PlainText;
using QifuReports.Import.Sentences;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>What bears amounts of sentences out, and what puts them in doubt.</summary>
public class SentenceProofTests
{
    private const string Results = "Second Quarter 2024 Financial Results";
    private const string Rate = "Translations are made at a rate of RMB7.2000 to US$1.00 as of June 28, 2024.";

    [Fact]
    public void Amount_base_and_rate_that_tie_bear_each_other_out() =>
        Proofs(Results, "Volume was 1,264 tons, an increase of 26.4% from 1,000 tons in the same period of 2023.")
            .ShouldBe(["1264 Rate", "26.4 Rate", "1000 Rate"]);

    [Fact]
    public void What_does_not_tie_is_in_doubt_and_keeps_its_words()
    {
        var amounts = Releases.Read(Results,
            "Volume was EUR 1,284 million, an increase of 26.4% from EUR 1,000 million in the same period of 2023.").Amounts;

        amounts.Some()
            .ShouldAllBe(a => !a.IsAccepted && a.Doubt == "rate, base and amount do not tie" && a.Sentence.StartsWith("Volume was"));
    }

    [Fact]
    public void Nothing_is_accepted_without_something_that_bears_it_out() =>
        Releases.Read(Results, "Volume was EUR 1,284 million.").Amounts.Single().IsAccepted.ShouldBeFalse();

    [Theory]
    [InlineData("US$138.9 million", true)]
    [InlineData("US$139.0 million", false)]
    public void Two_currencies_tie_at_the_rate_of_the_document(string dollars, bool tie)
    {
        var amounts = Releases.Read(Results, $"Revenue was RMB1,000.0 million ({dollars}).", "Exchange Rate", Rate).Amounts;

        amounts.Count.ShouldBe(2);
        amounts.Some().ShouldAllBe(a => a.IsAccepted == tie);
    }

    [Theory]
    [InlineData("Total net revenues", 1_000_049_000, true)]
    [InlineData("Total net revenues", 1_000_051_000, false)]
    [InlineData("Cost of sales", 1_000_000_000, false)]
    public void A_table_states_the_same_within_rounding_under_about_the_same_caption(string caption, long value, bool accepted)
    {
        var known = new KnownFigures([new KnownFigure(caption, value, RowUnit.Money, "RMB", Period.Quarter(2024, 2), "operations")]);

        Releases.Read(known, Results, "Total net revenue was RMB1,000.0 million.").Amounts.Single().IsAccepted.ShouldBe(accepted);
    }

    [Fact]
    public void What_a_table_contradicts_is_in_doubt_even_where_its_translation_ties()
    {
        var known =
            new KnownFigures([new KnownFigure("Net revenue", 1_100_000_000, RowUnit.Money, "RMB", Period.Quarter(2024, 2), "operations")]);

        var amounts =
            Releases.Read(known, Results, "Net revenue was RMB1,000.0 million (US$138.9 million).", "Exchange Rate", Rate).Amounts;

        amounts[0].IsAccepted.ShouldBeFalse();
        amounts[0].Doubt.ShouldBe("operations states 1,100");
    }

    [Theory]
    [InlineData("Purchases of investments", -2_865, "2,865", false)]
    [InlineData("Purchases of investments", -2_856, "2,865", true)]
    [InlineData("Purchases of investments", 2_856, "2,865", true)]
    [InlineData("Operating income", -2_865, "2,865", true)]
    public void What_is_paid_is_named_by_its_amount_and_taken_off_in_a_table(string caption, int inMillions, string said, bool contradicts)
    {
        var known = new KnownFigures([new KnownFigure(caption, inMillions * 1_000_000m, RowUnit.Money, "RMB", Period.Quarter(2024, 2),
            "cash flows")]);

        Releases.Read(known, Results, $"{caption} were RMB{said} million.").Amounts.Single().IsContradicted.ShouldBe(contradicts);
    }

    [Theory]
    [InlineData(true, "During the second quarter of 2024, the Company refinanced RMB569 million of current maturities.", false)]
    [InlineData(false, "During the second quarter of 2024, the Company refinanced RMB569 million of current maturities.", true)]
    [InlineData(true, "The Company had RMB569 million of current maturities.", true)]
    public void What_was_done_to_a_balance_in_a_quarter_does_not_contradict_the_balance(bool isBalance, string sentence, bool contradicts)
    {
        var quarter = Period.Quarter(2024, 2);
        var measure = Releases.Read(Results, sentence).Amounts.Single().Measure;
        var known =
            new KnownFigures([new KnownFigure(measure, 91_000_000, RowUnit.Money, "RMB", isBalance ? quarter.Closing : quarter, "table")]);

        Releases.Read(known, Results, sentence).Amounts.Single().IsContradicted.ShouldBe(contradicts);
    }

    [Fact]
    public void A_digit_away_from_a_table_of_about_the_same_words_is_in_doubt()
    {
        var known = new KnownFigures([new KnownFigure("Net income attributable to shareholders", 1_097_400_000, RowUnit.Money, "RMB",
            Period.Quarter(2024, 2), "operations")]);

        Releases.Read(known, Results, "Net income attributed to the Company was RMB1,097.9 million (US$152.5 million).", "Exchange Rate",
            Rate).Amounts[0].Doubt.ShouldBe("operations states 1,097.4");
    }

    [Fact]
    public void A_table_of_another_period_bears_nothing_out()
    {
        var known =
            new KnownFigures([new KnownFigure("Revenue", 1_000_000_000, RowUnit.Money, "RMB", Period.Quarter(2023, 2), "operations")]);

        Releases.Read(known, Results, "Revenue was RMB1,000.0 million.").Amounts.Single().IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public void Another_sentence_that_is_borne_out_bears_out_the_rounder_one_and_not_the_other_way() =>
        Proofs("Second Quarter 2024 Financial Results",
            "Volume was RMB1,264 million, an increase of 26.4% from RMB1,000 million in the same period of 2023.",
            "Ms. Ada Orlim, Chief Executive Officer, commented, \u201CVolume was RMB1.26 billion and orders were RMB1.26 billion.\u201D")
            .ShouldBe(["1264 Rate", "26.4 Rate", "1000 Rate", "1.26 Repeated", "1.26 -"]);

    [Theory]
    [InlineData(12, "Price")]
    [InlineData(13, "-")]
    public void Number_price_and_cost_of_a_repurchase_tie(int cost, string proof) =>
        Proofs("Share Repurchase", FormattableString.Invariant(
            $"As of May 17, 2024, the Company purchased 0.60 million ADSs for a total cost of US${cost}.0 million at an average price of US$20.0 per ADS."))
            .ShouldAllBe(p => p.Contains(proof));

    [Fact]
    public void Both_ends_of_a_range_grow_from_one_base() =>
        Proofs("Outlook",
            "The Company expects revenue for the full year of 2024 to be between RMB110 billion and RMB120 billion, representing a " +
                "year-on-year growth of 10% to 20%.")
                .ShouldBe(["110 RangeAndGrowth", "120 RangeAndGrowth", "10 RangeAndGrowth", "20 RangeAndGrowth"]);

    [Fact]
    public void A_range_without_growth_is_in_doubt() =>
        Proofs("Outlook", "The Company expects revenue in 2024 to be between RMB110 billion and RMB120 billion.")
            .ShouldBe(["110 -", "120 -"]);

    [Fact]
    public void A_margin_is_the_ratio_of_two_amounts_that_are_borne_out()
    {
        var known = new KnownFigures([Known("Revenue", 200), Known("Income from operations", 61)]);

        Proofs(known, Results, "Revenue was RMB200.0 million.", "Income from operations was RMB61.0 million.",
            "Operating margin was 30.5%.", "Net margin was 30.5%.").ShouldBe(["200.0 Stated", "61.0 Stated", "30.5 Ratio", "30.5 -"]);
    }

    [Theory]
    [InlineData("40.0", "Sum")]
    [InlineData("41.0", "-")]
    public void The_prior_quarter_is_borne_out_where_its_lines_foot_as_those_of_the_other_periods_do(string licences, string proof)
    {
        var known = new KnownFigures([Known("Total revenue", 150), Known("Sales", 100), Known("Licences", 50),
            Known("Total revenue", 120, 2023), Known("Sales", 75, 2023), Known("Licences", 45, 2023)]);

        var proofs = Proofs(known, Results,
            "Total revenue was RMB150.0 million, compared to RMB120.0 million in the same period of 2023, and RMB130.0 million in the " +
                "prior quarter.",
            "Sales were RMB100.0 million, compared to RMB75.0 million in the same period of 2023, and RMB90.0 million in the " +
                "prior quarter.",
            $"Licences were RMB50.0 million, compared to RMB45.0 million in the same period of 2023, and RMB{licences} million in the " +
                $"prior quarter.");

        new[] { proofs[2], proofs[5], proofs[8] }.ShouldAllBe(p => p.EndsWith(proof, StringComparison.Ordinal));
    }

    [Fact]
    public void A_loss_without_a_sign_is_in_doubt_unless_a_table_has_it_so()
    {
        string[] text = [Results, "Net loss was RMB72.0 million (US$10.0 million).", "Exchange Rate", Rate];

        Releases.Read(text).Amounts[0].Doubt.ShouldBe("a loss is printed without a sign");
        Releases.Read(new KnownFigures([Known("Net loss", -72)]), text).Amounts[0].IsAccepted.ShouldBeFalse();
        Releases.Read(new KnownFigures([Known("Net loss", 72)]), text).Amounts[0].IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void A_bare_dollar_is_that_which_the_document_names_and_in_doubt_where_it_names_none()
    {
        Releases.Read(Results, "Revenue was $5 million.").Amounts.Single().Doubt.ShouldBe("which dollar is meant is not said");
        Releases.Read(Results, "Revenue was $5 million.", "Costs were US$4 million.").Amounts[0].Said.Currency.ShouldBe("USD");
    }

    [Fact]
    public void A_base_without_a_period_is_in_doubt() =>
        Releases.Read(Results, "Volume was RMB1,264 million, an increase of 26.4% from RMB1,000 million.").Amounts[^1].Doubt.ShouldBe(
            "no period is said that the calendar has");

    [Fact]
    public void A_letter_that_announces_no_results_lends_its_amounts_no_period()
    {
        var amounts = Releases.Read("Orlim Responds to a Claim",
            "The chart has the reported provisions for the first half of 2023, and the Company held 40% of the venture.").Amounts;

        Releases.Read("Orlim Responds to a Claim", "The chart has the reported provisions for the first half of 2023.",
            "The interest was 40%.").Amounts.Single().Doubt.ShouldBe("no period is said that the calendar has");
        amounts.Some().ShouldAllBe(a => !a.IsAccepted);
    }

    [Theory]
    [InlineData("1,107.7", "1,150.3", true)]
    [InlineData("1,107.7", "1,160.3", false)]
    public void Two_measures_that_leave_out_the_same_in_two_periods_bear_out_a_third(string plain, string other, bool accepted)
    {
        var known = new KnownFigures([Known("Income from operations", 300), Known("Income from operations", 280, 2023),
            Known("Net income", 200), Known("Net income", 180, 2023), Known("Non-GAAP income from operations", 345),
            Known("Non-GAAP income from operations", 320, 2023),
            Known("Non-GAAP net income", 245), Known("Non-GAAP net income", 220, 2023)]);

        var amounts = Releases.Read(known, "Orlim Tools Announces Second Quarter 2024 Results", Results,
            Line("Income from operations", 300, 280, "1,279.6"), Line("Non-GAAP income from operations", 345, 320, "1,322.2"),
            Line("Net income", 200, 180, plain), Line("Non-GAAP net income", 245, 220, other)).Amounts;

        amounts.Where(a => a.Period == Period.Quarter(2024, 1)).Select(a => a.IsAccepted).Some().ShouldAllBe(is_ => is_ == accepted);
        static string Line(string measure, int now, int before, string prior) =>
            $"{measure} was RMB{now}.0 million, compared to RMB{before}.0 million in the same period of 2023 and RMB{prior} million in " +
                $"the prior quarter.";
    }

    [Theory]
    [InlineData("US$0.50", 2, true)]
    [InlineData("US$0.50", 4, false)]
    [InlineData("US$0.50", null, false)]
    public void Amounts_per_share_and_per_ADS_tie_by_the_shares_of_an_ADS(string perAds, int? shares, bool tie)
    {
        var text = TextDocument.Read(
            $"Orlim Announces Second Quarter 2024 Results\n\nDividend\n\nThe board has approved a dividend of US$0.25 per ordinary " +
                $"share, or {perAds} per ADS for the first half of 2024.")!;

        new SentenceReader(FiscalCalendar.CalendarYears, "", shares).Read(new SourceDocument("release.txt", "", DocumentForm.Text, text),
            KnownFigures.None).Amounts.Some().ShouldAllBe(a => a.IsAccepted == tie);
    }

    [Theory]
    [InlineData("US$150 million", true)]
    [InlineData("US$160 million", false)]
    public void The_size_of_a_plan_that_is_said_twice_is_borne_out(string size, bool accepted)
    {
        var amounts = Releases.Read("Orlim Tools Announces Second Quarter 2024 Results", Results,
            $"During the quarter, we announced a 12-month, {size} share repurchase program.", "Share Repurchase",
            "On June 20, 2024, the Company announced a plan whereby it is authorized to repurchase its shares with an aggregate value " +
                "of up to US$150 million.").Amounts;

        amounts.Count.ShouldBe(2);
        amounts.ShouldAllBe(a => a.IsAccepted == accepted);
        // Where it is the size of that plan, it is a figure of its day.
        amounts[0].Period.ShouldBe(accepted ? Period.At(new DateOnly(2024, 6, 20)) : Period.Quarter(2024, 2));
    }

    private static KnownFigure Known(string caption, decimal millions, int year = 2024) =>
        new(caption, millions * 1_000_000, RowUnit.Money, "RMB", Period.Quarter(year, 2), "operations");

    private static List<string> Proofs(params string[] paragraphs) => Proofs(KnownFigures.None, paragraphs);

    private static List<string> Proofs(KnownFigures known, params string[] paragraphs) =>
        Releases.Read(known, ["Orlim Tools Announces Second Quarter 2024 Results", .. paragraphs]).Amounts.Select(
            a => FormattableString.Invariant($"{a.Said.Value} {(a.IsAccepted ? a.Proof!.Kind.ToString() : "-")}")).ToList();
}
