using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;

namespace QifuReports.App.Record;

/// <summary>A figure as a briefing carries it.</summary>
/// <param name="Name">Unique in the briefing.</param>
/// <param name="Measure">What its value counts.</param>
/// <param name="Unit">The currency of an amount, and of one per share; empty for others.</param>
/// <param name="Resolution">Of a derived one: one unit of the last digit that is known; 0 for none.</param>
/// <param name="Fact">The id of the fact that states it; null for a derived one.</param>
/// <param name="Formula">The code of the formula that gives it; empty for a stated one.</param>
/// <param name="Value">Where the formula leaves signs open.</param>
/// <param name="Of">The figures that the formula is over, counted from 1.</param>
internal sealed record CarriedFigure(string Name, string Measure, string Unit, decimal Resolution, string? Fact, string Formula, decimal? Value, IReadOnlyList<int> Of)
{
    /// <summary>What stands before an amount in place of the code of its currency; empty for the code itself.</summary>
    public string Symbol { get; init; } = "";
}

/// <summary>A way of writing figures as a briefing carries it.</summary>
/// <param name="Saying">The manner and its decimals.</param>
/// <param name="Power">The power of ten of the heading; <see cref="FigureValue.NoScale"/> where there is none.</param>
internal sealed record CarriedWay(Saying Saying, int Power);

/// <summary>A page as a briefing carries it.</summary>
/// <param name="Text">The fingerprint of its text.</param>
/// <param name="Figures">Four numbers a figure: characters between, characters that state it, which figure, which way of writing.</param>
internal sealed record CarriedPage(string Text, IReadOnlyList<int> Figures);
