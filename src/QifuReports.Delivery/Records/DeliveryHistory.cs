namespace QifuReports.Delivery.Records;

/// <summary>What the entries of the ledger say when they are read from first to last. Not shared between threads.</summary>
public sealed class DeliveryHistory
{
    private readonly List<LedgerEntry> _entries;
    private readonly Dictionary<(string Recipient, string Release, string Name), List<LedgerEntry.Step>> _steps = [];
    private readonly List<(string Recipient, string Release, string Name)> _order = [];

    /// <param name="entries">In the order of the file.</param>
    public DeliveryHistory(IReadOnlyList<LedgerEntry> entries)
    {
        _entries = new List<LedgerEntry>(entries.Count);
        foreach (var entry in entries) Add(entry);
    }

    /// <summary>Every entry in the order of the file.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>The last step of each message that is not a test, in the order in which recipients and documents first appear; a message with several documents stands once.</summary>
    public IEnumerable<LedgerEntry.Step> LastSteps
    {
        get
        {
            var given = new HashSet<LedgerEntry.Step>(ReferenceEqualityComparer.Instance);
            foreach (var key in _order)
                foreach (var hash in _steps[key].SelectMany(s => s.Documents.Where(d => d.Name == key.Name)).Select(d => d.Hash).Distinct())
                    if (Last(key, d => d.Hash == hash) is { } last && given.Add(last)) yield return last;
        }
    }

    /// <summary>The last step of a document, or of one that says the same, on its way to a person; null where there was none.</summary>
    public LedgerEntry.Step? Last(string recipient, string release, DocumentStamp document) => Last((Fold(recipient), release, document.Name), document.SaysTheSameAs);

    /// <summary>
    /// What the person last had, or may have had, of the same briefing of the same release that said something else; null where that is nothing.
    /// </summary>
    public (LedgerEntry.Step Step, DocumentStamp Document)? Other(string recipient, string release, DocumentStamp document)
    {
        if (!_steps.TryGetValue((Fold(recipient), release, document.Name), out var steps)) return null;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var stamp = steps[i].Documents.First(d => d.Name == document.Name);
            if (stamp.SaysTheSameAs(document))
            {
                if (IsOut(steps[i])) return null;
                continue;
            }
            if (IsOut(steps[i]) && Last((Fold(recipient), release, document.Name), d => d.Hash == stamp.Hash) is { } last && IsOut(last)) return (last, stamp);
        }
        return null;
    }

    /// <summary>Who has approved this very document of this release; null for nobody.</summary>
    public string? ApprovedBy(string release, DocumentStamp document)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
            if (_entries[i] is LedgerEntry.Approval approval && approval.Release == release && approval.Documents.Any(d => d.Name == document.Name && d.Hash == document.Hash)) return approval.By;
        return null;
    }

    internal void Add(LedgerEntry entry)
    {
        _entries.Add(entry);
        if (entry is not LedgerEntry.Step { TestFor: null } step) return;
        foreach (var document in step.Documents)
        {
            var key = (Fold(step.Recipient), step.Release, document.Name);
            if (!_steps.TryGetValue(key, out var steps))
            {
                _steps.Add(key, steps = []);
                _order.Add(key);
            }
            steps.Add(step);
        }
    }

    private LedgerEntry.Step? Last((string, string, string Name) key, Func<DocumentStamp, bool> isIt)
    {
        if (!_steps.TryGetValue(key, out var steps)) return null;
        for (var i = steps.Count - 1; i >= 0; i--)
            foreach (var document in steps[i].Documents)
                if (document.Name == key.Name && isIt(document)) return steps[i];
        return null;
    }

    private static bool IsOut(LedgerEntry.Step step) => step.State is DeliveryState.Accepted or DeliveryState.Unknown or DeliveryState.Sending;

    private static string Fold(string recipient) => recipient.ToLowerInvariant();
}
