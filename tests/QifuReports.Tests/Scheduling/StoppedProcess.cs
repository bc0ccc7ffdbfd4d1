using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace QifuReports.Tests.Scheduling;

/// <summary>A process of Linux that is held where it is (SIGSTOP), so that what it has done so far can be looked at in peace.</summary>
internal sealed class StoppedProcess : IDisposable
{
    private const int Continue = 18;
    private const int Stop = 19;

    private readonly int _id;

    /// <summary>Stops it; <see cref="IsHeld"/> tells whether it was still there.</summary>
    public StoppedProcess(int id)
    {
        _id = id;
        IsHeld = Send(id, Stop) == 0;
        if (IsHeld) Waiting.For("a process to stop", () => State is 'T' or 'Z' or '-', () => "", milliseconds: 1);
        IsHeld &= State == 'T';
    }

    public bool IsHeld { get; }

    /// <summary>The value of a variable in its environment.</summary>
    public string Variable(string name) =>
        File.ReadAllText(In("environ")).Split('\0').Single(v => v.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    public void Kill()
    {
        using var process = Process.GetProcessById(_id);
        process.Kill();
    }

    /// <summary>Lets it go on, where it still is.</summary>
    public void Dispose() => _ = Send(_id, Continue);

    // The letter behind the name in parentheses; '-' where the process is gone. It is stopped when each of its threads is: one that is
    // still in a call to the system ends that call first, and may give a file its name after the others have stopped.
    private char State
    {
        get
        {
            try
            {
                var threads = Directory.GetDirectories(In("task")).Select(thread => StateIn(Path.Combine(thread, "stat"))).ToList();
                return threads.Find(state => state != 'T') is var running and not '\0' ? running : StateIn(In("stat"));
            }
            catch (IOException)
            {
                return '-';
            }
        }
    }

    private static char StateIn(string file)
    {
        var line = File.ReadAllText(file);
        return line[line.LastIndexOf(')') + 2];
    }

    private string In(string file) => string.Create(CultureInfo.InvariantCulture, $"/proc/{_id}/{file}");

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Send(int process, int signal);
}
