using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Restating;

/// <summary>What is known of a quarter that was restated, and what is derived from it, on each day.</summary>
public class RestatedDerivationTests
{
    private static readonly LedgerBook Book = Brinmoor.Filings().Build();
    private static readonly DateOnly DayBefore = new(2026, 5, 11), Day = new(2026, 5, 12);

    [Theory]
    [InlineData("fares", 100, 98)]
    [InlineData("freight", 40, 40)]
    [InlineData("crews", 50, 38)]
    [InlineData("hedging", 5, -5)]
    [InlineData("result", 95, 83)]
    public void The_restated_value_holds_from_the_day_of_its_filing_on(string concept, decimal before, decimal after)
    {
        var key = Brinmoor.Key(concept, "2025Q1");
        Filed(new DerivedBook(Book, DayBefore).Find(key)).ShouldBe(before * 1000);
        Filed(new DerivedBook(Book, Day).Find(key)).ShouldBe(after * 1000);
        Filed(new DerivedBook(Book).Find(key)).ShouldBe(after * 1000);
        Book.Find(key).ShouldNotBeNull().Value.ShouldBe(after * 1000);
    }

    [Fact]
    public void A_line_that_was_split_off_is_known_since_then_only()
    {
        var key = Brinmoor.Key("harbours", "2025Q1");
        new DerivedBook(Book, DayBefore).Find(key).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);
        Filed(new DerivedBook(Book).Find(key)).ShouldBe(12_000);
        // The half year was filed before the split: nothing follows from the two.
        new DerivedBook(Book).Derivations(Brinmoor.Key("harbours", "2025Q2")).ShouldBeEmpty();
    }

    // With the restated quarter the second one would be wrong by what was restated.
    [Theory]
    [InlineData("fares", 120, "H1 \u2212 Q1 as first filed")]
    [InlineData("freight", 44, "H1 \u2212 Q1")]
    [InlineData("hedging", 3, "H1 \u2212 Q1 as first filed")]
    public void What_was_filed_before_is_taken_from_what_was_filed_before(string concept, decimal value, string formula)
    {
        var derived = new DerivedBook(Book).Derivations(Brinmoor.Key(concept, "2025Q2")).ShouldHaveSingleItem();
        (derived.Value, derived.FormulaText).ShouldBe((value * 1000, formula));
        var earlier = new DerivedBook(Book, DayBefore).Derivations(Brinmoor.Key(concept, "2025Q2")).ShouldHaveSingleItem();
        (earlier.Value, earlier.FormulaText).ShouldBe((value * 1000, "H1 \u2212 Q1"));
    }

    // Twelve months to March 2026: the year, less its first quarter as the year has it, and the new one.
    [Theory]
    [InlineData("fares", 430 - 100 + 110, "2025FY + 2026Q1 \u2212 2025Q1 as first filed")]
    [InlineData("freight", 170 - 40 + 42, "2025FY + 2026Q1 \u2212 2025Q1")]
    public void Twelve_months_keep_to_one_side_within_a_year(string concept, decimal value, string formula)
    {
        var derived = new DerivedBook(Book).TrailingTwelveMonths(new ConceptId(concept), Brinmoor.Key(concept, "2026Q1").Period, "RMB",
            Basis.UsGaap).ShouldBeOfType<DerivedFigure>();
        (derived.Value, derived.FormulaText).ShouldBe((value * 1000, formula));
    }

    [Fact]
    public void A_margin_is_of_the_restated_amounts()
    {
        var margin = Brinmoor.Key("margin", "2025Q1", "percent");
        new DerivedBook(Book).Find(margin).ShouldBeOfType<DerivedFigure>().Value.ShouldBe(83m / 138m * 100);
        new DerivedBook(Book, DayBefore).Find(margin).ShouldBeOfType<DerivedFigure>().Value.ShouldBe(95m / 140m * 100);
    }

    // A year that was filed after the restatement goes with the restated quarter.
    [Fact]
    public void What_is_filed_after_a_restatement_goes_with_it()
    {
        var later = new DerivedBook(Brinmoor.Filings().Filed("2026q2", "2026-08-11", "2026Q2",
            b => b.Table("operations", "2026Q2 RMB 1000, 2025H1 RMB 1000", "fares | 125 | 218", "revenue | 170 | 302"),
            "fares 2025H1; revenue 2025H1").Build());
        var derived = later.Derivations(Brinmoor.Key("fares", "2025Q2")).ShouldHaveSingleItem();
        (derived.Value, derived.FormulaText).ShouldBe((120_000m, "H1 \u2212 Q1"));
        // The second quarter itself is of the time before, and so is what the first one follows from.
        var first = later.Derivations(Brinmoor.Key("fares", "2025Q1")).ShouldHaveSingleItem();
        (first.Value, first.FormulaText).ShouldBe((100_000m, "H1 as first filed \u2212 Q2"));
    }

    // The mark decides, not how finely the two are stated; without one the finer holds, and of equals the later.
    [Theory]
    [InlineData("1000", "100", "1000000", "2", "a 2023Q1", 2_000_000)]
    [InlineData("1000", "100", "1", "98,000", "a 2023Q1", 98_000)]
    [InlineData("1000", "100", "1000", "98", "a 2023Q1", 98_000)]
    [InlineData("1000", "100", "1000000", "2", "", 100_000)]
    [InlineData("1000", "100", "1", "98,000", "", 98_000)]
    [InlineData("1000", "100", "1000", "98", "", 98_000)]
    [InlineData("1", "100,123", "1000", "100", "a 2023Q1", 100_123)]
    public void The_mark_decides_which_of_two_statements_holds(string scale, string stated, string laterScale, string restated,
        string marked, decimal value)
    {
        var book = new BookOfFilings(b => b.Concept("a"))
            .Filed("first", "2023-05-11", "2023Q1", b => b.Table("operations", $"2023Q1 RMB {scale}", $"a | {stated}"))
            .Filed("second", "2024-05-09", "2024Q1", b => b.Table("operations", $"2023Q1 RMB {laterScale}", $"a | {restated}"), marked)
                .Build();
        Filed(new DerivedBook(book).Find(Brinmoor.Key("a", "2023Q1"))).ShouldBe(value);
        Filed(new DerivedBook(book, new DateOnly(2024, 5, 8)).Find(Brinmoor.Key("a", "2023Q1")))
            .ShouldBe(decimal.Parse(stated, System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture) * decimal.Parse(scale, System.Globalization.CultureInfo.InvariantCulture));
    }

    // Restated twice: what the last one says holds, and its finest statement of it.
    [Fact]
    public void Of_two_restatements_the_last_holds()
    {
        var book = new BookOfFilings(b => b.Concept("a"))
            .Filed("first", "2023-05-11", "2023Q1", b => b.Table("operations", "2023Q1 RMB 1000", "a | 100"))
            .Filed("second", "2024-05-09", "2024Q1", b => b.Table("operations", "2023Q1 RMB 1000", "a | 98"), "a 2023Q1")
            .Filed("third", "2024-08-08", "2024Q2", b => b.Text("results", "2023Q1 RMB 1000000", "a | 0.1")
                .Table("operations", "2023Q1 RMB 1000", "a | 91"), "a 2023Q1").Build();
        var key = Brinmoor.Key("a", "2023Q1");
        Filed(new DerivedBook(book).Find(key)).ShouldBe(91_000);
        Filed(new DerivedBook(book, new DateOnly(2024, 8, 7)).Find(key)).ShouldBe(98_000);
        Filed(new DerivedBook(book, new DateOnly(2024, 5, 8)).Find(key)).ShouldBe(100_000);
        book.Find(key)!.Value.ShouldBe(91_000);
    }

    private static decimal Filed(Answer answer) => answer.ShouldBeOfType<FiledFigure>().Value;
}
