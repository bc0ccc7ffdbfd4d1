using QifuReports.App.Commands;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.App.Issuing;

/// <summary>The way of one quarterly briefing from the data folder to a file: read, check, compose, typeset, write.</summary>
public static class QuarterlyIssue
{
    /// <summary>Makes the file and gives its path. Anything that stops it is <see cref="Trouble"/>; then no file is written and an earlier one is left as it was.</summary>
    public static string Make(ReportSettings settings, Period period, bool draft, Action<string> step, CancellationToken cancellation)
    {
        // Fonts are the one slow thing that nothing else waits for: they load while the data is read.
        var fonts = Task.Run(() => Fonts(settings), cancellation);
        var templates = Task.Run(() => TemplateSet.Load(Path.Combine(settings.TemplatesFolder, "quarterly")), cancellation);

        step("reading the data");
        var book = CommandContext.ReadLedger(settings);
        if (BriefingSource.For(book, period) is not { } source) throw new Trouble(ExitCode.BadInput, NoRelease(book, period));

        step("checking");
        cancellation.ThrowIfCancellationRequested();
        var report = CheckRunner.Run(book, source.Filing.Period);
        if (!report.Passed && !draft) throw new Trouble(ExitCode.ChecksFailed, FailureText.Of(report, period));

        step("composing");
        var (set, mistakes) = templates.GetAwaiter().GetResult();
        if (set is null) throw new Trouble(ExitCode.BadInput, mistakes);
        var options = new BriefingOptions { Draft = draft, Paper = settings.Paper, Language = settings.Language, Author = settings.PreparedBy };
        var result = QuarterlyBriefing.Compose(book, period, report, set, options);
        if (result.Document is not { } document) throw new Trouble(ExitCode.BadInput, result.Diagnostics);

        step("typesetting");
        var path = Path.Combine(settings.OutputFolder, period.ToString(), "quarterly-briefing.pdf");
        var pages = Cancellable(PageLayout.Pages(document, settings.Style, fonts.GetAwaiter().GetResult()), cancellation);
        try
        {
            WholeFile.Write(path, stream => PdfWriter.Write(document.Info, pages, stream));
        }
        catch (Exception unset) when (unset is LayoutException or MissingGlyphException)
        {
            // What the templates and the data say decides whether it can be set; the message names the block.
            throw new Trouble(ExitCode.BadInput, unset.Message);
        }
        return path;
    }

    private static FontSet Fonts(ReportSettings settings) =>
        settings.FontFolder is { } folder ? FontSet.FromFolder(folder) : FontSet.Default;

    private static IEnumerable<Page> Cancellable(IEnumerable<Page> pages, CancellationToken cancellation)
    {
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return page;
        }
    }

    private static string NoRelease(Ledger.LedgerBook book, Period period)
    {
        var known = string.Join(", ", book.Filings.Where(f => book.ReleaseFor(f.Period) == f).Select(f => f.Period.ToString()));
        return $"the data has no results release for {period}; it has {(known.Length == 0 ? "none" : known)}.";
    }
}
