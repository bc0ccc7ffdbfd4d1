using System.Diagnostics;
using System.Globalization;
using QifuReports.App.Batches;
using QifuReports.App.Kinds;
using QifuReports.App.Settings;

namespace QifuReports.Bench;

/// <summary>
/// Makes briefings of many issuers in one batch, with the code that the program runs and one file for each briefing. Reports for each
/// hundred briefings the cost of one more briefing and the memory of the process. Neither the cost nor the memory may grow.
/// </summary>
public static class IssuersBench
{
    public static int Run(int count)
    {
        var root = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"qifu-reports-issuers-{Environment.ProcessId}"));
        try
        {
            var data = IssuerFactory.Make(Path.Combine(root, "data"), (count + IssuerFactory.Quarters - 1) / IssuerFactory.Quarters);
            var settings = new ReportSettings { DataFolders = data, TemplatesFolder = Material.PathOf("templates"),
                OutputFolder = Path.Combine(root, "output") };
            var works = IssuerWork.Of(IssuerFolder.Each(settings), draft: false);
            var jobs = BatchPlan.Of(works, [], [BriefingKind.Quarterly], [BriefingFormat.Pdf], Shard.Whole).Jobs;
            Console.WriteLine($"{works.Count} issuers, {jobs.Count} briefings, {Environment.ProcessorCount} at a time");
            Console.WriteLine("briefings  processor ms each  wall ms each  memory MiB  of it managed MiB");
            var run = new BatchRun(works, new ManifestLedger(settings.OutputFolder, Shard.Whole, jobs.Count, all: false),
                new Hundreds(jobs.Count)) { Parallel = Environment.ProcessorCount };
            var result = run.Run(jobs, CancellationToken.None);
            foreach (var failed in result.Jobs.Where(j => j.Outcome == JobOutcome.Failed).Take(3))
                Console.Error.WriteLine($"{failed.Job.Name}: {failed.Message}");
            return (int)result.Code;
        }
        finally
        {
            if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        }
    }

    private sealed class Hundreds(int total) : BatchProgress(TextWriter.Null, total)
    {
        private readonly Process _process = Process.GetCurrentProcess();
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Lock _turn = new();
        private TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;
        private TimeSpan _wall;
        private int _ended;

        public override void Ended(JobResult result)
        {
            lock (_turn)
            {
                if (++_ended % 100 != 0) return;
                _process.Refresh();
                var (processor, wall) = (_process.TotalProcessorTime, _watch.Elapsed);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{_ended,9}  {(processor - _processor).TotalMilliseconds / 100,17:0.00}  " +
                        $"{(wall - _wall).TotalMilliseconds / 100,12:0.00}  {_process.WorkingSet64 / 1048576.0,10:0}  " +
                        $"{GC.GetTotalMemory(false) / 1048576.0,17:0}"));
                (_processor, _wall) = (processor, wall);
            }
        }
    }
}
