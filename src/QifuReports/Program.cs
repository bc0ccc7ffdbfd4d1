using QifuReports.App.CommandLines;
using QifuReports.App.Startup;

// The rehearsal (which loads types and code on another thread) starts before the command line is parsed, so that both run in parallel.
if (args is [var command, ..] && (BriefingKind.IsKnown(command) || command == "html")) Rehearsal.Begin();
StandardStreams.Set();
return CommandLine.Run(args, Console.Out, Console.Error);
