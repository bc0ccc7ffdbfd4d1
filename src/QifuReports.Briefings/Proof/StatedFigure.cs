using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Proof;

/// <summary>What a text is held against: a figure, as far as that matters to how it is written.</summary>
/// <param name="Measure">What its value counts.</param>
/// <param name="Unit">As in <see cref="Figure.Unit"/>.</param>
/// <param name="Value">In whole units; 32.4 for 32.4%.</param>
/// <param name="Resolution">One unit of the last digit that is known; 0 for a derived value that no decimals bound.</param>
/// <param name="Period">Its span or instant.</param>
public readonly record struct StatedFigure(Measure Measure, string Unit, decimal Value, decimal Resolution, Period Period)
{
    public static StatedFigure Of(Figure figure) => new(figure.Measure, figure.Unit, figure.Value, figure.Resolution, figure.Period);
}
