using System.Diagnostics;

namespace QifuReports.Delivery.Tests.RealServer;

/// <summary>
/// A test that needs Debian's Python with aiosmtpd. Where it is not installed the test is skipped and says so; where CI is true it runs,
/// and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(Look);

    public PythonFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !IsThere.Value)
            Skip = "python3-aiosmtpd is not installed; with CI=true this would be a failure.";
    }

    private static bool Look()
    {
        if (!File.Exists(RealSmtpServer.Python)) return false;
        using var process =
            Process.Start(new ProcessStartInfo(RealSmtpServer.Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
