using QifuReports.Mutants;
using QifuReports.Mutants.Running;
using QifuReports.Mutants.Source;

// Makes small slips in a project under src/, one at a time, runs the tests that could notice, and tells which slips none noticed.
if (args is ["worker", .. var words]) return Worker.Run(words);
return Options.Read(args) is { } options ? Mutating.Run(options) : Mutating.Misused();
