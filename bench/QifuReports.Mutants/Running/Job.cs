namespace QifuReports.Mutants.Running;

/// <summary>What a process that runs tests is told: which methods of which classes, in this order.</summary>
/// <param name="Groups">Methods of one class; none named means all of it.</param>
/// <param name="Probed">The assembly with the marks, to see which test passes where: then a failure does not end the run.</param>
internal sealed record Job(IReadOnlyList<JobGroup> Groups, string? Probed);

/// <summary>Methods of one class.</summary>
internal sealed record JobGroup(string Class, IReadOnlyList<string> Methods);

/// <summary>What one test method did.</summary>
/// <param name="Milliseconds">Of the processor; what it started is counted by the clock, a fifth of it.</param>
/// <param name="Hits">The marks passed. A method called "*" stands for what happened in a class outside of its tests.</param>
internal sealed record TestOutcome(string Class, string Method, bool Failed, long Milliseconds, IReadOnlyList<int> Hits);
