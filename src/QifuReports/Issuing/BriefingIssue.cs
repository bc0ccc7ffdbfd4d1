using QifuReports.App.Record;
using QifuReports.App.Signing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Proof;
using QifuReports.Charts;
using QifuReports.Ledger.Drafts;
using QifuReports.Pdf;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.App.Issuing;

/// <summary>
/// Makes one briefing and writes its file. The steps are the same for a single briefing and in a batch: check, compose, typeset, write,
/// read back, and prove (every number must have a source).
/// </summary>
public static class BriefingIssue
{
    /// <summary>
    /// Makes the files. If an error stops this, <see cref="Trouble"/> is thrown and no file is written; earlier files stay unchanged. The
    /// web edition is held to the same proof as the PDF: where no PDF is asked for, it is made in memory, proved and thrown away.
    /// </summary>
    /// <param name="shop">The data, templates, fonts and so on that the briefings of the run share.</param>
    /// <param name="job">The briefing.</param>
    /// <param name="step">Is called with the name of each step when the step begins.</param>
    /// <param name="cancellation">Checked between the steps and between the pages.</param>
    /// <param name="options">Which files are made, and how; null for the PDF alone.</param>
    public static IssuedBriefing Make(Workshop shop, BriefingJob job, Action<string> step, CancellationToken cancellation,
        IssueOptions? options = null)
    {
        options ??= IssueOptions.Default;
        var folder = shop.Settings.OutputFolder;
        OutputPlace.CheckApart(shop.Settings);
        foreach (var format in options.Formats) OutputPlace.CheckFile(job.PathIn(folder, format));
        var composed = Composed(shop, job, step, cancellation);
        IssuedBriefing? issued = null;
        ReadOnlyMemory<byte> edition = default;
        void Prove(Stream stream)
        {
            var path = job.PathIn(folder, options.Formats[0]);
            issued = Write(shop, job, composed, stream, path, options, cancellation);
            if (!options.Has(BriefingFormat.Html)) return;
            step("writing the web edition");
            cancellation.ThrowIfCancellationRequested();
            edition = EditionIssue.Bytes(shop, job, composed.Result, composed.Report);
        }
        if (options.Has(BriefingFormat.Pdf)) WholeFile.Write(job.PathIn(folder), Prove, cancellation);
        else
        {
            using var pages = new MemoryStream();
            Prove(pages);
        }
        if (!options.Has(BriefingFormat.Html)) return issued!;
        var file = job.PathIn(folder, BriefingFormat.Html);
        WholeFile.Write(file, stream => options.Through(BriefingFormat.Html, stream).Write(edition.Span), cancellation);
        return issued! with { Edition = new IssuedEdition(file, edition.Length) };
    }

    /// <summary>Makes the briefing again in memory, to compare it with the issued file.</summary>
    public static byte[] Remake(Workshop shop, BriefingJob job, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        Write(shop, job, Composed(shop, job, static _ => { }, cancellation), stream, job.Name, IssueOptions.Default, cancellation);
        return stream.ToArray();
    }

    /// <summary>Throws <see cref="Trouble"/> if the data has nothing for a briefing, as <see cref="Make"/> does.</summary>
    internal static void RefuseWithoutData(LedgerBook book, BriefingJob job)
    {
        var period = book.Issuer.Calendar.Of(job.Period);
        if (job.Kind.CheckedPeriod(book, period) is null) throw NoData(book, job.Kind, period);
    }

    /// <summary>
    /// Composes the briefing without a file, for a preview: each block says which template wrote it. Throws <see cref="Trouble"/> as
    /// <see cref="Make"/> does.
    /// </summary>
    internal static (BriefingResult Result, CheckReport Report) Compose(Workshop shop, BriefingJob job, CancellationToken cancellation) =>
        Composed(shop, job, static _ => { }, cancellation, origins: true);

    /// <summary>
    /// Makes the PDF of a composed briefing in memory and proves it. Throws <see cref="Trouble"/> as <see cref="Make"/> does.
    /// </summary>
    internal static void Prove(Workshop shop, BriefingJob job, (BriefingResult Result, CheckReport Report) composed,
        CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        Write(shop, job, composed, stream, job.Name, IssueOptions.Default, cancellation);
    }

    private static (BriefingResult Result, CheckReport Report) Composed(Workshop shop, BriefingJob job, Action<string> step,
        CancellationToken cancellation, bool origins = false)
    {
        step("reading the data");
        var (kind, period) = (job.Kind, shop.Book.Issuer.Calendar.Of(job.Period));
        if (kind.CheckedPeriod(shop.Book, period) is not { } checkedPeriod) throw NoData(shop.Book, kind, period);

        // Draft marks are looked for before the checks are made: if unconfirmed data fail a check, the failure says nothing new.
        var filing = kind.FilingOf(shop.Book, period);
        var drafts = DraftGate.Before(shop.Book, filing);
        RefuseDrafts(shop, drafts);
        step("checking");
        cancellation.ThrowIfCancellationRequested();
        var report = shop.Checks(checkedPeriod);
        if (!report.Passed && !shop.Draft)
            throw new Trouble(ExitCode.ChecksFailed, FailureText.Of(report, period, shop.Settings.Issuer?.Name))
                { Failures = [.. report.Failures] };

        step("composing");
        var settings = shop.Settings;
        var options = new BriefingOptions { Draft = shop.Draft, Paper = settings.Paper, Language = settings.Language,
            Author = settings.PreparedBy, Logo = shop.Logo(), HasDrafts = drafts.Count > 0, Origins = origins };
        var result = kind.Compose(shop.Book, period, report, shop.Templates(kind), options);
        if (result.Document is null) throw new Trouble(ExitCode.BadInput, result.Diagnostics);
        // Only now is it known which other filings the briefing uses, so their draft marks are looked for here.
        if (drafts.Count == 0 && DraftGate.Of(shop.Book, filing, result) is { Count: > 0 } others)
        {
            RefuseDrafts(shop, others);
            result = kind.Compose(shop.Book, period, report, shop.Templates(kind), options with { HasDrafts = true });
            if (result.Document is null) throw new Trouble(ExitCode.BadInput, result.Diagnostics);
        }
        SigningAccess.RefuseOutside(shop.Signature, result.Document.Info.Date);
        step("typesetting");
        return (result, result.Report ?? report);
    }

    private static void RefuseDrafts(Workshop shop, IReadOnlyList<DraftMark> drafts)
    {
        if (drafts.Count > 0 && !shop.Draft) throw new Trouble(ExitCode.ChecksFailed, DraftGate.Refusal(drafts));
    }

    // Typesets and writes the pages, then reads the file back and proves it.
    private static IssuedBriefing Write(
        Workshop shop, BriefingJob job, (BriefingResult Result, CheckReport Report) composed, Stream stream, string path,
        IssueOptions options, CancellationToken cancellation)
    {
        var (result, report) = composed;
        var document = result.Document!;
        var proof = new BriefingProof(path, shop.Book, result, report);
        IEnumerable<Page> Shown(IEnumerable<Page> pages)
        {
            foreach (var page in pages)
            {
                cancellation.ThrowIfCancellationRequested();
                proof.Set(page);
                yield return page;
            }
        }
        Typeset(shop, job, () =>
        {
            var pages = PageLayout.Pages(document, shop.Style(), shop.Fonts(), ChartComposer.Instance);
            PdfWriter.Write(document.Info, Shown(pages), options.Through(BriefingFormat.Pdf, stream),
                () => BriefingFiles.Of(shop.Book, shop.RecordOf(job), result, report, proof),
                options.Has(BriefingFormat.Pdf) ? shop.Signature : null, options.Alone);
            return true;
        });
        IssueProof.Make(proof, stream, path, report);
        return new IssuedBriefing(job, path, proof.Pages, report) { Size = stream.Length };
    }

    /// <summary>Does work that lays out a briefing. Throws <see cref="Trouble"/> if the briefing cannot be laid out.</summary>
    internal static T Typeset<T>(Workshop shop, BriefingJob job, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (PageOverflowException over)
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(BriefingCodes.DoesNotFit, over.Message, new Place($"templates/{job.Kind.Templates}"),
                    "Shorten what its templates ask for, or choose a paper that is longer.")]);
        }
        catch (Exception unset) when (unset is LayoutException or MissingGlyphException)
        {
            throw UnsetText.Of(unset, shop.Settings, job.Kind);
        }
    }

    private static string Listed(IEnumerable<Period> periods) => string.Join(", ", periods.Select(p => p.ToString()));

    private static Trouble NoData(LedgerBook book, BriefingKind kind, Period period)
    {
        if (kind.TellsResults && ComparativeOnly.Finding(book, period) is { } comparative)
            return new Trouble(ExitCode.BadInput, [comparative]);
        // The user can ask for the results of a quarter by 'results' or by 'quarterly'.
        var known = kind.Makes(book);
        if (kind == BriefingKind.Results) known = [.. known.Concat(BriefingKind.Quarterly.Makes(book)).Order()];
        var others = BriefingKind.Of(book, period).Where(k => k != kind).Select(k => k.Name).ToList();
        var other = kind == BriefingKind.Quarterly && known.Count == 0 ? BriefingKind.Results.Periods(book) : [];
        return new Trouble(ExitCode.BadInput,
            $"the data has nothing for a {kind.Name} briefing of {period}; it has {(known.Count == 0 ? "nothing for any" : Listed(known))}."
            + (other.Count == 0 ? "" : $" The company reports on {Listed(other)}: write 'qifu-reports results {other[^1]}'.")
            + (others.Count == 0 ? "" : $" Briefings of {period} are: {string.Join(", ", others)}."));
    }
}

/// <summary>A briefing whose files have been written.</summary>
/// <param name="Job">The briefing.</param>
/// <param name="Path">The path of the file; of the PDF where there are two.</param>
/// <param name="Pages">The number of pages of the PDF.</param>
/// <param name="Report">The checks, as the briefing shows them.</param>
public sealed record IssuedBriefing(BriefingJob Job, string Path, int Pages, CheckReport Report)
{
    /// <summary>The size of the PDF, in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The web edition; null where none was asked for.</summary>
    public IssuedEdition? Edition { get; init; }
}

/// <summary>A web edition that has been written.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Size">The size of the file, in bytes.</param>
public sealed record IssuedEdition(string Path, long Size);
