using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Briefings.Composing;

/// <summary>Compares each growth rate that a filing states with the rate of its amounts. Within rounding, both must be equal.</summary>
public static class GrowthAgreement
{
    /// <summary>
    /// Adds a diagnostic for each growth rate of the period in the release that contradicts the amounts it is computed from, even within
    /// rounding. Waived rates are skipped; in a draft all rates are skipped.
    /// </summary>
    public static void Check(BriefingContext context, List<Diagnostic> diagnostics)
    {
        foreach (var concept in context.Ledger.Taxonomy.Concepts)
        {
            if (concept.GrowthOf is not { } of || context.Ledger.Taxonomy.Find(of) is not { } measured
                || context.Current(measured) is not { } figure) continue;
            if (context.Book.StatedGrowth(figure) is not { } stated || context.Base(figure, ComparedWith.YearBefore) is not { } @base)
                continue;
            if (Derive.Growth("", figure, @base, context.Book.Currency) is not { } growth) continue;
            if (stated.Interval.Meets(growth.Interval)) continue;
            if (context.Report.Findings.Any(f => f.Status == FindingStatus.Waived && f.Facts.Any(x => Figure.NameOf(x.Key) == stated.Name))
                || context.Options.Draft) continue;
            var place = stated.Origin is FigureOrigin.Reported r ? r.Fact.Source.Place : context.Release.Place;
            diagnostics.Add(new Diagnostic(BriefingCodes.GrowthDisagrees,
                $"{measured.Name} is stated to have grown by {FigureFormat.Size(stated)}; its amounts give {FigureFormat.Size(growth)}.",
                place, "Correct the data, or waive the check."));
        }
    }
}
