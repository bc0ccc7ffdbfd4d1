using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;

namespace QifuReports.Briefings.Figures;

/// <summary>The stated facts that a briefing rests on.</summary>
public static class FactsBehind
{
    /// <summary>
    /// Those that the figures state or are derived from, through every step of the derivation, and those that the checks compared. By
    /// identity, not by value: two filings that state the same are two facts.
    /// </summary>
    public static IReadOnlySet<Fact> Of(IReadOnlyList<Figure> figures, CheckReport report)
    {
        var facts = Behind(figures);
        foreach (var finding in report.Findings)
            foreach (var fact in finding.Facts) facts.Add(fact);
        return facts;
    }

    /// <summary>The same without what the checks alone compared.</summary>
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
