using QifuReports.Ledger.Checks.Terms;
using QifuReports.Workbook.Checks;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>Terms of comparisons as formulas: parentheses, scales and roundings.</summary>
public class TermFormulaTests
{
    private static readonly SheetName Sheet = SheetName.Of("Checks");
    private static readonly FactPlaces Places = new(Shipped.Data.Ledger, new SheetNames(),
        new LaterFilings(Shipped.Data.Ledger.Filings, null), new CellPlace(SheetName.Of("Sources"), 1, 5));
    // Two figures in thousands and one in units.
    private static readonly Fact A = Figure(1_000, 0), B = Figure(1_000, 1), C = Figure(1, 0);

    [Fact]
    public void Figures_in_one_scale_are_added_as_they_stand() => Of(Sum((A, 1), (B, -1)), 1_000).ShouldBe("a-b");

    [Fact]
    public void A_sum_is_brought_into_another_scale_as_a_whole() => Of(Sum((A, 1), (B, 1)), 1_000_000).ShouldBe("(a+b)/1000");

    [Fact]
    public void Figures_in_different_scales_are_brought_into_one() => Of(Sum((A, 1), (C, 1)), 1).ShouldBe("a*1000+c");

    [Fact]
    public void What_is_taken_off_as_a_sum_stands_in_parentheses() =>
        Of(SumTerm.Difference(Term.Of(A), Sum((A, 1), (B, -1))), 1_000).ShouldBe("a-(a-b)");

    [Fact]
    public void Amounts_in_one_scale_are_divided_as_they_stand() =>
        Of(new QuotientTerm(new ProductTerm(Term.Of(A), Term.Of(100)), Term.Of(B)), 1).ShouldBe("a*100/b");

    [Fact]
    public void What_is_left_of_scales_is_one_factor() => Of(new QuotientTerm(Term.Of(A), Term.Of(C)), 1).ShouldBe("a*1000/c");

    [Fact]
    public void A_divisor_that_is_a_sum_or_a_quotient_keeps_its_meaning()
    {
        Of(new QuotientTerm(Term.Of(A), Sum((A, 1), (B, 1))), 1).ShouldBe("a/(a+b)");
        Of(new QuotientTerm(Term.Of(C), new QuotientTerm(Term.Of(A), Term.Of(B))), 1).ShouldBe("c*b/a");
    }

    [Fact]
    public void A_rate_of_change_is_rounded_finer_before_it_is_rounded()
    {
        var rate = new ProductTerm(SumTerm.Difference(new QuotientTerm(Term.Of(A), Term.Of(B)), Term.Of(1)), Term.Of(100));
        Of(new RoundedTerm(rate, 0.1m), 1).ShouldStartWith("ROUND(ROUND((a/b-1)*100,");
    }

    [Fact]
    public void One_figure_is_rounded_once_and_whole_numbers_never()
    {
        Of(new RoundedTerm(Term.Of(A), 100_000), 1_000_000).ShouldBe("ROUND(a/1000,1)");
        Of(new RoundedTerm(Sum((A, 1), (B, -1)), 1_000), 1_000).ShouldBe("a-b");
    }

    [Fact]
    public void A_resolution_that_is_no_power_of_ten_is_counted_in_its_own_units() =>
        Of(new RoundedTerm(Term.Of(C), 2), 1).ShouldBe("ROUND(c/2,0)*2");

    [Fact]
    public void Numbers_below_zero_stand_in_parentheses_behind_a_sign() =>
        Of(new ProductTerm(Term.Of(C), Term.Of(-1)), 1).ShouldBe("c*(-1)");

    [Fact]
    public void Figures_are_counted_by_what_they_are()
    {
        Of(new CountTerm([A], CountedKind.BelowZero), 1).ShouldBe("COUNTIF(a,\"<0\")");
        Of(new CountTerm([A], CountedKind.NotZero), 1).ShouldBe("COUNT(a)-COUNTIF(a,0)");
        Of(new CountTerm([], CountedKind.Zero), 1).ShouldBe("0");
    }

    private static SumTerm Sum(params (Fact Fact, int Weight)[] parts) =>
        new([.. parts.Select(p => new WeightedTerm(Term.Of(p.Fact), p.Weight))]);

    // The formula with a, b and c for the cells of the three figures.
    private static string Of(Term term, decimal scale)
    {
        var text = new TermFormula(Places, Sheet).Of(term, scale);
        foreach (var (fact, letter) in new[] { (A, "a"), (B, "b"), (C, "c") })
            text = text.Replace(Places.Of(fact).From(Sheet), letter, StringComparison.Ordinal);
        return text;
    }

    // A figure above zero, stated to the last unit of a scale, from a sheet of its own.
    private static Fact Figure(decimal scale, int index) => Shipped.Data.Ledger.Filings.SelectMany(f => f.Statements)
        .SelectMany(s => s.Lines).SelectMany(l => l.Cells).Select(c => c.Fact).OfType<Fact>()
        .Where(f => f.Scale == scale && f.Resolution == scale && f.Value > 0).DistinctBy(f => Places.Of(f).Sheet).ElementAt(index);
}
