using QifuReports.App.Commands;
using QifuReports.App.Issuing;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Delivery.Records;
using QifuReports.Ledger;
using QifuReports.Ledger.Hashing;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.App.Sending;

/// <summary>
/// Whose the lines of the ledger are that name no issuer. They are of a time when a ledger was that of one data folder; which one it was has to be found out where there are several now, or
/// another one.
/// </summary>
/// <param name="settings">Of the issuer at hand.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="book">The data of the issuer at hand.</param>
internal sealed class EarlierLines(ReportSettings settings, DeliveryLedger ledger, LedgerBook book)
{
    /// <summary>
    /// Whether a briefing lies in the output folder that was mailed by an earlier line and was made of the data of another issuer, and no line is surely about the one at hand. To be asked before
    /// briefings are made: they take the place of those, and with them goes what tells it.
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
                return !history.EarlierDocuments.Any(e => e.Release == release.ToString() && Says(settings, release, e.Document, cancellation));
        }
        return false;
    }

    /// <summary>Whose they are; null where nobody can tell, or there are none without an owner.</summary>
    /// <param name="history">What the ledger says.</param>
    /// <param name="release">Which release is sent now.</param>
    /// <param name="documents">Its documents, as they are made now.</param>
    /// <param name="isFirst">Whether nobody has had anything of the issuer at hand: then only what is surely its own is.</param>
    /// <param name="cancellation">Stops it.</param>
    public string? Owner(DeliveryHistory history, Period release, IReadOnlyList<ReleaseDocument> documents, bool isFirst, CancellationToken cancellation)
    {
        if (history.OwnerOfEarlier is not null) return null;
        var earlier = history.EarlierDocuments.ToList();
        if (earlier.Count == 0) return null;
        var sent = earlier.Where(e => e.Release == release.ToString()).Select(e => e.Document).ToList();
        if (documents.Any(d => sent.Exists(s => s.Name == d.Stamp.Name && s.SaysTheSameAs(d.Stamp)))) return ledger.Issuer.Id;
        if (isFirst) return null;

        // An issuer that has sent since and has not taken them as its own has said that they are not.
        if (settings.DataFolders.Count == 1) return !history.Identities.ContainsKey(ledger.Issuer.Id) && HasAll(book, earlier) ? ledger.Issuer.Id : null;

        // Of several, the one that has data for all of it; of those that have, one whose briefing says what was sent.
        var able = HasAll(book, earlier) ? new List<(string Id, ReportSettings Settings)> { (ledger.Issuer.Id, settings) } : [];
        foreach (var other in IssuerFolder.Each(settings with { Issuer = null, OutputFolder = settings.OutputRoot }))
        {
            if (other.DataFolder == settings.DataFolder) continue;
            var data = CommandContext.ReadLedger(other);
            if (HasAll(data, earlier)) able.Add((data.Issuer.Id, other));
        }
        if (able.Count == 1) return able[0].Id;
        foreach (var (id, of) in able)
            if (id != ledger.Issuer.Id && sent.Exists(document => Says(of, release, document, cancellation))) return id;
        return null;
    }

    private static bool HasAll(LedgerBook book, List<(string Release, DocumentStamp Document)> earlier) =>
        earlier.Select(e => (e.Release, e.Document.Name)).Distinct().All(e => book.Issuer.Calendar.TryParse(e.Release, out var period) && BriefingKind.Find(e.Name)?.CheckedPeriod(book, period) is not null);

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
            // It cannot be made: it tells nothing.
            return false;
        }
    }

    // The hash of the issuer.json that a briefing was made of; null where it does not tell.
    private static string? IssuerOf(byte[] briefing)
    {
        try
        {
            foreach (var file in EmbeddedFiles.Read(PdfDocument.Open(briefing)))
                if (file.Name == BriefingFiles.Build) return BuildRecord.Read(file.Content).Inputs.FirstOrDefault(i => i.Name == "data/issuer.json")?.Hash;
        }
        catch (Exception unread) when (unread is PdfReadException or RecordException)
        {
            // Something else lies there.
        }
        return null;
    }
}
