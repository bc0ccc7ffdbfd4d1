using QifuReports.App.CommandLines;
using QifuReports.App.Kinds;
using QifuReports.App.Output;
using QifuReports.App.Startup;

// Before the command line is understood: what a run pays once is then paid meanwhile.
if (args is [var command, ..] && BriefingKind.IsKnown(command)) ShortRun.Begin();
StandardStreams.Set();
return CommandLine.Run(args, Console.Out, Console.Error);
