using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace QifuReports.Mutants.Running;

/// <summary>How a run of tests ended.</summary>
internal enum Ending
{
    /// <summary>All tests ran and passed.</summary>
    Passed,

    /// <summary>A test failed.</summary>
    Failed,

    /// <summary>The process ended without a result.</summary>
    Broken,

    /// <summary>The run took far longer than its tests take without a mutant, and was killed.</summary>
    TooLong,
}

/// <summary>
/// A copy of the program folder of a test project, in which one assembly is replaced. Programs that the tests start from that folder
/// contain the mutant too.
/// </summary>
internal sealed class Lane
{
    /// <summary>A run that uses almost no processor time for this long is waiting for something that will never happen.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    /// <summary>The processor time that an idle runtime uses within those two minutes.</summary>
    private static readonly TimeSpan Drowsy = TimeSpan.FromMilliseconds(300);

    private readonly string _folder;
    private readonly TestProject _tests;
    private readonly string _assembly;

    public Lane(TestProject tests, string assembly, int number)
    {
        _tests = tests;
        _assembly = assembly;
        _folder = Path.Combine(tests.Kept, $"lane{Environment.ProcessId}-{number}");
        RemoveAbandoned(tests.Kept);
        var from = tests.Program;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        // The program that runs the tests, and the files that it needs to start.
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "QifuReports.Mutants.*"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
        Directory.CreateDirectory(Path.Combine(_folder, "children"));
    }

    public void Place(byte[] assembly) => File.WriteAllBytes(Path.Combine(_folder, _assembly), assembly);

    public IReadOnlyList<string> Classes()
    {
        var file = Path.Combine(_folder, "classes.txt");
        using var process = Start(file);
        process.WaitForExit();
        return File.ReadAllLines(file);
    }

    /// <param name="job">The tests to run.</param>
    /// <param name="limit">The limit of processor time. The elapsed time may be 20 times as long, since the machine may be busy.</param>
    public (Ending Ending, IReadOnlyList<TestOutcome> Outcomes) Run(Job job, TimeSpan limit)
    {
        var jobFile = Path.Combine(_folder, "job.json");
        var outcomeFile = Path.Combine(_folder, "outcome.json");
        File.WriteAllText(jobFile, JsonSerializer.Serialize(job));
        File.Delete(outcomeFile);
        using var process = Start(jobFile, outcomeFile);
        var clock = Stopwatch.StartNew();
        var (lastAwake, usedThen) = (TimeSpan.Zero, TimeSpan.Zero);
        while (!process.WaitForExit(200))
        {
            var used = ProcessorTime(process);
            if (used - usedThen > Drowsy) (lastAwake, usedThen) = (clock.Elapsed, used);
            if (clock.Elapsed < limit * 20 && used < limit && clock.Elapsed - lastAwake < Idle) continue;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (Ending.TooLong, []);
        }
        if (!File.Exists(outcomeFile)) return (Ending.Broken, []);
        var outcomes = JsonSerializer.Deserialize<List<TestOutcome>>(File.ReadAllText(outcomeFile)) ?? [];
        return (outcomes.Exists(o => o.Failed) ? Ending.Failed : Ending.Passed, outcomes);
    }

    public void Remove() => Directory.Delete(_folder, recursive: true);

    /// <summary>Removes the folders that earlier runs left behind because they were killed.</summary>
    private static void RemoveAbandoned(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var lane in Directory.EnumerateDirectories(folder, "lane*-*"))
        {
            var id = int.Parse(Path.GetFileName(lane)[4..].Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);
            if (id != Environment.ProcessId && !Process.GetProcesses().Any(p => p.Id == id)) Directory.Delete(lane, recursive: true);
        }
    }

    /// <summary>
    /// The processor time that a process has used. Zero where the process ends at this moment, so that its time cannot be read.
    /// </summary>
    private static TimeSpan ProcessorTime(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }

    private Process Start(params string[] files)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        var program = Path.Combine(_folder, _tests.Name);
        string[] words = ["exec", "--runtimeconfig", program + ".runtimeconfig.json", "--depsfile", program + ".deps.json",
            Path.Combine(_folder, "QifuReports.Mutants.dll"), "worker", _tests.Name, .. files];
        foreach (var word in words) start.ArgumentList.Add(word);
        start.Environment["QIFU_PROBES_CHILDREN"] = Path.Combine(_folder, "children");
        start.Environment["DOTNET_TieredPGO"] = "0";
        // With this limit, a mutant that adds to a list without end runs out of memory and its process ends.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
