using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// A change has one home for its words, wherever it stands: no percentage of a tiny base, and no sign before what is rounded to nil.
/// </summary>
public class GrowthTextTests
{
    private static Figure Growth(decimal percent) =>
        Make.Of(Measure.Growth, percent, 0, "percent") with { Interval = Interval.Exactly(percent) };

    // A growth of two amounts that are rounded: its last digit may be another.
    private static Figure Open(decimal percent)
    {
        var amount = Make.Of(Measure.Money, 100m, 1, "EUR");
        return Growth(percent) with { Interval = new Interval(percent - 0.2m, percent + 0.2m),
            Origin = new FigureOrigin.Derived(Formula.Growth, [amount, amount]) };
    }

    [Theory]
    [InlineData(3.3, "3.3%", "3.3%", "+3.3%", "up 3.3%", "rise of 3.3%")]
    [InlineData(-16.9, "(16.9%)", "(16.9%)", "\u221216.9%", "down 16.9%", "fall of 16.9%")]
    [InlineData(199.9, "199.9%", "199.9%", "+199.9%", "up 199.9%", "rise of 199.9%")]
    [InlineData(422.2, "fivefold", "422.2%", "fivefold", "fivefold", "fivefold rise")]
    [InlineData(900, "tenfold", "900.0%", "tenfold", "tenfold", "tenfold rise")]
    [InlineData(900.1, "tenfold", "n.m.", "tenfold", "tenfold", "tenfold rise")]
    [InlineData(89100, "more than tenfold", "n.m.", "more than tenfold", "more than tenfold", "more than tenfold rise")]
    public void It_is_said_the_same_everywhere(double percent, string table, string narrow, string card, string move, string noun)
    {
        var growth = Growth((decimal)percent);
        Plain(GrowthText.InTable(growth).Text).ShouldBe(table);
        Plain(GrowthText.InTable(growth, isNarrow: true).Text).ShouldBe(narrow);
        Plain(GrowthText.WithSign(growth).Text).ShouldBe(card);
        Plain(GrowthText.AsMove(growth).Text).ShouldBe(move);
        var (text, _, behind) = GrowthText.AsNoun(growth);
        Plain(text + behind).ShouldBe(noun);
    }

    [Fact]
    public void What_is_open_and_near_nil_is_no_rate_in_a_table()
    {
        GrowthText.InTable(Open(0.04m)).ShouldBe(("c.\u00A0nil", null));
        GrowthText.InTable(Open(-0.04m)).ShouldBe(("c.\u00A0nil", null));
        Plain(GrowthText.InTable(Growth(0.04m)).Text).ShouldBe("0.0%");
        Plain(GrowthText.InTable(Open(0.05m)).Text).ShouldBe("c. 0.1%");
    }

    [Theory]
    [InlineData(3.3)]
    [InlineData(-16.9)]
    [InlineData(422.2)]
    [InlineData(89100)]
    public void The_proof_reads_each_back_in_its_manner(double percent)
    {
        var growth = Growth((decimal)percent);
        foreach (var (text, manner) in ((string, Manner?)[])[GrowthText.InTable(growth), GrowthText.InTable(growth, isNarrow: true),
            GrowthText.WithSign(growth), GrowthText.AsMove(growth), GrowthText.Alone(growth)])
            if (manner is { } how)
                FigureValue.Fault(text, new Saying(how), StatedFigure.Of(growth), FigureValue.NoScale).ShouldBeNull(text);
            else text.ShouldBe(FigureFormat.NotMeaningful);
    }

    [Theory]
    [InlineData(12_300_000, 1, "+12.3")]
    [InlineData(-4_000_000, 1, "\u22124.0")]
    [InlineData(-4_000_000, -1, "+4.0")]
    [InlineData(-50_000, 1, "\u22120.1")]
    [InlineData(-49_000, 1, "0.0")]
    [InlineData(49_000, 1, "0.0")]
    [InlineData(49_000, -1, "0.0")]
    [InlineData(0, 1, "0.0")]
    public void A_step_that_rounds_to_nil_has_no_sign(int value, int weight, string said)
    {
        var figure = Make.Money(value);
        var text = FigureFormat.Effect(figure, weight * figure.Value);
        text.ShouldBe(said);
        FigureValue.Fault(text, new Saying(weight < 0 ? Manner.Reversed : Manner.Effect), StatedFigure.Of(figure), 6).ShouldBeNull();
    }

    [Fact]
    public void An_amount_per_share_that_rounds_to_nil_has_no_sign()
    {
        FigureFormat.Signed(Make.Of(Measure.PerShare, -0.004m, 0, "RMB/share")).ShouldBe("RMB\u00A00.00");
        FigureFormat.Signed(Make.Of(Measure.PerShare, -0.006m, 0, "RMB/share")).ShouldBe("\u2212RMB\u00A00.01");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
