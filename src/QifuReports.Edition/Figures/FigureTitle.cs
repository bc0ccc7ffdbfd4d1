using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Facts;

namespace QifuReports.Edition.Figures;

/// <summary>Says in words what a figure is.</summary>
public static class FigureTitle
{
    /// <summary>
    /// <c>Total net revenue</c>, <c>Total net revenue, Europe</c>, <c>Net income, IFRS</c>, <c>Total net revenue: growth from third quarter
    /// of 2022</c>. The basis is named if it is not the usual one.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="usual">The basis of most figures of the document.</param>
    public static string Of(Figure figure, Basis usual)
    {
        var subject = Subject(figure, usual);
        if (figure.Origin is not FigureOrigin.Derived { Inputs: { Count: > 0 } inputs } derived) return subject;
        var last = inputs[^1];
        return derived.Formula.Code switch
        {
            "growth" or "implied-growth" => $"{subject}: growth from {Other(figure, inputs[0], last, usual)}",
            "difference" or "points" => $"{subject}: change from {Other(figure, inputs[0], last, usual)}",
            "quotient" when figure.Concept.UnitKind != UnitKind.Percent =>
                $"{subject}: in percent of {NameText.InText(last.Concept.Name)}{Parts(last)}",
            "contribution" => $"{subject}: contribution to the change of {NameText.InText(last.Concept.Name)}",
            "rate-effect" => $"{subject}: effect of the change of the rate",
            "tax-rate" or "cost-rate" => $"{subject}: in percent of {NameText.InText(last.Concept.Name)}",
            "midpoint" => $"{subject}: midpoint of the range",
            _ => subject,
        };
    }

    /// <summary>The basis of a figure: that of the fact, or of the first fact that the figure is derived from; null if there is none.</summary>
    public static Basis? BasisOf(Figure figure)
    {
        for (var at = figure; ; )
        {
            if (at.Origin is FigureOrigin.Reported { Fact.Key.Basis: var basis }) return basis;
            if (at.Origin is not FigureOrigin.Derived { Inputs: { Count: > 0 } inputs }) return null;
            at = inputs[0];
        }
    }

    private static string Subject(Figure figure, Basis usual)
    {
        var name = figure.Concept.Name + Parts(figure);
        return BasisOf(figure) is { } basis && basis != usual ? $"{name}, {basis.Name}" : name;
    }

    private static string Parts(Figure figure) => figure.Members.IsNone ? "" : ", " + figure.Members.Names;

    // The figure that a change is counted from: its period if that alone differs, otherwise its name too.
    private static string Other(Figure figure, Figure current, Figure from, Basis usual)
    {
        var period = PeriodWords.InText(from.Period);
        return from.Concept.Id == current.Concept.Id && BasisOf(from) == BasisOf(current) && figure.Concept.Id == from.Concept.Id
            ? period : $"{NameText.InText(Subject(from, usual))}, {period}";
    }
}
