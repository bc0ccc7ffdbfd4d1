namespace QifuReports.Mutants.Running;

/// <summary>The task of a process that runs tests: methods of classes, in this order.</summary>
/// <param name="Groups">Each group has methods of one class. A group without methods means the whole class.</param>
/// <param name="Probed">The assembly with probes before its statements, or null. With this assembly, the process records which probes each
/// test passes, and a failure does not end the run.</param>
internal sealed record Job(IReadOnlyList<JobGroup> Groups, string? Probed);

/// <summary>Test methods of one class.</summary>
internal sealed record JobGroup(string Class, IReadOnlyList<string> Methods);

/// <summary>The outcome of one test method. The method "*" stands for code of the class that runs outside its tests.</summary>
/// <param name="Milliseconds">The processor time of this process, or a fifth of the elapsed time where that is more, since the processor
/// time leaves out processes that the test starts.</param>
/// <param name="Hits">The numbers of the probes that the test passed.</param>
internal sealed record TestOutcome(string Class, string Method, bool Failed, long Milliseconds, IReadOnlyList<int> Hits);
