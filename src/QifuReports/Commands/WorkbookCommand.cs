using System.CommandLine;
using QifuReports.App.Commands.Parameters;

namespace QifuReports.App.Commands;

/// <summary><c>workbook</c>: writes the ledger as a workbook whose formulas are the sums and the checks.</summary>
public static class WorkbookCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.OptionalPeriod();
        var output = Arguments.OutputFolder();
        var draft = new Option<bool>("--draft") { Description = "Write it even if checks fail or drafts remain, and show what failed" };
        var command = new Command("workbook", "Writes the figures as a workbook with live formulas") { period, output, draft };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            var shop = new Workshop(settings, parsed.GetValue(draft));
            var asked = Arguments.PeriodOf(parsed, period);
            Period? until = asked is { } named ? AskedPeriod.In(shop.Book, named) : null;
            var path = until is { } last ? new BriefingJob(BriefingKind.FactBook, last).PathIn(settings.OutputFolder)
                : Path.Combine(settings.OutputFolder, BriefingKind.FactBook.FileName);
            var title = (until is { } shown ? $"Fact book up to {shown}" : "Fact book") + (shop.Draft ? ", draft" : "");
            var made = RunProgress.To(context.Error)
                .Run(title, step => WorkbookIssue.Make(shop, until, path, step, context.Cancellation));
            context.Out.WriteLine(made.Path);
            context.Error.WriteLine(DoneText.Of(title, made.Report, context.Around.Elapsed));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
