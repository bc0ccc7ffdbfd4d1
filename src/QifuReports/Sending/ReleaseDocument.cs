using QifuReports.Briefings.Figures.Naming;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Ledger.Filings;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Sending;

/// <summary>A finished briefing that can be attached to an e-mail.</summary>
/// <param name="Stamp">The name of the briefing, the hash of its bytes, and the hash of its words.</param>
/// <param name="Title">The name of the briefing, as written inside a sentence.</param>
/// <param name="File">The file as the reader receives it.</param>
/// <param name="Filing">The filing from which the briefing was made.</param>
public sealed record ReleaseDocument(DocumentStamp Stamp, string Title, Attachment File, Filing Filing)
{
    private const string Pdf = "application/pdf", Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The result of making the briefing; null if the file existed already.</summary>
    public IssuedBriefing? Made { get; init; }

    /// <summary>
    /// Makes the briefings of a period at every call, never as drafts, and reads the files. So a file from an earlier run, or a draft with
    /// the same name, is never sent in place of a briefing that now fails its checks. The same data gives the same bytes.
    /// </summary>
    public static IReadOnlyList<ReleaseDocument> Make(ReportSettings settings, LedgerBook book, Period period, IReadOnlyList<string> names,
        DocumentSignature? signature, Action<string> step, CancellationToken cancellation)
    {
        var documents = new List<ReleaseDocument>();
        foreach (var kind in Kinds(names))
        {
            if (kind == BriefingKind.FactBook)
            {
                documents.Add(FactBookOf(settings, book, period, step, cancellation));
                continue;
            }
            var made = BriefingIssue.Make(new Workshop(settings, draft: false, signature), new BriefingJob(kind, period), step,
                cancellation, new IssueOptions { Alone = true });
            documents.Add(Read(made.Path, book, period, kind) with { Made = made });
        }
        return documents;
    }

    /// <summary>Returns the existing briefing of a period in the output folder; null if there is none.</summary>
    public static ReleaseDocument? Existing(ReportSettings settings, LedgerBook book, Period period, string name)
    {
        foreach (var kind in Kinds([name]))
        {
            var path = new BriefingJob(kind, period).PathIn(settings.OutputFolder);
            if (System.IO.File.Exists(path)) return Read(path, book, period, kind);
        }
        return null;
    }

    private static IEnumerable<BriefingKind> Kinds(IReadOnlyList<string> names) => BriefingKind.Sent.Where(k => names.Contains(k.Name));

    // What a fact book says is its figures: another version of the program may lay them out in another way.
    private static ReleaseDocument FactBookOf(ReportSettings settings, LedgerBook book, Period period, Action<string> step,
        CancellationToken cancellation)
    {
        var job = new BriefingJob(BriefingKind.FactBook, period);
        var made = WorkbookIssue.Make(new Workshop(settings, draft: false), period, job.PathIn(settings.OutputFolder), step, cancellation);
        return Read(made.Path, book, period, job.Kind) with { Made = new IssuedBriefing(job, made.Path, 0, made.Report) };
    }

    private static ReleaseDocument Read(string path, LedgerBook book, Period period, BriefingKind kind)
    {
        // The file is read only once, so that exactly the bytes that were hashed are sent.
        var bytes = System.IO.File.ReadAllBytes(path);
        var issuer = string.Join('-', string.Concat(book.Issuer.ShortName.Select(c => char.IsLetterOrDigit(c) ? c : '-'))
            .Split('-', StringSplitOptions.RemoveEmptyEntries));
        var isBook = kind == BriefingKind.FactBook;
        var said = isBook ? FigureWords.HashOf(book, period) : DocumentWords.HashOf(bytes);
        return new ReleaseDocument(DocumentStamp.Of(kind.Name, bytes) with { Said = said }, NameText.InText(kind.Title),
            new Attachment($"{issuer}-{period}-{kind.FileName}", isBook ? Workbook : Pdf, bytes), kind.FilingOf(book, period)!);
    }
}
