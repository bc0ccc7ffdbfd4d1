using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace QifuReports.Tests.Scheduling;

/// <summary>
/// A Slurm of the test's own: one node, everything in one folder, only loopback addresses, neither systemd nor cgroups. Needs
/// no rights beyond those of the user who runs the test. All that it started has ended when it is disposed.
/// </summary>
internal sealed class SlurmCluster : IDisposable
{
    /// <summary>How long a requeued task waits before it starts again, and how long the node may take to start a task.</summary>
    private static readonly TimeSpan RequeueDelay = TimeSpan.FromSeconds(10);

    private readonly string _folder;
    private readonly List<Process> _daemons = [];
    private readonly ConcurrentQueue<string> _said = [];

    /// <summary>Starts it and waits until its node takes work.</summary>
    /// <param name="folder">An empty folder for its keys, state and logs.</param>
    /// <param name="programs">A folder that jobs find on their PATH.</param>
    public SlurmCluster(string folder, string programs)
    {
        _folder = folder;
        Programs = programs;
        foreach (var name in new[] { "state", "spool" }) Directory.CreateDirectory(In(name));
        try
        {
            WriteSecret(In("munge.key"), RandomNumberGenerator.GetBytes(64));
            // Forced: it wants a socket that every user of the machine can reach; here no other has any business with it.
            Begin("munged", "--foreground", "--force", "--key-file=" + In("munge.key"), "--socket=" + In("munge.socket"),
                "--pid-file=" + In("munged.pid"), "--log-file=" + In("munged.log"), "--seed-file=" + In("munge.seed"));
            Waiting.For("munged to answer", () => Alive(File.Exists(In("munge.socket"))), Says);
            File.WriteAllText(Configuration, Text());
            Begin("slurmctld", "-D", "-c", "-f", Configuration);
            Begin("slurmd", "-D", "-c", "-f", Configuration);
            Waiting.For("the node to be idle",
                () => Alive(Ask("sinfo", "--noheader", "--format=%t") is { Code: 0 } answer && answer.Output.Trim() == "idle"), Says);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private string Programs { get; }

    private string Configuration => In("slurm.conf");

    /// <summary>Runs one of its commands, which has to work; gives what it printed.</summary>
    public string Run(string command, params string[] arguments)
    {
        var outcome = Ask(command, arguments);
        outcome.Code.ShouldBe(0, $"{command} {string.Join(' ', arguments)}\n{outcome.Error}{Says()}");
        return outcome.Output;
    }

    /// <summary>Runs lines of the shell as a person would type them in a folder.</summary>
    public string Shell(string lines, string folder)
    {
        var outcome = ProgramRun.Of(Start("bash", ["-ec", lines], folder));
        outcome.Code.ShouldBe(0, $"{lines}\n{outcome.Error}{Says()}");
        return outcome.Output;
    }

    /// <summary>What it says about a job, for instance <c>JobState</c>; a job that it forgot has none of it.</summary>
    public string About(string job, string name)
    {
        var answer = Ask("scontrol", "--oneliner", "show", "job", job).Output;
        return answer.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(f => f.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";
    }

    /// <summary>The last lines of its logs, for whoever has to find out why a test failed.</summary>
    public string Says() => string.Concat(Directory.EnumerateFiles(_folder, "*.log").Order(StringComparer.Ordinal)
        .Select(log => $"\n== {Path.GetFileName(log)}\n{string.Join('\n', ReadShared(log).TakeLast(25))}")) + "\n== daemons\n"
        + string.Join('\n', _said);

    public void Dispose()
    {
        if (_daemons.Count == 3 && !_daemons.Exists(d => d.HasExited))
        {
            Ask("scancel", "--signal=KILL", "--full", "--user=" + Environment.UserName);
            Ask("scontrol", "shutdown");
        }
        _daemons.Reverse();
        foreach (var daemon in _daemons)
        {
            if (daemon == _daemons[^1] || !daemon.WaitForExit(10_000)) daemon.Kill();
            daemon.WaitForExit();
            daemon.Dispose();
        }

        // A task, and the process of Slurm that watches over it, outlive slurmd. All of them name this folder in their environment.
        foreach (var process in Process.GetProcesses())
            using (process)
                if (Names(process.Id, _folder)) process.Kill();
    }

    private static bool Names(int process, string folder)
    {
        try
        {
            return File.ReadAllText(FormattableString.Invariant($"/proc/{process}/environ")).Contains(folder, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Outcome Ask(string command, params string[] arguments) => ProgramRun.Of(Start(command, arguments, _folder));

    private void Begin(string daemon, params string[] arguments)
    {
        var start = Start(PathOf(daemon), arguments, _folder);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _daemons.Add(process);
    }

    private void Keep(string? line)
    {
        if (line is { Length: > 0 }) _said.Enqueue(line);
    }

    // Nothing comes of waiting for a daemon that has ended.
    private bool Alive(bool isSo)
    {
        foreach (var daemon in _daemons) daemon.HasExited.ShouldBeFalse(Says());
        return isSo;
    }

    private ProcessStartInfo Start(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["SLURM_CONF"] = Configuration;
        start.Environment["PATH"] = Programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        return start;
    }

    // Daemons stand where an ordinary user's PATH does not lead.
    private static string PathOf(string daemon) =>
        ((string[])["/usr/sbin", "/usr/local/sbin", "/sbin"]).Select(folder => Path.Combine(folder, daemon)).FirstOrDefault(File.Exists)
            ?? daemon;

    private string In(string name) => Path.Combine(_folder, name);

    private string Text()
    {
        var (first, second) = FreePorts();
        return string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=test
            SlurmctldHost={Environment.MachineName}(127.0.0.1)
            SlurmctldPort={first}
            SlurmdPort={second}
            CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/munge
            CredType=cred/munge
            AuthInfo=socket={In("munge.socket")},cred_expire={RequeueDelay.TotalSeconds:0}
            StateSaveLocation={In("state")}
            SlurmdSpoolDir={In("spool")}
            SlurmctldPidFile={In("slurmctld.pid")}
            SlurmdPidFile={In("slurmd.pid")}
            SlurmctldLogFile={In("slurmctld.log")}
            SlurmdLogFile={In("slurmd.log")}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SwitchType=switch/none
            MpiDefault=none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            JobCompType=jobcomp/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            SchedulerType=sched/builtin
            SchedulerParameters=batch_sched_delay=0,sched_interval=1
            MessageTimeout=60
            SlurmdParameters=config_overrides
            NodeName={Environment.MachineName} NodeAddr=127.0.0.1 CPUs=8
            PartitionName=all Nodes={Environment.MachineName} Default=YES MaxTime=10 State=UP

            """);
    }

    private static (int First, int Second) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    private static void WriteSecret(string path, byte[] secret)
    {
        File.WriteAllBytes(path, secret);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static List<string> ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n')];
    }
}
