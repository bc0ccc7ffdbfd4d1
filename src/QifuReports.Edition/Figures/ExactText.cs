using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Edition.Figures;

/// <summary>Writes the value of a figure with all its digits, as <see cref="FigureText"/> writes the figures of the ledger.</summary>
internal static class ExactText
{
    // A growth rate or a share may have endless decimals: this many are shown.
    private const decimal OfRate = 0.0001m;

    /// <summary>The exact value, the range of its true values (empty if none), and the unit with its scale.</summary>
    public static (string Value, string Between, string Unit) Of(Figure figure)
    {
        KnownFigure known = figure.Origin is FigureOrigin.Reported { Fact: var fact } && !RatioUnits.Is(fact.Key.Unit)
            ? new FiledFigure(fact) : Computed(figure);
        var value = FigureText.Of(known);
        if (figure.Origin is FigureOrigin.Reported { Fact: var stated } && Qualified(stated) is { Length: > 0 } word)
            value = $"{word} {value}";
        return (value, known.Width == 0 ? "" : FigureText.Between(known), UnitOf(known));
    }

    /// <summary>The value of a fact as filed, with the word that qualifies it.</summary>
    public static string Of(Fact fact)
    {
        var value = FigureText.Of(new FiledFigure(fact));
        return Qualified(fact) is { Length: > 0 } word ? $"{word} {value}" : value;
    }

    // about, over, up to; empty for a plain number.
    private static string Qualified(Fact fact) => fact.Qualifier switch
    {
        Qualifier.About => "about",
        Qualifier.Over => "over",
        Qualifier.UpTo => "up to",
        _ => "",
    };

    private static Known Computed(Figure figure)
    {
        var (scale, coarsest) = (1m, 0m);
        Coarsest(figure, figure.Unit, ref scale, ref coarsest);
        var resolution = figure.Resolution > 0 ? figure.Resolution : coarsest > 0 ? coarsest : OfRate;
        if (figure.Measure is Measure.Percent or Measure.Growth or Measure.Points && figure.Resolution == 0) resolution = OfRate;
        return new Known(figure, scale, resolution);
    }

    // The scale and the resolution of the coarsest fact with the unit of the figure; unchanged if none of them has it.
    private static void Coarsest(Figure figure, string unit, ref decimal scale, ref decimal resolution)
    {
        if (figure.Origin is FigureOrigin.Reported { Fact: var fact })
        {
            if (fact.Key.Unit != unit || fact.Resolution <= resolution) return;
            (scale, resolution) = (fact.Scale, fact.Resolution);
        }
        else if (figure.Origin is FigureOrigin.Derived derived)
        {
            foreach (var input in derived.Inputs) Coarsest(input, unit, ref scale, ref resolution);
        }
    }

    private static string UnitOf(KnownFigure known)
    {
        var scale = ScaleWords.Of(known.Scale);
        var unit = RatioUnits.Counted(known.Unit);
        switch (unit)
        {
            case "points": return "percentage points";
            case "percent" or "months" or "rate": return unit;
            case "count": return scale.Length == 0 ? "number" : scale;
            case "shares": return scale.Length == 0 ? "shares" : scale + " shares";
            case "ads": return scale.Length == 0 ? "ADSs" : scale + " ADSs";
        }
        if (unit.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash)
            return unit[..slash] + (unit.EndsWith("/ads", StringComparison.Ordinal) ? " per ADS" : " per share");
        return scale.Length == 0 ? unit : $"{unit} {scale}";
    }

    // A figure of the briefing as the ledger writes its own.
    private sealed record Known(Figure Of, decimal Shown, decimal Last) : KnownFigure(
        Of.Concept.Id, Of.Period.ToString(), Of.Period.Start, Of.Period.End, Of.Unit, Shown, FigureTitle.BasisOf(Of) ?? Basis.UsGaap,
        Of.Members, Of.Value, Of.Interval, Last)
    {
        public override IReadOnlyList<Fact> FiledTerms => [];
    }
}
