using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace QifuReports.Mutants.Running;

/// <summary>
/// The part of this program that runs the tests in a process of its own, started once for every mutant. So a mutant that never ends can be
/// killed, and no value kept in memory reaches the next run. This part may use only assemblies that the tests themselves bring along: the
/// compiler is not one of them.
/// </summary>
internal static class Worker
{
    /// <summary>
    /// Runs with the arguments TESTS-ASSEMBLY JOB-FILE OUTCOME-FILE. Without a job file, writes the list of test classes to OUTCOME-FILE.
    /// </summary>
    public static int Run(string[] words)
    {
        Environment.SetEnvironmentVariable("QIFU_PROBES_PARENT", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var assembly = Assembly.Load(new AssemblyName(words[0]));
        var framework = new XunitTestFramework(new Nowhere());
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        if (words.Length == 2)
        {
            var classes = Cases(discoverer, null).Select(c => c.TestMethod.TestClass.Class.Name).Distinct();
            File.WriteAllLines(words[1], classes.Order(StringComparer.Ordinal));
            return 0;
        }

        var job = JsonSerializer.Deserialize<Job>(File.ReadAllText(words[1])) ?? throw new InvalidOperationException("No job.");
        using var sink = new OutcomeSink(job.Probed is null ? null : Marks(job.Probed), stopAtFailure: job.Probed is null);
        using var executor = framework.GetExecutor(assembly.GetName());
        foreach (var group in job.Groups)
        {
            var cases = Cases(discoverer, group.Class);
            if (group.Methods.Count > 0) cases.RemoveAll(c => !group.Methods.Contains(c.TestMethod.Method.Name));
            sink.Begin(group.Class);
            executor.RunTests(cases, sink, new TestOptions());
            sink.Wait();
            if (sink.Stopped) break;
        }
        File.WriteAllText(words[2], JsonSerializer.Serialize(sink.Outcomes));
        return 0;
    }

    private static List<ITestCase> Cases(ITestFrameworkDiscoverer discoverer, string? type)
    {
        using var sink = new DiscoverySink();
        if (type is null) discoverer.Find(false, sink, new TestOptions());
        else discoverer.Find(type, false, sink, new TestOptions());
        sink.Wait();
        return sink.Cases;
    }

    private static byte[] Marks(string assembly)
    {
        var probes = Assembly.Load(new AssemblyName(assembly)).GetType("QifuReportsProbes", throwOnError: true)!;
        return (byte[])probes.GetField("Hits")!.GetValue(null)!;
    }

    private sealed class Nowhere : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class DiscoverySink : IMessageSink, IDisposable
    {
        private readonly ManualResetEventSlim _done = new();

        public List<ITestCase> Cases { get; } = [];

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage found) Cases.Add(found.TestCase);
            if (message is IDiscoveryCompleteMessage) _done.Set();
            return true;
        }

        public void Wait() => _done.Wait();

        public void Dispose() => _done.Dispose();
    }

    /// <summary>Runs one test after the other and reports each result at once. A theory counts as one test with all its rows.</summary>
    private sealed class TestOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal)
        {
            ["xunit.discovery.PreEnumerateTheories"] = false,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
