using QifuReports.App.Batches;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;

namespace QifuReports.Tests;

/// <summary>Batches in other orders, at other widths, on a bad disk.</summary>
public sealed class BatchRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_order_and_no_parallelism_shows_in_a_file()
    {
        Run("plain", jobs => jobs, parallel: 1).Code.ShouldBe(ExitCode.Done);
        var plain = FilesIn("plain");
        plain.Count.ShouldBe(12);

        var chance = new Lcg(20230930);
        for (var round = 0; round < 6; round++)
        {
            var name = FormattableString.Invariant($"round-{round}");
            Run(name, chance.Shuffled, parallel: 1 + chance.Below(6)).Code.ShouldBe(ExitCode.Done);
            FilesIn(name).ShouldBe(plain, name);
        }
    }

    [Fact]
    public void Every_kind_is_the_same_made_alone()
    {
        Run("batch", jobs => jobs, parallel: 3).Code.ShouldBe(ExitCode.Done);

        var settings = SettingsOf("alone");
        var jobs = BatchPlan.Of(IssuerWork.Of([settings], draft: false), [], BriefingKind.All, [BriefingFormat.Pdf], Shard.Whole).Jobs;
        foreach (var job in jobs) BriefingIssue.Make(new Workshop(settings, draft: false), job, _ => { }, CancellationToken.None);

        FilesIn("alone").ShouldBe(FilesIn("batch").Where(f => f.Key != "manifest.json").ToDictionary());
        // The company reports no halves and no years by themselves; those of one that does are held against each other in
        // HalfYearlyReporterTests.
        jobs.Select(j => j.Kind).Distinct().ShouldBe(BriefingKind.All.Where(k => k != BriefingKind.Results), ignoreOrder: true);
    }

    [Fact]
    public void A_device_without_room_is_the_machine_and_says_so()
    {
        if (!File.Exists("/dev/full")) return;
        var result = Run("full", jobs => jobs, parallel: 2, disk: (_, _) => new FileStream("/dev/full", FileMode.Open, FileAccess.Write));

        result.Code.ShouldBe(ExitCode.Machine);
        foreach (var job in result.Jobs) job.Message.ShouldContain("No space left on device");
        Directory.EnumerateFiles(_folder.Combine("full"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("quarterly", "2023Q3")]
    [InlineData("batch", "--parallel=2")]
    public void A_folder_that_nobody_may_write_to_is_the_machine_and_nothing_stays(string command, string argument)
    {
        if (!Directory.Exists("/sys/kernel")) return;
        var outcome = App.RunHere(command, argument, "--output", "/sys/kernel/briefings");

        outcome.Code.ShouldBe((int)ExitCode.Machine);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("/sys/kernel/briefings");
        Directory.Exists("/sys/kernel/briefings").ShouldBeFalse();
    }

    [Fact]
    public void A_disk_that_is_full_for_one_briefing_is_the_machine_and_leaves_the_others()
    {
        Run("plain", jobs => jobs, parallel: 2).Code.ShouldBe(ExitCode.Done);

        var result = Run("full", jobs => jobs, parallel: 2, job => job.Name == "2023Q2/quarterly-briefing.pdf" ? 20_000 : long.MaxValue);

        result.Code.ShouldBe(ExitCode.Machine);
        var failed = result.Jobs.Where(j => j.Outcome == JobOutcome.Failed).ShouldHaveSingleItem();
        failed.Job.Name.ShouldBe("2023Q2/quarterly-briefing.pdf");
        failed.Message.ShouldContain("No space left");
        Directory.EnumerateFileSystemEntries(_folder.Combine("full", "2023Q2")).Select(f => Path.GetFileName(f))
            .ShouldBe(["fact-sheet.pdf"]);
        var plain = FilesIn("plain");
        foreach (var (name, hash) in FilesIn("full"))
            if (name != "manifest.json") hash.ShouldBe(plain[name], name);
        File.ReadAllText(_folder.Combine("full", "manifest.json")).ShouldNotContain("2023Q2/quarterly");
    }

    [Fact]
    public void A_disk_that_is_full_for_all_leaves_nothing_half_written()
    {
        var result = Run("full", jobs => jobs, parallel: 3, _ => 0);

        result.Code.ShouldBe(ExitCode.Machine);
        result.Count(JobOutcome.Failed).ShouldBe(11);
        Directory.EnumerateFiles(_folder.Combine("full"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void The_gravest_failure_gives_the_exit_code()
    {
        var job = new BriefingJob(BriefingKind.Quarterly, Ledger.Periods.Period.Quarter(2023, 3));
        JobResult Failed(ExitCode code) => new(job, JobOutcome.Failed, [], code);
        ExitCode[] graver = [ExitCode.ChecksFailed, ExitCode.BadInput, ExitCode.Machine, ExitCode.Bug];

        for (var i = 0; i < graver.Length; i++)
        {
            new BatchResult([.. graver[..(i + 1)].Select(Failed)]).Code.ShouldBe(graver[i]);
            new BatchResult([.. graver[..(i + 1)].Reverse().Select(Failed)]).Code.ShouldBe(graver[i]);
        }
        new BatchResult([]).Code.ShouldBe(ExitCode.Done);
        new BatchResult([], "no rights").Code.ShouldBe(ExitCode.Machine);
    }

    private BatchResult Run(string output, Func<IReadOnlyList<BriefingJob>, IReadOnlyList<BriefingJob>> order, int parallel,
        Func<BriefingJob, long>? room = null,
        Func<BriefingJob, Stream, Stream>? disk = null)
    {
        var settings = SettingsOf(output);
        var works = IssuerWork.Of([settings], draft: false);
        var jobs = order(BatchPlan.Of(works, [], BriefingKind.All, [BriefingFormat.Pdf], Shard.Whole).Jobs);
        var manifest = new ManifestLedger(settings.OutputFolder, Shard.Whole, jobs.Count, all: false);
        return new BatchRun(works, manifest, BatchProgress.To(TextWriter.Null, jobs.Count))
        {
            Parallel = parallel,
            Disk = disk ?? ((job, stream) => room is null ? stream : new FullDisk(stream, room(job))),
        }.Run(jobs, CancellationToken.None);
    }

    private ReportSettings SettingsOf(string output) =>
        SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], null) with { OutputFolder = _folder.Combine(output) };

    private Dictionary<string, string> FilesIn(string output) =>
        Directory.EnumerateFiles(_folder.Combine(output), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(_folder.Combine(output), f).Replace('\\', '/'),
            f => QifuReports.Ledger.Hashing.ContentHash.Of(File.ReadAllBytes(f)));

    // Takes so many bytes and no more.
    private sealed class FullDisk(Stream inner, long room) : Stream
    {
        private long _left = room;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            if ((_left -= count) < 0) throw new IOException("No space left on device");
            inner.Write(buffer, offset, count);
        }

        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
