namespace QifuReports.Ledger.Waivers;

/// <summary>Finds the basis for a figure of a waiver that names no basis: the basis of the filing that states the figure.</summary>
internal static class WaiverBasis
{
    /// <summary>The placeholder for a basis that must still be found.</summary>
    public static Basis OfTheFiling { get; } = new("");

    /// <summary>
    /// Returns the waivers with every basis found: the basis of the oldest filing that states the figure under its own basis. If no filing
    /// does, the basis of the oldest filing.
    /// </summary>
    public static IReadOnlyList<Waiver> Find(IReadOnlyList<Filing> filings, FactTable facts, IReadOnlyList<Waiver> waivers)
    {
        var found = new Waiver[waivers.Count];
        for (var w = 0; w < found.Length; w++)
        {
            var figures = new FactKey[waivers[w].Figures.Count];
            for (var i = 0; i < figures.Length; i++) figures[i] = Find(filings, facts, waivers[w].Figures[i]);
            found[w] = waivers[w] with { Figures = figures };
        }
        return found;
    }

    private static FactKey Find(IReadOnlyList<Filing> filings, FactTable facts, FactKey figure)
    {
        if (!figure.Basis.Equals(OfTheFiling) || filings.Count == 0) return figure;
        foreach (var filing in filings)
        {
            var key = figure with { Basis = filing.Basis };
            foreach (var fact in facts.Of(key) ?? [])
                if (fact.Source.FilingId == filing.Id) return key;
        }
        return figure with { Basis = filings[0].Basis };
    }
}
