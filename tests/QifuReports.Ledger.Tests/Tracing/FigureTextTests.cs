using System.Globalization;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Tracing;

/// <summary>Figures in words: each unit and scale, as many decimals as are stated, and the interval that a figure stands for.</summary>
public class FigureTextTests
{
    [Theory]
    [InlineData("EUR", "1", "1234", "EUR 1,234")]
    [InlineData("EUR", "1000", "1234", "EUR 1,234 thousand")]
    [InlineData("EUR", "1000000", "-1234.5", "EUR (1,234.5) million")]
    [InlineData("EUR", "1000000000", "1.20", "EUR 1.20 billion")]
    [InlineData("EUR", "100", "12", "EUR 12 x 100")]
    [InlineData("EUR/share", "1", "3.05", "EUR 3.05 per share")]
    [InlineData("EUR/ads", "1", "-3.05", "EUR (3.05) per ADS")]
    [InlineData("EUR-change:2024Q3", "1000", "-5", "EUR (5) thousand")]
    [InlineData("EUR/ads-change:2024Q3", "1", "0.10", "EUR 0.10 per ADS")]
    [InlineData("percent", "1", "27.90", "27.90%")]
    [InlineData("percent-of:revenue", "1", "60.0", "60.0%")]
    [InlineData("points-change:2024Q3", "1", "-2.1", "(2.1) points")]
    [InlineData("months", "1", "1", "1 month")]
    [InlineData("months", "1", "-1", "(1) months")]
    [InlineData("months", "1", "2", "2 months")]
    [InlineData("months", "1", "1.0", "1.0 months")]
    [InlineData("count", "1", "7", "7")]
    [InlineData("count", "1000000", "2.1", "2.1 million")]
    [InlineData("rate", "1", "7.2960", "7.2960")]
    [InlineData("shares", "1000", "7", "7 thousand shares")]
    [InlineData("ads", "1000000", "7.5", "7.5 million ADSs")]
    public void A_figure_is_written_in_its_unit(string unit, string scale, string stated, string text) =>
        FigureText.Of(Filed(unit, scale, stated)).ShouldBe(text);

    [Theory]
    [InlineData("EUR", "1000", "7", "between 6.5 and 7.5")]
    [InlineData("EUR", "1000", "-7", "between (7.5) and (6.5)")]
    [InlineData("EUR", "1", "7.2", "between 7.15 and 7.25")]
    [InlineData("count", "1", "7", "between 7 and 7")]
    [InlineData("EUR", "1000000", "0", "between (0.5) and 0.5")]
    public void A_figure_stands_for_an_interval(string unit, string scale, string stated, string text) =>
        FigureText.Between(Filed(unit, scale, stated)).ShouldBe(text);

    // One decimal more than it has, and up to four in all where the two would look alike.
    [Theory]
    [InlineData("7.04", "7.16", "0.1", "between 7.04 and 7.16")]
    [InlineData("7.101", "7.104", "0.1", "between 7.101 and 7.104")]
    [InlineData("7.1011", "7.1014", "0.1", "between 7.1011 and 7.1014")]
    [InlineData("7.10111", "7.10124", "0.1", "between 7.1011 and 7.1012")]
    [InlineData("7.10111", "7.10114", "0.1", "between 7.10111 and 7.10114")]
    [InlineData("7.101111", "7.101114", "0.1", "between 7.10111 and 7.10111")]
    [InlineData("7.0", "8.0", "1", "between 7 and 8")]
    [InlineData("7.05", "7.25", "1", "between 7.1 and 7.3")]
    public void A_quotient_has_as_many_decimals_as_tell_its_ends_apart(string low, string high, string resolution, string text) =>
        FigureText.Between(Quotient(low, high, resolution)).ShouldBe(text);

    [Fact]
    public void A_derived_amount_is_in_the_scale_of_its_coarsest_term()
    {
        var (fine, coarse) = (Filed("EUR", "1000", "1234"), Filed("EUR", "1000000", "7"));
        foreach (var inputs in (DerivationTerm[][])[[Term(fine), Term(coarse)], [Term(coarse), Term(fine)]])
            FigureText.Of(Derived(inputs, "EUR", DerivationFormula.Remainder, 5_766_000m, 1_000_000m)).ShouldBe("EUR 6 million");
        FigureText.Of(Derived([Term(fine), Term(fine)], "EUR", DerivationFormula.Remainder, 5_766_500m, 1_000m))
            .ShouldBe("EUR 5,767 thousand");
        // Of equally coarse ones the first.
        var exact = Filed("EUR", "1000000", "7.000");
        FigureText.Of(Derived([Term(fine), Term(exact)], "EUR", DerivationFormula.Remainder, 5_766_000m, 1_000m))
            .ShouldBe("EUR 5,766 thousand");
        FigureText.Of(Derived([Term(exact), Term(fine)], "EUR", DerivationFormula.Remainder, 5_766_000m, 1_000m))
            .ShouldBe("EUR 5.766 million");
        FigureText.Of(Derived([Term(fine), Term(coarse)], "percent", DerivationFormula.Quotient, 27.86m, 0.1m)).ShouldBe("27.9%");
    }

    [Theory]
    [InlineData("EUR", "1000", "7", "12345", "EUR 12 thousand")]
    [InlineData("EUR", "1000", "7.0", "12345", "EUR 12.3 thousand")]
    [InlineData("EUR", "1", "7.00", "-0.005", "EUR (0.01)")]
    public void An_amount_is_written_like_a_figure(string unit, string scale, string stated, string value, string text) =>
        FigureText.Like(Filed(unit, scale, stated), Number(value)).ShouldBe(text);

    private static DerivationTerm Term(KnownFigure figure) => new(TermRole.Added, "a", figure);

    private static DerivedFigure Quotient(string low, string high, string resolution) =>
        Derived([Term(Filed("EUR", "1000", "7"))], "percent", DerivationFormula.Quotient, Number(low), Number(resolution)) with { Interval =
            new Interval(Number(low), Number(high)) };

    private static DerivedFigure Derived(IReadOnlyList<DerivationTerm> inputs, string unit, DerivationFormula formula, decimal value,
        decimal resolution) =>
        new(new ConceptId("a"), "2025Q1", new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31), unit, Basis.UsGaap, Members.None, formula,
            "f", inputs, value, Interval.Exactly(value), resolution);

    private static FiledFigure Filed(string unit, string scale, string stated)
    {
        var (number, by) = (Number(stated), Number(scale));
        return new FiledFigure(new Fact(new FactKey(new ConceptId("a"), Period.Quarter(2025, 1), unit, Basis.UsGaap), number * by, number,
            by, by * new decimal(1, 0, 0, false, number.Scale), false, new Source("x", "s", "A", 1, "", new Place("f"))));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
