using System.CommandLine;
using QifuReports.App.Batches;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Signing;
using QifuReports.App.Startup;

namespace QifuReports.App.Commands;

/// <summary><c>batch</c>: makes all briefings that the data allows, or only those of named periods and kinds; several at a time.</summary>
public static class BatchCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        // All options with a value are text, because for other types the JIT would compile parser code at every start.
        var output = Arguments.OutputFolder();
        var draft = Arguments.Draft();
        var periods = Arguments.PeriodsOption("Only these periods");
        var briefings = new Option<string?>("--briefings") { Description = "Only these kinds: " + KindNames(), HelpName = "KIND,KIND" };
        Validate(briefings, static (text, add) =>
        {
            foreach (var name in Parts(text))
                if (!BriefingKind.IsKnown(name)) add(Arguments.NoKind(name));
        });
        var formats = new Option<string?>("--formats") { Description = "Which files: pdf (unless set), html, xlsx, or several",
            HelpName = "FORMAT,FORMAT" };
        Validate(formats, static (text, add) =>
        {
            if (Parts(text).Length == 0) add("--formats needs a format: pdf, html, xlsx, or several such as pdf,html.");
            foreach (var name in Parts(text))
                if (BriefingFormat.Find(name) is null)
                    add($"'{name}' is not a format. {Suggestion.Hint(name, BriefingFormat.All.Select(f => f.Name), "There are pdf, html, xlsx.")}");
        });
        formats.CompletionSources.Add(static _ => ["pdf", "html", "xlsx", "pdf,html", "pdf,html,xlsx"]);
        var resume = new Option<bool>(
            "--resume") { Description = "Leave what is up to date by its content; lists of other parts in the folder count, too" };
        var shard = new Option<string?>("--shard") { Description = "Only the I-th of N parts, the same everywhere", HelpName = "I/N" };
        Validate(shard, static (text, add) =>
        {
            if (Shard.TryParse(text) is null) add($"'{text}' is not a part. Write 1/8 for the first of eight.");
        });
        var parallel = new Option<string?>("--parallel") { Description = "How many at once; otherwise one a processor", HelpName = "N" };
        Validate(parallel, static (text, add) =>
        {
            if (Number(text) is null) add($"'{text}' is not a number of briefings from 1 to 1024.");
        });
        var sign = Arguments.Sign();
        var command = new Command("batch", "Makes all briefings of all periods, or those named") { output, periods, briefings, formats,
            resume, shard, parallel, draft, sign };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadAll(parsed.GetValue(output));
            return Run(context, settings, new Request(
                PeriodsIn(parsed.GetValue(periods)), KindsIn(parsed.GetValue(briefings)), FormatsIn(parsed.GetValue(formats)),
                parsed.GetValue(resume),
                Shard.TryParse(parsed.GetValue(shard)) ?? Shard.Whole, Number(parsed.GetValue(parallel)) ?? Environment.ProcessorCount,
                parsed.GetValue(draft), parsed.GetValue(sign)));
        });
        return command;
    }

    private sealed record Request(IReadOnlyList<Period> Periods, IReadOnlyList<BriefingKind> Kinds, IReadOnlyList<BriefingFormat> Formats,
        bool Resume, Shard Shard, int Parallel, bool Draft, string? Sign);

    private static int Run(CommandContext context, ReportSettings settings, Request request)
    {
        if (request.Sign is not null && !request.Formats.Contains(BriefingFormat.Pdf))
            throw new Trouble(ExitCode.Usage, "--sign signs PDFs, and --formats asks for none. Leave one of the two out.");
        // With --resume all briefings may be up to date; then a warm-up would be wasted, as it is for fact books.
        var warmsUp = !request.Resume && request.Formats.Any(BriefingFormat.OfBriefings.Contains);
        if (warmsUp) Rehearsal.Begin();
        var works =
            IssuerWork.Of(context.ReadEach(settings), request.Draft, SigningAccess.Of(request.Sign, settings, context.Cancellation));
        foreach (var kind in request.Kinds)
        {
            foreach (var work in works) work.Inputs.Of(kind);
            if (warmsUp) works[0].Shop.Begin(kind);
        }
        var (jobs, unread) = BatchPlan.Of(works, request.Periods, request.Kinds, request.Formats, request.Shard);
        context.Cancellation.ThrowIfCancellationRequested();
        var manifest = new ManifestLedger(settings.OutputFolder, request.Shard, jobs.Count, all: request.Resume);
        var progress = BatchProgress.To(context.Error, jobs.Count);
        var run = new BatchRun(works, manifest, progress)
        {
            Formats = request.Formats,
            Resume = request.Resume,
            Parallel = request.Parallel,
        };
        var result = progress.Run(() => run.Run(jobs, context.Cancellation)) with { Unread = unread };

        foreach (var job in result.Jobs)
            foreach (var file in job.Files) context.Out.WriteLine(file.Path);
        WarningText.Write(TemplateFolders.Unused(settings.TemplatesFolder), context.Error);
        // Unused templates are reported only for kinds with a briefing made in this run: other kinds may have no templates.
        var made = result.Jobs.Where(j => j.Outcome == JobOutcome.Made && j.Job.Kind != BriefingKind.FactBook);
        foreach (var kind in made.Select(j => j.Job.Kind).DistinctBy(k => k.Templates))
            WarningText.Write(works[0].Shop.UnusedTemplates(kind), context.Error);
        foreach (var job in result.Jobs)
            if (job.Outcome != JobOutcome.Failed)
                WarningText.Write(FileOfOtherInputs.Beside(run.ShopOf(job.Job), job.Job, request.Formats), context.Error);
        BatchText.WriteSummary(result, context.Around.Elapsed, context.Error);
        return (int)result.Code;
    }

    private static void Validate(Option<string?> option, Action<string, Action<string>> check) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens) check(token.Value, result.AddError);
    });

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string KindNames() => string.Join(", ", BriefingKind.All.Select(k => k.Name));

    private static List<Period> PeriodsIn(string? text)
    {
        var periods = new List<Period>();
        foreach (var part in Parts(text ?? ""))
            if (Period.TryParse(part, out var period) && !periods.Contains(period)) periods.Add(period);
        return periods;
    }

    private static IReadOnlyList<BriefingKind> KindsIn(string? text)
    {
        var kinds = new List<BriefingKind>();
        foreach (var part in Parts(text ?? ""))
            foreach (var kind in BriefingKind.All)
                if (kind.IsMeantBy(part) && !kinds.Contains(kind)) kinds.Add(kind);
        return kinds.Count == 0 ? BriefingKind.All : kinds;
    }

    private static List<BriefingFormat> FormatsIn(string? text)
    {
        var named = Parts(text ?? "");
        List<BriefingFormat> formats = [.. BriefingFormat.All.Where(f => named.Contains(f.Name))];
        return formats.Count == 0 ? [BriefingFormat.Pdf] : formats;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1024 ? number : null;
}
