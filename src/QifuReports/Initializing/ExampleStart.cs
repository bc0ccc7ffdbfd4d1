using QifuReports.Starter;

namespace QifuReports.App.Initializing;

/// <summary>Makes a new folder with the data of the example company and the first briefing on it.</summary>
internal static class ExampleStart
{
    public const string Sentence = "{{ net_result.name }} rose";
    public const string SentenceFile = "templates/shared/headline.sbn";

    public static void Run(CommandContext context, string folder)
    {
        var files = ExampleWorkspace.Files(SettingsSchema.Text());
        var made = NewFolder.Fill(folder, files, "Name another folder, or move it away.", context.Cancellation);
        var settings = SettingsReader.Read(
            Path.Combine(folder, SettingsLocator.FileName), [Path.Combine(folder, "data")], Path.Combine(folder, "templates"),
            Path.Combine(folder, "output"), context.Cancellation);
        var (period, path, isNew) = FirstBriefing(context, settings);

        var text = new StartText(context.Out, folder);
        text.Line(made == 0 ? $"Everything was in {text.Folder} already: settings, templates, an example company."
            : $"Made {text.Folder}: settings, templates and an example company, {FormattableString.Invariant($"{made}")} files.");
        text.Line($"{(isNew ? "Its first briefing" : "Its first briefing was there already")}: {path}");
        text.Line();
        text.Line("What to edit:");
        text.Item(SentenceFile, $"the headline begins \"{Sentence}\"");
        text.Item(SettingsLocator.FileName, "paper, inks, logo, mail server and lists");
        text.Item("data/filings/", "the figures, each as it was filed");
        text.Line("What to run next:");
        text.Run("the briefing, as edited:", $"quarterly {period}");
        text.Run("its mails, as files:", $"send {period} --to board --dry-run");
        text.Run("whether the figures tie:", "check");
        text.Run("a second company:", "init data/acme --company \"Acme SE\" --currency EUR");
    }

    private static (Period Period, string Path, bool IsNew) FirstBriefing(CommandContext context, ReportSettings settings)
    {
        var kind = BriefingKind.Quarterly;
        var shop = new Workshop(settings, draft: false);
        shop.Begin(kind);
        var period = kind.Periods(shop.Book).Last(p => shop.Book.ReleaseFor(p) is not null);
        var job = new BriefingJob(kind, period);
        var path = job.PathIn(settings.OutputFolder);
        if (File.Exists(path)) return (period, path, false);
        RunProgress.To(context.Error)
            .Run($"{kind.Title} {period}", step => BriefingIssue.Make(shop, job, step, context.Cancellation, new IssueOptions { Alone = true }).Path);
        return (period, path, true);
    }
}
