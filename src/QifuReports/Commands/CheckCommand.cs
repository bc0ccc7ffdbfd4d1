using System.CommandLine;
using QifuReports.App.Checks;
using QifuReports.App.CommandLines;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Waiving;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Commands;

/// <summary><c>check</c>: runs every check and shows the comparisons that failed; on request also the others.</summary>
public static class CheckCommand
{
    private static readonly string[] Statuses = ["holds", "rounding", "waived", "warning", "failed"];

    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.OptionalPeriod();
        var all = new Option<bool>("--all") { Description = "Show every comparison, also those that hold" };
        var status = new Option<string[]>("--status") { Description = "Only these: holds, rounding, waived, warning or failed",
            HelpName = "STATUS" };
        status.AcceptOnlyFromAmong(Statuses);
        var rule =
            new Option<string[]>("--rule") { Description = "Only what this rule compares, such as QC01; repeatable", HelpName = "CODE" };
        rule.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (CodeOf(token.Value) is null)
                    result.AddError(
                        $"'{token.Value}' is not a rule. There are {string.Join(", ", CheckRunner.Rules.Select(r => r.Code))}.");
        });
        rule.CompletionSources.Add(static _ =>
            CheckRunner.Rules.Select(r => new System.CommandLine.Completions.CompletionItem(r.Code, documentation: r.Title)));
        var json = new Option<string?>("--json") { Description = "Also write the whole report, as JSON", HelpName = "FILE" };
        var waive = new Option<string[]>("--waive") { Description = "Waive what this rule has failed, with the reason",
            HelpName = "CODE REASON", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        waive.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && CodeOf(result.Tokens[0].Value) is null)
                result.AddError(
                    $"'{result.Tokens[0].Value}' is not a rule. There are {string.Join(", ", CheckRunner.Rules.Select(r => r.Code))}.");
            if (result.Tokens.Count == 2 && string.IsNullOrWhiteSpace(result.Tokens[1].Value))
                result.AddError(
                    $"A waiver needs its reason: --waive {CodeOf(result.Tokens[0].Value) ?? "QC36"} \"why the difference is accepted\".");
        });
        var figure =
            new Option<string[]>("--figure") { Description = "With --waive: only of this concept; repeatable", HelpName = "CONCEPT" };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --waive: print the entry and write nothing" };
        var command = new Command("check", "Makes every check and shows what does not hold") { period, all, status, rule, json, waive,
            figure, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetResult(waive) is null && (result.GetResult(figure) is not null || result.GetResult(dryRun) is not null))
                result.AddError("--figure and --dry-run go with --waive.");
        });
        command.SetAction(parsed => Run(
            contextOf(parsed), Arguments.PeriodOf(parsed, period), parsed.GetValue(json),
            parsed.GetValue(all) ? Statuses : parsed.GetValue(status) ?? [], parsed.GetValue(rule) ?? [],
            parsed.GetValue(waive) is [var code, var reason]
                ? new WaiverWish(CodeOf(code)!, reason.Trim(), parsed.GetValue(figure) ?? [],
                    Arguments.PeriodOf(parsed, period) is not null, parsed.GetValue(dryRun)) : null));
        return command;
    }

    private static int Run(CommandContext context, Ledger.Periods.Period? period, string? json, string[] statuses, string[] rules,
        WaiverWish? wish)
    {
        if (json is not null) OutputPlace.CheckFile(json);
        var settings = context.ReadSettings();
        var book = LedgerData.Read(settings);
        if (period is { } written) period = AskedPeriod.In(book.Filings.Select(f => f.Period), written, book);
        if (period is { } asked && !book.Filings.Any(f => f.Period == asked))
            throw new Trouble(ExitCode.BadInput,
                $"the data has no filing for {asked}; it has {string.Join(", ", book.Filings.Select(f => f.Period).Distinct())}.");
        context.Cancellation.ThrowIfCancellationRequested();
        var report = CheckRunner.Run(book, period);
        var filings = book.Filings.Where(f => period is null || f.Period == period).ToList();
        var drafts = period is null ? book.Drafts : DraftsInUse.Of(book, filings);
        if (json is not null) WholeFile.Write(json, stream => CheckJson.Write(report, drafts, stream), context.Cancellation);

        if (wish is not null) return (int)WaiverWriting.Run(context, settings.DataFolder, book, report, wish);

        var codes = rules.Select(CodeOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (filings.Count > 0 && !filings.Exists(f => f.HasFigures)) return NothingToCheck(context, filings, drafts);
        var inOther = filings.SelectMany(f => ReportingCurrency.Lacking(book, f)).ToList();
        CheckText.Write(report, codes.Count == 0 ? report
            : new CheckReport([.. report.Findings.Where(f => codes.Contains(f.Rule.Code))]) { Scale = report.Scale }, statuses, drafts,
            context.Out, context.Display);
        // A statement has no amounts in the reporting currency. Then no briefing of its filing can be made.
        if (inOther.Count > 0) throw new Trouble(ExitCode.BadInput, inOther);
        return (int)(report.Passed && drafts.Count == 0 ? ExitCode.Done : ExitCode.ChecksFailed);
    }

    // Reports that there is nothing to check, since a table of zeros would look like success.
    private static int NothingToCheck(CommandContext context, List<Filing> filings, IReadOnlyList<DraftMark> drafts)
    {
        context.Out.WriteLine("No filing has a figure yet, so nothing was checked. Fill them in, each as it was filed, in place of null:");
        foreach (var filing in filings) context.Out.WriteLine("  " + filing.Place.File);
        if (drafts.Count == 0) return (int)ExitCode.Done;
        context.Out.WriteLine();
        DraftText.Write(drafts, context.Out, context.Display);
        return (int)ExitCode.ChecksFailed;
    }

    // Finds the code of a rule, however it is typed: QC01 for QC01, qc1, 01 and 1; null if there is no such rule.
    private static string? CodeOf(string text)
    {
        var digits = text.StartsWith("QC", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var code = string.Create(CultureInfo.InvariantCulture, $"QC{number:00}");
        return CheckRunner.Rules.Any(r => r.Code == code) ? code : null;
    }
}
