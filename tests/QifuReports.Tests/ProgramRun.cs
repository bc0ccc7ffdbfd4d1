using System.Diagnostics;

namespace QifuReports.Tests;

/// <summary>Runs the program as a process of its own: for what belongs to a process, its environment and its streams.</summary>
internal static class ProgramRun
{
    /// <summary>The program's file.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "qifu-reports.dll");

    /// <summary>Runs it to its end.</summary>
    public static Outcome Of(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet");
        foreach (var argument in (string[])[Program, .. arguments]) start.ArgumentList.Add(argument);
        return Of(start, environment);
    }

    /// <summary>Runs a line of the shell, in which <c>$qifu</c> stands for the program.</summary>
    public static Outcome Shell(string line, string folder)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder };
        foreach (var argument in (string[])["-c", line.Replace("$qifu", $"dotnet '{Program}'", StringComparison.Ordinal)])
            start.ArgumentList.Add(argument);
        return Of(start);
    }

    /// <summary>Runs whatever is to be started to its end, two minutes at most.</summary>
    public static Outcome Of(ProcessStartInfo start, params (string Name, string Value)[] environment)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(120_000)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }
}
