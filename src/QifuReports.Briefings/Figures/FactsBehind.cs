using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.Figures;

/// <summary>Finds the stated facts that a briefing uses.</summary>
public static class FactsBehind
{
    /// <summary>
    /// The facts that the figures state or are derived from, through all steps of derivation, and the facts that the checks compared. Facts
    /// differ by identity, not by value: the same number stated in two filings counts as two facts.
    /// </summary>
    public static IReadOnlySet<Fact> Of(IReadOnlyList<Figure> figures, CheckReport report)
    {
        var facts = Behind(figures);
        foreach (var finding in report.Findings)
            foreach (var fact in finding.Facts) facts.Add(fact);
        return facts;
    }

    /// <summary>The facts that the figures state or are derived from, without the facts that only the checks compared.</summary>
    public static IReadOnlySet<Fact> Of(IReadOnlyList<Figure> figures) => Behind(figures);

    private static HashSet<Fact> Behind(IReadOnlyList<Figure> figures)
    {
        var facts = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        foreach (var figure in figures) Add(figure, facts);
        return facts;
    }

    private static void Add(Figure figure, HashSet<Fact> facts)
    {
        switch (figure.Origin)
        {
            case FigureOrigin.Reported reported:
                facts.Add(reported.Fact);
                break;
            case FigureOrigin.Derived derived:
                foreach (var input in derived.Inputs) Add(input, facts);
                break;
        }
    }
}
