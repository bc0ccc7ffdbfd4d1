using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;

namespace QifuReports.Ledger.Tests.Derivation;

/// <summary>What is never derived, what was known on a day, twelve months and margins, and how two statements agree.</summary>
public class DerivationBoundsTests
{
    [Theory]
    [InlineData(PeriodType.Balance, RefusalReason.Balance, "a is a balance")]
    [InlineData(PeriodType.Average, RefusalReason.Average, "a is an average")]
    [InlineData(PeriodType.PerShare, RefusalReason.PerShare, "a is an amount per unit")]
    [InlineData(PeriodType.Ratio, RefusalReason.Ratio, "a is a ratio")]
    [InlineData(PeriodType.Count, RefusalReason.Count, "a is a number at an instant")]
    [InlineData(PeriodType.Flow, RefusalReason.NotStated, "No filing states a for 2023Q1 in RMB (us-gaap)")]
    public void Only_a_flow_follows_from_other_spans(PeriodType type, RefusalReason reason, string message)
    {
        var book = new DerivedBook(new BookBuilder().Concept("a", type).Table("t", "2022Q1 RMB 1000", "a | 1").Build());
        var refusal = book.Find(Brinmoor.Key("a", "2023Q1")).ShouldBeOfType<Refusal>();
        refusal.Reason.ShouldBe(reason);
        refusal.Message.ShouldStartWith(message);
        book.Derivations(Brinmoor.Key("a", "2023Q1")).ShouldBeEmpty();
        book.TrailingTwelveMonths(new ConceptId("a"), Period.Quarter(2023, 1), "RMB", Basis.UsGaap)
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(reason);
    }

    [Fact]
    public void What_is_expected_unknown_or_of_an_instant_is_refused()
    {
        var book = new DerivedBook(new BookBuilder().Concept("a").Concept("a-guidance-low")
            .Table("t", "2023H1 RMB 1000, 2023Q2 RMB 1000", "a | 5 | 3", "a-guidance-low | 5 | 3").Build());
        book.Find(Brinmoor.Key("a-guidance-low", "2023Q1")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.Expectation);
        book.Find(Brinmoor.Key("b", "2023Q1")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.UnknownConcept);
        book.Find(Brinmoor.Key("a", "2023-03-31")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);
        book.Derivations(Brinmoor.Key("a", "2023-03-31")).ShouldBeEmpty();
        book.Derivations(Brinmoor.Key("b", "2023Q1")).ShouldBeEmpty();
        book.TrailingTwelveMonths(new ConceptId("b"), Period.Quarter(2023, 1), "RMB", Basis.UsGaap)
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.UnknownConcept);
    }

    // What a filing of a later day states is not known, neither as a figure nor as a term nor as a restatement.
    [Theory]
    [InlineData("2025-05-12", "2025Q1", null)]
    [InlineData("2025-05-13", "2025Q1", "100000")]
    [InlineData("2025-05-13", "2025H1", null)]
    [InlineData("2025-08-12", "2025H1", "220000")]
    [InlineData("2026-03-09", "2025H2", null)]
    [InlineData("2026-03-10", "2025H2", "210000")]
    [InlineData("2026-05-11", "2025Q1", "100000")]
    [InlineData("2026-05-12", "2025Q1", "98000")]
    [InlineData(null, "2025Q1", "98000")]
    public void On_a_day_the_filings_until_then_are_known(string? day, string period, string? value)
    {
        var book = new DerivedBook(Brinmoor.Filings().Build(),
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        var answer = book.Find(Brinmoor.Key("fares", period));
        (answer as KnownFigure)?.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);
        (answer is Refusal).ShouldBe(value is null);
    }

    // A fiscal year as it is filed; else what two years give, as precisely as may be; nothing where a quarter is missing.
    [Theory]
    [InlineData("2023FY=10", "2023Q4", "10", "filed")]
    [InlineData("2023H1=4 2023H2=6", "2023H2", "10", "H1 + H2")]
    [InlineData("2022FY=10 2022Q1=2 2023Q1=3", "2023Q1", "11", "2022FY + 2023Q1 \u2212 2022Q1")]
    [InlineData("2022Q2=1 2022Q3=2 2022Q4=3 2023Q1=4", "2023Q1", "10", "2022Q2 + 2022Q3 + 2022Q4 + 2023Q1")]
    [InlineData("2022H2=5 2023H1=4", "2023H1", "9", "2022H2 + 2023H1")]
    [InlineData("2022Q3=2 2022Q4=3 2023Q1=4", "2023Q1", null, "")]
    [InlineData("2022FY=10", "2023Q1", null, "")]
    public void Twelve_months_end_with_a_quarter_or_a_half(string stated, string quarter, string? value, string formula)
    {
        var answer = new DerivedBook(Stated(stated)).TrailingTwelveMonths(new ConceptId("a"), Brinmoor.Key("a", quarter).Period, "RMB",
            Basis.UsGaap);
        if (value is null)
        {
            answer.ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);
            return;
        }
        answer.ShouldBeAssignableTo<KnownFigure>()!.Value.ShouldBe(
            decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) * 1000);
        if (formula == "filed") answer.ShouldBeOfType<FiledFigure>();
        else
        {
            var derived = answer.ShouldBeOfType<DerivedFigure>();
            (derived.FormulaText, derived.Start.AddYears(1).AddDays(-1), derived.End).ShouldBe(
                (formula, derived.End, Brinmoor.Key("a", quarter).Period.End));
            derived.Span.ShouldBe("12 months to " + Brinmoor.Key("a", quarter).Period.Closing);
        }
    }

    [Fact]
    public void A_margin_of_twelve_months_is_of_those_of_its_parts()
    {
        var book = new DerivedBook(new BookBuilder().Concept("a").Concept("b")
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("a"), new ConceptId("b")) })
            .Table("t", "2022H2 RMB 1000, 2023H1 RMB 1000", "a | 3 | 2", "b | 10 | 10").Build());
        var margin = book.TrailingTwelveMonths(new ConceptId("margin"), Period.Half(2023, 1), "percent", Basis.UsGaap)
            .ShouldBeOfType<DerivedFigure>();
        (margin.Value, margin.FormulaText, margin.Start, margin.End).ShouldBe(
            (25m, "a / b", new DateOnly(2022, 7, 1), new DateOnly(2023, 6, 30)));
        book.TrailingTwelveMonths(new ConceptId("margin"), Period.Half(2022, 2), "percent", Basis.UsGaap)
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.Ratio);
    }

    // The lowest numerator over the highest denominator, and for one below zero over the lowest.
    [Theory]
    [InlineData("5", "10", "50", "42.857", "57.895", 100)]
    [InlineData("(5)", "10", "-50", "-57.895", "-42.857", 100)]
    [InlineData("0", "10", "0", "-5.263", "5.263", 100)]
    [InlineData("500", "1,000", "50", "49.925", "50.075", 1)]
    [InlineData("5,000", "10,000", "50", "49.993", "50.008", 0.1)]
    public void A_margin_has_the_interval_of_its_parts(string top, string bottom, string value, string low, string high, double resolution)
    {
        var book = new DerivedBook(new BookBuilder().Concept("a").Concept("b")
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("a"), new ConceptId("b")) })
            .Table("t", "2023Q1 RMB 1000", "a | " + top, "b | " + bottom).Build());
        var margin = book.Find(Brinmoor.Key("margin", "2023Q1", "percent")).ShouldBeOfType<DerivedFigure>();
        static string Text(decimal number) =>
            decimal.Round(number, 3, MidpointRounding.AwayFromZero).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        (Text(margin.Value), Text(margin.Low), Text(margin.High), margin.Resolution).ShouldBe((value, low, high, (decimal)resolution));
    }

    // Half a thousand each: a denominator that may be nothing has no quotient.
    [Theory]
    [InlineData("1", true)]
    [InlineData("0.5", true)]
    [InlineData("0", false)]
    [InlineData("(1)", false)]
    public void A_denominator_is_positive_throughout(string bottom, bool isKnown)
    {
        var book = new DerivedBook(new BookBuilder().Concept("a").Concept("b")
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("a"), new ConceptId("b")) })
            .Table("t", "2023Q1 RMB 1000", "a | 1", "b | " + bottom).Build());
        (book.Find(Brinmoor.Key("margin", "2023Q1", "percent")) is DerivedFigure).ShouldBe(isKnown);
    }

    // Narrowest first, then the fewest terms, then by the formula.
    [Theory]
    [InlineData("2023H1", "2023Q1=1 2023Q2=2 2023-9M=6 2023Q3=3 2023FY=10 2023H2=7", "9M \u2212 Q3; FY \u2212 H2; Q1 + Q2")]
    [InlineData("2023Q1", "2023H1=3 2023Q2=2.0 2023-9M=6 2023Q3=3.0", "H1 \u2212 Q2; 9M \u2212 Q2 \u2212 Q3")]
    public void The_ways_stand_in_the_order_of_their_precision(string wanted, string stated, string formulas) =>
        string.Join("; ", new DerivedBook(Stated(stated)).Derivations(Brinmoor.Key("a", wanted)).Select(d => d.FormulaText))
            .ShouldBe(formulas);

    [Theory]
    [InlineData("7", "7", Agreement.Equal, "equal")]
    [InlineData("7", "7.0", Agreement.Equal, "equal")]
    [InlineData("7", "7.4", Agreement.EqualByRounding, "equal by rounding")]
    [InlineData("7", "8", Agreement.EqualByRounding, "equal by rounding")]
    [InlineData("7", "8.1", Agreement.Differs, "differs")]
    [InlineData("7", "9", Agreement.Differs, "differs")]
    [InlineData("7.4", "8", Agreement.Differs, "differs")]
    public void Two_statements_agree_where_their_intervals_meet(string first, string second, Agreement agreement, string word)
    {
        var facts = new BookBuilder().Concept("a").Table("t", "2023Q1 RMB 1000, 2023Q2 RMB 1000", $"a | {first} | {second}")
            .Build().Filings[0].Statements[0].Lines[0].Cells;
        var (a, b) = (new FiledFigure(facts[0].Fact!), new FiledFigure(facts[1].Fact!));
        (Agreements.Of(a, b), Agreements.Of(b, a), Agreements.Word(agreement)).ShouldBe((agreement, agreement, word));
    }

    // A whole count is exact; rounded off, or of anything else, it is not.
    [Theory]
    [InlineData(UnitKind.Count, "7", "1", 0)]
    [InlineData(UnitKind.Shares, "7", "1", 0)]
    [InlineData(UnitKind.Ads, "7", "1", 0)]
    [InlineData(UnitKind.Money, "7", "1", 1)]
    [InlineData(UnitKind.Count, "7.5", "1", 0.1)]
    [InlineData(UnitKind.Count, "7", "1000000", 1_000_000)]
    public void A_whole_count_is_exact(UnitKind unit, string stated, string scale, double width)
    {
        var fact = new BookBuilder().Concept("a", PeriodType.Count, unit).Table("t", $"2023Q1 RMB {scale}", "a | " + stated)
            .Build().Filings[0].Statements[0].Lines[0].Cells[0].Fact!;
        new FiledFigure(fact).Width.ShouldBe((decimal)width);
    }

    // Terms of one translated amount are of one filing: of the first that gives it, and of that which states it.
    [Fact]
    public void A_translated_amount_is_of_one_filing()
    {
        var book = new BookOfFilings(b => b.Concept("a"))
            .Filed("none", "2023-05-01", "2023Q1", b => b.Table("t", "2023H1 USD 1000, 2023Q2 USD 1000", "a | 8 | 3"))
            .Filed("first", "2023-08-01", "2023H1", b => b.Translated("7.1").Table("t", "2023H1 USD 1000, 2023Q2 USD 1000", "a | 7 | 4"))
            .Filed("second", "2023-11-01", "2023Q3",
                b => b.Translated("7.2")
                    .Table("t", "2023H1 USD 1000, 2023Q2 USD 1000, 2023-9M USD 1000, 2023Q3 USD 1000", "a | 7 | 5 | 9 | 2")).Build();
        var derived = new DerivedBook(book).Find(Brinmoor.Key("a", "2023Q1", "USD")).ShouldBeOfType<DerivedFigure>();
        (derived.Translation!.Rate, derived.Inputs[0].Figure.ShouldBeOfType<FiledFigure>().Fact.Source.FilingId).ShouldBe((7.1m, "first"));
        new DerivedBook(book, new DateOnly(2023, 7, 31)).Find(Brinmoor.Key("a", "2023Q1", "USD"))
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.OtherRates);
        new DerivedBook(book).Derivations(Brinmoor.Key("a", "2023Q3", "USD")).ShouldHaveSingleItem().FormulaText.ShouldBe("9M \u2212 H1");
    }

    private static LedgerBook Stated(string stated)
    {
        var parts = stated.Split(' ').Select(p => p.Split('=')).ToArray();
        return new BookBuilder().Concept("a")
            .Table("t", string.Join(", ", parts.Select(p => p[0] + " RMB 1000")), "a | " + string.Join(" | ", parts.Select(p => p[1])))
            .Build();
    }
}
