using QifuReports.App.Record;
using QifuReports.App.Verifying;
using QifuReports.Delivery.Records;
using QifuReports.Ledger.Hashing;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.App.Sending;

/// <summary>
/// Finds the issuer of ledger lines that name no issuer ("the lines" below). The lines were written when each ledger belonged to one data
/// folder. The settings may now have several data folders, or a different one.
/// </summary>
/// <param name="settings">The settings of the current issuer.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="book">The data of the current issuer.</param>
internal sealed class EarlierLines(ReportSettings settings, DeliveryLedger ledger, LedgerBook book)
{
    /// <summary>
    /// Whether the lines are about another issuer. True if the output folder still has a briefing that one of the lines records
    /// and that was made with a different <c>issuer.json</c>, and no line of this release has the words of the current issuer's briefing.
    /// False if the ledger names the owner of the lines, or if there are several data folders. Must be called before new briefings are
    /// made, since these overwrite the old briefings, which are the evidence.
    /// </summary>
    public bool AreOfAnother(DeliveryHistory history, Period release, CancellationToken cancellation)
    {
        if (history.OwnerOfEarlier is not null || settings.DataFolders.Count > 1) return false;
        var issuer = ContentHash.Of(File.ReadAllBytes(Path.Combine(settings.DataFolder, "issuer.json")));
        foreach (var (sent, document) in history.EarlierDocuments)
        {
            if (!Period.TryParse(sent, out var period) || BriefingKind.Find(document.Name) is not { } kind) continue;
            var path = new BriefingJob(kind, period).PathIn(settings.OutputRoot);
            if (!File.Exists(path)) continue;
            var bytes = File.ReadAllBytes(path);
            if (DocumentStamp.Of(document.Name, bytes).Hash == document.Hash && IssuerOf(bytes) is { } of && of != issuer)
                return !history.EarlierDocuments.Any(
                    e => e.Release == release.ToString() && Says(settings, release, e.Document, cancellation));
        }
        return false;
    }

    /// <summary>
    /// Returns the id of the issuer that the lines are about. Null if this cannot be found out, if every line names its issuer, or if the
    /// ledger already names the owner of the lines.
    /// </summary>
    /// <param name="history">The history in the ledger.</param>
    /// <param name="release">The release that is sent now.</param>
    /// <param name="documents">The documents of the release as they are made now.</param>
    /// <param name="isFirst">Whether nothing of the current issuer has been sent yet. If so, an id is returned only if a line of the
    /// release has the same words as one of the documents.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public string? Owner(DeliveryHistory history, Period release, IReadOnlyList<ReleaseDocument> documents, bool isFirst,
        CancellationToken cancellation)
    {
        if (history.OwnerOfEarlier is not null) return null;
        var earlier = history.EarlierDocuments.ToList();
        if (earlier.Count == 0) return null;
        var sent = earlier.Where(e => e.Release == release.ToString()).Select(e => e.Document).ToList();
        if (documents.Any(d => sent.Exists(s => s.Name == d.Stamp.Name && s.SaysTheSameAs(d.Stamp)))) return ledger.Issuer.Id;
        if (isFirst) return null;

        // With one data folder, the lines are about its issuer if the folder has data for all of the lines. But null is returned if
        // the ledger has this issuer's identity: this issuer has sent e-mails after the lines, and the user did not claim the lines for it.
        if (settings.DataFolders.Count == 1)
            return !history.Identities.ContainsKey(ledger.Issuer.Id) && HasAll(book, earlier) ? ledger.Issuer.Id : null;

        // With several data folders, the lines are about the only issuer that has data for all of the lines. If several issuers have such
        // data, the lines are about the issuer whose briefing has the same words as the briefing that was sent.
        var able = HasAll(book, earlier) ? new List<(string Id, ReportSettings Settings)> { (ledger.Issuer.Id, settings) } : [];
        foreach (var other in IssuerFolder.Each(settings with { Issuer = null, OutputFolder = settings.OutputRoot }))
        {
            if (other.DataFolder == settings.DataFolder) continue;
            var data = LedgerData.Read(other);
            if (HasAll(data, earlier)) able.Add((data.Issuer.Id, other));
        }
        if (able.Count == 1) return able[0].Id;
        foreach (var (id, of) in able)
            if (id != ledger.Issuer.Id && sent.Exists(document => Says(of, release, document, cancellation))) return id;
        return null;
    }

    private static bool HasAll(LedgerBook book, List<(string Release, DocumentStamp Document)> earlier) =>
        earlier.Select(e => (e.Release, e.Document.Name)).Distinct()
            .All(e => book.Issuer.Calendar.TryParse(e.Release, out var period)
                && BriefingKind.Find(e.Name)?.CheckedPeriod(book, period) is not null);

    private static bool Says(ReportSettings settings, Period period, DocumentStamp document, CancellationToken cancellation)
    {
        if (BriefingKind.Find(document.Name) is not { } kind) return false;
        try
        {
            var bytes = BriefingIssue.Remake(new Workshop(settings, draft: false), new BriefingJob(kind, period), cancellation);
            return document.SaysTheSameAs(DocumentStamp.Of(kind.Name, bytes) with { Said = DocumentWords.HashOf(bytes) });
        }
        catch (Trouble)
        {
            // The briefing cannot be made, so it cannot be compared with what was sent.
            return false;
        }
    }

    // Returns the hash of the issuer.json from which a briefing was made; null if the briefing does not record this hash.
    private static string? IssuerOf(byte[] briefing)
    {
        try
        {
            foreach (var file in EmbeddedFiles.Read(PdfDocument.Open(briefing)))
                if (file.Name == BriefingFiles.Build)
                    return BuildRecord.Read(file.Content).Inputs.FirstOrDefault(i => i.Name == "data/issuer.json")?.Hash;
        }
        catch (Exception unread) when (unread is PdfReadException or RecordException)
        {
            // The file is not a briefing.
        }
        return null;
    }
}
