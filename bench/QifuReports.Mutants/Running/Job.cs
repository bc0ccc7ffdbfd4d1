namespace QifuReports.Mutants.Running;

/// <summary>The task of a process that runs tests: methods of classes, in this order.</summary>
/// <param name="Groups">The methods of one class each. A group without methods means the whole class.</param>
/// <param name="Probed">The assembly with the marks, or null. With it, the process records which marks each test passes, and a failure does
/// not end the run.</param>
internal sealed record Job(IReadOnlyList<JobGroup> Groups, string? Probed);

/// <summary>Methods of one class.</summary>
internal sealed record JobGroup(string Class, IReadOnlyList<string> Methods);

/// <summary>The outcome of one test method. The method "*" stands for code of the class that runs outside its tests.</summary>
/// <param name="Milliseconds">The processor time of this process, or a fifth of the time on the clock where that is more: processes that
/// the test starts are not in the processor time.</param>
/// <param name="Hits">The marks that the test passed.</param>
internal sealed record TestOutcome(string Class, string Method, bool Failed, long Milliseconds, IReadOnlyList<int> Hits);
