using QifuReports.App.CommandLines;
using QifuReports.App.Kinds;
using QifuReports.App.Output;
using QifuReports.App.Startup;

// Starts before the command line is parsed: the costs that every process has once are then paid in parallel.
if (args is [var command, ..] && BriefingKind.IsKnown(command)) Rehearsal.Begin();
StandardStreams.Set();
return CommandLine.Run(args, Console.Out, Console.Error);
