using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>Asks the proof of one text. An underscore in the text stands for the space that does not break.</summary>
internal static class FigureRules
{
    public const int None = FigureValue.NoScale, Thousands = 3, Millions = 6;

    public static readonly Period Quarter = Period.Quarter(2023, 3);

    /// <summary>What is wrong with the text; null for nothing.</summary>
    public static string? Fault(string text, Manner manner, in StatedFigure figure, int heading = None, int decimals = Saying.Usual) =>
        FigureValue.Fault(text.Replace('_', '\u00A0'), new Saying(manner, decimals), figure, heading);

    public static StatedFigure Of(Measure measure, string unit, decimal value, decimal resolution) =>
        new(measure, unit, value, resolution, Quarter);

    public static StatedFigure Money(decimal value, decimal resolution = 1000, string unit = "EUR") =>
        Of(Measure.Money, unit, value, resolution);

    public static StatedFigure Count(decimal value, decimal resolution = 1) => Of(Measure.Count, "count", value, resolution);
}
