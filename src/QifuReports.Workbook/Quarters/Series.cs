using QifuReports.Workbook.Formulas;

namespace QifuReports.Workbook.Quarters;

/// <summary>A row of the sheet of quarters: one figure in every period.</summary>
/// <param name="Key">The figure.</param>
/// <param name="Concept">Its concept.</param>
/// <param name="Scale">The scale of the row: that of the company's statements for money, otherwise that of the first stated figure.</param>
/// <param name="Values">The figure in each period of the grid, filed or derived; null where it is not known.</param>
internal sealed record Series(SeriesKey Key, Concept Concept, decimal Scale, IReadOnlyList<KnownFigure?> Values)
{
    /// <summary>The same over the twelve months that end with each period; empty for a figure that does not add up over time.</summary>
    public IReadOnlyList<KnownFigure?> Trailing { get; init; } = [];

    /// <summary>Whether the figure is a percentage, whose change is in percentage points.</summary>
    public bool IsPercent => Key.Unit == "percent";

    /// <summary>Whether the figure is a share of two others, by which it is derived.</summary>
    public bool IsQuotient => Concept.Quotient is not null;

    /// <summary>The name with that of its members.</summary>
    public string Name => Key.Members.IsNone ? Concept.Name : Concept.Name + ", " + Key.Members.Names;

    /// <summary>The unit in words.</summary>
    public string Unit => UnitWords.Of(Key.Unit, Scale);

    /// <summary>The decimals of the finest of its filed numbers in the scale of the row; 0 for whole numbers.</summary>
    public int Decimals
    {
        get
        {
            var decimals = 0;
            foreach (var value in Values)
                if (value is not null and not DerivedFigure { Formula: DerivationFormula.Quotient })
                    foreach (var fact in value.FiledTerms) decimals = Math.Max(decimals, Formulas.Decimals.Of(fact, Scale));
            return decimals;
        }
    }

    /// <summary>How its numbers are shown: with the decimals of the finest of them, at most two; a percentage with one at least.</summary>
    public NumberFormat Format => UnitWords.FormatOf(Key.Unit, Math.Clamp(Decimals, IsPercent ? 1 : 0, 2));

    /// <summary>
    /// A value in the scale of the row, as the sheet shows it; null where it is not known. A quotient is rounded as there.
    /// </summary>
    public decimal? Shown(IReadOnlyList<KnownFigure?> values, int index) => values[index] switch
    {
        null => null,
        DerivedFigure { Formula: DerivationFormula.Quotient } quotient => Rounding.At(quotient.Value, Formulas.Decimals.OfQuotient),
        var value => value.Value / Scale,
    };
}
