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
                    step => BriefingIssue.Make(shop, JobOf(kind, asked, shop), step, context.Cancellation, alone: true));
            context.Out.WriteLine(made.Path);
            WarningText.Write([.. TemplateFolders.Unused(settings.TemplatesFolder), .. shop.UnusedTemplates(made.Job.Kind)], context.Error);
            context.Error.WriteLine(DoneText.Of($"{made.Job.Kind.Title} {made.Job.Period}", [], [made], context.Around.Elapsed));
            return (int)ExitCode.Done;
        });
        return command;
    }

    // For a quarter, the results are always a quarterly briefing, even if the user asks for "results". Asking for a quarterly briefing of
    // another kind of period is a user's mistake.
    private static BriefingJob JobOf(BriefingKind kind, Period? named, Workshop shop)
    {
        if (named is not { } asked)
        {
            // The parser accepts a command line without a period only for kinds that can choose the period themselves (the latest one).
            var leading = kind.Periods(shop.Book);
            return leading.Count > 0 ? new BriefingJob(kind, leading[^1])
                : throw new Trouble(ExitCode.BadInput, $"the data has nothing for a {kind.Name} briefing.");
        }
        if (kind == BriefingKind.Quarterly && asked.Kind is not (PeriodKind.Quarter or PeriodKind.Instant)) throw NoQuarter(asked);
        if (kind != BriefingKind.Quarterly && kind != BriefingKind.Results)
            return new BriefingJob(kind, asked.IsInstant ? AskedPeriod.In(shop.Book, asked, kind) : asked);
        var period = asked.IsInstant ? AskedPeriod.In(shop.Book, asked, BriefingKind.Quarterly, BriefingKind.Results) : asked;
        if (period.Kind == PeriodKind.Quarter) return new BriefingJob(BriefingKind.Quarterly, period);
        if (kind == BriefingKind.Quarterly && !period.IsInstant) throw NoQuarter(period);
        return new BriefingJob(kind, period);
    }

    private static Trouble NoQuarter(Period period) =>
        new(ExitCode.Usage, $"{period} is no quarter: write 'qifu-reports results {period}'.");
}
