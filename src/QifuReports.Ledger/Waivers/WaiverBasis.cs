using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Waivers;

/// <summary>Finds the basis for a figure of a waiver that names none: the basis of the filing that states the figure.</summary>
internal static class WaiverBasis
{
    /// <summary>The placeholder for a basis that is still to be found.</summary>
    public static Basis OfTheFiling { get; } = new("");

    /// <summary>
    /// The waivers with every basis found: the basis of the oldest filing that states the figure on its own basis. Where none does, the
    /// basis of the oldest filing.
    /// </summary>
    public static IReadOnlyList<Waiver> Find(LedgerBook book, IReadOnlyList<Waiver> waivers)
    {
        var found = new Waiver[waivers.Count];
        for (var w = 0; w < found.Length; w++)
        {
            var figures = new FactKey[waivers[w].Figures.Count];
            for (var i = 0; i < figures.Length; i++) figures[i] = Find(book, waivers[w].Figures[i]);
            found[w] = waivers[w] with { Figures = figures };
        }
        return found;
    }

    private static FactKey Find(LedgerBook book, FactKey figure)
    {
        if (!figure.Basis.Equals(OfTheFiling) || book.Filings.Count == 0) return figure;
        foreach (var filing in book.Filings)
        {
            var key = figure with { Basis = filing.Basis };
            foreach (var fact in book.Statements(key))
                if (fact.Source.FilingId == filing.Id) return key;
        }
        return figure with { Basis = book.Filings[0].Basis };
    }
}
