using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Signing;

namespace QifuReports.App.Commands;

/// <summary>The command of one kind of briefing, such as <c>quarterly</c>: makes that briefing for a period.</summary>
public static class BriefingCommand
{
    public static Command Create(BriefingKind kind, Func<ParseResult, CommandContext> contextOf)
    {
        var period = kind.LeadsUnasked ? Arguments.OptionalPeriod() : Arguments.RequiredPeriod();
        var output = Arguments.OutputFolder();
        var draft = Arguments.Draft();
        var sign = Arguments.Sign();
        var command = new Command(kind.Name, kind.Summary) { period, output, draft, sign };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            var asked = Arguments.PeriodOf(parsed, period);
            var shop =
                new Workshop(settings, parsed.GetValue(draft), SigningAccess.Of(parsed.GetValue(sign), settings, context.Cancellation));

            // While the data is read, fonts, templates and the like are loaded in the background.
            shop.Begin(kind);
            var made = RunProgress.To(context.Error)
                .Run(asked is null ? kind.Title : $"{kind.Title} {asked}",
                    step => BriefingIssue.Make(shop, AskedBriefing.Of(kind, asked, shop.Book, "qifu-reports results"), step,
                        context.Cancellation, new IssueOptions { Alone = true }));
            context.Out.WriteLine(made.Path);
            WarningText.Write([.. TemplateFolders.Unused(settings.TemplatesFolder), .. shop.UnusedTemplates(made.Job.Kind),
                .. FileOfOtherInputs.Beside(shop, made.Job, [BriefingFormat.Pdf])], context.Error);
            context.Error.WriteLine(DoneText.Of($"{made.Job.Kind.Title} {made.Job.Period}", [], [made], context.Around.Elapsed));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
