using QifuReports.Ledger.Drafts;

namespace QifuReports.Ledger.Tracing;

/// <summary>Finds the draft marks that concern a part of the data.</summary>
public static class DraftsInUse
{
    /// <summary>
    /// The draft marks of the issuer, of the concepts in lines of the given filings, and of those filings, in this order; each mark once.
    /// If the book has no draft marks, returns an empty list without searching.
    /// </summary>
    public static IReadOnlyList<DraftMark> Of(LedgerBook book, IEnumerable<Filing> filings)
    {
        if (book.Drafts.Count == 0) return [];
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var filing in filings) used.Add(filing.Id);
        var marks = new List<DraftMark>(book.Issuer.Drafts);
        foreach (var concept in book.Taxonomy.Concepts)
            if (concept.Draft is { } mark && IsIn(book, used, concept.Id)) marks.Add(mark);
        foreach (var filing in book.Filings)
            if (used.Contains(filing.Id)) marks.AddRange(filing.Drafts);
        return marks;
    }

    /// <summary>The draft marks of the stated figures that a figure is or is derived from; each once, in the order of the terms.</summary>
    public static IReadOnlyList<DraftMark> Of(KnownFigure figure)
    {
        var marks = new List<DraftMark>();
        foreach (var fact in figure.FiledTerms)
            if (fact.Draft is { } mark && !marks.Contains(mark)) marks.Add(mark);
        return marks;
    }

    private static bool IsIn(LedgerBook book, HashSet<string> filings, Taxonomy.ConceptId concept)
    {
        foreach (var filing in book.Filings)
            if (filings.Contains(filing.Id))
                foreach (var statement in filing.Statements)
                    foreach (var line in statement.Lines)
                        if (line.Concept is { } id && id.Equals(concept)) return true;
        return false;
    }
}
