using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Export;

/// <summary>The ids under which stated figures are exported, for what names its terms.</summary>
internal sealed class FactIds
{
    private readonly Dictionary<object, string> _ids = new(ReferenceEqualityComparer.Instance);

    public FactIds(LedgerBook book)
    {
        foreach (var row in FactRows.Of(book)) _ids.TryAdd(row.Fact, row.Id);
    }

    /// <summary>The ids with a space between, in the order of the figures.</summary>
    public string Of(IReadOnlyList<Fact> facts)
    {
        var ids = new string[facts.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = _ids[facts[i]];
        return string.Join(' ', ids);
    }
}
