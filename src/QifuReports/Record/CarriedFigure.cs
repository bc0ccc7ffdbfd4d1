using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.App.Record;

/// <summary>A figure, as the attached file of a briefing records it.</summary>
/// <param name="Name">A name that is unique in the briefing.</param>
/// <param name="Measure">The word for what the value measures, e.g. "money" or "per-share".</param>
/// <param name="Unit">The unit of an amount, for instance EUR, EUR/share or EUR/ads; empty for other figures.</param>
/// <param name="Resolution">For a derived figure, one unit of its last known digit; 0 for none.</param>
/// <param name="Fact">The id of the fact that states the figure; null for a derived figure.</param>
/// <param name="Formula">The code of the formula of a derived figure; empty for a stated figure.</param>
/// <param name="Value">The value, if the formula does not determine the signs of its terms; otherwise null.</param>
/// <param name="Of">The numbers of the figures that the formula uses, counted from 1.</param>
internal sealed record CarriedFigure(string Name, string Measure, string Unit, decimal Resolution, string? Fact, string Formula,
    decimal? Value, IReadOnlyList<int> Of)
{
    /// <summary>The currency symbol that is written before an amount in place of the currency code; empty if the code is written.</summary>
    public string Symbol { get; init; } = "";
}

/// <summary>How figures are written on the pages, as the attached file of a briefing records it.</summary>
/// <param name="Saying">How sign, unit and scale are written, and the number of decimals.</param>
/// <param name="Power">The scale in the heading of the table or chart, as a power of ten (6 for millions);
/// <see cref="FigureValue.NoScale"/> if there is none.</param>
internal sealed record CarriedWay(Saying Saying, int Power);

/// <summary>A page, as the attached file of a briefing records it.</summary>
/// <param name="Text">The fingerprint of the page's text.</param>
/// <param name="Figures">Four numbers for each figure on the page: the count of characters from the end of the previous figure (or the
/// start of the page), the count of its own characters, its number, and the number of its <see cref="CarriedWay"/>.</param>
internal sealed record CarriedPage(string Text, IReadOnlyList<int> Figures);
