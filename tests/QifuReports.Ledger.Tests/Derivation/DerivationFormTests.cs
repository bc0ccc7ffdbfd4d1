using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Derivation;

/// <summary>
/// What kind of formula a derivation is, in which order its terms stand, and which of several places a filed figure is taken from.
/// </summary>
public class DerivationFormTests
{
    [Theory]
    [InlineData("2023H1", "2023Q1=1 2023Q2=2", DerivationFormula.Sum, "Q1 + Q2")]
    [InlineData("2023Q1", "2023H1=3 2023Q2=2", DerivationFormula.Remainder, "H1 \u2212 Q2")]
    [InlineData("2023Q1", "2023-9M=6 2023Q2=2 2023Q3=3", DerivationFormula.Remainder, "9M \u2212 Q2 \u2212 Q3")]
    [InlineData("2023Q3", "2023Q1=1 2023-9M=6 2023H1=3 2023Q2=2", DerivationFormula.Remainder, "9M \u2212 H1")]
    [InlineData("2023-9M", "2023FY=10 2023H2=7 2023Q3=3", DerivationFormula.SumAndRemainder, "FY + Q3 \u2212 H2")]
    public void The_kind_of_a_formula_and_the_order_of_its_terms(string wanted, string stated, DerivationFormula kind, string formula)
    {
        var parts = stated.Split(' ').Select(p => p.Split('=')).ToArray();
        var book = new BookBuilder().Concept("a").Table("t", string.Join(", ", parts.Select(p => p[0] + " RMB 1000")),
            "a | " + string.Join(" | ", parts.Select(p => p[1]))).Build();
        var derived = new DerivedBook(book).Find(Restating.Brinmoor.Key("a", wanted)).ShouldBeOfType<DerivedFigure>();
        (derived.Formula, derived.FormulaText).ShouldBe((kind, formula));
        derived.Inputs.Select(t => t.Label).ShouldBe(formula.Replace(" +", "", StringComparison.Ordinal)
            .Replace(" \u2212", "", StringComparison.Ordinal).Split(' '));
    }

    // The same amount twice: the first place is the statement itself. Another amount as finely stated is the later one.
    [Theory]
    [InlineData("1,200", "1,200", "first")]
    [InlineData("1,200", "1,201", "second")]
    public void Of_two_places_the_first_unless_the_amount_is_another(string first, string second, string place)
    {
        var book = new BookBuilder().Concept("a").Table("first", "2023Q3 RMB 1000", "a | " + first)
            .Table("second", "2023Q3 RMB 1000", "a | " + second).Build();
        new DerivedBook(book).Find(Restating.Brinmoor.Key("a", "2023Q3"))
            .ShouldBeOfType<FiledFigure>().Fact.Source.Statement.ShouldBe(place);
    }

    // An outlook holds until the next one, however coarsely that is stated; an amount does not.
    [Theory]
    [InlineData("a-guidance-low", "2,000,000")]
    [InlineData("a", "1,200,000")]
    public void An_outlook_is_replaced_by_the_next_one(string concept, string value)
    {
        var book = new BookOfFilings(b => b.Concept("a").Concept("a-guidance-low"))
            .Filed("first", "2023-05-16", "2023Q1", b => b.Text("outlook", "2023FY RMB 1000", concept + " | 1,200"))
            .Filed("second", "2023-08-16", "2023Q2", b => b.Text("outlook", "2023FY RMB 1000000", concept + " | 2")).Build();
        var figure = new DerivedBook(book).Find(Restating.Brinmoor.Key(concept, "2023FY")).ShouldBeOfType<FiledFigure>();
        figure.Value.ShouldBe(decimal.Parse(value, System.Globalization.NumberStyles.AllowThousands,
            System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2023Q3", "f1 f3")]
    [InlineData("2022Q3", "f2")]
    [InlineData("2023Q2", "")]
    public void Rows_of_a_period_are_of_it_and_of_its_last_day(string period, string ids)
    {
        var book = new BookBuilder().Concept("a").Concept("cash", PeriodType.Balance)
            .Table("t", "2023Q3 RMB 1000, 2022Q3 RMB 1000", "a | 1 | 2")
            .Table("b", "2023-09-30 RMB 1000, 2022-12-31 RMB 1000", "cash | 3 | 4").Build();
        Period.TryParse(period, out var of).ShouldBeTrue();
        string.Join(' ', FactRows.Of(book, of).Select(r => r.Id)).ShouldBe(ids);
        FactRows.Of(book, of, "b").Count.ShouldBe(ids.Contains("f3", StringComparison.Ordinal) ? 1 : 0);
    }
}
