namespace QifuReports.Ledger.Filings;

/// <summary>The filings of a ledger that were published after a given date. What they say was not known on that date.</summary>
public sealed class LaterFilings
{
    private readonly string[] _ids;

    /// <param name="filings">All filings of the ledger.</param>
    /// <param name="day">Filings published after this date are later filings; if null, no filing is a later one.</param>
    public LaterFilings(IReadOnlyList<Filing> filings, DateOnly? day)
    {
        var ids = new List<string>();
        foreach (var filing in filings)
            if (filing.Date > day) ids.Add(filing.Id);
        _ids = ids.ToArray();
    }

    /// <summary>Whether there are no later filings.</summary>
    public bool IsEmpty => _ids.Length == 0;

    /// <summary>Whether a filing is one of the later filings.</summary>
    public bool Has(string filingId)
    {
        // There are few later filings, and this is called for every figure: comparing with each is faster than hashing.
        foreach (var id in _ids)
            if (string.Equals(id, filingId, StringComparison.Ordinal)) return true;
        return false;
    }
}
