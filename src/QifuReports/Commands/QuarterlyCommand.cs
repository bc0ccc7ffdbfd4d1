using System.CommandLine;
using QifuReports.App.Issuing;
using QifuReports.App.Output;

namespace QifuReports.App.Commands;

/// <summary><c>quarterly</c>: makes the quarterly results briefing of a period.</summary>
public static class QuarterlyCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.RequiredPeriod();
        var output = new Option<string?>("--output") { Description = "The folder to write under, in place of the one in the settings", HelpName = "DIR" };
        var draft = new Option<bool>("--draft") { Description = "Issue it even if checks fail, marked DRAFT on every page and with the failures in it" };
        var command = new Command("quarterly", "Makes the quarterly results briefing of a period, as a PDF") { period, output, draft };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            Rehearsal.Begin();
            var settings = context.ReadSettings();
            if (parsed.GetValue(output) is { } folder) settings = settings with { OutputFolder = Path.GetFullPath(folder) };
            var asked = parsed.GetValue(period);
            var path = RunProgress.To(context.Error).Run(
                $"Quarterly briefing {asked}",
                step => QuarterlyIssue.Make(settings, asked, parsed.GetValue(draft), step, context.Cancellation));
            context.Out.WriteLine(path);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
