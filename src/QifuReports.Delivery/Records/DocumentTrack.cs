namespace QifuReports.Delivery.Records;

/// <summary>
/// The delivery steps of one briefing of one release to one person, indexed by bytes and by content. A lookup takes the same time however
/// many documents there are.
/// </summary>
internal sealed class DocumentTrack(string name)
{
    private readonly List<LedgerEntry.Step> _steps = [];
    private readonly Dictionary<string, int> _lastByHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastBySaid = new(StringComparer.Ordinal);
    private readonly List<string> _hashes = [];

    /// <summary>The steps in the order of the ledger.</summary>
    public IReadOnlyList<LedgerEntry.Step> Steps => _steps;

    /// <summary>The last step of each document, in the order in which the documents first appear.</summary>
    public IEnumerable<LedgerEntry.Step> LastSteps
    {
        get
        {
            foreach (var hash in _hashes) yield return _steps[_lastByHash[hash]];
        }
    }

    public void Add(LedgerEntry.Step step)
    {
        foreach (var document in step.Documents)
        {
            if (document.Name != name) continue;
            if (!_lastByHash.ContainsKey(document.Hash)) _hashes.Add(document.Hash);
            _lastByHash[document.Hash] = _steps.Count;
            if (document.Said.Length > 0) _lastBySaid[document.Said] = _steps.Count;
        }
        _steps.Add(step);
    }

    /// <summary>The index of the last step of a document, or of a document with the same content; -1 if there is none.</summary>
    public int LastOf(DocumentStamp document)
    {
        var last = _lastByHash.GetValueOrDefault(document.Hash, -1);
        return document.Said.Length == 0 ? last : Math.Max(last, _lastBySaid.GetValueOrDefault(document.Said, -1));
    }

    /// <summary>The last step of exactly this document. The document must have a step.</summary>
    public LedgerEntry.Step LastOfHash(string hash) => _steps[_lastByHash[hash]];

    /// <summary>Which document of a step belongs to this track.</summary>
    public DocumentStamp StampOf(LedgerEntry.Step step) => step.Documents.First(d => d.Name == name);
}
