using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds a doubt to a new line if earlier filings have a line with the same name in the same statement, but this document elsewhere states
/// other figures for that earlier line in all common periods (two or more). One of the two lines may have a wrong concept or figures.
/// </summary>
internal sealed class OtherFigures
{
    private readonly Dictionary<(string Statement, string Caption), HashSet<ConceptId>> _known = [];
    private readonly TaxonomyBook _taxonomy;

    public OtherFigures(LedgerBook? book, TaxonomyBook taxonomy)
    {
        _taxonomy = taxonomy;
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                {
                    if (line.Concept is not { } concept) continue;
                    var key = (statement.Id, CaptionLikeness.Key(line.Name));
                    if (!_known.TryGetValue(key, out var concepts)) _known.Add(key, concepts = []);
                    concepts.Add(concept);
                }
    }

    /// <summary>The same matches, with doubts added where needed.</summary>
    public IReadOnlyList<ConceptMatch?> Marked(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches, NewConcepts fresh)
    {
        if (_known.Count == 0) return matches;
        var marked = matches.ToArray();
        for (var i = 0; i < marked.Length; i++)
            if (marked[i] is { Rule: MatchRule.New, Doubt.Length: 0 } match
                && _known.TryGetValue((plan.BaseId, CaptionLikeness.Key(CaptionMark.Without(plan.Table.Rows[i].Caption))), out var known)
                && known.Count == 1
                && known.Single() is var before && marked.All(m => m?.Concept != before) && fresh.Contradicts(before, plan, i))
                marked[i] = match with { Doubt =
                    $"earlier filings have it as \"{_taxonomy.Find(before)?.Name ?? before.Value}\", of which this document states " +
                        $"other figures" };
        return marked;
    }
}
