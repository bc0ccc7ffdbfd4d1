using QifuReports.Mutants;
using QifuReports.Mutants.Running;

// Makes small changes (mutants) in a project under src/, one at a time, runs the tests that could notice each change, and lists the changes
// that no test noticed.
if (args is ["worker", .. var words]) return Worker.Run(words);
return Options.Read(args) is { } options ? Mutating.Run(options) : Mutating.Misused();
