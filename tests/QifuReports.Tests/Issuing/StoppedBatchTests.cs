using QifuReports.App.Batches;
using QifuReports.App.CommandLines;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.Tests.Sending;

namespace QifuReports.Tests.Issuing;

/// <summary>A batch that is stopped midway: it does not end well, keeps and lists what is done, and leaves nothing half made.</summary>
public sealed class StoppedBatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Stopped_midway_it_throws_and_what_is_done_is_listed(int parallel)
    {
        using var stop = new CancellationTokenSource();
        var settings = Torvalin.Settings with { OutputFolder = _folder.Combine("out") };
        var works = IssuerWork.Of([settings], draft: false);
        var jobs = BatchPlan.Of(works, [], BriefingKind.All, [BriefingFormat.Pdf], Shard.Whole).Jobs;
        jobs.Count.ShouldBeGreaterThan(3);
        using var told = new StringWriter();
        var begun = 0;
        var run = new BatchRun(works, new ManifestLedger(settings.OutputFolder, Shard.Whole, jobs.Count, all: false),
            BatchProgress.To(told, jobs.Count))
        {
            Parallel = parallel,

            // Asked for when the third is about to be written.
            Disk = (_, stream) =>
            {
                if (Interlocked.Increment(ref begun) == 3) stop.Cancel();
                return stream;
            },
        };

        Should.Throw<OperationCanceledException>(() => run.Run(jobs, stop.Token));

        var files = Directory.EnumerateFiles(settings.OutputFolder, "*.pdf", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(settings.OutputFolder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        // When the third is about to be written, as many as there are threads may be under way, that one among them: the others are done,
        // and each of these may end whole or not at all.
        files.Count.ShouldBeInRange(3 - parallel, 2 + parallel);
        files.Count.ShouldBeLessThan(jobs.Count);
        ManifestJson.Files(File.ReadAllBytes(Path.Combine(settings.OutputFolder, Manifest.FileName)))!.Select(f => f.Name).ShouldBe(files);
        Directory.EnumerateFiles(settings.OutputFolder, "*", SearchOption.AllDirectories).Count().ShouldBe(files.Count + 1);
        told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(files.Count);
        told.ToString().ShouldNotContain("failed");

        // Gone on with, the rest is made, and what is done is left.
        var again = new BatchRun(works, new ManifestLedger(settings.OutputFolder, Shard.Whole, jobs.Count, all: true),
            BatchProgress.To(TextWriter.Null, jobs.Count)) { Resume = true }.Run(jobs, CancellationToken.None);
        (again.Code, again.Count(JobOutcome.UpToDate), again.Count(JobOutcome.Made)).ShouldBe(
            (ExitCode.Done, files.Count, jobs.Count - files.Count));
    }

    /// <summary>
    /// In whatever order and by however many threads they are made, briefings are told by their names; and what is up to date is left only
    /// where that was asked for.
    /// </summary>
    [Fact]
    public void All_is_made_again_unless_asked_otherwise_and_told_in_the_order_of_names()
    {
        var settings = Torvalin.Settings with { OutputFolder = _folder.Combine("out") };
        var works = IssuerWork.Of([settings], draft: false);
        var jobs = BatchPlan.Of(works, [], [BriefingKind.FactSheet], [BriefingFormat.Pdf], Shard.Whole).Jobs;
        jobs.Count.ShouldBeGreaterThan(1);

        foreach (var resume in (bool[])[false, false, true])
        {
            var before = File.Exists(jobs[0].PathIn(settings.OutputFolder));
            var result = new BatchRun(works, new ManifestLedger(settings.OutputFolder, Shard.Whole, jobs.Count, all: false),
                BatchProgress.To(TextWriter.Null, jobs.Count)) { Resume = resume, Parallel = 2 }
                .Run([.. jobs.Reverse()], CancellationToken.None);

            result.Jobs.Select(j => j.Job.Name).ShouldBe(jobs.Select(j => j.Name).Order(StringComparer.Ordinal));
            result.Jobs.Select(j => j.Outcome).Distinct().ShouldBe([resume && before ? JobOutcome.UpToDate : JobOutcome.Made]);
        }
    }

    [Fact]
    public void The_command_ends_as_stopped_and_does_not_say_how_many_were_made()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StopAfterLine(stop);

        var code = CommandLine.Run(
            ["batch", "--parallel", "1", "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--output", _folder.Combine("out"),
                "--settings", RepositoryRoot.PathOf("reportsettings.json")], output, error, stop.Token);

        code.ShouldBe((int)ExitCode.Cancelled);
        error.ToString().ShouldContain("[1/");
        error.ToString().ShouldNotContain(" made, 0 up to date");
        output.ToString().ShouldBeEmpty();
    }

    // Stops the run once it has told of a briefing.
    private sealed class StopAfterLine(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value is not null && value.StartsWith("[1/", StringComparison.Ordinal)) stop.Cancel();
        }
    }
}
