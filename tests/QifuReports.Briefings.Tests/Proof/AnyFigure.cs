using FsCheck;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Tests.Figures;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// Figures of any value, unit and precision, each out of a handful of numbers, so that a law that fails is told with small ones.
/// </summary>
internal static class AnyFigure
{
    private static readonly (Measure Measure, string[] Units, decimal[] Resolutions)[] Kinds =
    [
        (Measure.Money, ["EUR", "USD", "RMB", "CHF"], [0m, 1m, 1000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m]),
        (Measure.PerShare, ["EUR/share", "USD/share"], [0m, 0.0001m, 0.001m, 0.01m, 0.1m, 1m]),
        (Measure.PerAds, ["EUR/ads", "USD/ads"], [0m, 0.01m]),
        (Measure.Shares, ["shares"], [1m, 1000m, 10_000m, 100_000m, 100_000_000m]),
        (Measure.Ads, ["ads"], [1m, 10_000m]),
        (Measure.Percent, ["percent"], [0m, 0.001m, 0.01m, 0.1m, 1m]),
        (Measure.Count, ["count"], [1m, 10_000m, 100_000m]),
        (Measure.Months, ["months"], [0.01m, 0.1m, 1m]),
        (Measure.Rate, ["rate"], [0m, 0.0001m]),
        (Measure.Growth, ["percent"], [0m, 0.01m]),
        (Measure.Points, ["points"], [0m, 0.01m]),
    ];

    private static readonly string[] Symbols = ["", "\u20AC", "kr"];

    /// <summary>One of all of them.</summary>
    /// <param name="digits">Of its value, in units of its resolution.</param>
    /// <param name="kind">Chooses what it counts, its unit, its resolution and the symbol of the issuer.</param>
    public static Figure Of(DoNotSize<int> digits, DoNotSize<uint> kind)
    {
        var rest = kind.Item;
        int Next(int count)
        {
            var next = (int)(rest % (uint)count);
            rest /= (uint)count;
            return next;
        }
        var (measure, units, resolutions) = Kinds[Next(Kinds.Length)];
        var (unit, resolution, symbol) = (units[Next(units.Length)], resolutions[Next(resolutions.Length)], Symbols[Next(Symbols.Length)]);
        // Half of them are small, so that the edges near nil are met.
        var value = (Next(2) == 0 ? digits.Item % 5000 : digits.Item) * (resolution == 0 ? 0.001m : resolution);
        // The issuer has a symbol for one currency at most.
        return Make.Of(measure, value, resolution, unit) with { Symbol = unit.StartsWith("EUR", StringComparison.Ordinal) ? symbol : "" };
    }

    /// <summary>Every manner in which it may be written, with the text, and the heading that has to stand over it.</summary>
    public static IEnumerable<(Manner Manner, string Text, int Heading)> Written(Figure figure)
    {
        const int None = FigureRules.None;
        yield return (Manner.Prose, FigureFormat.Prose(figure), None);
        yield return (Manner.Size, FigureFormat.Size(figure), None);
        yield return (Manner.Signed, FigureFormat.Signed(figure), None);
        if (figure.Value < 0) yield return (Manner.Prose, FigureFormat.Loss(figure), None);
        if (figure.Value != 0)
        {
            foreach (var words in Enum.GetValues<MoveWords>()) yield return (Manner.Move, FigureFormat.Move(figure, words), None);
            yield return (Manner.Cost, figure.Value > 0 ? FigureFormat.Contrary(figure, "an income of")
                : FigureFormat.Natural(figure, "a cost of"), None);
            yield return (Manner.Charge, figure.Value < 0 ? FigureFormat.Contrary(figure, "a credit of")
                : FigureFormat.Natural(figure, "an expense of"), None);
        }
        foreach (var (scale, power) in ((TableScale, int)[])[(TableScale.Millions, 6), (TableScale.Thousands, 3)])
        {
            var inTable = figure with { InTables = scale };
            yield return (Manner.Cell, FigureFormat.Cell(inTable), power);
            if (figure.Measure != Measure.Money) continue;
            yield return (Manner.CostCell, FigureFormat.Cell(inTable with { Value = -figure.Value }), power);
            yield return (Manner.Effect, FigureFormat.Effect(inTable, figure.Value), power);
            yield return (Manner.Reversed, FigureFormat.Effect(inTable, -figure.Value), power);
        }
        if (figure.Measure is Measure.Shares or Measure.Ads && figure.Value >= 0) yield return (Manner.Units,
            FigureFormat.InUnits(figure), None);
    }
}
