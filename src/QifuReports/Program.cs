using QifuReports.App.Commands;
using QifuReports.App.Issuing;
using QifuReports.App.Output;

// Starts before the command line is parsed: the costs that every process has once are then paid in parallel.
if (args is [var command, ..] && BriefingKind.IsKnown(command)) ShortRun.Begin();
StandardStreams.Set();
return CommandLine.Run(args, Console.Out, Console.Error);
