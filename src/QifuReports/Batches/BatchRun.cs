using System.Security.Cryptography;

namespace QifuReports.App.Batches;

/// <summary>
/// Makes many briefings at the same time. Each file is the same as if its briefing were made alone: the data that briefings share are never
/// changed, so neither the order nor the number of threads changes a byte of a file.
/// </summary>
public sealed class BatchRun(IReadOnlyList<IssuerWork> works, ManifestLedger manifest, BatchProgress progress)
{
    private readonly Dictionary<string, IssuerWork> _works = ByName(works);
    private readonly Dictionary<string, int> _due = new(StringComparer.Ordinal);

    /// <summary>Whether briefings whose file is up to date are skipped.</summary>
    public bool Resume { get; init; }

    /// <summary>The formats of the files that are made of each briefing, in the order of <see cref="BriefingFormat.All"/>.</summary>
    public IReadOnlyList<BriefingFormat> Formats { get; init; } = [BriefingFormat.Pdf];

    /// <summary>The number of briefings that are made at the same time; at least 1.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Wraps the stream to the file of a briefing; tests use it to simulate a disk that fails.</summary>
    internal Func<BriefingJob, Stream, Stream> Disk { get; init; } = static (_, stream) => stream;

    /// <summary>
    /// Makes the briefings, starting them in the given order, and writes the manifest. A briefing that fails does not stop the others.
    /// </summary>
    /// <remarks>
    /// When cancelled, the method drops the unfinished briefings, writes the manifest of the finished ones, and throws. If the manifest
    /// cannot be written, the result says so, but the briefings exist anyway.
    /// </remarks>
    public BatchResult Run(IReadOnlyList<BriefingJob> jobs, CancellationToken cancellation)
    {
        foreach (var job in jobs)
        {
            var work = _works[job.Issuer];
            foreach (var format in FormatsOf(job))
            {
                WholeFile.ClearAbandoned(job.PathIn(work.Shop.Settings.OutputFolder, format));
                work.Inputs.Of(job.Kind, format);
            }
            _due[job.Issuer] = _due.GetValueOrDefault(job.Issuer) + 1;
        }
        var results = new JobResult?[jobs.Count];
        var last = -1;
        void Work()
        {
            for (var i = Interlocked.Increment(ref last); i < jobs.Count && !cancellation.IsCancellationRequested; i =
                Interlocked.Increment(ref last))
            {
                results[i] = One(jobs[i], cancellation);
                ReleaseAfterLast(jobs[i].Issuer);
            }
        }
        var helpers = new Thread[Math.Max(0, Math.Min(Parallel, jobs.Count) - 1)];
        for (var i = 0; i < helpers.Length; i++)
        {
            helpers[i] = new Thread(Work) { Name = "Batch" };
            helpers[i].Start();
        }
        Work();
        foreach (var helper in helpers) helper.Join();

        var done = new List<JobResult>(results.Length);
        foreach (var result in results)
            if (result is not null) done.Add(result);
        done.Sort(static (a, b) => string.CompareOrdinal(a.Job.Name, b.Job.Name));
        var unlisted = "";
        try
        {
            manifest.Finish();
        }
        catch (Exception machine) when (machine is IOException or UnauthorizedAccessException)
        {
            unlisted = machine.Message;
        }
        cancellation.ThrowIfCancellationRequested();
        return new BatchResult(done, unlisted);
    }

    /// <summary>The workshop of a briefing's issuer.</summary>
    internal Workshop ShopOf(BriefingJob job) => _works[job.Issuer].Shop;

    // Makes one briefing and returns its result; null if the run was cancelled.
    private JobResult? One(BriefingJob job, CancellationToken cancellation)
    {
        var shop = _works[job.Issuer].Shop;
        JobResult result;
        try
        {
            var files = UpToDate(job, shop);
            var formats = FormatsOf(job);
            var missing = formats.FindAll(f => !files.ContainsKey(f));
            if (missing.Count > 0) Make(job, shop, missing, files, cancellation);
            var all = new List<JobFile>(formats.Count);
            foreach (var format in formats) all.Add(new JobFile(job.PathIn(shop.Settings.OutputFolder, format), files[format]));
            foreach (var file in all) manifest.Add(file.Entry);
            result = new JobResult(job, missing.Count > 0 ? JobOutcome.Made : JobOutcome.UpToDate, all) { Made = missing };
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Trouble trouble)
        {
            result = new JobResult(job, JobOutcome.Failed, [], trouble.Code, trouble.Message);
        }
        catch (FileRefusedException refused)
        {
            result = new JobResult(job, JobOutcome.Failed, [], ExitCode.BadInput, "error: " + refused.Message);
        }
        catch (Exception machine) when (BrokenMachine.Is(machine))
        {
            result = new JobResult(job, JobOutcome.Failed, [], ExitCode.Machine, "error: " + BrokenMachine.Say(machine));
        }
#pragma warning disable CA1031 // A bug in one briefing is no reason not to make the others; it has its own exit code.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            result = new JobResult(job, JobOutcome.Failed, [], ExitCode.Bug,
                "This is a bug in qifu-reports. Please report it with the lines below and the command.\n" + bug);
        }
        result = result with { AskedName = Formats[0].Of(job.Name) };
        progress.Ended(result);
        return result;
    }

    // Of a briefing the formats of briefings, and of a fact book its one.
    private List<BriefingFormat> FormatsOf(BriefingJob job) => [.. Formats.Where(job.Kind.Formats.Contains)];

    // Returns the entries of the files that need not be made again; empty where the user did not ask to resume.
    private Dictionary<BriefingFormat, ManifestEntry> UpToDate(BriefingJob job, Workshop shop)
    {
        var files = new Dictionary<BriefingFormat, ManifestEntry>();
        if (!Resume) return files;
        foreach (var format in FormatsOf(job))
            if (manifest.UpToDate(format.Of(job.Name), shop.Inputs.ProgramOf(format), shop.Inputs.Of(job.Kind, format)) is { } entry)
                files.Add(format, entry);
        return files;
    }

    // Makes the missing files and adds their entries. Each file is hashed while it is written.
    private void Make(BriefingJob job, Workshop shop, List<BriefingFormat> missing, Dictionary<BriefingFormat, ManifestEntry> files,
        CancellationToken cancellation)
    {
        progress.Started(job);
        if (job.Kind == BriefingKind.FactBook)
        {
            files.Add(BriefingFormat.Xlsx, FactBookOf(job, shop, cancellation));
            return;
        }
        shop.Begin(job.Kind);
        using var ofPdf = SHA256.Create();
        using var ofHtml = SHA256.Create();
        var made = BriefingIssue.Make(shop, job, static _ => { }, cancellation, new IssueOptions
        {
            Formats = missing,
            Wrapping = (format, stream) => new CryptoStream(
                Disk(job, stream), format == BriefingFormat.Pdf ? ofPdf : ofHtml, CryptoStreamMode.Write, leaveOpen: true),
        });
        foreach (var format in missing)
        {
            var isPdf = format == BriefingFormat.Pdf;
            var hash = isPdf ? ofPdf : ofHtml;
            hash.TransformFinalBlock([], 0, 0);
            files.Add(format, Entry(job, shop, format, made.Report, hash.Hash!, isPdf ? made.Size : made.Edition!.Size,
                isPdf ? made.Pages : null));
        }
    }

    private ManifestEntry FactBookOf(BriefingJob job, Workshop shop, CancellationToken cancellation)
    {
        using var hash = SHA256.Create();
        var path = job.PathIn(shop.Settings.OutputFolder);
        var made = WorkbookIssue.Make(shop, job.Period, path, static _ => { }, cancellation,
            stream => new CryptoStream(Disk(job, stream), hash, CryptoStreamMode.Write, leaveOpen: true));
        hash.TransformFinalBlock([], 0, 0);
        return Entry(job, shop, BriefingFormat.Xlsx, made.Report, hash.Hash!, made.Size, pages: null);
    }

    private static ManifestEntry Entry(BriefingJob job, Workshop shop, BriefingFormat format, CheckReport report, byte[] hash, long size,
        int? pages) => new()
        {
            Name = format.Of(job.Name),
            Briefing = job.Kind.Name,
            Period = job.Period.ToString(),
            Draft = shop.Draft,
            Hash = Convert.ToHexStringLower(hash),
            Size = size,
            Pages = pages,
            Program = shop.Inputs.ProgramOf(format),
            Inputs = shop.Inputs.Of(job.Kind, format),
            Checks = CheckCounts.Of(report),
            Waivers = ManifestWaiver.Of(report),
        };

    // Memory must not grow with the number of issuers: the data of an issuer are released after its last briefing.
    private void ReleaseAfterLast(string issuer)
    {
        lock (_due)
        {
            if (--_due[issuer] > 0) return;
        }
        _works[issuer].Shop.Release();
    }

    private static Dictionary<string, IssuerWork> ByName(IReadOnlyList<IssuerWork> works)
    {
        var byName = new Dictionary<string, IssuerWork>(works.Count, StringComparer.Ordinal);
        foreach (var work in works) byName.Add(work.Name, work);
        return byName;
    }
}
