using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Settings;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Ledger;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Sending;

/// <summary>A finished briefing, ready to be attached.</summary>
/// <param name="Stamp">Its name, the hash of its bytes, and that of what it says.</param>
/// <param name="Title">What it is called in a sentence.</param>
/// <param name="File">The file as the reader gets it.</param>
/// <param name="Filing">What it was prepared from.</param>
public sealed record ReleaseDocument(DocumentStamp Stamp, string Title, Attachment File, Filing Filing)
{
    private const string Pdf = "application/pdf";

    /// <summary>How it was made; null for one that lay there.</summary>
    public IssuedBriefing? Made { get; init; }

    /// <summary>
    /// Makes the briefings of a period, never as drafts, and reads them. They are always made: the same data gives the same bytes, and one that fails its checks must
    /// not be sent because an earlier one, or a draft, lies in its place.
    /// </summary>
    public static IReadOnlyList<ReleaseDocument> Make(ReportSettings settings, LedgerBook book, Period period, IReadOnlyList<string> names, DocumentSignature? signature, Action<string> step, CancellationToken cancellation)
    {
        var documents = new List<ReleaseDocument>();
        foreach (var kind in Kinds(names))
        {
            var made = BriefingIssue.Make(new Workshop(settings, draft: false, signature), new BriefingJob(kind, period), step, cancellation, alone: true);
            documents.Add(Read(made.Path, book, period, kind) with { Made = made });
        }
        return documents;
    }

    /// <summary>The briefing of a period as it lies in the output folder; null where it was not made.</summary>
    public static ReleaseDocument? Existing(ReportSettings settings, LedgerBook book, Period period, string name)
    {
        foreach (var kind in Kinds([name]))
        {
            var path = new BriefingJob(kind, period).PathIn(settings.OutputFolder);
            if (System.IO.File.Exists(path)) return Read(path, book, period, kind);
        }
        return null;
    }

    private static IEnumerable<BriefingKind> Kinds(IReadOnlyList<string> names) => BriefingKind.All.Where(k => names.Contains(k.Name));

    private static ReleaseDocument Read(string path, LedgerBook book, Period period, BriefingKind kind)
    {
        // Read once: what is hashed is what is sent, whatever happens to the file meanwhile.
        var bytes = System.IO.File.ReadAllBytes(path);
        var issuer = string.Join('-', string.Concat(book.Issuer.ShortName.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return new ReleaseDocument(DocumentStamp.Of(kind.Name, bytes) with { Said = DocumentWords.HashOf(bytes) }, NameText.InText(kind.Title), new Attachment($"{issuer}-{period}-{kind.FileName}", Pdf, bytes), kind.FilingOf(book, period)!);
    }
}
