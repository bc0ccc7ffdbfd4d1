using System.Runtime.CompilerServices;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Tracing;
using QifuReports.Workbook;
using QifuReports.Workbook.Carrying;
using QifuReports.Workbook.Writing;

namespace QifuReports.App.Issuing;

/// <summary>
/// Makes the fact book of a ledger and writes its file. Runs that make none do not load the Workbook project.
/// </summary>
public static class WorkbookIssue
{
    /// <summary>
    /// Writes the file. Throws <see cref="Trouble"/> if a check failed or a draft mark remains, unless the workshop makes drafts; then the
    /// fact book shows what failed. If an error stops it, an earlier file stays unchanged.
    /// </summary>
    /// <param name="shop">Gives the data.</param>
    /// <param name="until">The last period: later filings are left out. Null for all filings.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="step">Is called with the name of each step when the step begins.</param>
    /// <param name="cancellation">Checked between the steps.</param>
    /// <param name="wrapping">Wraps the stream of the file; null for none.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IssuedWorkbook Make(Workshop shop, Period? until, string path, Action<string> step, CancellationToken cancellation,
        Func<Stream, Stream>? wrapping = null)
    {
        OutputPlace.CheckApart(shop.Settings);
        OutputPlace.CheckFile(path);
        step("reading the data");
        var book = shop.Book;
        var period = until is { } asked ? book.Issuer.Calendar.Of(asked) : (Period?)null;
        if (period is { } last && BriefingKind.FactBook.CheckedPeriod(book, last) is null) throw NoData(book, last);
        step("checking");
        cancellation.ThrowIfCancellationRequested();
        var day = period is { } of ? BriefingKind.FactBook.FilingOf(book, of)?.Date : null;
        var report = FactBookSpan.ChecksOf(book, day);
        if (!shop.Draft)
        {
            if (!report.Passed)
                throw new Trouble(ExitCode.ChecksFailed, FailureText.Of(report, period, shop.Settings.Issuer?.Name))
                    { Failures = [.. report.Failures] };
            if (DraftsInUse.Of(book, FactBookSpan.FilingsOf(book, day)) is { Count: > 0 } drafts)
                throw new Trouble(ExitCode.ChecksFailed, DraftGate.Refusal(drafts));
        }
        step("writing the workbook");
        cancellation.ThrowIfCancellationRequested();
        var made = DataSheet.With(FactBook.Of(book, report, day, shop.Draft), Carried(shop, book, day, report));
        var size = 0L;
        WholeFile.Write(path, stream =>
        {
            // The writer of packages goes back in its stream, and that of a file that is hashed cannot.
            using var whole = new MemoryStream();
            WorkbookWriter.Write(made, whole);
            size = whole.Length;
            whole.Position = 0;
            whole.CopyTo(wrapping is null ? stream : wrapping(stream));
        }, cancellation);
        return new IssuedWorkbook(path, size, report);
    }

    // The data files that the book is made of, so that it can be imported again: not those of filings that it leaves out.
    private static List<DataText> Carried(Workshop shop, LedgerBook book, DateOnly? day, CheckReport report)
    {
        var kept = FactBookSpan.FilingsOf(book, day).Select(f => Path.GetFileName(f.Place.File)).ToHashSet(StringComparer.Ordinal);
        return [.. DataText.Of(shop.Settings.DataFolder)
            .Where(file => !file.Name.StartsWith("filings/", StringComparison.Ordinal) || kept.Contains(file.Name["filings/".Length..]))
            .Select(file => day is not null && file.Name == "waivers.json" ? CarriedWaivers.Of(file, Needed(book, report)) : file)];
    }

    private static HashSet<int> Needed(LedgerBook book, CheckReport report) =>
        [.. Enumerable.Range(0, book.Waivers.Count).Where(i => report.Findings.Any(
            f => f.Status == FindingStatus.Waived && book.Waivers[i].Names(f.Rule.Code, f.Facts)))];

    private static Trouble NoData(LedgerBook book, Period period)
    {
        var known = BriefingKind.FactBook.Periods(book);
        return new Trouble(ExitCode.BadInput, known.Count == 0 ? $"no filing is of {period}, and the data has nothing for any fact book."
            : $"no release is of {period}, with which a fact book could end; there are those of {string.Join(", ", known.Select(p => p.ToString()))}.");
    }
}

/// <summary>A fact book whose file has been written.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Size">The size of the file, in bytes.</param>
/// <param name="Report">The checks that it shows.</param>
public sealed record IssuedWorkbook(string Path, long Size, CheckReport Report);
