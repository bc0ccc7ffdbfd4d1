using QifuReports.Mutants;
using QifuReports.Mutants.Running;

// Makes small changes (mutants) in a project under src/, one at a time, runs the tests that could notice each change, and lists the changes
// that no test noticed.
if (args is ["worker", .. var words]) return Worker.Run(words);
if (args is ["--help" or "-h"])
{
    Console.Out.WriteLine(Options.Usage);
    return 0;
}
try
{
    return Mutating.Run(Options.Read(args));
}
catch (MisuseException misuse)
{
    Console.Error.WriteLine("error: " + misuse.Message + "; --help tells the options.");
    return 2;
}
