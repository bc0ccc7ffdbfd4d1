using System.CommandLine;
using QifuReports.App.Issuing;
using QifuReports.App.Output;

namespace QifuReports.App.Commands;

/// <summary>The command of one kind of briefing, <c>quarterly</c> and so on: makes that briefing of a period.</summary>
public static class BriefingCommand
{
    public static Command Create(BriefingKind kind, Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.RequiredPeriod();
        var output = Arguments.OutputFolder();
        var draft = Arguments.Draft();
        var sign = Arguments.Sign();
        var command = new Command(kind.Name, kind.Summary) { period, output, draft, sign };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            var job = new BriefingJob(kind, Arguments.RequiredPeriodOf(parsed, period));
            var shop = new Workshop(settings, parsed.GetValue(draft), SigningAccess.Of(parsed.GetValue(sign), settings, context.Cancellation));

            // What nothing else waits for loads while the data is read.
            shop.Begin(kind);
            var made = RunProgress.To(context.Error).Run($"{kind.Title} {job.Period}", step => BriefingIssue.Make(shop, job, step, context.Cancellation, alone: true));
            context.Out.WriteLine(made.Path);
            context.Error.WriteLine(DoneText.Of($"{kind.Title} {job.Period}", [], [made], context.Around.Elapsed));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
