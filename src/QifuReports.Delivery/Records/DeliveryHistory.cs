namespace QifuReports.Delivery.Records;

/// <summary>
/// The state of all deliveries after the entries of the ledger were read from first to last. Not safe for use by several threads.
/// </summary>
/// <remarks>
/// Each line of the ledger names its issuer, except lines of earlier versions. Once an owner of the lines without an issuer is known, these
/// lines belong to that owner. In any case, if such a line is about a document with the same content as a document of an issuer, the line
/// belongs to that issuer, because two issuers never have documents with the same content.
/// </remarks>
public sealed class DeliveryHistory
{
    private readonly List<LedgerEntry> _entries;
    private readonly Dictionary<Key, DocumentTrack> _tracks = [];
    private readonly List<Key> _order = [];
    private readonly Dictionary<(string Recipient, string Release, string Name), List<string>> _issuers = [];
    private readonly Dictionary<(string Release, string Name, string Hash), string> _approvals = [];
    private readonly Dictionary<string, IssuerIdentity> _identities = new(StringComparer.Ordinal);
    private readonly HashSet<(string Issuer, string Release)> _releases = [];

    /// <param name="entries">The entries in the order of the file.</param>
    public DeliveryHistory(IReadOnlyList<LedgerEntry> entries)
    {
        _entries = new List<LedgerEntry>(entries.Count);
        foreach (var entry in entries) Add(entry);
    }

    /// <summary>All entries in the order of the file.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>The issuer that owns the lines without an issuer; null if no owner is known.</summary>
    public string? OwnerOfEarlier { get; private set; }

    /// <summary>The issuers that the ledger has recorded, each as in its latest record.</summary>
    public IReadOnlyDictionary<string, IssuerIdentity> Identities => _identities;

    /// <summary>
    /// The last step of each message that is not a test, in the order in which recipients and documents first appear. A message with
    /// several documents occurs once.
    /// </summary>
    public IEnumerable<LedgerEntry.Step> LastSteps => Last(_order);

    /// <summary>
    /// The last step of each message of one issuer that is not a test. Lines without an issuer are included, unless another issuer owns
    /// them.
    /// </summary>
    public IEnumerable<LedgerEntry.Step> LastStepsOf(string issuer) =>
        Last(_order.Where(k => k.Issuer == issuer || (k.Issuer.Length == 0 && (OwnerOfEarlier is null || OwnerOfEarlier == issuer))));

    /// <summary>
    /// The approvals of the documents of one issuer. Lines without an issuer are included, unless another issuer owns them.
    /// </summary>
    public IEnumerable<LedgerEntry.Approval> ApprovalsOf(string issuer) =>
        _entries.OfType<LedgerEntry.Approval>()
            .Where(a => a.Issuer == issuer || (a.Issuer.Length == 0 && (OwnerOfEarlier is null || OwnerOfEarlier == issuer)));

    /// <summary>Every document that a line without an issuer is about, with its release.</summary>
    public IEnumerable<(string Release, DocumentStamp Document)> EarlierDocuments =>
        _entries.OfType<LedgerEntry.Step>().Where(s => s.Issuer.Length == 0).SelectMany(s => s.Documents.Select(d => (s.Release, d)))
            .Distinct();

    /// <summary>
    /// Whether the ledger has any step of a message of this release of an issuer, even if only planned; tests do not count.
    /// </summary>
    public bool Knows(string issuer, string release) =>
        _releases.Contains((issuer, release))
            || ((OwnerOfEarlier is null || OwnerOfEarlier == issuer) && _releases.Contains(("", release)));

    /// <summary>
    /// The issuers of briefings with this name and release for which the ledger has a step to a person, even if only planned; tests do not
    /// count. Empty if there are none. A line without an issuer gives an empty name.
    /// </summary>
    public IReadOnlyList<string> IssuersOf(string recipient, string release, string name) =>
        _issuers.GetValueOrDefault((Fold(recipient), release, name)) ?? (IReadOnlyList<string>)[];

    /// <summary>
    /// The last delivery step of a document, or of a document with the same content, for one person; null if there is none.
    /// </summary>
    /// <param name="issuer">The issuer of the document.</param>
    public LedgerEntry.Step? Last(string recipient, string release, DocumentStamp document, string issuer = "")
    {
        foreach (var track in Tracks(recipient, release, document, issuer))
            if (track.LastOf(document) is >= 0 and var at) return track.Steps[at];
        return null;
    }

    /// <summary>
    /// The document with different content that the person last received, or may have received, for the same briefing of the same release;
    /// null if there is none.
    /// </summary>
    /// <param name="issuer">The issuer of the document.</param>
    public (LedgerEntry.Step Step, DocumentStamp Document)? Other(string recipient, string release, DocumentStamp document,
        string issuer = "")
    {
        foreach (var track in Tracks(recipient, release, document, issuer))
        {
            // If the lines without an issuer contain this same document, their other documents with different content may belong to another
            // issuer. So those other documents are ignored.
            var earlier = issuer.Length > 0 && track == Earlier(recipient, release, document.Name);
            if (earlier && track.LastOf(document) >= 0) return null;
            for (var i = track.Steps.Count - 1; i >= 0; i--)
            {
                var step = track.Steps[i];
                var stamp = track.StampOf(step);
                if (stamp.SaysTheSameAs(document))
                {
                    if (IsOut(step)) return null;
                    continue;
                }
                if (IsOut(step) && track.LastOfHash(stamp.Hash) is var last && IsOut(last)) return (last, stamp);
            }
        }
        return null;
    }

    /// <summary>The same history, with an owner for the lines without an issuer.</summary>
    public DeliveryHistory With(string ownerOfEarlier) => new(_entries) { OwnerOfEarlier = ownerOfEarlier };

    /// <summary>
    /// Who approved exactly this document of this release; null if nobody did. The issuer is not needed, because the approval is for these
    /// exact bytes.
    /// </summary>
    public string? ApprovedBy(string release, DocumentStamp document) =>
        _approvals.GetValueOrDefault((release, document.Name, document.Hash));

    internal void Add(LedgerEntry entry)
    {
        _entries.Add(entry);
        switch (entry)
        {
            case LedgerEntry.Introduction who:
                _identities[who.Issuer] = who.Identity;
                if (who.OwnsEarlier) OwnerOfEarlier = who.Issuer;
                break;
            case LedgerEntry.Approval approval:
                foreach (var document in approval.Documents) _approvals[(approval.Release, document.Name, document.Hash)] = approval.By;
                break;
            case LedgerEntry.Step { TestFor: null } step:
                Add(step);
                break;
        }
    }

    private void Add(LedgerEntry.Step step)
    {
        _releases.Add((step.Issuer, step.Release));
        foreach (var document in step.Documents)
        {
            var key = new Key(step.Issuer, Fold(step.Recipient), step.Release, document.Name);
            if (!_tracks.TryGetValue(key, out var track))
            {
                _tracks.Add(key, track = new DocumentTrack(document.Name));
                _order.Add(key);
                var person = (key.Recipient, key.Release, key.Name);
                if (!_issuers.TryGetValue(person, out var issuers)) _issuers.Add(person, issuers = []);
                issuers.Add(step.Issuer);
            }
            track.Add(step);
        }
    }

    // The tracks (lists of steps) in which the steps of a document of an issuer are searched for, the latest first. Lines without an issuer
    // are older than lines with an issuer.
    private IEnumerable<DocumentTrack> Tracks(string recipient, string release, DocumentStamp document, string issuer)
    {
        if (issuer.Length > 0 && _tracks.TryGetValue(new Key(issuer, Fold(recipient), release, document.Name), out var own))
            yield return own;
        if (Earlier(recipient, release, document.Name) is { } earlier
            && (issuer.Length == 0 || OwnerOfEarlier == issuer || earlier.LastOf(document) >= 0)) yield return earlier;
    }

    private DocumentTrack? Earlier(string recipient, string release, string name) =>
        _tracks.GetValueOrDefault(new Key("", Fold(recipient), release, name));

    private IEnumerable<LedgerEntry.Step> Last(IEnumerable<Key> keys)
    {
        var given = new HashSet<LedgerEntry.Step>(ReferenceEqualityComparer.Instance);
        foreach (var key in keys)
            foreach (var last in _tracks[key].LastSteps)
                if (given.Add(last)) yield return last;
    }

    private static bool IsOut(LedgerEntry.Step step) =>
        step.State is DeliveryState.Accepted or DeliveryState.Unknown or DeliveryState.Sending;

    private static string Fold(string recipient) => recipient.ToLowerInvariant();

    private readonly record struct Key(string Issuer, string Recipient, string Release, string Name);
}
