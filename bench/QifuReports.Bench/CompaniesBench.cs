using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using QifuReports.Generated;
using QifuReports.Pdf.Reading;

namespace QifuReports.Bench;

/// <summary>
/// Takes randomly made companies through the whole command line of the program: check, list, batch and verify. Also tests the words on each
/// page, and checks each file with qpdf where qpdf is installed. Keeps the folder of each company that fails, or the folders of all
/// companies where the caller names a folder.
/// </summary>
public static class CompaniesBench
{
    private const int MostShown = 2_000;

    public static int Run(int count, ulong seed, string? keep = null)
    {
        var root = keep
            ?? Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"qifu-reports-companies-{seed}-{Environment.ProcessId}"));
        var (trial, watch) = (new Trial(Material.PathOf("reportsettings.json")), Stopwatch.StartNew());
        var hasQpdf = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(f => f.Length > 0 && File.Exists(Path.Combine(f, "qpdf")));
        var codes = new ConcurrentDictionary<int, int>();
        var (briefings, pages, failed, opened) = (0, 0, 0, 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} companies from seed {seed} on{(hasQpdf ? "" : ", without qpdf, which is not installed")}"));
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (own, faults) = (seed + (ulong)i, new List<string>());
            var folder = Path.Combine(root, own.ToString(CultureInfo.InvariantCulture));
            var files = (IReadOnlyList<string>)[];
            try
            {
                var outcome = trial.Run(new Company(CompanyPlan.Of(own)), folder);
                files = outcome.Files;
                faults.AddRange(outcome.Faults);
                foreach (var code in outcome.Codes) codes.AddOrUpdate(code, 1, (_, n) => n + 1);
                foreach (var file in files)
                {
                    Interlocked.Add(ref pages, PdfDocument.Open(File.ReadAllBytes(file)).PageCount);
                    if (hasQpdf && QpdfSays(file) is { } said) faults.Add($"qpdf --check {file}: {said}");
                }
            }
#pragma warning disable CA1031 // Any exception is a failure of this company. It is counted and shown with the seed.
            catch (Exception thrown)
            {
                faults.Add(thrown.ToString());
            }
#pragma warning restore CA1031
            Interlocked.Add(ref briefings, files.Count);
            if (faults.Count == 0 && keep is null) Directory.Delete(folder, recursive: true);
            else if (faults.Count > 0) Show(own, folder, faults, Interlocked.Increment(ref failed));
            if (Interlocked.Increment(ref opened) % 100 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{opened,6} companies, {briefings} briefings, {failed} failed, {watch.Elapsed.TotalSeconds:0} s"));
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} companies, {briefings} briefings of {pages} pages, {codes.Values.Sum()} commands " +
                $"({string.Join(", ", codes.OrderBy(c => c.Key).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} ended with {c.Key}")))}), {failed} failed, {watch.Elapsed.TotalSeconds:0} s"));
        return failed == 0 ? 0 : 1;
    }

    private static void Show(ulong seed, string folder, List<string> faults, int number)
    {
        if (number > 40) return;
        var text = string.Join(Environment.NewLine, faults);
        Console.Error.WriteLine(
            $"seed {seed.ToString(CultureInfo.InvariantCulture)}, kept in " +
                $"{folder}:{Environment.NewLine}{(text.Length > MostShown ? text[..MostShown] : text)}");
    }

    // The fault that qpdf finds; null for none.
    private static string? QpdfSays(string file)
    {
        var start = new ProcessStartInfo("qpdf") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("--check");
        start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : output + error.Result;
    }
}
