using System.CommandLine;
using QifuReports.App.Output;
using QifuReports.Ledger.Checks;

namespace QifuReports.App.Commands;

/// <summary><c>check</c>: makes every check and shows each comparison.</summary>
public static class CheckCommand
{
    private static readonly string[] Statuses = ["holds", "rounding", "waived", "failed"];

    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.OptionalPeriod();
        var json = new Option<string?>("--json") { Description = "Also write the whole report, as JSON", HelpName = "FILE" };
        var status = new Option<string[]>("--status") { Description = "Show comparisons that came out so: holds, rounding, waived or failed; may be repeated", HelpName = "STATUS" };
        status.AcceptOnlyFromAmong(Statuses);
        var command = new Command("check", "Makes every check and shows what does not hold") { period, json, status };
        command.SetAction(parsed => Run(contextOf(parsed), Arguments.PeriodOf(parsed, period), parsed.GetValue(json), parsed.GetValue(status) ?? []));
        return command;
    }

    private static int Run(CommandContext context, Ledger.Periods.Period? period, string? json, string[] statuses)
    {
        if (json is not null) OutputPlace.CheckFile(json);
        var book = CommandContext.ReadLedger(context.ReadSettings());
        if (period is { } asked && !book.Filings.Any(f => f.Period == asked))
            throw new Trouble(ExitCode.BadInput, $"the data has no filing for {asked}; it has {string.Join(", ", book.Filings.Select(f => f.Period).Distinct())}.");
        context.Cancellation.ThrowIfCancellationRequested();
        var report = CheckRunner.Run(book, period);
        if (json is not null) WholeFile.Write(json, stream => CheckJson.Write(report, stream), context.Cancellation);

        WriteComparisons(report, statuses, context.Out);
        WriteSummary(report, context.Out);
        return (int)(report.Passed ? ExitCode.Done : ExitCode.ChecksFailed);
    }

    private static void WriteComparisons(CheckReport report, string[] statuses, TextWriter output)
    {
        var table = new TextTable(
            ["Code", "Status", "What", "Expected", "Actual", "Difference", "Tolerance", "Unit", "Reason of the tolerance", "Source"],
            [false, false, false, true, true, true, true, false, false, false]);
        foreach (var finding in report.Findings)
        {
            var text = FindingText.Of(finding);
            if (statuses.Length > 0 && !statuses.Contains(text.Status)) continue;
            table.Add(text.Code, text.Status, text.Subject, text.Expected, text.Actual, text.Difference, text.Tolerance, text.Unit,
                text.Note.Length > 0 ? "Waived: " + text.Note : finding.Rule.ToleranceReason, text.Sources.Count > 0 ? text.Sources[0] : "");
        }
        table.Write(output);
        output.WriteLine();
    }

    private static void WriteSummary(CheckReport report, TextWriter output)
    {
        var table = new TextTable(["Code", "Rule", "Made", "Hold", "Rounding", "Waived", "Failed"], [false, false, true, true, true, true, true]);
        foreach (var rule in report.Findings.GroupBy(f => f.Rule.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string Count(FindingStatus status) => FormattableString.Invariant($"{rule.Count(f => f.Status == status)}");
            table.Add(rule.Key, rule.First().Rule.Title, FormattableString.Invariant($"{rule.Count()}"),
                Count(FindingStatus.Holds), Count(FindingStatus.Rounding), Count(FindingStatus.Waived), Count(FindingStatus.Failed));
        }
        table.Write(output);
        output.WriteLine(FormattableString.Invariant(
            $"{report.Findings.Count} made: {report.Count(FindingStatus.Holds)} hold, {report.Count(FindingStatus.Rounding)} differ by rounding, {report.Count(FindingStatus.Waived)} waived, {report.Count(FindingStatus.Failed)} failed."));
    }
}
