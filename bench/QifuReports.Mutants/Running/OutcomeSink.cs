using System.Diagnostics;
using Xunit.Abstractions;

namespace QifuReports.Mutants.Running;

/// <summary>
/// Receives the messages of the tests while they run. Tells xUnit to stop at the first failure, where the caller asked for that.
/// </summary>
internal sealed class OutcomeSink(byte[]? marks, bool stopAtFailure) : IMessageSink, IDisposable
{
    private readonly AutoResetEvent _done = new(false);
    private readonly Process _self = Process.GetCurrentProcess();
    private readonly Stopwatch _clock = new();
    private readonly Dictionary<(string Class, string Method), Seen> _seen = [];
    private readonly string? _children = Environment.GetEnvironmentVariable("QIFU_PROBES_CHILDREN");
    private string _class = "";
    private TimeSpan _processor;

    public bool Stopped { get; private set; }

    public IReadOnlyList<TestOutcome> Outcomes =>
        [.. _seen.Select(s => new TestOutcome(s.Key.Class, s.Key.Method, s.Value.Failed, s.Value.Milliseconds, [.. s.Value.Hits.Order()]))];

    public void Begin(string name) => _class = name;

    public void Wait() => _done.WaitOne();

    public void Dispose()
    {
        _done.Dispose();
        _self.Dispose();
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting:
                Take("*");
                _self.Refresh();
                _processor = _self.TotalProcessorTime;
                _clock.Restart();
                break;
            case ITestFailed failed:
                Of(failed.TestMethod.Method.Name).Failed = true;
                Stopped |= stopAtFailure;
                break;
            case ITestFinished finished:
                _self.Refresh();
                var own = Take(finished.TestMethod.Method.Name);
                var processor = _self.TotalProcessorTime - _processor;
                own.Milliseconds += Math.Max((long)processor.TotalMilliseconds, _clock.ElapsedMilliseconds / 5);
                break;
            case ITestAssemblyFinished:
                Take("*");
                _done.Set();
                break;
            case IFailureInformation:
                Of("*").Failed = true;
                Stopped |= stopAtFailure;
                break;
        }
        return !Stopped;
    }

    private Seen Of(string method) => _seen.TryGetValue((_class, method), out var seen) ? seen : _seen[(_class, method)] = new Seen();

    private Seen Take(string method)
    {
        var seen = Of(method);
        if (marks is null) return seen;
        Add(seen, marks);
        Array.Clear(marks);
        if (_children is null) return seen;
        foreach (var file in Directory.GetFiles(_children, "*.hits"))
        {
            Add(seen, File.ReadAllBytes(file));
            File.Delete(file);
        }
        return seen;
    }

    private static void Add(Seen seen, byte[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
            if (marks[i] != 0) seen.Hits.Add(i);
    }

    private sealed class Seen
    {
        public bool Failed { get; set; }

        public long Milliseconds { get; set; }

        public HashSet<int> Hits { get; } = [];
    }
}
