namespace QifuReports.Delivery.Records;

/// <summary>What the entries of the ledger say when they are read from first to last. Not shared between threads.</summary>
/// <remarks>
/// A line names its issuer. Lines of before that name none are those of the issuer that owns them, once that is known; and whoever owns them, one whose document says the same as a
/// document of an issuer is that issuer's, since no two issuers' documents do.
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

    /// <param name="entries">In the order of the file.</param>
    public DeliveryHistory(IReadOnlyList<LedgerEntry> entries)
    {
        _entries = new List<LedgerEntry>(entries.Count);
        foreach (var entry in entries) Add(entry);
    }

    /// <summary>Every entry in the order of the file.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>Who owns the lines that name no issuer; null as long as nobody does.</summary>
    public string? OwnerOfEarlier { get; private set; }

    /// <summary>The issuers that have introduced themselves, as they last did.</summary>
    public IReadOnlyDictionary<string, IssuerIdentity> Identities => _identities;

    /// <summary>The last step of each message that is not a test, in the order in which recipients and documents first appear; a message with several documents stands once.</summary>
    public IEnumerable<LedgerEntry.Step> LastSteps => Last(_order);

    /// <summary>The same of one issuer, with the lines that name none unless another owns them.</summary>
    public IEnumerable<LedgerEntry.Step> LastStepsOf(string issuer) =>
        Last(_order.Where(k => k.Issuer == issuer || (k.Issuer.Length == 0 && (OwnerOfEarlier is null || OwnerOfEarlier == issuer))));

    /// <summary>The approvals of one issuer's documents, likewise.</summary>
    public IEnumerable<LedgerEntry.Approval> ApprovalsOf(string issuer) =>
        _entries.OfType<LedgerEntry.Approval>().Where(a => a.Issuer == issuer || (a.Issuer.Length == 0 && (OwnerOfEarlier is null || OwnerOfEarlier == issuer)));

    /// <summary>Every document that a line without an issuer has brought on its way, with its release.</summary>
    public IEnumerable<(string Release, DocumentStamp Document)> EarlierDocuments =>
        _entries.OfType<LedgerEntry.Step>().Where(s => s.Issuer.Length == 0).SelectMany(s => s.Documents.Select(d => (s.Release, d))).Distinct();

    /// <summary>Whether anything of a release of an issuer has been on its way to anybody, in earnest.</summary>
    public bool Knows(string issuer, string release) => _releases.Contains((issuer, release)) || ((OwnerOfEarlier is null || OwnerOfEarlier == issuer) && _releases.Contains(("", release)));

    /// <summary>The issuers of whose briefings of that name and release something was on its way to a person; empty for one that is not told.</summary>
    public IReadOnlyList<string> IssuersOf(string recipient, string release, string name) => _issuers.GetValueOrDefault((Fold(recipient), release, name)) ?? (IReadOnlyList<string>)[];

    /// <summary>The last step of a document, or of one that says the same, on its way to a person; null where there was none.</summary>
    /// <param name="issuer">Whose document it is.</param>
    public LedgerEntry.Step? Last(string recipient, string release, DocumentStamp document, string issuer = "")
    {
        foreach (var track in Tracks(recipient, release, document, issuer))
            if (track.LastOf(document) is >= 0 and var at) return track.Steps[at];
        return null;
    }

    /// <summary>
    /// What the person last had, or may have had, of the same briefing of the same release that said something else; null where that is nothing.
    /// </summary>
    /// <param name="issuer">Whose document it is.</param>
    public (LedgerEntry.Step Step, DocumentStamp Document)? Other(string recipient, string release, DocumentStamp document, string issuer = "")
    {
        foreach (var track in Tracks(recipient, release, document, issuer))
        {
            // Where lines without an issuer know the very document, those that say something else may be of another issuer: they are left alone.
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

    /// <summary>The same history, with an owner for the lines that name no issuer.</summary>
    public DeliveryHistory With(string ownerOfEarlier) => new(_entries) { OwnerOfEarlier = ownerOfEarlier };

    /// <summary>Who has approved this very document of this release; null for nobody. Whose it is need not be said: it is approved to the byte.</summary>
    public string? ApprovedBy(string release, DocumentStamp document) => _approvals.GetValueOrDefault((release, document.Name, document.Hash));

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

    // Where the steps of a document of an issuer are to be looked for, the latest first: lines without an issuer are older than those with one.
    private IEnumerable<DocumentTrack> Tracks(string recipient, string release, DocumentStamp document, string issuer)
    {
        if (issuer.Length > 0 && _tracks.TryGetValue(new Key(issuer, Fold(recipient), release, document.Name), out var own)) yield return own;
        if (Earlier(recipient, release, document.Name) is { } earlier && (issuer.Length == 0 || OwnerOfEarlier == issuer || earlier.LastOf(document) >= 0)) yield return earlier;
    }

    private DocumentTrack? Earlier(string recipient, string release, string name) => _tracks.GetValueOrDefault(new Key("", Fold(recipient), release, name));

    private IEnumerable<LedgerEntry.Step> Last(IEnumerable<Key> keys)
    {
        var given = new HashSet<LedgerEntry.Step>(ReferenceEqualityComparer.Instance);
        foreach (var key in keys)
            foreach (var last in _tracks[key].LastSteps)
                if (given.Add(last)) yield return last;
    }

    private static bool IsOut(LedgerEntry.Step step) => step.State is DeliveryState.Accepted or DeliveryState.Unknown or DeliveryState.Sending;

    private static string Fold(string recipient) => recipient.ToLowerInvariant();

    private readonly record struct Key(string Issuer, string Recipient, string Release, string Name);
}
