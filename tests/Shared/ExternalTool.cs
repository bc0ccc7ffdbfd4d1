using System.Diagnostics;

namespace QifuReports.Testing;

/// <summary>Runs a program that is installed on this machine.</summary>
internal static class ExternalTool
{
    public static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, tool)));

    /// <summary>
    /// Runs the program on a file with these bytes, whose path replaces <c>{}</c>; gives the exit code and what it printed.
    /// </summary>
    public static (int ExitCode, string Output) Run(string tool, byte[] file, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, file);
        try
        {
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments) start.ArgumentList.Add(argument == "{}" ? path : argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
