using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.App.Record;

/// <summary>A figure in the attached file of a briefing.</summary>
/// <param name="Name">A name that is unique in the briefing.</param>
/// <param name="Measure">The word for what the value measures.</param>
/// <param name="Unit">The currency of an amount, also of an amount for each share; empty for other figures.</param>
/// <param name="Resolution">For a derived figure, one unit of its last known digit; 0 for none.</param>
/// <param name="Fact">The id of the fact that states it; null for a derived figure.</param>
/// <param name="Formula">The code of its formula; empty for a stated figure.</param>
/// <param name="Value">The value where the formula leaves the signs open; otherwise null.</param>
/// <param name="Of">The numbers of the figures that the formula uses, counted from 1.</param>
internal sealed record CarriedFigure(string Name, string Measure, string Unit, decimal Resolution, string? Fact, string Formula,
    decimal? Value, IReadOnlyList<int> Of)
{
    /// <summary>The symbol that stands before an amount in place of the currency code; empty where the code stands there.</summary>
    public string Symbol { get; init; } = "";
}

/// <summary>A way of writing figures in the attached file of a briefing.</summary>
/// <param name="Saying">The manner and the number of decimals.</param>
/// <param name="Power">The power of ten of the heading; <see cref="FigureValue.NoScale"/> where there is none.</param>
internal sealed record CarriedWay(Saying Saying, int Power);

/// <summary>A page in the attached file of a briefing.</summary>
/// <param name="Text">The fingerprint of its text.</param>
/// <param name="Figures">Four numbers for each figure: the characters before it, its own characters, the number of the figure, and the
/// number of its way of writing.</param>
internal sealed record CarriedPage(string Text, IReadOnlyList<int> Figures);
