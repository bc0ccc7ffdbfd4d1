using QifuReports.App.CommandLines;
using QifuReports.App.Context;
using QifuReports.App.Output.Tables;

namespace QifuReports.Tests;

/// <summary>Runs the program's command line inside the test process.</summary>
internal static class App
{
    public static Outcome Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, output, error);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>The same with the repository's settings, its results shown on a given display.</summary>
    public static Outcome RunOn(Display display, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run([.. args, "--settings", RepositoryRoot.PathOf("reportsettings.json")], output, error,
            CancellationToken.None, new Surroundings(display));
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs with the repository's settings, wherever the test process happens to be.</summary>
    public static Outcome RunHere(params string[] args) => Run([.. args, "--settings", RepositoryRoot.PathOf("reportsettings.json")]);
}

/// <summary>What a run left: its exit code and what it wrote.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
