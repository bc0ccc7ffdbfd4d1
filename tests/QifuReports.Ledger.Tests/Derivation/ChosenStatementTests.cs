using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;

namespace QifuReports.Ledger.Tests.Derivation;

/// <summary>Which of several statements of a figure is taken, how long a way may be, and what a span gives.</summary>
public class ChosenStatementTests
{
    // The finest; of equally fine ones the value that was filed last, where it is stated first.
    [Theory]
    [InlineData("1000 100", "1000 100", "1000 100", "one", 100_000)]
    [InlineData("1000 100", "1000 101", "1000 101", "two", 101_000)]
    [InlineData("1000 100", "1000 101", "1000 100", "three", 100_000)]
    [InlineData("1000 100", "1 100,400", "1000 102", "two", 100_400)]
    [InlineData("1 100,400", "1000 100", "1000 101", "one", 100_400)]
    [InlineData("1000000 1", "1000000 2", "1000 101", "three", 101_000)]
    public void The_finest_statement_and_of_equals_the_last_value(string one, string two, string three, string filing, int value)
    {
        var fact = new DerivedBook(Filed("a", one, two, three)).Find(Brinmoor.Key("a", "2023Q1")).ShouldBeOfType<FiledFigure>().Fact;
        (fact.Source.FilingId, fact.Value).ShouldBe((filing, value));
    }

    // An outlook holds until the next one, however finely either is stated.
    [Theory]
    [InlineData("1000 100", "1000 100", "1000 100", "three")]
    [InlineData("1 100,400", "1000 100", "1000000 1", "three")]
    public void Of_what_is_expected_the_last_filing_is_taken(string one, string two, string three, string filing) =>
        new DerivedBook(Filed("a-guidance-low", one, two, three)).Find(Brinmoor.Key("a-guidance-low", "2023Q1"))
            .ShouldBeOfType<FiledFigure>()
            .Fact.Source.FilingId.ShouldBe(filing);

    [Fact]
    public void Within_a_filing_the_finer_end_of_an_outlook_is_taken()
    {
        var book = new BookBuilder().Concept("a").Concept("a-guidance-low").Text("t", "2023Q1 RMB 1000", "a-guidance-low | 100")
            .Text("u", "2023Q1 RMB 1000000", "a-guidance-low | 2").Build();
        new DerivedBook(book).Find(Brinmoor.Key("a-guidance-low", "2023Q1")).ShouldBeOfType<FiledFigure>().Value.ShouldBe(100_000);
    }

    private static LedgerBook Filed(string concept, params string[] statements)
    {
        var book = new BookOfFilings(b => b.Concept("a").Concept("a-guidance-low"));
        string[] ids = ["one", "two", "three"];
        for (var i = 0; i < statements.Length; i++)
        {
            var parts = statements[i].Split(' ');
            book.Filed(ids[i], $"2023-0{i + 5}-16", "2023Q1", b => b.Table("t", $"2023Q1 RMB {parts[0]}", $"{concept} | {parts[1]}"));
        }
        return book.Build();
    }

    // Four terms are a way, five are none.
    [Theory]
    [InlineData("2022FY=10 2023H1=5 2023Q2=2 2022Q1=1", "2022FY + 2023H1 \u2212 2022Q1 \u2212 2023Q2", 12)]
    [InlineData("2022FY=10 2023H1=5 2023Q2=2 2022H1=4 2022Q2=3", null, 0)]
    public void A_way_has_four_terms_at_most(string stated, string? formula, int value)
    {
        var parts = stated.Split(' ').Select(p => p.Split('=')).ToArray();
        var book = new BookBuilder().Concept("a")
            .Table("t", string.Join(", ", parts.Select(p => p[0] + " RMB 1000")), "a | " + string.Join(" | ", parts.Select(p => p[1])))
            .Build();
        var answer = new DerivedBook(book).TrailingTwelveMonths(new ConceptId("a"), Period.Quarter(2023, 1), "RMB", Basis.UsGaap);
        if (formula is null)
        {
            answer.ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);
            return;
        }
        var derived = answer.ShouldBeOfType<DerivedFigure>();
        (derived.FormulaText, derived.Value, derived.Formula).ShouldBe((formula, value * 1000m, DerivationFormula.SumAndRemainder));
    }

    [Theory]
    [InlineData(UnitKind.Money, "RMB", RefusalReason.NotStated)]
    [InlineData(UnitKind.Money, "USD", RefusalReason.OtherRates)]
    [InlineData(UnitKind.Count, "count", RefusalReason.NotStated)]
    public void Twelve_months_of_a_translated_amount_would_mix_rates(UnitKind unit, string of, RefusalReason reason) =>
        new DerivedBook(new BookBuilder().Concept("a", unit: unit).Table("t", "2022FY RMB 1000", "a | 1").Build())
            .TrailingTwelveMonths(new ConceptId("a"), Period.Quarter(2023, 1), of, Basis.UsGaap)
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(reason);

    // What is stated is not derived, and what follows from nothing is left out; of one basis and of one part of the company alone.
    [Theory]
    [InlineData("us-gaap", false, "a 2 b 3 ratio 67")]
    [InlineData("ifrs", false, "")]
    [InlineData("us-gaap", true, "a 1")]
    public void What_follows_in_a_span(string basis, bool isOfSegment, string derived)
    {
        Axis segment = new("segment", "Segment", [new("x", "X", MemberKind.Part)]);
        var book = new DerivedBook(new BookBuilder { Axes = [segment] }.Concept("a").Concept("b").Concept("c").Concept("d")
            .Concept("ratio", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("a"), new ConceptId("b")) })
            .Table("t", "2023H1 RMB 1000, 2023Q2 RMB 1000, 2023Q1 RMB 1000", "a | 5 | 3 |", "b | 6 | 3 |", "c | 5 | 3 | 2", "d | 5 | |")
            .Table("u", "2023H1 RMB 1000 us-gaap segment=x, 2023Q2 RMB 1000 us-gaap segment=x", "a | 3 | 2").Build());
        var members = isOfSegment ? Members.None.With(segment, segment.Members[0]) : null;
        string.Join(' ', book.DerivedIn(Period.Quarter(2023, 1), new Basis(basis), members)
            .Select(d =>
                $"{d.Concept} {(d.Unit == "RMB" ? d.Value / 1000 : d.Value).ToString("0", System.Globalization.CultureInfo.InvariantCulture)}")).ShouldBe(derived);
    }
}
