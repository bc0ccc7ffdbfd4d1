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
            "sum" or "remainder" or "sub-period" when !IsOfKey(figure) => $"{subject}: {LastOf(figure.Name)}",
            _ => subject,
        };
    }

    /// <summary>The basis of the fact, or of the first fact that the figure is derived from; null if there is none.</summary>
    public static Basis? BasisOf(Figure figure)
    {
        for (var at = figure; ; )
        {
            if (at.Origin is FigureOrigin.Reported { Fact.Key.Basis: var basis }) return basis;
            if (at.Origin is not FigureOrigin.Derived { Inputs: { Count: > 0 } inputs }) return null;
            at = inputs[0];
        }
    }

    // Whether the figure has the name of its concept, period and unit, and no name of its own.
    private static bool IsOfKey(Figure figure) => BasisOf(figure) is { } basis
        && figure.Name == Figure.NameOf(new FactKey(figure.Concept.Id, figure.Period, figure.Unit, basis) { Members = figure.Members });

    // The last part of a name in words: 2023Q3/net-income/effect-of-other-lines is the effect of other lines.
    private static string LastOf(string name) => name[(name.LastIndexOf('/') + 1)..].Replace('-', ' ');

    private static string Subject(Figure figure, Basis usual)
    {
        var name = figure.Concept.Name + Parts(figure);
        return BasisOf(figure) is { } basis && basis != usual ? $"{name}, {WordsOf(basis)}" : name;
    }

    /// <summary>
    /// <c>IFRS</c>; of an adjustment between two bases what it is for, as the data call it: <c>adjustment (financial guarantee)</c>.
    /// </summary>
    public static string WordsOf(Basis basis) =>
        basis.IsAdjustment ? $"adjustment ({LastOf(basis.Code.Replace(':', '/'))})" : basis.Name;

    private static string Parts(Figure figure) => figure.Members.IsNone ? "" : ", " + figure.Members.Names;

    // The figure that a change is counted from: its period if that alone differs, otherwise its name too.
    private static string Other(Figure figure, Figure current, Figure from, Basis usual)
    {
        var period = PeriodWords.InText(from.Period);
        return from.Concept.Id == current.Concept.Id && BasisOf(from) == BasisOf(current) && figure.Concept.Id == from.Concept.Id
            ? period : $"{NameText.InText(Subject(from, usual))}, {period}";
    }
}
