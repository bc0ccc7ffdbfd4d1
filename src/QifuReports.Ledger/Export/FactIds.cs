namespace QifuReports.Ledger.Export;

/// <summary>Gives stated figures the ids under which they are exported, so that derived figures can name their terms.</summary>
internal sealed class FactIds
{
    private readonly Dictionary<object, string> _ids = new(ReferenceEqualityComparer.Instance);

    public FactIds(LedgerBook book)
    {
        foreach (var row in FactRows.Of(book)) _ids.TryAdd(row.Fact, row.Id);
    }

    /// <summary>The ids of these figures, in their order, separated by a space.</summary>
    public string Of(IReadOnlyList<Fact> facts)
    {
        var ids = new string[facts.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = _ids[facts[i]];
        return string.Join(' ', ids);
    }
}
