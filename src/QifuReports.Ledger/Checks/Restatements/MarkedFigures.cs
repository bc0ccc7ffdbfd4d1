namespace QifuReports.Ledger.Checks.Restatements;

/// <summary>
/// The restatement marks of one filing. Each mark must be on at least one figure that an earlier filing states differently.
/// </summary>
internal sealed class MarkedFigures
{
    private List<Marked>? _marks;

    /// <summary>
    /// Notes a figure whose comparison with an earlier filing was added last. If the figure is marked as restated, the mark explains a
    /// difference. A mark <c>reclassified</c> explains none if a reclassification cannot change the figure.
    /// </summary>
    public void Note(FactGroup group, BookView book, FindingList findings)
    {
        if (MarkOf(group) is not { } mark) return;
        var isUnmoved = mark.Kind == RestatementKind.Reclassified && IsUnmoved(group.Concept, book);
        var hasChanged = (isUnmoved ? findings.Amend(
            "marked as reclassified, which only moves amounts between lines; where it is another amount, mark it \"restated\"")
            : findings.Excuse(mark.Words)) || IsOtherThanBefore(group.Finest, book);
        var known = (_marks ??= []).Find(m => ReferenceEquals(m.Mark, mark));
        if (known is null) _marks.Add(known = new Marked(mark));
        known.Facts.Add(group.Finest);
        known.HasChanged |= hasChanged;
    }

    /// <summary>Adds a failure for each restatement mark whose figures are all the same as in earlier filings.</summary>
    public void AddUnchanged(CheckRule rule, FindingList findings)
    {
        foreach (var marked in _marks ?? [])
            if (!marked.HasChanged)
                findings.AddCount(rule, marked.Facts,
                    $"{marked.Facts[0].Source.Caption}, {marked.Facts[0].Key.Period}, {marked.Facts[0].Source.FilingId}: marked as " +
                        $"{marked.Mark.Word} (line {marked.Mark.Place.Line}), and the same as filed before", 1, "marks without a change");
    }

    /// <summary>
    /// Whether a reclassification cannot change a concept: result before or after tax, income tax, equity, amounts per share or ADS.
    /// </summary>
    public static bool IsUnmoved(Taxonomy.Concept? concept, BookView book)
    {
        if (concept is null) return false;
        if (concept.UnitKind is Taxonomy.UnitKind.MoneyPerShare or Taxonomy.UnitKind.MoneyPerAds) return true;
        foreach (var role in Unmoved)
            if (book.Book.Taxonomy.WithRole(role)?.Id == concept.Id) return true;
        return false;
    }

    private static readonly string[] Unmoved = ["net-result", "result-before-tax", "income-tax", "equity"];

    private static RestatementMark? MarkOf(FactGroup group)
    {
        foreach (var fact in group.Stated)
            if (fact.Restated is { } mark) return mark;
        return null;
    }

    // Compares with all earlier filings: a restated balance is marked in every filing of the year, but only the first changed it.
    private static bool IsOtherThanBefore(Fact fact, BookView book)
    {
        foreach (var other in book.Facts(fact.Key))
        {
            if (other.Source.FilingId == fact.Source.FilingId) return false;
            if (!RestatedFacts.Agree(other, fact)) return true;
        }
        return false;
    }

    private sealed class Marked(RestatementMark mark)
    {
        public RestatementMark Mark => mark;
        public List<Fact> Facts { get; } = [];
        public bool HasChanged { get; set; }
    }
}
