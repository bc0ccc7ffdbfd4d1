namespace QifuReports.Import.Concepts;

/// <summary>
/// The concepts of captions in the company's earlier filings. A caption is searched for first in the same section of the same statement,
/// then in the whole statement, then in all statements.
/// </summary>
internal sealed class CaptionIndex
{
    private readonly List<(IReadOnlySet<string> Whole, IReadOnlySet<string> Part, ConceptId Concept)> _parts = [];
    private readonly Dictionary<string, List<ConceptId>> _bySection = new(StringComparer.Ordinal),
        _byStatement = new(StringComparer.Ordinal), _anywhere = new(StringComparer.Ordinal);

    public CaptionIndex(LedgerBook? book)
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
            {
                var (heading, outer) = ("", "");
                foreach (var line in statement.Lines)
                {
                    if (line.Concept is not { } concept)
                    {
                        (heading, outer) = (line.Caption, "");
                        continue;
                    }
                    // An indented line below a line with figures is one part of the sum that the upper line states.
                    if (line.Indent == 0) outer = line.Caption;
                    Add(statement.Id, line.Indent > 0 && outer.Length > 0 ? outer : heading, line.Caption, concept);
                    if (line.Indent > 0 && outer.Length > 0)
                        _parts.Add((CaptionLikeness.Words(outer), CaptionLikeness.Words(line.Caption), concept));
                }
            }
    }

    /// <summary>The concept of a caption; null where the caption has none or several.</summary>
    /// <param name="statement">The id of the statement, with or without the ending that distinguishes it from others of its kind.</param>
    /// <param name="section">The heading above; empty for none.</param>
    public ConceptId? Find(string statement, string section, string caption)
    {
        var kind = KindOf(statement);
        // A reconciliation between two sets of accounting standards has the same lines as the statement whose figures are reconciled.
        const string reconciliation = "reconciliation-";
        var plain = kind.StartsWith(reconciliation, StringComparison.Ordinal) ? kind[reconciliation.Length..] : kind;
        return Only(_bySection, Key(kind, section, caption)) ?? Only(_bySection, Key(plain, section, caption))
            ?? Only(_byStatement, Key(kind, "", caption)) ?? Only(_anywhere, Key("", "", caption));
    }

    /// <summary>
    /// Finds the concept of a part of a sum, where a caption names the part together with the sum. For example, "Loan volume through
    /// brokers" is found where an earlier filing has "Through brokers" below "Total loan volume". Null for none or several.
    /// </summary>
    public ConceptId? FindPart(string caption)
    {
        var (words, found) = (CaptionLikeness.Words(caption), (ConceptId?)null);
        foreach (var (whole, part, concept) in _parts)
        {
            if (part.Count == 0 || part.Count >= words.Count || !words.IsSupersetOf(part)
                || !words.All(w => whole.Contains(w) || part.Contains(w)) || found == concept) continue;
            if (found is not null) return null;
            found = concept;
        }
        return found;
    }

    /// <summary>Remembers a caption and its concept from the filing that is being read, so that its other tables can use them.</summary>
    public void Add(string statement, string section, string caption, ConceptId concept)
    {
        var kind = KindOf(statement);
        Add(_bySection, Key(kind, section, caption), concept);
        Add(_byStatement, Key(kind, "", caption), concept);
        Add(_anywhere, Key("", "", caption), concept);
    }

    private static void Add(Dictionary<string, List<ConceptId>> index, string key, ConceptId concept)
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        if (!list.Contains(concept)) list.Add(concept);
    }

    private static ConceptId? Only(Dictionary<string, List<ConceptId>> index, string key) =>
        index.TryGetValue(key, out var list) && list.Count == 1 ? list[0] : null;

    private static string Key(string kind, string section, string caption) =>
        $"{kind}|{CaptionLikeness.Key(section)}|{CaptionLikeness.Key(caption)}";

    // The kind of a statement: its id without the ending. So "comprehensive-income-six-months" gives "comprehensive-income", and
    // "reconciliation-operations-prior" gives "reconciliation-operations".
    private static string KindOf(string statement)
    {
        foreach (var ending in (string[])["-quarter", "-six-months", "-half", "-nine-months", "-year", "-prior"])
            if (statement.EndsWith(ending, StringComparison.Ordinal)) return statement[..^ending.Length];
        return statement;
    }
}
