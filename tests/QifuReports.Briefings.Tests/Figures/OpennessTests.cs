using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// Rates of which the rounding of their amounts leaves the printed digit open: each is said to be about what it is, and the proof refuses
/// it plain.
/// </summary>
public class OpennessTests
{
    private const decimal Million = 1_000_000m;

    [Theory]
    [InlineData(24, 98, "about 24.5%")]
    [InlineData(2400, 9800, "24.5%")]
    [InlineData(5, 20, "25%")]
    [InlineData(3, 12, null)]
    public void A_share_or_a_rate_has_the_digits_that_its_amounts_allow(int part, int whole, string? prose)
    {
        foreach (var rate in (Figure?[])[
            Derive.Quotient("share", Amount(part).Concept, Amount(part), Amount(whole)),
            Derive.TaxRate("tax", Amount(-part), Amount(whole)),
            Derive.TaxRate("cost", Amount(-part), Amount(whole), Formula.CostRate)])
            (Openness.Known(rate!) is { } known ? Plain(FigureFormat.Prose(known)) : null).ShouldBe(prose);
    }

    [Theory]
    [InlineData(5, 24, "c. 20.8 pts", "about 20.8 percentage points")]
    [InlineData(-5, 24, "c. (20.8 pts)", "about 20.8 percentage points")]
    [InlineData(5000, 24_000, "20.8 pts", "20.8 percentage points")]
    public void What_a_line_did_to_a_result_is_about(int effect, int before, string cell, string size)
    {
        var part = Derive.Contribution("part", Amount(effect), Amount(before))!;

        Plain(FigureFormat.Cell(part)).ShouldBe(cell);
        Plain(FigureFormat.Size(part)).ShouldBe(size);
    }

    [Theory]
    [InlineData(null, "c. 10.6%", "c. +10.6%", "up about 10.6%")]
    [InlineData("dividend-per-share", "10.6%", "+10.6%", "up 10.6%")]
    public void Earnings_on_a_share_are_rounded_to_the_cent_and_a_dividend_is_what_it_is(string? role, string cell, string card,
        string move)
    {
        var growth = Derive.Growth("growth", OnShare(0.52m, role), OnShare(0.47m, role), "EUR")!;

        Plain(GrowthText.InTable(growth).Text).ShouldBe(cell);
        Plain(GrowthText.WithSign(growth).Text.Replace('\u2212', '-')).ShouldBe(card);
        Plain(GrowthText.AsMove(growth).Text).ShouldBe(move);
    }

    [Theory]
    [InlineData("c. 10.6%", Manner.Cell, true)]
    [InlineData("10.6%", Manner.Cell, false)]
    [InlineData("about +10.6%", Manner.Signed, true)]
    [InlineData("+10.6%", Manner.Signed, false)]
    [InlineData("up about 10.6%", Manner.Move, true)]
    [InlineData("up 10.6%", Manner.Move, false)]
    [InlineData("about 10.6%", Manner.Size, true)]
    [InlineData("10.6%", Manner.Size, false)]
    public void The_proof_refuses_an_open_growth_that_is_told_plainly(string text, Manner manner, bool holds) =>
        (FigureValue.Fault(text, new Saying(manner),
            StatedFigure.Of(Derive.Growth("growth", OnShare(0.52m, null), OnShare(0.47m, null), "EUR")!),
            FigureValue.NoScale) is null).ShouldBe(holds);

    [Theory]
    [InlineData("about 24.5%", true)]
    [InlineData("24.5%", false)]
    public void The_proof_refuses_an_open_rate_of_tax(string text, bool holds) =>
        (FigureValue.Fault(text, new Saying(Manner.Prose), StatedFigure.Of(Derive.TaxRate("tax", Amount(-24), Amount(98))!),
            FigureValue.NoScale) is null).ShouldBe(holds);

    [Theory]
    [InlineData("c. 20.8 pts", true)]
    [InlineData("20.8 pts", false)]
    public void The_proof_refuses_an_open_part_of_a_change(string text, bool holds) =>
        (FigureValue.Fault(text, new Saying(Manner.Cell), StatedFigure.Of(Derive.Contribution("part", Amount(5), Amount(24))!),
            FigureValue.NoScale) is null).ShouldBe(holds);

    private static Figure Amount(decimal millions) => Make.Money(millions * Million, unit: "EUR", resolution: Million / 10);

    private static Figure OnShare(decimal value, string? role)
    {
        var figure = Make.Of(Measure.PerShare, value, 0.01m, "EUR/share");
        return figure with { Concept = figure.Concept with { Role = role is null ? null : RoleCatalogue.Find(role) } };
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
