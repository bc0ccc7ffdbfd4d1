using System.CommandLine;
using QifuReports.App.Commands.Parameters;

namespace QifuReports.App.Commands;

/// <summary><c>html</c>: makes the web edition of a briefing for a period.</summary>
public static class HtmlCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.RequiredPeriod();
        var briefing = Arguments.Kind();
        var output = Arguments.OutputFolder();
        var draft = new Option<bool>("--draft") { Description = "Issue it even if checks fail or drafts remain, marked as a draft" };
        var command = new Command("html", "Makes the web edition of a briefing, one file") { period, briefing, output, draft };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            var kind = BriefingKind.Find(parsed.GetValue(briefing) ?? "") ?? BriefingKind.Results;
            var asked = Arguments.RequiredPeriodOf(parsed, period);
            var shop = new Workshop(settings, parsed.GetValue(draft));
            shop.Begin(kind);
            var options = new IssueOptions { Formats = [BriefingFormat.Html], Alone = true };
            var made = RunProgress.To(context.Error)
                .Run($"Web edition {asked}",
                    step => BriefingIssue.Make(shop, AskedBriefing.Of(kind, asked, shop.Book, "qifu-reports html"), step,
                        context.Cancellation, options));
            context.Out.WriteLine(made.Edition!.Path);
            WarningText.Write([.. TemplateFolders.Unused(settings.TemplatesFolder), .. shop.UnusedTemplates(made.Job.Kind),
                .. FileOfOtherInputs.Beside(shop, made.Job, [BriefingFormat.Html])], context.Error);
            context.Error.WriteLine(DoneText.Of($"{made.Job.Kind.Title} {made.Job.Period}, web edition", [],
                [made with { Pages = 0 }], context.Around.Elapsed));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
