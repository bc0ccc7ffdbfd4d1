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

/// <summary>A finished briefing that can be attached to an e-mail.</summary>
/// <param name="Stamp">Its name, the hash of its bytes, and the hash of its words.</param>
/// <param name="Title">Its name within a sentence.</param>
/// <param name="File">The file as the reader receives it.</param>
/// <param name="Filing">The filing that it was prepared from.</param>
public sealed record ReleaseDocument(DocumentStamp Stamp, string Title, Attachment File, Filing Filing)
{
    private const string Pdf = "application/pdf";

    /// <summary>The result of making it; null for an existing file.</summary>
    public IssuedBriefing? Made { get; init; }

    /// <summary>
    /// Makes the briefings of a period, never as drafts, and reads them. They are made at every call: the same data gives the same bytes. A
    /// briefing that fails its checks must not be sent because an earlier one, or a draft, has its file name.
    /// </summary>
    public static IReadOnlyList<ReleaseDocument> Make(ReportSettings settings, LedgerBook book, Period period, IReadOnlyList<string> names,
        DocumentSignature? signature, Action<string> step, CancellationToken cancellation)
    {
        var documents = new List<ReleaseDocument>();
        foreach (var kind in Kinds(names))
        {
            var made = BriefingIssue.Make(new Workshop(settings, draft: false, signature), new BriefingJob(kind, period), step,
                cancellation, alone: true);
            documents.Add(Read(made.Path, book, period, kind) with { Made = made });
        }
        return documents;
    }

    /// <summary>The existing briefing of a period in the output folder; null where there is none.</summary>
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
        // The file is read once, so that the bytes that are hashed are those that are sent.
        var bytes = System.IO.File.ReadAllBytes(path);
        var issuer = string.Join('-', string.Concat(book.Issuer.ShortName.Select(c => char.IsLetterOrDigit(c) ? c : '-'))
            .Split('-', StringSplitOptions.RemoveEmptyEntries));
        return new ReleaseDocument(DocumentStamp.Of(kind.Name, bytes) with { Said = DocumentWords.HashOf(bytes) },
            NameText.InText(kind.Title), new Attachment($"{issuer}-{period}-{kind.FileName}", Pdf, bytes), kind.FilingOf(book, period)!);
    }
}
