using System.ComponentModel;
using System.Diagnostics;

namespace QifuReports.App.Previewing;

/// <summary>Opens the browser of the user.</summary>
internal static class Browser
{
    /// <summary>Asks the system to open an address. Nothing happens if there is no browser, as on a server.</summary>
    public static void Open(string address)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
                {
                    RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
                };
            using var process = Process.Start(start);
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or IOException or PlatformNotSupportedException)
        {
        }
    }
}
