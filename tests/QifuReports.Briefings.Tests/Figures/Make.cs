using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>Figures for tests, as if a filing stated them.</summary>
internal static class Make
{
    public static Period Quarter { get; } = Period.Quarter(2023, 3);

    public static Figure Of(Measure measure, decimal value, decimal resolution, string unit = "RMB", string concept = "thing",
        Period? period = null, bool isNil = false)
    {
        var (type, kind) = measure switch
        {
            Measure.Money => (PeriodType.Flow, UnitKind.Money),
            Measure.PerShare => (PeriodType.PerShare, UnitKind.MoneyPerShare),
            Measure.PerAds => (PeriodType.PerShare, UnitKind.MoneyPerAds),
            Measure.Shares => (PeriodType.Average, UnitKind.Shares),
            Measure.Ads => (PeriodType.Average, UnitKind.Ads),
            Measure.Percent => (PeriodType.Ratio, UnitKind.Percent),
            Measure.Count => (PeriodType.Count, UnitKind.Count),
            Measure.Months => (PeriodType.Average, UnitKind.Months),
            _ => (PeriodType.Ratio, UnitKind.Percent),
        };
        var key = new FactKey(new ConceptId(concept), period ?? Quarter, unit, Basis.UsGaap);
        var fact =
            new Fact(key, value, value, 1, resolution, isNil, new Source("filing", "statement", concept, 1, "column", new Place("test")));
        return new Figure(Figure.NameOf(key), new Concept(key.Concept, concept, type, kind, []), key.Period, unit, measure, value,
            resolution, new FigureOrigin.Reported(fact));
    }

    /// <summary>Money in thousands.</summary>
    public static Figure Money(decimal value, Period? period = null, string unit = "RMB", decimal resolution = 1000,
        string concept = "thing") =>
        Of(Measure.Money, value, resolution, unit, concept, period);
}
