using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Formulas;

/// <summary>The formula of a figure that is filed, or that is derived by adding and subtracting filed spans.</summary>
internal static class SpanFormula
{
    /// <summary>The cell of a figure in a scale: a link for a filed figure, a formula over the filed spans for a derived one.</summary>
    /// <param name="figure">A filed figure, or a derived one that is no quotient.</param>
    /// <param name="scale">The scale of the cell, a power of ten.</param>
    /// <param name="places">The places of the filed figures.</param>
    /// <param name="here">The sheet of the cell.</param>
    /// <param name="format">How its number is shown.</param>
    public static Cell Of(KnownFigure figure, decimal scale, FactPlaces places, SheetName here, NumberFormat format)
    {
        if (figure is FiledFigure { Fact: var filed })
            return new Cell.Formula(Link(filed, scale, places, here), filed.Value / scale, new CellStyle(CellRole.Link, format));
        var (text, digits, isWhole) = (new StringBuilder(), 0, true);
        foreach (var term in ((DerivedFigure)figure).Inputs)
        {
            var fact = ((FiledFigure)term.Figure).Fact;
            text.Append(term.Role == TermRole.Subtracted ? "-" : text.Length == 0 ? "" : "+")
                .Append(FactPlaces.Times(places.Of(fact).From(here), fact.Scale / scale));
            digits = Math.Max(digits, Decimals.Of(fact, scale));
            isWhole &= fact.Stated.Scale == 0;
        }
        var formula = isWhole ? text.ToString() : string.Create(CultureInfo.InvariantCulture, $"ROUND({text},{digits})");
        return new Cell.Formula(formula, figure.Value / scale, new CellStyle(CellRole.Formula, format));
    }

    /// <summary>A filed figure in a scale, as a formula writes it: its cell, times a factor where the scales differ.</summary>
    public static string Link(Fact fact, decimal scale, FactPlaces places, SheetName here)
    {
        var factor = fact.Scale / scale;
        var text = FactPlaces.Times(places.Of(fact).From(here), factor);
        if (factor == 1 || fact.Stated.Scale == 0 && factor > 1) return text;
        return string.Create(CultureInfo.InvariantCulture, $"ROUND({text},{Decimals.Of(fact, scale)})");
    }
}
