using System.Globalization;
using FsCheck.Xunit;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Laws;

/// <summary>
/// Four quarters are known to the test, and some spans of them to the book: what the book derives is what the quarters make.
/// </summary>
public class DerivationLawTests
{
    private static readonly string[] Spans = ["2023Q1", "2023Q2", "2023Q3", "2023Q4", "2023H1", "2023H2", "2023-9M", "2023FY"];
    private static readonly int[] Scales = [1, 1_000, 1_000_000];

    [Property]
    public void Every_way_to_a_span_gives_the_same_amount(int first, int second, int third, int fourth, byte stated)
    {
        var quarters = (long[])[first, second, third, fourth];
        var book = Book(quarters, stated, [.. Spans.Select(_ => 1)]);
        for (var i = 0; i < Spans.Length; i++)
        {
            var key = Key(Spans[i]);
            foreach (var derived in book.Derivations(key))
            {
                derived.Value.ShouldBe(Sum(quarters, i));
                derived.Width.ShouldBe(derived.Inputs.Count);
            }
            if (book.Find(key) is KnownFigure figure) figure.Value.ShouldBe(Sum(quarters, i));
            else IsStated(stated, i).ShouldBeFalse();
        }
    }

    // With the first quarter and the three spans from the start of the year every other quarter follows.
    [Property]
    public void The_quarters_that_are_derived_add_up_to_the_year(int first, int second, int third, int fourth)
    {
        var quarters = (long[])[first, second, third, fourth];
        var book = Book(quarters, 0b1101_0001, [.. Spans.Select(_ => 1_000)], times: 1_000);
        var sum = 0m;
        for (var i = 0; i < 4; i++)
        {
            var quarter = book.Find(Key(Spans[i])).ShouldBeAssignableTo<KnownFigure>()!;
            (quarter is DerivedFigure).ShouldBe(i > 0);
            sum += quarter.Value;
        }
        sum.ShouldBe(((FiledFigure)book.Find(Key("2023FY"))).Value);
        book.TrailingTwelveMonths(new ConceptId("a"), Key("2023Q4").Period, "RMB", Basis.UsGaap)
            .ShouldBeOfType<FiledFigure>().Value.ShouldBe(sum);
    }

    // Each span is rounded on its own, to units, thousands or millions: the interval of what is derived has the amount in it all the same.
    [Property]
    public void What_was_rounded_away_stays_within_the_interval(int first, int second, int third, int fourth, byte stated, ushort scales)
    {
        var quarters = (long[])[first, second, third, fourth];
        var book = Book(quarters, stated, [.. Spans.Select((_, i) => Scales[(scales >> (2 * i)) % 3])]);
        var known = 0;
        for (var i = 0; i < Spans.Length; i++)
            foreach (var derived in book.Derivations(Key(Spans[i])))
            {
                known++;
                derived.Low.ShouldBeLessThanOrEqualTo(Sum(quarters, i));
                derived.High.ShouldBeGreaterThanOrEqualTo(Sum(quarters, i));
                derived.Resolution.ShouldBe(derived.Inputs.Max(t => t.Figure.Resolution));
                derived.Width.ShouldBe(derived.Inputs.Sum(t => t.Figure.Resolution));
                if (book.Find(Key(Spans[i])) is FiledFigure filed) Agreements.Of(derived, filed).ShouldNotBe(Agreement.Differs);
            }
        if (stated == byte.MaxValue) known.ShouldBeGreaterThan(8);
    }

    [Property]
    public void A_quotient_of_rounded_amounts_has_the_quotient_in_its_interval(int top, uint bottom)
    {
        var (numerator, denominator) = ((decimal)top, (decimal)bottom + 1_000);
        var (rounded, below) = (Math.Round(numerator / 1_000, MidpointRounding.AwayFromZero),
            Math.Round(denominator / 1_000, MidpointRounding.AwayFromZero));
        var book = new DerivedBook(new BookBuilder().Concept("top").Concept("bottom")
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("top"), new ConceptId("bottom")) })
            .Table("a", "2023Q1 RMB 1000", $"top | {Text(rounded)}", $"bottom | {Text(below)}").Build());
        var margin = book.Find(Key("2023Q1") with { Concept = new ConceptId("margin"), Unit = "percent" }).ShouldBeOfType<DerivedFigure>();
        margin.Low.ShouldBeLessThanOrEqualTo(numerator / denominator * 100);
        margin.High.ShouldBeGreaterThanOrEqualTo(numerator / denominator * 100);
        margin.Resolution.ShouldBeGreaterThanOrEqualTo(margin.Width);
        margin.Value.ShouldBe(rounded / below * 100);
    }

    private static DerivedBook Book(long[] quarters, byte stated, int[] scales, int times = 1)
    {
        var builder = new BookBuilder().Concept("a");
        for (var i = 0; i < Spans.Length; i++)
            if (IsStated(stated, i)) builder.Table("t" + i.ToString(CultureInfo.InvariantCulture), $"{Spans[i]} RMB {scales[i]}",
                "a | " + Text(Math.Round(Sum(quarters, i) * times / (decimal)scales[i], MidpointRounding.AwayFromZero)));
        return new DerivedBook(builder.Build());
    }

    private static bool IsStated(byte stated, int span) => (stated >> span & 1) == 1;

    private static long Sum(long[] quarters, int span) => span switch
    {
        < 4 => quarters[span],
        4 => quarters[0] + quarters[1],
        5 => quarters[2] + quarters[3],
        6 => quarters[0] + quarters[1] + quarters[2],
        _ => quarters.Sum(),
    };

    private static string Text(decimal value) => value < 0 ? string.Create(CultureInfo.InvariantCulture, $"({-value})")
        : value.ToString(CultureInfo.InvariantCulture);

    private static FactKey Key(string period) => Restating.Brinmoor.Key("a", period);
}
