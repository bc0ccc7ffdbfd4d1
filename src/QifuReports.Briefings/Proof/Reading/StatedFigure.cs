using QifuReports.Briefings.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Proof.Reading;

/// <summary>What a text is held against: a figure, as far as that matters to how it is written.</summary>
/// <param name="Measure">What its value counts.</param>
/// <param name="Unit">As in <see cref="Figure.Unit"/>.</param>
/// <param name="Value">In whole units; 32.4 for 32.4%.</param>
/// <param name="Resolution">One unit of the last digit that is known; 0 for a derived value that no decimals bound.</param>
/// <param name="Period">Its span or instant.</param>
public readonly record struct StatedFigure(Measure Measure, string Unit, decimal Value, decimal Resolution, Period Period)
{
    /// <summary>The symbol of the issuer that stands before an amount, without a space; empty where the code of the currency does, or <c>US$</c>.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Whether a word has to say that its last digit is open: of a rate or a move that follows from rounded amounts, of which both ends of what they allow do not round to one tenth.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A figure that is written with the code of its currency.</summary>
    public static StatedFigure Of(Figure figure) => new(figure.Measure, figure.Unit, figure.Value, figure.Resolution, figure.Period)
    {
        IsOpen = figure is { Resolution: 0, Origin: FigureOrigin.Derived { Inputs: var of } } && Math.Round(figure.Low, 1, MidpointRounding.AwayFromZero) != Math.Round(figure.High, 1, MidpointRounding.AwayFromZero)
            && figure.Measure switch
            {
                Measure.Percent => figure.High - figure.Low >= 0.05m,
                // A dividend is what is resolved; earnings are what is left of a division.
                Measure.Growth => of.Any(f => f.Concept.Role?.Id is not ("dividend-per-share" or "dividend-per-ads")),
                var measure => measure == Measure.Points,
            },
    };

    /// <summary>A figure of an issuer, who may have a symbol for the currency.</summary>
    public static StatedFigure Of(Figure figure, Issuer issuer) => Of(figure) with { Symbol = FigureValue.IsCurrency(issuer.Currency, figure.Unit, true) ? issuer.CurrencySymbol : "" };
}
