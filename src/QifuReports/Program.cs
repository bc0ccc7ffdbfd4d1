using QifuReports.App.Commands;

return CommandLine.Run(args, Console.Out, Console.Error);
