namespace QifuReports.Briefings.Proof.Reading;

/// <summary>What a text about a figure must agree with: the properties of the figure that matter for how it is written.</summary>
/// <param name="Measure">The kind of the value.</param>
/// <param name="Unit">The unit as in <see cref="Figure.Unit"/>.</param>
/// <param name="Value">The value in whole units; 32.4 for 32.4%.</param>
/// <param name="Resolution">One unit of the last known digit; 0 for a derived value, of which any number of decimals may be shown.</param>
/// <param name="Period">The span of time or the day that the figure is about.</param>
public readonly record struct StatedFigure(Measure Measure, string Unit, decimal Value, decimal Resolution, Period Period)
{
    /// <summary>The currency symbol of the issuer before an amount, without a space; empty if the code or <c>US$</c> is used.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>
    /// Whether the text must say that the last digit is uncertain. That is so for a rate or change derived from rounded amounts, if the two
    /// ends of its possible range round to different tenths.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>The properties of a figure that is written with its currency code.</summary>
    public static StatedFigure Of(Figure figure) => new(figure.Measure, figure.Unit, figure.Value, figure.Resolution, figure.Period)
    {
        IsOpen = figure is { Resolution: 0, Origin: FigureOrigin.Derived { Inputs: var of } }
            && Math.Round(figure.Low, 1, MidpointRounding.AwayFromZero) != Math.Round(figure.High, 1, MidpointRounding.AwayFromZero)
            && figure.Measure switch
            {
                Measure.Percent => figure.High - figure.Low >= 0.05m,
                // A dividend is exact because it was fixed by a decision; earnings per share are the rounded result of a division.
                Measure.Growth => of.Any(f => f.Concept.Role?.Id is not ("dividend-per-share" or "dividend-per-ads")),
                var measure => measure == Measure.Points,
            },
    };

    /// <summary>The properties of a figure of an issuer, which may have a symbol for its currency.</summary>
    public static StatedFigure Of(Figure figure, Issuer issuer) =>
        Of(figure) with { Symbol = FigureValue.IsCurrency(issuer.Currency, figure.Unit, true) ? issuer.CurrencySymbol : "" };
}
