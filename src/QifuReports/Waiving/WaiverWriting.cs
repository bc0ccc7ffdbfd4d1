using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Text;

namespace QifuReports.App.Waiving;

/// <summary>Writes the requested waivers into <c>waivers.json</c>: all of them or none.</summary>
internal static class WaiverWriting
{
    private const string FileName = "waivers.json";
    private const string Schema = "schema/waivers.schema.json";

    /// <summary>
    /// Waives those failures of a report that the user has named. Throws <see cref="Trouble"/> if there is no such failure, or if there are
    /// several and the user has not said which.
    /// </summary>
    public static ExitCode Run(CommandContext context, string dataFolder, LedgerBook book, CheckReport report, WaiverWish wish)
    {
        var chosen = Choose(book, report, wish);
        RequireReadable(wish.Reason);
        var file = Path.Combine(dataFolder, FileName);
        var isNew = !File.Exists(file);
        var content = isNew ? WaiverFile.Empty(File.Exists(Path.Combine(dataFolder, Schema)) ? Schema : null) : File.ReadAllBytes(file);
        var (entries, replaced) = (new List<WaiverEntry>(), new HashSet<int>());
        foreach (var finding in chosen)
        {
            if (WaiverEntry.Of(finding, wish.Reason) is not { } entry
                || entries.Exists(e => e.Values == entry.Values && e.Check == entry.Check)) continue;
            content = WaiverFile.With(content, entry, Lapsed(book, entry) is >= 0 and var index && replaced.Add(index) ? index : -1);
            entries.Add(entry);
        }
        foreach (var finding in chosen)
            TextFold.Write(wish.IsTrial ? context.Error : context.Out, context.Display, wish.IsTrial ? "Would waive  " : "Waived  ",
                $"{finding.Rule.Code} {finding.Subject}");
        if (wish.IsTrial)
        {
            Print(context, entries);
            return ExitCode.Done;
        }
        try
        {
            WholeFile.Write(file, stream => stream.Write(content), context.Cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The error message contains the entry, so that a person can add it to the file.
            Print(context, entries);
            throw new Trouble(ExitCode.Machine,
                $"{file} cannot be written: {refused.Message.TrimEnd('.')}. The entry stands above; put it into \"waivers\" there.");
        }
        TextFold.Write(context.Out, context.Display, "", $"{Counted.Of(entries.Count, "waiver")} in {file}.");
        if (report.Count(FindingStatus.Failed) - chosen.Count - report.Failures.Count(f => f.Rule.Code == WaiverWish.WaiversRule) is > 0
            and var others)
            TextFold.Write(context.Out, context.Display, "",
                FormattableString.Invariant($"{others} more failed; 'qifu-reports check' shows what is left."));
        return ExitCode.Done;
    }

    private static List<Finding> Choose(LedgerBook book, CheckReport report, WaiverWish wish)
    {
        if (wish.Rule == WaiverWish.WaiversRule)
            throw new Trouble(ExitCode.BadInput,
                "QC00 is of the waivers themselves. Take out the waiver that it names, or waive the rule of that waiver anew, which " +
                    "replaces it.");
        var failed = report.Failures.Where(f => f.Rule.Code == wish.Rule && WaiverWish.CanWaive(f)).ToList();
        if (failed.Count == 0)
        {
            var others = report.Failures.Select(f => f.Rule.Code).Distinct().Order(StringComparer.Ordinal).ToList();
            throw new Trouble(ExitCode.BadInput,
                $"nothing of {wish.Rule} failed that could be " +
                    $"waived{(others.Count == 0 ? "; no check did" : $"; what failed is of {string.Join(", ", others)}")}.");
        }
        if (CalendarDoubt.Of(CheckRunner.Run(book).Findings) is { } doubt && failed.RemoveAll(CalendarDoubt.IsAgainst) > 0
            && failed.Count == 0)
            throw new Trouble(ExitCode.BadInput, $"this cannot be waived: pages would say days that the filings do not. {doubt.Words}");
        var concepts = failed.Select(f => f.Facts[0].Key.Concept.Value).Distinct().ToList();
        foreach (var figure in wish.Figures)
            if (!concepts.Contains(figure))
                throw new Trouble(ExitCode.BadInput,
                    $"nothing of {wish.Rule} failed for \"{figure}\". " +
                        $"{Suggestion.Hint(figure, concepts, $"It did for {string.Join(", ", concepts)}.")}");
        var chosen = wish.Figures.Count == 0 ? failed : failed.FindAll(f => wish.Figures.Contains(f.Facts[0].Key.Concept.Value));
        if (wish.Figures.Count > 0 || chosen.Count == 1) return chosen;
        throw new Trouble(ExitCode.BadInput, string.Join('\n',
            [
                FormattableString.Invariant(
                    $"{failed.Count} comparisons of {wish.Rule} failed, and one reason may not be that of all. Name those that it is of, {(wish.IsOfPeriod ? "" : "with a period before or ")}with one --figure for each:"),
                .. failed.Select(f => $"  --figure {f.Facts[0].Key.Concept}   {f.Subject}"),
            ]));
    }

    // Returns the index of the waiver to replace, or -1. A waiver of the same figures that no longer covers any comparison is replaced,
    // since otherwise it would remain in the file without effect. A waiver that still covers its own comparison is kept.
    private static int Lapsed(LedgerBook book, WaiverEntry entry)
    {
        List<Finding>? all = null;
        for (var i = 0; i < book.Waivers.Count; i++)
        {
            var waiver = book.Waivers[i];
            if (!entry.IsOf(waiver)) continue;
            all ??= [.. CheckRunner.Run(book).Findings.Where(f => f.Rule.Code == entry.Check)];
            if (!all.Exists(f => waiver.Covers(entry.Check, f.Facts))) return i;
        }
        return -1;
    }

    private static void Print(CommandContext context, List<WaiverEntry> entries)
    {
        var content = WaiverFile.Empty(null);
        foreach (var entry in entries) content = WaiverFile.With(content, entry, -1);
        context.Out.Write(System.Text.Encoding.UTF8.GetString(content));
    }

    private static void RequireReadable(string reason)
    {
        if (HiddenCharacters.IndexIn(reason) is >= 0 and var at)
            throw new Trouble(ExitCode.Usage,
                $"the reason has a character that is not seen, {HiddenCharacters.Describe(reason, at)}. Take it out.");
    }
}
