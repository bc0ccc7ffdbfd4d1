namespace QifuReports.App.Previewing;

/// <summary>Which briefing a preview shows.</summary>
/// <param name="Kind">The kind of briefing.</param>
/// <param name="Period">The period as written; null for the newest.</param>
/// <param name="Draft">Whether the briefing is shown even if checks fail, marked as a draft.</param>
/// <param name="SettingsFile">The settings file; null for none.</param>
/// <param name="ReadSettings">Reads the settings again. Throws <see cref="Trouble"/> with everything that is wrong in them.</param>
internal sealed record PreviewRequest(
    BriefingKind Kind, Period? Period, bool Draft, string? SettingsFile, Func<ReportSettings> ReadSettings)
{
    /// <summary>
    /// Returns the briefing, with its period in the calendar of the company. Without a period it is that of the newest period; of two
    /// periods that end on the same day, that of the shorter. Throws <see cref="Trouble"/> if the data has none.
    /// </summary>
    public BriefingJob JobIn(LedgerBook book)
    {
        var job = AskedIn(book);
        return new BriefingJob(job.Kind, book.Issuer.Calendar.Of(job.Period));
    }

    private BriefingJob AskedIn(LedgerBook book)
    {
        if (Period is not null || Kind != BriefingKind.Results) return AskedBriefing.Of(Kind, Period, book, "qifu-reports preview");
        Period? newest = null;
        foreach (var period in BriefingKind.Quarterly.Periods(book).Concat(BriefingKind.Results.Periods(book)))
            if (newest is not { } known || period.End > known.End || (period.End == known.End && period.Start > known.Start))
                newest = period;
        return newest is { } found ? AskedBriefing.Of(Kind, found, book, "qifu-reports preview")
            : throw new Trouble(ExitCode.BadInput, "the data has nothing for a briefing on results.");
    }
}
