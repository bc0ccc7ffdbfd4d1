using QifuReports.Charts;
using QifuReports.Edition;
using QifuReports.Edition.Figures;
using QifuReports.Edition.Preview;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Pages;

namespace QifuReports.App.Previewing;

/// <summary>
/// Makes the versions of a preview of one briefing in memory: the web edition, the pages and the e-mail. What does not depend on the files
/// that changed is kept from version to version.
/// </summary>
/// <param name="asked">Which briefing.</param>
/// <param name="settings">The settings, which were read before; they are read again when their files change.</param>
internal sealed class PreviewMaker(PreviewRequest asked, ReportSettings settings) : IPreviewMaker
{
    private ReportSettings _settings = settings;
    private Workshop? _shop;
    private PagePictures _pictures = new();
    private PreviewChanges _due;

    public IReadOnlyList<WatchedPlace> Places => WatchedPlace.Of(_settings, asked.SettingsFile);

    /// <summary>
    /// Throws <see cref="Trouble"/> if the data can be read and has nothing for the briefing: nobody waits for that. Mistakes in the data
    /// are shown by the preview.
    /// </summary>
    public void RefuseWithoutData()
    {
        LedgerBook book;
        try
        {
            book = new Workshop(_settings, asked.Draft).Book;
        }
        catch (Exception mendable) when (mendable is Trouble or FileRefusedException || BrokenMachine.Is(mendable))
        {
            return;
        }
        BriefingIssue.RefuseWithoutData(book, asked.JobIn(book));
    }

    public IReadOnlyList<PreviewFinding> Make(PreviewChanges changes, Action<PreviewState> publish, CancellationToken cancellation)
    {
        // What a version renews that then fails is renewed again by the next one.
        _due |= changes;
        var findings = Findings.Of(_settings, () => Version(publish, cancellation));
        if (findings.Count == 0) _due = PreviewChanges.None;
        return findings;
    }

    private IReadOnlyList<PreviewFinding> Version(Action<PreviewState> publish, CancellationToken cancellation)
    {
        var shop = Renewed();
        cancellation.ThrowIfCancellationRequested();
        var job = asked.JobIn(shop.Book);
        var composed = BriefingIssue.Compose(shop, job, cancellation);
        var document = composed.Result.Document!;
        var figures = FigureDetails.Of(shop.Book, composed.Result, composed.Report);

        // The two views are made at the same time: a reader waits for both.
        var edition = Task.Run(() => BriefingIssue.Typeset(shop, job, () => EditionOf(shop, document, figures)), CancellationToken.None);
        var mail = Task.Run(() => MailPreview.Of(shop, job, _settings), CancellationToken.None);
        PreviewPages pages;
        try
        {
            pages = BriefingIssue.Typeset(shop, job, () => _pictures.Of(PagesOf(shop, document, cancellation), figures));
        }
        finally
        {
            // The tasks use what the next version renews, so they end before this version is given up.
            Task.WaitAny([Task.WhenAll(edition, mail)], CancellationToken.None);
        }
        var (body, noMail, mistakes) = mail.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        publish(new PreviewState(0, document.Info.Title)
        {
            Edition = edition.GetAwaiter().GetResult(), Pages = pages, Mail = body, NoMail = noMail, Findings = mistakes,
        });

        // The proof reads the finished file back. It takes as long as all before, so the version is shown without waiting for it.
        BriefingIssue.Prove(shop, job, composed, cancellation);
        return mistakes;
    }

    // Renews what the changed files are read into.
    private Workshop Renewed()
    {
        if (_due.HasFlag(PreviewChanges.Settings))
        {
            (_shop, _pictures) = (null, new());
            _settings = asked.ReadSettings();
        }
        if (_shop is null) return _shop = new Workshop(_settings, asked.Draft);
        if (_due.HasFlag(PreviewChanges.Templates)) _shop.ForgetTemplates();
        if (_due.HasFlag(PreviewChanges.Data)) _shop.Release();
        return _shop;
    }

    private static PreviewContent EditionOf(Workshop shop, DocumentModel document, FigureDetails figures)
    {
        using var bytes = new MemoryStream();
        EditionFile.Write(
            new EditionContent(document, figures, shop.Style(), shop.Fonts(), ChartComposer.Instance) { HasOrigins = true }, bytes);
        return PreviewContent.Of(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static IEnumerable<Page> PagesOf(Workshop shop, DocumentModel document, CancellationToken cancellation)
    {
        foreach (var page in PageLayout.Pages(document, shop.Style(), shop.Fonts(), ChartComposer.Instance))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return page;
        }
    }
}
